#include "dmn/outline.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "dmn/xml.hpp"

namespace ph::dmn {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> versions{{
    {"http://www.omg.org/spec/DMN/20180521/MODEL/", "1.2"},
    {"https://www.omg.org/spec/DMN/20191111/MODEL/", "1.3"},
    {"https://www.omg.org/spec/DMN/20211108/MODEL/", "1.4"},
    {"https://www.omg.org/spec/DMN/20230324/MODEL/", "1.5"},
}};

std::string trimmed(std::string text) {
    constexpr const char* blank = " \t\r\n";
    text.erase(0, std::min(text.find_first_not_of(blank), text.size()));
    text.erase(text.find_last_not_of(blank) + 1);
    return text;
}

std::string text_of(const pugi::xml_node& node) {
    return trimmed(text_inside(child(node, "text")));
}

std::string version_of(const pugi::xml_node& root) {
    for (const pugi::xml_attribute& attribute : root.attributes()) {
        if (!std::string_view{attribute.name()}.starts_with("xmlns")) continue;
        for (const auto& [name_space, version] : versions) {
            if (name_space == attribute.value()) return std::string{version};
        }
    }
    return {};
}

OutlineColumn column_of(const pugi::xml_node& node, bool output, const std::string& decision) {
    OutlineColumn column;
    column.output = output;
    column.id = node.attribute("id").value();
    const pugi::xml_node expression = child(node, "inputExpression");
    column.expression = output ? std::string{node.attribute("name").value()} : text_of(expression);
    if (output && column.expression.empty()) column.expression = decision;
    column.type = (output ? node : expression).attribute("typeRef").value();
    column.allowed = text_of(child(node, output ? "outputValues" : "inputValues"));
    column.name = node.attribute("label").value();
    if (column.name.empty()) column.name = column.expression;
    return column;
}

OutlineRule rule_of(const pugi::xml_node& node, const Document& document) {
    OutlineRule rule;
    rule.id = node.attribute("id").value();
    rule.place = document.place(node);
    for (const char* tag : {"inputEntry", "outputEntry"}) {
        for (const pugi::xml_node& entry : children(node, tag))
            rule.cells.push_back({entry.attribute("id").value(), text_of(entry), document.place(entry)});
    }
    rule.annotation = text_of(child(node, "annotationEntry"));
    if (rule.annotation.empty()) rule.annotation = trimmed(text_inside(child(node, "description")));
    return rule;
}

OutlineTable table_of(const pugi::xml_node& decision, const pugi::xml_node& node, const Document& document) {
    OutlineTable table;
    table.decision = decision.attribute("id").value();
    table.name = decision.attribute("name").value();
    table.question = trimmed(text_inside(child(decision, "question")));
    table.hit_policy = node.attribute("hitPolicy").value();
    if (table.hit_policy.empty()) table.hit_policy = "UNIQUE";
    if (const pugi::xml_attribute aggregation = node.attribute("aggregation"))
        table.hit_policy += ' ' + std::string{aggregation.value()};
    table.place = document.place(node);
    for (const pugi::xml_node& input : children(node, "input"))
        table.columns.push_back(column_of(input, false, table.name));
    for (const pugi::xml_node& output : children(node, "output"))
        table.columns.push_back(column_of(output, true, table.name));
    for (const pugi::xml_node& rule : children(node, "rule")) table.rules.push_back(rule_of(rule, document));
    return table;
}

bool before(const Place& one, const Place& other) {
    return std::tie(one.line, one.column) < std::tie(other.line, other.column);
}

}  // namespace

const OutlineTable* Outline::find(std::string_view decision) const {
    const auto found = std::ranges::find(tables, decision, &OutlineTable::decision);
    return found == tables.end() ? nullptr : &*found;
}

Result<Outline> outline(std::string_view xml, std::string_view file_name) {
    PH_TRY(const auto document, Document::parse(file_name, xml));
    Outline found;
    const pugi::xml_node root = document->root();
    found.version = version_of(root);
    found.name = root.attribute("name").value();
    for (const pugi::xml_node& decision : children(root, "decision")) {
        if (const pugi::xml_node table = child(decision, "decisionTable"))
            found.tables.push_back(table_of(decision, table, *document));
    }
    return found;
}

std::optional<CellPlace> cell_at(const Outline& outline, const Place& place) {
    std::optional<CellPlace> found;
    // Everything stands in the order of the file; the last that begins before the place holds it.
    for (const OutlineTable& table : outline.tables) {
        if (before(place, table.place)) break;
        found = CellPlace{table.decision, 0, 0, {}, {}};
        for (std::size_t i = 0; i < table.rules.size() && !before(place, table.rules[i].place); ++i) {
            const OutlineRule& rule = table.rules[i];
            const int number = static_cast<int>(i) + 1;
            found = CellPlace{table.decision, number, 0, rule.id, {}};
            for (std::size_t cell = 0; cell < rule.cells.size() && cell < table.columns.size(); ++cell) {
                if (before(place, rule.cells[cell].place)) break;
                found = CellPlace{table.decision, number, static_cast<int>(cell) + 1, rule.cells[cell].id,
                                  table.columns[cell].name};
            }
        }
    }
    return found;
}

std::string in_words(const OutlineTable& table, const OutlineRule& rule) {
    std::string tests;
    std::string outcomes;
    for (std::size_t i = 0; i < rule.cells.size() && i < table.columns.size(); ++i) {
        const OutlineColumn& column = table.columns[i];
        const std::string& cell = rule.cells[i].text;
        if (column.output) {
            outcomes += (outcomes.empty() ? "" : ", ") + column.name + " = " + cell;
        } else if (!cell.empty() && cell != "-") {
            tests += (tests.empty() ? "" : ", ") + column.name + ' ' + cell;
        }
    }
    return (tests.empty() ? "altijd" : tests) + ": " + outcomes;
}

}  // namespace ph::dmn
