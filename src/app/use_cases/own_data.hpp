// "Alles over mij": what is kept about somebody, for that person (AVG, articles 15 and 20).
#pragma once
#include "app/call.hpp"
#include "app/own_data.hpp"

namespace ph::app {

// Of the participant who asks. Fault::missing when they take part in no dossier.
Result<OwnData> own_data(Call& call, const RightsRules& rules);

// For the person, through whoever handles their request; Fault::missing without one.
Result<OwnData> data_of(Call& call, const RightsRules& rules, const DossierId& dossier);

// Of the participant of an opened dossier, without what is closed to whoever asks.
Result<OwnData> collect_own_data(Call& call, const RightsRules& rules, const access::Admission& admission);

}  // namespace ph::app
