#include "dmn/analysis.hpp"

#include <set>

namespace ph::dmn {
namespace {

// Walks all combinations of column segments, joining those that leave the same rules.
class Search {
  public:
    Search(const DecisionTable& table, bool certain)
        : table_(table),
          certain_(certain),
          path_(table.columns.size()) {}

    // `visit(rules, path)` at every distinct set of rules that some combination of inputs leaves.
    template <class Visit>
    void run(const Visit& visit) {
        walk(0, RuleSet{table_.rules, true}, visit);
    }
    [[nodiscard]] std::string example(const std::vector<std::string>& names) const {
        std::string text;
        for (std::size_t c = 0; c < path_.size(); ++c) {
            // A column that no rule looks at says nothing.
            if (path_[c] == nullptr || table_.columns[c].segments().size() < 2) continue;
            text += (text.empty() ? "" : ", ") + names[c] + " = " + path_[c]->reading;
        }
        return text.empty() ? "elke invoer" : text;
    }

  private:
    template <class Visit>
    void walk(std::size_t column, const RuleSet& rules, const Visit& visit) {
        steps_ += step_;
        if (steps_ > most_steps || !seen_.emplace(column, rules).second) return;
        if (column == table_.columns.size()) {
            visit(rules);
            return;
        }
        const auto& segments = table_.columns[column].segments();
        for (const auto& segment : segments) {
            if (segment.example.is_null() && segments.size() > 1)
                continue;  // nothing lies between two whole days
            RuleSet left = rules;
            left.intersect(certain_ ? segment.certain : segment.accepts);
            path_[column] = &segment;
            walk(column + 1, left, visit);
        }
        path_[column] = nullptr;
    }

    static constexpr std::size_t most_steps = 200'000;
    static constexpr std::size_t rules_a_step = 1024;
    const DecisionTable& table_;
    bool certain_;
    std::vector<const Column::Segment*> path_;
    std::set<std::pair<std::size_t, RuleSet>> seen_;
    std::size_t steps_ = 0;
    std::size_t step_ =
        1 + table_.rules / rules_a_step;  // a set of many rules takes as much more room and time

  public:
    [[nodiscard]] bool complete() const { return steps_ <= most_steps; }
};

bool same_outputs(const TablePlaces& places, std::size_t a, std::size_t b) {
    for (std::size_t c = 0; c < places.outputs[a].size(); ++c) {
        const auto& x = places.outputs[a][c];
        const auto& y = places.outputs[b][c];
        // A computed output may well be the same.
        if (x && y && equal(*x, *y) != true) return false;
    }
    return true;
}

class Analysis {
  public:
    Analysis(const DecisionTable& table, const TablePlaces& places, feel::Problems& problems)
        : table_(table),
          places_(places),
          problems_(problems) {}

    void run() {
        gaps();
        overlaps_and_dead_rules();
    }

  private:
    void add(const pugi::xml_node& at, std::string code, std::string message) {
        problems_.add(
            places_.document.problem(at, std::move(code), places_.owner + ": " + std::move(message)));
    }

    void gaps() {
        const bool needs_answer = table_.policy == HitPolicy::unique || table_.policy == HitPolicy::any ||
                                  table_.policy == HitPolicy::first || table_.policy == HitPolicy::priority;
        const bool has_default = std::any_of(table_.outputs.begin(), table_.outputs.end(),
                                             [](const TableOutput& output) { return output.has_default; });
        if (!needs_answer || has_default) return;
        Search search{table_, false};
        bool found = false;
        search.run([&](const RuleSet& rules) {
            if (found || !rules.empty()) return;
            found = true;
            add(places_.table, "dmn-gat",
                "geen regel past op " + search.example(places_.columns) +
                    "; voeg een regel of standaarduitvoer toe");
        });
    }

    void overlaps_and_dead_rules() {
        const bool unique = table_.policy == HitPolicy::unique;
        const bool any = table_.policy == HitPolicy::any;
        std::set<std::pair<std::size_t, std::size_t>> reported;
        RuleSet used{table_.rules};
        Search search{table_, true};
        search.run([&](const RuleSet& rules) {
            std::size_t first = table_.rules;
            for (std::size_t r = 0; r < table_.rules; ++r) {
                if (!rules.has(r)) continue;
                if (first == table_.rules || table_.policy != HitPolicy::first) used.add(r);
                if (first == table_.rules) {
                    first = r;
                } else if ((unique || (any && !same_outputs(places_, first, r))) &&
                           reported.emplace(first, r).second) {
                    add(places_.rules[r], "dmn-overlap",
                        "regel " + std::to_string(r + 1) + " overlapt regel " + std::to_string(first + 1) +
                            " bij " + search.example(places_.columns));
                }
            }
        });
        if (!search.complete()) return;
        for (std::size_t r = 0; r < table_.rules; ++r) {
            if (!used.has(r) && !uncertain(r)) {
                add(places_.rules[r], "dmn-onbereikbaar",
                    "regel " + std::to_string(r + 1) + " kan nooit gelden" +
                        (table_.policy == HitPolicy::first ? ": eerdere regels nemen alles weg" : ""));
            }
        }
    }

    // A rule with a cell that is evaluated is in no certain set.
    bool uncertain(std::size_t rule) const {
        return std::any_of(table_.columns.begin(), table_.columns.end(),
                           [&](const Column& column) { return column.uncertain().has(rule); });
    }

    const DecisionTable& table_;
    const TablePlaces& places_;
    feel::Problems& problems_;
};

}  // namespace

void analyse(const DecisionTable& table, const TablePlaces& places, feel::Problems& problems) {
    if (table.rules > 0) Analysis{table, places, problems}.run();
}

}  // namespace ph::dmn
