// Letters over HTTP. The client holds every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;

const std::string fields =
    R"("velden":{"naam":"Jan","coach":"Sanne","telefoon":"06 1234 5678","gemeente":"Zonnedal"})";

std::string letter(const std::string& template_id, const std::string& more = {}) {
    return R"({"sjabloon":")" + template_id + R"(","taal":"nl",)" + fields + more + "}";
}

struct LettersOverHttp : ::testing::Test {
    std::string approached() {
        const Reply list = coach.post(
            "/v1/benaderlijsten",
            R"({"naam":"Noord","herkomst":"Bestand","ladder":"leiden-project-door","bestand":"v;a\nKees;Bakker\n",)"
            R"("kolommen":{"voornamen":"v","achternaam":"a"},"dubbelenWeglaten":false,"fouteRegelsWeglaten":false})");
        EXPECT_EQ(list.status, 201) << list.body;
        return "/v1/benaderingen/" + json_text(coach.get("/v1/benaderingen").body, "id");
    }
    TestServer server;
    Client coach = server.signed_in("coach");
};

TEST_F(LettersOverHttp, TheTemplatesSayWhatTheyFillIn) {
    const Reply reply = coach.get("/v1/briefsjablonen");
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_THAT(reply.body,
                HasSubstr(R"("velden":["naam","coach","telefoon","gemeente"],"eigenTekst":true)"));
}

TEST_F(LettersOverHttp, WhatSomebodyTypesIsReadAlong) {
    const Reply reply = coach.post("/v1/briefvoorbeelden",
                                   letter("wat-we-afspraken", R"(,"eigenTekst":"Indien u wilt, bel ik u.")"));
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_THAT(reply.body, HasSubstr(R"("soort":"moeilijk-woord","begin":0,"lengte":6,"tekst":"Indien")"));
    EXPECT_THAT(reply.body, HasSubstr(R"("beter":["als"])"));
    EXPECT_THAT(reply.body, HasSubstr(R"("ontbreekt":[])"));
}

TEST_F(LettersOverHttp, ATextThatIsTooLongOrALetterThatIsNotThereIsRefused) {
    const Reply long_text =
        coach.post("/v1/briefvoorbeelden",
                   letter("wat-we-afspraken", R"(,"eigenTekst":")" + std::string(10'001, 'a') + "\""));
    EXPECT_EQ(long_text.status, 400);
    EXPECT_THAT(long_text.body, HasSubstr("/eigenTekst"));
    const Reply unknown = coach.post("/v1/briefvoorbeelden", letter("boete"));
    EXPECT_EQ(unknown.status, 400);
    EXPECT_THAT(unknown.body, HasSubstr("/sjabloon"));
}

TEST_F(LettersOverHttp, AFlyerTakesTheStepOfTheLadderOnceAndIsKept) {
    const std::string one = approached();
    EXPECT_EQ(coach.post(one + "/brieven", letter("flyer-benaderen")).status, 428);
    const Reply card = coach.post(one + "/brieven", letter("flyer-benaderen"), {{"If-Match", "\"1\""}});
    ASSERT_EQ(card.status, 201) << card.body;
    EXPECT_THAT(card.body, HasSubstr(R"("stap":"bellen")"));
    EXPECT_EQ(coach.post(one + "/brieven", letter("flyer-benaderen"), {{"If-Match", "\"1\""}}).status, 412);
    const Reply kept = coach.get(one + "/brieven");
    ASSERT_EQ(kept.status, 200) << kept.body;
    EXPECT_THAT(kept.body, HasSubstr(R"("titel":"Meedoen in Zonnedal")"));
}

}  // namespace
}  // namespace ph::testing
