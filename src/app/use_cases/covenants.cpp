#include "app/use_cases/covenants.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/users.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Covenant;
using access::GroundCondition;
using access::Permission;

Covenant made(Call& call, const access::Scope& scope, const NewCovenant& input) {
    Covenant covenant;
    covenant.id = call.new_id<CovenantId>();
    covenant.municipality_id = scope.municipality();
    covenant.name = input.name;
    covenant.reference = input.reference;
    covenant.categories = input.categories;
    covenant.partners = input.partners;
    covenant.starts_on = input.starts_on.value_or(call.today());
    covenant.ends_on = input.ends_on;
    covenant.recorded_by = call.actor().user_id;
    covenant.recorded_at = call.now();
    const auto about = access::agreeable(call.gate.policy(), GroundCondition::covenant);
    for (const std::string& purpose : input.purposes) {
        const auto found = std::ranges::find(about, purpose, &access::Agreeable::purpose);
        covenant.purposes.push_back({call.new_id<CovenantPurposeId>(), purpose,
                                     found == about.end() ? std::string{} : found->ground});
    }
    return covenant;
}

void check_partners(Checks& checks, const Covenant& covenant, const std::vector<Organisation>& known) {
    for (std::size_t i = 0; i < covenant.partners.size(); ++i) {
        const auto found = std::ranges::find(known, covenant.partners[i], &Organisation::id);
        const std::string pointer = "/partners/" + std::to_string(i);
        if (found == known.end())
            checks.fail(pointer, "onbekend", "Deze organisatie bestaat niet in deze gemeente.");
        else if (found->kind == OrganisationType::municipality)
            checks.fail(pointer, "past-niet",
                        "De gemeente zelf is geen partner. Kies een andere organisatie.");
    }
}

void note(Call& call, const access::Scope& scope, const Covenant& covenant) {
    call.gate.note(scope, subject("covenant", covenant.id),
                   Payload{}
                       .add("partners", static_cast<int>(covenant.partners.size()))
                       .add("categories", std::to_string(covenant.categories.bits()))
                       .add("from", covenant.starts_on)
                       .add("until", covenant.ends_on)
                       .add("ended", std::string_view{covenant.ended_at ? "yes" : "no"})
                       .json());
}

}  // namespace

bool is_over(const Covenant& covenant, Date today) {
    return covenant.ended_at || (covenant.ends_on && *covenant.ends_on < today);
}

Result<Covenants> covenants(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::covenant_read));
    Covenants found;
    PH_TRY(found.list, call.work.sharing().covenants(scope));
    PH_TRY(found.organisations, call.work.users().organisations(scope));
    found.about = access::agreeable(call.gate.policy(), GroundCondition::covenant);
    return found;
}

Result<OneCovenant> add_covenant(Call& call, const NewCovenant& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::covenant_change, true));
    PH_TRY(auto organisations, call.work.users().organisations(scope));
    const Covenant covenant = made(call, scope, input);
    Checks checks;
    checks.fail_all(access::problems_of(call.gate.policy(), covenant, call.today()));
    check_partners(checks, covenant, organisations);
    PH_CHECK(checks.status());
    PH_CHECK(call.work.sharing().add_covenant(scope, covenant));
    note(call, scope, covenant);
    PH_TRY(auto view, call.work.sharing().covenant(scope, covenant.id));
    return OneCovenant{std::move(view), std::move(organisations)};
}

Result<OneCovenant> end_covenant(Call& call, const CovenantId& id, const std::string& reason) {
    PH_TRY(const auto scope, call.gate.enter(Permission::covenant_change, true));
    PH_TRY(auto view, call.work.sharing().covenant(scope, id));
    Checks checks;
    checks.required("/reden", reason);
    PH_CHECK(checks.status());
    if (is_over(view, call.today())) return conflict("al-geeindigd", "Dit convenant is al geëindigd.");
    view.ended_at = call.now();
    view.ended_by = call.actor().user_id;
    view.ended_reason = reason;
    PH_CHECK(call.work.sharing().change_covenant(scope, view));
    note(call, scope, view);
    PH_TRY(auto organisations, call.work.users().organisations(scope));
    return OneCovenant{std::move(view), std::move(organisations)};
}

}  // namespace ph::app
