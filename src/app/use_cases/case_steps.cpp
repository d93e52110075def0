#include "app/use_cases/case_steps.hpp"

#include <algorithm>

#include "app/ports/dossiers.hpp"
#include "app/ports/persons.hpp"
#include "app/use_cases/case_facts.hpp"
#include "app/use_cases/case_saving.hpp"
#include "app/use_cases/case_values.hpp"
#include "app/use_cases/editions.hpp"
#include "domain/checks.hpp"
#include "domain/fact.hpp"

namespace ph::app {
namespace {

using engine::Engine;
using engine::Transition;

// Applies an event and saves what came of it. A look at which nothing happened is not a step.
Status apply_event(Call& call, const access::Admission& admission, Running& running,
                   const engine::Event& event, CaseStep step) {
    const Engine engine{running.definition(), call.catalogue.calendar};
    PH_TRY(auto taken, engine.apply(running.state, event, running.facts, call.now()));
    const bool nothing =
        step.cause == CaseCause::looked && taken.happened.empty() && taken.state == running.state;
    const auto due_before = running.record.next_due;
    stand(running, std::move(taken.state), call.now());
    if (nothing && running.record.next_due == due_before) return {};
    PH_CHECK(call.work.cases().change(admission, running.record));
    return nothing ? Status{} : keep_step(call, admission, running, step, taken.happened);
}

// The age changes by itself: the case hears it before anything else.
Status grow_older(Call& call, const access::Admission& admission, Running& running) {
    PH_TRY(running.born, birth_date_for(call, admission, running.definition()));
    if (!running.born) return {};
    const engine::Index age = *given_age(running.definition());
    const auto today = feel::Value::number(age_on(*running.born, call.today()));
    if (feel::identical(running.facts[age], today)) return {};
    running.facts[age] = today;
    CaseStep step;
    step.cause = CaseCause::told;
    step.facts = facts_json(running.definition(), running.facts, {age});
    return apply_event(call, admission, running, engine::FactsChanged{{age}}, step);
}

Status take(Call& call, const access::Admission& admission, Running& running, const engine::Event& event,
            const CaseStep& step) {
    PH_CHECK(grow_older(call, admission, running));
    return apply_event(call, admission, running, event, step);
}

bool needs_reason(CaseAct act) {
    switch (act) {
        case CaseAct::stop:
        case CaseAct::fail:
        case CaseAct::plan:
        case CaseAct::extend:
        case CaseAct::suspend:
        case CaseAct::skip:
        case CaseAct::reopen:
        case CaseAct::close: return true;
        default: return false;
    }
}

bool names(const std::vector<Fact>& facts, std::string_view key) {
    return std::ranges::any_of(facts, [&](const Fact& fact) { return fact.key == key; });
}

}  // namespace

std::optional<Transition> transition_of(CaseAct act) {
    switch (act) {
        case CaseAct::start: return Transition::manual_start;
        case CaseAct::finish: return Transition::complete;
        case CaseAct::stop: return Transition::terminate;
        case CaseAct::fail: return Transition::fault;
        case CaseAct::happened: return Transition::occur;
        case CaseAct::suspend: return Transition::suspend;
        case CaseAct::resume: return Transition::resume;
        case CaseAct::skip: return Transition::disable;
        case CaseAct::allow: return Transition::reenable;
        case CaseAct::reopen: return Transition::reactivate;
        case CaseAct::close: return Transition::close;
        case CaseAct::plan:
        case CaseAct::extend: break;
    }
    return std::nullopt;
}

Result<engine::Event> event_of(const engine::Definition& definition, const CaseStep& step,
                               std::vector<engine::Index> changed) {
    if (step.cause == CaseCause::told) return engine::Event{engine::FactsChanged{std::move(changed)}};
    if (step.cause != CaseCause::asked && step.cause != CaseCause::admitted)
        return engine::Event{engine::Look{}};
    const auto index = definition.find(step.item);
    if (!index) return missing("De aanpak heeft geen onderdeel \"" + step.item + "\".");
    if (step.cause == CaseCause::admitted) return engine::Event{engine::Admit{*index, {}}};
    if (step.act == CaseAct::plan) return engine::Event{engine::PlanItem{*index, step.reason}};
    if (step.act == CaseAct::extend) return engine::Event{engine::Extend{*index, step.reason}};
    return engine::Event{engine::Act{*index, *transition_of(*step.act), step.reason}};
}

Result<Running> load_case(Call& call, const access::Admission& admission, const CaseId& id) {
    PH_TRY(Case record, call.work.cases().find(admission, id));
    PH_TRY(ApproachPointer approach, edition_of({call.catalogue, call.editions, call.work},
                                                {admission.municipality(), record.approach_id,
                                                 record.approach_version, record.tables}));
    PH_TRY(auto state, engine::CaseState::read(approach->definition, record.state));
    std::vector<feel::Value> facts;
    read_facts(approach->definition, record.facts, facts);
    return Running{std::move(record), std::move(approach), std::move(state), std::move(facts), {}};
}

Status keep_approach(Call& call, const engine::Approach& approach) {
    const auto newest = present_approach(call.catalogue, approach.id);
    // An earlier version was kept when its first case began; the catalogue has the text of the newest.
    if (newest && newest->version != approach.version) return {};
    const auto source = call.catalogue.approach_sources.find(approach.id);
    const bool known = source != call.catalogue.approach_sources.end();
    return call.work.cases().keep_source(
        {approach.id, approach.version, known ? source->second : "", call.now()});
}

Result<Running> open_case(Call& call, const access::Admission& admission, const ApproachPointer& chosen) {
    PH_TRY(const auto edition, edition_on(call, admission.municipality(), chosen, call.today()));
    const ApproachPointer& approach = edition.second;
    Running running{{}, approach, engine::CaseState{approach->definition}, {}, {}};
    Case& record = running.record;
    record.id = call.new_id<CaseId>();
    record.dossier_id = admission.dossier();
    record.approach_id = approach->id;
    record.approach_version = approach->version;
    record.tables = edition.first.tables;
    record.opened_by = call.actor().user_id;
    record.opened_at = call.now();
    PH_TRY(running.facts, known_facts(call, admission, *approach));
    PH_TRY(running.born, birth_date_for(call, admission, approach->definition));
    const Engine engine{approach->definition, call.catalogue.calendar};
    PH_TRY(auto opened, engine.open(running.facts, call.now()));
    stand(running, std::move(opened.state), call.now());
    PH_CHECK(keep_approach(call, *approach));
    PH_CHECK(call.work.cases().open(admission, record));
    CaseStep step;
    step.cause = CaseCause::opened;
    step.facts = record.facts;
    step.approach_id = record.approach_id;
    step.approach_version = record.approach_version;
    step.tables = record.tables;
    PH_CHECK(keep_step(call, admission, running, step, opened.happened));
    return running;
}

Status ask_case(Call& call, const access::Admission& admission, Running& running, CaseAct act,
                const std::string& item, const std::string& reason) {
    Checks checks;
    checks.limited("/reden", reason, text_length);
    if (needs_reason(act) && reason.empty()) checks.fail("/reden", "verplicht", "Schrijf op waarom.");
    PH_CHECK(checks.status());
    CaseStep step;
    step.cause = CaseCause::asked;
    step.act = act;
    step.item = item;
    step.reason = reason;
    PH_TRY(const auto event, event_of(running.definition(), step, {}));
    return take(call, admission, running, event, step);
}

Status look_at_case(Call& call, const access::Admission& admission, Running& running) {
    return take(call, admission, running, engine::Look{}, {});
}

Status admit_case(Call& call, const access::Admission& admission, Running& running, const std::string& item) {
    CaseStep step;
    step.cause = CaseCause::admitted;
    step.item = item;
    PH_TRY(const auto event, event_of(running.definition(), step, {}));
    return take(call, admission, running, event, step);
}

Status tell_cases(Call& call, const access::Admission& admission, const PersonId& person,
                  const std::vector<Fact>& facts) {
    if (facts.empty()) return {};
    PH_TRY(const auto cases, call.work.cases().cases(admission));
    if (std::ranges::all_of(cases, [](const Case& one) { return one.ended_at.has_value(); })) return {};
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    if (dossier.participant_id != person) return {};
    PH_TRY(const auto all, call.work.persons().facts(admission));
    const auto holding = facts_that_hold({all.begin(), all.end()});
    for (const Case& one : cases) {
        if (one.ended_at) continue;
        PH_TRY(auto running, load_case(call, admission, one.id));
        // What was due before is judged by what was known then.
        if (const auto due = engine::next_due(running.state); due && *due <= call.now())
            PH_CHECK(look_at_case(call, admission, running));
        PH_CHECK(grow_older(call, admission, running));
        engine::FactsChanged changed;
        for (const Fact& fact : holding) {
            const auto index = running.definition().find_fact(fact.key);
            if (!index || fact.person_id != person || !names(facts, fact.key)) continue;
            if (running.definition().decided_by(*index) != nullptr) continue;
            if (running.born && given_age(running.definition()) == *index) continue;
            running.facts[*index] = value_of(*running.definition().facts()[*index].type, fact.value);
            changed.facts.push_back(static_cast<engine::Index>(*index));
        }
        if (changed.facts.empty()) continue;
        CaseStep step;
        step.cause = CaseCause::told;
        step.facts = facts_json(running.definition(), running.facts, changed.facts);
        PH_CHECK(apply_event(call, admission, running, changed, step));
    }
    return {};
}

Status tell_cases_the_age(Call& call, const access::Admission& admission) {
    PH_TRY(const auto cases, call.work.cases().cases(admission));
    for (const Case& one : cases) {
        if (one.ended_at) continue;
        PH_TRY(auto running, load_case(call, admission, one.id));
        if (given_age(running.definition())) PH_CHECK(look_at_case(call, admission, running));
    }
    return {};
}

}  // namespace ph::app
