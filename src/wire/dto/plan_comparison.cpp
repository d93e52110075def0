#include "wire/dto/plan_comparison.hpp"

#include <algorithm>

namespace ph::wire {
namespace {

struct AsText {
    std::optional<std::string> operator()(const std::string& text) const { return unless_empty(text); }
    std::optional<std::string> operator()(const std::optional<Date>& day) const {
        return day ? std::optional{ph::to_string(*day)} : std::nullopt;
    }
    std::optional<std::string> operator()(ActorKind kind) const { return std::string{name_of(kind)}; }
};

class DifferenceTeller {
  public:
    DifferenceTeller(const app::PlanComparison& comparison, const app::Catalogue& catalogue)
        : comparison_(comparison),
          catalogue_(catalogue) {}

    [[nodiscard]] std::vector<PlanWijziging> changes(const std::vector<PartChange>& parts) const {
        return each(parts, [&](const PartChange& change) {
            PlanWijziging dto{change.part, std::visit(AsText{}, change.before),
                              std::visit(AsText{}, change.after)};
            if (change.part == PlanPart::life_domain) {
                dto.van = named_domain(dto.van);
                dto.naar = named_domain(dto.naar);
            }
            return dto;
        });
    }
    [[nodiscard]] DoelVerschil goal(const GoalChange& change) const {
        const Goal& latest = change.latest();
        return {change.kind(), latest.title, named_domain(latest.life_domain).value_or(""), level_of(change),
                changes(change.parts)};
    }
    [[nodiscard]] ActieVerschil action(const ActionChange& change) const {
        const Action& latest = change.latest();
        return {change.kind(),
                latest.description,
                latest.actor_kind,
                unless_empty(latest.actor_name),
                unless_empty(change.goal_title),
                change.after ? std::nullopt : latest.done_on,
                changes(change.parts)};
    }

  private:
    [[nodiscard]] std::optional<std::string> named_domain(const std::optional<std::string>& id) const {
        if (!id) return std::nullopt;
        const auto found = catalogue_.life_domains.find(*id);
        return found == catalogue_.life_domains.end() ? id : std::optional{found->second};
    }
    [[nodiscard]] std::optional<int> level_of(const GoalChange& change) const {
        if (!change.before || !comparison_.earlier) return std::nullopt;
        std::optional<int> level;
        for (const app::GasScoreView& score : comparison_.earlier->scores) {
            if (score.goal_id == change.before->id) level = score.level;
        }
        return level;
    }

    const app::PlanComparison& comparison_;
    const app::Catalogue& catalogue_;
};

PlanKop head_of(const app::PlanView& view) {
    const ActionPlan& plan = view.document.plan;
    return {plan.id,
            plan.number,
            plan.status,
            plan.participant_agreed_on,
            plan.coach_agreed_on,
            unless_empty(view.coach_agreed_by_name),
            plan.ended_on};
}

}  // namespace

PlanVerschil to_dto(const app::PlanComparison& comparison, const app::Catalogue& catalogue) {
    const DifferenceTeller teller{comparison, catalogue};
    const PlanDifference& told = comparison.difference;
    PlanVerschil dto;
    dto.nieuw = head_of(comparison.later);
    if (comparison.earlier) dto.oud = head_of(*comparison.earlier);
    dto.teksten = teller.changes(told.texts);
    dto.doelen = each(told.goals, [&](const GoalChange& change) { return teller.goal(change); });
    dto.acties = each(told.actions, [&](const ActionChange& change) { return teller.action(change); });
    dto.doelenGelijk = told.goals_kept;
    return dto;
}

}  // namespace ph::wire
