#include "app/use_cases/case_admission.hpp"

#include <algorithm>

#include "app/use_cases/case_places.hpp"

namespace ph::app {
namespace {

// One place, in the case that is next. False when that case cannot take it now: the sweep tries again.
Result<bool> admit_other(Call& call, const CasePlace& next) {
    const access::Actor time = access::time_passing(next.municipality_id);
    access::Gate gate{call.catalogue.policy, time, call.work.grants(), call.clock, call.random};
    Call as_time{gate, call.work, call.clock, call.random, call.catalogue, call.pictures, call.editions};
    PH_TRY(const auto admission, gate.admit(access::Permission::case_change, next.dossier_id, true));
    auto other = load_case(as_time, admission, next.case_id);
    const Status admitted =
        other.ok() ? admit_case(as_time, admission, *other, next.item) : Status{other.error()};
    call.gate.join(gate);
    if (!other.ok()) return false;
    // Somebody else changed that case in this same moment; nothing of it was written here.
    if (!admitted.ok() && admitted.error().fault == Fault::stale) return false;
    PH_CHECK(admitted);
    return true;
}

Status fill(Call& call, const access::Admission& admission, Running& running, const PlacePool& pool) {
    for (;;) {
        PH_TRY(const auto next, next_to_admit(call.work.cases(), call.catalogue, pool, call.today()));
        if (!next) return {};
        if (next->case_id == running.record.id) {
            PH_CHECK(admit_case(call, admission, running, next->item));
            continue;
        }
        PH_TRY(const bool admitted, admit_other(call, *next));
        if (!admitted) return {};
    }
}

}  // namespace

Result<std::optional<CasePlace>> next_to_admit(CaseRepository& cases, const Catalogue& catalogue,
                                               const PlacePool& pool, Date today) {
    PH_TRY(const auto places, cases.pool(pool, true));
    const auto taken = std::ranges::count_if(places, [](const CasePlace& one) { return !one.waits; });
    const auto waiting = in_line(places);
    const auto next = std::ranges::find_if(waiting, [](const CasePlace& one) { return !one.passed_over; });
    if (next == waiting.end()) return std::optional<CasePlace>{};
    PH_TRY(const auto approach, approach_of(catalogue, next->approach_id, next->approach_version));
    const auto item = approach->definition.find(next->item);
    const auto* capacity = item && approach->definition.item(*item).capacity
                               ? &*approach->definition.item(*item).capacity
                               : nullptr;
    if (capacity == nullptr || capacity->places.on(today) <= taken) return std::optional<CasePlace>{};
    return std::optional{*next};
}

Status settle_places(Call& call, const access::Admission& admission, Running& running) {
    PH_TRY(const auto moved, claim_places(call, admission, running));
    if (moved.empty()) return {};
    const access::Actor time = access::time_passing(admission.municipality());
    if (!access::decide(call.catalogue.policy, time, access::Permission::case_change, nullptr).allowed)
        return {};
    for (const std::string& pool : moved)
        PH_CHECK(fill(call, admission, running, {admission.municipality(), pool}));
    return {};
}

}  // namespace ph::app
