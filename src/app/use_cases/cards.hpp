// The cards that a participant lays in order, with what they say of each: an order, self-reliance and
// satisfaction, which are measurements of their own.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/measurements.hpp"

namespace ph::app {

struct SaidOfCard {
    std::string card;
    std::optional<int> self_reliance;
    std::optional<int> satisfaction;
};
struct LaidCards {
    Date laid_on;
    std::optional<ContactId> contact_id;  // the talk in which it was done
    std::vector<std::string> order;       // the most important first; a card that is not in it was left out
    std::vector<SaidOfCard> said;
    std::string note;
};

// Of the participant, as the participant rates it. Kept as up to three measurements, all of them or none;
// each is the planned one where one is planned now, else the baseline when it is the first.
Result<std::vector<MeasurementView>> lay_cards(Call& call, const DossierId& dossier, const LaidCards& laid);
// The same by the participant alone, today, whenever they wish.
Result<std::vector<MeasurementView>> lay_own_cards(Call& call, LaidCards laid);

}  // namespace ph::app
