// Places that come free are given away at once: to whoever is next, in the transaction of the step that freed
// them, as time would do it.
#pragma once
#include <optional>

#include "app/use_cases/case_steps.hpp"

namespace ph::app {

// The item that is next in a pool, when there is a place for it today. Nobody else may decide about the pool
// until this transaction ends.
Result<std::optional<CasePlace>> next_to_admit(CaseRepository& cases, const Catalogue& catalogue,
                                               const PlacePool& pool, Date today);

// Writes down what the items of this case ask of their pools; where it asks for a place or gave one back,
// those who are next get what is free. Where the municipality does not let the system act by itself
// (catalogue/toegang), nobody does.
Status settle_places(Call& call, const access::Admission& admission, Running& running);

}  // namespace ph::app
