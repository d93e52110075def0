// The action plan: one per household, written together. A plan is edited while it is a draft; agreed plans
// are kept as they were and a change starts the next number.
#pragma once
#include <array>
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/ids.hpp"
#include "domain/measurement.hpp"

namespace ph {

BOOST_DEFINE_ENUM_CLASS(PlanStatus, draft, agreed, superseded, ended)
BOOST_DEFINE_ENUM_CLASS(ActorKind, own, network, professional)

// Goal Attainment Scaling, -2 (start) .. +2 (much more than the goal).
inline constexpr int gas_lowest = -2;
inline constexpr int gas_highest = 2;

struct Goal {
    GoalId id;
    PlanId plan_id;
    int position = 0;
    std::string life_domain;
    std::string title;  // in the person's words
    // The SMART parts, each a field of its own. What is open is asked for, and holds no agreement back.
    std::string specific;
    std::string measurable;
    std::string acceptable;
    std::string realistic;
    std::optional<Date> due_on;  // time-bound
    std::string gas_minus_two;
    std::string gas_minus_one;
    std::string gas_zero;
    std::string gas_plus_one;
    std::string gas_plus_two;
    std::optional<Date> score_on{};  // the agreed day to see together how far it is
};
BOOST_DESCRIBE_STRUCT(Goal, (),
                      (id, plan_id, position, life_domain, title, specific, measurable, acceptable, realistic,
                       due_on, gas_minus_two, gas_minus_one, gas_zero, gas_plus_one, gas_plus_two, score_on))

// Who does what by when.
struct Action {
    ActionId id;
    PlanId plan_id;
    std::optional<GoalId> goal_id;
    int position = 0;
    std::string description;
    ActorKind actor_kind = ActorKind::own;
    std::string actor_name;
    std::optional<UserId> actor_id;
    std::optional<Date> due_on;
    std::optional<Date> done_on;
    std::optional<Instant> done_at;  // when that was recorded
};
BOOST_DESCRIBE_STRUCT(Action, (),
                      (id, plan_id, goal_id, position, description, actor_kind, actor_name, actor_id, due_on,
                       done_on, done_at))

struct GasScore {
    GasScoreId id;
    GoalId goal_id;
    DossierId dossier_id;
    int level = gas_lowest;
    Date scored_on;
    Rater rater = Rater::professional;
    UserId recorded_by;
    std::string note;
    std::optional<Date> next_on{};  // the day agreed on to look again
};
BOOST_DESCRIBE_STRUCT(GasScore, (),
                      (id, goal_id, dossier_id, level, scored_on, rater, recorded_by, note, next_on))

struct ActionPlan {
    PlanId id;
    DossierId dossier_id;
    int number = 1;  // first, second, ... plan of this household
    PlanStatus status = PlanStatus::draft;
    std::string wishes;
    std::string talents;
    std::string summary;
    UserId created_by;
    Instant created_at;
    std::optional<Date> participant_agreed_on;
    std::optional<Date> coach_agreed_on;
    std::optional<UserId> coach_agreed_by;
    std::optional<Date> ended_on;
    // When each of these days was recorded.
    std::optional<Instant> participant_agreed_at;
    std::optional<Instant> coach_agreed_at;
    std::optional<Instant> ended_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(ActionPlan, (),
                      (id, dossier_id, number, status, wishes, talents, summary, created_by, created_at,
                       participant_agreed_on, coach_agreed_on, coach_agreed_by, ended_on,
                       participant_agreed_at, coach_agreed_at, ended_at, version))

// A plan with everything in it, as one document.
struct PlanDocument {
    ActionPlan plan;
    std::vector<Goal> goals;
    std::vector<Action> actions;
};

// Every problem of what people wrote, with JSON pointers in the API's names ("/doelen/0/titel"). Open SMART
// parts and GAS levels are no problem.
std::vector<Problem> problems_of(const PlanDocument& document);

// Everything that keeps a draft from being agreed (no goal, a day in the past); empty when it may be agreed.
// An open SMART part or GAS level does not: there is a question for each in the catalogue, and whoever knows
// no answer yet begins with what they know.
std::vector<Problem> open_points(const PlanDocument& document, Date today);

// New contents for a draft. An agreement holds for the text that was agreed, so both are taken back. Goals
// and actions come with their ids; `document` keeps its head. Refused when it is no draft.
Status rewrite(PlanDocument& document, PlanDocument contents);

BOOST_DEFINE_ENUM_CLASS(Agreement, participant, coach)
// Records who agrees; when both have, the plan becomes agreed. Refused when it is no draft, has open points,
// or this side has agreed already.
Status agree(PlanDocument& document, Agreement by, UserId user, Instant now);

// Ticks an action off, or takes that back with no date. Refused unless the plan is agreed and the day is not
// after that of `now`; an action that is not in the plan is missing.
Status tick(PlanDocument& document, const ActionId& action, std::optional<Date> done_on, Instant now);

// Every problem of a score; the goal must be one of this agreed plan.
Status check_score(const PlanDocument& document, const GasScore& score, Date today);

}  // namespace ph
