#include "domain/plan.hpp"

#include <utility>

#include "domain/checks.hpp"

namespace ph {
namespace {

struct Part {
    std::string Goal::* text;
    std::string_view pointer;
};

constexpr std::array<Part, 9> parts{{
    {&Goal::specific, "specifiek"},
    {&Goal::measurable, "meetbaar"},
    {&Goal::acceptable, "acceptabel"},
    {&Goal::realistic, "realistisch"},
    {&Goal::gas_minus_two, "gas/minTwee"},
    {&Goal::gas_minus_one, "gas/minEen"},
    {&Goal::gas_zero, "gas/nul"},
    {&Goal::gas_plus_one, "gas/plusEen"},
    {&Goal::gas_plus_two, "gas/plusTwee"},
}};

std::string pointer_to(std::string_view list, std::size_t index, std::string_view field) {
    return "/" + std::string{list} + "/" + std::to_string(index) + "/" + std::string{field};
}

void check_action(Checks& checks, std::size_t index, const Action& action, const std::vector<Goal>& goals) {
    checks.required(pointer_to("acties", index, "omschrijving"), action.description, text_length);
    checks.limited(pointer_to("acties", index, "naam"), action.actor_name);
    const bool known = !action.goal_id || std::any_of(goals.begin(), goals.end(), [&](const Goal& goal) {
        return goal.id == *action.goal_id;
    });
    if (!known)
        checks.fail(pointer_to("acties", index, "doelNummer"), "onbekend-doel",
                    "Dit doel staat niet in dit plan.");
}

Error no_draft() {
    return conflict("plan-staat-vast",
                    "Dit plan is al afgesproken en verandert niet meer. Begin een volgend plan.");
}

}  // namespace

std::vector<Problem> problems_of(const PlanDocument& document) {
    Checks checks;
    checks.limited("/wensen", document.plan.wishes, text_length);
    checks.limited("/talenten", document.plan.talents, text_length);
    checks.limited("/samenvatting", document.plan.summary, text_length);
    for (std::size_t i = 0; i < document.goals.size(); ++i) {
        const Goal& goal = document.goals[i];
        checks.required(pointer_to("doelen", i, "leefgebied"), goal.life_domain);
        checks.required(pointer_to("doelen", i, "titel"), goal.title);
        for (const Part& part : parts)
            checks.limited(pointer_to("doelen", i, part.pointer), goal.*part.text, text_length);
    }
    for (std::size_t i = 0; i < document.actions.size(); ++i)
        check_action(checks, i, document.actions[i], document.goals);
    return checks.take();
}

std::vector<Problem> open_points(const PlanDocument& document, Date today) {
    Checks open;
    if (document.goals.empty()) open.fail("/doelen", "open", "Schrijf minstens één doel op.");
    const auto not_over = [&](std::size_t goal, std::string_view field, std::optional<Date> day,
                              const char* message) {
        if (day && *day < today) open.fail(pointer_to("doelen", goal, field), "voorbij", message);
    };
    for (std::size_t i = 0; i < document.goals.size(); ++i) {
        const Goal& goal = document.goals[i];
        not_over(i, "einddatum", goal.due_on, "Deze einddatum is voorbij. Kies een latere dag.");
        not_over(i, "kijkenOp", goal.score_on, "De dag om samen te kijken is voorbij. Kies een latere dag.");
    }
    return open.take();
}

Status rewrite(PlanDocument& document, PlanDocument contents) {
    if (document.plan.status != PlanStatus::draft) return no_draft();
    document.plan.wishes = std::move(contents.plan.wishes);
    document.plan.talents = std::move(contents.plan.talents);
    document.plan.summary = std::move(contents.plan.summary);
    document.plan.participant_agreed_on.reset();
    document.plan.coach_agreed_on.reset();
    document.plan.coach_agreed_by.reset();
    document.plan.participant_agreed_at.reset();
    document.plan.coach_agreed_at.reset();
    document.goals = std::move(contents.goals);
    document.actions = std::move(contents.actions);
    for (std::size_t i = 0; i < document.goals.size(); ++i) {
        document.goals[i].plan_id = document.plan.id;
        document.goals[i].position = static_cast<int>(i);
    }
    for (std::size_t i = 0; i < document.actions.size(); ++i) {
        document.actions[i].plan_id = document.plan.id;
        document.actions[i].position = static_cast<int>(i);
    }
    return accept(problems_of(document));
}

Status agree(PlanDocument& document, Agreement by, UserId user, Instant now) {
    const Date today = local_date(now);
    ActionPlan& plan = document.plan;
    if (plan.status != PlanStatus::draft) return no_draft();
    auto& agreed_on = by == Agreement::participant ? plan.participant_agreed_on : plan.coach_agreed_on;
    if (agreed_on) return conflict("al-akkoord", "Dit akkoord staat al in het plan.");
    if (auto open = open_points(document, today); !open.empty()) {
        return Error{Fault::conflict, "Het plan is nog niet af. Vul eerst de open punten in.",
                     std::move(open)};
    }
    agreed_on = today;
    (by == Agreement::participant ? plan.participant_agreed_at : plan.coach_agreed_at) = now;
    if (by == Agreement::coach) plan.coach_agreed_by = user;
    if (plan.participant_agreed_on && plan.coach_agreed_on) plan.status = PlanStatus::agreed;
    return {};
}

Status tick(PlanDocument& document, const ActionId& action, std::optional<Date> done_on, Instant now) {
    const auto found = std::find_if(document.actions.begin(), document.actions.end(),
                                    [&](const Action& one) { return one.id == action; });
    if (found == document.actions.end()) return missing("Deze actie staat niet in dit plan.");
    if (document.plan.status != PlanStatus::agreed) {
        return conflict("plan-geldt-niet", "Afvinken kan alleen in het plan dat nu geldt.");
    }
    Checks checks;
    if (done_on) checks.not_in_future("/gedaanOp", *done_on, local_date(now));
    PH_CHECK(checks.status());
    found->done_on = done_on;
    found->done_at = done_on ? std::optional{now} : std::nullopt;
    return {};
}

Status check_score(const PlanDocument& document, const GasScore& score, Date today) {
    Checks checks;
    const bool known = std::any_of(document.goals.begin(), document.goals.end(),
                                   [&](const Goal& goal) { return goal.id == score.goal_id; });
    if (!known) checks.fail("/doelId", "onbekend-doel", "Dit doel staat niet in dit plan.");
    checks.between("/niveau", score.level, gas_lowest, gas_highest);
    checks.not_in_future("/datum", score.scored_on, today);
    checks.limited("/toelichting", score.note, text_length);
    if (score.next_on && *score.next_on <= today)
        checks.fail("/volgendeOp", "voorbij", "Kies een dag na vandaag om opnieuw te kijken.");
    PH_CHECK(checks.status());
    if (document.plan.status == PlanStatus::draft) {
        return conflict("plan-niet-afgesproken",
                        "Een doel krijgt pas een score als het plan is afgesproken.");
    }
    return {};
}

}  // namespace ph
