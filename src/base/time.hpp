// Instants are UTC milliseconds; dates are calendar days without a time. The municipality's clock is
// Europe/Amsterdam. Local times that do not exist (spring) move forward by the gap; ambiguous ones (autumn)
// are the first of the two.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ph {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Date = std::chrono::sys_days;

// Where "now" comes from; a test gives its own (base/tests/fakes.hpp).
class Clock {
  public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    // The calendar day in Europe/Amsterdam at now().
    [[nodiscard]] Date today() const;
};

class SystemClock final : public Clock {
  public:
    [[nodiscard]] Instant now() const override;
};

// The calendar day in Europe/Amsterdam at an instant.
Date local_date(Instant instant);
// The instant of a wall-clock time of a day in Europe/Amsterdam.
Instant local_instant(Date date, std::chrono::minutes time_of_day);

// "2026-11-22"; years 0001-9999.
std::string to_string(Date date);
std::optional<Date> parse_date(std::string_view text) noexcept;

// "2026-11-22T09:30:00.000Z". Parsing accepts an offset ("+01:00") and an optional fraction.
std::string to_string(Instant instant);
std::optional<Instant> parse_instant(std::string_view text) noexcept;

// Whole years between birth and a day.
int age_on(Date birth, Date day) noexcept;

}  // namespace ph
