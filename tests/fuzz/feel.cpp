// Any bytes as a FEEL expression: it parses or explains itself, prints to something that parses to the same,
// and evaluates within its budget.
#include <cstdlib>

#include "base/tests/fakes.hpp"
#include "feel/feel.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ph::feel;
    static const ph::testing::FixedClock clock{*ph::parse_instant("2026-11-22T09:30:00Z")};
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto expression = Expression::parse(text, {}, Checks::tolerant);
    if (!expression) return 0;
    const auto again = Expression::parse(expression->text(), {}, Checks::tolerant);
    if (again && again->text() != expression->text()) std::abort();
    Machine machine{clock, Budget{20'000, 50, 10'000, 100'000}};
    (void)to_literal(expression->evaluate(machine));
    return 0;
}
