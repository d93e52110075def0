// What a case runs on: the facts that are known of the participant, and the age, which nobody is asked for
// when the birth date is known.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "app/use_cases/case_steps.hpp"

namespace ph::app {

// Whole years; the name that approaches and forms of the catalogue give it.
inline constexpr std::string_view age_fact = "leeftijd";

// Where an approach looks at the age as it is given; nothing when it does not.
std::optional<engine::Index> given_age(const engine::Definition& definition);

// Of the participant, where the approach looks at the age; nothing when it does not, or nobody knows the
// date.
Result<std::optional<Date>> birth_date_for(Call& call, const access::Admission& admission,
                                           const engine::Definition& definition);

// In the order of the approach: what it begins with, then what is known of the participant.
Result<std::vector<feel::Value>> known_facts(Call& call, const access::Admission& admission,
                                             const engine::Approach& approach);

// The same for a case that goes on in another approach: what was known there and is recorded nowhere stays.
Result<std::vector<feel::Value>> facts_to_go_on_with(Call& call, const access::Admission& admission,
                                                     const Running& running, const engine::Approach& to);

}  // namespace ph::app
