#include "app/use_cases/take_along.hpp"

#include "app/auth/tokens.hpp"

namespace ph::app {

Result<TakeAlongKey> take_along_key(Call& call) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(access::Permission::my_day_read));
    const Instant now = call.now();
    return TakeAlongKey{auth::new_token(call.random), now,
                        now + std::chrono::hours{call.catalogue.terms.take_along_hours}};
}

}  // namespace ph::app
