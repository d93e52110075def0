// Static analysis of a decision table: gaps, overlaps and rules that can never apply, each with an example.
#pragma once
#include <string>
#include <vector>

#include "dmn/table.hpp"
#include "dmn/xml.hpp"

namespace ph::dmn {

// Where the table and its rules stand, for the messages.
struct TablePlaces {
    const Document& document;
    pugi::xml_node table;
    const std::string& owner;
    const std::vector<pugi::xml_node>& rules;
    const std::vector<std::string>& columns;
    const std::vector<std::vector<std::optional<feel::Value>>>& outputs;  // per rule; nothing when computed
};

// Adds what it finds. Cells that depend on more than literals are given the benefit of the doubt: they cover
// everything when gaps are looked for and nothing when overlaps are. Null inputs are not looked at. Tables
// with an immense number of combinations are searched up to a bound; what lies past it is not reported.
void analyse(const DecisionTable& table, const TablePlaces& places, feel::Problems& problems);

}  // namespace ph::dmn
