#include "feel/feel.hpp"

#include "base/tests/fakes.hpp"

namespace ph::feel {
namespace {

const testing::FixedClock& clock_of_test() {
    static const testing::FixedClock clock{*parse_instant("2026-11-22T09:30:00Z")};
    return clock;
}

// The value of an expression as FEEL text; "fout" when it does not parse.
std::string value_of(std::string_view text) {
    const auto expression = Expression::parse(text, {}, Checks::tolerant);
    if (!expression) return "fout";
    Machine machine{clock_of_test()};
    return to_literal(expression->evaluate(machine));
}

}  // namespace

TEST(Feel, ArithmeticIsDecimal) {
    EXPECT_EQ(value_of("0.1 + 0.2"), "0.3");
    EXPECT_EQ(value_of("1 / 3"), "0.3333333333333333333333333333333333");
    EXPECT_EQ(value_of("10 / 0"), "null");
    EXPECT_EQ(value_of("-3 ** 2"), "9");
    EXPECT_EQ(value_of("2 + 3 * 4"), "14");
}

TEST(Feel, NamesMayHoldSpacesAndOperators) {
    EXPECT_EQ(value_of("{eerste naam: 1, a-b: 2, som: eerste naam + a-b}.som"), "3");
    EXPECT_EQ(value_of("{Person's age: 30, x: Person's age + 1}.x"), "31");
}

TEST(Feel, ListsFilterAndCount) {
    EXPECT_EQ(value_of("[1,2,3][item > 1]"), "[2, 3]");
    EXPECT_EQ(value_of("[{a: 1}, {a: 2}][a > 1].a"), "[2]");
    EXPECT_EQ(value_of("count([1,2,3])"), "3");
    EXPECT_EQ(value_of("sort([3,1,2], function(x,y) x < y)"), "[1, 2, 3]");
    EXPECT_EQ(value_of("for i in 0..4 return if i = 0 then 1 else i * partial[-1]"), "[1, 1, 2, 6, 24]");
}

TEST(Feel, TestsAfterInPrintAsTestsAndNotAsRanges) {
    for (const char* text : {"10 in = 11", "10 in != 11", "10 in (= 11, < 3)", "10 in (!= 11)"}) {
        const auto first = Expression::parse(text, {}, Checks::tolerant);
        ASSERT_TRUE(first.ok()) << text;
        const auto second = Expression::parse(first->text(), {}, Checks::tolerant);
        ASSERT_TRUE(second.ok()) << first->text();
        EXPECT_EQ(second->text(), first->text());
    }
}

TEST(Feel, ARowOfMinusSignsThatCouldBeReadCanBeReadAgain) {
    const auto first = Expression::parse(std::string(250, '-') + "x", {}, Checks::tolerant);
    ASSERT_TRUE(first.ok());
    const auto second = Expression::parse(first->text(), {}, Checks::tolerant);
    ASSERT_TRUE(second.ok()) << first->text();
    EXPECT_EQ(second->text(), first->text());
}

TEST(Feel, TodayComesFromTheClock) {
    EXPECT_EQ(value_of("string(today())"), "\"2026-11-22\"");
    EXPECT_EQ(value_of("string(now())"), "\"2026-11-22T10:30:00@Europe/Amsterdam\"");
}

TEST(Feel, AFunctionMayCallItself) {
    EXPECT_EQ(value_of("{fac: function(n) if n < 2 then 1 else n * fac(n - 1), r: fac(5)}.r"), "120");
}

}  // namespace ph::feel
