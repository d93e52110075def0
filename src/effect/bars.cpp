#include "effect/bars.hpp"

#include <algorithm>

namespace ph::effect {
namespace {

const Cell* share_in(const Row& row, std::size_t column) {
    if (column >= row.cells.size()) return nullptr;
    const Cell& cell = row.cells[column];
    return cell.kind == Kind::share && cell.shown != Shown::empty ? &cell : nullptr;
}

BarKind kind_of(const Cell& cell) {
    switch (cell.shown) {
        case Shown::value: return BarKind::told;
        case Shown::suppressed: return BarKind::hidden;
        case Shown::not_computed:
        case Shown::empty: break;
    }
    return BarKind::not_computed;
}

}  // namespace

std::vector<Bar> bars_of(const Table& table) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        std::vector<Bar> bars;
        for (const Row& row : table.rows) {
            if (const Cell* cell = share_in(row, column)) bars.push_back({&row, cell, kind_of(*cell)});
        }
        const auto told = [](const Bar& bar) { return bar.kind == BarKind::told; };
        if (std::ranges::any_of(bars, told)) return bars;
    }
    return {};
}

bool any_hidden(const std::vector<Bar>& bars) {
    return std::ranges::any_of(bars, [](const Bar& bar) { return bar.kind == BarKind::hidden; });
}

double length_of(const Bar& bar) {
    switch (bar.kind) {
        case BarKind::told: return std::clamp(bar.cell->value, 0.0, 1.0);
        case BarKind::hidden: return 1;
        case BarKind::not_computed: break;
    }
    return 0;
}

}  // namespace ph::effect
