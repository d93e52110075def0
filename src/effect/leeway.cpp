#include "effect/leeway.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ph::effect {
namespace {

// Entries are quotients of small whole numbers; anything nearer to zero than this is rounding.
constexpr double nothing = 1e-9;
constexpr double endless = std::numeric_limits<double>::infinity();
constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

bool whole(double value) {
    return std::abs(value - std::round(value)) < 1e-7;
}

}  // namespace

Leeway::Leeway(std::vector<std::int64_t> truth, const std::vector<Relation>& relations,
               std::vector<bool> open, std::vector<double> price)
    : truth_(truth.begin(), truth.end()),
      relations_(relations),
      open_(std::move(open)),
      price_(std::move(price)),
      lowest_(truth_),
      highest_(truth_) {
    eliminate();
}

// Cheap counts become basic first: what a dear one needs to move is then cheap.
void Leeway::eliminate() {
    now_ = truth_;
    place_.assign(now_.size(), nowhere);
    basis_.clear();
    rows_.assign(relations_.size(), std::vector<double>(now_.size(), 0.0));
    for (std::size_t row = 0; row < relations_.size(); ++row) {
        for (const Term& term : relations_[row]) rows_[row][term.count] += static_cast<double>(term.times);
    }
    std::vector<std::size_t> order(now_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair{price_[a], a} < std::pair{price_[b], b};
    });
    for (const std::size_t column : order) {
        const std::size_t done = basis_.size();
        std::size_t best = nowhere;
        for (std::size_t row = done; row < rows_.size(); ++row) {
            if (std::abs(rows_[row][column]) > nothing &&
                (best == nowhere || std::abs(rows_[row][column]) > std::abs(rows_[best][column]))) {
                best = row;
            }
        }
        if (best == nowhere) continue;
        std::swap(rows_[done], rows_[best]);
        basis_.push_back(column);
        pivot(done, column);
    }
    rows_.resize(basis_.size());  // the others follow from these
}

void Leeway::pivot(std::size_t row, std::size_t column) {
    std::vector<double>& from = rows_[row];
    const double factor = from[column];
    std::vector<std::size_t> filled;
    for (std::size_t j = 0; j < from.size(); ++j) {
        from[j] /= factor;
        if (std::abs(from[j]) < nothing) {
            from[j] = 0;
        } else {
            filled.push_back(j);
        }
    }
    for (std::size_t other = 0; other < rows_.size(); ++other) {
        const double times = rows_[other][column];
        if (other == row || times == 0) continue;
        for (const std::size_t j : filled) {
            rows_[other][j] -= times * from[j];
            if (std::abs(rows_[other][j]) < nothing) rows_[other][j] = 0;
        }
    }
    if (basis_[row] != column) place_[basis_[row]] = nowhere;
    basis_[row] = column;
    place_[column] = row;
}

std::optional<std::size_t> Leeway::row_of(std::size_t count) const {
    if (place_[count] == nowhere) return std::nullopt;
    return place_[count];
}

// Bland's rule: the first that helps, so that a walk cannot go round.
std::optional<Leeway::Way> Leeway::way(std::size_t count, double sense) const {
    const auto can = [&](std::size_t column, double direction) {
        return direction > 0 || now_[column] > nothing;
    };
    const auto row = row_of(count);
    if (!row) {
        if (!can(count, sense)) return std::nullopt;
        return Way{count, sense};
    }
    for (std::size_t column = 0; column < now_.size(); ++column) {
        const double entry = rows_[*row][column];
        if (entry == 0 || !open_[column] || place_[column] != nowhere) continue;
        const double direction = entry * sense > 0 ? -1 : 1;
        if (can(column, direction)) return Way{column, direction};
    }
    return std::nullopt;
}

void Leeway::step(const Way& way, double size) {
    now_[way.column] += way.direction * size;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        if (rows_[row][way.column] != 0) now_[basis_[row]] -= rows_[row][way.column] * way.direction * size;
    }
}

void Leeway::remember() {
    for (const double value : now_) {
        if (!whole(value)) return;
    }
    for (std::size_t count = 0; count < now_.size(); ++count) {
        now_[count] = std::round(now_[count]);
        lowest_[count] = std::min(lowest_[count], now_[count]);
        highest_[count] = std::max(highest_[count], now_[count]);
    }
}

void Leeway::walk(std::size_t count, std::uint64_t width, double sense) {
    const auto goal = static_cast<double>(width);
    // Far more than a walk takes; one that would go on has found no tables, and more is hidden.
    const std::size_t patience = 200 + 20 * now_.size();
    for (std::size_t taken = 0; taken < patience; ++taken) {
        if (highest_[count] - lowest_[count] >= goal) return;
        const auto next = way(count, sense);
        if (!next) return;
        const auto row = row_of(count);
        const double rate = row ? std::abs(rows_[*row][next->column]) : 1.0;
        const double wanted =
            sense > 0 ? lowest_[count] + goal - now_[count] : now_[count] - (highest_[count] - goal);
        if (wanted < nothing) return;  // far enough, but only in broken numbers
        double limit = next->direction < 0 ? now_[next->column] : endless;
        std::size_t blocking = nowhere;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const double falls = rows_[r][next->column] * next->direction;
            const std::size_t basic = basis_[r];
            if (falls == 0 || (open_[basic] && falls < 0)) continue;
            const double room = open_[basic] ? std::max(0.0, now_[basic]) / falls : 0.0;
            const bool sooner = room < limit - nothing;
            const bool tie = room < limit + nothing && blocking != nowhere && basic < basis_[blocking];
            if (sooner || tie) {
                limit = std::min(limit, room);
                blocking = r;
            }
        }
        const double size = std::min(limit, wanted / rate);
        if (!whole(size)) {
            step(*next, std::floor(size));
            remember();
            step(*next, size - std::floor(size));
        } else {
            step(*next, size);
        }
        remember();
        if (size >= limit - nothing && blocking != nowhere) pivot(blocking, next->column);
    }
}

bool Leeway::spread(std::size_t count, std::uint64_t width) {
    walk(count, width, 1);
    walk(count, width, -1);
    return highest_[count] - lowest_[count] >= static_cast<double>(width);
}

std::vector<std::size_t> Leeway::helpers(std::size_t count, std::uint64_t width) {
    eliminate();
    return cheapest_way(count, width);
}

// Each column that moves the count is a way round through the table: its own count one way and basic ones to
// make up for it. Hiding all of a way gives the count as much room as the first of them that comes to zero.
std::vector<std::size_t> Leeway::cheapest_way(std::size_t count, std::uint64_t width) const {
    const auto goal = static_cast<double>(width);
    const auto own = row_of(count);
    std::vector<std::size_t> best;
    double best_score = endless;
    for (std::size_t column = 0; column < now_.size(); ++column) {
        if (place_[column] != nowhere) continue;
        const double rate = own ? std::abs(rows_[*own][column]) : (column == count ? 1.0 : 0.0);
        if (rate == 0) continue;
        std::vector<std::size_t> closed;
        double cost = 0;
        double up = endless;
        double down = now_[column];
        if (!open_[column]) {
            closed.push_back(column);
            cost += price_[column];
        }
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            const double entry = rows_[row][column];
            if (entry == 0) continue;
            const std::size_t basic = basis_[row];
            double& side = entry > 0 ? up : down;
            side = std::min(side, now_[basic] / std::abs(entry));
            if (!open_[basic]) {
                closed.push_back(basic);
                cost += price_[basic];
            }
        }
        if (closed.empty()) continue;
        const double room = std::min(goal, (std::floor(up) + std::floor(down)) * rate);
        const double score = cost / std::max(room, 1e-3);
        if (score < best_score) {
            best_score = score;
            best = std::move(closed);
        }
    }
    return best;
}

void Leeway::open(std::size_t count) {
    open_[count] = true;
    price_[count] = 0;
}

}  // namespace ph::effect
