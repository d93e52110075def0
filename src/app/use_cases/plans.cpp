#include "app/use_cases/plans.hpp"

#include <set>

#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/use_cases/redaction.hpp"
#include "app/use_cases/work.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"
#include "domain/texts.hpp"

namespace ph::app {
namespace {

using access::Permission;

std::optional<std::string_view> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string_view>{text};
}

Result<PlanView> find_version(Call& call, const access::Admission& admission, const PlanId& plan,
                              int version) {
    PH_TRY(auto found, call.work.plans().find(admission, plan));
    PH_CHECK(expect_version(found.document.plan.version, version));
    return found;
}

// Goals and actions of another plan as the contents of a new one: new ids, nothing done yet.
void copy_contents(Call& call, const PlanDocument& from, PlanDocument& to) {
    to.plan.wishes = from.plan.wishes;
    to.plan.talents = from.plan.talents;
    to.plan.summary = from.plan.summary;
    std::map<GoalId, GoalId> new_ids;
    for (Goal goal : from.goals) {
        const auto id = call.new_id<GoalId>();
        new_ids[goal.id] = id;
        goal.id = id;
        goal.plan_id = to.plan.id;
        to.goals.push_back(std::move(goal));
    }
    for (Action action : from.actions) {
        if (action.done_on) continue;
        action.id = call.new_id<ActionId>();
        action.plan_id = to.plan.id;
        action.position = static_cast<int>(to.actions.size());
        if (action.goal_id) action.goal_id = new_ids.at(*action.goal_id);
        to.actions.push_back(std::move(action));
    }
}

template <class Item>
bool has(const std::vector<Item>& items, const decltype(Item::id)& id) {
    return std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
}

// Keeps the ids the draft already has and gives the others new ones, so that no id of another plan can be
// taken.
void settle_ids(Call& call, const PlanDocument& draft, PlanDocument& contents) {
    std::map<GoalId, GoalId> new_ids;
    for (Goal& goal : contents.goals) {
        const GoalId given = goal.id;
        if (given.is_nil() || !has(draft.goals, given) || new_ids.contains(given))
            goal.id = call.new_id<GoalId>();
        new_ids.emplace(given, goal.id);
    }
    std::vector<ActionId> used;
    for (Action& action : contents.actions) {
        const bool repeated = std::find(used.begin(), used.end(), action.id) != used.end();
        if (action.id.is_nil() || repeated || !has(draft.actions, action.id))
            action.id = call.new_id<ActionId>();
        used.push_back(action.id);
        if (!action.goal_id) continue;
        const auto goal = new_ids.find(*action.goal_id);
        if (goal != new_ids.end()) action.goal_id = goal->second;
    }
}

// As the reader may see it.
Result<PlanView> seen(Call& call, const access::Admission& admission, Result<PlanView> plan) {
    if (plan.ok()) redact(call, admission, *plan);
    return plan;
}

// What the writer does not see stays as it was, after what the writer put down.
void keep_unseen(Call& call, const access::Admission& admission, const PlanDocument& draft,
                 PlanDocument& contents) {
    std::set<GoalId> unseen;
    for (const Goal& goal : draft.goals) {
        if (shows_goal(call, admission, goal)) continue;
        unseen.insert(goal.id);
        contents.goals.push_back(goal);
    }
    for (const Action& action : draft.actions) {
        if (action.goal_id && unseen.contains(*action.goal_id)) contents.actions.push_back(action);
    }
}

Status check_life_domains(const Call& call, const PlanDocument& contents) {
    Checks checks;
    for (std::size_t i = 0; i < contents.goals.size(); ++i) {
        const std::string& life_domain = contents.goals[i].life_domain;
        if (life_domain.empty() || call.catalogue.life_domains.contains(life_domain)) continue;
        checks.fail("/doelen/" + std::to_string(i) + "/leefgebied", "onbekend-leefgebied",
                    "Dit leefgebied staat niet in de catalogus.");
    }
    return checks.status();
}

Status supersede_others(Call& call, const access::Admission& admission, const PlanId& agreed) {
    PH_TRY(auto heads, call.work.plans().heads(admission));
    for (ActionPlan& plan : heads) {
        if (plan.id == agreed || plan.status != PlanStatus::agreed) continue;
        plan.status = PlanStatus::superseded;
        plan.ended_on = call.today();
        plan.ended_at = call.now();
        PH_CHECK(call.work.plans().change(admission, plan));
        call.gate.note(admission, subject("plan", plan.id), Payload{}.add("status", plan.status).json());
    }
    return {};
}

// The day on which is seen together how far a goal is becomes a task of the coach. The title of the goal is
// not in it: a task is read by more people than a goal about health. Without a coach the day stands in the
// plan only.
Status plan_review(Call& call, const access::Admission& admission, const Goal& goal, Date day) {
    const GoalHelp& help = call.catalogue.goal_help;
    PH_TRY(const auto head, call.work.dossiers().dossier(admission));
    if (help.review_task.empty() || !head.coach_id) return {};
    NewTask task;
    task.title = fill_in(help.review_task, {{"nummer", std::to_string(goal.position + 1)}});
    task.reason = help.review_reason;
    task.owner_id = head.coach_id;
    task.due_on = day;
    task.kind = TaskType::goal_review;
    task.goal_id = goal.id;
    PH_TRY([[maybe_unused]] const auto planned, plan_task(call, admission, std::move(task)));
    return {};
}

Status plan_reviews(Call& call, const access::Admission& admission, const PlanDocument& agreed) {
    PH_CHECK(settle_tasks(call, admission, TaskStatus::dropped, call.catalogue.goal_help.superseded,
                          [](const Task& task) { return task.kind == TaskType::goal_review; }));
    for (const Goal& goal : agreed.goals) {
        if (goal.score_on) PH_CHECK(plan_review(call, admission, goal, *goal.score_on));
    }
    return {};
}

}  // namespace

Result<std::vector<PlanView>> list_plans(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::plan_read, dossier));
    PH_TRY(auto plans, call.work.plans().list(admission));
    redact(call, admission, plans);
    return plans;
}

Result<PlanView> find_plan(Call& call, const DossierId& dossier, const PlanId& plan) {
    PH_TRY(const auto admission, call.gate.admit(Permission::plan_read, dossier));
    return seen(call, admission, call.work.plans().find(admission, plan));
}

Result<PlanView> start_plan(Call& call, const DossierId& dossier, std::optional<PlanId> copy_of) {
    PH_TRY(const auto admission, call.gate.admit(Permission::plan_change, dossier, true));
    PH_TRY(const auto heads, call.work.plans().heads(admission));
    int highest = 0;
    for (const ActionPlan& plan : heads) {
        if (plan.status == PlanStatus::draft)
            return conflict("er-is-een-concept", "Er is al een plan in concept. Maak dat eerst af.");
        highest = std::max(highest, plan.number);
    }
    PlanView view;
    view.created_by_name = call.actor().display_name;
    ActionPlan& plan = view.document.plan;
    plan.id = call.new_id<PlanId>();
    plan.dossier_id = dossier;
    plan.number = highest + 1;
    plan.created_by = call.actor().user_id;
    plan.created_at = call.now();
    if (copy_of) {
        PH_TRY(const auto source, call.work.plans().find(admission, *copy_of));
        copy_contents(call, source.document, view.document);
    }
    PH_CHECK(call.work.plans().add(admission, view.document));
    call.gate.note(admission, subject("plan", plan.id),
                   Payload{}.add("number", plan.number).add("copyOf", copy_of).json());
    return seen(call, admission, std::move(view));
}

Result<PlanView> save_plan(Call& call, const DossierId& dossier, const PlanId& plan, int version,
                           PlanDocument contents) {
    PH_TRY(const auto admission, call.gate.admit(Permission::plan_change, dossier, true));
    PH_TRY(auto view, find_version(call, admission, plan, version));
    keep_unseen(call, admission, view.document, contents);
    settle_ids(call, view.document, contents);
    PH_CHECK(check_life_domains(call, contents));
    PH_CHECK(rewrite(view.document, std::move(contents)));
    view.coach_agreed_by_name.clear();
    PH_CHECK(call.work.plans().replace(admission, view.document));
    call.gate.note(admission, subject("plan", plan),
                   Payload{}
                       .add("goals", static_cast<int>(view.document.goals.size()))
                       .add("actions", static_cast<int>(view.document.actions.size()))
                       .json());
    return seen(call, admission, std::move(view));
}

Result<PlanView> agree_plan(Call& call, const DossierId& dossier, const PlanId& plan, int version,
                            Agreement by, const std::string& remark) {
    PH_TRY(const auto admission, call.gate.admit(Permission::plan_agree, dossier, true));
    if (by == Agreement::coach && admission.decision().role == Role::participant) {
        return Error{Fault::forbidden, "Alleen uw coach kan akkoord geven als coach.", {}};
    }
    Checks checks;
    checks.limited("/toelichting", remark, text_length);
    PH_CHECK(checks.status());
    PH_TRY(auto view, find_version(call, admission, plan, version));
    PH_CHECK(agree(view.document, by, call.actor().user_id, call.now()));
    if (view.document.plan.status == PlanStatus::agreed) {
        PH_CHECK(supersede_others(call, admission, plan));
        PH_CHECK(plan_reviews(call, admission, view.document));
    }
    PH_CHECK(call.work.plans().change(admission, view.document.plan));
    if (by == Agreement::coach) view.coach_agreed_by_name = call.actor().display_name;
    call.gate.note(admission, subject("plan", plan),
                   Payload{}
                       .add("agreedBy", by)
                       .add("status", view.document.plan.status)
                       .add("remark", unless_empty(remark))
                       .json());
    return seen(call, admission, std::move(view));
}

Result<GasScoreView> score_goal(Call& call, const DossierId& dossier, const PlanId& plan, GasScore score) {
    PH_TRY(const auto admission, call.gate.admit(Permission::plan_change, dossier, true));
    PH_TRY(const auto view, call.work.plans().find(admission, plan));
    PH_CHECK(check_score(view.document, score, call.today()));
    score.id = call.new_id<GasScoreId>();
    score.dossier_id = dossier;
    score.recorded_by = call.actor().user_id;
    PH_CHECK(call.work.plans().add_score(admission, score));
    PH_CHECK(settle_tasks(call, admission, TaskStatus::done, {}, [&](const Task& task) {
        return task.kind == TaskType::goal_review && task.goal_id == score.goal_id;
    }));
    if (score.next_on) {
        const auto goal = std::ranges::find(view.document.goals, score.goal_id, &Goal::id);
        PH_CHECK(plan_review(call, admission, *goal, *score.next_on));
    }
    call.gate.note(admission, subject("goal", score.goal_id),
                   Payload{}.add("level", score.level).add("rater", score.rater).json());
    return GasScoreView{std::move(score), call.actor().display_name};
}

Result<PlanView> tick_action(Call& call, const DossierId& dossier, const PlanId& plan, const ActionId& action,
                             int version, std::optional<Date> done_on) {
    PH_TRY(const auto admission, call.gate.admit(Permission::plan_change, dossier, true));
    PH_TRY(auto view, find_version(call, admission, plan, version));
    PH_CHECK(tick(view.document, action, done_on, call.now()));
    const auto ticked = std::find_if(view.document.actions.begin(), view.document.actions.end(),
                                     [&](const Action& one) { return one.id == action; });
    PH_CHECK(call.work.plans().change_action(admission, *ticked));
    PH_CHECK(call.work.plans().change(admission, view.document.plan));
    call.gate.note(admission, subject("action", action), Payload{}.add("doneOn", done_on).json());
    return seen(call, admission, std::move(view));
}

}  // namespace ph::app
