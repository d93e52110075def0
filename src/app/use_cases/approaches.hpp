// The approaches that households may follow: of the catalogue as it is now, and those of earlier releases
// that cases still follow.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "app/catalogue.hpp"
#include "app/editions.hpp"
#include "app/ports/unit_of_work.hpp"
#include "base/time.hpp"
#include "domain/case.hpp"
#include "engine/approach.hpp"

namespace ph::app {

// Puts an approach in the catalogue. What it asks becomes a question that facts answer (facts.hpp), unless a
// form asks it already: a fact is asked once.
void add_approach(Catalogue& catalogue, ApproachPointer approach, std::string source);
// The steps of a method, which stand beside an approach and are compared with none.
void add_method_approach(Catalogue& catalogue, ApproachPointer approach, std::string source);
// Of an approach or a method, as the catalogue has it now; nullptr when it has none.
ApproachPointer present_approach(const Catalogue& catalogue, const std::string& id);

// The version that a case began with. Fault::unavailable when this server does not know it.
Result<ApproachPointer> approach_of(const Catalogue& catalogue, const std::string& id, int version);

// At start: Fault::conflict when the catalogue has another text for a version that is in use; every version
// that cases follow becomes known.
Status recall_approaches(Catalogue& catalogue, Storage& storage, const ReadApproach& read);

}  // namespace ph::app
