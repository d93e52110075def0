#include "storage/unit_of_work.hpp"

#include <set>
#include <stdexcept>

#include "storage/audit/chain.hpp"
#include "storage/repositories/dossier_lines.hpp"
#include "storage/repositories/revisions.hpp"

namespace ph::storage {
namespace {

// No change goes without an event, so the events tell which dossiers changed. With one changes what is shown
// of the other dossiers of its household.
Status follow_changes(sql::Connection& connection, const std::vector<access::AuditEvent>& events) {
    std::set<DossierId> named;
    for (const access::AuditEvent& event : events) {
        if (event.dossier_id) named.insert(*event.dossier_id);
    }
    std::vector<DossierId> changed;
    for (const DossierId& dossier : named) {
        PH_TRY(const auto household, dossiers_of_household(connection, dossier));
        changed.insert(changed.end(), household.begin(), household.end());
    }
    for (const DossierId& dossier : changed) PH_CHECK(refresh_line(connection, dossier));
    return count_change(connection, changed);
}

}  // namespace

Result<std::optional<app::Revision>> SqlUnitOfWork::revision(const access::Admission& admission) {
    if (access_ == app::Access::write) return std::optional<app::Revision>{};
    PH_TRY(const auto found, revision_of(*lease_, admission.dossier().uuid, admission.municipality()));
    return std::optional{found};
}

Result<std::optional<app::Revision>> SqlUnitOfWork::revision(const access::Scope& scope) {
    if (access_ == app::Access::write || scope.reach() != access::Reach::involved)
        return std::optional<app::Revision>{};
    // What an emergency opened ends to the second, and not with a change.
    PH_TRY(const auto glass, lease_->scalar<int>("SELECT 1 FROM access_grant WHERE subject_id = $1 AND "
                                                 "origin = 'break_glass' AND until_at > $2 LIMIT 1",
                                                 scope.user(), scope.now()));
    if (glass) return std::optional<app::Revision>{};
    PH_TRY(const auto found, revision_of(*lease_, scope.user().uuid, scope.municipality()));
    return std::optional{found};
}

Status SqlUnitOfWork::commit(const std::vector<access::AuditEvent>& events) {
    if (access_ != app::Access::write || !open_)
        throw std::logic_error("commit needs an open write transaction");
    PH_CHECK(follow_changes(*lease_, events));
    PH_CHECK(audit::append(*lease_, events));
    PH_CHECK(lease_->commit());
    open_ = false;
    // The log of SQLite still holds the pages as they were. Readers may be in the way: then a later
    // checkpoint does it.
    if (retention_.destroyed() && lease_->dialect() == sql::Dialect::sqlite)
        static_cast<void>(lease_->script("PRAGMA wal_checkpoint(TRUNCATE);"));
    return {};
}

}  // namespace ph::storage
