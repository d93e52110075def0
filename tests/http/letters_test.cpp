// Letters over HTTP. The client holds every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

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
    std::string dossier() {
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg",
            "rol":"aanvrager"},"gecontroleerdOpDubbel":true})");
        EXPECT_EQ(registered.status, 201) << registered.body;
        return "/v1/dossiers/" + json_text(registered.body, "dossierId");
    }
    // The path of its file.
    std::string sent(const std::string& to, const std::string& words, const Headers& headers = {}) {
        const Reply kept = coach.post(to + "/brieven", words, headers);
        EXPECT_EQ(kept.status, 201) << kept.body;
        return to + "/brieven/" + json_text(coach.get(to + "/brieven").body, "id") + "/bestand";
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

TEST_F(LettersOverHttp, BeforeItIsSentALetterIsSeenOnPaperAndNothingIsKept) {
    const std::string home = dossier();
    const std::string words =
        letter("afspraak-bevestigen", R"(,"adres":["Jan Berg","Kerkstraat 1","1234 AB Zonnedal"])");
    const Reply paper = coach.post("/v1/briefproeven", words);
    ASSERT_EQ(paper.status, 200) << paper.body;
    EXPECT_EQ(paper.header("content-type"), "application/pdf");
    EXPECT_EQ(paper.header("content-disposition"), "attachment; filename=\"brief.pdf\"");
    EXPECT_EQ(paper.header("cache-control"), "no-store");
    EXPECT_THAT(paper.body, AllOf(StartsWith("%PDF-"), HasSubstr("/Lang (nl)"), HasSubstr("/Count 1\n")));
    EXPECT_THAT(coach.get(home + "/brieven").body, HasSubstr(R"("items":[])"));
    EXPECT_THAT(coach.get(home + "/contacten").body, HasSubstr(R"("items":[])"));
    const Reply flyer = coach.post("/v1/briefproeven", letter("flyer-benaderen"));
    EXPECT_EQ(flyer.header("content-disposition"), "attachment; filename=\"flyer.pdf\"");
}

TEST_F(LettersOverHttp, APaperThatCannotBeIsRefusedWithEverythingThatIsWrong) {
    const Reply unknown = coach.post("/v1/briefproeven", letter("boete"));
    EXPECT_EQ(unknown.status, 400);
    EXPECT_THAT(unknown.body, HasSubstr("/sjabloon"));
    const Reply wrong = coach.post(
        "/v1/briefproeven",
        letter("flyer-benaderen", R"(,"verstuurdOp":"2999-01-01","adres":["1","2","3","4","5","6","7"])"));
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, AllOf(HasSubstr("/verstuurdOp"), HasSubstr("/adres")));
    EXPECT_EQ(server.client().post("/v1/briefproeven", letter("flyer-benaderen")).status, 401);
}

TEST_F(LettersOverHttp, WhatWasSentComesOnPaperAndAsText) {
    const std::string file =
        sent(dossier(), letter("wat-we-afspraken", R"(,"eigenTekst":"Ik bel de Müller-Ğündoğans.")"));
    for (const std::string& form : {file, file + "?vorm=pdf"}) {
        const Reply paper = coach.get(form);
        ASSERT_EQ(paper.status, 200) << paper.body;
        EXPECT_EQ(paper.header("content-type"), "application/pdf");
        EXPECT_EQ(paper.header("content-disposition"), "attachment; filename=\"brief.pdf\"");
        EXPECT_EQ(paper.header("cache-control"), "no-store");
        EXPECT_THAT(paper.body, AllOf(StartsWith("%PDF-"), HasSubstr("/Lang (nl)")));
    }
    const Reply text = coach.get(file + "?vorm=tekst");
    ASSERT_EQ(text.status, 200) << text.body;
    EXPECT_EQ(text.header("content-type"), "text/plain; charset=utf-8");
    EXPECT_EQ(text.header("content-disposition"), "attachment; filename=\"brief.txt\"");
    EXPECT_THAT(text.body, AllOf(HasSubstr("Wat we samen afspraken\n\n"), HasSubstr("Müller-Ğündoğans"),
                                 HasSubstr(server.coach.display_name)));
}

TEST_F(LettersOverHttp, ALetterInArabicReadsFromTheRight) {
    std::string words = letter("wat-we-afspraken");
    words.replace(words.find(R"("taal":"nl")"), 11, R"("taal":"ar")");
    const std::string file = sent(dossier(), words);
    const Reply paper = coach.get(file);
    ASSERT_EQ(paper.status, 200) << paper.body;
    EXPECT_THAT(paper.body, AllOf(HasSubstr("/Lang (ar)"), HasSubstr("/Direction /R2L")));
    EXPECT_THAT(coach.get(file + "?vorm=tekst").body, HasSubstr("مرحبًا"));
}

TEST_F(LettersOverHttp, TheFlyerToWhoIsApproachedIsOneSheet) {
    const std::string file = sent(approached(), letter("flyer-benaderen"), {{"If-Match", "\"1\""}});
    const Reply paper = coach.get(file);
    ASSERT_EQ(paper.status, 200) << paper.body;
    EXPECT_EQ(paper.header("content-disposition"), "attachment; filename=\"flyer.pdf\"");
    EXPECT_THAT(paper.body, HasSubstr("/Count 1\n"));
    EXPECT_THAT(coach.get(file + "?vorm=tekst").body, HasSubstr("Meedoen in Zonnedal"));
}

TEST_F(LettersOverHttp, AFileIsAsMuchAsTheLetterItselfAndHasAFormThatIsThere) {
    const std::string home = dossier();
    const std::string file = sent(home, letter("wat-we-afspraken"));
    const Reply other_form = coach.get(file + "?vorm=docx");
    EXPECT_EQ(other_form.status, 400);
    EXPECT_THAT(other_form.body, HasSubstr("Kies pdf of tekst."));
    EXPECT_EQ(coach.get(home + "/brieven/01930000-0000-7000-8000-000000000000/bestand").status, 404);
    EXPECT_EQ(server.client().get(file).status, 401);
    EXPECT_EQ(server.signed_in("beheer").get(file).status, 403);
    server.add_user("collega", {Role::coach});
    const Reply elsewhere = server.signed_in("collega").get(file);
    EXPECT_EQ(elsewhere.status, 404);
    EXPECT_THAT(elsewhere.body, Not(HasSubstr("Sanne")));
}

}  // namespace
}  // namespace ph::testing
