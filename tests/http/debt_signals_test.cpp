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
    // Where the result of the first signal of a card goes.
    static std::string result_of(const Reply& card) {
        const std::string signals = card.body.substr(card.body.find("\"signalen\""));
        return "/v1/schuldsignalen/" + json_text(signals, "id") + "/resultaat";
    }
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
    const std::string one = result_of(card);
    EXPECT_EQ(coach.send("PUT", one, R"({"resultaat":"regeling"})").status, 428);
    const Reply done = coach.send("PUT", one, R"({"resultaat":"regeling"})", {{"If-Match", "\"1\""}});
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_THAT(done.body, HasSubstr(R"("resultaat":"Regeling met de schuldeiser")"));
    EXPECT_EQ(coach.send("PUT", one, R"({"resultaat":"betaald"})", {{"If-Match", "\"1\""}}).status, 412);
    EXPECT_EQ(coach.send("PUT", one, R"({"resultaat":"toverij"})", {{"If-Match", "\"2\""}}).status, 400);
}

TEST_F(DebtSignalsOverHttp, OnlyWhoOffersHelpMayTellOrReadThem) {
    const Reply card = coach.post("/v1/schuldsignalen", one_signal);
    ASSERT_EQ(card.status, 201) << card.body;
    const std::string person = "/v1/benaderingen/" + json_text(card.body, "id");
    const std::string one = result_of(card);
    const std::string file =
        R"({"ladder":"vroegsignalering","bestand":"a;b;c;d\n1;2;huur;3\n","kolommen":{"voornamen":"a",)"
        R"("achternaam":"b","soortAchterstand":"c","bedrag":"d"}})";
    ASSERT_EQ(coach.post("/v1/benadervoorbeelden", file).status, 200);
    for (const Role role : {Role::intaker, Role::income_consultant, Role::partner, Role::work_supervisor,
                            Role::team_leader, Role::policy_officer, Role::administrator}) {
        const std::string login = "rol-" + std::to_string(static_cast<int>(role));
        server.add_user(login, {role});
        Client other = server.signed_in(login);
        EXPECT_EQ(other.post("/v1/schuldsignalen", one_signal).status, 403) << login;
        EXPECT_EQ(other.send("PUT", one, R"({"resultaat":"betaald"})", {{"If-Match", "\"1\""}}).status, 403)
            << login;
        EXPECT_EQ(other.post("/v1/benadervoorbeelden", file).status, 403) << login;
        EXPECT_THAT(other.get(person).body, Not(HasSubstr("125050"))) << login;
    }
    EXPECT_EQ(privacy.post("/v1/schuldsignalen", one_signal).status, 403);
    EXPECT_THAT(privacy.get("/v1/benaderingen").body, Not(HasSubstr("Yilmaz")));
    EXPECT_EQ(server.client().post("/v1/schuldsignalen", one_signal).status, 401);
    EXPECT_EQ(server.client().send("PUT", one, R"({"resultaat":"betaald"})", {{"If-Match", "\"1\""}}).status,
              401);
    EXPECT_THAT(coach.get(person).body, HasSubstr(R"("versie":1,"opNaamVan":"Fatma Yilmaz")"))
        << "nobody changed it";
}

TEST_F(DebtSignalsOverHttp, OtherMethodsAndSignalsThatAreNotThereGetTheirOwnAnswer) {
    const Reply read = coach.get("/v1/schuldsignalen");
    EXPECT_EQ(read.status, 405);
    EXPECT_EQ(read.header("allow"), "POST");
    const std::string nobody = "/v1/schuldsignalen/01890000-0000-7000-8000-000000000000";
    EXPECT_EQ(coach.get(nobody).status, 404);
    const Reply removed = coach.send("DELETE", nobody + "/resultaat", "");
    EXPECT_EQ(removed.status, 405);
    EXPECT_EQ(removed.header("allow"), "PUT");
    const Headers first{{"If-Match", "\"1\""}};
    EXPECT_EQ(coach.send("PUT", nobody + "/resultaat", R"({"resultaat":"betaald"})", first).status, 404);
    EXPECT_EQ(coach.send("PUT", "/v1/schuldsignalen/7/resultaat", R"({"resultaat":"betaald"})", first).status,
              404);
    const Reply unknown = coach.post("/v1/schuldsignalen", R"({"ladder":"vroegsignalering","bsn":"1"})");
    EXPECT_EQ(unknown.status, 400);
    EXPECT_THAT(unknown.body, HasSubstr(R"("pointer":"/bsn","code":"onbekend-veld")"));
    const Reply ladder = coach.post(
        "/v1/schuldsignalen",
        R"({"ladder":"tilburg-doe-mee","voornamen":"A","achternaam":"B","soortAchterstand":"huur",)"
        R"("bedrag":"1","melder":"C"})");
    EXPECT_EQ(ladder.status, 400);
    EXPECT_THAT(ladder.body, HasSubstr(R"("pointer":"/ladder")"));
}

TEST_F(DebtSignalsOverHttp, TheSameRequestTwiceIsOneSignal) {
    const Headers once{{"Idempotency-Key", "een-signaal-van-vandaag"}};
    const Reply card = coach.post("/v1/schuldsignalen", one_signal, once);
    ASSERT_EQ(card.status, 201) << card.body;
    EXPECT_EQ(coach.post("/v1/schuldsignalen", one_signal, once).body, card.body);
    const std::string now = coach.get("/v1/benaderingen/" + json_text(card.body, "id")).body;
    EXPECT_EQ(now.find("bedragInCenten"), now.rfind("bedragInCenten")) << now;
}

TEST_F(DebtSignalsOverHttp, AmountsAndDaysAreReadAsPeopleWriteThem) {
    const auto told = [&](const std::string& amount, const std::string& day) {
        return coach.post("/v1/schuldsignalen",
                          R"({"ladder":"vroegsignalering","voornamen":"Zoë","achternaam":"Ñuñez",)"
                          R"("soortAchterstand":"water","melder":"Waterbedrijf","bedrag":")" +
                              amount + R"(","signaalOp":")" + day + "\"}");
    };
    const Reply good = told("€ 1.250,50", "2020-02-03");
    ASSERT_EQ(good.status, 201) << good.body;
    EXPECT_THAT(good.body, HasSubstr(R"("bedragInCenten":125050)"));
    EXPECT_THAT(good.body, HasSubstr(R"("eersteContactVoor":"2020-03-02")")) << "four weeks";
    EXPECT_THAT(told("1,2,3", "2020-02-03").body, HasSubstr(R"("pointer":"/bedrag")"));
    EXPECT_THAT(told("100.000.000,01", "2020-02-03").body, HasSubstr(R"("pointer":"/bedrag")"));
    EXPECT_THAT(told("12", "3-2-2020").body, HasSubstr(R"("pointer":"/signaalOp")"));
    EXPECT_THAT(told("12", "2099-01-01").body, HasSubstr(R"("pointer":"/signaalOp")"));
}

TEST_F(DebtSignalsOverHttp, AListWithAResultCannotBeUndone) {
    const Reply card = coach.post("/v1/schuldsignalen", one_signal);
    ASSERT_EQ(card.status, 201) << card.body;
    const std::string list = "/v1/benaderlijsten/" + json_text(card.body, "lijstId");
    EXPECT_THAT(coach.get("/v1/benaderlijsten").body, HasSubstr(R"("ongedaanKan":true)"));
    ASSERT_EQ(
        coach.send("PUT", result_of(card), R"({"resultaat":"betaald"})", {{"If-Match", "\"1\""}}).status,
        200);
    EXPECT_THAT(coach.get("/v1/benaderlijsten").body, HasSubstr(R"("ongedaanKan":false)"));
    const Reply refused = coach.send("DELETE", list, "");
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.body, HasSubstr("heeft-resultaat"));
    EXPECT_EQ(coach.get("/v1/benaderingen/" + json_text(card.body, "id")).status, 200);
}

}  // namespace
}  // namespace ph::testing
