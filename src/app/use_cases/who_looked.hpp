// Who looked at a dossier and who changed it: for the participant in days, for the privacy officer event by
// event.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/audit_log.hpp"
#include "app/ports/protection.hpp"

namespace ph::app {

std::string to_cursor(const LogPlace& place);
// Fault::invalid when the text is no cursor of ours.
Result<LogPlace> parse_log_cursor(std::string_view text);

// What one colleague did with a dossier on one day, in one role.
struct DayOfLooking {
    Date day;
    std::string name;  // empty: the system itself, because a moment came
    std::string organisation;
    std::optional<Role> role;
    Instant first;
    Instant last;
    int times = 0;  // requests, not lines of the log
    bool changed = false;
    std::set<access::Permission> acts;
    access::Categories categories;
    std::set<std::string> purposes;    // names
    std::set<LookOccasion> occasions;  // other than the daily work
};

struct LooksPage {
    std::vector<DayOfLooking> days;  // the newest day first; of one day the newest first
    std::optional<LogPlace> next;
};

// At most `days` days with somebody in them. Of events in the order of the log; `own` is left out, and so is
// what the gate refused, and every emergency that is not among `told`. Pure.
LooksPage looks_by_day(const std::vector<LoggedEvent>& events, const UserId& own, const Catalogue& catalogue,
                       const std::vector<BrokenGlassView>& told, std::size_t days, bool all_read);

// The participant's own dossier. Fault::missing when this person takes part in none.
Result<LooksPage> who_looked_at_me(Call& call, LogPlace after, int days);

struct LogPage {
    std::vector<LoggedEvent> events;
    std::optional<LogPlace> next;
};
Result<LogPage> dossier_log(Call& call, const DossierId& dossier, LogPlace after, int limit);

}  // namespace ph::app
