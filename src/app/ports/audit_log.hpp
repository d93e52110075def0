// Who looked at a dossier and who changed it, out of the hash-chained audit.
#pragma once
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"

namespace ph::app {

// How far a list has come: the next event has a lower number. Events of changes and of reads may be counted
// apart, each from 1.
struct LogPlace {
    std::int64_t changes = std::numeric_limits<std::int64_t>::max();
    std::int64_t reads = std::numeric_limits<std::int64_t>::max();
    friend bool operator==(const LogPlace&, const LogPlace&) = default;
};

struct LoggedEvent {
    access::AuditEvent event;  // without the payload
    std::int64_t sequence = 0;
    LogPlace place;         // of this event: what comes after it in the list
    std::string user_name;  // empty: nobody, or somebody who is not known here any more
    std::string organisation_name;
};

// What one user did with one dossier in one role on one day.
struct Look {
    UserId user;
    Role role = Role::coach;
    DossierId dossier;
    Date day;
    std::int64_t events = 0;
    std::uint64_t half_hours = 0;  // a bit for each half hour since midnight
};

// As much of a participant as tells apart whose dossier one means.
struct LookedAtWhom {
    std::string given_names;
    std::string family_name;
    std::optional<Date> birth_date;
};

struct Looker {
    std::string name;
    std::string organisation;
};

class AuditLog {
  public:
    virtual ~AuditLog() = default;

    // The newest events about this dossier after `after`, the newest first, at most `limit`.
    virtual Result<std::vector<LoggedEvent>> of_dossier(const access::Admission& admission, LogPlace after,
                                                        int limit) = 0;

    // Who looked where on the days from `from` until `until` (not part of it), without participants and what
    // was refused; ordered by user, role, dossier and day. Restricted dossiers too: ask known() before
    // telling.
    virtual Result<std::vector<Look>> looks(const access::Scope& scope, Date from, Date until) = 0;
    // Those of these dossiers that are still there and that the asker may know of.
    virtual Result<std::set<DossierId>> known(const access::Scope& scope,
                                              const std::vector<DossierId>& dossiers) = 0;
    // Whose they are, of those that the asker may know of.
    virtual Result<std::map<DossierId, LookedAtWhom>> participants(const access::Scope& scope,
                                                                   const std::set<DossierId>& dossiers) = 0;
    // The dossiers that a user was involved in on one of the days from `from` until `until`.
    virtual Result<std::set<DossierId>> involved(const access::Scope& scope, const UserId& user, Date from,
                                                 Date until) = 0;
    // The dossiers of households with somebody of this family name (a token of domain/names.hpp), unless
    // there are more than `most`: then none.
    virtual Result<std::set<DossierId>> namesakes(const access::Scope& scope, const std::string& family_name,
                                                  int most) = 0;
    // Without those who have no account here any more.
    virtual Result<std::map<UserId, Looker>> lookers(const access::Scope& scope,
                                                     const std::set<UserId>& users) = 0;
};

}  // namespace ph::app
