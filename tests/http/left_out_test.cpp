// What an answer leaves out is said in the answer itself, through the real server. The client holds every
// answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(LeftOutOverHttp, TheIncomeConsultantReadsIncomeAndHearsWhomToAskForTheRest) {
    TestServer server;
    const User consultant = server.add_user("consulent", {Role::income_consultant});
    Client coach = server.signed_in("coach");
    const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
        "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg","rol":"aanvrager"},
        "gecontroleerdOpDubbel":true})");
    ASSERT_EQ(registered.status, 201) << registered.body;
    const std::string dossier = "/v1/dossiers/" + json_text(registered.body, "dossierId");
    const std::string person = json_text(registered.body, "persoonId");
    const auto tell = [&](const std::string& fact) {
        const Reply told =
            coach.post(dossier + "/feiten", R"({"persoonId":")" + person + R"(","feit":")" + fact +
                                                R"(","waarde":true,"bron":"inwoner","datum":")" +
                                                to_string(server.clock.today()) + "\"}");
        ASSERT_EQ(told.status, 201) << told.body;
    };
    tell("schulden");
    tell("verslaving");
    EXPECT_THAT(coach.get(dossier + "/feiten").body, Not(HasSubstr("weggelaten")));

    const Reply involved =
        coach.post(dossier + "/betrokkenen",
                   R"({"medewerkerId":")" + consultant.id.to_string() + R"(","rol":"inkomensconsulent"})");
    ASSERT_EQ(involved.status, 201) << involved.body;
    Client other = server.signed_in("consulent");
    const Reply facts = other.get(dossier + "/feiten");
    ASSERT_EQ(facts.status, 200) << facts.body;
    EXPECT_THAT(facts.body, HasSubstr(R"("feit":"schulden")"));
    EXPECT_THAT(facts.body, Not(HasSubstr(R"("feit":"verslaving")")));
    EXPECT_THAT(facts.body,
                HasSubstr(R"("weggelaten":[{"categorie":"geestelijke-gezondheid","naam":"Geestelijke )"
                          R"(gezondheid en verslaving","vraagAan":"de deelnemer zelf"}])"));
    EXPECT_EQ(other.get(dossier + "/metingen").status, 403);
}

TEST(LeftOutOverHttp, GrantsAreThereAfterARestart) {
    TestServer server;
    Client coach = server.signed_in("coach");
    const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
        "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg","rol":"aanvrager"},
        "gecontroleerdOpDubbel":true})");
    const std::string dossier = "/v1/dossiers/" + json_text(registered.body, "dossierId");
    EXPECT_EQ(coach.get(dossier).status, 200);
    server.restart();
    Client again = server.signed_in("coach");
    EXPECT_EQ(again.get(dossier).status, 200);
}

}  // namespace
}  // namespace ph::testing
