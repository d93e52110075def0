// The pages that the server makes itself.
#include "http/pages/forms.hpp"
#include "http/pages/html.hpp"
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

PlainPage page_of_jan() {
    PlainPage page;
    wire::MijnOverzicht& overview = page.overview.emplace();
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
    return page;
}

std::string shown(const PlainPage& page) {
    return plain_overview(Site{}, "token", page).body;
}

// From the heading of a part to its end.
std::string part_of(const std::string& html, std::string_view id) {
    const auto from = html.find("id=\"" + std::string{id} + "\">");
    if (from == std::string::npos) return {};
    const auto begin = html.find("<h2>", from);
    return html.substr(begin, html.find("</section>", begin) - begin);
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
    const std::string page = shown(page_of_jan());
    EXPECT_THAT(page, AllOf(HasSubstr("maandag 23 november"), HasSubstr("10:30 tot 11:15 uur"),
                            HasSubstr("Kerkplein 4"), HasSubstr(R"(href="tel:+31880000102")"),
                            HasSubstr("U staat op trede 2 van 2")));
}

TEST(PlainOverview, ShowsTextsOfPeopleAsText) {
    EXPECT_THAT(shown(page_of_jan()), AllOf(HasSubstr("Jan &lt;b&gt;"), Not(HasSubstr("Jan <b>"))));
}

TEST(PlainOverview, SaysPlainlyWhatIsNotThereYet) {
    PlainPage page;
    page.overview.emplace();
    page.told.emplace();
    page.family.emplace();
    page.safety.emplace();
    EXPECT_THAT(shown(page),
                AllOf(HasSubstr("U heeft nu geen afspraak"), HasSubstr("U hoeft nu niets te doen"),
                      HasSubstr("Uw plan is er nog niet"), HasSubstr("nog geen vaste coach"),
                      HasSubstr("Waar bent u goed in? Vertel het uw coach."),
                      HasSubstr("U kunt met uw familie en vrienden zelf een plan maken."),
                      HasSubstr("Hier is niets over afgesproken.")));
}

TEST(PlainOverview, LeavesOutWhatIsNotForThisReader) {
    EXPECT_THAT(shown(page_of_jan()), AllOf(Not(HasSubstr("familie")), Not(HasSubstr("Dit vertelde u"))));
    EXPECT_THAT(shown({}), HasSubstr("Hier staat nog niets voor u"));
}

TEST(PlainOverview, TellsWhatWasToldAndHowTheCardsLie) {
    PlainPage page = page_of_jan();
    wire::MijnKennismaking& told = page.told.emplace();
    wire::MijnTalent own;
    own.woorden = "<script>alert(1)</script>";
    own.zelf = true;
    wire::MijnTalent chosen;
    chosen.naam = "Geduld hebben";
    chosen.woorden = "Met \"kleine\" kinderen";
    told.talenten = {own, chosen};
    told.kaarten = {{"geld", "Geld", {}, {}}, {"wonen", "Wonen", {}, {}}};
    wire::Kaartvolgorde& order = told.volgorde.emplace();
    order.datum = Date{std::chrono::year{2026} / 11 / 20};
    order.kaarten = {{"wonen", 1, {}}, {"geld", 2, {}}};
    told.antwoorden = {{"Wat wilt u?", "Rust", {}}};
    EXPECT_EQ(
        part_of(shown(page), "verteld"),
        "<h2>Dit vertelde u</h2><h3>Dit kunt u goed</h3>"
        "<ul><li>&lt;script&gt;alert(1)&lt;/script&gt;<br><span class=\"hint\">Dit zei u zelf.</span></li>"
        "<li>Geduld hebben: Met &quot;kleine&quot; kinderen</li></ul>"
        "<h3>Dit is belangrijk voor u</h3><p>U legde de kaarten op 20 november 2026. Het belangrijkste "
        "staat bovenaan.</p><ol><li>Wonen</li><li>Geld</li></ol>"
        "<h3>Uw antwoorden</h3><dl><dt>Wat wilt u?</dt><dd>Rust</dd></dl>");
}

TEST(PlainOverview, SaysOfEachPhaseWhoReadsThePlanOfTheFamily) {
    PlainPage page = page_of_jan();
    wire::FamilieConferentie& now = page.family.emplace().conferentie.emplace();
    now.faseSinds = *parse_instant("2026-11-22T23:30:00Z");
    const auto says = [&](FamilyPhase phase) {
        now.fase = phase;
        return part_of(shown(page), "familie");
    };
    EXPECT_THAT(says(FamilyPhase::information), HasSubstr("Daarna is uw familie onder elkaar."));
    EXPECT_THAT(says(FamilyPhase::private_time),
                HasSubstr("onder elkaar sinds 23 november 2026. Niemand anders ziet nu het plan."))
        << "the day is that of the clock here";
    EXPECT_THAT(says(FamilyPhase::presentation), HasSubstr("Wie u helpt, leest het nu ook."));
    EXPECT_THAT(says(FamilyPhase::follow_up), HasSubstr("U kijkt later samen hoe het gaat."));
    now.opvolgingOp = Date{std::chrono::year{2027} / 1 / 8};
    EXPECT_THAT(says(FamilyPhase::follow_up), HasSubstr("Op 8 januari 2027 kijkt u samen hoe het gaat."));
    EXPECT_THAT(says(FamilyPhase::ended), HasSubstr("Het plan blijft van uw familie."));
}

TEST(OwnText, IsMarkedWhereItIsReadFromRightToLeft) {
    EXPECT_EQ(own_text("Zoë & Łukasz"), "Zoë &amp; Łukasz");
    EXPECT_EQ(own_text("أطبخ <للجيران>"), "<span dir=\"rtl\">أطبخ &lt;للجيران&gt;</span>");
    EXPECT_EQ(own_text("12: أطبخ"), "<span dir=\"rtl\">12: أطبخ</span>") << "a number has no direction";
    EXPECT_EQ(own_text("٣ koken"), "٣ koken") << "and no digit of another script";
    EXPECT_EQ(own_text("Koken (طبخ)"), "Koken (طبخ)") << "the first letter says";
    EXPECT_EQ(own_text("Їжа"), "Їжа");
    EXPECT_EQ(own_text("👩‍🍳 أطبخ"), "<span dir=\"rtl\">👩‍🍳 أطبخ</span>")
        << "nor has a picture";
    EXPECT_EQ(own_text(""), "");
}

}  // namespace ph::http
