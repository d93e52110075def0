// Cohorts over HTTP: defining, trying, changing by version, and no report of a few people. The client holds
// every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;

struct CohortsOverHttp : ::testing::Test {
    static std::string cohort(const std::string& name, const std::string& filter) {
        return R"({"naam":")" + name + R"(","van":"2026-01-01","totEnMet":"2026-12-31","filter":")" + filter +
               R"(","beoordelaar":"professional"})";
    }

    TestServer server;
    const User policy_officer = server.add_user("beleid", {Role::policy_officer});
    Client policy = server.signed_in("beleid");
    Client coach = server.signed_in("coach");
    const std::string list = "/v1/cohorten";
};

TEST_F(CohortsOverHttp, ACohortIsKeptChangedByVersionAndRemoved) {
    const Reply made = policy.post(list, cohort("Instroom", "true"));
    ASSERT_EQ(made.status, 201) << made.body;
    const std::string one = list + '/' + json_text(made.body, "id");
    EXPECT_EQ(policy.get(one).status, 200);
    EXPECT_EQ(policy.send("PUT", one, cohort("Anders", "true"), {}).status, 428);
    EXPECT_EQ(policy.send("PUT", one, cohort("Anders", "true"), {{"If-Match", "\"9\""}}).status, 412);
    const Reply changed = policy.send("PUT", one, cohort("Anders", "true"), {{"If-Match", "\"1\""}});
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_THAT(changed.body, HasSubstr(R"("naam":"Anders")"));
    EXPECT_EQ(policy.send("DELETE", one, "", {{"If-Match", "\"2\""}}).status, 204);
    EXPECT_EQ(policy.get(one).status, 404);
}

TEST_F(CohortsOverHttp, AMistakeInAFilterIsToldWithItsPlace) {
    const Reply tried = policy.post(list + "/controles", cohort("Instroom", "leeftijdgroep = 1"));
    ASSERT_EQ(tried.status, 200) << tried.body;
    EXPECT_THAT(tried.body, HasSubstr(R"("klopt":false)"));
    EXPECT_THAT(tried.body, HasSubstr(R"("veld":"/filter")"));
    EXPECT_THAT(tried.body, HasSubstr(R"("regel":1)"));
    EXPECT_EQ(policy.post(list, cohort("Instroom", "leeftijdgroep = 1")).status, 400);
}

TEST_F(CohortsOverHttp, OfFewPeopleNoNumberAndNoReport) {
    const Reply tried = policy.post(list + "/controles", cohort("Instroom", "true"));
    ASSERT_EQ(tried.status, 200) << tried.body;
    EXPECT_THAT(tried.body, HasSubstr(R"("mensen":{"vanaf":0,"minderDan":10})"));
    const Reply made = policy.post(list, cohort("Instroom", "true"));
    const std::string one = list + '/' + json_text(made.body, "id");
    EXPECT_EQ(policy.get(one + "/rapport").status, 404);
    const Reply report = policy.post(one + "/rapporten", "");
    EXPECT_EQ(report.status, 409) << report.body;
    EXPECT_THAT(report.body, HasSubstr("te-weinig-mensen"));
}

TEST_F(CohortsOverHttp, ACohortMaySayWhichMethodItIsAbout) {
    const auto about = [&](const std::string& more) {
        std::string body = cohort("Instroom", "true");
        body.pop_back();
        return policy.post(list, body + more + '}');
    };
    const Reply made = about(R"(,"methode":"gezinscoach")");
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_THAT(made.body, HasSubstr(R"("methode":"gezinscoach")"));
    const Reply unknown = about(R"(,"methode":"atlantis")");
    EXPECT_EQ(unknown.status, 400);
    EXPECT_THAT(unknown.body, HasSubstr(R"("/methode")"));
    EXPECT_EQ(about(R"(,"methode":"gezinscoach","aanpak":"den-bosch")").status, 400);
    for (const char* path : {"/v1/methoden/gezinscoach", "/v1/aanpakken/den-bosch"}) {
        const Reply evidence = coach.get(std::string{path} + "/gemeten-bewijs");
        EXPECT_EQ(evidence.status, 200) << evidence.body;
        EXPECT_EQ(evidence.body, R"({"items":[]})");
    }
    EXPECT_EQ(coach.get("/v1/methoden/atlantis/gemeten-bewijs").status, 404);
    EXPECT_EQ(coach.get("/v1/aanpakken/atlantis/gemeten-bewijs").status, 404);
    EXPECT_EQ(server.client().get("/v1/methoden/gezinscoach/gemeten-bewijs").status, 401);
}

TEST_F(CohortsOverHttp, TheDossiersBehindFiguresTakeTwoRights) {
    const Reply made = policy.post(list, cohort("Instroom", "true"));
    const std::string path = list + '/' + json_text(made.body, "id") + "/dossiers";
    EXPECT_EQ(policy.get(path).status, 403);
    EXPECT_EQ(coach.get(path).status, 403);
    server.add_user("beide", {Role::policy_officer, Role::coach});
    const Reply none = server.signed_in("beide").get(path);
    EXPECT_EQ(none.status, 404) << "there is no report yet: " << none.body;
}

TEST_F(CohortsOverHttp, AReportIsMadeAndSavedInEveryForm) {
    for (int i = 0; i < 12; ++i) {
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Zonderling )" +
                                                                    std::to_string(i) + R"(",
            "rol":"aanvrager","geboortedatum":"1980-04-03"},"gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
    }
    const Date today = server.clock.today();
    const Reply made =
        policy.post(list, R"({"naam":"Instroom","van":")" + to_string(today - std::chrono::days{30}) +
                              R"(","totEnMet":")" + to_string(today) +
                              R"(","filter":"true","beoordelaar":"professional"})");
    ASSERT_EQ(made.status, 201) << made.body;
    const std::string report = list + '/' + json_text(made.body, "id") + "/rapport";
    const std::int64_t before = server.audit_events();
    const Reply told = policy.post(report + "en", "");
    ASSERT_EQ(told.status, 201) << told.body;
    EXPECT_EQ(server.audit_events(), before + 3);  // read, decided, kept
    EXPECT_THAT(told.body, ::testing::Not(HasSubstr("Zonderling")));
    EXPECT_EQ(policy.get(report).body, told.body);
    EXPECT_EQ(policy.get(report + "/pagina").status, 200);
    EXPECT_EQ(policy.get(report + "/bestand").status, 200);
    EXPECT_THAT(policy.get(report + "/bestand?vorm=xlsx").body, ::testing::StartsWith("PK"));
    const Reply paper = policy.get(report + "/bestand?vorm=pdf");
    EXPECT_EQ(paper.status, 200);
    EXPECT_EQ(paper.header("content-type"), "application/pdf");
    EXPECT_THAT(paper.body, ::testing::StartsWith("%PDF-"));
    EXPECT_EQ(policy.get(report + "/bestand?vorm=doc").status, 400);
    EXPECT_EQ(coach.get(report + "/bestand?vorm=pdf").status, 403);
    const auto change = [&](const std::string& name, const std::string& about, const char* version) {
        const std::string body = R"({"naam":")" + name + R"(","van":")" +
                                 to_string(today - std::chrono::days{30}) + R"(","totEnMet":")" +
                                 to_string(today) + R"(","filter":"true","beoordelaar":"professional",)" +
                                 R"("methode":")" + about + "\"}";
        return policy.send("PUT", list + '/' + json_text(made.body, "id"), body, {{"If-Match", version}});
    };
    ASSERT_EQ(change("Instroom", "gezinscoach", "\"1\"").status, 200);
    EXPECT_EQ(policy.get(report).body, told.body) << "what it is about is no other question";
    ASSERT_EQ(change("Anders", "gezinscoach", "\"2\"").status, 200);
    EXPECT_THAT(policy.get(report).body, HasSubstr(R"("cohortGewijzigd":true)"));
}

TEST_F(CohortsOverHttp, OnlyWhoMakesPolicyHasThem) {
    EXPECT_EQ(coach.get(list).status, 403);
    EXPECT_EQ(coach.post(list, cohort("Instroom", "true")).status, 403);
    EXPECT_EQ(coach.post(list + "/controles", cohort("Instroom", "true")).status, 403);
    EXPECT_EQ(server.client().get(list).status, 401);
}

}  // namespace
}  // namespace ph::testing
