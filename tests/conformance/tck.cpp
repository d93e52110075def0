#include "tests/conformance/tck.hpp"

#include <fstream>
#include <sstream>

#include "base/tests/fakes.hpp"
#include "dmn/xml.hpp"
#include "feel/builtins.hpp"

namespace ph::conformance {
namespace {

namespace fs = std::filesystem;
using dmn::child;
using dmn::children;
using dmn::local_name;
using feel::Value;

std::string read(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& one : node.attributes()) {
        const std::string_view full = one.name();
        const std::size_t colon = full.find(':');
        if (full == name || (colon != std::string_view::npos && full.substr(colon + 1) == name))
            return one.value();
    }
    return {};
}

// A <value> by its XML Schema type.
Value scalar(const pugi::xml_node& node) {
    if (attribute(node, "nil") == "true") return {};
    const std::string text = node.text().get();
    std::string type = attribute(node, "type");
    type = type.substr(type.find(':') + 1);
    if (type == "boolean") return Value{text == "true" || text == "1"};
    if (type == "decimal" || type == "double" || type == "float" || type == "integer" || type == "int" ||
        type == "long") {
        const auto number = feel::Decimal::parse(text);
        return number ? Value{*number} : Value{};
    }
    if (type == "date" || type == "time" || type == "dateTime" || type == "duration" ||
        type == "dayTimeDuration" || type == "yearMonthDuration") {
        return feel::temporal_from_text(text);
    }
    return Value::string(text);
}

// An element that holds a value, a list or components (valueType in testCases.xsd).
Value value_of(const pugi::xml_node& node) {
    if (const auto value = child(node, "value")) return scalar(value);
    if (const auto list = child(node, "list")) {
        if (attribute(list, "nil") == "true") return {};
        std::vector<Value> items;
        for (const auto& item : children(list, "item")) items.push_back(value_of(item));
        return Value::list(std::move(items));
    }
    const auto components = children(node, "component");
    if (components.empty()) return {};
    std::vector<feel::Entry> entries;
    for (const auto& component : components) {
        entries.push_back({Value::string(component.attribute("name").value()),
                           attribute(component, "nil") == "true" ? Value{} : value_of(component)});
    }
    return Value::context(std::move(entries));
}

Verdict worst(Verdict a, Verdict b) {
    return std::max(a, b);
}

// Numbers are compared in every digit. A number that is written with 12 digits or more and is not exact was
// computed in binary64; 2e-13 is its error after some tens of operations.
Verdict compare_numbers(const feel::Decimal& expected, const feel::Decimal& found) {
    if (expected == found) return Verdict::exact;
    const std::string digits = expected.to_string();
    if (digits.size() < 12 || expected.is_zero()) return Verdict::wrong;
    const feel::Decimal error = ((expected - found) / expected).abs();
    return error < *feel::Decimal::parse("2e-13") ? Verdict::rounded : Verdict::wrong;
}

// Equal in every digit and zone; contexts have the same keys in any order.
Verdict compare(const Value& expected, const Value& found) {
    if (expected.kind() != found.kind()) return Verdict::wrong;
    Verdict verdict = Verdict::exact;
    if (expected.is_number()) return compare_numbers(expected.as_number(), found.as_number());
    if (expected.is_list()) {
        const auto& a = expected.as_list();
        const auto& b = found.as_list();
        if (a.size() != b.size()) return Verdict::wrong;
        for (std::size_t i = 0; i < a.size(); ++i) verdict = worst(verdict, compare(a[i], b[i]));
        return verdict;
    }
    if (expected.is_context()) {
        if (expected.as_context().size() != found.as_context().size()) return Verdict::wrong;
        for (const feel::Entry& entry : expected.as_context()) {
            const Value* other = found.find(entry.name());
            verdict = worst(verdict, other == nullptr ? Verdict::wrong : compare(entry.value, *other));
        }
        return verdict;
    }
    const bool same = (expected.is_null() && found.is_null()) || identical(expected, found);
    return same ? Verdict::exact : Verdict::wrong;
}

Value result_of(const dmn::Model& model, const pugi::xml_node& test, const std::string& node,
                const Value& inputs) {
    static const testing::FixedClock clock{*parse_instant("2026-07-01T10:00:00Z")};
    if (attribute(test, "type") != "decisionService") {
        const auto result = model.evaluate(node, inputs, clock);
        return result ? *result : Value{};
    }
    const auto result = model.evaluate(attribute(test, "invocableName"), inputs, clock);
    if (!result) return {};
    // A service with several outputs gives a context of them.
    const Value* output = result->find(node);
    return output == nullptr ? *result : *output;
}

void run_file(const fs::path& file, std::vector<Outcome>& outcomes) {
    const std::string text = read(file);
    auto document = dmn::Document::parse(file.string(), text);
    if (!document) return;
    const pugi::xml_node root = (*document)->root();
    const std::string model_name = child(root, "modelName").text().get();
    std::vector<dmn::File> files{{model_name, read(file.parent_path() / model_name)}};
    for (const auto& entry : fs::directory_iterator{file.parent_path()}) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() == ".dmn" && name != model_name)
            files.push_back({name, read(entry.path())});
    }
    const auto model = dmn::Model::load(files, {feel::Checks::tolerant, false});
    for (const auto& test : children(root, "testCase")) {
        std::vector<feel::Entry> entries;
        for (const auto& input : children(test, "inputNode")) {
            entries.push_back({Value::string(input.attribute("name").value()), value_of(input)});
        }
        const Value inputs = Value::context(std::move(entries));
        Outcome outcome;
        outcome.key = file.parent_path().filename().string() + '/' + file.filename().string() + '/' +
                      test.attribute("id").value();
        for (const auto& node : children(test, "resultNode")) {
            const std::string name = node.attribute("name").value();
            const Value expected = value_of(child(node, "expected"));
            const Value found = model ? result_of(*model, test, name, inputs) : Value{};
            const Verdict verdict = compare(expected, found);
            outcome.non_null = outcome.non_null || !expected.is_null();
            outcome.error = outcome.error || attribute(node, "errorResult") == "true";
            outcome.verdict = worst(outcome.verdict, verdict);
            if (verdict != Verdict::exact) {
                outcome.details +=
                    name + ": expected " + to_literal(expected) + ", found " + to_literal(found) + ' ';
            }
        }
        if (!model && outcome.verdict == Verdict::wrong) outcome.details += to_text(model.error());
        outcomes.push_back(std::move(outcome));
    }
}

}  // namespace

std::vector<Outcome> run_directory(const fs::path& directory) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{directory}) {
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<Outcome> outcomes;
    for (const fs::path& file : files) run_file(file, outcomes);
    return outcomes;
}

}  // namespace ph::conformance
