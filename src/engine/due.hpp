// How long a term or timer lasts and when it is due. Days are those of Europe/Amsterdam; the day on which it
// begins does not count.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "base/working_days.hpp"

namespace ph::engine {

enum class Unit : std::uint8_t { working_days, days, weeks, months };

struct Duration {
    int amount = 0;  // at least 1 in a definition
    Unit unit = Unit::working_days;
    friend bool operator==(const Duration&, const Duration&) = default;
};

// "5 werkdagen", "1 maand".
std::string in_dutch(const Duration& duration);
// Reads what in_dutch() writes, and any number with either form of the word. Nothing when it is something
// else.
std::optional<Duration> duration_in_dutch(std::string_view text);

// The day that lies a duration after `start`. A month later than the 31st of a month of 31 days is the last
// day of a shorter month.
Date day_after(Date start, const Duration& duration, const WorkingCalendar& calendar);

// A term has passed when its last day is over: the midnight that ends that day.
Instant end_of(Date last_day);
// The last day of a term that is due at this instant.
Date last_day_before(Instant due);

}  // namespace ph::engine
