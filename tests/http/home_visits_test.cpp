// A home visit over HTTP: one answer for all of it, the same when it is asked again, and errors at their
// place. The client holds every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;

struct HomeVisitsOverHttp : ::testing::Test {
    void SetUp() override {
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij de post","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg",
            "rol":"aanvrager"},"gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
        dossier = "/v1/dossiers/" + json_text(registered.body, "dossierId");
    }
    std::string visit(const std::string& more, std::chrono::hours later = {}) {
        return R"({"gesprek":{"moment":")" + to_string(server.clock.now() + later) +
               R"(","uitkomst":"gesproken","verslag":"De post is open."})" + more + '}';
    }
    std::size_t times(const std::string& part, const std::string& word) {
        const std::string body = coach.get(dossier + part).body;
        std::size_t count = 0;
        for (std::size_t at = body.find(word); at != std::string::npos; at = body.find(word, at + 1)) ++count;
        return count;
    }

    TestServer server;
    Client coach = server.signed_in("coach");
    std::string dossier;
};

TEST_F(HomeVisitsOverHttp, TheSameKeyGivesTheSameAnswerAndOneVisit) {
    const std::string body = visit(R"(,"taak":{"titel":"Bel de bank","voor":"2030-01-02"})");
    const Headers once{{"Idempotency-Key", "bezoek-een-keer"}};
    const Reply first = coach.post(dossier + "/huisbezoeken", body, once);
    ASSERT_EQ(first.status, 201) << first.body;
    EXPECT_THAT(first.body, HasSubstr(R"("kanaal":"huisbezoek")"));
    EXPECT_EQ(coach.post(dossier + "/huisbezoeken", body, once).body, first.body);
    EXPECT_EQ(times("/contacten", "De post is open."), 1U);
    EXPECT_EQ(times("/taken", "Bel de bank"), 1U);
}

TEST_F(HomeVisitsOverHttp, EveryPartThatIsWrongIsToldWithItsPointerAndNothingIsKept) {
    const Reply refused = coach.post(dossier + "/huisbezoeken",
                                     visit(R"(,"taak":{"titel":"Bel de bank"})", std::chrono::hours{3}));
    EXPECT_EQ(refused.status, 400);
    EXPECT_THAT(refused.body, HasSubstr(R"("/gesprek/moment")"));
    EXPECT_THAT(refused.body, HasSubstr(R"("/taak/voor")"));
    EXPECT_EQ(times("/contacten", "De post is open."), 0U);
}

TEST_F(HomeVisitsOverHttp, AKeyToTakeAlongIsAnotherOneEachTime) {
    const Reply first = coach.post("/v1/meeneemsleutels", "");
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_NE(json_text(first.body, "sleutel"),
              json_text(coach.post("/v1/meeneemsleutels", "").body, "sleutel"));
    EXPECT_EQ(first.header("cache-control"), "no-store");
}

}  // namespace
}  // namespace ph::testing
