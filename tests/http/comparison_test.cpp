// Comparing approaches through the real server: who may, what comes back, and what is refused. The client
// holds every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ComparisonOverHttp : public ::testing::Test {
  protected:
    // One server for all: nothing here changes what it keeps. It ends with the suite, while the libraries it
    // uses still stand; a static one would outlive OpenSSL's own tidying and leave a thread's state behind.
    static void SetUpTestSuite() { one_ = std::make_unique<TestServer>(); }
    static void TearDownTestSuite() { one_.reset(); }
    static TestServer& server() { return *one_; }

  private:
    static inline std::unique_ptr<TestServer> one_;
};

TEST_F(ComparisonOverHttp, ListsTheApproachesOfTheCatalogueAndTellsOne) {
    Client coach = server().signed_in("coach");
    const Reply list = coach.get("/v1/aanpakken");
    EXPECT_EQ(list.status, 200);
    EXPECT_THAT(list.body, HasSubstr(R"("id":"den-bosch")"));
    const Reply one = coach.get("/v1/aanpakken/den-bosch");
    EXPECT_EQ(one.status, 200);
    EXPECT_THAT(one.body, HasSubstr(R"("uitgangspunten":[)"));
    EXPECT_EQ(coach.get("/v1/aanpakken/atlantis").status, 404);
}

TEST_F(ComparisonOverHttp, ListsTheMethodsOfTheCatalogueAndTellsOne) {
    Client coach = server().signed_in("coach");
    const Reply list = coach.get("/v1/methoden");
    EXPECT_EQ(list.status, 200);
    EXPECT_THAT(list.body, HasSubstr(R"("id":"gezinscoach")"));
    const Reply one = coach.get("/v1/methoden/gezinscoach");
    EXPECT_EQ(one.status, 200);
    EXPECT_THAT(one.body, HasSubstr(R"("waarde":"62 procent","aantal":535,"eenheid":"doelen")"));
    EXPECT_EQ(coach.get("/v1/methoden/atlantis").status, 404);
}

TEST_F(ComparisonOverHttp, WalksAPreparedPersonThroughApproaches) {
    Client coach = server().signed_in("coach");
    EXPECT_THAT(coach.get("/v1/voorbeeldpersonen").body, HasSubstr(R"("id":"jan")"));
    const Reply reply =
        coach.post("/v1/vergelijkingen", R"({"persoon":"jan","aanpakken":["den-bosch","tilburg-noma"]})");
    EXPECT_EQ(reply.status, 200) << reply.body;
    EXPECT_THAT(reply.body, HasSubstr(R"("meldtZich":"2015-10-01")"));
    EXPECT_THAT(reply.body, HasSubstr(R"("id":"den-bosch")"));
    EXPECT_THAT(reply.body, HasSubstr(R"("tijdlijn":[{)"));
    EXPECT_THAT(reply.body, Not(HasSubstr(R"("id":"ijmond-werkt")")));
}

TEST_F(ComparisonOverHttp, TakesAFactAndADurationThatAreDifferent) {
    Client coach = server().signed_in("coach");
    const auto ask = [&](const std::string& more) {
        return coach.post("/v1/vergelijkingen", R"({"persoon":"jan","aanpakken":["den-bosch"])" + more + "}")
            .body;
    };
    EXPECT_THAT(ask(""), HasSubstr(R"("onderdeel":"beschut-werk")"));
    EXPECT_THAT(ask(R"(,"feiten":[{"feit":"loonwaarde","waarde":"25"}])"),
                HasSubstr(R"("bestemmingen":[{"onderdeel":"werk-en-participatie")"));
    EXPECT_NE(ask(R"(,"duren":[{"aanpak":"den-bosch","onderdeel":"groepsvoorlichting","duur":"3 weken"}])"),
              ask(""));
}

TEST_F(ComparisonOverHttp, ComparesForSomebodyWhoIsNotPrepared) {
    Client coach = server().signed_in("coach");
    EXPECT_EQ(
        coach.post("/v1/vergelijkingen", R"({"meldtZich":"2026-11-23","aanpakken":["den-bosch"]})").status,
        200);
    const Reply nobody = coach.post("/v1/vergelijkingen", "{}");
    EXPECT_EQ(nobody.status, 400);
    EXPECT_THAT(nobody.body, HasSubstr("/meldtZich"));
}

TEST_F(ComparisonOverHttp, PointsAtEverythingThatCannotBe) {
    Client coach = server().signed_in("coach");
    const Reply reply = coach.post("/v1/vergelijkingen", R"({
        "persoon": "niemand", "aanpakken": ["den-bosch", "atlantis"],
        "feiten": [{"feit": "dringende reden", "waarde": "nee"}, {"feit": "loonwaarde", "waarde": "veel"},
                   {"feit": "schoenmaat", "waarde": "43"}],
        "duren": [{"aanpak": "den-bosch", "onderdeel": "weg", "duur": "4 weken"},
                  {"aanpak": "den-bosch", "onderdeel": "groepsvoorlichting", "duur": "lang"}]})");
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.header("content-type"), "application/problem+json");
    for (const char* pointer : {"/persoon", "/aanpakken/1", "/feiten/1/waarde", "/feiten/2/feit",
                                "/duren/0/onderdeel", "/duren/1/duur"}) {
        EXPECT_THAT(reply.body, HasSubstr('"' + std::string{pointer} + '"'));
    }
    EXPECT_THAT(reply.body, Not(HasSubstr("/feiten/0")));
}

TEST_F(ComparisonOverHttp, PointsAtPlacesThatNoApproachHas) {
    Client coach = server().signed_in("coach");
    const Reply reply = coach.post("/v1/vergelijkingen",
                                   R"({"persoon":"jan","aanpakken":["den-bosch"],"vol":["wep","maan"]})");
    EXPECT_EQ(reply.status, 400);
    EXPECT_THAT(reply.body, HasSubstr(R"("/vol/1")"));
    EXPECT_THAT(reply.body, Not(HasSubstr(R"("/vol/0")")));
}

TEST_F(ComparisonOverHttp, PutsTheApproachesOfThePersonSideBySideWhenNobodyChooses) {
    Client coach = server().signed_in("coach");
    const Reply reply = coach.post("/v1/vergelijkingen", R"({"persoon":"jan"})");
    EXPECT_EQ(reply.status, 200) << reply.body;
    for (const char* id :
         {"alphen-aan-den-rijn", "den-bosch", "ijmond-werkt", "sudwest-fryslan", "tilburg-noma"})
        EXPECT_THAT(reply.body, HasSubstr(R"("id":")" + std::string{id} + '"'));
    EXPECT_THAT(reply.body, Not(HasSubstr(R"("id":"wmo-route")")));
}

TEST_F(ComparisonOverHttp, TakesFactsOverFromADossierWithoutWhoItIs) {
    Client coach = server().signed_in("coach");
    const Reply registered = coach.post(
        "/v1/aanmeldingen",
        R"({"aanvrager":"inwoner","kanaal":"balie","vraag":"Ik zoek werk.","noden":[],"persoon":)"
        R"({"voornamen":"Jannigje","achternaam":"Hoogeveen","rol":"aanvrager","geboortedatum":"1980-04-03"},)"
        R"("overigePersonen":[],"huishouden":{"plaats":"Zonnedal"},"gecontroleerdOpDubbel":true})");
    ASSERT_EQ(registered.status, 201) << registered.body;
    const std::string path = "/v1/dossiers/" + json_text(registered.body, "dossierId") + "/vergelijkfeiten";
    const std::int64_t before = server().audit_events();
    const Reply copied = coach.get(path);
    EXPECT_EQ(copied.status, 200) << copied.body;
    EXPECT_GT(server().audit_events(), before);
    EXPECT_THAT(copied.body, HasSubstr(R"("toelichting":"De leeftijdsgroep: )"));
    for (const char* who : {"Jannigje", "Hoogeveen", "1980", "Zonnedal"})
        EXPECT_THAT(copied.body, Not(HasSubstr(who)));
    EXPECT_THAT(copied.body, Not(HasSubstr(json_text(registered.body, "persoonId"))));
    EXPECT_EQ(coach.get(path + "?meer=1").status, 400);
    EXPECT_EQ(coach.get("/v1/dossiers/00000000-0000-7000-8000-000000000000/vergelijkfeiten").status, 404);
    server().add_user("nog-een-coach", {Role::coach});
    EXPECT_EQ(server().signed_in("nog-een-coach").get(path).status, 404);
    server().add_user("nog-een-leider", {Role::team_leader});
    EXPECT_EQ(server().signed_in("nog-een-leider").get(path).status, 403);
}

TEST_F(ComparisonOverHttp, IsForThoseWhoMakePolicy) {
    server().add_user("balie", {Role::work_supervisor});
    Client supervisor = server().signed_in("balie");
    EXPECT_EQ(supervisor.get("/v1/voorbeeldpersonen").status, 403);
    EXPECT_EQ(supervisor.post("/v1/vergelijkingen", R"({"persoon":"jan"})").status, 403);
    server().add_user("beleid", {Role::policy_officer});
    EXPECT_EQ(server().signed_in("beleid").get("/v1/voorbeeldpersonen").status, 200);
}

}  // namespace
}  // namespace ph::testing
