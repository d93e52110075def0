// Lines of text: broken at spaces, by what one sees.
#include "domain/letter_text.hpp"

namespace ph {
namespace {

TEST(LetterLines, BreakAtASpaceAndNeverInAWord) {
    EXPECT_EQ(wrapped("een twee drie", 8), "een twee\ndrie");
    EXPECT_EQ(wrapped("een twee drie", 7), "een\ntwee\ndrie");
    EXPECT_EQ(wrapped("zie https://voorbeeld.nl/lang nu", 10), "zie\nhttps://voorbeeld.nl/lang\nnu");
    EXPECT_EQ(wrapped("", 8), "");
    EXPECT_EQ(wrapped("  een   twee ", 20), "een twee");
}

TEST(LetterLines, KeepTheLinesAndParagraphsThatAreThere) {
    EXPECT_EQ(wrapped("een\n\ntwee drie\n", 5), "een\n\ntwee\ndrie\n");
}

TEST(LetterLines, CountWhatOneSees) {
    EXPECT_EQ(wrapped("éé éé", 5), "éé éé");
    EXPECT_EQ(wrapped("e\xCC\x81 e\xCC\x81", 3), "e\xCC\x81 e\xCC\x81") << "an accent of its own";
    EXPECT_EQ(wrapped("مرحبًا يا", 8), "مرحبًا يا") << "a vowel sign takes no place";
    EXPECT_EQ(wrapped("мова мова", 8), "мова\nмова");
}

TEST(LetterLines, ALanguageReadsAsItsScriptDoes) {
    EXPECT_TRUE(reads_right_to_left("ar"));
    EXPECT_TRUE(reads_right_to_left("fa"));
    for (const char* language : {"nl", "en", "tr", "uk", "", "geen-taal-die-bestaat"})
        EXPECT_FALSE(reads_right_to_left(language)) << language;
}

}  // namespace
}  // namespace ph
