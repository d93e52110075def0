// A household that follows an approach, through the real server: every route with good and bad input. The
// client holds every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class CasesOverHttp : public ::testing::Test {
  protected:
    // One server for all; it ends with the suite (comparison_test.cpp says why).
    static void SetUpTestSuite() { running_ = std::make_unique<TestServer>(); }
    static void TearDownTestSuite() { running_.reset(); }
    static TestServer& server() { return *running_; }

    // A household of its own for each test, registered by the coach.
    void SetUp() override {
        coach = server().signed_in("coach");
        const Reply registered = coach.post(
            "/v1/aanmeldingen",
            R"({"aanvrager":"inwoner","kanaal":"balie","vraag":"Ik zoek werk.","noden":[],"persoon":)"
            R"({"voornamen":"Jan","achternaam":"Berg","rol":"aanvrager"},"overigePersonen":[],)"
            R"("huishouden":{"plaats":"Zonnedal"},"gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
        cases = "/v1/dossiers/" + json_text(registered.body, "dossierId") + "/aanpakken";
        person = json_text(registered.body, "persoonId");
    }

    Reply begin(const std::string& approach = "den-bosch", Headers headers = {}) {
        Reply begun = coach.post(cases, R"({"aanpak":")" + approach + R"("})", std::move(headers));
        if (begun.status == 201) one = cases + '/' + json_text(begun.body, "id");
        return begun;
    }
    Reply act(const std::string& item, const std::string& what, const std::string& version = "1",
              const std::string& reason = {}) {
        return coach.post(
            one + "/handelingen",
            R"({"onderdeel":")" + item + R"(","handeling":")" + what + R"(","reden":")" + reason + R"("})",
            {{"If-Match", '"' + version + '"'}});
    }
    Reply move(const std::string& json, const std::string& version = "1") {
        return coach.post(one + "/overstappen", json, {{"If-Match", '"' + version + '"'}});
    }

    Client coach{0};
    std::string person;
    std::string cases;
    std::string one;

  private:
    static inline std::unique_ptr<TestServer> running_;
};

constexpr auto first_step = "gesprek-van-tien-minuten";

TEST_F(CasesOverHttp, NobodyFollowsAnApproachYetAndTheCoachMayChoose) {
    const Reply none = coach.get(cases);
    EXPECT_EQ(none.status, 200);
    EXPECT_THAT(none.body, HasSubstr(R"("items":[])"));
    EXPECT_THAT(none.body, HasSubstr(R"("id":"den-bosch")"));
}

TEST_F(CasesOverHttp, BeginningAnswersWhereTheHouseholdStands) {
    const Reply begun = begin();
    EXPECT_EQ(begun.status, 201) << begun.body;
    EXPECT_EQ(begun.header("etag"), "\"1\"");
    const Reply found = coach.get(one);
    EXPECT_EQ(found.status, 200);
    EXPECT_EQ(found.header("etag"), "\"1\"");
    EXPECT_THAT(found.body, HasSubstr(R"("toestand":"bezig")"));
    EXPECT_THAT(found.body, HasSubstr(R"("soort":"andere")")) << "it may go on in another approach";
    EXPECT_THAT(coach.get(cases).body, HasSubstr(json_text(begun.body, "id")));
}

TEST_F(CasesOverHttp, BeginningRefusesWhatCannotBe) {
    const Reply unknown = begin("atlantis");
    EXPECT_EQ(unknown.status, 400);
    EXPECT_THAT(unknown.body, HasSubstr(R"("/aanpak")"));
    EXPECT_EQ(coach.post(cases, "{}").status, 400) << "this municipality has no usual approach";
    EXPECT_EQ(coach.post(cases, R"({"aanpak":3})").status, 400);
    EXPECT_EQ(coach.post(cases, R"({"aanpak":"den-bosch","meer":1})").status, 400);
    EXPECT_EQ(coach.post(cases, "geen json").status, 400);
    EXPECT_EQ(begin().status, 201);
    EXPECT_EQ(begin().status, 409) << "it follows this one already";
}

TEST_F(CasesOverHttp, TheSameKeyBeginsOnce) {
    const Headers key = {{"Idempotency-Key", "een-keer-beginnen-" + person}};
    const Reply begun = begin("den-bosch", key);
    const Reply again = begin("den-bosch", key);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(json_text(again.body, "id"), json_text(begun.body, "id"));
}

TEST_F(CasesOverHttp, AnActMovesTheHouseholdOnAndTheSameKeyDoesItOnce) {
    begin();
    const Headers headers = {{"If-Match", "\"1\""}, {"Idempotency-Key", "een-keer-handelen-" + person}};
    const std::string body =
        R"({"onderdeel":")" + std::string{first_step} + R"(","handeling":"afronden","reden":"Geweest."})";
    const Reply acted = coach.post(one + "/handelingen", body, headers);
    EXPECT_EQ(acted.status, 201) << acted.body;
    EXPECT_EQ(acted.header("etag"), "\"2\"");
    const Reply again = coach.post(one + "/handelingen", body, headers);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.header("etag"), "\"2\"");
    EXPECT_EQ(coach.get(one).header("etag"), "\"2\"");
    EXPECT_THAT(coach.get(one).body, HasSubstr("'Gesprek van tien minuten' is afgerond. Reden: Geweest."));
}

TEST_F(CasesOverHttp, AnActRefusesWhatCannotBe) {
    begin();
    EXPECT_EQ(act("bestaat-niet", "afronden").status, 404);
    const Reply early = act("groepsvoorlichting", "afronden");
    EXPECT_EQ(early.status, 409);
    EXPECT_THAT(early.body, HasSubstr("'Groepsvoorlichting en aanvraag' is wachtend"));
    const Reply silent = act(first_step, "beeindigen");
    EXPECT_EQ(silent.status, 400);
    EXPECT_THAT(silent.body, HasSubstr(R"("/reden")"));
    EXPECT_EQ(act(first_step, "dansen").status, 400);
    EXPECT_EQ(act(first_step, "afronden", "7").status, 412);
    EXPECT_EQ(coach.post(one + "/handelingen", R"({"onderdeel":"x","handeling":"afronden"})").status, 428);
    EXPECT_EQ(coach.get(one).header("etag"), "\"1\"") << "a refusal changes nothing";
}

TEST_F(CasesOverHttp, ACaseOfAnotherDossierIsNotThere) {
    begin();
    const std::string mine = one.substr(one.rfind('/'));
    SetUp();
    EXPECT_EQ(coach.get(cases + mine).status, 404);
    one = cases + mine;
    EXPECT_EQ(act(first_step, "afronden").status, 404);
    EXPECT_EQ(move(R"({"aanpak":"tilburg-noma","aanpakVersie":1,"reden":"Zo."})").status, 404);
    EXPECT_EQ(coach.get(cases + "/geen-id").status, 404);
    EXPECT_EQ(coach.get(cases + "/00000000-0000-7000-8000-000000000000").status, 404);
}

TEST_F(CasesOverHttp, ThePreviewOfAMoveTellsAndChangesNothing) {
    begin();
    const Reply seen = coach.get(one + "/overstappen/vooraf?aanpak=tilburg-noma&aanpakVersie=1");
    EXPECT_EQ(seen.status, 200) << seen.body;
    EXPECT_EQ(seen.header("etag"), "\"1\"");
    EXPECT_THAT(seen.body, HasSubstr(R"("kanNietMee":[{"onderdeel":"gesprek-van-tien-minuten")"));
    EXPECT_EQ(coach.get(one).header("etag"), "\"1\"");
}

TEST_F(CasesOverHttp, ThePreviewOfAMoveRefusesWhatCannotBe) {
    begin();
    const std::string preview = one + "/overstappen/vooraf";
    EXPECT_EQ(coach.get(preview).status, 400);
    EXPECT_EQ(coach.get(preview + "?aanpak=den-bosch&aanpakVersie=1").status, 400) << "it is there already";
    EXPECT_EQ(coach.get(preview + "?aanpak=atlantis&aanpakVersie=1").status, 400);
    EXPECT_EQ(coach.get(preview + "?aanpak=tilburg-noma&aanpakVersie=nul").status, 400);
    EXPECT_EQ(coach.get(preview + "?aanpak=tilburg-noma&aanpakVersie=1&nog=iets").status, 400);
}

TEST_F(CasesOverHttp, AMoveGoesOnlyWithWhatEndsNamedAndAReason) {
    begin();
    const std::string to = R"({"aanpak":"tilburg-noma","aanpakVersie":1,)";
    const Reply silent = move(to + R"("reden":""})");
    EXPECT_EQ(silent.status, 400);
    EXPECT_THAT(silent.body, HasSubstr(R"("/reden")"));
    const Reply stuck = move(to + R"("reden":"De gemeente werkt nu zo."})");
    EXPECT_EQ(stuck.status, 409);
    EXPECT_THAT(stuck.body, HasSubstr("'Gesprek van tien minuten' is actief en bestaat straks niet meer."));
    const Reply unknown =
        move(to + R"("reden":"De gemeente werkt nu zo.","vervalt":[{"onderdeel":"bestaat-niet"}]})");
    EXPECT_EQ(unknown.status, 400);
    EXPECT_THAT(unknown.body, HasSubstr(R"("/vervalt/0/onderdeel")"));
    const std::string good = to + R"("reden":"De gemeente werkt nu zo.","vervalt":[{"onderdeel":")" +
                             first_step + R"(","reden":"Dat hoeft niet meer."}]})";
    EXPECT_EQ(move(good, "9").status, 412);
    EXPECT_EQ(coach.post(one + "/overstappen", good).status, 428);
    EXPECT_THAT(coach.get(one).body, HasSubstr(R"("aanpak":"den-bosch")"));
    const Headers once = {{"If-Match", "\"1\""}, {"Idempotency-Key", "een-keer-over-" + person}};
    const Reply moved = coach.post(one + "/overstappen", good, once);
    EXPECT_EQ(moved.status, 201) << moved.body;
    EXPECT_THAT(moved.body, HasSubstr(R"("aanpak":"tilburg-noma")"));
    EXPECT_THAT(moved.body, HasSubstr("Reden: De gemeente werkt nu zo."));
    EXPECT_THAT(moved.body, HasSubstr(R"("soort":"eerder")")) << "the way back";
    EXPECT_EQ(coach.post(one + "/overstappen", good, once).header("etag"), moved.header("etag"));
    EXPECT_EQ(coach.get(one).header("etag"), moved.header("etag"));
}

TEST_F(CasesOverHttp, AMoveSurvivesARestart) {
    begin();
    ASSERT_EQ(move(R"({"aanpak":"tilburg-noma","aanpakVersie":1,"reden":"Zo.","vervalt":[{"onderdeel":")" +
                   std::string{first_step} + R"("}]})")
                  .status,
              201);
    const std::string before = coach.get(one).body;
    server().restart();
    coach = server().signed_in("coach");
    EXPECT_EQ(coach.get(one).body, before);
}

TEST_F(CasesOverHttp, WhoIsNotInvolvedFindsNothing) {
    begin();
    server().add_user("andere-coach" + person.substr(0, 8), {Role::coach});
    Client other = server().signed_in("andere-coach" + person.substr(0, 8));
    for (const std::string& path :
         {cases, one, one + "/overstappen/vooraf?aanpak=tilburg-noma&aanpakVersie=1"})
        EXPECT_EQ(other.get(path).status, 404) << path;
    EXPECT_EQ(other.post(cases, R"({"aanpak":"den-bosch"})").status, 404);
    EXPECT_EQ(other
                  .post(one + "/handelingen", R"({"onderdeel":"x","handeling":"afronden"})",
                        {{"If-Match", "\"1\""}})
                  .status,
              404);
    EXPECT_EQ(other
                  .post(one + "/overstappen", R"({"aanpak":"tilburg-noma","aanpakVersie":1,"reden":"Zo."})",
                        {{"If-Match", "\"1\""}})
                  .status,
              404);
}

TEST_F(CasesOverHttp, WhoHasNoRoleForItHearsThat) {
    begin();
    server().add_user("leider" + person.substr(0, 8), {Role::team_leader});
    Client leader = server().signed_in("leider" + person.substr(0, 8));
    EXPECT_EQ(leader.get(one).status, 200);
    EXPECT_EQ(leader.post(cases, R"({"aanpak":"tilburg-noma"})").status, 403);
    EXPECT_EQ(leader
                  .post(one + "/handelingen",
                        R"({"onderdeel":")" + std::string{first_step} + R"(","handeling":"afronden"})",
                        {{"If-Match", "\"1\""}})
                  .status,
              403);
    EXPECT_EQ(leader.get(one + "/overstappen/vooraf?aanpak=tilburg-noma&aanpakVersie=1").status, 200)
        << "moving a case is for the team leader as well";
    server().add_user("beleid" + person.substr(0, 8), {Role::policy_officer});
    Client policy = server().signed_in("beleid" + person.substr(0, 8));
    EXPECT_THAT(policy.get(one).status, ::testing::AnyOf(403, 404));
    EXPECT_EQ(server().client().get(one).status, 401);
}

}  // namespace
}  // namespace ph::testing
