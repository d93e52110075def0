#include "app/use_cases/case_places.hpp"

#include <algorithm>

#include "engine/pool.hpp"

namespace ph::app {
namespace {

using engine::Claim;

std::optional<feel::Decimal> priority_of(const CasePlace& place) {
    return place.priority ? feel::Decimal::parse(*place.priority) : std::nullopt;
}

// Those of places that are in one of the two and not in the other.
std::set<std::string> changed_pools(const std::vector<CasePlace>& before,
                                    const std::vector<CasePlace>& after) {
    const auto same = [](const CasePlace& place) {
        return [&](const CasePlace& other) {
            return other.item == place.item && other.pool == place.pool && other.waits == place.waits &&
                   other.passed_over == place.passed_over;
        };
    };
    std::set<std::string> pools;
    for (const CasePlace& place : before) {
        if (std::ranges::none_of(after, same(place))) pools.insert(place.pool);
    }
    for (const CasePlace& place : after) {
        if (std::ranges::none_of(before, same(place))) pools.insert(place.pool);
    }
    return pools;
}

}  // namespace

std::string pool_of(const std::string& approach_id, const engine::Item& item) {
    const std::string& pool = item.capacity->pool;
    return pool == item.id ? approach_id + '/' + pool : pool;
}

Result<std::set<std::string>> claim_places(Call& call, const access::Admission& admission,
                                           const Running& running) {
    const engine::Definition& definition = running.definition();
    const auto limited = [](const engine::Item& item) { return item.capacity.has_value(); };
    PH_TRY(const auto before, call.work.cases().places(admission, running.record.id));
    if (before.empty() && std::ranges::none_of(definition.items(), limited)) return std::set<std::string>{};
    std::vector<CasePlace> places;
    for (engine::ItemIndex i = 0; i < definition.size(); ++i) {
        const engine::Item& item = definition.item(i);
        if (!limited(item)) continue;
        const Claim claim = engine::claim_of(running.state, i);
        if (claim == Claim::nothing) continue;
        CasePlace& place = places.emplace_back();
        place.case_id = running.record.id;
        place.item = item.id;
        place.dossier_id = running.record.dossier_id;
        place.municipality_id = admission.municipality();
        place.approach_id = running.record.approach_id;
        place.approach_version = running.record.approach_version;
        place.pool = pool_of(running.approach->id, item);
        place.waits = claim == Claim::waits;
        place.since = call.now();
        const auto known = std::ranges::find(before, item.id, &CasePlace::item);
        if (known != before.end() && known->waits == place.waits) place.since = known->since;
        if (!place.waits) continue;
        if (const auto priority = engine::priority_of(definition, i, running.facts, call.now()))
            place.priority = priority->to_string();
        place.passed_over = !engine::can_be_admitted(definition, running.state, i);
    }
    PH_CHECK(call.work.cases().set_places(admission, running.record.id, places));
    return changed_pools(before, places);
}

std::vector<CasePlace> in_line(const std::vector<CasePlace>& queue) {
    std::vector<CasePlace> waiting;
    std::ranges::copy_if(queue, std::back_inserter(waiting), &CasePlace::waits);
    std::ranges::sort(waiting, [](const CasePlace& a, const CasePlace& b) {
        if (engine::goes_before(priority_of(a), a.since, priority_of(b), b.since)) return true;
        if (engine::goes_before(priority_of(b), b.since, priority_of(a), a.since)) return false;
        return std::tie(a.case_id, a.item) < std::tie(b.case_id, b.item);
    });
    return waiting;
}

}  // namespace ph::app
