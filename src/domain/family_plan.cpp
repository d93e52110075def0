#include "domain/family_plan.hpp"

#include <algorithm>

#include "domain/checks.hpp"

namespace ph {
namespace {

constexpr std::size_t most_agreements = 100;

}  // namespace

std::vector<Problem> problems_of(const FamilyConference& conference) {
    Checks checks;
    checks.limited("/coordinator", conference.coordinator);
    checks.limited("/wieKomen", conference.guests, text_length);
    return checks.take();
}

std::vector<Problem> problems_of(const std::vector<FamilyAgreement>& plan) {
    Checks checks;
    if (plan.size() > most_agreements)
        checks.fail("/afspraken", "te-veel", "Schrijf hoogstens 100 afspraken op.");
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const std::string at = "/afspraken/" + std::to_string(i);
        checks.required(at + "/tekst", plan[i].text);
        checks.limited(at + "/wie", plan[i].who);
    }
    return checks.take();
}

std::vector<Problem> problems_of(const FamilyProposal& proposal) {
    Checks checks;
    checks.required("/tekst", proposal.text);
    checks.limited("/wie", proposal.who);
    return checks.take();
}

std::vector<Problem> problems_of(const SafetyAgreement& agreement) {
    Checks checks;
    checks.required("/tekst", agreement.text);
    checks.limited("/wie", agreement.who);
    if (agreement.stays_visible)
        checks.required("/reden", agreement.reason);
    else
        checks.limited("/reden", agreement.reason);
    return checks.take();
}

std::vector<FamilyPhase> next_phases(FamilyPhase phase, FamilySide side) {
    using enum FamilyPhase;
    switch (phase) {
        case information: return {private_time, ended};
        case private_time:
            return side == FamilySide::family ? std::vector{presentation} : std::vector<FamilyPhase>{};
        case presentation:
        case follow_up:
            return side == FamilySide::family ? std::vector{private_time} : std::vector{follow_up, ended};
        case ended: break;
    }
    return {};
}

Status move_on(FamilyConference& conference, FamilyPhase to, FamilySide side,
               std::optional<Date> follow_up_on, Instant now) {
    if (conference.phase == FamilyPhase::private_time && side == FamilySide::supporter)
        return conflict("besloten-tijd", "De familie is onder elkaar. Alleen zij laat het plan zien.");
    const auto open = next_phases(conference.phase, side);
    if (std::ranges::find(open, to) == open.end())
        return conflict("kan-nu-niet", "Dat kan in deze fase van de conferentie niet.");
    if (to == FamilyPhase::follow_up) {
        Checks checks;
        if (!follow_up_on)
            checks.fail("/opvolgingOp", "verplicht", "Kies wanneer u samen kijkt hoe het gaat.");
        else if (*follow_up_on < local_date(now))
            checks.fail("/opvolgingOp", "in-het-verleden", "Kies vandaag of een latere dag.");
        PH_CHECK(checks.status());
        conference.follow_up_on = follow_up_on;
    }
    conference.phase = to;
    conference.phase_at = now;
    return {};
}

void forget_agreement(FamilyConference& conference) {
    conference.agreed_by.reset();
    conference.agreed_at.reset();
}

Status answer(FamilyProposal& proposal, ProposalState answer, const std::string& words, Instant now) {
    if (proposal.state != ProposalState::open)
        return conflict("al-beantwoord", "Op dit voorstel is al geantwoord.");
    Checks checks;
    if (answer == ProposalState::open) checks.fail("/antwoord", "past-niet", "Kies ja of nee.");
    checks.limited("/toelichting", words, text_length);
    PH_CHECK(checks.status());
    proposal.state = answer;
    proposal.words = words;
    proposal.answered_at = now;
    return {};
}

}  // namespace ph
