#include "sim/knowledge.hpp"

#include "feel/machine.hpp"
#include "sim/moment.hpp"

namespace ph::sim {
namespace {

using engine::Approach;
using engine::FactNote;

std::string one_of(const std::vector<std::string>& choices) {
    std::string text;
    for (const std::string& choice : choices) text += (text.empty() ? "" : ", ") + choice;
    return text;
}

// What is wrong with a value of a fact; empty when nothing is. Null says that nobody knows.
std::string complaint(const feel::Value& value, const feel::Field& fact, const FactNote& note,
                      feel::Machine& machine) {
    if (value.is_null()) return {};
    if (!feel::conforms(value, *fact.type, machine)) {
        return "'" + fact.name + "' hoort " + feel::in_dutch(*fact.type) + " te zijn, maar is " +
               feel::to_literal(value) + ".";
    }
    const bool fits = note.choices.empty() || !value.is_string() ||
                      std::ranges::find(note.choices, value.as_string()) != note.choices.end();
    if (fits) return {};
    return "'" + fact.name + "' kan niet " + feel::to_literal(value) +
           " zijn. Kies uit: " + one_of(note.choices) + ".";
}

}  // namespace

std::string pointer_to_fact(std::string_view fact) {
    std::string pointer = "/feiten/";
    for (const char c : fact) {
        if (c == '~') {
            pointer += "~0";
        } else if (c == '/') {
            pointer += "~1";
        } else {
            pointer += c;
        }
    }
    return pointer;
}

Result<Knowledge> knowledge_of(const Approach& approach, const Person& person, const FactValues& instead) {
    const auto& facts = approach.definition.facts();
    Knowledge knowledge;
    for (std::size_t i = 0; i < facts.size(); ++i) knowledge.truth.push_back(approach.facts[i].initial);
    const Moment clock{local_instant(person.start, {})};
    feel::Machine machine{clock};
    std::vector<Problem> problems;
    const auto take = [&](const FactValues& values) {
        for (const auto& [name, value] : values) {
            const auto at = approach.definition.find_fact(name);
            if (!at || approach.definition.decided_by(*at) != nullptr) continue;
            knowledge.truth[*at] = value;
        }
    };
    take(person.facts);
    if (const auto found = person.found_by.find(approach.id); found != person.found_by.end()) {
        take(found->second);
    }
    take(instead);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        std::string wrong = complaint(knowledge.truth[i], facts[i], approach.facts[i], machine);
        if (!wrong.empty()) {
            problems.push_back({"fact_value", std::move(wrong), {{}, 0, 0, pointer_to_fact(facts[i].name)}});
        }
    }
    if (!problems.empty()) {
        return Error{Fault::invalid, "Niet alle feiten kloppen.", std::move(problems)};
    }
    knowledge.known = knowledge.truth;
    for (const engine::ItemNote& note : approach.notes) {
        for (const engine::Index fact : note.expected.reveals) {
            knowledge.known[fact] = approach.facts[fact].initial;
        }
    }
    return knowledge;
}

}  // namespace ph::sim
