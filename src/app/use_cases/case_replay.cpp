#include "app/use_cases/case_replay.hpp"

#include <boost/json.hpp>

#include "app/use_cases/approaches.hpp"
#include "app/use_cases/case_steps.hpp"
#include "app/use_cases/case_values.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

class Replay {
  public:
    Replay(const EditionParts& parts, const MunicipalityId& municipality)
        : parts_(parts),
          municipality_(municipality) {}

    Status take(const CaseStep& step) {
        switch (step.cause) {
            case CaseCause::opened: return open(step);
            case CaseCause::moved: return move(step);
            default: return go_on(step);
        }
    }
    [[nodiscard]] Result<engine::CaseState> state() && {
        if (!state_) return missing("Deze zaak heeft geen eerste stap.");
        return *std::move(state_);
    }

  private:
    [[nodiscard]] Result<ApproachPointer> followed(const CaseStep& step) const {
        return edition_of(parts_, {municipality_, step.approach_id, step.approach_version, step.tables});
    }

    Status open(const CaseStep& step) {
        PH_TRY(approach_, followed(step));
        facts_.assign(approach_->definition.facts().size(), {});
        read_facts(approach_->definition, step.facts, facts_);
        PH_TRY(auto opened, engine().open(facts_, step.at));
        state_ = std::move(opened.state);
        return {};
    }

    Status move(const CaseStep& step) {
        PH_TRY(const auto to, followed(step));
        std::vector<feel::Value> facts(to->definition.facts().size());
        read_facts(to->definition, step.facts, facts);
        const auto drops = read_drops(approach_->definition, step.dropped);
        PH_TRY(auto moved, engine::move(engine(), *state_, facts_,
                                        engine::Engine{to->definition, parts_.catalogue.calendar}, facts,
                                        drops, step.at));
        approach_ = to;
        facts_ = std::move(facts);
        state_ = std::move(moved.step.state);
        return {};
    }

    Status go_on(const CaseStep& step) {
        auto changed = read_facts(approach_->definition, step.facts, facts_);
        PH_TRY(const auto event, event_of(approach_->definition, step, std::move(changed)));
        PH_TRY(auto taken, engine().apply(*state_, event, facts_, step.at));
        state_ = std::move(taken.state);
        return {};
    }

    [[nodiscard]] engine::Engine engine() const { return {approach_->definition, parts_.catalogue.calendar}; }

    const EditionParts& parts_;
    const MunicipalityId& municipality_;
    ApproachPointer approach_;
    std::vector<feel::Value> facts_;
    std::optional<engine::CaseState> state_;
};

}  // namespace

Result<engine::CaseState> replay(const EditionParts& parts, const MunicipalityId& municipality,
                                 const std::vector<CaseStepView>& steps) {
    Replay replay{parts, municipality};
    for (const CaseStepView& step : steps) PH_CHECK(replay.take(step));
    return std::move(replay).state();
}

std::string drops_json(const engine::Definition& from, const std::vector<engine::Drop>& drops) {
    boost::json::object object;
    for (const engine::Drop& drop : drops) object.emplace(from.item(drop.item).id, drop.reason);
    return boost::json::serialize(object);
}

std::vector<engine::Drop> read_drops(const engine::Definition& from, const std::string& json) {
    std::vector<engine::Drop> drops;
    const auto parsed = boost::json::parse(json);
    for (const auto& [id, reason] : parsed.as_object()) {
        if (const auto item = from.find(std::string_view{id}))
            drops.push_back({*item, std::string{std::string_view{reason.as_string()}}});
    }
    return drops;
}

}  // namespace ph::app
