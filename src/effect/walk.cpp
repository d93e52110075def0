#include "effect/walk.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ph::effect {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
constexpr std::size_t nowhere = Tableau::nowhere;
// Far more than a walk takes that arrives.
constexpr std::size_t most_moves = 1000;
constexpr std::size_t most_rounded = 60;
constexpr double least_step = 1e-7;

bool whole(double value) {
    return std::abs(value - std::round(value)) < 1e-7;
}

void snap(double& value) {
    if (std::abs(value - std::round(value)) < nothing) value = std::round(value);
}

}  // namespace

Walk::Walk(Tableau tableau, const std::vector<std::int64_t>& truth, const std::vector<bool>& shown,
           unsigned number)
    : tableau_(std::move(tableau)),
      shown_(shown),
      truth_(truth.begin(), truth.end()),
      now_(truth_),
      least_(truth.size(), 0.0),
      most_(truth.size(), endless),
      by_chance_(number > 0),
      draws_(number, 1, 0) {}

// How much the count rises when that of the column does by one.
double Walk::rate(std::size_t count, std::size_t column) const {
    const std::size_t row = tableau_.row_of(count);
    if (row != nowhere) return -tableau_.at(row, column);
    return tableau_.column_of(count) == column ? 1 : 0;
}

double Walk::room(std::size_t count, double direction) const {
    const double left = direction < 0 ? now_[count] - least_[count] : most_[count] - now_[count];
    return left < nothing ? 0 : left;
}

// How far it can go at most, or no more than `enough`.
double Walk::limit(std::size_t column, double direction, double enough) const {
    double least = room(tableau_.free()[column], direction);
    const double* const entries = tableau_.column(column).data();
    const std::size_t* const basic = tableau_.basic().data();
    const std::size_t rows = tableau_.basic().size();
    for (std::size_t row = 0; row < rows && least > enough; ++row) {
        if (entries[row] == 0) continue;
        const double falls = entries[row] * direction;
        least = std::min(least, room(basic[row], -falls) / std::abs(falls));
    }
    return least;
}

// The step that comes furthest without a turn; in whole numbers when there is one.
std::optional<Walk::Step> Walk::longest(std::size_t count, double sense, double wanted) {
    std::optional<Step> best;
    double furthest = 0;
    bool in_whole = false;
    for (std::size_t column = 0; column < tableau_.free().size(); ++column) {
        const double moves = rate(count, column);
        if (moves == 0 || shown_[tableau_.free()[column]]) continue;
        const double direction = moves * sense > 0 ? 1 : -1;
        const double enough = in_whole ? furthest / std::abs(moves) : least_step;
        const double size = std::min(limit(column, direction, enough), wanted / std::abs(moves));
        if (size < least_step) continue;
        const double down = std::floor(size + nothing);
        const bool is_whole = down >= 1;
        if (in_whole && !is_whole) continue;
        const double far =
            (is_whole ? down : size) * std::abs(moves) * (by_chance_ ? 0.5 + draws_.uniform() / 2 : 1);
        if (is_whole == in_whole && far <= furthest) continue;
        in_whole = is_whole;
        furthest = far;
        best = Step{column, direction, is_whole ? down : size};
        if (furthest >= wanted - nothing) break;
    }
    return best;
}

// Where no step helps, by Bland's rule, so that it cannot go round: the first count that would help and the
// first that is in its way change places. False when nothing would help.
bool Walk::turn(std::size_t count, double sense) {
    std::size_t enter = nowhere;
    double direction = 1;
    for (std::size_t column = 0; column < tableau_.free().size(); ++column) {
        const double moves = rate(count, column);
        const std::size_t own = tableau_.free()[column];
        if (moves == 0 || shown_[own] || (enter != nowhere && own > tableau_.free()[enter])) continue;
        const double way = moves * sense > 0 ? 1 : -1;
        if (room(own, way) == 0) continue;
        enter = column;
        direction = way;
    }
    if (enter == nowhere) return false;
    return swap(enter, direction);
}

// The column changes places with the first that is in its way.
bool Walk::swap(std::size_t enter, double direction) {
    const double far = limit(enter, direction, 0) + nothing;
    std::size_t leave = nowhere;
    for (std::size_t row = 0; row < tableau_.basic().size(); ++row) {
        const double falls = tableau_.at(row, enter) * direction;
        const std::size_t own = tableau_.basic()[row];
        if (falls == 0 || room(own, -falls) / std::abs(falls) > far) continue;
        if (leave == nowhere || own < tableau_.basic()[leave]) leave = row;
    }
    if (leave == nowhere) return false;
    const std::size_t own = tableau_.basic()[leave];
    now_[own] = tableau_.at(leave, enter) * direction > 0 ? least_[own] : most_[own];
    tableau_.pivot(leave, enter);
    settle();
    return true;
}

// What follows from the free counts, reckoned anew: small errors do not add up.
void Walk::settle() {
    std::vector<double> sums(tableau_.basic().size(), 0.0);
    for (std::size_t column = 0; column < tableau_.free().size(); ++column) {
        const std::size_t own = tableau_.free()[column];
        const double more = now_[own] - truth_[own];
        if (more == 0) continue;
        const std::vector<double>& entries = tableau_.column(column);
        for (std::size_t row = 0; row < sums.size(); ++row) sums[row] += entries[row] * more;
    }
    for (std::size_t row = 0; row < sums.size(); ++row) {
        const std::size_t own = tableau_.basic()[row];
        now_[own] = truth_[own] - sums[row];
        snap(now_[own]);
    }
}

void Walk::take(const Step& step) {
    const double more = step.direction * step.size;
    const auto move = [&](std::size_t count, double by) {
        now_[count] += by;
        snap(now_[count]);
    };
    move(tableau_.free()[step.column], more);
    for (std::size_t row = 0; row < tableau_.basic().size(); ++row) {
        const double entry = tableau_.at(row, step.column);
        if (entry != 0) move(tableau_.basic()[row], -entry * more);
    }
}

bool Walk::to(std::size_t count, double goal) {
    const double sense = goal > now_[count] ? 1 : -1;
    for (; moves_ < most_moves; ++moves_) {
        const double wanted = (goal - now_[count]) * sense;
        if (wanted < nothing) return true;
        if (const auto step = longest(count, sense, wanted)) {
            take(*step);
            // From a broken step it goes on along what stopped it, or steps would become ever smaller.
            if (!whole(step->size) && limit(step->column, step->direction, 0) < least_step)
                swap(step->column, step->direction);
        } else if (!turn(count, sense)) {
            return false;
        }
    }
    return false;
}

// A free one first: the basic ones follow from those.
std::optional<std::size_t> Walk::broken() {
    std::vector<std::size_t> all;
    std::vector<std::size_t> free;
    for (std::size_t count = 0; count < now_.size(); ++count) {
        if (whole(now_[count])) continue;
        all.push_back(count);
        if (tableau_.column_of(count) != nowhere) free.push_back(count);
    }
    if (all.empty()) return std::nullopt;
    const auto& from = free.empty() ? all : free;
    return from[by_chance_ ? draws_.below(from.size()) : 0];
}

// One broken count after the other is made whole, and kept on that side.
bool Walk::round(std::size_t count, std::int64_t sense) {
    (sense > 0 ? least_ : most_)[count] = std::round(now_[count]);
    for (std::size_t rounded = 0; rounded < most_rounded; ++rounded) {
        const auto one = broken();
        if (!one) return true;
        const double below = std::floor(now_[*one]);
        const bool down_first = now_[*one] - below < (by_chance_ ? draws_.uniform() : 0.5);
        for (const bool down : {down_first, !down_first}) {
            const double side = down ? below : below + 1;
            if (!to(*one, side)) continue;
            (down ? most_ : least_)[*one] = side;
            break;
        }
        if (!whole(now_[*one])) return false;
    }
    return false;
}

}  // namespace ph::effect
