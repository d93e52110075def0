#include "wire/dto/plans.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

// No real id: version 7 ids never begin with eight zero bytes.
GoalId placeholder(std::size_t number) {
    GoalId id;
    for (std::size_t byte = 0; byte < 4; ++byte)
        id.uuid.bytes[15 - byte] = static_cast<std::uint8_t>((number + 1) >> (8 * byte));
    return id;
}

Goal goal_of(const DoelInhoud& dto, GoalId id) {
    Goal goal;
    goal.id = id;
    goal.life_domain = clean_line(dto.leefgebied);
    goal.title = clean_line(dto.titel);
    goal.specific = clean(dto.specifiek);
    goal.measurable = clean(dto.meetbaar);
    goal.acceptable = clean(dto.acceptabel);
    goal.realistic = clean(dto.realistisch);
    goal.due_on = dto.einddatum;
    goal.gas_minus_two = clean(dto.gas.minTwee);
    goal.gas_minus_one = clean(dto.gas.minEen);
    goal.gas_zero = clean(dto.gas.nul);
    goal.gas_plus_one = clean(dto.gas.plusEen);
    goal.gas_plus_two = clean(dto.gas.plusTwee);
    goal.score_on = dto.kijkenOp;
    return goal;
}

Action action_of(const ActieInhoud& dto, const std::vector<Goal>& goals) {
    Action action;
    action.id = dto.id.value_or(ActionId{});
    if (dto.doelNummer) {
        const bool there = *dto.doelNummer >= 0 && static_cast<std::size_t>(*dto.doelNummer) < goals.size();
        action.goal_id =
            there ? goals[static_cast<std::size_t>(*dto.doelNummer)].id : placeholder(goals.size());
    }
    action.description = clean(dto.omschrijving);
    action.actor_kind = dto.uitvoerder;
    action.actor_name = line_of(dto.naam);
    action.actor_id = dto.medewerkerId;
    action.due_on = dto.voor;
    action.done_on = dto.gedaanOp;
    return action;
}

Doel to_dto(const Goal& goal) {
    return {goal.id,
            goal.life_domain,
            goal.title,
            goal.specific,
            goal.measurable,
            goal.acceptable,
            goal.realistic,
            goal.due_on,
            {goal.gas_minus_two, goal.gas_minus_one, goal.gas_zero, goal.gas_plus_one, goal.gas_plus_two},
            {},
            goal.score_on};
}

}  // namespace

PlanDocument to_domain(const PlanInhoud& dto) {
    PlanDocument document;
    document.plan.wishes = clean(dto.wensen);
    document.plan.talents = clean(dto.talenten);
    document.plan.summary = clean(dto.samenvatting);
    for (std::size_t i = 0; i < dto.doelen.size(); ++i) {
        const GoalId id = dto.doelen[i].id.value_or(placeholder(i));
        const bool repeated = std::any_of(document.goals.begin(), document.goals.end(),
                                          [&](const Goal& goal) { return goal.id == id; });
        document.goals.push_back(goal_of(dto.doelen[i], repeated ? placeholder(i) : id));
    }
    for (const ActieInhoud& action : dto.acties)
        document.actions.push_back(action_of(action, document.goals));
    return document;
}

GasScore to_domain(const NieuweGasScore& dto) {
    GasScore score;
    score.goal_id = dto.doelId;
    score.level = dto.niveau;
    score.scored_on = dto.datum;
    score.rater = dto.beoordelaar;
    score.note = text_of(dto.toelichting);
    score.next_on = dto.volgendeOp;
    return score;
}

std::string remark_of(const NieuwAkkoord& dto) {
    return text_of(dto.toelichting);
}

std::optional<Date> done_on(const ActieWijziging& dto, Date today) {
    return dto.gedaan ? std::optional{dto.gedaanOp.value_or(today)} : std::nullopt;
}

GasScoreDto to_dto(const app::GasScoreView& view) {
    return {view.id,
            view.goal_id,
            view.level,
            view.scored_on,
            view.rater,
            unless_empty(view.note),
            view.recorded_by_name,
            view.next_on};
}

Actie to_dto(const Action& action) {
    return {action.id,
            action.goal_id,
            action.description,
            action.actor_kind,
            unless_empty(action.actor_name),
            action.actor_id,
            action.due_on,
            action.done_on};
}

Plan to_dto(const app::PlanView& view, Date today) {
    const ActionPlan& plan = view.document.plan;
    Plan dto;
    dto.id = plan.id;
    dto.versie = plan.version;
    dto.nummer = plan.number;
    dto.status = plan.status;
    dto.wensen = plan.wishes;
    dto.talenten = plan.talents;
    dto.samenvatting = plan.summary;
    for (const Goal& goal : view.document.goals) {
        Doel& doel = dto.doelen.emplace_back(to_dto(goal));
        for (const app::GasScoreView& score : view.scores) {
            if (score.goal_id == goal.id) doel.gasScores.push_back(to_dto(score));
        }
    }
    for (const Action& action : view.document.actions) dto.acties.push_back(to_dto(action));
    dto.gemaaktDoor = view.created_by_name;
    dto.gemaaktOp = plan.created_at;
    dto.deelnemerAkkoordOp = plan.participant_agreed_on;
    dto.coachAkkoordOp = plan.coach_agreed_on;
    dto.coachAkkoordDoor = unless_empty(view.coach_agreed_by_name);
    dto.beeindigdOp = plan.ended_on;
    if (plan.status == PlanStatus::draft) dto.openPunten = to_dto(open_points(view.document, today));
    return dto;
}

std::vector<Plan> to_dto(const std::vector<app::PlanView>& views, Date today) {
    return each(views, [&](const app::PlanView& one) { return to_dto(one, today); });
}

}  // namespace ph::wire
