#include "app/use_cases/case_saving.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/use_cases/case_admission.hpp"
#include "app/use_cases/case_tasks.hpp"
#include "app/use_cases/case_values.hpp"

namespace ph::app {
namespace {

using engine::Cause;
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
        // What had not begun does not stop.
        case Transition::terminate:
            return happening.from == State::available ? CaseTelling::nothing : CaseTelling::stopped;
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

// What the condition behind a happening read, and what that follows from.
std::string facts_seen(const engine::Definition& definition, const engine::Why& why) {
    std::vector<feel::Value> seen(definition.facts().size());
    std::vector<engine::Index> which;
    for (const auto* read : {&why.facts, &why.behind}) {
        for (const engine::FactSeen& fact : *read) {
            seen[fact.fact] = fact.value;
            which.push_back(fact.fact);
        }
    }
    return facts_json(definition, seen, which);
}

// The first day after `today` on which somebody is a year older.
Date next_birthday(Date born, Date today) {
    const int age = age_on(born, today);
    Date day = today;
    do {
        day += std::chrono::days{1};
    } while (age_on(born, day) == age);
    return day;
}

// Conditions that read the date are looked at when somebody looks: then every day is a moment.
std::optional<Instant> next_moment(const Running& running, Instant now) {
    if (running.record.ended_at) return std::nullopt;
    auto due = engine::next_due(running.state);
    if (running.born) {
        const Instant birthday = local_instant(next_birthday(*running.born, local_date(now)), {});
        due = due ? std::min(*due, birthday) : birthday;
    }
    if (running.definition().clock_readers().empty()) return due;
    const Instant tomorrow = local_instant(local_date(now) + std::chrono::days{1}, {});
    return due ? std::min(*due, tomorrow) : tomorrow;
}

}  // namespace

CaseHappening& Story::next(const engine::Item& item, Instant at) {
    CaseHappening& one = told_.emplace_back();
    one.ordinal = static_cast<int>(told_.size());
    one.id = counted(make_id<CaseHappeningId>(at, call_.random), one.ordinal);
    one.case_id = record_.id;
    one.dossier_id = record_.dossier_id;
    one.step = step_.number;
    one.at = at;
    one.item = item.id;
    one.item_name = item.name;
    return one;
}

std::vector<CaseHappening> Story::tell(const engine::Approach& approach,
                                       const std::vector<Happening>& happened) {
    const engine::Definition& definition = approach.definition;
    const std::size_t before = told_.size();
    told_.reserve(before + happened.size());
    for (const Happening& as_it_was : happened) {
        const Happening happening = as_people_see_it(as_it_was, happened);
        const engine::Item& item = definition.item(happening.item);
        CaseHappening& one = next(item, happening.at);
        if (item.kind == ItemKind::plan) one.item_name = approach.name;
        one.instance = happening.ordinal;
        one.transition = engine::name_of(happening.transition);
        one.from_state = engine::name_of(happening.from);
        one.to_state = engine::name_of(happening.to);
        one.due = happening.due;
        one.cause = name_of(happening.why.cause);
        one.facts_seen = facts_seen(definition, happening.why);
        one.telling = telling_of(item, happening);
        one.sentence = engine::explain(definition, happening);
    }
    return {told_.begin() + static_cast<std::ptrdiff_t>(before), told_.end()};
}

void Story::tell_of_case(const Running& running, CaseTelling telling, std::string sentence) {
    CaseHappening& one = next(running.definition().item(0), step_.at);
    one.item_name = running.approach->name;
    one.transition = "move";
    one.from_state = one.to_state = engine::name_of(running.state.state(0));
    one.cause = name_of(Cause::person);
    one.facts_seen = "{}";
    one.telling = telling;
    one.sentence = std::move(sentence);
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

void number_step(const Call& call, const Running& running, CaseStep& step) {
    step.case_id = running.record.id;
    step.number = running.record.version;
    step.at = call.now();
    if (!call.actor().is_time) step.asked_by = call.actor().user_id;
}

Status save_step(Call& call, const access::Admission& admission, const Running& running, const CaseStep& step,
                 const Story& story) {
    PH_CHECK(call.work.cases().add_step(admission, step, story.told()));
    Payload payload;
    payload.add("cause", step.cause).add("act", step.act).add("item", step.item).add("step", step.number);
    if (!step.approach_id.empty())
        payload.add("approach", step.approach_id).add("approachVersion", step.approach_version);
    call.gate.note(admission, subject("case", running.record.id), payload.json());
    return {};
}

Status keep_step(Call& call, const access::Admission& admission, Running& running, CaseStep& step,
                 const std::vector<Happening>& happened) {
    number_step(call, running, step);
    Story story{call, running.record, step};
    const auto told = story.tell(*running.approach, happened);
    PH_CHECK(save_step(call, admission, running, step, story));
    PH_CHECK(follow_with_tasks(call, admission, running, happened, told));
    return settle_places(call, admission, running);
}

}  // namespace ph::app
