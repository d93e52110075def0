// The pages that the server makes itself.
#include "http/pages/forms.hpp"
#include "http/pages/plain_overview.hpp"
#include "http/pages/qr.hpp"

namespace ph::http {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

Site with_accounts(bool demo) {
    Site site;
    site.demo = demo;
    site.demo_accounts = {{"coach", "welkom-hier", "Sanne Bakker", "Begeleidt huishoudens"},
                          {"intaker", "welkom-hier", "Marieke de Wit", "Meldt een huishouden aan"}};
    return site;
}

wire::MijnOverzicht overview_of_jan() {
    wire::MijnOverzicht overview;
    overview.naam = "Jan <b>";
    overview.treden = {{1, "Geïsoleerd"}, {2, "Sociale contacten"}};
    overview.trede = 2;
    wire::Afspraak planned;
    planned.begin = *parse_instant("2026-11-23T09:30:00Z");
    planned.minuten = 45;
    planned.plaats = "Kerkplein 4";
    planned.met = "Sanne Bakker";
    overview.afspraken = {planned};
    wire::HelperDto helper;
    helper.naam = "Sanne Bakker";
    helper.rol = Role::coach;
    helper.telefoon = "+31 (0)88 000 01 02";
    helper.vast = true;
    overview.helpers = {helper};
    return overview;
}

}  // namespace

TEST(SignInPage, OffersTheDemoAccountsWithOneButtonEach) {
    SignInForm form;
    form.back = "/mijn/plan";
    const std::string page = sign_in_form(with_accounts(true), form).body;
    EXPECT_THAT(page, AllOf(HasSubstr("Sanne Bakker"), HasSubstr("Begeleidt huishoudens"),
                            HasSubstr(R"(name="wachtwoord" value="welkom-hier")"),
                            HasSubstr(R"(name="terug" value="/mijn/plan")"), HasSubstr("coach en intaker")));
}

TEST(SignInPage, NeverShowsAnAccountOutsideADemo) {
    const std::string page = sign_in_form(with_accounts(false), {}).body;
    EXPECT_THAT(
        page, AllOf(Not(HasSubstr("Sanne")), Not(HasSubstr("welkom-hier")), Not(HasSubstr("proefomgeving"))));
}

TEST(EnrolmentPage, HasThePictureAndTheSameSecretInLetters) {
    const std::string uri = "otpauth://totp/x?secret=GEZDGNBV&issuer=y";
    const std::string page = enrolment_form(Site{}, "token", {"GEZD GNBV", uri}, "", 200).body;
    EXPECT_THAT(page, AllOf(HasSubstr(R"(<svg class="qr" role="img" aria-label=)"), HasSubstr("GEZD GNBV"),
                            HasSubstr("herstelcodes")));
}

TEST(CodePage, SaysWhatToDoWithoutTelephoneAndWithoutCodes) {
    EXPECT_THAT(code_form(Site{}, "token", "", 200).body,
                AllOf(HasSubstr("herstelcodes kwijt"), HasSubstr("Vraag uw beheerder")));
}

// "A" as bytes fits the smallest code: 21 modules and an edge of four on both sides. Its corner mark begins
// with a run of seven.
TEST(QrCode, IsDrawnWithItsQuietEdge) {
    EXPECT_THAT(qr_code("A", "x"), AllOf(HasSubstr(R"(viewBox="0 0 29 29")"), HasSubstr("M4 4h7v1h-7z")));
}

TEST(QrCode, IsNotThereWhenTheTextIsTooLong) {
    EXPECT_EQ(qr_code(std::string(5000, 'a'), "x"), "");
}

TEST(PlainOverview, TellsWhenWhereAndWithWhom) {
    const std::string page = plain_overview(Site{}, "token", overview_of_jan()).body;
    EXPECT_THAT(page, AllOf(HasSubstr("maandag 23 november"), HasSubstr("10:30 tot 11:15 uur"),
                            HasSubstr("Kerkplein 4"), HasSubstr(R"(href="tel:+31880000102")"),
                            HasSubstr("U staat op trede 2 van 2")));
}

TEST(PlainOverview, ShowsTextsOfPeopleAsText) {
    EXPECT_THAT(plain_overview(Site{}, "token", overview_of_jan()).body,
                AllOf(HasSubstr("Jan &lt;b&gt;"), Not(HasSubstr("Jan <b>"))));
}

TEST(PlainOverview, SaysPlainlyWhatIsNotThereYet) {
    const std::string page = plain_overview(Site{}, "token", {}).body;
    EXPECT_THAT(page, AllOf(HasSubstr("U heeft nu geen afspraak"), HasSubstr("U hoeft nu niets te doen"),
                            HasSubstr("Uw plan is er nog niet"), HasSubstr("nog geen vaste coach")));
}

}  // namespace ph::http
