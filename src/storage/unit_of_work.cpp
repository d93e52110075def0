#include "storage/unit_of_work.hpp"

#include <stdexcept>

#include "storage/audit/chain.hpp"

namespace ph::storage {

Status SqlUnitOfWork::commit(const std::vector<access::AuditEvent>& events) {
    if (access_ != app::Access::write || !open_)
        throw std::logic_error("commit needs an open write transaction");
    PH_CHECK(audit::append(*lease_, events));
    PH_CHECK(lease_->commit());
    open_ = false;
    return {};
}

}  // namespace ph::storage
