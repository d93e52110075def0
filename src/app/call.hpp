// What a use case gets: who asks, the gate, one transaction, time, ids and the catalogue. One call is one
// request.
#pragma once
#include "access/gate.hpp"
#include "app/catalogue.hpp"
#include "app/ports/unit_of_work.hpp"
#include "base/random.hpp"
#include "base/time.hpp"

namespace ph::app {

class Pictures;  // pictures.hpp
class Editions;  // editions.hpp

struct Call {
    access::Gate& gate;
    UnitOfWork& work;
    Clock& clock;
    Random& random;
    const Catalogue& catalogue;
    Pictures& pictures;
    Editions& editions;

    [[nodiscard]] const access::Actor& actor() const { return gate.actor(); }
    [[nodiscard]] Instant now() const { return clock.now(); }
    [[nodiscard]] Date today() const { return clock.today(); }
    template <class IdType>
    [[nodiscard]] IdType new_id() {
        return make_id<IdType>(clock.now(), random);
    }
};

}  // namespace ph::app
