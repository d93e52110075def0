// Days and times in the words of a Dutch sentence.
#pragma once
#include <string>

#include "base/time.hpp"

namespace ph {

// "22 november 2026"
std::string dutch_date(Date day);
// "zondag 22 november"
std::string dutch_weekday(Date day);
// "14:30" on the clock in Europe/Amsterdam.
std::string dutch_clock(Instant instant);

}  // namespace ph
