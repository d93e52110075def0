// Any bytes as a FEEL expression and as unary tests: they parse or explain themselves, evaluate within their
// budget, and print to something that parses to the same and has the same value.
#include <cstdlib>
#include <iostream>

#include "base/tests/fakes.hpp"
#include "feel/feel.hpp"

namespace {

using namespace ph::feel;

struct Evaluated {
    Value value;
    bool whole = false;  // within the budget
};

Evaluated evaluate(const Expression& expression) {
    static const ph::testing::FixedClock clock{*ph::parse_instant("2026-11-22T09:30:00Z")};
    Machine machine{clock, Budget{20'000, 50, 10'000, 100'000}};
    const Value value = expression.evaluate(machine, std::vector{Value{Decimal{7}}});
    return {value, !machine.exhausted()};
}

[[noreturn]] void different(const char* what, std::string_view one, std::string_view other) {
    std::cerr << what << "\n  " << one << "\n  " << other << '\n';
    std::abort();
}

template <class Parse>
void read_print_read(std::string_view text, const Parse& parse) {
    const auto expression = parse(text);
    if (!expression) {
        if (expression.error().problems.empty()) different("refused without a reason", text, "");
        return;
    }
    const Evaluated value = evaluate(*expression);
    const std::string literal = to_literal(value.value);
    // Parentheses may make what only just fitted too deep or too large.
    if (text.size() > 300) return;
    const auto again = parse(expression->text());
    if (!again) different("does not parse again", expression->text(), ph::to_text(again.error()));
    if (again->text() != expression->text()) different("prints otherwise", expression->text(), again->text());
    const Evaluated second = evaluate(*again);
    if (value.whole && second.whole && to_literal(second.value) != literal) {
        different("has another value", literal, to_literal(second.value));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    read_print_read(text, [](std::string_view one) { return Expression::parse(one, {}, Checks::tolerant); });
    read_print_read(text, [](std::string_view one) {
        Source source;
        source.text = one;
        return Expression::parse_tests(source, nullptr, {}, Checks::tolerant);
    });
    return 0;
}
