#include "app/use_cases/case_move.hpp"

#include <algorithm>

#include "app/use_cases/case_admission.hpp"
#include "app/use_cases/case_facts.hpp"
#include "app/use_cases/case_move_story.hpp"
#include "app/use_cases/case_picture.hpp"
#include "app/use_cases/case_replay.hpp"
#include "app/use_cases/case_saving.hpp"
#include "app/use_cases/case_tasks.hpp"
#include "app/use_cases/case_values.hpp"
#include "app/use_cases/editions.hpp"
#include "app/use_cases/planned_measurements.hpp"
#include "app/use_cases/redaction.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;
using engine::Drop;
using engine::Engine;

MoveChoice choice_of(const engine::Approach& approach, MoveKind kind) {
    return {{approach.id, approach.version, approach.name, approach.municipality, false, {}}, kind};
}

// Versions that the case followed before the present one.
Status add_earlier(Call& call, const access::Admission& admission, const Case& record,
                   std::vector<MoveChoice>& choices) {
    PH_TRY(const auto steps, call.work.cases().steps(admission, record.id));
    for (const CaseStepView& step : steps) {
        if (step.cause != CaseCause::opened && step.cause != CaseCause::moved) continue;
        if (step.approach_id == record.approach_id && step.approach_version == record.approach_version)
            continue;
        const auto listed = std::ranges::find_if(choices, [&](const MoveChoice& one) {
            return one.id == step.approach_id && one.version == step.approach_version;
        });
        if (listed != choices.end()) {
            listed->kind = MoveKind::earlier;
            continue;
        }
        const auto approach = approach_of(call.catalogue, step.approach_id, step.approach_version);
        if (approach.ok()) choices.push_back(choice_of(**approach, MoveKind::earlier));
    }
    return {};
}

Status expect_running(const Running& running) {
    if (!running.record.ended_at) return {};
    return conflict("aanpak-geeindigd", "Deze aanpak is geëindigd. Overstappen kan niet meer.");
}

// With the tables that hold today; on the way back with those that the case followed there.
Result<std::pair<Edition, ApproachPointer>> edition_to_go_on_with(Call& call,
                                                                  const access::Admission& admission,
                                                                  const Running& running,
                                                                  const MoveChoice& choice) {
    PH_TRY(const auto approach, approach_of(call.catalogue, choice.id, choice.version));
    if (choice.kind != MoveKind::earlier)
        return edition_on(call, admission.municipality(), approach, call.today());
    PH_TRY(const auto steps, call.work.cases().steps(admission, running.record.id));
    Edition edition{admission.municipality(), choice.id, choice.version, {}};
    for (const CaseStepView& step : steps) {
        if (step.approach_id == choice.id && step.approach_version == choice.version)
            edition.tables = step.tables;
    }
    PH_TRY(auto followed, edition_of({call.catalogue, call.editions, call.work}, edition));
    return std::pair{std::move(edition), std::move(followed)};
}

// The approach to go on with, when the case may go there.
Result<std::pair<Edition, ApproachPointer>> chosen(Call& call, const access::Admission& admission,
                                                   const Running& running, const std::string& id,
                                                   int version) {
    PH_CHECK(expect_running(running));
    PH_TRY(const auto happenings, call.work.cases().happenings(admission, running.record.id));
    PH_TRY(const auto choices, move_choices(call, admission, running.record, happenings));
    const auto choice = std::ranges::find_if(
        choices, [&](const MoveChoice& one) { return one.id == id && one.version == version; });
    if (choice != choices.end()) return edition_to_go_on_with(call, admission, running, *choice);
    Checks checks;
    checks.fail("/aanpak", "onbekend",
                "Naar deze aanpak of deze versie kan dit huishouden niet overstappen.");
    return checks.status().error();
}

// An obstacle that lies in no other obstacle: what is in it ends with it.
std::vector<engine::Obstacle> outermost(const engine::Definition& from, const engine::MovePlan& plan) {
    std::vector<engine::Obstacle> found;
    for (const engine::Obstacle& one : plan.obstacles) {
        if (found.empty() || one.item >= from.item(found.back().item).end) found.push_back(one);
    }
    return found;
}

// What might have come and is not there any more is nobody's work: it ends without anybody saying so.
bool is_only_to_come(const engine::CaseState& state, const engine::Obstacle& obstacle) {
    return state.state(obstacle.item) == engine::State::available && obstacle.problem.code == "item_gone";
}

// The items that somebody says end, in the present approach.
std::vector<Drop> drops_of(const Running& running, const MoveRequest& request, Checks& checks) {
    std::vector<Drop> drops;
    drops.reserve(request.ends.size());
    for (std::size_t i = 0; i < request.ends.size(); ++i) {
        const auto& [id, reason] = request.ends[i];
        const std::string at = "/vervalt/" + std::to_string(i);
        checks.limited(at + "/reden", reason, text_length);
        if (const auto item = running.definition().find(id))
            drops.push_back({*item, reason.empty() ? request.reason : reason});
        else
            checks.fail(at + "/onderdeel", "onbekend", "De aanpak heeft geen onderdeel \"" + id + "\".");
    }
    return drops;
}

void add_what_only_might_have_come(const Running& running, const engine::Approach& to,
                                   const std::string& reason, std::vector<Drop>& drops) {
    const auto plan = engine::plan_move(running.definition(), running.state, to.definition);
    for (const engine::Obstacle& one : plan.obstacles) {
        if (!is_only_to_come(running.state, one)) continue;
        const bool named = std::ranges::any_of(drops, [&](const Drop& drop) {
            return drop.item <= one.item && one.item < running.definition().item(drop.item).end;
        });
        if (!named) drops.push_back({one.item, reason});
    }
}

// The record and the state go on in the other approach; the step says how, so that it can be taken again.
Status go_on(Call& call, const access::Admission& admission, Running& running,
             const std::pair<Edition, ApproachPointer>& chosen_edition, const std::vector<Drop>& drops,
             const std::string& reason) {
    const auto& [edition, to] = chosen_edition;
    PH_TRY(auto facts, facts_to_go_on_with(call, admission, running, *to));
    const Engine before{running.definition(), call.catalogue.calendar};
    const Engine after{to->definition, call.catalogue.calendar};
    PH_TRY(auto moved, engine::move(before, running.state, running.facts, after, facts, drops, call.now()));
    PH_CHECK(keep_approach(call, *to));
    const Running left = running;
    running.approach = to;
    running.facts = std::move(facts);
    running.record.approach_id = to->id;
    running.record.approach_version = to->version;
    running.record.tables = edition.tables;
    PH_TRY(running.born, birth_date_for(call, admission, to->definition));
    stand(running, std::move(moved.step.state), call.now());
    PH_CHECK(call.work.cases().change(admission, running.record));
    CaseStep step;
    step.cause = CaseCause::moved;
    step.reason = reason;
    step.facts = running.record.facts;
    step.approach_id = to->id;
    step.approach_version = to->version;
    step.tables = edition.tables;
    step.dropped = drops_json(left.definition(), drops);
    number_step(call, running, step);
    Story story{call, running.record, step};
    const auto told_before = story.tell(*left.approach, moved.before);
    story.tell_of_case(running, CaseTelling::moved, sentence_of_move(*left.approach, *to, reason));
    const auto told_after = story.tell(*to, moved.step.happened);
    PH_CHECK(save_step(call, admission, running, step, story));
    PH_CHECK(follow_with_tasks(call, admission, left, moved.before, told_before));
    PH_CHECK(follow_with_tasks(call, admission, running, moved.step.happened, told_after));
    PH_CHECK(carry_tasks(call, admission, running));
    PH_CHECK(plan_measurements(call, admission));
    return settle_places(call, admission, running);
}

// Of a sentence that was reasoned from a fact that is not open, the name of the step is left.
void keep_reasons_that_are_open(Call& call, const access::Admission& admission,
                                std::vector<MoveLine>& lines) {
    for (MoveLine& line : lines) {
        bool all = true;
        for (const std::string& fact : line.facts) all = shows_fact(call, admission, fact) && all;
        if (!all) line.text = line.name;
    }
}

}  // namespace

Result<std::vector<MoveChoice>> move_choices(Call& call, const access::Admission& admission,
                                             const Case& record,
                                             const std::vector<CaseHappening>& happenings) {
    std::vector<MoveChoice> choices;
    if (record.ended_at || !call.gate.may(Permission::case_move, admission)) return choices;
    PH_TRY(const auto cases, call.work.cases().cases(admission));
    // A method stands beside the approach: it becomes a newer version of itself, and nothing else.
    if (const auto method = call.catalogue.method_approaches.find(record.approach_id);
        method != call.catalogue.method_approaches.end()) {
        if (method->second->version > record.approach_version)
            choices.push_back(choice_of(*method->second, MoveKind::newer));
        return choices;
    }
    for (const auto& [id, approach] : call.catalogue.approaches) {
        if (id == record.approach_id) {
            if (approach->version > record.approach_version)
                choices.push_back(choice_of(*approach, MoveKind::newer));
            continue;
        }
        const bool follows = std::ranges::any_of(
            cases, [&](const Case& one) { return !one.ended_at && one.approach_id == id; });
        if (!follows) choices.push_back(choice_of(*approach, MoveKind::other));
    }
    if (std::ranges::find(happenings, CaseTelling::moved, &CaseHappening::telling) != happenings.end())
        PH_CHECK(add_earlier(call, admission, record, choices));
    std::ranges::sort(choices, {}, [](const MoveChoice& one) {
        return std::tuple{one.kind, std::string_view{one.name}, one.version};
    });
    return choices;
}

Result<MovePreview> preview_move(Call& call, const DossierId& dossier, const CaseId& id,
                                 const std::string& approach, int approach_version) {
    PH_TRY(const auto admission, call.gate.admit(Permission::case_move, dossier));
    PH_TRY(auto running, load_case(call, admission, id));
    PH_TRY(const auto edition, chosen(call, admission, running, approach, approach_version));
    const ApproachPointer& to = edition.second;
    PH_TRY(const auto facts, facts_to_go_on_with(call, admission, running, *to));
    const Engine before{running.definition(), call.catalogue.calendar};
    const Engine after{to->definition, call.catalogue.calendar};
    PH_TRY(auto now, before.apply(running.state, engine::Look{}, running.facts, call.now()));
    const auto plan = engine::plan_move(before.definition(), now.state, after.definition());
    MoveOutlook outlook{running, *to, now, plan, {}, {}, facts};
    std::vector<Drop> drops;
    for (const engine::Obstacle& one : outermost(before.definition(), plan)) {
        drops.push_back({one.item, "-"});
        (is_only_to_come(now.state, one) ? outlook.gone : outlook.ends).push_back(one);
    }
    PH_TRY(const auto moved, engine::move(before, now.state, running.facts, after, facts, drops, call.now()));
    MovePreview preview = tell_outlook(call.catalogue, outlook, moved);
    for (auto* lines : {&preview.first, &preview.begins}) keep_reasons_that_are_open(call, admission, *lines);
    return preview;
}

Result<CasePicture> move_case(Call& call, const DossierId& dossier, const CaseId& id, int version,
                              const MoveRequest& request) {
    PH_TRY(const auto admission, call.gate.admit(Permission::case_move, dossier, true));
    PH_TRY(auto running, load_case(call, admission, id));
    PH_CHECK(expect_version(running.record.version, version));
    PH_TRY(const auto to, chosen(call, admission, running, request.approach, request.approach_version));
    Checks checks;
    checks.required("/reden", request.reason, text_length);
    auto drops = drops_of(running, request, checks);
    PH_CHECK(checks.status());
    PH_CHECK(look_at_case(call, admission, running));
    PH_CHECK(expect_running(running));
    add_what_only_might_have_come(running, *to.second, request.reason, drops);
    PH_CHECK(go_on(call, admission, running, to, drops, request.reason));
    return draw_case(call, admission, running);
}

}  // namespace ph::app
