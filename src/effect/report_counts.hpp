// The counts of a report with everything by which they follow from one another. Internal to protect.cpp.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "effect/disclosure.hpp"
#include "effect/report.hpp"

namespace ph::effect {

inline bool counts_something(const Cell& cell) {
    return (cell.kind == Kind::people || cell.kind == Kind::goals) && cell.shown == Shown::value;
}

// A share is a count out of a denominator, with others left over; absent is a denominator that is no count of
// the report.
struct SharePlaces {
    std::size_t count = 0;
    std::size_t others = 0;
    std::optional<std::size_t> denominator;
};

struct ReportCounts {
    Counts table;
    std::vector<std::string> ids;  // one for each of table.counts
    std::map<std::string, std::size_t, std::less<>> places;
    std::map<std::string, SharePlaces, std::less<>> shares;  // by id of the cell

    [[nodiscard]] std::optional<std::size_t> place(std::string_view id) const;
};

ReportCounts counts_of(const Report& report, const Guard& guard);

// The count that a figure of this row rests on: that which it names, else of as many people in its row, else
// in its table, else a total of its section.
std::optional<std::size_t> basis_of(const ReportCounts& counts, const Report& report, const Section& section,
                                    const Table& table, const Row& row, const Cell& figure);

}  // namespace ph::effect
