#include "feel/decimal.hpp"

// libbidgcc000: arguments by value, rounding mode and status flags as parameters.
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Weverything"
#include <bid_conf.h>
#include <bid_functions.h>
#pragma clang diagnostic pop

#include <array>
#include <charconv>

namespace ph::feel {
namespace {

constexpr unsigned half_even = 0;
constexpr unsigned toward_negative = 1;
constexpr unsigned toward_positive = 2;
constexpr unsigned toward_zero = 3;
constexpr unsigned half_away = 4;

BID_UINT128 raw(const Decimal& d) {
    BID_UINT128 bits;
    bits.w[0] = d.low_bits();
    bits.w[1] = d.high_bits();
    return bits;
}

Decimal cooked(const BID_UINT128& bits) {
    return Decimal::from_bits(bits.w[1], bits.w[0]);
}

// Checks the shape before libbid sees the text: libbid accepts "inf", "nan" and trailing junk.
bool is_number_text(std::string_view text) {
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t from = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
        return at - from;
    };
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    std::size_t count = digits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        const std::size_t fraction = digits();
        if (fraction == 0) return false;
        count += fraction;
    }
    if (count == 0) return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
        if (digits() == 0) return false;
    }
    return at == text.size();
}

unsigned bid_mode(Rounding mode, bool negative) {
    switch (mode) {
        case Rounding::half_even: return half_even;
        case Rounding::up: return negative ? toward_negative : toward_positive;
        case Rounding::down: return toward_zero;
        case Rounding::half_up: return half_away;
        case Rounding::floor: return toward_negative;
        case Rounding::ceiling: return toward_positive;
        case Rounding::half_down: return half_even;  // handled by the caller
    }
    return half_even;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    // A million digits are a valid numeral; everything past what libbid keeps only matters for rounding.
    constexpr std::size_t longest = 10'000;
    if (text.size() > longest || !is_number_text(text)) return std::nullopt;
    std::string copy{text};
    unsigned flags = 0;
    const Decimal value = cooked(bid128_from_string(copy.data(), half_even, &flags));
    if (!value.is_finite()) return std::nullopt;
    return value;
}

std::string Decimal::to_string() const {
    std::array<char, 64> text{};
    // Whole numbers below 2^64 without an exponent are what people's data is made of.
    if ((high_ & ~sign_bit) == zero_high) {
        const auto* end = std::to_chars(text.data(), text.data() + text.size(), low_).ptr;
        std::string digits{text.data(), static_cast<std::size_t>(end - text.data())};
        return (high_ & sign_bit) != 0 && low_ != 0 ? '-' + digits : digits;
    }
    unsigned flags = 0;
    bid128_to_string(text.data(), raw(*this), &flags);  // "+123E-2"
    std::string_view view{text.data()};
    const std::size_t e = view.find('E');
    if (e == std::string_view::npos) return std::string{view};
    std::string digits{view.substr(1, e - 1)};
    int exponent = std::stoi(std::string{view.substr(e + 1)});
    while (digits.size() > 1 && digits.back() == '0') {
        digits.pop_back();
        ++exponent;
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    if (digits == "0") return "0";
    if (exponent >= 0) {
        digits.append(static_cast<std::size_t>(exponent), '0');
    } else {
        const auto fraction = static_cast<std::size_t>(-exponent);
        if (digits.size() <= fraction) digits.insert(0, fraction - digits.size() + 1, '0');
        digits.insert(digits.size() - fraction, ".");
    }
    return view.front() == '-' ? '-' + digits : digits;
}

bool Decimal::is_zero() const noexcept {
    return bid128_isZero(raw(*this)) != 0;
}

bool Decimal::is_integer() const {
    unsigned flags = 0;
    return is_finite() && cooked(bid128_round_integral_zero(raw(*this), &flags)) == *this;
}

std::optional<std::int64_t> Decimal::truncated() const {
    unsigned flags = 0;
    const std::int64_t value = bid128_to_int64_int(raw(*this), &flags);
    if ((flags & BID_INVALID_EXCEPTION) != 0) return std::nullopt;
    return value;
}

std::optional<std::int64_t> Decimal::to_int64() const {
    if (!is_integer()) return std::nullopt;
    return truncated();
}

double Decimal::to_double() const {
    unsigned flags = 0;
    return bid128_to_binary64(raw(*this), half_even, &flags);
}

int Decimal::slow_compare(const Decimal& a, const Decimal& b) noexcept {
    unsigned flags = 0;
    if (bid128_quiet_less(raw(a), raw(b), &flags) != 0) return -1;
    return bid128_quiet_equal(raw(a), raw(b), &flags) != 0 ? 0 : 1;
}

Decimal operator+(Decimal a, Decimal b) {
    unsigned flags = 0;
    return cooked(bid128_add(raw(a), raw(b), half_even, &flags));
}
Decimal operator-(Decimal a, Decimal b) {
    unsigned flags = 0;
    return cooked(bid128_sub(raw(a), raw(b), half_even, &flags));
}
Decimal operator*(Decimal a, Decimal b) {
    unsigned flags = 0;
    return cooked(bid128_mul(raw(a), raw(b), half_even, &flags));
}
Decimal operator/(Decimal a, Decimal b) {
    unsigned flags = 0;
    return cooked(bid128_div(raw(a), raw(b), half_even, &flags));
}
Decimal Decimal::operator-() const {
    return is_zero() ? Decimal{} : from_bits(high_ ^ sign_bit, low_);
}

Decimal Decimal::abs() const {
    return from_bits(high_ & ~sign_bit, low_);
}

Decimal Decimal::pow(Decimal exponent) const {
    // Whole exponents by repeated multiplication: exact where the result fits in 34 digits, which pow() is
    // not.
    constexpr std::int64_t few = 1'000;
    if (const auto whole = exponent.to_int64(); whole && *whole > -few && *whole < few) {
        Decimal result{1};
        Decimal base = *this;
        for (std::int64_t left = *whole < 0 ? -*whole : *whole; left > 0; left /= 2) {
            if (left % 2 == 1) result = result * base;
            if (left > 1) base = base * base;
        }
        return *whole < 0 ? Decimal{1} / result : result;
    }
    unsigned flags = 0;
    return cooked(bid128_pow(raw(*this), raw(exponent), half_even, &flags));
}

Decimal Decimal::sqrt() const {
    unsigned flags = 0;
    return cooked(bid128_sqrt(raw(*this), half_even, &flags));
}
Decimal Decimal::exp() const {
    unsigned flags = 0;
    return cooked(bid128_exp(raw(*this), half_even, &flags));
}
Decimal Decimal::log() const {
    unsigned flags = 0;
    return cooked(bid128_log(raw(*this), half_even, &flags));
}
Decimal Decimal::floor() const {
    unsigned flags = 0;
    return cooked(bid128_round_integral_negative(raw(*this), &flags));
}

Decimal Decimal::round(std::int64_t scale, Rounding mode) const {
    // The unit 10^-scale with the wanted exponent: coefficient 1, biased exponent 6176 - scale.
    const auto unit = from_bits(static_cast<std::uint64_t>(6176 - scale) << 49U, 1);
    unsigned flags = 0;
    const auto quantized = [&](unsigned rounding) {
        return cooked(bid128_quantize(raw(*this), raw(unit), rounding, &flags));
    };
    Decimal result = quantized(bid_mode(mode, is_negative()));
    // More than 34 digits at that scale: the number has nothing behind it to round.
    if (!result.is_finite()) return *this;
    if (mode == Rounding::half_down) {
        const Decimal down = quantized(toward_zero);
        const Decimal half = from_bits(static_cast<std::uint64_t>(6176 - scale - 1) << 49U, 5);
        result = compare((*this - down).abs(), half) > 0 ? quantized(half_away) : down;
    }
    return result;
}

}  // namespace ph::feel
