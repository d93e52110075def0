// The counts of a report that was given out, shown or not.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "effect/disclosure.hpp"

namespace ph::effect {

struct Figure {
    std::string id;  // of a cell; what a share leaves over ends in "/overige"
    std::int64_t value = 0;
    bool shown = false;
    bool zero_told = false;  // here a zero is shown
    friend bool operator==(const Figure&, const Figure&) = default;
};

// It holds small counts: keep it where the dossiers are kept, never beside the report.
struct Edition {
    Date made_on;
    std::vector<Figure> figures;
    std::vector<Relation> sums;  // how they add up, by place in `figures`
};

}  // namespace ph::effect
