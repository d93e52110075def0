#include "app/use_cases/grants.hpp"

#include "app/ports/grants.hpp"

namespace ph::app {

Status renew_grants(Storage& storage, const access::Policy& policy) {
    PH_TRY(const auto work, storage.begin(Access::write));
    PH_TRY([[maybe_unused]] const int renewed, work->grants().renew(policy));
    return work->commit({});
}

}  // namespace ph::app
