#include "effect/leeway.hpp"

#include <algorithm>
#include <cmath>

#include "effect/walk.hpp"

namespace ph::effect {
namespace {

// After these a table in whole numbers is rarely found.
constexpr std::size_t most_attempts = 12;

}  // namespace

Leeway::Leeway(std::vector<std::int64_t> truth, std::vector<Relation> relations, std::uint64_t width)
    : truth_(std::move(truth)),
      relations_(std::move(relations)),
      width_(static_cast<std::int64_t>(width)),
      tableau_(truth_.size(), relations_),
      shown_(truth_.size(), false),
      reach_(truth_.size()) {}

void Leeway::show(std::size_t count) {
    shown_[count] = true;
    since_.push_back(count);
    const std::size_t row = tableau_.row_of(count);
    if (row == Tableau::nowhere) return;
    // It becomes free, so that it is never in the way of what moves. Without a column that moves it, it
    // stands still already.
    std::size_t best = Tableau::nowhere;
    const auto oddness = [&](std::size_t column) { return std::abs(std::abs(tableau_.at(row, column)) - 1); };
    for (std::size_t column = 0; column < tableau_.free().size(); ++column) {
        if (tableau_.at(row, column) == 0 || shown_[tableau_.free()[column]]) continue;
        if (best == Tableau::nowhere || oddness(column) < oddness(best) - nothing) best = column;
    }
    if (best != Tableau::nowhere) tableau_.pivot(row, best);
}

void Leeway::take_back() {
    for (const std::size_t count : since_) shown_[count] = false;
    for (const std::size_t count : since_) {
        const std::size_t column = tableau_.column_of(count);
        if (column == Tableau::nowhere) continue;
        for (std::size_t row = 0; row < tableau_.basic().size(); ++row) {
            if (tableau_.at(row, column) == 0 || !shown_[tableau_.basic()[row]]) continue;
            tableau_.pivot(row, column);
            break;
        }
    }
    since_.clear();
}

void Leeway::keep() {
    for (Changes& table : tables_) {
        if (!table.empty() && !is_possible(table)) table = {};
    }
    for (const std::size_t count : since_) tableau_.drop(count);
    since_.clear();
}

bool Leeway::is_possible(const Changes& table) const {
    return !table.empty() &&
           std::ranges::all_of(since_, [&](std::size_t count) { return table[count] == 0; });
}

bool Leeway::reaches(std::size_t count) const {
    return reach_[count].up - reach_[count].down >= width_;
}

// What of the tables seen before is still possible.
void Leeway::look_back(std::size_t count) {
    Reach& reach = reach_[count];
    reach = {};
    for (std::size_t table = 0; table < tables_.size() && !reaches(count); ++table) {
        if (tables_[table].empty()) continue;
        const std::int64_t more = tables_[table][count];
        if ((more <= reach.up && more >= reach.down) || !is_possible(tables_[table])) continue;
        if (more > reach.up) {
            reach.up = more;
            reach.up_table = table;
        } else {
            reach.down = more;
            reach.down_table = table;
        }
    }
}

bool Leeway::has_room(std::size_t count) {
    if (shown_[count]) return false;
    const Reach& reach = reach_[count];
    const bool still = (reach.up == 0 || is_possible(tables_[reach.up_table])) &&
                       (reach.down == 0 || is_possible(tables_[reach.down_table]));
    if (still && reaches(count)) return true;
    look_back(count);
    for (const std::int64_t sense : {1, -1}) {
        if (!reaches(count)) look(count, sense);
    }
    return reaches(count);
}

void Leeway::look(std::size_t count, std::int64_t sense) {
    const std::int64_t other = sense > 0 ? -reach_[count].down : reach_[count].up;
    const auto goal = static_cast<double>(truth_[count] + sense * (width_ - other));
    for (unsigned attempt = 0; attempt < most_attempts; ++attempt) {
        Walk walk{tableau_, truth_, shown_, attempt};
        if (!walk.to(count, goal)) {
            // As far as that is in whole numbers.
            const double there = walk.at(count);
            const double far = sense > 0 ? std::floor(there + nothing) : std::ceil(there - nothing);
            if (std::abs(far - static_cast<double>(truth_[count])) < 0.5) return;
            if (!walk.to(count, far)) return;
        }
        if (walk.round(count, sense) && remember(walk.table())) return;
    }
}

bool Leeway::remember(const std::vector<double>& found) {
    Changes table(found.size());
    for (std::size_t count = 0; count < found.size(); ++count) {
        const std::int64_t more = std::llround(found[count]) - truth_[count];
        if (more != 0 && (shown_[count] || truth_[count] + more < 0)) return false;
        table[count] = static_cast<std::int32_t>(more);
    }
    for (const Relation& relation : relations_) {
        std::int64_t sum = 0;
        for (const Term& term : relation) sum += term.times * table[term.count];
        if (sum != 0) return false;
    }
    for (std::size_t count = 0; count < table.size(); ++count) {
        Reach& reach = reach_[count];
        if (table[count] > reach.up) {
            reach.up = table[count];
            reach.up_table = tables_.size();
        } else if (table[count] < reach.down) {
            reach.down = table[count];
            reach.down_table = tables_.size();
        }
    }
    tables_.push_back(std::move(table));
    return true;
}

}  // namespace ph::effect
