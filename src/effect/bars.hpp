// The shares of a table as bars. A row whose number may not be told keeps its place, with a hatched bar that
// says so: a row that is left out would look like nobody.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "effect/report.hpp"

namespace ph::effect {

enum class BarKind { told, hidden, not_computed };

struct Bar {
    const Row* row = nullptr;
    const Cell* cell = nullptr;
    BarKind kind = BarKind::told;
};

// Of the first column with a share that can be told; empty when there is none. Rows that have no meaning in
// that column are not there. What is returned points into `table`.
std::vector<Bar> bars_of(const Table& table);

bool any_hidden(const std::vector<Bar>& bars);

// 0 to 1, also of a hidden bar: the whole width, which is the same for each of them and tells nothing.
double length_of(const Bar& bar);

}  // namespace ph::effect
