// IEEE 754-2008 decimal128 numbers, a thin value type over Intel's libbid. 34 significant digits, rounding
// half to even. An operation without a finite result (division by zero, overflow, root of a negative) gives a
// Decimal for which is_finite() is false; FEEL turns that into null.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ph::feel {

enum class Rounding { half_even, up, down, half_up, half_down, floor, ceiling };

class Decimal {
  public:
    constexpr Decimal() noexcept : low_(0), high_(zero_high) {}
    constexpr Decimal(std::int64_t value) noexcept  // NOLINT: implicit, integers are numbers
        : low_(value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value)),
          high_(value < 0 ? zero_high | sign_bit : zero_high) {}
    // The raw 128 bits in binary integer decimal encoding.
    static constexpr Decimal from_bits(std::uint64_t high, std::uint64_t low) noexcept {
        Decimal d;
        d.high_ = high;
        d.low_ = low;
        return d;
    }

    // Digits with an optional sign, point and exponent ("-12.50", ".5", "1e6"); nothing else. Values that do
    // not fit in decimal128 are nothing; more than 34 digits are rounded half to even.
    static std::optional<Decimal> parse(std::string_view text);
    // Plain digits without exponent and without trailing zeros behind the point ("1.5", "1200", "0").
    [[nodiscard]] std::string to_string() const;

    [[nodiscard]] bool is_finite() const noexcept { return (high_ & special_mask) != special_mask; }
    [[nodiscard]] bool is_zero() const noexcept;
    [[nodiscard]] bool is_negative() const noexcept { return (high_ & sign_bit) != 0 && !is_zero(); }
    [[nodiscard]] bool is_integer() const;
    // The value when it is a whole number that fits.
    [[nodiscard]] std::optional<std::int64_t> to_int64() const;
    // The value cut off towards zero when it fits.
    [[nodiscard]] std::optional<std::int64_t> truncated() const;
    [[nodiscard]] double to_double() const;

    // Less than zero, zero or more than zero. Both must be finite.
    friend int compare(const Decimal& a, const Decimal& b) noexcept {
        if (a.high_ == b.high_ && (a.high_ & large_mask) != large_mask) {
            if (a.low_ == b.low_) return 0;
            return (a.low_ < b.low_) != ((a.high_ & sign_bit) != 0) ? -1 : 1;
        }
        return slow_compare(a, b);
    }
    friend bool operator==(const Decimal& a, const Decimal& b) noexcept { return compare(a, b) == 0; }
    friend bool operator<(const Decimal& a, const Decimal& b) noexcept { return compare(a, b) < 0; }

    friend Decimal operator+(Decimal a, Decimal b);
    friend Decimal operator-(Decimal a, Decimal b);
    friend Decimal operator*(Decimal a, Decimal b);
    friend Decimal operator/(Decimal a, Decimal b);
    Decimal operator-() const;

    [[nodiscard]] Decimal abs() const;
    [[nodiscard]] Decimal pow(Decimal exponent) const;
    [[nodiscard]] Decimal sqrt() const;
    [[nodiscard]] Decimal exp() const;
    [[nodiscard]] Decimal log() const;
    [[nodiscard]] Decimal floor() const;
    // Rounded to `scale` digits behind the point (negative: before it); -6111 <= scale <= 6176 is for the
    // caller.
    [[nodiscard]] Decimal round(std::int64_t scale, Rounding mode) const;

    [[nodiscard]] std::uint64_t low_bits() const noexcept { return low_; }
    [[nodiscard]] std::uint64_t high_bits() const noexcept { return high_; }

  private:
    static int slow_compare(const Decimal& a, const Decimal& b) noexcept;

    static constexpr std::uint64_t zero_high = 0x3040000000000000ULL;  // exponent 0 is biased by 6176
    static constexpr std::uint64_t sign_bit = 0x8000000000000000ULL;
    static constexpr std::uint64_t special_mask = 0x7800000000000000ULL;  // infinity and NaN
    static constexpr std::uint64_t large_mask = 0x6000000000000000ULL;  // special or non-canonical encodings

    std::uint64_t low_;
    std::uint64_t high_;
};

}  // namespace ph::feel
