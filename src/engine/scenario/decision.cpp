#include "engine/scenario/decision.hpp"

namespace ph::engine::scenario {
namespace {

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += c;
        }
    }
    return safe;
}

// The type of a fact as DMN names it; what is no fact of the scenario has any type.
std::string type_name(std::string_view fact, std::span<const feel::Field> facts) {
    for (const feel::Field& field : facts) {
        if (field.name == fact) return feel::to_string(*field.type);
    }
    return "Any";
}

std::string rule_of(const Line& line, std::size_t columns, std::vector<Problem>& problems) {
    Words words{line};
    const Written tests = words.until(" = ");
    const Written outcome = words.until(", want: ");
    const Written sentence = words.rest();
    Line cells{tests.place, 0, tests.text};
    std::string xml = "<rule>";
    std::size_t count = 0;
    for (Words left{cells}; !left.empty(); ++count) {
        xml += "<inputEntry><text>" + escaped(left.until("; ").text) + "</text></inputEntry>";
    }
    if (count != columns || outcome.text.empty()) {
        problems.push_back({"scenario_unreadable",
                            "Deze regel heeft " + std::to_string(count) + " van de " +
                                std::to_string(columns) +
                                " vakken. Schrijf '< 27; - = 1, want: ' en de uitleg.",
                            line.place});
    }
    xml += "<outputEntry><text>" + escaped(outcome.text) + "</text></outputEntry>";
    if (!sentence.text.empty()) {
        xml += "<annotationEntry><text>" + escaped(sentence.text) + "</text></annotationEntry>";
    }
    return xml + "</rule>";
}

}  // namespace

Result<DecidedDraft> decision_of(const Line& head, std::span<const Line> rules,
                                 std::span<const feel::Field> facts) {
    Words words{head};
    const Written fact = words.until(" uit ");
    std::vector<std::string> inputs;
    while (!words.empty()) inputs.push_back(words.until(" en ").text);
    std::string data;
    std::string needs;
    std::string columns;
    for (const std::string& input : inputs) {
        const std::string name = escaped(input);
        const std::string type = type_name(input, facts);
        data += "<inputData id=\"" + name + "\" name=\"" + name + "\"><variable name=\"" + name +
                "\" typeRef=\"" + type + "\"/></inputData>";
        needs += "<informationRequirement><requiredInput href=\"#" + name + "\"/></informationRequirement>";
        columns += "<input label=\"" + name + "\"><inputExpression typeRef=\"" + type + "\"><text>" + name +
                   "</text></inputExpression></input>";
    }
    std::vector<Problem> problems;
    std::string body;
    for (const Line& rule : rules) body += rule_of(rule, inputs.size(), problems);
    if (!problems.empty()) return Error{Fault::invalid, "De beslissing is niet te lezen.", problems};
    const std::string name = escaped(fact.text);
    const std::string type = type_name(fact.text, facts);
    const auto model = dmn::load(
        R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="scenario" namespace="urn:scenario">)" +
            data + "<decision id=\"uitkomst\" name=\"uitkomst van " + name +
            "\"><variable name=\"uitkomst van " + name + "\" typeRef=\"" + type + "\"/>" + needs +
            "<decisionTable hitPolicy=\"FIRST\">" + columns + "<output name=\"uitkomst\" typeRef=\"" + type +
            "\"/>" + body + "</decisionTable></decision></definitions>",
        head.place.file);
    if (!model) {
        problems = model.error().problems;
        for (Problem& problem : problems) problem.place = head.place;
        return Error{Fault::invalid, "De beslissing klopt niet.", std::move(problems)};
    }
    return DecidedDraft{fact, *model, *model->find("uitkomst"), fact};
}

}  // namespace ph::engine::scenario
