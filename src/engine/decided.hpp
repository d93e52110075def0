// Facts that follow from other facts by a DMN decision: never asked, computed from what is given.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "dmn/model.hpp"
#include "engine/draft.hpp"

namespace ph::engine {

// One decided fact, compiled: everything is an index among the facts of the approach.
struct Decided {
    std::uint16_t fact = 0;
    std::string decision;  // as the approach names it
    dmn::Model model;
    dmn::Target target;
    std::vector<std::uint16_t> inputs;  // in the order of model.inputs(target); these may be decided as well
    std::vector<std::uint16_t> given;  // what it follows from in the end, ascending; none of these is decided
    bool reads_clock = false;          // itself or one of its inputs
};

// The decided facts of a draft, each after those it follows from. What is wrong with them is added to the
// problems; what is wrong is left out.
std::vector<Decided> compile_decided(const Draft& draft, std::vector<Problem>& problems);

}  // namespace ph::engine
