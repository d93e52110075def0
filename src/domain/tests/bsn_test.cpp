#include "domain/bsn.hpp"

namespace ph {

TEST(Bsn, AcceptsNumbersThatPassTheElevenTest) {
    EXPECT_TRUE(Bsn::parse("111222333"));
    EXPECT_TRUE(Bsn::parse("123456782"));
    EXPECT_EQ(Bsn::parse("10000008")->digits(), "010000008");
}

TEST(Bsn, RefusesWrongNumbersLettersZeroesAndOtherLengths) {
    for (const char* text :
         {"111222334", "000000000", "12345678", "1234567a2", "", "1234567820", "11122 333"}) {
        EXPECT_FALSE(Bsn::parse(text)) << text;
    }
}

TEST(Bsn, ChangingOneDigitIsAlwaysNoticed) {
    EXPECT_TRUE(rc::check([] {
        const auto position = *rc::gen::inRange<std::size_t>(0, 9);
        const auto step = *rc::gen::inRange(1, 10);
        std::string text = "123456782";
        text[position] = static_cast<char>('0' + (text[position] - '0' + step) % 10);
        RC_ASSERT(!Bsn::parse(text).has_value());
    }));
}

TEST(Bsn, ShowsOnlyTheLastThreeDigits) {
    EXPECT_EQ(Bsn::parse("123456782")->masked(), "******782");
}

}  // namespace ph
