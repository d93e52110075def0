#include "app/use_cases/table_trial.hpp"

#include "app/use_cases/editions.hpp"
#include "dmn/model.hpp"

namespace ph::app {
namespace {

class Trial {
  public:
    Trial(Call& call, const MunicipalityId& municipality, const std::string& decision,
          const std::string& text)
        : call_(call),
          municipality_(municipality),
          decision_(decision),
          text_(text) {}

    Result<TableTrial> run(const std::string& before, Date day) {
        read_table();
        if (!trial_.problems.empty()) return std::move(trial_);
        compare_texts(before);
        PH_TRY(const auto versions, call_.work.decision_tables().versions(municipality_));
        for (const auto& [id, approach] : call_.catalogue.approaches) {
            if (uses_table(*approach, decision_))
                PH_CHECK(try_in(*approach, tables_for(*approach, versions, day)));
        }
        // Half of a comparison would look like all of it.
        if (!trial_.problems.empty()) trial_.walks.clear();
        if (!trial_.problems.empty()) trial_.walked = 0;
        return std::move(trial_);
    }

  private:
    void add(Problem problem, std::string approach = {}) {
        TableProblem found{std::move(problem), std::nullopt, std::move(approach)};
        const Place& place = found.problem.place;
        if (found.approach.empty() && place.line > 0 && outline_) found.cell = dmn::cell_at(*outline_, place);
        trial_.problems.push_back(std::move(found));
    }

    void read_table() {
        if (auto outline = dmn::outline(text_, decision_); outline.ok()) outline_ = std::move(*outline);
        const auto model = dmn::load(text_, decision_);
        if (!model.ok()) {
            for (const Problem& problem : model.error().problems) add(problem);
        } else if (!model->find(decision_)) {
            add({"beslissing-ontbreekt",
                 "In de tabel hoort een beslissing met de id \"" + decision_ + "\".",
                 {decision_, 1, 1, {}}});
        } else if (outline_->find(decision_) == nullptr) {
            add({"geen-tabel", "De beslissing \"" + decision_ + "\" is geen tabel.", {decision_, 1, 1, {}}});
        }
    }

    void compare_texts(const std::string& before) {
        const auto old = dmn::outline(before, decision_);
        if (!old.ok()) return;
        const auto* was = old->find(decision_);
        const auto* is = outline_->find(decision_);
        if (was != nullptr && is != nullptr) trial_.changes = dmn::changes(*was, *is);
    }

    Status try_in(const engine::Approach& approach, const std::vector<TableUse>& uses) {
        PH_TRY(const auto source,
               source_of({call_.catalogue, call_.editions, call_.work}, approach.id, approach.version));
        PH_TRY(auto texts, texts_of(call_.work, municipality_, uses));
        // When what holds now fits no longer, there is nothing to compare with.
        const auto before = edition_of({call_.catalogue, call_.editions, call_.work},
                                       {municipality_, approach.id, approach.version, tables_text(uses)});
        texts[decision_] = text_;
        const auto after = call_.editions.read()(source, texts);
        if (!after.ok()) {
            for (const Problem& problem : after.error().problems) add(problem, approach.name);
            return {};
        }
        if (before.ok()) walk_all(**before, **after);
        return {};
    }

    void walk_all(const engine::Approach& before, const engine::Approach& after) {
        for (const auto& [id, person] : call_.catalogue.persons) {
            const auto first = sim::walk(before, *person, call_.catalogue.calendar);
            const auto second = sim::walk(after, *person, call_.catalogue.calendar);
            if (!first.ok()) continue;
            ++trial_.walked;
            ChangedWalk changed{after.id, after.name, id, person->name, {}};
            if (second.ok()) {
                changed.differences = sim::differences(before, *first, after, *second);
            } else {
                changed.differences.push_back(
                    {sim::Aspect::outcome, {}, "Loopt vast met deze tabel: " + to_text(second.error())});
            }
            if (!changed.differences.empty()) trial_.walks.push_back(std::move(changed));
        }
    }

    Call& call_;
    const MunicipalityId& municipality_;
    const std::string& decision_;
    const std::string& text_;
    std::optional<dmn::Outline> outline_;
    TableTrial trial_;
};

}  // namespace

Result<TableTrial> try_out(Call& call, const MunicipalityId& municipality, const std::string& decision,
                           const std::string& text, const std::string& before, Date day) {
    return Trial{call, municipality, decision, text}.run(before, day);
}

}  // namespace ph::app
