// Two plans beside each other over HTTP. The client holds every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct PlanDifferenceOverHttp : ::testing::Test {
    void SetUp() override {
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg",
            "rol":"aanvrager"},"gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
        dossier = "/v1/dossiers/" + json_text(registered.body, "dossierId");
        const Reply taken =
            coach.post(dossier + "/betrokkenen",
                       R"({"medewerkerId":")" + server.coach.id.to_string() + R"(","rol":"coach"})");
        ASSERT_EQ(taken.status, 201) << taken.body;
    }
    // A goal that ends on a day, in as many days as said.
    [[nodiscard]] std::string goal(const std::string& title, int days) const {
        return R"({"leefgebied":"wonen","titel":")" + title +
               R"(","specifiek":"","meetbaar":"","acceptabel":"","realistisch":"",)"
               R"("gas":{"minTwee":"","minEen":"","nul":"","plusEen":"","plusTwee":""},"einddatum":")" +
               to_string(server.clock.today() + std::chrono::days{days}) + "\"}";
    }
    // The address of a plan that both agree with, or that stays a draft.
    std::string plan(const std::string& goals, bool agreed = true) {
        const Reply begun = coach.post(dossier + "/plannen", "{}");
        EXPECT_EQ(begun.status, 201) << begun.body;
        const std::string path = dossier + "/plannen/" + json_text(begun.body, "id");
        const Reply saved = coach.send(
            "PUT", path,
            R"({"wensen":"Rust","talenten":"","samenvatting":"","acties":[],"doelen":[)" + goals + "]}",
            {{"If-Match", "\"1\""}});
        EXPECT_EQ(saved.status, 200) << saved.body;
        if (!agreed) return path;
        for (const auto& [side, version] : {std::pair{"deelnemer", "2"}, std::pair{"coach", "3"}}) {
            const Reply given = coach.post(path + "/akkoorden", R"({"van":")" + std::string{side} + "\"}",
                                           {{"If-Match", '"' + std::string{version} + '"'}});
            EXPECT_EQ(given.status, 201) << given.body;
        }
        return path;
    }

    TestServer server;
    Client coach = server.signed_in("coach");
    std::string dossier;
};

TEST_F(PlanDifferenceOverHttp, TheFirstPlanHasNoneBeforeIt) {
    const Reply told = coach.get(plan(goal("Een kamer", 30)) + "/verschil");
    ASSERT_EQ(told.status, 200) << told.body;
    EXPECT_THAT(told.body, HasSubstr(R"("nummer":1)"));
    EXPECT_THAT(told.body, Not(HasSubstr(R"("oud")")));
}

TEST_F(PlanDifferenceOverHttp, WhatIsNewChangedAndLetGoIsToldWithWhoAgreed) {
    plan(goal("Een kamer", 30) + ',' + goal("Mijn post op orde", 30));
    const std::string second = plan(goal("Een kamer", 60) + ',' + goal("Leren fietsen", 30), false);
    const Reply told = coach.get(second + "/verschil");
    ASSERT_EQ(told.status, 200) << told.body;
    EXPECT_THAT(told.body, HasSubstr(R"("soort":"gewijzigd","titel":"Een kamer","leefgebied":"Wonen")"));
    EXPECT_THAT(told.body, HasSubstr(R"({"veld":"einddatum","van":")" +
                                     to_string(server.clock.today() + std::chrono::days{30}) + '"'));
    EXPECT_THAT(told.body, HasSubstr(R"("soort":"nieuw","titel":"Leren fietsen")"));
    EXPECT_THAT(told.body, HasSubstr(R"("soort":"vervallen","titel":"Mijn post op orde")"));
    EXPECT_THAT(told.body, HasSubstr(R"("coachAkkoordDoor":")" + server.coach.display_name));
    EXPECT_THAT(told.body, Not(HasSubstr("Rust"))) << "what stayed the same is not told";
}

TEST_F(PlanDifferenceOverHttp, WhatIsAskedWronglyIsSaid) {
    const std::string path = plan(goal("Een kamer", 30)) + "/verschil";
    EXPECT_EQ(coach.get(path + "?met=x").status, 400);
    EXPECT_EQ(coach.get(path + "?soort=x").status, 400);
    EXPECT_EQ(coach.get(path + "?met=01900000-0000-7000-8000-00000000beef").status, 404);
    EXPECT_EQ(server.signed_in("beheer").get(path).status, 403);
}

}  // namespace
}  // namespace ph::testing
