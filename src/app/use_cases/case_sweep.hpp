// Time passes also when nobody looks: what is due in cases happens, each at its own moment, once.
#pragma once
#include <functional>

#include "app/catalogue.hpp"
#include "app/editions.hpp"
#include "app/pictures.hpp"
#include "app/ports/unit_of_work.hpp"
#include "base/random.hpp"

namespace ph::app {

struct Sweep {
    Storage& storage;
    const Catalogue& catalogue;
    Pictures& pictures;
    Editions& editions;
    Clock& clock;
    Random& random;

    // First what is due, then whoever is next in the queues for places that are free. Each case in a
    // transaction of its own: one that fails is told to `defect` and tried again at the next sweep, and the
    // others go on. The number of cases that were looked at.
    Result<int> run(const std::function<void(const Error&)>& defect);
};

}  // namespace ph::app
