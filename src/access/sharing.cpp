#include "access/sharing.hpp"

#include <algorithm>
#include <set>

#include "base/time.hpp"
#include "domain/checks.hpp"

namespace ph::access {
namespace {

// The first moment after a day.
Instant after(Date day) {
    return local_instant(day + std::chrono::days{1}, std::chrono::minutes{0});
}

Categories categories_for(const Policy& policy, GroundCondition condition, const std::string& purpose) {
    Categories found;
    for (const Agreeable& one : agreeable(policy, condition)) {
        if (one.purpose == purpose) found |= one.categories;
    }
    return found;
}

void check_categories(Checks& checks, Categories wanted, Categories possible, const std::string& message) {
    if (wanted.empty()) checks.fail("/soorten", "verplicht", "Kies minstens één soort gegevens.");
    if (!possible.contains(wanted)) checks.fail("/soorten", "past-niet", message);
}

}  // namespace

std::vector<Agreeable> agreeable(const Policy& policy, GroundCondition condition) {
    std::vector<Agreeable> found;
    for (const GroundRule& rule : policy.rules) {
        if (rule.condition != condition) continue;
        Categories needed;
        for (const Role role : rule.roles) {
            if (const auto needs = policy.role_needs.find(role); needs != policy.role_needs.end())
                needed |= rule.categories & needs->second;
        }
        const auto same = std::ranges::find_if(found, [&](const Agreeable& one) {
            return one.purpose == rule.purpose && one.ground == rule.ground;
        });
        if (same == found.end())
            found.push_back({rule.purpose, rule.ground, needed});
        else
            same->categories |= needed;
    }
    std::erase_if(found, [](const Agreeable& one) { return one.categories.empty(); });
    return found;
}

bool rests_on_other_than_consent(const Policy& policy, const std::string& ground) {
    return std::ranges::any_of(policy.rules, [&](const GroundRule& rule) {
        return rule.ground == ground && rule.condition != GroundCondition::consent;
    });
}

ConsentState state_of(const Consent& consent, Date today) {
    const bool over = consent.until_on < today;
    const bool ends_by_itself = consent.state == ConsentState::given || consent.state == ConsentState::asked;
    return over && ends_by_itself ? ConsentState::expired : consent.state;
}

Date last_day(Date today, int most_days) {
    return today + std::chrono::days{most_days};
}

std::vector<KeptGrant> grants_of(const Consent& consent) {
    const bool agreed = consent.state == ConsentState::given || consent.state == ConsentState::withdrawn;
    if (!agreed || !consent.answered_at) return {};
    KeptGrant one;
    one.subject = consent.organisation_id.uuid;
    one.dossier_id = consent.dossier_id;
    one.grant = {consent.categories, consent.purpose, consent.ground, GrantOrigin::consent};
    one.from = *consent.answered_at;
    one.until = after(consent.until_on);
    if (consent.withdrawn_at) one.until = std::min(*one.until, *consent.withdrawn_at);
    one.source = consent.id.uuid;
    return {one};
}

std::vector<KeptGrant> grants_of(const Covenant& covenant, const CovenantPurpose& purpose) {
    std::vector<KeptGrant> grants;
    grants.reserve(covenant.partners.size());
    for (const OrganisationId& partner : covenant.partners) {
        KeptGrant& one = grants.emplace_back();
        one.subject = partner.uuid;
        one.dossier_id = every_dossier;
        one.grant = {covenant.categories, purpose.purpose, purpose.ground, GrantOrigin::covenant};
        one.from = local_instant(covenant.starts_on, std::chrono::minutes{0});
        if (covenant.ends_on) one.until = after(*covenant.ends_on);
        if (covenant.ended_at)
            one.until = std::min(one.until.value_or(*covenant.ended_at), *covenant.ended_at);
        one.source = purpose.id.uuid;
    }
    return grants;
}

std::vector<Problem> problems_of(const Policy& policy, const Consent& consent, Date today, int most_days) {
    Checks checks;
    std::vector<Agreeable> possible = agreeable(policy, GroundCondition::consent);
    std::erase_if(possible, [&](const Agreeable& one) { return one.purpose != consent.purpose; });
    // A consent has one ground, so one must carry all of it: half a ground would open nothing.
    const bool carried = std::ranges::any_of(
        possible, [&](const Agreeable& one) { return one.categories.contains(consent.categories); });
    if (possible.empty())
        checks.fail("/doel", "past-niet", "Voor dit doel kan de deelnemer geen toestemming geven.");
    else
        check_categories(checks, consent.categories, carried ? consent.categories : Categories{},
                         "Niet voor al deze soorten gegevens kan de deelnemer toestemming geven. Kies alleen "
                         "soorten die op het formulier staan.");
    if (consent.until_on < today) checks.fail("/totEnMet", "voorbij", "Kies vandaag of een latere dag.");
    if (consent.until_on > last_day(today, most_days))
        checks.fail(
            "/totEnMet", "te-lang",
            "Toestemming geldt hooguit " + std::to_string(most_days) + " dagen. Vraag haar daarna opnieuw.");
    if (consent.given_on) checks.not_in_future("/gegeven/op", *consent.given_on, today);
    checks.limited("/gegeven/toelichting", consent.note);
    return checks.take();
}

std::vector<Problem> problems_of(const Policy& policy, const Covenant& covenant, Date today) {
    Checks checks;
    checks.required("/naam", covenant.name);
    checks.required("/verwijzing", covenant.reference);
    if (covenant.partners.empty()) checks.fail("/partners", "verplicht", "Kies minstens één organisatie.");
    const std::set<OrganisationId> different(covenant.partners.begin(), covenant.partners.end());
    if (different.size() != covenant.partners.size())
        checks.fail("/partners", "dubbel", "Een organisatie staat er twee keer in.");
    if (covenant.purposes.empty()) checks.fail("/doelen", "verplicht", "Kies minstens één doel.");
    Categories possible;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < covenant.purposes.size(); ++i) {
        const std::string& purpose = covenant.purposes[i].purpose;
        const std::string pointer = "/doelen/" + std::to_string(i);
        const Categories found = categories_for(policy, GroundCondition::covenant, purpose);
        if (found.empty())
            checks.fail(pointer, "past-niet", "Voor dit doel kan geen convenant gelden.");
        else if (!seen.insert(purpose).second)
            checks.fail(pointer, "dubbel", "Dit doel staat er al.");
        possible |= found;
    }
    if (!seen.empty() || covenant.categories.empty())
        check_categories(
            checks, covenant.categories, possible,
            "Niet voor al deze soorten gegevens kan een convenant gelden. Kies alleen soorten die "
            "op het formulier staan.");
    if (covenant.ends_on && *covenant.ends_on < covenant.starts_on)
        checks.fail("/totEnMet", "voor-begin", "De laatste dag kan niet voor de eerste liggen.");
    if (covenant.ends_on && *covenant.ends_on < today)
        checks.fail("/totEnMet", "voorbij", "Kies vandaag of een latere dag.");
    return checks.take();
}

}  // namespace ph::access
