#include "domain/referral.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "domain/checks.hpp"

namespace ph {
namespace {

using enum ReferralState;

struct ReferralRule {
    ReferralAct act;
    bool by_sender;
    bool by_receiver;
    bool asks_words;
    std::initializer_list<ReferralState> from;
    std::optional<ReferralState> to;  // none: the state stays
    const char* refused;              // when the state does not allow it
};

const std::array<ReferralRule, 7>& rules() {
    static const std::array<ReferralRule, 7> all{{
        {ReferralAct::accept,
         false,
         true,
         false,
         {asked, waiting},
         accepted,
         "Op deze verwijzing is al geantwoord."},
        {ReferralAct::wait,
         false,
         true,
         false,
         {asked, waiting},
         waiting,
         "Op deze verwijzing is al geantwoord. Zij kan niet meer op de wachtlijst."},
        {ReferralAct::refuse,
         false,
         true,
         true,
         {asked, waiting},
         refused,
         "Op deze verwijzing is al geantwoord. Geef haar terug als u toch niet kunt helpen."},
        {ReferralAct::plan_meeting,
         true,
         true,
         false,
         {accepted},
         std::nullopt,
         "Plan de kennismaking als de verwijzing is aangenomen en het contact er nog niet is."},
        {ReferralAct::confirm_contact,
         true,
         true,
         false,
         {accepted},
         confirmed,
         "Bevestig het contact als de verwijzing is aangenomen."},
        {ReferralAct::send_back,
         false,
         true,
         true,
         {accepted, confirmed},
         returned,
         "Alleen een verwijzing die is aangenomen, kan terug."},
        {ReferralAct::withdraw,
         true,
         false,
         true,
         {asked, waiting},
         withdrawn,
         "Op deze verwijzing is al geantwoord. Intrekken kan niet meer."},
    }};
    return all;
}

bool belongs_to(const ReferralRule& rule, const Referral& referral, ReferralSide side) {
    if (side == ReferralSide::receiver) return rule.by_receiver;
    return rule.by_sender || referral.by_hand;
}

bool starts_from(const ReferralRule& rule, ReferralState state) {
    return std::ranges::find(rule.from, state) != rule.from.end();
}

}  // namespace

std::vector<Problem> problems_of(const Referral& referral) {
    Checks checks;
    checks.required("/vraag", referral.question, text_length);
    checks.limited("/plek", referral.to_place);
    const int named = (referral.to_user_id ? 1 : 0) + (referral.to_organisation_id ? 1 : 0) +
                      (referral.to_place.empty() ? 0 : 1);
    if (named == 0)
        checks.fail("/aanId", "verplicht",
                    "Kies een medewerker of organisatie, of schrijf op welke plek het is.");
    if (named > 1)
        checks.fail("/plek", "past-niet", "Kies een medewerker of organisatie, of een plek: niet allebei.");
    return checks.take();
}

Status apply(Referral& referral, ReferralAct act, ReferralSide side, const std::string& words) {
    const auto rule = std::ranges::find(rules(), act, &ReferralRule::act);
    if (rule == rules().end()) return conflict("past-niet", "Deze verwijzing is al gevraagd.");
    if (!belongs_to(*rule, referral, side))
        return conflict("andere-kant", side == ReferralSide::sender ? "Dit doet wie de verwijzing kreeg."
                                                                    : "Dit doet wie de verwijzing vroeg.");
    if (!starts_from(*rule, referral.state)) return conflict("past-niet", rule->refused);
    Checks checks;
    if (rule->asks_words)
        checks.required("/toelichting", words, text_length);
    else
        checks.limited("/toelichting", words, text_length);
    PH_CHECK(checks.status());
    if (rule->to) referral.state = *rule->to;
    return {};
}

std::vector<ReferralAct> open_acts(const Referral& referral, ReferralSide side) {
    std::vector<ReferralAct> open;
    for (const ReferralRule& rule : rules()) {
        if (belongs_to(rule, referral, side) && starts_from(rule, referral.state)) open.push_back(rule.act);
    }
    return open;
}

Status answer(DirectionOffer& offer, OfferState answer, const std::string& words, Instant now) {
    if (offer.state != OfferState::offered)
        return conflict("al-beantwoord", "Op deze vraag is al geantwoord.");
    Checks checks;
    if (answer == OfferState::offered) checks.fail("/antwoord", "verplicht", "Kies ja, nee of intrekken.");
    if (answer == OfferState::refused)
        checks.required("/toelichting", words, text_length);
    else
        checks.limited("/toelichting", words, text_length);
    PH_CHECK(checks.status());
    offer.state = answer;
    offer.words = words;
    offer.answered_at = now;
    return {};
}

}  // namespace ph
