// Sharing over HTTP: what the query of the assistant accepts, and that a refusal says why. The client holds
// every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct SharingOverHttp : ::testing::Test {
    void SetUp() override {
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg",
            "rol":"aanvrager"},"gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
        dossier = "/v1/dossiers/" + json_text(registered.body, "dossierId");
        const Reply involved =
            coach.post(dossier + "/betrokkenen",
                       R"({"medewerkerId":")" + partner.id.to_string() + R"(","rol":"ketenpartner"})");
        ASSERT_EQ(involved.status, 201) << involved.body;
    }
    std::string consent(const std::string& kinds) {
        const std::string day = to_string(server.clock.today());
        return R"({"organisatieId":")" + server.organisation.id.to_string() + R"(","soorten":[)" + kinds +
               R"(],"doel":"begeleiding","totEnMet":")" + day +
               R"(","gegeven":{"manier":"in-gesprek","op":")" + day + R"("}})";
    }
    std::string help(const std::string& query) { return coach.get(dossier + "/deelhulp?" + query).body; }

    TestServer server;
    const User partner = server.add_user("partner", {Role::partner});
    Client coach = server.signed_in("coach");
    std::string dossier;
};

TEST_F(SharingOverHttp, TheAssistantAnswersWithTheGroundAndWhatCanBeDone) {
    const std::string to = "aan=" + partner.id.to_string();
    EXPECT_THAT(help(to + "&soort=wonen"), HasSubstr(R"("antwoord":"nee")"));
    EXPECT_THAT(help(to + "&soort=wonen"), HasSubstr(R"("stap":"toestemming")"));
    EXPECT_THAT(help(to + "&soort=wonen,plan-en-doelen"), HasSubstr(R"("antwoord":"deels")"));
    const Reply given = coach.post(dossier + "/toestemmingen", consent(R"("wonen")"));
    ASSERT_EQ(given.status, 201) << given.body;
    EXPECT_THAT(given.body, HasSubstr(R"("status":"gegeven")"));
    EXPECT_THAT(help(to + "&soort=wonen"), HasSubstr(R"("grondslag":{"id":"toestemming")"));
    const Reply shared = coach.post(dossier + "/delingen",
                                    R"({"aanId":")" + partner.id.to_string() +
                                        R"(","feiten":[],"tekst":"De huur loopt af.","tekstSoort":"wonen"})");
    ASSERT_EQ(shared.status, 201) << shared.body;
    Client told = server.signed_in("partner");
    EXPECT_THAT(told.get(dossier + "/delingen").body, HasSubstr("De huur loopt af."));
    const Reply stopped =
        coach.post(dossier + "/toestemmingen/" + json_text(given.body, "id") + "/intrekking",
                   R"({"manier":"in-gesprek"})");
    ASSERT_EQ(stopped.status, 201) << stopped.body;
    EXPECT_THAT(stopped.body, HasSubstr("De huur loopt af."));
    EXPECT_THAT(told.get(dossier + "/delingen").body, Not(HasSubstr("De huur loopt af.")));
    EXPECT_THAT(help(to + "&soort=wonen"), HasSubstr(R"("antwoord":"nee")"));
}

TEST_F(SharingOverHttp, TheQueryOfTheAssistantIsChecked) {
    EXPECT_EQ(coach.get(dossier + "/deelhulp?soort=wonen").status, 400);
    EXPECT_EQ(coach.get(dossier + "/deelhulp?aan=niets&soort=wonen").status, 400);
    EXPECT_EQ(coach.get(dossier + "/deelhulp?aan=" + partner.id.to_string()).status, 400);
    EXPECT_EQ(coach.get(dossier + "/deelhulp?aan=" + partner.id.to_string() + "&soort=alles").status, 400);
}

TEST_F(SharingOverHttp, ARefusalToShareSaysWhy) {
    const Reply refused =
        coach.post(dossier + "/delingen", R"({"aanId":")" + partner.id.to_string() +
                                              R"(","feiten":[],"tekst":"Verslaafd","tekstSoort":"bsn"})");
    EXPECT_EQ(refused.status, 403);
    EXPECT_THAT(refused.body, HasSubstr("geen wet die het toestaat"));
}

}  // namespace
}  // namespace ph::testing
