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

// Of nobody, or of the coach with this id among those in the order of their names.
class Loads {
  public:
    explicit Loads(CaseloadOverview& into) : into_(into) {
        for (std::size_t i = 0; i < into.coaches.size(); ++i) places_[into.coaches[i].coach.id] = i;
    }
    CoachLoad& of(const std::optional<UserId>& coach) {
        const auto found = coach ? places_.find(*coach) : places_.end();
        return found == places_.end() ? into_.without_coach : into_.coaches[found->second];
    }

  private:
    CaseloadOverview& into_;
    std::map<UserId, std::size_t> places_;
};

}  // namespace

Result<CaseloadOverview> caseload_overview(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(access::Permission::caseload_read));
    const CaseloadRules& rules = call.catalogue.caseload;
    const CaseloadDays when = days_of(call);
    WorkRepository& work = call.work.work();
    CaseloadOverview found;
    found.workable = rules.workable;
    found.due_soon_days = call.catalogue.terms.due_soon_days;
    PH_TRY(auto names, work.coach_names(scope));
    for (CoachName& name : names) found.coaches.emplace_back().coach = std::move(name);
    Loads loads(found);
    PH_TRY(const auto counts, work.load_counts(scope, when));
    for (const LoadCount& count : counts) {
        CoachLoad& load = loads.of(count.coach_id);
        add(load, count, rules);
        if (&load == &found.without_coach) keep_earliest(found.without_coach_since, count.opened_first);
    }
    PH_TRY(const auto urgent, work.urgent_counts(scope, when));
    for (const UrgentCount& count : urgent) {
        CoachLoad& load = loads.of(count.coach_id);
        load.urgent += count.households;
        load.weight += count.households * rules.urgent_percent / 100.0;
    }
    // Who is no coach any more is there for as long as a household of theirs waits for another.
    std::erase_if(found.coaches,
                  [](const CoachLoad& load) { return !load.coach.active && load.households == 0; });
    PH_TRY(const auto queues, work.queue_counts(scope));
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

}  // namespace ph::app
