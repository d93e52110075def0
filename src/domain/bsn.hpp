// Burgerservicenummer: nine digits that pass the 11-test. Kept apart from strings so that it cannot slip into
// a log.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace ph {

class Bsn {
  public:
    // Eight digits get a leading zero; anything that fails the 11-test is nothing.
    static std::optional<Bsn> parse(std::string_view text);

    // The nine digits; only storage (encryption, keyed hash) and a field with the BSN category may use them.
    [[nodiscard]] const std::string& digits() const noexcept { return digits_; }
    // "******782": what a screen shows.
    [[nodiscard]] std::string masked() const;
    friend bool operator==(const Bsn&, const Bsn&) = default;

  private:
    explicit Bsn(std::string digits) : digits_(std::move(digits)) {}
    std::string digits_;
};

}  // namespace ph
