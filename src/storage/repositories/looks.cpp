// Who looked where, over weeks (app/ports/audit_log.hpp), and what tells whether that stands out.
#include "storage/audit/looks.hpp"

#include <algorithm>
#include <tuple>

#include "domain/names.hpp"
#include "storage/filter.hpp"
#include "storage/repositories/audit_log.hpp"
#include "storage/sql/codec.hpp"

namespace ph::storage {
namespace {

using app::Look;

// So many ids in one statement; the last one fills it up, so that the text is the same every time.
constexpr std::size_t asked_together = 32;

auto key_of(const Look& look) {
    return std::tie(look.user, look.role, look.dossier, look.day);
}

Status add_looks_of(sql::Connection& connection, const access::Scope& scope, Date from, Date until,
                    std::vector<Look>& to) {
    return audit::looks_between(connection, scope.municipality(), from, until,
                                [&](const audit::LookKey& key, const audit::LookCount& count) {
                                    Role role{};
                                    // A role of another release says nothing here.
                                    if (!boost::describe::enum_from_string(key.role.c_str(), role)) return;
                                    to.push_back({key.user, role, key.dossier, key.day, count.events,
                                                  static_cast<std::uint64_t>(count.half_hours)});
                                });
}

// One for each key: a day may stand partly in rows and partly in events, and on SQLite in two files.
void join_same(std::vector<Look>& looks) {
    std::ranges::sort(looks, [](const Look& a, const Look& b) { return key_of(a) < key_of(b); });
    auto last = looks.begin();
    for (auto next = looks.begin(); next != looks.end(); ++next) {
        if (next == last) continue;
        if (key_of(*last) == key_of(*next)) {
            last->events += next->events;
            last->half_hours |= next->half_hours;
        } else {
            *++last = *next;
        }
    }
    if (last != looks.end()) looks.erase(last + 1, looks.end());
}

}  // namespace

Result<std::vector<Look>> SqlAuditLog::looks(const access::Scope& scope, Date from, Date until) {
    std::vector<Look> found;
    PH_CHECK(add_looks_of(connection_, scope, from, until, found));
    if (read_log_ != nullptr) {
        PH_TRY(const Pool::Lease lease, read_log_->take());
        PH_CHECK(lease->begin(sql::Transaction::read));
        const Status added = add_looks_of(*lease, scope, from, until, found);
        lease->rollback();
        PH_CHECK(added);
    }
    join_same(found);
    return found;
}

Result<std::set<DossierId>> SqlAuditLog::known(const access::Scope& scope,
                                               const std::vector<DossierId>& dossiers) {
    std::set<DossierId> found;
    for (std::size_t first = 0; first < dossiers.size(); first += asked_together) {
        sql::Arguments arguments;
        std::string sql = "SELECT d.id FROM dossier d WHERE " +
                          scope_filter(scope, "d", arguments, ScopeCheck::each_row) + " AND d.id IN (";
        for (std::size_t i = 0; i < asked_together; ++i) {
            sql += i == 0 ? "" : ", ";
            sql += arguments.add(dossiers[std::min(first + i, dossiers.size() - 1)]);
        }
        PH_TRY([[maybe_unused]] const auto rows,
               connection_.run(sql + ")", arguments,
                               [&](const sql::Row& row) { found.insert(row.get<DossierId>(0)); }));
    }
    return found;
}

Result<std::map<DossierId, app::LookedAtWhom>> SqlAuditLog::participants(
    const access::Scope& scope, const std::set<DossierId>& dossiers) {
    std::map<DossierId, app::LookedAtWhom> found;
    for (const DossierId& dossier : dossiers) {
        sql::Arguments arguments;
        std::string sql =
            "SELECT p.given_names, p.family_name, p.birth_date FROM dossier d JOIN person p ON "
            "p.id = d.participant_id WHERE d.id = " +
            arguments.add(dossier);
        sql += " AND " + scope_filter(scope, "d", arguments, ScopeCheck::each_row);
        PH_TRY([[maybe_unused]] const auto rows, connection_.run(sql, arguments, [&](const sql::Row& row) {
            found[dossier] = {row.get<std::string>(0), row.get<std::string>(1),
                              row.get<std::optional<Date>>(2)};
        }));
    }
    return found;
}

Result<std::set<DossierId>> SqlAuditLog::involved(const access::Scope& scope, const UserId& user, Date from,
                                                  Date until) {
    std::set<DossierId> found;
    PH_TRY([[maybe_unused]] const auto rows,
           connection_.run("SELECT i.dossier_id FROM involvement i JOIN dossier d ON d.id = i.dossier_id "
                           "WHERE i.user_id = $1 AND d.municipality_id = $2 AND i.starts_on < $4 AND "
                           "(i.ends_on IS NULL OR i.ends_on >= $3)",
                           sql::arguments_of(user, scope.municipality(), from, until),
                           [&](const sql::Row& row) { found.insert(row.get<DossierId>(0)); }));
    return found;
}

Result<std::set<DossierId>> SqlAuditLog::namesakes(const access::Scope& scope, const std::string& family_name,
                                                   int most) {
    // The word may be a given name too; with many of those it is no telling name either.
    const std::int64_t looked_at = std::int64_t{10} * most + 1;
    std::set<DossierId> found;
    PH_TRY(const auto rows,
           connection_.run("SELECT d.id, p.given_names, p.family_name FROM person_key k JOIN person p ON "
                           "p.id = k.person_id JOIN dossier d ON d.household_id = p.household_id WHERE "
                           "k.municipality_id = $1 AND k.key = $2 LIMIT $3",
                           sql::arguments_of(scope.municipality(), "t:" + family_name, looked_at),
                           [&](const sql::Row& row) {
                               const auto name =
                                   name_of_person(row.get<std::string>(1), row.get<std::string>(2));
                               if (std::ranges::find(name.family, family_name) != name.family.end())
                                   found.insert(row.get<DossierId>(0));
                           }));
    if (rows == looked_at || static_cast<int>(found.size()) > most) found.clear();
    return found;
}

Result<std::map<UserId, app::Looker>> SqlAuditLog::lookers(const access::Scope& scope,
                                                           const std::set<UserId>& users) {
    std::map<UserId, app::Looker> found;
    for (const UserId& user : users) {
        PH_TRY([[maybe_unused]] const auto rows,
               connection_.run("SELECT u.display_name, o.name FROM user_account u JOIN organisation o ON "
                               "o.id = u.organisation_id WHERE u.id = $1 AND u.municipality_id = $2",
                               sql::arguments_of(user, scope.municipality()), [&](const sql::Row& row) {
                                   found[user] = {row.get<std::string>(0), row.get<std::string>(1)};
                               }));
    }
    return found;
}

}  // namespace ph::storage
