// How helpers of several organisations work together, what one knows and another need not ask, and who has no
// next step.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct WorkingTogether : ::testing::Test {
    void SetUp() override {
        const Reply registered =
            coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie","vraag":"Hulp bij geld",
            "noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg","rol":"aanvrager"},
            "gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
        dossier = "/v1/dossiers/" + json_text(registered.body, "dossierId");
        person = json_text(registered.body, "persoonId");
        const Reply involved =
            coach.post(dossier + "/betrokkenen",
                       R"({"medewerkerId":")" + server.coach.id.to_string() + R"(","rol":"coach"})");
        ASSERT_EQ(involved.status, 201) << involved.body;
    }

    TestServer server;
    Client coach = server.signed_in("coach");
    std::string dossier;
    std::string person;
};

TEST_F(WorkingTogether, TheFormIsChosenWithAReasonAndUnknownOnesAreRefused) {
    const Reply nothing = coach.get(dossier + "/samenwerking");
    ASSERT_EQ(nothing.status, 200) << nothing.body;
    EXPECT_THAT(nothing.body, HasSubstr(R"("keuzes":[])"));
    EXPECT_THAT(nothing.body, HasSubstr(R"("id":"casusregie")"));
    const Reply wrong = coach.post(dossier + "/samenwerking", R"({"vorm":"vergaderen","reden":""})");
    EXPECT_EQ(wrong.status, 400) << wrong.body;
    EXPECT_THAT(wrong.body, HasSubstr("/vorm"));
    EXPECT_THAT(wrong.body, HasSubstr("/reden"));
    const Reply chosen = coach.post(dossier + "/samenwerking",
                                    R"({"vorm":"doorverwijzing","reden":"De voedselbank helpt Jan."})");
    ASSERT_EQ(chosen.status, 201) << chosen.body;
    EXPECT_THAT(coach.get(dossier + "/samenwerking").body, HasSubstr("De voedselbank helpt Jan."));
}

TEST_F(WorkingTogether, WhatIsKnownIsReadWithItsSource) {
    const Reply told = coach.post(dossier + "/feiten",
                                  R"({"persoonId":")" + person +
                                      R"(","feit":"schulden","waarde":true,"bron":"inwoner","datum":")" +
                                      to_string(server.clock.today()) + "\"}");
    ASSERT_EQ(told.status, 201) << told.body;
    const Reply known = coach.get(dossier + "/bekend");
    ASSERT_EQ(known.status, 200) << known.body;
    EXPECT_THAT(known.body, HasSubstr(R"("feit":"schulden")"));
    EXPECT_THAT(known.body, HasSubstr(R"("bron":"inwoner")"));
    EXPECT_THAT(known.body, Not(HasSubstr("weggelaten")));
}

TEST_F(WorkingTogether, AListOfWhoHasNothingAgreed) {
    const Reply lost = coach.get("/v1/dossiers?zonderStap=true");
    ASSERT_EQ(lost.status, 200) << lost.body;
    EXPECT_THAT(lost.body, HasSubstr("Berg"));
    const Reply task =
        coach.post(dossier + "/taken", R"({"titel":"Bel de woningbouw","termijnWerkdagen":5})");
    ASSERT_EQ(task.status, 201) << task.body;
    EXPECT_THAT(coach.get("/v1/dossiers?zonderStap=true").body, Not(HasSubstr("Berg")));
}

}  // namespace
}  // namespace ph::testing
