// The training calendar and intervision over HTTP. The client holds every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct LearningOverHttp : ::testing::Test {
    [[nodiscard]] std::string training(const std::string& title, const std::string& more = {}) const {
        const std::string day = to_string(server.clock.today() + std::chrono::days{7});
        return R"({"titel":")" + title + R"(","begin":")" + day +
               R"(T09:00:00Z","minuten":120,"plaats":"Stadskantoor","voorWie":"Iedereen","plekken":1)" +
               more + "}";
    }
    std::string group_with(const User& member) {
        const Reply made = coach.post("/v1/intervisiegroepen",
                                      R"({"naam":"Noord","ledenIds":[")" + member.id.to_string() + R"("]})");
        EXPECT_EQ(made.status, 201) << made.body;
        return "/v1/intervisiegroepen/" + json_text(made.body, "id");
    }

    TestServer server;
    const User leader = server.add_user("leider", {Role::team_leader});
    const User colleague = server.add_user("collega", {Role::coach});
    Client coach = server.signed_in("coach");
    Client team = server.signed_in("leider");
    Client other = server.signed_in("collega");
};

TEST_F(LearningOverHttp, ATrainingIsMadeFilledAndCalledOff) {
    const Reply made = team.post("/v1/opleidingen", training("Schulden herkennen"));
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(coach.post("/v1/opleidingen", training("Zelf")).status, 403);
    const std::string one = "/v1/opleidingen/" + json_text(made.body, "id");
    const Reply comes = coach.post(one + "/aanmelding", "");
    ASSERT_EQ(comes.status, 201) << comes.body;
    EXPECT_THAT(comes.body, HasSubstr(R"("aangemeld":1,"ikKom":true)"));
    EXPECT_EQ(other.post(one + "/aanmelding", "").status, 409);
    EXPECT_THAT(team.get(one + "/aanmeldingen").body, HasSubstr(server.coach.display_name));
    EXPECT_EQ(coach.get(one + "/aanmeldingen").status, 403);
    EXPECT_EQ(coach.send("DELETE", one + "/aanmelding", "").status, 204);
    EXPECT_EQ(team.send("PUT", one, training("Schulden", R"(,"gaatNietDoor":true)"), {}).status, 428);
    const Reply off =
        team.send("PUT", one, training("Schulden", R"(,"gaatNietDoor":true)"), {{"If-Match", "\"1\""}});
    ASSERT_EQ(off.status, 200) << off.body;
    EXPECT_THAT(coach.get("/v1/opleidingen").body, HasSubstr(R"("gaatNietDoor":true)"));
}

TEST_F(LearningOverHttp, WhatWasIsAskedForByName) {
    const Reply made = team.post("/v1/opleidingen", training("Schulden herkennen"));
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(coach.post("/v1/opleidingen/" + json_text(made.body, "id") + "/aanmelding", "").status, 201);
    EXPECT_THAT(coach.get("/v1/opleidingen?wanneer=geweest").body, HasSubstr(R"({"items":[])"));
    EXPECT_THAT(coach.get("/v1/opleidingen?wanneer=komend").body, HasSubstr("Schulden herkennen"));
    const Reply wrong = coach.get("/v1/opleidingen?wanneer=ooit");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, HasSubstr("wanneer"));
}

TEST_F(LearningOverHttp, EverythingThatIsWrongWithATrainingComesAtOnce) {
    const Reply wrong = team.post("/v1/opleidingen", R"({"titel":"","begin":"2020-01-01T09:00:00Z",)"
                                                     R"("minuten":1,"plaats":"","voorWie":""})");
    ASSERT_EQ(wrong.status, 400);
    for (const char* field : {"/titel", "/begin", "/minuten", "/plaats", "/voorWie"})
        EXPECT_THAT(wrong.body, HasSubstr(field));
}

TEST_F(LearningOverHttp, ACaseIsReadByMembersAndGetsAConclusion) {
    const std::string group = group_with(colleague);
    const Reply made =
        coach.post(group + "/casussen", R"({"vraag":"Hoe houd ik contact?","zonderNamen":false})");
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_THAT(other.get(group + "/casussen").body, HasSubstr("Hoe houd ik contact?"));
    EXPECT_EQ(team.get(group + "/casussen").status, 404);
    const std::string one = group + "/casussen/" + json_text(made.body, "id");
    const std::string words = R"({"conclusie":"Vraag wat er lukt.","zonderNamen":false})";
    EXPECT_EQ(other.send("PUT", one + "/conclusie", words, {}).status, 428);
    const Reply kept = other.send("PUT", one + "/conclusie", words, {{"If-Match", "\"1\""}});
    ASSERT_EQ(kept.status, 200) << kept.body;
    EXPECT_THAT(kept.body, HasSubstr(R"("conclusie":"Vraag wat er lukt.")"));
    EXPECT_EQ(other.send("PUT", one + "/conclusie", words, {{"If-Match", "\"1\""}}).status, 412);
    EXPECT_EQ(other.send("DELETE", one, "").status, 404);
    EXPECT_EQ(coach.send("DELETE", one, "").status, 204);
}

TEST_F(LearningOverHttp, AMemberChangesWhoIsInTheGroup) {
    const std::string group = group_with(colleague);
    const Reply changed = coach.send(
        "PUT", group, R"({"naam":"Noord en Zuid","ledenIds":[")" + server.coach.id.to_string() + R"("]})",
        {{"If-Match", "\"1\""}});
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_THAT(changed.body, HasSubstr("Noord en Zuid"));
    EXPECT_THAT(other.get("/v1/intervisiegroepen").body, Not(HasSubstr("Noord")));
    EXPECT_EQ(other.get(group + "/casussen").status, 404);
}

}  // namespace
}  // namespace ph::testing
