// A calendar as a telephone reads it (iCalendar, RFC 5545): when something is, and for how long. Nothing else
// has a place here: a subscribed calendar is kept by whoever made the telephone, and is seen over a shoulder.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace ph::interop {

struct CalendarEvent {
    std::string uid;  // stays the same while the event moves
    Instant starts_at;
    int minutes = 0;
    int sequence = 0;  // one higher with each change
};

// Times stand on the clock of Europe/Amsterdam, with the rules of that zone in the file. A time that the
// clock shows twice (the last Sunday of October) stands in UTC instead.
// `name` of the calendar, `title` of every event.
std::string calendar_text(std::string_view name, std::string_view title,
                          const std::vector<CalendarEvent>& events, Instant written_at);

// Backslash, semicolon and comma get a backslash; a line break becomes "\n" (RFC 5545, 3.3.11).
std::string calendar_escaped(std::string_view text);
// One content line in physical lines of at most 75 octets, each ended by CR LF; no character of UTF-8 is cut
// in two (RFC 5545, 3.1).
std::string calendar_line(std::string_view line);

}  // namespace ph::interop
