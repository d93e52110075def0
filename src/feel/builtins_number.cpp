// Numeric functions (DMN 1.5 table 76).
#include "feel/builtins.hpp"
#include "feel/program.hpp"

namespace ph::feel {
namespace {

using Arguments = std::span<const Value>;

// The scale of a rounding function: a whole number in decimal128's range of exponents.
std::optional<std::int64_t> scale_of(const Value& value) {
    if (value.is_null()) return 0;
    const auto scale = value.as_number().truncated();
    if (!scale || *scale < -6111 || *scale > 6176) return std::nullopt;
    return scale;
}

template <Rounding mode>
Value rounded(Machine&, Arguments a) {
    const auto scale = scale_of(a[1]);
    return scale ? Value{a[0].as_number().round(*scale, mode)} : Value{};
}

Value absolute(Machine&, Arguments a) {
    switch (a[0].kind()) {
        case Kind::number: return Value{a[0].as_number().abs()};
        case Kind::days_duration: return a[0].as_days_duration().seconds < 0 ? negate(a[0]) : a[0];
        case Kind::months_duration: return a[0].as_months_duration().months < 0 ? negate(a[0]) : a[0];
        default: return {};
    }
}

Value modulo(Machine&, Arguments a) {
    const Decimal dividend = a[0].as_number();
    const Decimal divisor = a[1].as_number();
    if (divisor.is_zero()) return {};
    return Value{dividend - divisor * (dividend / divisor).floor()};
}

Value square_root(Machine&, Arguments a) {
    return Value{a[0].as_number().sqrt()};
}
Value logarithm(Machine&, Arguments a) {
    const Decimal n = a[0].as_number();
    return n.is_negative() || n.is_zero() ? Value{} : Value{n.log()};
}
Value exponential(Machine&, Arguments a) {
    return Value{a[0].as_number().exp()};
}

std::optional<bool> is_even(const Decimal& n) {
    if (!n.is_integer()) return std::nullopt;
    return (n / Decimal{2}).is_integer();
}
Value odd(Machine&, Arguments a) {
    const auto even = is_even(a[0].as_number());
    return even ? Value{!*even} : Value{false};
}
Value even(Machine&, Arguments a) {
    return Value{is_even(a[0].as_number()).value_or(false)};
}

constexpr Declaration table[] = {
    {"decimal(n: number, scale: number) -> number", rounded<Rounding::half_even>},
    {"floor(n: number, [scale: number]) -> number", rounded<Rounding::floor>},
    {"ceiling(n: number, [scale: number]) -> number", rounded<Rounding::ceiling>},
    {"round up(n: number, scale: number) -> number", rounded<Rounding::up>},
    {"round down(n: number, scale: number) -> number", rounded<Rounding::down>},
    {"round half up(n: number, scale: number) -> number", rounded<Rounding::half_up>},
    {"round half down(n: number, scale: number) -> number", rounded<Rounding::half_down>},
    {"abs(n: number) -> number", absolute},
    {"abs(n: days and time duration) -> days and time duration", absolute},
    {"abs(n: years and months duration) -> years and months duration", absolute},
    {"modulo(dividend: number, divisor: number) -> number", modulo},
    {"sqrt(number: number) -> number", square_root},
    {"log(number: number) -> number", logarithm},
    {"exp(number: number) -> number", exponential},
    {"odd(number: number) -> boolean", odd},
    {"even(number: number) -> boolean", even},
};

}  // namespace

std::span<const Declaration> number_functions() {
    return table;
}

}  // namespace ph::feel
