#include "app/use_cases/case_steps.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/persons.hpp"
#include "app/use_cases/case_places.hpp"
#include "app/use_cases/case_tasks.hpp"
#include "app/use_cases/case_values.hpp"
#include "domain/checks.hpp"
#include "domain/fact.hpp"

namespace ph::app {
namespace {

using engine::Cause;
using engine::Engine;
using engine::Happening;
using engine::ItemKind;
using engine::State;
using engine::Transition;

std::string_view name_of(Cause cause) {
    switch (cause) {
        case Cause::opened: return "opened";
        case Cause::person: return "person";
        case Cause::parent: return "parent";
        case Cause::criterion: return "criterion";
        case Cause::at_once: return "at_once";
        case Cause::repetition: return "repetition";
        case Cause::completion: return "completion";
        case Cause::due: return "due";
        case Cause::place: return "place";
        case Cause::moved: return "moved";
    }
    return "";
}

// What is worth a line in the story of the household: work, what was reached, and the approach as a whole.
CaseTelling telling_of(const engine::Item& item, const Happening& happening) {
    if (item.kind == ItemKind::plan) {
        if (happening.transition == Transition::create) return CaseTelling::opened;
        return engine::is_terminal(happening.to) && happening.to != State::closed ? CaseTelling::ended
                                                                                  : CaseTelling::nothing;
    }
    switch (happening.transition) {
        case Transition::create:
            return happening.why.cause == Cause::person ? CaseTelling::planned : CaseTelling::nothing;
        case Transition::start:
        case Transition::manual_start: return CaseTelling::began;
        case Transition::complete: return CaseTelling::finished;
        case Transition::terminate: return CaseTelling::stopped;
        case Transition::exit:
            return happening.from == State::active ? CaseTelling::stopped : CaseTelling::nothing;
        case Transition::fault: return CaseTelling::failed;
        case Transition::occur:
            return item.kind == ItemKind::timer ? CaseTelling::nothing : CaseTelling::reached;
        case Transition::expire: return CaseTelling::term_passed;
        case Transition::extend: return CaseTelling::lengthened;
        default: return CaseTelling::nothing;
    }
}

// Version 7 ids of one millisecond have no order of their own: the twelve bits after the version count
// (RFC 9562, section 6.2), so that the story keeps the order in which things happened.
CaseHappeningId counted(CaseHappeningId id, int count) {
    id.uuid.bytes[6] = static_cast<std::uint8_t>((id.uuid.bytes[6] & 0xF0U) |
                                                 ((static_cast<unsigned>(count) >> 8U) & 0x0FU));
    id.uuid.bytes[7] = static_cast<std::uint8_t>(static_cast<unsigned>(count) & 0xFFU);
    return id;
}

// What somebody planned begins for the reason that was given, not because nothing has to precede it.
Happening as_people_see_it(Happening happening, const std::vector<Happening>& happened) {
    if (happening.why.cause != Cause::at_once) return happening;
    const auto planned = std::ranges::find_if(happened, [&](const Happening& one) {
        return one.item == happening.item && one.transition == Transition::create &&
               one.why.cause == Cause::person;
    });
    if (planned != happened.end()) happening.why = planned->why;
    return happening;
}

std::vector<CaseHappening> kept(Call& call, const Running& running, const CaseStep& step,
                                const std::vector<Happening>& happened) {
    const engine::Definition& definition = running.definition();
    std::vector<CaseHappening> told;
    told.reserve(happened.size());
    for (const Happening& as_it_was : happened) {
        const Happening happening = as_people_see_it(as_it_was, happened);
        const engine::Item& item = definition.item(happening.item);
        CaseHappening& one = told.emplace_back();
        one.ordinal = static_cast<int>(told.size());
        one.id = counted(make_id<CaseHappeningId>(happening.at, call.random), one.ordinal);
        one.case_id = running.record.id;
        one.dossier_id = running.record.dossier_id;
        one.step = step.number;
        one.at = happening.at;
        one.item = item.id;
        one.item_name = item.kind == ItemKind::plan ? running.approach->name : item.name;
        one.instance = happening.ordinal;
        one.transition = engine::name_of(happening.transition);
        one.from_state = engine::name_of(happening.from);
        one.to_state = engine::name_of(happening.to);
        one.due = happening.due;
        one.cause = name_of(happening.why.cause);
        std::vector<feel::Value> seen(definition.facts().size());
        std::vector<engine::Index> which;
        for (const auto* read : {&happening.why.facts, &happening.why.behind}) {
            for (const engine::FactSeen& fact : *read) {
                seen[fact.fact] = fact.value;
                which.push_back(fact.fact);
            }
        }
        one.facts_seen = facts_json(definition, seen, which);
        one.telling = telling_of(item, happening);
        one.sentence = engine::explain(definition, happening);
    }
    return told;
}

// Conditions that read the date are looked at when somebody looks: then every day is a moment.
std::optional<Instant> next_moment(const Running& running, Instant now) {
    if (running.record.ended_at) return std::nullopt;
    auto due = engine::next_due(running.state);
    if (running.definition().clock_readers().empty()) return due;
    const Instant tomorrow = local_instant(local_date(now) + std::chrono::days{1}, {});
    return due ? std::min(*due, tomorrow) : tomorrow;
}

void stand(Running& running, engine::CaseState state, Instant now) {
    running.state = std::move(state);
    const bool ended = engine::is_terminal(running.state.state(0));
    if (!ended) running.record.ended_at.reset();
    if (ended && !running.record.ended_at) running.record.ended_at = now;
    const auto bytes = running.state.bytes();
    running.record.state.assign(bytes.begin(), bytes.end());
    running.record.facts = facts_json(running.definition(), running.facts);
    running.record.next_due = next_moment(running, now);
}

Status keep(Call& call, const access::Admission& admission, Running& running, CaseStep& step,
            const std::vector<Happening>& happened) {
    step.case_id = running.record.id;
    step.number = running.record.version;
    step.at = call.now();
    if (!call.actor().is_time) step.asked_by = call.actor().user_id;
    const auto told = kept(call, running, step, happened);
    PH_CHECK(call.work.cases().add_step(admission, step, told));
    PH_CHECK(claim_places(call, admission, running));
    call.gate.note(admission, subject("case", running.record.id),
                   Payload{}
                       .add("cause", step.cause)
                       .add("act", step.act)
                       .add("item", step.item)
                       .add("step", step.number)
                       .json());
    return follow_with_tasks(call, admission, running, happened, told);
}

// Applies an event and saves what came of it. A look at which nothing happened is not a step.
Status take(Call& call, const access::Admission& admission, Running& running, const engine::Event& event,
            CaseStep step) {
    const Engine engine{running.definition(), call.catalogue.calendar};
    PH_TRY(auto taken, engine.apply(running.state, event, running.facts, call.now()));
    const bool nothing =
        step.cause == CaseCause::looked && taken.happened.empty() && taken.state == running.state;
    const auto due_before = running.record.next_due;
    stand(running, std::move(taken.state), call.now());
    if (nothing && running.record.next_due == due_before) return {};
    PH_CHECK(call.work.cases().change(admission, running.record));
    return nothing ? Status{} : keep(call, admission, running, step, taken.happened);
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

Result<engine::Event> event_of(const engine::Definition& definition, CaseAct act, const std::string& item,
                               const std::string& reason) {
    const auto index = definition.find(item);
    if (!index) return missing("De aanpak heeft geen onderdeel \"" + item + "\".");
    if (act == CaseAct::plan) return engine::Event{engine::PlanItem{*index, reason}};
    if (act == CaseAct::extend) return engine::Event{engine::Extend{*index, reason}};
    return engine::Event{engine::Act{*index, *transition_of(act), reason}};
}

bool names(const std::vector<Fact>& facts, std::string_view key) {
    return std::ranges::any_of(facts, [&](const Fact& fact) { return fact.key == key; });
}

// What is known of the participant already, else what the approach begins with.
Status begin_with_known(Call& call, const access::Admission& admission, Running& running) {
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    PH_TRY(const auto all, call.work.persons().facts(admission));
    const auto& fields = running.definition().facts();
    running.facts.resize(fields.size());
    for (std::size_t i = 0; i < running.approach->facts.size() && i < fields.size(); ++i)
        running.facts[i] = running.approach->facts[i].initial;
    for (const Fact& fact : facts_that_hold({all.begin(), all.end()})) {
        const auto index = running.definition().find_fact(fact.key);
        if (!index || fact.person_id != dossier.participant_id) continue;
        if (running.definition().decided_by(*index) != nullptr) continue;
        running.facts[*index] = value_of(*fields[*index].type, fact.value);
    }
    return {};
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

Result<Running> load_case(Call& call, const access::Admission& admission, const CaseId& id) {
    PH_TRY(Case record, call.work.cases().find(admission, id));
    PH_TRY(ApproachPointer approach,
           approach_of(call.catalogue, record.approach_id, record.approach_version));
    PH_TRY(auto state, engine::CaseState::read(approach->definition, record.state));
    std::vector<feel::Value> facts;
    read_facts(approach->definition, record.facts, facts);
    return Running{std::move(record), std::move(approach), std::move(state), std::move(facts)};
}

Result<Running> open_case(Call& call, const access::Admission& admission, const ApproachPointer& approach) {
    Running running{{}, approach, engine::CaseState{approach->definition}, {}};
    Case& record = running.record;
    record.id = call.new_id<CaseId>();
    record.dossier_id = admission.dossier();
    record.approach_id = approach->id;
    record.approach_version = approach->version;
    record.opened_by = call.actor().user_id;
    record.opened_at = call.now();
    PH_CHECK(begin_with_known(call, admission, running));
    const Engine engine{approach->definition, call.catalogue.calendar};
    PH_TRY(auto opened, engine.open(running.facts, call.now()));
    stand(running, std::move(opened.state), call.now());
    const auto source = call.catalogue.approach_sources.find(approach->id);
    PH_CHECK(call.work.cases().keep_source(
        {approach->id, approach->version,
         source == call.catalogue.approach_sources.end() ? "" : source->second, call.now()}));
    PH_CHECK(call.work.cases().open(admission, record));
    CaseStep step;
    step.cause = CaseCause::opened;
    step.facts = record.facts;
    PH_CHECK(keep(call, admission, running, step, opened.happened));
    return running;
}

Status ask_case(Call& call, const access::Admission& admission, Running& running, CaseAct act,
                const std::string& item, const std::string& reason) {
    Checks checks;
    checks.limited("/reden", reason, text_length);
    if (needs_reason(act) && reason.empty()) checks.fail("/reden", "verplicht", "Schrijf op waarom.");
    PH_CHECK(checks.status());
    PH_TRY(const auto event, event_of(running.definition(), act, item, reason));
    CaseStep step;
    step.cause = CaseCause::asked;
    step.act = act;
    step.item = item;
    step.reason = reason;
    return take(call, admission, running, event, step);
}

Status look_at_case(Call& call, const access::Admission& admission, Running& running) {
    return take(call, admission, running, engine::Look{}, {});
}

Status admit_case(Call& call, const access::Admission& admission, Running& running, const std::string& item) {
    const auto index = running.definition().find(item);
    if (!index) return missing("De aanpak heeft geen onderdeel \"" + item + "\".");
    CaseStep step;
    step.cause = CaseCause::admitted;
    step.item = item;
    return take(call, admission, running, engine::Admit{*index, {}}, step);
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
        engine::FactsChanged changed;
        for (const Fact& fact : holding) {
            const auto index = running.definition().find_fact(fact.key);
            if (!index || fact.person_id != person || !names(facts, fact.key)) continue;
            if (running.definition().decided_by(*index) != nullptr) continue;
            running.facts[*index] = value_of(*running.definition().facts()[*index].type, fact.value);
            changed.facts.push_back(static_cast<engine::Index>(*index));
        }
        if (changed.facts.empty()) continue;
        CaseStep step;
        step.cause = CaseCause::told;
        step.facts = facts_json(running.definition(), running.facts, changed.facts);
        PH_CHECK(take(call, admission, running, changed, step));
    }
    return {};
}

Result<engine::CaseState> replay(const engine::Approach& approach, const WorkingCalendar& calendar,
                                 const std::vector<CaseStepView>& steps) {
    const Engine engine{approach.definition, calendar};
    engine::CaseState state{approach.definition};
    std::vector<feel::Value> facts(approach.definition.facts().size());
    for (const CaseStepView& step : steps) {
        const auto changed = read_facts(approach.definition, step.facts, facts);
        if (step.cause == CaseCause::opened) {
            PH_TRY(auto opened, engine.open(facts, step.at));
            state = std::move(opened.state);
            continue;
        }
        engine::Event event = engine::Look{};
        if (step.cause == CaseCause::told) event = engine::FactsChanged{changed};
        if (step.cause == CaseCause::asked) {
            PH_TRY(event, event_of(approach.definition, *step.act, step.item, step.reason));
        }
        if (step.cause == CaseCause::admitted) {
            const auto item = approach.definition.find(step.item);
            if (!item) return missing("De aanpak heeft geen onderdeel \"" + step.item + "\".");
            event = engine::Admit{*item, {}};
        }
        PH_TRY(auto taken, engine.apply(state, event, facts, step.at));
        state = std::move(taken.state);
    }
    return state;
}

}  // namespace ph::app
