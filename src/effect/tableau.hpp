// Relations between counts, solved: some counts follow from the others. Internal to leeway.cpp.
#pragma once
#include <cstdint>
#include <vector>

#include "effect/disclosure.hpp"

namespace ph::effect {

// Entries are quotients of small whole numbers; anything nearer to zero than this is rounding.
inline constexpr double nothing = 1e-9;

class Tableau {
  public:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    // Of `size` counts. Those that stand in few relations follow from the others, each by the shortest: then
    // few entries fill up.
    Tableau(std::size_t size, const std::vector<Relation>& relations);

    // How much the count of a row falls when that of a column rises by one.
    [[nodiscard]] double at(std::size_t row, std::size_t column) const { return columns_[column][row]; }
    [[nodiscard]] const std::vector<double>& column(std::size_t column) const { return columns_[column]; }

    // Counts by column, and by row.
    [[nodiscard]] const std::vector<std::size_t>& free() const { return free_; }
    [[nodiscard]] const std::vector<std::size_t>& basic() const { return basic_; }
    // `nowhere` for a count that stands in the other, or was dropped.
    [[nodiscard]] std::size_t column_of(std::size_t count) const { return column_of_[count]; }
    [[nodiscard]] std::size_t row_of(std::size_t count) const { return row_of_[count]; }

    // The two change places; the entry is not 0.
    void pivot(std::size_t row, std::size_t column);
    // It stands still from now on.
    void drop(std::size_t count);

  private:
    void drop_row(std::size_t row);
    void drop_column(std::size_t column);

    std::vector<std::vector<double>> columns_;
    std::vector<std::size_t> free_;
    std::vector<std::size_t> basic_;
    std::vector<std::size_t> column_of_;
    std::vector<std::size_t> row_of_;
};

}  // namespace ph::effect
