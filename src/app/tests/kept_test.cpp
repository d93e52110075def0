#include "app/kept.hpp"

namespace ph::app {
namespace {

constexpr Date monday{std::chrono::days{20'000}};

std::shared_ptr<const std::string> text(const char* words) {
    return std::make_shared<const std::string>(words);
}

}  // namespace

TEST(Kept, APictureIsFoundUntilItsSubjectOrTheDirectoryChanges) {
    Kept<int, std::string> kept{10};
    kept.keep(1, {4, 2}, monday, text("eerste"));
    ASSERT_NE(kept.find(1, {4, 2}, monday), nullptr);
    EXPECT_EQ(*kept.find(1, {4, 2}, monday), "eerste");
    EXPECT_EQ(kept.find(1, {5, 2}, monday), nullptr);
    EXPECT_EQ(kept.find(1, {4, 3}, monday), nullptr);
    EXPECT_EQ(kept.find(2, {4, 2}, monday), nullptr);
}

TEST(Kept, ANewDayDropsEverything) {
    Kept<int, std::string> kept{10};
    kept.keep(1, {}, monday, text("maandag"));
    EXPECT_EQ(kept.find(1, {}, monday + std::chrono::days{1}), nullptr);
    kept.keep(2, {}, monday + std::chrono::days{1}, text("dinsdag"));
    EXPECT_EQ(kept.find(1, {}, monday), nullptr);
}

TEST(Kept, TheOneAskedForLongestAgoGoesFirst) {
    Kept<int, std::string> kept{2};
    kept.keep(1, {}, monday, text("een"));
    kept.keep(2, {}, monday, text("twee"));
    EXPECT_NE(kept.find(1, {}, monday), nullptr);
    kept.keep(3, {}, monday, text("drie"));
    EXPECT_NE(kept.find(1, {}, monday), nullptr);
    EXPECT_EQ(kept.find(2, {}, monday), nullptr);
}

TEST(Kept, WithoutARevisionEveryTimeIsDrawnAnew) {
    Kept<int, std::string> kept{2};
    int drawn = 0;
    const auto draw = [&]() -> Result<std::string> { return std::to_string(++drawn); };
    EXPECT_EQ(*kept_or_drawn(kept, 1, std::nullopt, monday, draw).value(), "1");
    EXPECT_EQ(*kept_or_drawn(kept, 1, Revision{}, monday, draw).value(), "2");
    EXPECT_EQ(*kept_or_drawn(kept, 1, Revision{}, monday, draw).value(), "2");
    EXPECT_EQ(*kept_or_drawn(kept, 1, Revision{1, 0}, monday, draw).value(), "3");
}

}  // namespace ph::app
