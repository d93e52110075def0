// Trying out a decision table before anybody follows it: what is wrong with it, and whose walk through an
// approach it changes. The persons are the prepared ones of the catalogue; nothing of a household is read.
#pragma once
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/decision_tables.hpp"
#include "dmn/outline.hpp"
#include "sim/difference.hpp"

namespace ph::app {

struct TableProblem {
    Problem problem;                     // with line and column in the XML
    std::optional<dmn::CellPlace> cell;  // what it is about, when it is inside a table
    std::string approach;                // the name of the approach that the table does not fit
};

// A person whose walk is another one with the table.
struct ChangedWalk {
    std::string approach;
    std::string approach_name;
    std::string person;
    std::string person_name;
    std::vector<sim::Difference> differences;
};

struct TableTrial {
    std::vector<TableProblem> problems;     // with any of these nothing was walked
    std::vector<dmn::TableChange> changes;  // from the version that would hold without it
    std::vector<ChangedWalk> walks;
    int walked = 0;  // how many walks were compared
};

// `before` is the text that it replaces; the other tables are those that hold on `day`.
Result<TableTrial> try_out(Call& call, const MunicipalityId& municipality, const std::string& decision,
                           const std::string& text, const std::string& before, Date day);

}  // namespace ph::app
