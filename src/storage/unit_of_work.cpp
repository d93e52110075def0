#include "storage/unit_of_work.hpp"

#include <set>
#include <stdexcept>

#include "storage/audit/chain.hpp"
#include "storage/repositories/dossier_lines.hpp"

namespace ph::storage {
namespace {

// No change goes without an event, so the events tell which dossiers changed.
Status refresh_changed_lines(sql::Connection& connection, const std::vector<access::AuditEvent>& events) {
    std::set<DossierId> changed;
    for (const access::AuditEvent& event : events) {
        if (event.dossier_id) changed.insert(*event.dossier_id);
    }
    for (const DossierId& dossier : changed) PH_CHECK(refresh_lines(connection, dossier));
    return {};
}

}  // namespace

Status SqlUnitOfWork::commit(const std::vector<access::AuditEvent>& events) {
    if (access_ != app::Access::write || !open_)
        throw std::logic_error("commit needs an open write transaction");
    PH_CHECK(refresh_changed_lines(*lease_, events));
    PH_CHECK(audit::append(*lease_, events));
    PH_CHECK(lease_->commit());
    open_ = false;
    return {};
}

}  // namespace ph::storage
