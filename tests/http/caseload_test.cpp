// The caseload and a handover over HTTP. The client holds every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;

struct CaseloadOverHttp : ::testing::Test {
    void SetUp() override {
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Zonderling",
            "rol":"aanvrager","geboortedatum":"1980-04-03"},"gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
        home = "/v1/dossiers/" + json_text(registered.body, "dossierId");
    }
    Reply hand_over(Client& client, int in_days, const std::string& place = "Stadskantoor") {
        const std::string day = to_string(server.clock.today() + std::chrono::days{in_days});
        return client.post(home + "/overdrachten", R"({"coachId":")" + successor.id.to_string() +
                                                       R"(","reden":"Verlof","gesprek":{"begin":")" + day +
                                                       R"(T10:00:00Z","minuten":45,"plaats":")" + place +
                                                       R"("}})");
    }

    TestServer server;
    const User leader = server.add_user("leider", {Role::team_leader});
    const User successor = server.add_user("opvolger", {Role::coach});
    Client coach = server.signed_in("coach");
    Client team = server.signed_in("leider");
    std::string home;
};

TEST_F(CaseloadOverHttp, TheTeamLeaderReadsItAndNobodyElse) {
    const Reply reply = team.get("/v1/caseload");
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_THAT(reply.body, HasSubstr(R"("werkbaar":50)"));
    EXPECT_THAT(reply.body, HasSubstr(R"("zonderCoach":{"huishoudens":1)"));
    const Reply coaches = team.get("/v1/caseload/coaches");
    ASSERT_EQ(coaches.status, 200) << coaches.body;
    EXPECT_THAT(coaches.body, HasSubstr(successor.id.to_string()));
    EXPECT_THAT(reply.body + coaches.body, ::testing::Not(HasSubstr("Zonderling")));
    EXPECT_EQ(coach.get("/v1/caseload/coaches").status, 403);
    EXPECT_EQ(coach.get("/v1/caseload").status, 403);
    EXPECT_EQ(server.client().get("/v1/caseload").status, 401);
}

TEST_F(CaseloadOverHttp, TheCoachesComeInPagesAndAWrongChoiceIsSaid) {
    const Reply first = team.get("/v1/caseload/coaches?limit=1&toon=ruimte");
    ASSERT_EQ(first.status, 200) << first.body;
    const std::string cursor = json_text(first.body, "volgende");
    const Reply second = team.get("/v1/caseload/coaches?limit=1&toon=ruimte&cursor=" + cursor);
    ASSERT_EQ(second.status, 200) << second.body;
    EXPECT_NE(json_text(first.body, "coachId"), json_text(second.body, "coachId"));
    const Reply refused = team.get("/v1/caseload/coaches?toon=beste&limit=0&cursor=onzin");
    EXPECT_EQ(refused.status, 400);
    for (const char* field : {"?toon", "?limit", "?cursor"})
        EXPECT_THAT(refused.body, HasSubstr(field)) << field;
}

TEST_F(CaseloadOverHttp, AHouseholdWithoutACoachIsAssignedAndOneWithACoachIsHandedOver) {
    EXPECT_EQ(hand_over(team, 7).status, 409);
    const Reply assigned = team.post(
        home + "/betrokkenen", R"({"medewerkerId":")" + server.coach.id.to_string() + R"(","rol":"coach"})");
    ASSERT_EQ(assigned.status, 201) << assigned.body;
    const Reply done = hand_over(team, 7);
    ASSERT_EQ(done.status, 201) << done.body;
    EXPECT_THAT(done.body,
                HasSubstr(R"("vorigeCoachTot":")" + to_string(server.clock.today() + std::chrono::days{8})));
    EXPECT_THAT(team.get("/v1/caseload").body, HasSubstr(R"("zonderCoach":{"huishoudens":0)"));
}

TEST_F(CaseloadOverHttp, EverythingThatIsWrongComesAtOnceAndNothingChanges) {
    ASSERT_EQ(team.post(home + "/betrokkenen",
                        R"({"medewerkerId":")" + server.coach.id.to_string() + R"(","rol":"coach"})")
                  .status,
              201);
    const Reply refused = hand_over(team, -1, " ");
    EXPECT_EQ(refused.status, 400);
    EXPECT_THAT(refused.body, HasSubstr("/gesprek/begin"));
    EXPECT_THAT(refused.body, HasSubstr("/gesprek/plaats"));
    EXPECT_THAT(team.get(home + "/afspraken").body, HasSubstr(R"("items":[])"));
}

}  // namespace
}  // namespace ph::testing
