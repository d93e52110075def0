// The places that items of approaches share within a municipality: who waits for one, who holds one, and who
// is next.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "app/use_cases/case_steps.hpp"

namespace ph::app {

// What a pool is called here: the same in every approach that names it, or of one approach alone when the
// places are those of the item itself.
std::string pool_of(const std::string& approach_id, const engine::Item& item);

// Writes down what the items of this case ask of their pools. Who waits already keeps the place in the queue.
// The pools in which something changed: an item asks for a place, got one or gave one back.
Result<std::set<std::string>> claim_places(Call& call, const access::Admission& admission,
                                           const Running& running);

// The items of `queue`, of one pool, in the order in which they get a place; those who hold one left out.
std::vector<CasePlace> in_line(const std::vector<CasePlace>& queue);

}  // namespace ph::app
