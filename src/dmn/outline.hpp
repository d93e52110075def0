// Decision tables as people read them: columns, rules and cells, each with its place in the XML. It reads
// what is written, also when the model does not compile.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace ph::dmn {

struct OutlineColumn {
    std::string id;
    std::string name;        // its label, else its expression or name
    std::string expression;  // of an input; the name of an output
    std::string type;        // as written; may be empty
    std::string allowed;     // FEEL; may be empty
    bool output = false;
    friend bool operator==(const OutlineColumn&, const OutlineColumn&) = default;
};

struct OutlineCell {
    std::string id;
    std::string text;
    Place place;
};

struct OutlineRule {
    std::string id;
    std::vector<OutlineCell> cells;  // beside the columns
    std::string annotation;          // the first, else the description
    Place place;
};

struct OutlineTable {
    std::string decision;  // its id
    std::string name;
    std::string question;
    std::string hit_policy;              // "UNIQUE" when the file is silent; with its aggregation
    std::vector<OutlineColumn> columns;  // inputs first
    std::vector<OutlineRule> rules;
    Place place;
};

struct Outline {
    std::string version;  // of the standard: "1.3"; empty when it is none that is known
    std::string name;
    std::vector<OutlineTable> tables;

    [[nodiscard]] const OutlineTable* find(std::string_view decision) const;
};

// Fault::invalid when it is no XML.
Result<Outline> outline(std::string_view xml, std::string_view file_name);

// What a place in the file belongs to. Rules and columns count from 1; 0: the table, or the rule, as a whole.
struct CellPlace {
    std::string decision;
    int rule = 0;
    int column = 0;
    std::string id;  // of the cell, the column or the rule
    std::string column_name;
};
std::optional<CellPlace> cell_at(const Outline& outline, const Place& place);

// One difference between two versions of a table, as a Dutch sentence.
struct TableChange {
    int rule = 0;  // in the later version; 0: it is gone, or not about a rule
    std::string text;
};
// Rules and columns are the same when they have the same id. In the order of the later version.
std::vector<TableChange> changes(const OutlineTable& before, const OutlineTable& after);

// "Leeftijd < 27, dan jongere = true": a rule as one line.
std::string in_words(const OutlineTable& table, const OutlineRule& rule);

}  // namespace ph::dmn
