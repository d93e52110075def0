#include "base/text.hpp"

namespace ph {

TEST(Text, LosesControlCharactersAndOuterWhiteSpaceButKeepsLinesAndDiacritics) {
    EXPECT_EQ(clean(std::string_view{"  Zoë\x00\x07 heeft\r\neen vraag\x7F\t? \n", 30}),
              "Zoë heeft\neen vraag\t?");
    EXPECT_EQ(clean("a\xC2\x85z é"), "az é");
    EXPECT_EQ(clean(" \n\t "), "");
}

TEST(Text, OnOneLineHasNoBreaks) {
    EXPECT_EQ(clean_line("Van der\nBerg\t-Çelik"), "Van der Berg -Çelik");
}

TEST(Text, IsMeasuredInCharacters) {
    EXPECT_EQ(characters("Zoë"), 3U);
    EXPECT_EQ(characters("مرحبا"), 5U);
    EXPECT_EQ(characters(""), 0U);
}

}  // namespace ph
