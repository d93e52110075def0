#include "domain/letter.hpp"

namespace ph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr Date tuesday{std::chrono::year{2026} / 11 / 24};

LetterWording wording() {
    return {"Afspraak met {coach}",
            {{"", "Beste {naam},"}, {"afspraak", "Op {datum} om {tijd} uur in {plaats}."}, {"lijst", ""}}};
}

LetterInput input() {
    LetterInput made;
    made.language = "nl";
    made.fields = {"Jan van der Berg", tuesday, "14:30", "Het buurthuis", "Sanne", "", ""};
    return made;
}

std::vector<std::string> pointers_of(const std::vector<Problem>& problems) {
    std::vector<std::string> found;
    for (const Problem& one : problems) found.push_back(one.place.pointer);
    return found;
}

TEST(Letter, FillsInWhatItNamesAndNothingElse) {
    EXPECT_THAT(wording().fields(), ElementsAre(LetterField::name, LetterField::date, LetterField::time,
                                                LetterField::place, LetterField::coach));
    const LetterText text = compose(wording(), input());
    EXPECT_EQ(text.title, "Afspraak met Sanne");
    ASSERT_THAT(text.paragraphs, SizeIs(2));
    EXPECT_EQ(text.paragraphs[1].text, "Op dinsdag 24 november 2026 om 14:30 uur in Het buurthuis.");
    EXPECT_THAT(text.missing, IsEmpty());
}

TEST(Letter, APersonsNameIsNeverReadAsAWordToFillIn) {
    LetterInput odd = input();
    odd.fields.name = "{coach}";
    EXPECT_EQ(compose(wording(), odd).paragraphs[0].text, "Beste {coach},");
}

TEST(Letter, ATelephoneNumberStaysTogether) {
    LetterInput dutch = input();
    dutch.fields.phone = "06 1234 5678";
    const LetterWording call{"Bel mij", {{"", "Bel {telefoon}."}}};
    EXPECT_EQ(compose(call, dutch).paragraphs[0].text, "Bel 06\u00a01234\u00a05678.");
}

// Unicode, UAX 9: between Arabic words its groups would change places.
TEST(Letter, WhatIsFilledInStandsByItselfInALetterFromTheRight) {
    LetterInput arabic = input();
    arabic.language = "ar";
    arabic.fields.phone = "06 1234 5678";
    const LetterWording call{"{coach}", {{"", "{telefoon} {plaats}"}}};
    const LetterText text = compose(call, arabic);
    EXPECT_EQ(text.title, "\u2068Sanne\u2069");
    EXPECT_EQ(text.paragraphs[0].text, "\u206806\u00a01234\u00a05678\u2069 \u2068Het buurthuis\u2069");
    arabic.fields = {};
    EXPECT_EQ(compose(call, arabic).title, "…");
}

TEST(Letter, WhatIsMissingShowsAndKeepsItFromBeingSent) {
    LetterInput empty = input();
    empty.fields = {};
    const LetterText text = compose(wording(), empty);
    EXPECT_EQ(text.title, "Afspraak met …");
    EXPECT_THAT(text.missing, SizeIs(5));
    EXPECT_THAT(
        pointers_of(problems_of(wording(), empty)),
        ElementsAre("/velden/naam", "/velden/datum", "/velden/tijd", "/velden/plaats", "/velden/coach"));
    EXPECT_THAT(problems_of(wording(), input()), IsEmpty());
}

TEST(Letter, AnOwnTextComesInItsPlaceAndTheFirstParagraphHasTheDrawing) {
    LetterInput own = input();
    own.own_text = "\n  U belt de dokter. \nIk bel u.\n\n\n Tot dinsdag. \n";
    const LetterText text = compose(wording(), own);
    ASSERT_THAT(text.paragraphs, SizeIs(4));
    EXPECT_EQ(text.paragraphs[2].text, "U belt de dokter.\nIk bel u.");
    EXPECT_EQ(text.paragraphs[2].pictogram, "lijst");
    EXPECT_EQ(text.paragraphs[3].text, "Tot dinsdag.");
    EXPECT_EQ(text.paragraphs[3].pictogram, "");
}

TEST(Letter, WithoutAPlaceForItAnOwnTextIsRefused) {
    LetterWording closed = wording();
    closed.paragraphs.pop_back();
    LetterInput own = input();
    own.own_text = "Nog iets.";
    EXPECT_THAT(pointers_of(problems_of(closed, own)), ElementsAre("/eigenTekst"));
}

TEST(Letter, ATimeIsOneOfTheClock) {
    for (const auto* time : {"24:00", "12:60", "9:30", "half drie", "12.30", "-1:00"}) {
        LetterInput wrong = input();
        wrong.fields.time = time;
        EXPECT_THAT(pointers_of(problems_of(wording(), wrong)), ElementsAre("/velden/tijd")) << time;
    }
    for (const auto* time : {"00:00", "23:59", "09:05"}) {
        LetterInput right = input();
        right.fields.time = time;
        EXPECT_THAT(problems_of(wording(), right), IsEmpty()) << time;
    }
}

TEST(Letter, ADayIsSaidInTheLanguageOfTheLetter) {
    EXPECT_EQ(day_in_words(tuesday, "nl"), "dinsdag 24 november 2026");
    EXPECT_NE(day_in_words(tuesday, "tr").find("Kasım"), std::string::npos);
    EXPECT_NE(day_in_words(tuesday, "uk").find("листопада"), std::string::npos);
    EXPECT_NE(day_in_words(tuesday, "en").find("24 November 2026"), std::string::npos);
    const std::string arabic = day_in_words(tuesday, "ar");
    EXPECT_NE(arabic.find("24"), std::string::npos) << arabic;
    EXPECT_NE(arabic.find("2026"), std::string::npos) << arabic;
}

}  // namespace
}  // namespace ph
