// Laws that hold for any input.
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Weverything"
#include <bid_conf.h>
#include <bid_functions.h>
#pragma clang diagnostic pop

#include <rapidcheck/gtest.h>

#include "base/tests/fakes.hpp"
#include "feel/builtins.hpp"
#include "feel/feel.hpp"

namespace ph::feel {
namespace {

const testing::FixedClock& test_clock() {
    static const testing::FixedClock clock{*parse_instant("2026-11-22T09:30:00Z")};
    return clock;
}

Value evaluate(std::string_view text) {
    const auto expression = Expression::parse(text, {}, Checks::tolerant);
    Machine machine{test_clock()};
    return expression ? expression->evaluate(machine) : Value{};
}

// A random expression of FEEL, well formed and usually badly typed.
class Writer {
  public:
    std::string expression(int depth) {
        if (depth <= 0) return atom();
        switch (*rc::gen::inRange(0, 18)) {
            case 0: return sub(depth) + " + " + sub(depth);
            case 1: return sub(depth) + " - " + sub(depth);
            case 2: return sub(depth) + " * " + sub(depth);
            case 3: return sub(depth) + " ** " + sub(depth);
            case 4: return sub(depth) + " <= " + sub(depth);
            case 5: return sub(depth) + " = " + sub(depth);
            case 6: return sub(depth) + " and " + sub(depth);
            case 7:
                return "if " + expression(depth - 1) + " then " + expression(depth - 1) + " else " +
                       sub(depth);
            case 8: return "for i in " + sub(depth) + " return " + sub(depth) + " + i";
            case 9: return "some x in " + sub(depth) + " satisfies x = " + sub(depth);
            case 10: return '[' + expression(depth - 1) + ", " + expression(depth - 1) + ']';
            case 11: return "{een naam: " + expression(depth - 1) + ", b: een naam}";
            case 12: return sub(depth) + '[' + expression(depth - 1) + ']';
            case 13: return either("[", "(") + sub(depth) + ".." + sub(depth) + either("]", ")");
            case 14: return sub(depth) + " in (< " + sub(depth) + ", " + sub(depth) + ')';
            case 15: return call(depth);
            case 16: return sub(depth) + " instance of list<number>";
            default:
                return "(function(a: number, b) a + b)(" + expression(depth - 1) + ", " +
                       expression(depth - 1) + ')';
        }
    }

  private:
    std::string sub(int depth) { return '(' + expression(depth - 1) + ')'; }
    static std::string atom() {
        return *rc::gen::element<std::string>("1", "-2.5", "1e300", "\"a\\\"b\"", "\"\\U01F40E\"", "true",
                                              "null", "@\"2024-02-29\"", "@\"PT5H\"", "@\"-P1Y2M\"",
                                              "@\"10:00:00Z\"", "[1, 2, 3]", "{a: 1}", "[1..5)", "(> 3)",
                                              "date(\"2020-01-01\")", "[]", "{}", "[null]", "[[1]]",
                                              "function(x, y) x", "\"[1..2)\"", "\"(a+)+\"", "0", "-1");
    }
    static std::string either(const char* one, const char* other) {
        return *rc::gen::arbitrary<bool>() ? one : other;
    }
    // Any function with up to three arguments, mostly the wrong ones.
    std::string call(int depth) {
        std::string text = function() + '(';
        const int count = *rc::gen::inRange(0, 4);
        for (int i = 0; i < count; ++i) text += (i > 0 ? ", " : "") + expression(depth - 1);
        return text + ')';
    }
    static std::string function() {
        std::vector<std::string> names;
        for (const auto& [name, value] : builtin_functions()) names.push_back(name);
        return *rc::gen::elementOf(names);
    }
};

Decimal any_decimal() {
    const auto digits = *rc::gen::arbitrary<std::int64_t>();
    const int scale = *rc::gen::inRange(-30, 30);
    return *Decimal::parse(std::to_string(digits) + "e" + std::to_string(scale));
}
BID_UINT128 raw(const Decimal& d) {
    BID_UINT128 bits;
    bits.w[0] = d.low_bits();
    bits.w[1] = d.high_bits();
    return bits;
}
bool same(const BID_UINT128& bid, const Decimal& ours) {
    return bid.w[0] == ours.low_bits() && bid.w[1] == ours.high_bits();
}

// Days since 1970 by adding up years and months, unlike the shifted-year method of the product.
std::int64_t days_by_counting(std::int64_t year, int month, int day) {
    const std::int64_t y = year - 1;
    std::int64_t days = y * 365 + floor_div(y, 4) - floor_div(y, 100) + floor_div(y, 400);
    for (int m = 1; m < month; ++m) days += days_in_month(year, m);
    return days + day - 1 - 719'162;
}

}  // namespace

RC_GTEST_PROP(Property, PrintingAndParsingAgainGivesTheSameExpression, ()) {
    const std::string text = Writer{}.expression(*rc::gen::inRange(0, 5));
    const auto first = Expression::parse(text, {}, Checks::tolerant);
    RC_ASSERT(first.ok());
    const auto second = Expression::parse(first->text(), {}, Checks::tolerant);
    RC_ASSERT(second.ok());
    RC_ASSERT(second->text() == first->text());
    Machine one{test_clock(), Budget{200'000}};
    Machine two{test_clock(), Budget{200'000}};
    RC_ASSERT(to_literal(first->evaluate(one)) == to_literal(second->evaluate(two)));
}

RC_GTEST_PROP(Property, AnyTextParsesOrExplainsItself, (const std::string& text)) {
    const auto expression = Expression::parse(text, {}, Checks::tolerant);
    if (expression) {
        Machine machine{test_clock(), Budget{100'000}};
        (void)expression->evaluate(machine);
    } else {
        RC_ASSERT(!expression.error().problems.empty());
    }
}

RC_GTEST_PROP(Property, DecimalArithmeticIsThatOfLibbid, ()) {
    const Decimal a = any_decimal();
    const Decimal b = any_decimal();
    unsigned flags = 0;
    RC_ASSERT(same(__bid128_add(raw(a), raw(b), 0, &flags), a + b));
    RC_ASSERT(same(__bid128_sub(raw(a), raw(b), 0, &flags), a - b));
    RC_ASSERT(same(__bid128_mul(raw(a), raw(b), 0, &flags), a * b));
    RC_ASSERT(same(__bid128_div(raw(a), raw(b), 0, &flags), a / b));
    RC_ASSERT((compare(a, b) < 0) == (__bid128_quiet_less(raw(a), raw(b), &flags) != 0));
    RC_ASSERT((compare(a, b) == 0) == (__bid128_quiet_equal(raw(a), raw(b), &flags) != 0));
    RC_ASSERT(*Decimal::parse(a.to_string()) == a);
}

RC_GTEST_PROP(Property, DatesCountTheSameInAnyYear, ()) {
    const std::int64_t year = *rc::gen::inRange<std::int64_t>(-largest_year, largest_year + 1);
    const int month = *rc::gen::inRange(1, 13);
    const int day = *rc::gen::inRange(1, days_in_month(year, month) + 1);
    const std::int64_t days = days_from_civil({year, month, day});
    RC_ASSERT(days == days_by_counting(year, month, day));
    const Civil back = civil_from_days(days);
    RC_ASSERT(back.year == year && back.month == month && back.day == day);
    RC_ASSERT(parse_date(to_string(DateValue{days})) == DateValue{days});
}

RC_GTEST_PROP(Property, ListsObeyTheirLaws, (const std::vector<int>& numbers)) {
    std::string list = "[";
    for (const int n : numbers) list += (list.size() > 1 ? "," : "") + std::to_string(n);
    list += ']';
    RC_ASSERT(evaluate("reverse(reverse(" + list + ")) = " + list).is_true());
    RC_ASSERT(evaluate("count(concatenate(" + list + ", " + list + ")) = 2 * count(" + list + ")").is_true());
    RC_ASSERT(evaluate("sort(sort(" + list + ", function(x,y) x<y), function(x,y) x<y) = sort(" + list + ")")
                  .is_true());
    RC_ASSERT(evaluate("every x in " + list + " satisfies list contains(distinct values(" + list + "), x)")
                  .is_true());
    RC_ASSERT(evaluate(list + "[item > 0] = (for x in " + list + " return x)[item > 0]").is_true());
}

RC_GTEST_PROP(Property, RangesObeyTheirLaws, ()) {
    const auto range = [] {
        const int low = *rc::gen::inRange(-5, 5);
        const int high = low + *rc::gen::inRange(0, 5);
        const std::string open = *rc::gen::element<std::string>("[", "(");
        const std::string close = *rc::gen::element<std::string>("]", ")");
        return open + std::to_string(low) + ".." + std::to_string(high) + close;
    };
    const std::string a = range();
    const std::string b = range();
    const std::string p = std::to_string(*rc::gen::inRange(-6, 10));
    RC_ASSERT(evaluate("(" + p + " in " + a + ") = includes(" + a + ", " + p + ")").is_true());
    RC_ASSERT(evaluate("before(" + a + ", " + b + ") = after(" + b + ", " + a + ")").is_true());
    RC_ASSERT(evaluate("overlaps(" + a + ", " + b + ") = overlaps(" + b + ", " + a + ")").is_true());
    RC_ASSERT(evaluate("not(before(" + a + ", " + b + ") and before(" + b + ", " + a + ")) or " + a +
                       ".start = " + a + ".end")
                  .is_true());
    RC_ASSERT(evaluate("if includes(" + a + ", " + b + ") and " + p + " in " + b + " then " + p + " in " + a +
                       " else true")
                  .is_true());
    RC_ASSERT(evaluate("range(\"" + a + "\") = " + a).is_true());
}

// A range with whole ends as the set of its points on a grid of quarters, which tells open ends from closed
// ones.
struct Points {
    std::string text;
    std::vector<int> quarters;
    [[nodiscard]] bool has(int quarter) const {
        return std::find(quarters.begin(), quarters.end(), quarter) != quarters.end();
    }
};
Points any_range() {
    const int low = *rc::gen::inRange(-5, 5);
    const bool low_closed = *rc::gen::arbitrary<bool>();
    const bool high_closed = *rc::gen::arbitrary<bool>();
    // A range of one value holds it only when both ends are closed; an empty one is before everything.
    const int high = low + *rc::gen::inRange(low_closed && high_closed ? 0 : 1, 5);
    Points points;
    points.text = (low_closed ? '[' : '(') + std::to_string(low) + ".." + std::to_string(high) +
                  (high_closed ? ']' : ')');
    for (int q = low * 4 + (low_closed ? 0 : 1); q <= high * 4 - (high_closed ? 0 : 1); ++q)
        points.quarters.push_back(q);
    return points;
}

RC_GTEST_PROP(Property, RangeFunctionsSayWhatThePointsOfTheRangesSay, ()) {
    const Points a = any_range();
    const Points b = any_range();
    const int point = *rc::gen::inRange(-30, 45);
    const auto holds = [](const std::string& function, const std::string& x, const std::string& y) {
        return evaluate(function + '(' + x + ", " + y + ')').is_true();
    };
    const std::string p = std::to_string(point) + " / 4";
    RC_ASSERT(evaluate(p + " in " + a.text).is_true() == a.has(point));
    RC_ASSERT(holds("includes", a.text, p) == a.has(point));
    RC_ASSERT(holds("before", p, a.text) == (point < a.quarters.front()));
    RC_ASSERT(holds("after", p, a.text) == (point > a.quarters.back()));
    RC_ASSERT(holds("before", a.text, b.text) == (a.quarters.back() < b.quarters.front()));
    RC_ASSERT(holds("overlaps", a.text, b.text) ==
              std::any_of(a.quarters.begin(), a.quarters.end(), [&](int q) { return b.has(q); }));
    RC_ASSERT(holds("includes", a.text, b.text) ==
              std::all_of(b.quarters.begin(), b.quarters.end(), [&](int q) { return a.has(q); }));
    RC_ASSERT(holds("coincides", a.text, b.text) == (a.quarters == b.quarters));
    RC_ASSERT(holds("meets", a.text, b.text) == (a.quarters.back() == b.quarters.front()));
}

}  // namespace ph::feel
