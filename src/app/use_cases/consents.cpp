#include "app/use_cases/consents.hpp"

#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/use_cases/own_dossier.hpp"
#include "base/dutch_time.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Categories;
using access::Consent;
using access::ConsentMeans;
using access::ConsentState;
using access::GroundCondition;
using access::Permission;

Result<Consents> consents_of(Call& call, const Admission& admission) {
    Consents found;
    PH_TRY(found.list, call.work.sharing().consents(admission));
    // That somebody may know of somebody's health already tells about it: who has no ground for such a kind
    // of data sees only what was agreed with their own organisation.
    const Categories closed = call.catalogue.special_categories - admission.decision().open;
    std::erase_if(found.list, [&](const ConsentView& one) {
        return !(one.categories & closed).empty() && one.organisation_id != call.actor().organisation_id;
    });
    found.about = access::agreeable(call.gate.policy(), GroundCondition::consent);
    found.until_at_most = access::last_day(call.today(), call.catalogue.terms.consent_days);
    return found;
}

std::string ground_for(const Call& call, const std::string& purpose, access::Categories categories) {
    for (const auto& one : access::agreeable(call.gate.policy(), GroundCondition::consent)) {
        if (one.purpose == purpose && one.categories.contains(categories)) return one.ground;
    }
    return {};
}

// What the participant reads or hears, and says yes to; kept with the consent, because texts change.
std::string sentence_for(const Call& call, const Consent& consent, const std::string& organisation) {
    const auto purpose = call.catalogue.purposes.find(consent.purpose);
    return call.catalogue.texts.say(
        Sentence::consent_sentence,
        {{"organisatie", organisation},
         {"soorten", listed(call.catalogue, consent.categories)},
         {"doel", purpose == call.catalogue.purposes.end() ? consent.purpose : purpose->second},
         {"dag", dutch_date(consent.until_on)}});
}

// A professional writes down what the participant said; only the participant says it by their own account.
void check_means(Checks& checks, const std::string& pointer, ConsentMeans means) {
    if (means == ConsentMeans::online)
        checks.fail(pointer, "past-niet",
                    "Alleen de deelnemer zelf doet dit in Mijn. Kies op papier of in een gesprek.");
}

void note(Call& call, const Admission& admission, const Consent& consent) {
    call.gate.note(admission, subject("consent", consent.id),
                   Payload{}
                       .add("organisation", consent.organisation_id)
                       .add("categories", std::to_string(consent.categories.bits()))
                       .add("purpose", consent.purpose)
                       .add("until", consent.until_on)
                       .add("state", consent.state)
                       .json());
}

// Checked, with its ground and sentence; who said what is for the caller to fill in. `checks`: what the
// caller found wrong already.
Result<Consent> made(Call& call, const Admission& admission, const NewConsent& input, Checks checks = {}) {
    Consent consent;
    consent.id = call.new_id<ConsentId>();
    consent.municipality_id = admission.municipality();
    consent.dossier_id = admission.dossier();
    consent.organisation_id = input.organisation_id;
    consent.categories = input.categories;
    consent.purpose = input.purpose;
    consent.until_on = input.until_on;
    consent.given_on = input.given_on;
    consent.means = input.means;
    consent.note = input.note;
    checks.fail_all(
        access::problems_of(call.gate.policy(), consent, call.today(), call.catalogue.terms.consent_days));
    const auto organisation = call.work.sharing().organisation(admission, input.organisation_id);
    if (!organisation.ok()) {
        if (organisation.error().fault != Fault::missing) return organisation.error();
        checks.fail("/organisatieId", "onbekend", "Deze organisatie bestaat niet in deze gemeente.");
    }
    PH_CHECK(checks.status());
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    consent.person_id = dossier.participant_id;
    consent.ground = ground_for(call, consent.purpose, consent.categories);
    consent.sentence = sentence_for(call, consent, organisation->name);
    return consent;
}

Result<ConsentView> add(Call& call, const Admission& admission, Consent consent) {
    PH_CHECK(call.work.sharing().add_consent(admission, consent));
    note(call, admission, consent);
    return call.work.sharing().consent(admission, consent.id);
}

Result<WithdrawnConsent> withdraw(Call& call, const Admission& admission, const ConsentId& id,
                                  ConsentMeans means, const std::string& why) {
    PH_TRY(auto consent, call.work.sharing().consent(admission, id));
    if (access::state_of(consent, call.today()) != ConsentState::given)
        return conflict("geldt-niet", "Deze toestemming geldt niet, dus er is niets om te stoppen.");
    consent.state = ConsentState::withdrawn;
    consent.withdrawn_at = call.now();
    consent.withdrawn_by = call.actor().user_id;
    consent.withdrawn_means = means;
    consent.withdrawn_note = why;
    PH_CHECK(call.work.sharing().change_consent(admission, consent));
    note(call, admission, consent);
    PH_TRY(auto shared, shared_under(call, admission, consent));
    return WithdrawnConsent{std::move(consent), std::move(shared)};
}

}  // namespace

Result<Consents> consents(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::consent_read, dossier));
    return consents_of(call, admission);
}

Result<ConsentView> add_consent(Call& call, const DossierId& dossier, const NewConsent& input) {
    PH_TRY(const auto admission, call.gate.admit(Permission::consent_change, dossier, true));
    Checks checks;
    if (input.means) check_means(checks, "/gegeven/manier", *input.means);
    PH_TRY(auto consent, made(call, admission, input, std::move(checks)));
    if (input.means) {
        consent.state = ConsentState::given;
        consent.given_on = input.given_on.value_or(call.today());
        consent.recorded_by = call.actor().user_id;
        consent.answered_at = call.now();
    } else {
        consent.asked_by = call.actor().user_id;
        consent.asked_at = call.now();
    }
    return add(call, admission, std::move(consent));
}

Result<WithdrawnConsent> withdraw_consent(Call& call, const DossierId& dossier, const ConsentId& id,
                                          ConsentMeans means, const std::string& why) {
    PH_TRY(const auto admission, call.gate.admit(Permission::consent_change, dossier, true));
    Checks checks;
    check_means(checks, "/manier", means);
    checks.limited("/toelichting", why);
    PH_CHECK(checks.status());
    return withdraw(call, admission, id, means, why);
}

Result<Consents> own_consents(Call& call) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_consent));
    return consents_of(call, admission);
}

Result<ConsentView> give_own_consent(Call& call, const NewConsent& input) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_consent, true));
    NewConsent own = input;
    own.means = ConsentMeans::online;
    own.given_on = call.today();
    PH_TRY(auto consent, made(call, admission, own));
    consent.state = ConsentState::given;
    consent.recorded_by = call.actor().user_id;
    consent.answered_at = call.now();
    return add(call, admission, std::move(consent));
}

Result<ConsentView> answer_own_consent(Call& call, const ConsentId& id, bool yes) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_consent, true));
    PH_TRY(auto consent, call.work.sharing().consent(admission, id));
    if (access::state_of(consent, call.today()) != ConsentState::asked)
        return conflict("al-beantwoord", "Op deze vraag is al antwoord gegeven, of de dag is voorbij.");
    consent.state = yes ? ConsentState::given : ConsentState::declined;
    consent.answered_at = call.now();
    consent.recorded_by = call.actor().user_id;
    if (yes) {
        consent.means = ConsentMeans::online;
        consent.given_on = call.today();
    }
    PH_CHECK(call.work.sharing().change_consent(admission, consent));
    note(call, admission, consent);
    return call.work.sharing().consent(admission, id);
}

Result<WithdrawnConsent> withdraw_own_consent(Call& call, const ConsentId& id) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_consent, true));
    return withdraw(call, admission, id, ConsentMeans::online, {});
}

}  // namespace ph::app
