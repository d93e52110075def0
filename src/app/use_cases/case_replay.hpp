// The steps of a case taken again from the beginning, also over the versions of approaches that it followed.
#pragma once
#include <map>
#include <vector>

#include "app/catalogue.hpp"
#include "app/ports/cases.hpp"
#include "app/use_cases/editions.hpp"
#include "engine/engine.hpp"
#include "engine/move.hpp"

namespace ph::app {

// The state that the steps lead to.
Result<engine::CaseState> replay(const EditionParts& parts, const MunicipalityId& municipality,
                                 const std::vector<CaseStepView>& steps);

// What was dropped in a move, as a step keeps it: JSON of item -> reason.
std::string drops_json(const engine::Definition& from, const std::vector<engine::Drop>& drops);
// Items that the approach does not have are left out.
std::vector<engine::Drop> read_drops(const engine::Definition& from, const std::string& json);

}  // namespace ph::app
