// Who looked at households in a way that is not usual, for the privacy officer. It says where to ask; it does
// not say that anything is wrong.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/audit_log.hpp"

namespace ph::app {

struct LookedAt {
    DossierId dossier;
    Date day;  // the last one
    std::int64_t events = 0;
    LookedAtWhom whose{};  // only where it is told
};

struct UnusualLooks {
    UnusualKind kind = UnusualKind::more_than_before;
    UserId user;
    Role role = Role::coach;
    Looker who;  // empty names: no account here any more
    int households = 0;
    std::string why;               // Dutch
    std::vector<LookedAt> looked;  // the newest first, at most `most_told`
};
inline constexpr std::size_t most_told = 50;

struct UnusualPage {
    Date from;
    Date until;                      // and this day
    std::vector<UnusualLooks> rows;  // the furthest above its threshold first
    int left_out = 0;                // rows beyond what an answer holds
};

// Everything that unusual_in() looks at.
struct LookWeek {
    Date from;
    std::vector<Look> looks;                         // of seven days; ordered as AuditLog::looks()
    std::vector<std::vector<Look>> weeks_before;     // the nearest first
    std::map<UserId, std::set<DossierId>> involved;  // of who may look without being so
    std::map<UserId, std::set<DossierId>> namesakes;
    std::map<UserId, Looker> lookers;
};

// The roles that reach every household of the municipality.
std::set<Role> wide_roles(const access::Policy& policy);

// Pure. Every row there is.
std::vector<UnusualLooks> unusual_in(const LookWeek& week, const Catalogue& catalogue);

// The seven days that end with `until`.
Result<UnusualPage> unusual_looks(Call& call, Date until);

}  // namespace ph::app
