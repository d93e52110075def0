#include "app/use_cases/caseloads.hpp"

#include <algorithm>

#include "app/ports/work.hpp"
#include "app/use_cases/case_places.hpp"
#include "engine/approach.hpp"

namespace ph::app {
namespace {

using std::chrono::days;

CaseloadDays days_of(const Call& call) {
    const CaseloadRules& rules = call.catalogue.caseload;
    CaseloadDays found;
    found.now = call.now();
    found.today = call.today();
    found.soon = call.today() + days{call.catalogue.terms.due_soon_days};
    for (const auto& [phase, weight] : rules.phases)
        found.silent_before[phase] = call.today() - days{weight.silent_days};
    found.urgent_since = call.now() - days{rules.urgent_days};
    return found;
}

template <class T>
void keep_earliest(std::optional<T>& kept, const std::optional<T>& other) {
    if (other && (!kept || *other < *kept)) kept = other;
}

int percent_of(const CaseloadRules& rules, DossierPhase phase) {
    const auto found = rules.phases.find(phase);
    return found == rules.phases.end() ? 100 : found->second.percent;
}

void add(CoachLoad& load, const LoadCount& count, const CaseloadRules& rules) {
    load.households += count.households;
    load.weight += count.households * percent_of(rules, count.phase) / 100.0;
    load.phases[count.phase] += count.households;
    load.due_soon += count.due_soon;
    load.overdue += count.overdue;
    keep_earliest(load.opened_first, count.opened_first);
    load.silent += count.silent;
    if (count.silent == 0) return;
    if (count.spoken_longest_ago)
        keep_earliest(load.silent_since, std::optional{local_date(*count.spoken_longest_ago)});
    keep_earliest(load.silent_since, count.unspoken_since);
}

// What the step is called whose places these are, in the newest version that is in use.
void name_queue(WaitingQueue& queue, const QueueCount& count, const Catalogue& catalogue) {
    queue.name = count.pool;
    const auto approach = catalogue.approaches.find(count.approach_id);
    if (approach == catalogue.approaches.end()) return;
    const engine::Definition& definition = approach->second->definition;
    queue.approach_name = approach->second->name;
    for (const engine::Item& item : definition.items()) {
        if (item.capacity && pool_of(count.approach_id, item) == count.pool) {
            queue.name = item.name;
            return;
        }
    }
}

bool fits(const CoachLoad& load, CoachChoice choice) {
    switch (choice) {
        case CoachChoice::with_room: return load.has_room;
        case CoachChoice::without_room: return !load.has_room;
        case CoachChoice::term_at_risk: return load.due_soon > 0;
        case CoachChoice::silent: return load.silent > 0;
    }
    return true;
}

// Counts the households of these coaches, or without any those that wait, into the load of each.
template <class LoadOf>
Status count_loads(Call& call, const access::Scope& scope, const std::vector<UserId>& coaches,
                   LoadOf load_of) {
    const CaseloadRules& rules = call.catalogue.caseload;
    const CaseloadDays when = days_of(call);
    PH_TRY(const auto counts, call.work.work().load_counts(scope, when, coaches));
    for (const LoadCount& count : counts) add(load_of(count.coach_id), count, rules);
    PH_TRY(const auto urgent, call.work.work().urgent_counts(scope, when, coaches));
    for (const UrgentCount& count : urgent) {
        CoachLoad& load = load_of(count.coach_id);
        load.urgent += count.households;
        load.weight += count.households * rules.urgent_percent / 100.0;
    }
    return {};
}

}  // namespace

Result<CaseloadOverview> caseload_overview(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(access::Permission::caseload_read));
    CaseloadOverview found;
    found.workable = call.catalogue.caseload.workable;
    found.due_soon_days = call.catalogue.terms.due_soon_days;
    const auto waiting = [&](const std::optional<UserId>&) -> CoachLoad& { return found.waiting; };
    PH_CHECK(count_loads(call, scope, {}, waiting));
    PH_TRY(const auto queues, call.work.work().queue_counts(scope));
    for (const QueueCount& count : queues) {
        WaitingQueue& queue = found.queues.emplace_back();
        queue.pool = count.pool;
        queue.waiting = count.waiting;
        if (count.since) queue.since = local_date(*count.since);
        name_queue(queue, count, call.catalogue);
    }
    std::ranges::sort(found.queues, {}, &WaitingQueue::name);
    return found;
}

Result<CoachPage> coach_loads(Call& call, std::optional<CoachChoice> choice,
                              const std::optional<TextKey>& after, int limit) {
    PH_TRY(const auto scope, call.gate.enter(access::Permission::caseload_read));
    CoachPage page;
    PH_TRY(auto names, call.work.work().coach_names(scope, after, limit + 1));
    if (names.size() > static_cast<std::size_t>(limit)) {
        names.resize(static_cast<std::size_t>(limit));
        page.next = TextKey{names.back().display_name, names.back().id.uuid};
    }
    if (names.empty()) return page;
    std::vector<UserId> coaches;
    std::map<UserId, std::size_t> places;
    for (CoachName& name : names) {
        places[name.id] = coaches.size();
        coaches.push_back(name.id);
        page.coaches.emplace_back().coach = std::move(name);
    }
    const auto load_of = [&](const std::optional<UserId>& coach) -> CoachLoad& {
        return page.coaches[places.at(*coach)];
    };
    PH_CHECK(count_loads(call, scope, coaches, load_of));
    for (CoachLoad& load : page.coaches)
        load.has_room = load.coach.active && load.weight < call.catalogue.caseload.workable;
    std::erase_if(page.coaches, [&](const CoachLoad& load) {
        // Who is no coach any more is there for as long as a household of theirs waits for another.
        const bool gone = !load.coach.active && load.households == 0;
        return gone || (choice && !fits(load, *choice));
    });
    return page;
}

}  // namespace ph::app
