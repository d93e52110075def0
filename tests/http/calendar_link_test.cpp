// The address that a calendar reads without signing in: public on purpose, because a telephone's calendar has
// no session. The secret in it is the key, and all that it opens is when and how long.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto link = "/v1/mijn-agenda/koppeling";

struct CalendarOverHttp : ::testing::Test {
    void SetUp() override {
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg",
            "rol":"aanvrager"},"gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
        const Instant begin =
            std::chrono::ceil<std::chrono::hours>(server.clock.now()) + std::chrono::hours{48};
        const Reply made = coach.post(
            "/v1/dossiers/" + json_text(registered.body, "dossierId") + "/afspraken",
            R"({"metId":")" + server.coach.id.to_string() + R"(","begin":")" + to_string(begin) +
                R"(","minuten":45,"plaats":"Schuldhulp, kamer 2","onderwerp":"De ontruiming van Berg"})");
        ASSERT_EQ(made.status, 201) << made.body;
        appointment = json_text(made.body, "id");
    }
    std::string made() {
        const Reply reply = coach.post(link, "{}");
        EXPECT_EQ(reply.status, 201) << reply.body;
        return json_text(reply.body, "pad");
    }

    TestServer server;
    Client coach = server.signed_in("coach");
    std::string appointment;
};

TEST_F(CalendarOverHttp, ACalendarReadsTimesAndNothingElse) {
    EXPECT_THAT(coach.get(link).body, HasSubstr(R"({"gekoppeld":false})"));
    const std::string path = made();
    EXPECT_THAT(coach.get(link).body, AllOf(HasSubstr(R"("gekoppeld":true)"), Not(HasSubstr(path))));
    const std::int64_t before = server.audit_events();
    const Reply calendar = server.client().get(path);
    EXPECT_EQ(calendar.status, 200);
    EXPECT_EQ(calendar.header("content-type"), "text/calendar; charset=utf-8");
    EXPECT_EQ(calendar.header("cache-control"), "no-store");
    EXPECT_THAT(calendar.body, HasSubstr("UID:" + appointment + "\r\n"));
    EXPECT_THAT(calendar.body, HasSubstr("DURATION:PT45M\r\n"));
    EXPECT_THAT(calendar.body, HasSubstr("SUMMARY:Afspraak\r\n"));
    for (const auto* word : {"Schuld", "kamer", "ontruiming", "Berg", "Jan"})
        EXPECT_THAT(calendar.body, Not(HasSubstr(word)));
    EXPECT_EQ(server.audit_events(), before + 2) << "that it was opened, and how many were told";
}

TEST_F(CalendarOverHttp, ATrainingIsATimeLikeAnyOther) {
    server.add_user("leider", {Role::team_leader});
    Client leader = server.signed_in("leider");
    const std::string day = to_string(server.clock.today() + std::chrono::days{7});
    const Reply course = leader.post("/v1/opleidingen", R"({"titel":"Omgaan met rouw","begin":")" + day +
                                                            R"(T09:00:00Z","minuten":120,"plaats":"Aula",)"
                                                            R"("voorWie":"Iedereen"})");
    ASSERT_EQ(course.status, 201) << course.body;
    const std::string id = json_text(course.body, "id");
    ASSERT_EQ(coach.post("/v1/opleidingen/" + id + "/aanmelding", "").status, 201);
    const Reply calendar = server.client().get(made());
    EXPECT_THAT(calendar.body,
                AllOf(HasSubstr("UID:" + id + "\r\n"), HasSubstr("DURATION:PT120M\r\n"),
                      Not(HasSubstr("rouw")), Not(HasSubstr("Aula")), Not(HasSubstr("SUMMARY:Opleiding"))));
}

TEST_F(CalendarOverHttp, ASecretThatNobodyHasAndOneThatEndedAreTheSame) {
    const std::string first = made();
    const std::string second = made();
    EXPECT_EQ(server.client().get(second).status, 200);
    EXPECT_EQ(coach.send("DELETE", link, "").status, 204);
    EXPECT_EQ(coach.send("DELETE", link, "").status, 204) << "gone is gone";
    const auto told = [&](const std::string& path) {
        const Reply reply = server.client().get(path);
        EXPECT_EQ(reply.status, 404) << path;
        EXPECT_EQ(reply.header("content-type"), "application/problem+json");
        return json_text(reply.body, "title");
    };
    const std::string title = told(first);
    EXPECT_EQ(told(second), title);
    for (const auto* path : {"/agenda/x", "/agenda/.ics", "/agenda/'%20OR%201=1--.ics"})
        EXPECT_EQ(told(path), title);
}

TEST_F(CalendarOverHttp, TheSecretIsInNoLogAndInNoKeptAnswer) {
    const Reply refused = coach.post(link, "{}", {{"Idempotency-Key", "een-sleutel-van-mij"}});
    EXPECT_EQ(refused.status, 400) << "an answer that is kept would keep the secret";
    const std::string path = made();
    (void)server.client().get(path);
    for (const std::string& line : server.journal.lines())
        EXPECT_THAT(line, Not(HasSubstr(path.substr(8, 43))));
}

TEST_F(CalendarOverHttp, AnAccountThatIsClosedHasNoCalendar) {
    const std::string path = made();
    EXPECT_EQ(server.client().get(path).status, 200);
    Client administrator = server.signed_in("beheer");
    const std::string account = "/v1/gebruikers/" + server.coach.id.to_string();
    ASSERT_EQ(administrator.send("PATCH", account, R"({"actief":false})", {{"If-Match", "\"1\""}}).status,
              200);
    EXPECT_EQ(server.client().get(path).status, 404);
    ASSERT_EQ(administrator.send("PATCH", account, R"({"actief":true})", {{"If-Match", "\"2\""}}).status,
              200);
    EXPECT_EQ(server.client().get(path).status, 404) << "it does not come back by itself";
}

TEST_F(CalendarOverHttp, LinkingAsksWhoHasADay) {
    EXPECT_EQ(server.client().post(link, "{}").status, 401);
    Client administrator = server.signed_in("beheer");
    EXPECT_EQ(administrator.get(link).status, 403);
    EXPECT_EQ(administrator.post(link, "{}").status, 403);
}

}  // namespace
}  // namespace ph::testing
