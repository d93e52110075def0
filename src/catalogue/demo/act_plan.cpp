#include "catalogue/demo/act_plan.hpp"

#include "app/use_cases/plans.hpp"
#include "app/use_cases/trajectories.hpp"
#include "app/use_cases/work.hpp"
#include "wire/domain_names.hpp"

namespace ph::catalogue::demo {
namespace {

Goal goal_of(app::Call& call, const View& what, const Stage& stage) {
    Goal goal;
    goal.id = call.new_id<GoalId>();
    goal.life_domain = what.text("leefgebied");
    goal.title = what.text("titel");
    goal.specific = what.text("specifiek");
    goal.measurable = what.text("meetbaar");
    goal.acceptable = what.text("acceptabel");
    goal.realistic = what.text("realistisch");
    goal.due_on = stage.day(what.integer("einddatum"));
    if (what.has("kijkenOp")) goal.score_on = stage.day(what.integer("kijkenOp"));
    const auto levels = what.items("gas");
    goal.gas_minus_two = levels[0].text();
    goal.gas_minus_one = levels[1].text();
    goal.gas_zero = levels[2].text();
    goal.gas_plus_one = levels[3].text();
    goal.gas_plus_two = levels[4].text();
    return goal;
}

Action action_of(const View& what, const std::vector<Goal>& goals, const Stage& stage) {
    Action action;
    if (what.has("doel")) action.goal_id = goals.at(static_cast<std::size_t>(what.integer("doel") - 1)).id;
    action.description = what.text("omschrijving");
    action.actor_kind = *wire::named<ActorKind>(what.text("uitvoerder"));
    action.actor_name = what.text_or("naam");
    if (what.has("medewerker")) {
        const access::Actor& colleague = stage.actor(what.text("medewerker"));
        action.actor_id = colleague.user_id;
        action.actor_name = colleague.display_name;
    }
    if (what.has("voor")) action.due_on = stage.day(what.integer("voor"));
    return action;
}

Result<int> version_of(app::Call& call, const Chapter& chapter) {
    PH_TRY(const auto found, app::find_plan(call, chapter.dossier, chapter.plan));
    return found.document.plan.version;
}

}  // namespace

Status write_plan(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    PH_TRY(const auto started, app::start_plan(call, chapter.dossier, std::nullopt));
    chapter.plan = started.document.plan.id;
    PlanDocument contents;
    contents.plan.wishes = what.text("wensen");
    contents.plan.talents = what.text("talenten");
    contents.plan.summary = what.text("samenvatting");
    for (const View& goal : what.items("doelen")) contents.goals.push_back(goal_of(call, goal, stage));
    for (const View& action : what.items("acties"))
        contents.actions.push_back(action_of(action, contents.goals, stage));
    const int version = started.document.plan.version;
    return done(app::save_plan(call, chapter.dossier, chapter.plan, version, std::move(contents)));
}

Status agree_plan(app::Call& call, const View& who, const Stage&, Chapter& chapter) {
    for (const View& side : who.items()) {
        PH_TRY(const int version, version_of(call, chapter));
        PH_CHECK(done(app::agree_plan(call, chapter.dossier, chapter.plan, version,
                                      *wire::named<Agreement>(side.text()), {})));
    }
    return {};
}

Status score_goal(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    PH_TRY(const auto plan, app::find_plan(call, chapter.dossier, chapter.plan));
    GasScore score;
    score.goal_id = plan.document.goals.at(static_cast<std::size_t>(what.integer("doel") - 1)).id;
    score.level = what.integer("niveau");
    score.scored_on = call.today();
    score.rater = *wire::named<Rater>(what.text("beoordelaar"));
    score.note = what.text_or("toelichting");
    if (what.has("volgendeOp")) score.next_on = stage.day(what.integer("volgendeOp"));
    return done(app::score_goal(call, chapter.dossier, chapter.plan, std::move(score)));
}

Status tick_action(app::Call& call, const View& number, const Stage&, Chapter& chapter) {
    PH_TRY(const auto plan, app::find_plan(call, chapter.dossier, chapter.plan));
    const ActionId action = plan.document.actions.at(static_cast<std::size_t>(number.integer() - 1)).id;
    return done(app::tick_action(call, chapter.dossier, chapter.plan, action, plan.document.plan.version,
                                 call.today()));
}

Status start_trajectory(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    Trajectory trajectory;
    if (!chapter.plan.is_nil()) trajectory.plan_id = chapter.plan;
    trajectory.kind = *wire::named<TrajectoryType>(what.text("soort"));
    trajectory.title = what.text("titel");
    trajectory.end_goal = what.text("einddoel");
    trajectory.starts_on = stage.day(what.integer("startdatum"));
    trajectory.ends_on = stage.day(what.integer("einddatum"));
    trajectory.place = what.text_or("plaats");
    trajectory.report_every_days = what.integer_or("verslagIedereDagen", 0);
    const View responsible = what.at("verantwoordelijke");
    if (responsible.node().IsMap()) {
        trajectory.responsible_organisation_id = stage.organisation(responsible.text("organisatie"));
        trajectory.responsible_name = responsible.text("naam");
    } else {
        const access::Actor& colleague = stage.actor(responsible.text());
        trajectory.responsible_id = colleague.user_id;
        trajectory.responsible_organisation_id = colleague.organisation_id;
    }
    PH_TRY(const auto started, app::start_trajectory(call, chapter.dossier, std::move(trajectory)));
    chapter.trajectories[what.text("id")] = started.trajectory.id;
    return {};
}

// The story may speak of the task that a report made as "verslag-" and the trajectory.
Status name_report_task(app::Call& call, const std::string& trajectory, Chapter& chapter) {
    PH_TRY(const auto tasks, app::list_tasks(call, chapter.dossier));
    for (const app::TaskStanding& standing : tasks) {
        if (standing.task.created_at == call.now() && standing.task.created_by == call.actor().user_id)
            chapter.tasks["verslag-" + trajectory] = standing.task.id;
    }
    return {};
}

Status report(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    ProgressReport written;
    written.reported_on = call.today();
    written.course = *wire::named<Course>(what.text("voortgang"));
    written.text = what.text("tekst");
    const std::string trajectory = what.text("traject");
    PH_CHECK(done(app::add_report(call, chapter.dossier, chapter.trajectories.at(trajectory), written)));
    if (written.course == Course::on_course) return {};
    return name_report_task(call, trajectory, chapter);
}

Status close_trajectory(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    const TrajectoryId id = chapter.trajectories.at(what.text("traject"));
    PH_TRY(const auto found, app::find_trajectory(call, chapter.dossier, id));
    return done(app::close_trajectory(call, chapter.dossier, id, found.trajectory.version,
                                      *wire::named<TrajectoryResult>(what.text("resultaat")),
                                      what.text("toelichting"), call.today()));
}

}  // namespace ph::catalogue::demo
