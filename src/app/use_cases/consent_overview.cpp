#include "app/use_cases/consent_overview.hpp"

#include "app/ports/grants.hpp"
#include "app/ports/sharing.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

ConsentDays days_of(const Call& call) {
    const auto soon = std::chrono::days{call.catalogue.oversight.consent_soon_days};
    return {call.today(), call.today() + soon};
}

Status tell_less(Call& call, std::vector<ConsentLine>& lines) {
    const bool opens =
        access::decide(call.gate.policy(), call.actor(), Permission::dossier_read, nullptr).allowed;
    for (ConsentLine& line : lines) {
        if (!(line.categories & call.catalogue.special_categories).empty()) {
            line.given_names.clear();
            line.family_name.clear();
            line.birth_date.reset();
        }
        if (!opens) continue;
        PH_TRY(const auto target, call.work.grants().target(line.dossier_id, call.actor(), call.now()));
        line.may_open = target && call.gate.may(Permission::dossier_read, *target);
    }
    return {};
}

}  // namespace

Result<ConsentOverview> consent_overview(Call& call, const ConsentFilter& filter, const PageRequest& page) {
    PH_TRY(const auto scope, call.gate.enter(Permission::consent_oversight));
    const ConsentDays days = days_of(call);
    ConsentOverview found;
    found.soon_days = call.catalogue.oversight.consent_soon_days;
    PH_TRY(found.page, call.work.sharing().consents(scope, filter, days, page));
    PH_CHECK(tell_less(call, found.page.items));
    PH_TRY(found.counts, call.work.sharing().consent_counts(scope, filter, days));
    std::int64_t all = 0;
    for (const ConsentCount& one : found.counts) all += one.number;
    found.fits_in_file = all <= call.catalogue.oversight.consent_most_in_file;
    return found;
}

Result<std::vector<ConsentLine>> consent_file(Call& call, const ConsentFilter& filter) {
    PH_TRY(const auto scope, call.gate.enter(Permission::consent_oversight));
    const int most = call.catalogue.oversight.consent_most_in_file;
    PH_TRY(auto page, call.work.sharing().consents(scope, filter, days_of(call), {std::nullopt, most}));
    if (page.next)
        return conflict("te-veel-regels",
                        "In één bestand passen hooguit " + std::to_string(most) +
                            " toestemmingen. Kies er minder, bijvoorbeeld één organisatie.");
    PH_CHECK(tell_less(call, page.items));
    return std::move(page.items);
}

}  // namespace ph::app
