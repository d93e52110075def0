// What is true of a person, and how much of it is known to an approach: what an item brings to light is not
// known before that item ends.
#pragma once
#include <string_view>

#include "engine/approach.hpp"
#include "sim/person.hpp"

namespace ph::sim {

struct Knowledge {
    std::vector<feel::Value> truth;  // beside definition.facts()
    std::vector<feel::Value> known;
};

// `instead` goes before what this approach found, and that before the facts of the person. What follows from
// a decision is never given: the engine computes it.
// Fault::invalid: every value that does not fit its fact, all at once.
Result<Knowledge> knowledge_of(const engine::Approach& approach, const Person& person,
                               const FactValues& instead);

// "/feiten/leeftijd": where a value stands in a request (RFC 6901).
std::string pointer_to_fact(std::string_view fact);

}  // namespace ph::sim
