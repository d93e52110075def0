// What an approach measures, over HTTP: planned, missed with a reason, and scored by the participant. The
// client holds every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct PlannedOverHttp : ::testing::Test {
    void SetUp() override {
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg",
            "rol":"aanvrager"},"gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
        dossier = "/v1/dossiers/" + json_text(registered.body, "dossierId");
        person = json_text(registered.body, "persoonId");
        const Reply begun =
            coach.post(dossier + "/aanpakken", R"({"aanpak":"participatiehuis-sittard-geleen"})");
        ASSERT_EQ(begun.status, 201) << begun.body;
        first = json_text(coach.get(dossier + "/geplande-metingen").body, "id");
    }
    Reply miss(const std::string& body, const std::string& version = "1") {
        return coach.send("PATCH", dossier + "/geplande-metingen/" + first, body,
                          {{"If-Match", '"' + version + '"'}});
    }
    Client participant() {
        server.add_user("jan", {Role::participant}, false, PersonId{*Uuid::parse(person)});
        return server.signed_in("jan");
    }

    TestServer server;
    Client coach = server.signed_in("coach");
    std::string dossier;
    std::string person;
    std::string first;
};

TEST_F(PlannedOverHttp, TheListSaysWhatForAndWhoseTurnItIs) {
    const Reply list = coach.get(dossier + "/geplande-metingen");
    EXPECT_EQ(list.status, 200);
    EXPECT_THAT(list.body, HasSubstr(R"("doel":"Om samen te kiezen waar uw plan over gaat.")"));
    EXPECT_THAT(list.body, HasSubstr(R"("aanDeBeurt":true)"));
    EXPECT_THAT(coach.get("/v1/mijn-dag").body, HasSubstr(R"("metingen":)"));
    EXPECT_THAT(coach.get("/v1/keuzelijsten").body, HasSubstr(R"("waarde":"niet-bereikt")"));
    EXPECT_EQ(server.signed_in("beheer").get(dossier + "/geplande-metingen").status, 403);
}

TEST_F(PlannedOverHttp, MissingAsksAVersionAndAReasonOfTheList) {
    EXPECT_EQ(
        coach.send("PATCH", dossier + "/geplande-metingen/" + first, R"({"redenGemist":"wil-niet"})", {})
            .status,
        428);
    const Reply unknown = miss(R"({"redenGemist":"zomaar"})");
    EXPECT_EQ(unknown.status, 400);
    EXPECT_THAT(unknown.body, HasSubstr("/redenGemist"));
    const Reply missed = miss(R"({"redenGemist":"niet-bereikt","toelichting":"Vier keer gebeld."})");
    EXPECT_EQ(missed.status, 200) << missed.body;
    EXPECT_EQ(missed.header("etag"), "\"2\"");
    EXPECT_THAT(missed.body, HasSubstr(R"("redenGemistNaam":"De deelnemer was niet te bereiken")"));
    EXPECT_EQ(miss(R"({"redenGemist":"wil-niet"})").status, 412);
    EXPECT_EQ(miss(R"({"redenGemist":"wil-niet"})", "2").status, 409);
}

TEST_F(PlannedOverHttp, TheParticipantAnswersOnceAndTheCoachReadsItBesideTheirOwn) {
    Client jan = participant();
    const Reply questions = jan.get("/v1/mijn/metingen");
    ASSERT_EQ(questions.status, 200) << questions.body;
    EXPECT_THAT(questions.body, HasSubstr(R"("pictogram":"geld")"));
    const std::string body = R"({"geplandeMetingId":")" + json_text(questions.body, "geplandeMetingId") +
                             R"(","scores":[{"domein":"geld","waarde":4}]})";
    const Reply given = jan.post("/v1/mijn/metingen", body);
    EXPECT_EQ(given.status, 201) << given.body;
    EXPECT_THAT(given.body, HasSubstr(R"("beoordelaar":"deelnemer")"));
    EXPECT_THAT(jan.get("/v1/mijn/metingen").body, HasSubstr(R"("items":[])"));
    EXPECT_EQ(jan.post("/v1/mijn/metingen", body).status, 404);
    EXPECT_THAT(coach.get(dossier + "/metingen").body, HasSubstr(R"("beoordelaar":"deelnemer")"));
    EXPECT_EQ(coach.get("/v1/mijn/metingen").status, 403);
}

TEST_F(PlannedOverHttp, AScoreOutsideTheScaleOrTheQuestionsIsRefusedWithItsPlace) {
    Client jan = participant();
    const std::string id = json_text(jan.get("/v1/mijn/metingen").body, "geplandeMetingId");
    const Reply wrong = jan.post("/v1/mijn/metingen", R"({"geplandeMetingId":")" + id +
                                                          R"(","scores":[{"domein":"geld","waarde":11}]})");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, HasSubstr("/scores/0/waarde"));
    const Reply other =
        jan.post("/v1/mijn/metingen",
                 R"({"geplandeMetingId":")" + id + R"(","scores":[{"domein":"justitie","waarde":1}]})");
    EXPECT_EQ(other.status, 400);
    EXPECT_THAT(other.body, HasSubstr("/scores/0/domein"));
}

TEST_F(PlannedOverHttp, TheCourseStandsPerRaterWithWhyItIsNotJudged) {
    const auto measure = [&](const std::string& day, int score) {
        return coach.post(dossier + "/metingen",
                          R"({"persoonId":")" + person +
                              R"(","instrument":"participatiehuis-8","moment":"tussentijds",)"
                              R"("beoordelaar":"professional","datum":")" +
                              day + R"(","scores":[{"domein":"geld","waarde":)" + std::to_string(score) +
                              "}]}");
    };
    const auto today = server.clock.today();
    ASSERT_EQ(measure(to_string(today - std::chrono::days{200}), 3).status, 201);
    EXPECT_THAT(coach.get(dossier + "/verloop").body, HasSubstr(R"("items":[])"));
    ASSERT_EQ(measure(to_string(today), 6).status, 201);
    const Reply course = coach.get(dossier + "/verloop");
    EXPECT_EQ(course.status, 200);
    EXPECT_THAT(course.body, HasSubstr(R"("eerste":3,"laatste":6)"));
    EXPECT_THAT(course.body, HasSubstr("geen hertestcijfers"));
    EXPECT_THAT(course.body, Not(HasSubstr(R"("verandering")")));
}

}  // namespace
}  // namespace ph::testing
