#include "storage/repositories/plans.hpp"

#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::GasScoreView;
using app::PlanView;

std::string head_sql(std::string_view where) {
    return "SELECT " + sql::columns<ActionPlan>("p") +
           ", c.display_name, a.display_name FROM action_plan p JOIN user_account c ON c.id = p.created_by "
           "LEFT JOIN user_account a ON a.id = p.coach_agreed_by " +
           std::string(where);
}

// What hangs under the plans that `where` picks from action_plan p.
std::string goals_sql(std::string_view where) {
    return "SELECT " + sql::columns<Goal>("g") + " FROM action_plan p JOIN goal g ON g.plan_id = p.id " +
           std::string(where) + " ORDER BY g.plan_id, g.position";
}
std::string actions_sql(std::string_view where) {
    return "SELECT " + sql::columns<Action>("a") +
           " FROM action_plan p JOIN plan_action a ON a.plan_id = p.id " + std::string(where) +
           " ORDER BY a.plan_id, a.position";
}
std::string scores_sql(std::string_view where) {
    return "SELECT " + sql::columns<GasScore>("s") +
           ", u.display_name, g.plan_id FROM action_plan p JOIN goal g ON g.plan_id = p.id JOIN gas_score s "
           "ON s.goal_id = g.id "
           "JOIN user_account u ON u.id = s.recorded_by " +
           std::string(where) + " ORDER BY s.scored_on, s.id";
}

struct PlanQueries {
    std::string heads;
    std::string goals;
    std::string actions;
    std::string scores;

    PlanQueries(std::string_view where, std::string_view order)
        : heads(head_sql(std::string(where).append(order))),
          goals(goals_sql(where)),
          actions(actions_sql(where)),
          scores(scores_sql(where)) {}
};

Result<std::vector<PlanView>> load(const sql::Mapper& db, const PlanQueries& queries,
                                   const sql::Arguments& arguments) {
    std::vector<PlanView> plans;
    const auto run = [&](const std::string& sql, const sql::EachRow& each) {
        return db.connection().run(sql, arguments, each);
    };
    const auto plan_of = [&](const PlanId& id) {
        return std::find_if(plans.begin(), plans.end(),
                            [&](const PlanView& one) { return one.document.plan.id == id; });
    };
    PH_TRY([[maybe_unused]] const auto heads, run(queries.heads, [&](const sql::Row& row) {
               PlanView& view = plans.emplace_back();
               view.document.plan = db.read<ActionPlan>(row);
               view.created_by_name = row.get<std::string>(column_count<ActionPlan>);
               view.coach_agreed_by_name =
                   row.get<std::optional<std::string>>(column_count<ActionPlan> + 1).value_or("");
           }));
    if (plans.empty()) return plans;
    PH_TRY([[maybe_unused]] const auto goals, run(queries.goals, [&](const sql::Row& row) {
               Goal goal = db.read<Goal>(row);
               plan_of(goal.plan_id)->document.goals.push_back(std::move(goal));
           }));
    PH_TRY([[maybe_unused]] const auto actions, run(queries.actions, [&](const sql::Row& row) {
               Action action = db.read<Action>(row);
               plan_of(action.plan_id)->document.actions.push_back(std::move(action));
           }));
    PH_TRY([[maybe_unused]] const auto scores, run(queries.scores, [&](const sql::Row& row) {
               const auto plan = row.get<PlanId>(column_count<GasScoreView>);
               plan_of(plan)->scores.push_back(db.read<GasScoreView>(row));
           }));
    return plans;
}

}  // namespace

Result<std::vector<PlanView>> SqlPlanRepository::list(const access::Admission& admission) {
    static const PlanQueries queries("WHERE p.dossier_id = $1", " ORDER BY p.number DESC");
    return load(db_, queries, sql::arguments_of(admission.dossier()));
}

Result<std::vector<ActionPlan>> SqlPlanRepository::heads(const access::Admission& admission) {
    return db_.list<ActionPlan>("WHERE dossier_id = $1 ORDER BY number DESC", admission.dossier());
}

Result<PlanView> SqlPlanRepository::find(const access::Admission& admission, const PlanId& plan) {
    static const PlanQueries queries("WHERE p.dossier_id = $1 AND p.id = $2", "");
    PH_TRY(auto found, load(db_, queries, sql::arguments_of(admission.dossier(), plan)));
    if (found.empty()) return sql::not_found();
    return std::move(found.front());
}

Status SqlPlanRepository::add(const access::Admission& admission, const PlanDocument& document) {
    PH_CHECK(insert_own(db_, admission, document.plan));
    return add_contents(document);
}

Status SqlPlanRepository::add_contents(const PlanDocument& document) {
    PH_CHECK(db_.insert_all(document.goals));
    return db_.insert_all(document.actions);
}

Status SqlPlanRepository::change(const access::Admission& admission, ActionPlan& plan) {
    return update_own(db_, admission, plan);
}

Status SqlPlanRepository::replace(const access::Admission& admission, PlanDocument& document) {
    PH_CHECK(update_own(db_, admission, document.plan));
    PH_TRY([[maybe_unused]] const auto actions,
           db_.connection().execute("DELETE FROM plan_action WHERE plan_id = $1", document.plan.id));
    PH_TRY([[maybe_unused]] const auto goals,
           db_.connection().execute("DELETE FROM goal WHERE plan_id = $1", document.plan.id));
    return add_contents(document);
}

Status SqlPlanRepository::change_action(const access::Admission& admission, const Action& action) {
    PH_TRY(const auto rows,
           db_.connection().execute(
               "UPDATE plan_action SET done_on = $1, done_at = $5 WHERE id = $2 AND plan_id IN "
               "(SELECT id FROM action_plan WHERE id = $3 AND dossier_id = $4)",
               action.done_on, action.id, action.plan_id, admission.dossier(), action.done_at));
    if (rows == 0) return sql::not_found();
    return {};
}

Status SqlPlanRepository::add_score(const access::Admission& admission, const GasScore& score) {
    return insert_own(db_, admission, score);
}

}  // namespace ph::storage
