// Goals on the scale of Goal Attainment Scaling.
#include <set>

#include "effect/sections.hpp"
#include "stats/goals.hpp"
#include "stats/summary.hpp"

namespace ph::effect {
namespace {

constexpr stats::Score gas_lowest = -2;
constexpr std::size_t gas_levels = 5;
constexpr std::size_t gas_reached = 2;  // level 0

class Goals {
  public:
    explicit Goals(Workplace& at) : at_(at) {
        for (const Goal& goal : at.cohort.goals) {
            if (at.cohort.persons[goal.person].group != Group::treated) continue;
            of_person_[goal.person].push_back(&goal);
            ++set_;
            if (!goal.score) continue;
            const auto level = static_cast<std::size_t>(*goal.score - gas_lowest);
            ++counts_[level];
            people_[level].insert(goal.person);
            scores_.push_back(*goal.score);
        }
    }

    [[nodiscard]] bool none() const { return set_ == 0; }

    Table distribution() {
        const Meaning goals{Kind::goals, "definitie/doelen", "datumregel/doel", {}};
        const Meaning share{Kind::share, "definitie/doelen-deel", "datumregel/doel", {}};
        Table table;
        table.id = "doelen";
        table.caption = sentence("tabel/doelen");
        table.warnings = {sentence("waarschuwing/terugval")};
        table.row_header = sentence("kolom/niveau");
        table.columns = {sentence("kolom/doelen"), sentence("kolom/deel")};
        Sum scored{"doelen/gescoord", {}};
        const auto add = [&](const std::string& name, std::uint64_t count, std::uint64_t people,
                             std::uint64_t of, const char* basis) {
            Cell cell = counted("doelen/" + name, count, goals);
            cell.n = people;
            Cell part = shared("doelen/" + name + "/deel", count, of, basis, at_.rules.level, share);
            part.n = people;
            table.rows.push_back({sentence("rij/doel-" + name), {std::move(cell), std::move(part)}});
        };
        for (std::size_t level = 0; level < gas_levels; ++level) {
            const std::string name = std::to_string(static_cast<int>(level) + gas_lowest);
            add(name, counts_[level], people_[level].size(), scores_.size(), "doelen/gescoord");
            scored.parts.push_back("doelen/" + name);
        }
        std::set<std::uint32_t> reached;
        std::uint64_t at_or_above = 0;
        Sum above{"doelen/gehaald", {}};
        for (std::size_t level = gas_reached; level < gas_levels; ++level) {
            reached.insert(people_[level].begin(), people_[level].end());
            at_or_above += counts_[level];
            above.parts.push_back("doelen/" + std::to_string(static_cast<int>(level) + gas_lowest));
        }
        add("gehaald", at_or_above, reached.size(), scores_.size(), "doelen/gescoord");
        add("gescoord", scores_.size(), scored_people(), set_, "doelen/gesteld");
        add("niet-gescoord", set_ - scores_.size(), unscored_people(), set_, "doelen/gesteld");
        add("gesteld", set_, of_person_.size(), set_, "doelen/gesteld");
        at_.report.sums.push_back(std::move(scored));
        at_.report.sums.push_back(std::move(above));
        at_.report.sums.push_back({"doelen/gesteld", {"doelen/gescoord", "doelen/niet-gescoord"}});
        return table;
    }

    [[nodiscard]] Table middle() const {
        Table table;
        table.id = "doelen/midden";
        table.caption = sentence("tabel/doelen-midden");
        table.warnings = {sentence("waarschuwing/terugval")};
        table.row_header = sentence("kolom/maat");
        table.columns = {sentence("kolom/n"), sentence("kolom/waarde")};
        const Meaning people{Kind::people, "definitie/doelen-mensen", "datumregel/doel", {}};
        const std::uint64_t n = scored_people();
        table.rows.push_back({sentence("rij/mediaan"),
                              {counted("doelen/mediaan/n", n, people),
                               picked("doelen/mediaan", stats::summarise(scores_), n,
                                      Meaning{Kind::mean, "definitie/doelen-mediaan", "datumregel/doel", {}},
                                      [](const stats::Summary& of) { return of.median; })}});
        std::vector<double> values;
        const auto t = t_scores(values);
        table.rows.push_back({sentence("rij/t-score"),
                              {counted("doelen/t-score/n", values.size(), people),
                               picked("doelen/t-score", t, values.size(),
                                      Meaning{Kind::statistic, "definitie/t-score", "datumregel/doel", {}},
                                      [](const stats::Summary& of) { return of.mean; })}});
        table.notes.push_back(sentence("noot/t-score"));
        return table;
    }

  private:
    [[nodiscard]] std::uint64_t scored_people() const {
        return people_with([](const Goal& goal) { return goal.score.has_value(); });
    }
    [[nodiscard]] std::uint64_t unscored_people() const {
        return people_with([](const Goal& goal) { return !goal.score.has_value(); });
    }
    template <class Is>
    [[nodiscard]] std::uint64_t people_with(Is is) const {
        return static_cast<std::uint64_t>(std::ranges::count_if(of_person_, [&](const auto& entry) {
            return std::ranges::any_of(entry.second, [&](const Goal* goal) { return is(*goal); });
        }));
    }

    // The T of each person with a goal that was scored.
    Result<stats::Summary> t_scores(std::vector<double>& values) const {
        for (const auto& entry : of_person_) {
            std::vector<stats::GoalScore> scored;
            for (const Goal* goal : entry.second) {
                if (goal->score) scored.push_back({*goal->score, goal->weight});
            }
            if (scored.empty()) continue;
            PH_TRY(const double value, stats::gas_t(scored, at_.rules.goal_correlation));
            values.push_back(value);
        }
        return stats::summarise(values);
    }

    Workplace& at_;
    std::map<std::uint32_t, std::vector<const Goal*>> of_person_;
    std::array<std::uint64_t, gas_levels> counts_{};
    std::array<std::set<std::uint32_t>, gas_levels> people_;
    std::vector<double> scores_;
    std::uint64_t set_ = 0;
};

}  // namespace

Section goals_section(Workplace& at) {
    Section section;
    section.kind = SectionKind::goals;
    section.title = sentence("kop/doelen");
    Goals goals{at};
    if (goals.none()) {
        section.conclusions.push_back(sentence("noot/geen-doelen"));
        return section;
    }
    section.tables.push_back(goals.distribution());
    section.tables.push_back(goals.middle());
    const std::vector<Argument> arguments{cell("deel", "doelen/gehaald/deel"),
                                          cell("aantal", "doelen/gescoord")};
    section.conclusions.push_back(sentence("conclusie/doelen", arguments));
    at.report.summary.push_back(sentence("samenvatting/doelen", arguments));
    return section;
}

}  // namespace ph::effect
