// The link between one's own day and a calendar, and what that calendar then reads.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/use_cases/calendar_link.hpp"
#include "http/route_table.hpp"

namespace ph::http {

// Writes moments as an iCalendar file; the last is when it is written.
using CalendarWriter = std::function<std::string(const std::vector<app::CalendarMoment>&, Instant)>;

// What `feed` refers to outlives the table.
void add_calendar_routes(RouteTable& table, const app::CalendarFeed& feed, CalendarWriter write);

}  // namespace ph::http
