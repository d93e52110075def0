#include "base/id.hpp"

#include "base/tests/fakes.hpp"

namespace ph {

TEST(Uuid, TextAndBackIsTheSame) {
    EXPECT_TRUE(rc::check([](const std::array<std::uint8_t, 16>& bytes) {
        const Uuid id{bytes};
        RC_ASSERT(Uuid::parse(id.to_string()) == id);
    }));
}

TEST(Uuid, RefusesWhatIsNotThirtySixCharactersOfHex) {
    for (const char* text :
         {"", "0190", "0190a0b0-c0d0-7000-8000-00000000000g", "0190a0b0xc0d0-7000-8000-000000000000",
          "0190a0b0-c0d0-7000-8000-0000000000000"}) {
        EXPECT_FALSE(Uuid::parse(text)) << text;
    }
}

TEST(Uuid, NewIdsCarryVersionVariantAndTimeOrder) {
    testing::SeededRandom random{1};
    const Uuid first = make_uuid(Instant{std::chrono::milliseconds{1000}}, random);
    const Uuid second = make_uuid(Instant{std::chrono::milliseconds{1001}}, random);
    EXPECT_LT(first, second);
    EXPECT_EQ(first.bytes[6] >> 4U, 7);
    EXPECT_EQ(first.bytes[8] >> 6U, 2);
}

}  // namespace ph
