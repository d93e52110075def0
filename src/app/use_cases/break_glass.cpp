#include "app/use_cases/break_glass.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/grants.hpp"
#include "app/ports/users.hpp"
#include "app/ports/work.hpp"
#include "app/versions.hpp"
#include "base/dutch_time.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

// What the grounds give this actor in an emergency.
std::optional<access::Grant> emergency_grant(const access::Policy& policy, const access::Actor& actor) {
    access::Grant grant;
    grant.origin = access::GrantOrigin::break_glass;
    for (const Role role : actor.roles) {
        const auto needs = policy.role_needs.find(role);
        if (needs == policy.role_needs.end()) continue;
        for (const access::GroundRule& rule : policy.rules) {
            if (rule.condition != access::GroundCondition::break_glass || !rule.roles.contains(role))
                continue;
            grant.categories |= rule.categories & needs->second;
            grant.ground = rule.ground;
            grant.purpose = rule.purpose;
        }
    }
    if (grant.categories.empty() || policy.break_glass_hours == 0) return std::nullopt;
    return grant;
}

// The term of catalogue/termijnen.yaml within which the participant hears of it; without it, the same day.
constexpr std::string_view told_term = "noodtoegang-vertellen";

Date told_at_the_latest(const Call& call) {
    const auto term = call.catalogue.terms.working_days.find(std::string{told_term});
    const int days = term == call.catalogue.terms.working_days.end() ? 0 : term->second;
    return call.catalogue.calendar.add_working_days(call.today(), days);
}

// What was written down. A decision to wait has the name of a colleague who really is one, and an end.
Status check(Call& call, const access::Scope& scope, const BrokenGlass& glass) {
    Checks checks;
    checks.fail_all(problems_of(glass, call.today()));
    if (const Date latest = told_at_the_latest(call); glass.tell_from && *glass.tell_from > latest)
        checks.fail("/vertellenVanaf", "te-laat", "Kies een dag niet later dan " + dutch_date(latest) + ".");
    if (glass.wait_decided_by && *glass.wait_decided_by != glass.user_id) {
        PH_TRY(const auto users, call.work.users().users(scope, false));
        if (std::ranges::none_of(users, [&](const User& user) {
                return user.id == *glass.wait_decided_by && !user.person_id;
            }))
            checks.fail("/uitstelBeslotenDoorId", "onbekende-medewerker",
                        "Deze medewerker is hier niet bekend of niet meer actief.");
    }
    return checks.status();
}

BrokenGlass glass_of(Call& call, const access::Scope& scope, const DossierId& dossier,
                     const NewBrokenGlass& input) {
    BrokenGlass glass;
    glass.id = call.new_id<BrokenGlassId>();
    glass.municipality_id = scope.municipality();
    glass.dossier_id = dossier;
    glass.user_id = call.actor().user_id;
    glass.role = scope.decision().role.value_or(Role::coach);
    glass.danger = input.danger;
    glass.reason = input.reason;
    glass.opened_at = scope.now();
    glass.until_at = scope.now() + std::chrono::hours{call.gate.policy().break_glass_hours};
    glass.tell_from = input.tell_from;
    if (input.tell_from) {
        glass.wait_reason = input.wait_reason;
        glass.wait_decided_by = input.wait_decided_by;
    }
    return glass;
}

// Whether everything that an emergency would open is open to this actor already.
Result<bool> is_open_already(Call& call, const DossierId& dossier, const access::Grant& grant) {
    PH_TRY(const auto target, call.work.grants().target(dossier, call.actor(), call.now()));
    if (!target) return false;
    const auto decision =
        access::decide(call.gate.policy(), call.actor(), Permission::dossier_read, &*target);
    return decision.allowed && decision.open.contains(grant.categories);
}

// The answer of an absent dossier, remembered with the dossier that was asked for.
Error no_such_dossier(Call& call, const DossierId& dossier) {
    const auto refused = call.gate.admit(Permission::break_glass, dossier, true);
    return refused.ok() ? missing("Dit dossier bestaat niet, of u mag het niet zien.") : refused.error();
}

// A dossier that was restricted meanwhile is not there, and neither is an emergency in it.
Result<std::optional<BrokenGlass>> open_here(Call& call, const access::Scope& scope,
                                             const DossierId& dossier) {
    PH_TRY(const bool exists, call.work.protection().exists(scope, dossier));
    if (!exists) return std::optional<BrokenGlass>{};
    return call.work.protection().open_glass(scope, dossier);
}

}  // namespace

Result<BrokenGlass> break_glass(Call& call, const DossierId& dossier, const NewBrokenGlass& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::break_glass, true));
    PH_TRY(const bool exists, call.work.protection().exists(scope, dossier));
    if (!exists) return no_such_dossier(call, dossier);
    const auto grant = emergency_grant(call.gate.policy(), call.actor());
    if (!grant)
        return conflict("noodtoegang-staat-uit", "In deze gemeente is er voor uw rol geen noodtoegang.");
    PH_TRY(const auto open, call.work.protection().open_glass(scope, dossier));
    if (open) return conflict("al-open", "U hebt al noodtoegang tot dit dossier.");
    PH_TRY(const bool needless, is_open_already(call, dossier, *grant));
    if (needless) return conflict("al-toegang", "U kunt dit dossier al openen. Noodtoegang is niet nodig.");
    BrokenGlass glass = glass_of(call, scope, dossier, input);
    PH_CHECK(check(call, scope, glass));
    PH_CHECK(call.work.protection().add_glass(
        scope, glass, {glass.user_id.uuid, dossier, *grant, glass.opened_at, glass.until_at, glass.id.uuid}));
    // Through the door that this just opened, so that the audit tells the ground and whom it is about.
    PH_TRY(const auto admission, call.gate.admit(Permission::dossier_read, dossier, true));
    call.gate.note(admission, subject("broken_glass", glass.id),
                   Payload{}.add("danger", glass.danger).add("tell_from", glass.tell_from).json());
    return glass;
}

Result<std::optional<BrokenGlass>> own_glass(Call& call, const DossierId& dossier) {
    PH_TRY(const auto scope, call.gate.enter(Permission::break_glass));
    return open_here(call, scope, dossier);
}

Status end_glass(Call& call, const DossierId& dossier) {
    PH_TRY(const auto scope, call.gate.enter(Permission::break_glass, true));
    PH_TRY(auto glass, open_here(call, scope, dossier));
    if (!glass) return missing("U hebt hier geen noodtoegang.");
    glass->ended_at = scope.now();
    PH_CHECK(call.work.protection().change_glass(scope, *glass));
    call.gate.note(scope, subject("broken_glass", glass->id), Payload{}.add("act", "ended").json(), dossier);
    return {};
}

Result<Page<BrokenGlassView>> glasses(Call& call, std::optional<bool> waiting, const PageRequest& page) {
    PH_TRY(const auto scope, call.gate.enter(Permission::break_glass_review));
    return call.work.protection().glasses(scope, waiting, page);
}

Result<Page<BrokenGlassView>> taken_glasses(Call& call, const PageRequest& page) {
    PH_TRY(const auto scope, call.gate.enter(Permission::break_glass));
    return call.work.protection().glasses_taken(scope, page);
}

Result<BrokenGlassView> review_glass(Call& call, const BrokenGlassId& id, int version,
                                     const GlassReview& review) {
    PH_TRY(const auto scope, call.gate.enter(Permission::break_glass_review, true));
    PH_TRY(auto glass, call.work.protection().glass(scope, id));
    PH_CHECK(expect_version(glass.version, version));
    if (glass.user_id == call.actor().user_id)
        return conflict("eigen-noodtoegang", "U nam deze noodtoegang zelf. Een collega beoordeelt haar.");
    if (glass.verdict) return conflict("al-beoordeeld", "Deze noodtoegang is al beoordeeld.");
    Checks checks;
    checks.required("/toelichting", review.words, text_length);
    PH_CHECK(checks.status());
    glass.verdict = review.verdict;
    glass.verdict_words = review.words;
    glass.reviewed_by = call.actor().user_id;
    glass.reviewed_at = call.now();
    if (review.tell_now && glass.tell_from && *glass.tell_from > call.today()) glass.tell_from = call.today();
    BrokenGlass& stored = glass;
    PH_CHECK(call.work.protection().change_glass(scope, stored));
    call.gate.note(scope, subject("broken_glass", id),
                   Payload{}.add("verdict", review.verdict).add("tell_from", glass.tell_from).json(),
                   glass.dossier_id);
    return call.work.protection().glass(scope, id);
}

Result<std::vector<BrokenGlassView>> my_glasses(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::own_data));
    PH_TRY(const auto dossier, call.work.work().own_dossier(scope));
    if (!dossier) return std::vector<BrokenGlassView>{};
    PH_TRY(const auto admission, call.gate.admit(Permission::own_data, *dossier));
    return call.work.protection().glasses_told(admission, call.today());
}

Result<NotYetTold> not_yet_told(Call& call, const access::Admission& admission) {
    PH_TRY(auto glasses, call.work.protection().glasses_untold(admission, call.today()));
    return NotYetTold{std::move(glasses)};
}

bool NotYetTold::hides(const UserId& user, Instant at) const {
    return std::ranges::any_of(glasses_, [&](const BrokenGlass& glass) {
        return user == glass.user_id && at >= glass.opened_at &&
               at <= glass.ended_at.value_or(glass.until_at);
    });
}

}  // namespace ph::app
