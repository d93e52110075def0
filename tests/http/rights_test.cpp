// Somebody's own data and what they ask about it, through the real server. The client holds every answer
// against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

struct RightsOverHttp : ::testing::Test {
    RightsOverHttp() {
        Client coach = server.signed_in("coach");
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp <script>alert(1)</script> & rust","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg",
            "geboortedatum":"1980-04-03","rol":"aanvrager"},"gecontroleerdOpDubbel":true})");
        EXPECT_EQ(registered.status, 201) << registered.body;
        dossier = "/v1/dossiers/" + json_text(registered.body, "dossierId");
        person = json_text(registered.body, "persoonId");
        server.add_user("jan", {Role::participant}, false, PersonId::parse(person));
        server.add_user("privacy", {Role::privacy_officer});
    }
    std::string asked(const std::string& body) {
        Client jan = server.signed_in("jan");
        const Reply reply = jan.post("/v1/mijn/verzoeken", body);
        EXPECT_EQ(reply.status, 201) << reply.body;
        EXPECT_EQ(reply.header("etag"), "\"1\"");
        return json_text(reply.body, "id");
    }

    TestServer server;
    std::string dossier;
    std::string person;
};

TEST_F(RightsOverHttp, TheFileIsSavedAndRunsNothing) {
    Client jan = server.signed_in("jan");
    const Reply page = jan.get("/v1/mijn/gegevens/bestand");
    ASSERT_EQ(page.status, 200) << page.body;
    EXPECT_EQ(page.header("content-type"), "text/html; charset=utf-8");
    EXPECT_EQ(page.header("content-disposition"),
              "attachment; filename=\"gegevens-" + to_string(server.clock.today()) + ".html\"");
    EXPECT_THAT(page.header("content-security-policy"), HasSubstr("default-src 'none'"));
    EXPECT_THAT(page.header("content-security-policy"), HasSubstr("sandbox"));
    EXPECT_EQ(page.header("x-content-type-options"), "nosniff");
    EXPECT_EQ(page.header("cache-control"), "no-store");
    EXPECT_THAT(page.body, StartsWith("<!doctype html>"));
    EXPECT_THAT(page.body, HasSubstr("Hulp &lt;script&gt;alert(1)&lt;/script&gt; &amp; rust"));
    EXPECT_THAT(page.body, Not(HasSubstr("<script")));
    EXPECT_THAT(page.body, Not(HasSubstr("src=")));
    EXPECT_THAT(page.body, HasSubstr("3 april 1980"));
    const Reply copy = jan.get("/v1/mijn/gegevens/bestand?vorm=json");
    EXPECT_EQ(copy.header("content-type"), "application/json");
    EXPECT_THAT(copy.header("content-disposition"), HasSubstr(".json\""));
    EXPECT_THAT(copy.body, HasSubstr(R"("waarde":"1980-04-03")"));
    EXPECT_EQ(jan.get("/v1/mijn/gegevens/bestand?vorm=pdf").status, 400);
}

TEST_F(RightsOverHttp, OnlyTheOwnDataAndOnlyForWhoTakesPart) {
    EXPECT_EQ(server.client().get("/v1/mijn/gegevens").status, 401);
    EXPECT_EQ(server.signed_in("coach").get("/v1/mijn/gegevens").status, 403);
    EXPECT_EQ(server.signed_in("jan").get(dossier + "/gegevens").status, 403);
    EXPECT_EQ(server.signed_in("jan").get("/v1/verzoeken").status, 403);
    EXPECT_THAT(server.signed_in("jan").get("/v1/mijn/gegevens").body,
                HasSubstr("\"rubrieken\":[{\"id\":\"wie-u-bent\""));
}

TEST_F(RightsOverHttp, AnUnseenDossierAndAnAbsentOneAnswerAlike) {
    Client officer = server.signed_in("privacy");
    const Reply unseen = officer.get(dossier + "/gegevens");
    const Reply absent = officer.get("/v1/dossiers/01930000-0000-7000-8000-000000000000/gegevens");
    EXPECT_EQ(unseen.status, 404);
    EXPECT_EQ(absent.status, 404);
    EXPECT_EQ(json_text(unseen.body, "title"), json_text(absent.body, "title"));
}

TEST_F(RightsOverHttp, ARequestGoesFromTheParticipantThroughTheOfficerAndBack) {
    const std::string id =
        asked(R"({"soort":"verbetering","tekst":"Ik ben van mei.","over":{"soort":"persoon","id":")" +
              person + R"(","veld":"geboortedatum"}})");
    Client officer = server.signed_in("privacy");
    EXPECT_THAT(officer.get("/v1/verzoeken").body, HasSubstr(id));
    const Reply taken = officer.post("/v1/verzoeken/" + id + "/behandelingen", "", {{"If-Match", "\"1\""}});
    ASSERT_EQ(taken.status, 201) << taken.body;
    EXPECT_THAT(taken.body, HasSubstr(R"("tekst":"3 april 1980")"));
    EXPECT_EQ(officer.get(dossier + "/gegevens").status, 200);
    const std::string decision =
        R"({"uitkomst":"toegewezen","uitleg":"U hebt gelijk.","nieuweWaarde":"1980-05-03"})";
    const std::string decide = "/v1/verzoeken/" + id + "/besluiten";
    EXPECT_EQ(officer.post(decide, decision).status, 428);
    EXPECT_EQ(officer.post(decide, decision, {{"If-Match", "\"1\""}}).status, 412);
    const Reply decided = officer.post(decide, decision, {{"If-Match", "\"2\""}});
    ASSERT_EQ(decided.status, 201) << decided.body;
    EXPECT_EQ(officer.post(decide, decision, {{"If-Match", "\"3\""}}).status, 409);
    Client jan = server.signed_in("jan");
    const Reply mine = jan.get("/v1/mijn/verzoeken");
    EXPECT_THAT(mine.body, HasSubstr(R"("toestand":"besloten")"));
    EXPECT_THAT(mine.body, HasSubstr("U hebt gelijk."));
    EXPECT_THAT(jan.get("/v1/mijn/gegevens").body, HasSubstr("3 mei 1980"));
    EXPECT_THAT(server.signed_in("coach").get(dossier + "/kanttekeningen").body,
                HasSubstr("verbeterd-op-verzoek"));
    EXPECT_EQ(officer.get(dossier + "/gegevens").status, 404);
}

TEST_F(RightsOverHttp, EverythingThatIsWrongIsToldAtOnce) {
    Client officer = server.signed_in("privacy");
    const Reply recorded =
        officer.post("/v1/verzoeken", R"({"soort":"raar","persoon":{"bsn":"123"},"manier":"brief",
        "ontvangenOp":"2026-13-01","identiteitGecontroleerd":"Paspoort"})");
    EXPECT_EQ(recorded.status, 400);
    for (const auto* pointer : {"/soort", "/persoon/bsn", "/ontvangenOp"})
        EXPECT_THAT(recorded.body, HasSubstr(pointer));
    Client jan = server.signed_in("jan");
    EXPECT_EQ(jan.post("/v1/mijn/verzoeken", R"({"soort":"wissen"})").status, 400);
    EXPECT_EQ(jan.post("/v1/mijn/verzoeken",
                       R"({"soort":"wissen","tekst":"x","over":{"soort":"feit","id":"../.."}})")
                  .status,
              400);
}

TEST_F(RightsOverHttp, TheSameQuestionSentTwiceIsAskedOnce) {
    Client jan = server.signed_in("jan");
    const std::string body = R"({"soort":"inzage"})";
    const Headers once{{"Idempotency-Key", "0193a000-0000-7000-8000-000000000001"}};
    const Reply first = jan.post("/v1/mijn/verzoeken", body, once);
    const Reply again = jan.post("/v1/mijn/verzoeken", body, once);
    ASSERT_EQ(first.status, 201) << first.body;
    EXPECT_EQ(json_text(first.body, "id"), json_text(again.body, "id"));
    const Reply taken_back = jan.post("/v1/mijn/verzoeken/" + json_text(first.body, "id") + "/intrekking", "",
                                      {{"If-Match", "\"1\""}});
    EXPECT_EQ(taken_back.status, 200) << taken_back.body;
    EXPECT_THAT(taken_back.body, HasSubstr("ingetrokken"));
}

}  // namespace
}  // namespace ph::testing
