// Early signals of debts over HTTP. The client holds every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string one_signal =
    R"({"ladder":"vroegsignalering","voornamen":"Fatma","achternaam":"Yilmaz","straat":"Merelstraat 8",)"
    R"("postcode":"1234 AB","soortAchterstand":"huur","bedrag":"1.250,50","melder":"Woonstichting"})";

struct DebtSignalsOverHttp : ::testing::Test {
    TestServer server;
    const User officer = server.add_user("privacy", {Role::privacy_officer});
    Client coach = server.signed_in("coach");
    Client privacy = server.signed_in("privacy");
};

TEST_F(DebtSignalsOverHttp, ASignalByHandSaysUntilWhenTheFirstContactMustBe) {
    const Reply card = coach.post("/v1/schuldsignalen", one_signal);
    ASSERT_EQ(card.status, 201) << card.body;
    EXPECT_THAT(card.body, HasSubstr(R"("eersteContactVoor":")"));
    EXPECT_THAT(card.body, HasSubstr(R"("soort":"Huur","bedragInCenten":125050)"));
    EXPECT_THAT(coach.get("/v1/benaderingen").body, HasSubstr(R"("eersteContactVoor":")"));
    EXPECT_THAT(coach.get("/v1/benaderladders").body, HasSubstr(R"("eersteContactDagen":28)"));
    EXPECT_EQ(coach.get("/v1/benaderingen?beurt=te-laat").status, 200);
}

TEST_F(DebtSignalsOverHttp, EveryFieldThatIsWrongIsTold) {
    const Reply reply = coach.post(
        "/v1/schuldsignalen",
        R"({"ladder":"vroegsignalering","voornamen":"Fatma","achternaam":"Yilmaz","postcode":"12",)"
        R"("soortAchterstand":"boot","bedrag":"veel","melder":"Woonstichting"})");
    EXPECT_EQ(reply.status, 400);
    for (const std::string pointer : {"/soortAchterstand", "/bedrag", "/postcode"})
        EXPECT_THAT(reply.body, HasSubstr("\"" + pointer + "\""));
    EXPECT_THAT(coach.get("/v1/benaderlijsten").body, HasSubstr(R"("items":[])")) << "nothing is kept";
}

TEST_F(DebtSignalsOverHttp, AResultNeedsTheVersion) {
    const Reply card = coach.post("/v1/schuldsignalen", one_signal);
    ASSERT_EQ(card.status, 201) << card.body;
    const std::string signals = card.body.substr(card.body.find("\"signalen\""));
    const std::string one = "/v1/schuldsignalen/" + json_text(signals, "id") + "/resultaat";
    EXPECT_EQ(coach.send("PUT", one, R"({"resultaat":"regeling"})").status, 428);
    const Reply done = coach.send("PUT", one, R"({"resultaat":"regeling"})", {{"If-Match", "\"1\""}});
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_THAT(done.body, HasSubstr(R"("resultaat":"Regeling met de schuldeiser")"));
    EXPECT_EQ(coach.send("PUT", one, R"({"resultaat":"betaald"})", {{"If-Match", "\"1\""}}).status, 412);
    EXPECT_EQ(coach.send("PUT", one, R"({"resultaat":"toverij"})", {{"If-Match", "\"2\""}}).status, 400);
}

TEST_F(DebtSignalsOverHttp, OnlyWhoOffersHelpMayTellOrReadThem) {
    EXPECT_EQ(privacy.post("/v1/schuldsignalen", one_signal).status, 403);
    EXPECT_EQ(server.client().post("/v1/schuldsignalen", one_signal).status, 401);
    EXPECT_THAT(privacy.get("/v1/benaderingen").body, Not(HasSubstr("Yilmaz")));
}

}  // namespace
}  // namespace ph::testing
