// What is different between two walks of one person through two versions of one approach, in Dutch.
#pragma once
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "sim/walk.hpp"

namespace ph::sim {

// fact: one that follows from a decision got another value. step: it is there in one walk only, or begins or
// ends on another day or in another way. term: its last day. outcome: where the person comes out, and when.
BOOST_DEFINE_ENUM_CLASS(Aspect, fact, step, term, outcome)

struct Difference {
    Aspect aspect = Aspect::step;
    std::string item;  // the id of the step, or the name of the fact; empty: the walk as a whole
    std::string text;  // one sentence
};

// Both approaches have the same items: they differ in their decisions. By aspect; steps that are gone first,
// then new ones, then the others in the order of the second walk.
std::vector<Difference> differences(const engine::Approach& before, const Walk& first,
                                    const engine::Approach& after, const Walk& second);

}  // namespace ph::sim
