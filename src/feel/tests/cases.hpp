// Tables of expressions and their values, for the tests that follow the standard's text.
#pragma once
#include "base/tests/fakes.hpp"
#include "feel/feel.hpp"

namespace ph::feel::testing_cases {

// The value of an expression as string() shows it; "syntaxis" when it is none.
inline std::string value_of(std::string_view text) {
    static const testing::FixedClock clock{*parse_instant("2026-11-22T09:30:00Z")};
    const auto expression = Expression::parse(text, {}, Checks::tolerant);
    if (!expression) return "syntaxis";
    Machine machine{clock};
    return to_string(expression->evaluate(machine));
}

struct Case {
    const char* expression;
    const char* value;
};

inline void expect_all(std::initializer_list<Case> cases) {
    for (const Case& one : cases) EXPECT_EQ(value_of(one.expression), one.value) << one.expression;
}

}  // namespace ph::feel::testing_cases
