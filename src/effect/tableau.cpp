#include "effect/tableau.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ph::effect {
namespace {

using Rows = std::vector<std::vector<double>>;

double cleaned(double entry) {
    return std::abs(entry) < nothing ? 0 : entry;
}

// Of the rows from `first` on the one with the fewest entries that has this count.
std::size_t shortest_with(const Rows& rows, std::size_t first, std::size_t count) {
    std::size_t best = Tableau::nowhere;
    std::ptrdiff_t least = 0;
    for (std::size_t row = first; row < rows.size(); ++row) {
        if (rows[row][count] == 0) continue;
        const auto length = std::ranges::count_if(rows[row], [](double entry) { return entry != 0; });
        if (best != Tableau::nowhere && length >= least) continue;
        best = row;
        least = length;
    }
    return best;
}

// Leaves the count in this row only.
void clear_others(Rows& rows, std::size_t row, std::size_t count) {
    std::vector<double>& from = rows[row];
    const double factor = from[count];
    std::vector<std::size_t> filled;
    for (std::size_t j = 0; j < from.size(); ++j) {
        if (from[j] == 0) continue;
        from[j] /= factor;
        filled.push_back(j);
    }
    for (std::size_t other = 0; other < rows.size(); ++other) {
        double* const to = rows[other].data();
        const double times = to[count];
        if (other == row || times == 0) continue;
        for (const std::size_t j : filled) to[j] = cleaned(to[j] - times * from[j]);
    }
}

}  // namespace

Tableau::Tableau(std::size_t size, const std::vector<Relation>& relations)
    : column_of_(size, nowhere),
      row_of_(size, nowhere) {
    Rows rows(relations.size(), std::vector<double>(size, 0.0));
    std::vector<std::size_t> often(size, 0);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (const Term& term : relations[row]) {
            rows[row][term.count] += static_cast<double>(term.times);
            ++often[term.count];
        }
    }
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return std::pair{often[a], a} < std::pair{often[b], b}; });
    for (const std::size_t count : order) {
        const std::size_t row = shortest_with(rows, basic_.size(), count);
        if (row == nowhere) continue;
        row_of_[count] = basic_.size();
        std::swap(rows[basic_.size()], rows[row]);
        clear_others(rows, basic_.size(), count);
        basic_.push_back(count);
    }
    for (std::size_t count = 0; count < size; ++count) {
        if (row_of_[count] != nowhere) continue;
        column_of_[count] = free_.size();
        free_.push_back(count);
        std::vector<double>& column = columns_.emplace_back(basic_.size());
        for (std::size_t row = 0; row < column.size(); ++row) column[row] = rows[row][count];
    }
}

void Tableau::pivot(std::size_t row, std::size_t column) {
    std::vector<double>& own = columns_[column];
    const double factor = own[row];
    std::vector<std::size_t> filled;
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (i != row && own[i] != 0) filled.push_back(i);
    }
    const double* const from = own.data();
    for (std::size_t j = 0; j < columns_.size(); ++j) {
        double* const to = columns_[j].data();
        if (j == column || to[row] == 0) continue;
        const double times = to[row] / factor;
        to[row] = times;
        for (const std::size_t i : filled) to[i] = cleaned(to[i] - times * from[i]);
    }
    for (const std::size_t i : filled) own[i] /= -factor;
    own[row] = 1 / factor;
    std::swap(basic_[row], free_[column]);
    row_of_[basic_[row]] = row;
    column_of_[basic_[row]] = nowhere;
    column_of_[free_[column]] = column;
    row_of_[free_[column]] = nowhere;
}

void Tableau::drop(std::size_t count) {
    if (column_of_[count] != nowhere) {
        drop_column(column_of_[count]);
    } else if (row_of_[count] != nowhere) {
        drop_row(row_of_[count]);
    }
}

void Tableau::drop_row(std::size_t row) {
    row_of_[basic_[row]] = nowhere;
    for (std::vector<double>& column : columns_) {
        column[row] = column.back();
        column.pop_back();
    }
    basic_[row] = basic_.back();
    basic_.pop_back();
    if (row < basic_.size()) row_of_[basic_[row]] = row;
}

void Tableau::drop_column(std::size_t column) {
    column_of_[free_[column]] = nowhere;
    columns_[column].swap(columns_.back());
    columns_.pop_back();
    free_[column] = free_.back();
    free_.pop_back();
    if (column < free_.size()) column_of_[free_[column]] = column;
}

}  // namespace ph::effect
