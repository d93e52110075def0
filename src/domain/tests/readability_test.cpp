// What is counted is held against samples together with the check of the screens (catalogue/tests); here what
// is told of a text.
#include "domain/readability.hpp"

namespace ph {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

ReadingRules rules() {
    return {{8, 60}, {{"reeds", {"al"}}, {"ten aanzien", {"bij"}}, {"ten aanzien van", {"over", "voor"}}}};
}

TEST(Readability, CountsSyllablesOfDutchWords) {
    EXPECT_EQ(syllables("huis"), 1);
    EXPECT_EQ(syllables("participatiehuis"), 6);
    EXPECT_EQ(syllables("zijn"), 1);
    EXPECT_EQ(syllables("coördinatie"), 5);
    EXPECT_EQ(syllables("begeleiding"), 4);
    EXPECT_EQ(syllables("u"), 1);
    EXPECT_EQ(syllables("ideeën"), 3);
}

TEST(Readability, FollowsTheFormula) {
    // Ten words, eleven syllables, two sentences.
    EXPECT_NEAR(flesch_douma("U heeft een afspraak. Uw coach komt bij u thuis."),
                206.84 - 0.77 * 110 - 0.93 * 5, 1e-9);
}

TEST(Readability, ShortPlainSentencesLeaveNothingToSay) {
    EXPECT_THAT(read_through("U heeft een afspraak. Uw coach komt bij u thuis.", rules(), true).findings,
                IsEmpty());
}

TEST(Readability, ALongSentenceIsToldWhereItStands) {
    const auto reading = read_through("Dag! Dit is een zin die met tien woorden te lang is.", rules(), true);
    ASSERT_THAT(reading.findings, SizeIs(1));
    const ReadingFinding& found = reading.findings[0];
    EXPECT_EQ(found.flaw, ReadingFlaw::long_sentence);
    EXPECT_EQ(found.begin, 5);
    EXPECT_EQ(found.text, "Dit is een zin die met tien woorden te lang is.");
    EXPECT_EQ(found.words, 11);
}

TEST(Readability, TheLongestDifficultWordIsToldOnce) {
    const auto reading = read_through("Ten aanzien van Jan: reeds.", rules(), true);
    ASSERT_THAT(reading.findings, SizeIs(2));
    EXPECT_EQ(reading.findings[0].text, "Ten aanzien van");
    EXPECT_THAT(reading.findings[0].better, ::testing::ElementsAre("over", "voor"));
    EXPECT_EQ(reading.findings[1].begin, 21);
}

TEST(Readability, PlacesCountAsABrowserDoes) {
    // The drawing takes two units.
    const auto reading = read_through("😀 reeds", rules(), true);
    ASSERT_THAT(reading.findings, SizeIs(1));
    EXPECT_EQ(reading.findings[0].begin, 3);
    EXPECT_EQ(reading.findings[0].length, 5);
}

TEST(Readability, AFewWordsAreNotJudgedForEase) {
    EXPECT_FALSE(read_through("Arbeidsmarktgerelateerde activiteiten.", rules(), true).ease);
}

TEST(Readability, HardWordsAndEaseAreOfDutchAlone) {
    const std::string text = "Reeds one two three four. Five six seven eight nine ten.";
    const auto reading = read_through(text, rules(), false);
    EXPECT_FALSE(reading.ease);
    EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(Readability, WhateverSomebodyTypesEveryFindingStandsInIt) {
    EXPECT_TRUE(rc::check([] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("reeds", "ten aanzien van", ".", "!", "\n", " ", "é", "😀", "ij",
                                          "مرحبا", "woord", "'", "\xC2\xA0"));
        std::string text;
        for (const std::string& piece : pieces) text += piece;
        int at = 0;
        for (const ReadingFinding& finding : read_through(text, rules(), true).findings) {
            if (finding.flaw == ReadingFlaw::hard_text) continue;
            RC_ASSERT(finding.begin >= at);
            RC_ASSERT(finding.length > 0);
            RC_ASSERT(text.find(finding.text) != std::string::npos);
            at = finding.begin;
        }
    }));
}

}  // namespace
}  // namespace ph
