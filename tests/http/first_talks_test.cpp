// The first talks over HTTP: talents, answers, cards and the client profile. The client holds every answer
// against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct FirstTalksOverHttp : ::testing::Test {
    void SetUp() override {
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg",
            "rol":"aanvrager"},"gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
        dossier = "/v1/dossiers/" + json_text(registered.body, "dossierId");
        person = json_text(registered.body, "persoonId");
    }
    [[nodiscard]] std::string today() const { return to_string(server.clock.today()); }
    Reply lay(const std::string& order, const std::string& scores = "[]", int days_ago = 0) {
        const std::string day = to_string(server.clock.today() - std::chrono::days{days_ago});
        return coach.post(dossier + "/kaarten", R"({"datum":")" + day + R"(","volgorde":)" + order +
                                                    R"(,"scores":)" + scores + '}');
    }
    std::string talks() { return coach.get(dossier + "/kennismaking").body; }

    TestServer server;
    Client coach = server.signed_in("coach");
    std::string dossier;
    std::string person;
};

TEST_F(FirstTalksOverHttp, TheyBeginEmptyWithWhatThereIsToAskAndChoose) {
    const Reply empty = coach.get(dossier + "/kennismaking");
    ASSERT_EQ(empty.status, 200) << empty.body;
    EXPECT_THAT(empty.body, HasSubstr(R"("gesprekken":0)"));
    EXPECT_THAT(empty.body, HasSubstr(R"("talenten":[],"antwoorden":[],"volgordes":[])"));
    EXPECT_THAT(empty.body, HasSubstr(R"("waarde":"veiligheid")"));
    EXPECT_THAT(empty.body, HasSubstr("Wat wilt u?"));
    EXPECT_EQ(coach.get(dossier + "/kennismaking?soort=x").status, 400);
    EXPECT_EQ(server.signed_in("beheer").get(dossier + "/kennismaking").status, 403);
}

TEST_F(FirstTalksOverHttp, ATalkKeepsPlaceAndLength) {
    const Reply kept = coach.post(dossier + "/contacten",
                                  R"({"moment":")" + to_string(server.clock.now()) +
                                      R"(","kanaal":"huisbezoek","uitkomst":"gesproken","verslag":"Kachel",)"
                                      R"("plaats":"Keukentafel","minuten":50})");
    ASSERT_EQ(kept.status, 201) << kept.body;
    EXPECT_THAT(kept.body, HasSubstr(R"("plaats":"Keukentafel","minuten":50)"));
    EXPECT_THAT(talks(), HasSubstr(R"("gesprekken":1)"));
    const Reply endless = coach.post(dossier + "/contacten",
                                     R"({"moment":")" + to_string(server.clock.now()) +
                                         R"(","kanaal":"huisbezoek","uitkomst":"gesproken","minuten":0})");
    EXPECT_EQ(endless.status, 400);
    EXPECT_THAT(endless.body, HasSubstr("/minuten"));
}

TEST_F(FirstTalksOverHttp, ATalentIsTakenOffWithItsVersionOnly) {
    const Reply wrong = coach.post(dossier + "/talenten", R"({"soort":"toveren"})");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, HasSubstr("/soort"));
    const Reply kept = coach.post(dossier + "/talenten", R"({"soort":"handig","woorden":"Fietsen maken"})");
    ASSERT_EQ(kept.status, 201) << kept.body;
    EXPECT_EQ(kept.header("etag"), "\"1\"");
    EXPECT_THAT(kept.body, HasSubstr(R"("soortNaam":"Met de handen werken")"));
    const std::string one = dossier + "/talenten/" + json_text(kept.body, "id");
    EXPECT_EQ(coach.send("DELETE", one, "", {}).status, 428);
    EXPECT_EQ(coach.send("DELETE", one, "", {{"If-Match", "\"3\""}}).status, 412);
    EXPECT_EQ(coach.send("DELETE", one, "", {{"If-Match", "\"1\""}}).status, 204);
    EXPECT_EQ(coach.send("DELETE", one, "", {{"If-Match", "\"2\""}}).status, 409);
    EXPECT_THAT(talks(), HasSubstr(R"("tot":")" + today()));
}

TEST_F(FirstTalksOverHttp, EveryWrongAnswerIsToldWithItsPlace) {
    const Reply wrong =
        coach.post(dossier + "/gespreksantwoorden", R"({"antwoorden":[{"vraag":"x","antwoord":"Rust"},)"
                                                    R"({"vraag":"wat-kunt-u","antwoord":" "}]})");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, HasSubstr("/antwoorden/0/vraag"));
    EXPECT_THAT(wrong.body, HasSubstr("/antwoorden/1/antwoord"));
    const Reply kept = coach.post(dossier + "/gespreksantwoorden",
                                  R"({"antwoorden":[{"vraag":"wat-kunt-u","antwoord":"Koken"}]})");
    EXPECT_EQ(kept.status, 201) << kept.body;
    EXPECT_THAT(talks(), HasSubstr("Koken"));
}

TEST_F(FirstTalksOverHttp, CardsComeBackInTheirOrderWithWhatMoved) {
    const Reply first =
        lay(R"(["wonen","financien"])", R"([{"kaart":"wonen","zelfredzaamheid":2,"tevredenheid":1}])", 1);
    ASSERT_EQ(first.status, 201) << first.body;
    EXPECT_THAT(first.body, HasSubstr(R"("instrument":"negen-kaarten-volgorde")"));
    ASSERT_EQ(lay(R"(["financien","wonen"])").status, 201);
    EXPECT_THAT(talks(), HasSubstr(R"({"kaart":"financien","plaats":1,"verschoven":1})"));
    EXPECT_THAT(talks(), HasSubstr(R"({"kaart":"wonen","zelfredzaamheid":2,"tevredenheid":1})"));
    const Reply wrong = lay(R"(["wonen","kasteel"])", R"([{"kaart":"wonen","tevredenheid":6}])");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, HasSubstr("/volgorde/1"));
    EXPECT_THAT(wrong.body, HasSubstr("/scores/0/tevredenheid"));
}

TEST_F(FirstTalksOverHttp, AProfileBringsADayToLookAgain) {
    const Reply wrong = coach.post(dossier + "/klantprofielen", R"({"profiel":9,"reden":""})");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, HasSubstr("/profiel"));
    EXPECT_THAT(wrong.body, HasSubstr("/reden"));
    const Reply kept = coach.post(dossier + "/klantprofielen", R"({"profiel":2,"reden":"Eerst meedoen."})");
    ASSERT_EQ(kept.status, 201) << kept.body;
    EXPECT_THAT(talks(), HasSubstr(R"("naam":"Maatschappelijke activering")"));
    EXPECT_THAT(talks(), HasSubstr(R"("opnieuwOp":")"));
    EXPECT_THAT(coach.get(dossier + "/taken").body, HasSubstr(R"("soort":"profiel-herijken")"));
}

TEST_F(FirstTalksOverHttp, TheParticipantReadsItInPlainWordsAndLaysTheCards) {
    ASSERT_EQ(coach.post(dossier + "/klantprofielen", R"({"profiel":2,"reden":"Eerst meedoen."})").status,
              201);
    ASSERT_EQ(coach.post(dossier + "/talenten", R"({"soort":"handig"})").status, 201);
    server.add_user("jan", {Role::participant}, false, PersonId{*Uuid::parse(person)});
    Client jan = server.signed_in("jan");
    const Reply own = jan.get("/v1/mijn/kennismaking");
    ASSERT_EQ(own.status, 200) << own.body;
    EXPECT_THAT(own.body, HasSubstr(R"("naam":"Hulp om mee te doen")"));
    EXPECT_THAT(own.body, HasSubstr("Met de handen werken"));
    EXPECT_THAT(own.body, Not(HasSubstr("volgorde")));
    const Reply wrong = jan.post("/v1/mijn/kaarten", R"({"volgorde":["wonen","wonen"]})");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, HasSubstr("/volgorde/1"));
    const Reply laid = jan.post("/v1/mijn/kaarten", R"({"volgorde":["wonen","veiligheid"],)"
                                                    R"("scores":[{"kaart":"wonen","zelfredzaamheid":2}]})");
    ASSERT_EQ(laid.status, 201) << laid.body;
    EXPECT_THAT(jan.get("/v1/mijn/kennismaking").body, HasSubstr(R"("kaart":"veiligheid","plaats":2)"));
    EXPECT_THAT(talks(), HasSubstr(R"("alleen":true)"));
    EXPECT_EQ(coach.get("/v1/mijn/kennismaking").status, 403);
    EXPECT_EQ(coach.post("/v1/mijn/kaarten", R"({"volgorde":["wonen"]})").status, 403);
}

TEST_F(FirstTalksOverHttp, TheParticipantSaysATalentAndTakesItBackWithItsVersion) {
    const Reply of_coach = coach.post(dossier + "/talenten", R"({"soort":"handig"})");
    ASSERT_EQ(of_coach.status, 201) << of_coach.body;
    EXPECT_THAT(of_coach.body, HasSubstr(R"("doorDeelnemer":false)"));
    server.add_user("jan", {Role::participant}, false, PersonId{*Uuid::parse(person)});
    Client jan = server.signed_in("jan");
    const std::string own = "/v1/mijn/talenten";
    const Reply wrong = jan.post(own, R"({"soort":"toveren"})");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, HasSubstr("/soort"));
    EXPECT_EQ(jan.post(own, "{}").status, 400);
    const Reply said = jan.post(own, R"({"woorden":"Koken & bakken"})");
    ASSERT_EQ(said.status, 201) << said.body;
    EXPECT_EQ(said.header("etag"), "\"1\"");
    EXPECT_THAT(said.body, HasSubstr(R"("zelf":true)"));
    EXPECT_THAT(jan.get("/v1/mijn/kennismaking").body,
                HasSubstr(R"("naam":"Met de handen werken","zelf":false)"));
    EXPECT_THAT(jan.get("/v1/mijn/kennismaking").body, HasSubstr(R"("talentKeuzes":[{"waarde":)"));
    EXPECT_THAT(talks(), HasSubstr(R"("doorDeelnemer":true)"));

    const std::string one = own + '/' + json_text(said.body, "id");
    EXPECT_EQ(jan.send("DELETE", one, "", {}).status, 428);
    EXPECT_EQ(jan.send("DELETE", one, "", {{"If-Match", "\"3\""}}).status, 412);
    const Reply not_own =
        jan.send("DELETE", own + '/' + json_text(of_coach.body, "id"), "", {{"If-Match", "\"1\""}});
    EXPECT_EQ(not_own.status, 409);
    EXPECT_THAT(not_own.body, HasSubstr("Zeg het uw coach"));
    EXPECT_EQ(jan.send("DELETE", one, "", {{"If-Match", "\"1\""}}).status, 204);
    EXPECT_THAT(jan.get("/v1/mijn/kennismaking").body, Not(HasSubstr("Koken")));
    EXPECT_THAT(talks(), HasSubstr(R"("tot":")" + today()));
    EXPECT_EQ(coach.post(own, R"({"woorden":"Koken"})").status, 403);
    EXPECT_EQ(coach.send("DELETE", one, "", {{"If-Match", "\"1\""}}).status, 403);
}

TEST_F(FirstTalksOverHttp, AGoalAsksAndIsLookedAtOnItsDay) {
    EXPECT_THAT(coach.get("/v1/keuzelijsten").body, HasSubstr(R"("onderdeel":"meetbaar","vraag":)"));
    // Who registers a household does the intake; its plan is the work of its coach.
    const Reply taken =
        coach.post(dossier + "/betrokkenen",
                   R"({"medewerkerId":")" + server.coach.id.to_string() + R"(","rol":"coach"})");
    ASSERT_EQ(taken.status, 201) << taken.body;
    const Reply begun = coach.post(dossier + "/plannen", "{}");
    ASSERT_EQ(begun.status, 201) << begun.body;
    const std::string plan = dossier + "/plannen/" + json_text(begun.body, "id");
    const std::string day = to_string(server.clock.today() + std::chrono::days{14});
    const std::string open = R"("specifiek":"","meetbaar":"","acceptabel":"","realistisch":"",)"
                             R"("gas":{"minTwee":"","minEen":"","nul":"","plusEen":"","plusTwee":""})";
    const Reply saved = coach.send(
        "PUT", plan,
        R"({"wensen":"","talenten":"","samenvatting":"","acties":[],"doelen":[{"leefgebied":"wonen",)"
        R"("titel":"Een kamer",)" +
            open + R"(,"kijkenOp":")" + day + R"("}]})",
        {{"If-Match", "\"1\""}});
    ASSERT_EQ(saved.status, 200) << saved.body;
    EXPECT_THAT(saved.body, HasSubstr(R"("kijkenOp":")" + day));
    EXPECT_THAT(saved.body, HasSubstr(R"("openPunten":[])"));
    for (const auto& [side, version] : {std::pair{"deelnemer", "2"}, std::pair{"coach", "3"}}) {
        const Reply agreed = coach.post(plan + "/akkoorden", R"({"van":")" + std::string{side} + "\"}",
                                        {{"If-Match", '"' + std::string{version} + '"'}});
        ASSERT_TRUE(agreed.status == 200 || agreed.status == 201) << agreed.body;
    }
    const std::string tasks = coach.get(dossier + "/taken").body;
    EXPECT_THAT(tasks, Not(HasSubstr("Een kamer"))) << "the title of a goal is not for everybody";
}

TEST_F(FirstTalksOverHttp, ASmallThingIsKeptAsOne) {
    const Reply kept = coach.post(
        dossier + "/taken", R"({"titel":"Kachel laten maken","voor":")" + today() + R"(","kleinDing":true})");
    ASSERT_EQ(kept.status, 201) << kept.body;
    EXPECT_THAT(kept.body, HasSubstr(R"("soort":"klein-ding")"));
    const Reply soon =
        coach.post(dossier + "/taken", R"({"titel":"Bellen met de energie","kleinDing":true})");
    ASSERT_EQ(soon.status, 201) << soon.body;
    EXPECT_THAT(soon.body, HasSubstr(R"("termijnWerkdagen":5)")) << "the term of the catalogue";
    EXPECT_EQ(coach.post(dossier + "/taken", R"({"titel":"Bellen"})").status, 400);
    const Reply other = coach.post(dossier + "/taken", R"({"titel":"Bellen","voor":")" + today() + "\"}");
    EXPECT_THAT(other.body, Not(HasSubstr("klein-ding")));
}

}  // namespace
}  // namespace ph::testing
