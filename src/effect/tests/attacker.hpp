// Somebody who reads all that is shown, knows every relation, and computes how low and how high each hidden
// count can be: linear programmes by the two-phase simplex method. Shares no code with the product.
#pragma once
#include <cmath>
#include <limits>
#include <vector>

#include "effect/disclosure.hpp"

namespace ph::effect::tests {

struct Range {
    double lowest = 0;
    double highest = 0;
    [[nodiscard]] double width() const { return highest - lowest; }
};

// max cost * x with A x = b and x >= 0; infinity when nothing stops it. Refuses (NaN) what has no solution.
class Programme {
  public:
    Programme(std::vector<std::vector<double>> a, std::vector<double> b)
        : wide_(a.empty() ? 0 : a[0].size()) {
        const std::size_t rows = a.size();
        for (std::size_t i = 0; i < rows; ++i) {
            std::vector<double> row = a[i];
            double right = b[i];
            if (right < 0) {
                for (double& entry : row) entry = -entry;
                right = -right;
            }
            row.resize(wide_ + rows, 0.0);
            row[wide_ + i] = 1;  // artificial
            row.push_back(right);
            table_.push_back(std::move(row));
            basis_.push_back(wide_ + i);
        }
        std::vector<double> feasible(wide_ + rows, 0.0);
        for (std::size_t i = 0; i < rows; ++i) feasible[wide_ + i] = -1;
        solvable_ = std::abs(run(feasible, wide_ + rows)) < 1e-6;
        leave_artificials();
    }

    double highest(const std::vector<double>& cost) {
        if (!solvable_) return std::numeric_limits<double>::quiet_NaN();
        std::vector<double> all = cost;
        all.resize(wide_ + table_.size(), 0.0);
        return run(all, wide_);
    }

  private:
    static constexpr double tiny = 1e-9;

    double run(const std::vector<double>& cost, std::size_t columns) {
        for (;;) {
            std::size_t enter = columns;
            for (std::size_t j = 0; j < columns && enter == columns; ++j) {
                double gain = cost[j];
                for (std::size_t i = 0; i < table_.size(); ++i) gain -= cost_of(cost, i) * table_[i][j];
                if (gain > 1e-7) enter = j;
            }
            if (enter == columns) break;
            std::size_t leave = table_.size();
            double best = 0;
            for (std::size_t i = 0; i < table_.size(); ++i) {
                if (table_[i][enter] < tiny) continue;
                const double ratio = table_[i].back() / table_[i][enter];
                if (leave == table_.size() || ratio < best - tiny ||
                    (ratio < best + tiny && basis_[i] < basis_[leave])) {
                    leave = i;
                    best = ratio;
                }
            }
            if (leave == table_.size()) return std::numeric_limits<double>::infinity();
            pivot(leave, enter);
        }
        double value = 0;
        for (std::size_t i = 0; i < table_.size(); ++i) value += cost_of(cost, i) * table_[i].back();
        return value;
    }

    [[nodiscard]] double cost_of(const std::vector<double>& cost, std::size_t row) const {
        return basis_[row] < cost.size() ? cost[basis_[row]] : 0.0;
    }

    void pivot(std::size_t row, std::size_t column) {
        const double factor = table_[row][column];
        for (double& entry : table_[row]) entry /= factor;
        for (std::size_t i = 0; i < table_.size(); ++i) {
            const double times = table_[i][column];
            if (i == row || std::abs(times) < 1e-12) continue;
            for (std::size_t j = 0; j < table_[i].size(); ++j) table_[i][j] -= times * table_[row][j];
        }
        basis_[row] = column;
    }

    // A row that only an artificial one can hold says nothing.
    void leave_artificials() {
        for (std::size_t i = table_.size(); i-- > 0;) {
            if (basis_[i] < wide_) continue;
            std::size_t column = 0;
            while (column < wide_ && std::abs(table_[i][column]) < 1e-7) ++column;
            if (column < wide_) {
                pivot(i, column);
            } else {
                table_.erase(table_.begin() + static_cast<std::ptrdiff_t>(i));
                basis_.erase(basis_.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
    }

    std::size_t wide_;
    std::vector<std::vector<double>> table_;
    std::vector<std::size_t> basis_;
    bool solvable_ = false;
};

// One range for each count, in people beyond the one that is known where zeros are shown; of what is shown
// its own value.
inline std::vector<Range> attack(const Counts& table, const std::vector<bool>& hidden) {
    std::vector<std::size_t> unknowns;
    std::vector<std::size_t> place(table.counts.size(), 0);
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < table.counts.size(); ++i) {
        const auto value = static_cast<double>(table.counts[i].value);
        ranges.push_back({value, hidden[i] ? std::numeric_limits<double>::infinity() : value});
        if (!hidden[i]) continue;
        place[i] = unknowns.size();
        unknowns.push_back(i);
    }
    std::vector<std::vector<double>> a;
    std::vector<double> b;
    for (const Relation& relation : table.relations) {
        std::vector<double> row(unknowns.size(), 0.0);
        double right = 0;
        bool any = false;
        for (const Term& term : relation) {
            if (!hidden[term.count]) continue;
            any = true;
            row[place[term.count]] += static_cast<double>(term.times);
            // The sum itself is known, and so is what the shown counts take of it.
            // Who is hidden where zeros are shown is at least one; the unknown is what there is beyond it.
            const Count& count = table.counts[term.count];
            right += static_cast<double>(term.times * (count.value - (count.zero_told ? 1 : 0)));
        }
        if (!any) continue;
        a.push_back(std::move(row));
        b.push_back(right);
    }
    if (a.empty()) {
        for (const std::size_t i : unknowns) ranges[i].lowest = 0;
        return ranges;
    }
    const Programme start{a, b};
    for (std::size_t u = 0; u < unknowns.size(); ++u) {
        std::vector<double> cost(unknowns.size(), 0.0);
        cost[u] = 1;
        Programme up = start;
        ranges[unknowns[u]].highest = up.highest(cost);
        cost[u] = -1;
        Programme down = start;
        ranges[unknowns[u]].lowest = -down.highest(cost);
    }
    return ranges;
}

}  // namespace ph::effect::tests
