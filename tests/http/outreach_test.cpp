// Approaching people over HTTP: the file, the list, an attempt, joining and the figures. The client holds
// every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string columns =
    R"("kolommen":{"voornamen":"Voornaam","achternaam":"Achternaam","telefoon":"Telefoon"})";
const std::string file =
    R"("bestand":"Voornaam;Achternaam;Telefoon\nFatma;Yilmaz;06 1234 5678\nKees;Bakker;\n")";

struct OutreachOverHttp : ::testing::Test {
    std::string made() {
        const Reply reply =
            coach.post("/v1/benaderlijsten", R"({"naam":"Noord","herkomst":"Bestand","ladder":)"
                                             R"("tilburg-doe-mee",)" +
                                                 file + "," + columns +
                                                 R"(,"dubbelenWeglaten":true,)"
                                                 R"("fouteRegelsWeglaten":false})");
        EXPECT_EQ(reply.status, 201) << reply.body;
        return json_text(reply.body, "id");
    }
    std::string first_of_the_day() {
        const Reply reply = coach.get("/v1/benaderingen");
        EXPECT_EQ(reply.status, 200) << reply.body;
        return json_text(reply.body, "id");
    }
    TestServer server;
    const User officer = server.add_user("privacy", {Role::privacy_officer});
    Client coach = server.signed_in("coach");
    Client privacy = server.signed_in("privacy");
};

TEST_F(OutreachOverHttp, AFileIsSeenBeforeItIsKept) {
    const Reply headings = coach.post("/v1/benadervoorbeelden", "{" + file + R"(,"kolommen":{}})");
    ASSERT_EQ(headings.status, 200) << headings.body;
    EXPECT_THAT(headings.body, HasSubstr(R"("koppen":["Voornaam","Achternaam","Telefoon"],"regels":2)"));
    const Reply seen = coach.post("/v1/benadervoorbeelden", "{" + file + "," + columns + "}");
    ASSERT_EQ(seen.status, 200) << seen.body;
    EXPECT_THAT(seen.body, HasSubstr(R"("goed":2,"foutAantal":0)"));
    EXPECT_THAT(coach.get("/v1/benaderlijsten").body, HasSubstr(R"("items":[])"));
}

TEST_F(OutreachOverHttp, AFileOfThousandsFitsInOneRequest) {
    std::string text = "Voornaam;Achternaam;Telefoon";
    for (int i = 0; i < 3'000; ++i)
        text += "\\nKees;Bakker" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i) + ";";
    const Reply seen = coach.post("/v1/benadervoorbeelden", R"({"bestand":")" + text + "\"," + columns + "}");
    ASSERT_EQ(seen.status, 200) << seen.body;
    EXPECT_THAT(seen.body, HasSubstr(R"("regels":3000)"));
}

TEST_F(OutreachOverHttp, AnAttemptNeedsTheVersionAndTellsWhatIsNext) {
    made();
    const std::string one = "/v1/benaderingen/" + first_of_the_day();
    EXPECT_EQ(coach.post(one + "/pogingen", R"({"uitkomst":"verstuurd"})").status, 428);
    const Reply card = coach.post(one + "/pogingen", R"({"uitkomst":"verstuurd"})", {{"If-Match", "\"1\""}});
    ASSERT_EQ(card.status, 201) << card.body;
    EXPECT_THAT(card.body, HasSubstr(R"("stap":"bellen")"));
    EXPECT_EQ(coach.post(one + "/pogingen", R"({"uitkomst":"verstuurd"})", {{"If-Match", "\"1\""}}).status,
              412);
    const Reply wrong = coach.post(one + "/pogingen", R"({"uitkomst":"afspraak-gemaakt","plek":"maan"})",
                                   {{"If-Match", "\"2\""}});
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, HasSubstr("/plek"));
    EXPECT_THAT(wrong.body, HasSubstr("/afgesprokenOp"));
}

TEST_F(OutreachOverHttp, JoiningOpensADossierWithWhatIsKnown) {
    made();
    const std::string one = "/v1/benaderingen/" + first_of_the_day();
    const Reply joined =
        coach.post(one + "/deelnames", R"({"vraag":"Taal leren","noden":[],"gecontroleerdOpDubbel":true})",
                   {{"If-Match", "\"1\""}});
    ASSERT_EQ(joined.status, 201) << joined.body;
    EXPECT_THAT(joined.body, HasSubstr(R"("kanaal":"eropaf")"));
    const Reply card = coach.get(one);
    EXPECT_THAT(card.body, HasSubstr(json_text(joined.body, "dossierId")));
    EXPECT_THAT(card.body, Not(HasSubstr("06 1234 5678")));
    const Reply figures = coach.get("/v1/benadertrechter");
    EXPECT_THAT(
        figures.body,
        HasSubstr(R"("opDeLijst":2,"benaderd":1,"bereikt":1,"gesproken":1,"doetMee":1,"vertrokken":0)"));
    EXPECT_THAT(figures.body, HasSubstr(R"("redenenVertrek":[])"));
}

TEST_F(OutreachOverHttp, AListGoesAwayUntilSomebodyWasApproached) {
    const std::string list = "/v1/benaderlijsten/" + made();
    EXPECT_EQ(coach.send("DELETE", list, "").status, 204);
    EXPECT_EQ(coach.send("DELETE", list, "").status, 404);
}

TEST_F(OutreachOverHttp, WhoHasNoRightHearsSo) {
    made();
    for (const std::string path : {"/v1/benaderingen", "/v1/benaderlijsten", "/v1/benadertrechter"}) {
        EXPECT_EQ(privacy.get(path).status, 403) << path;
        EXPECT_EQ(server.client().get(path).status, 401) << path;
    }
    EXPECT_EQ(privacy.get("/v1/benaderladders").status, 200);
}

TEST_F(OutreachOverHttp, ALadderOrColumnThatIsNotThereIsTold) {
    const Reply reply =
        coach.post("/v1/benaderlijsten", R"({"naam":"","herkomst":"","ladder":"bestaat-niet",)" + file +
                                             R"(,"kolommen":{},"dubbelenWeglaten":true,)"
                                             R"("fouteRegelsWeglaten":false})");
    EXPECT_EQ(reply.status, 400);
    for (const std::string pointer : {"/naam", "/herkomst", "/ladder", "/kolommen"})
        EXPECT_THAT(reply.body, HasSubstr("\"" + pointer + "\""));
    EXPECT_EQ(coach.get("/v1/benaderingen?beurt=ooit").status, 400);
}

}  // namespace
}  // namespace ph::testing
