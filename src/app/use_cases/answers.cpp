#include "app/use_cases/answers.hpp"

#include "base/text.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

// Values come as compact JSON (wire/json.hpp), so their first characters tell their kind.
bool is_text(std::string_view json) {
    return json.size() >= 2 && json.front() == '"' && json.back() == '"';
}
std::string_view inside(std::string_view json) {
    return json.substr(1, json.size() - 2);
}

bool is_number(std::string_view json) {
    return !json.empty() && (json.front() == '-' || (json.front() >= '0' && json.front() <= '9'));
}

bool is_choice(const FormQuestion& question, std::string_view json) {
    return is_text(json) && std::any_of(question.choices.begin(), question.choices.end(),
                                        [&](const auto& choice) { return choice.first == inside(json); });
}

}  // namespace

std::string problem_of_value(const FormQuestion& question, std::string_view json) {
    if (question.kind == "ja-nee")
        return json == "true" || json == "false" ? "" : "Het antwoord is ja of nee: true of false.";
    if (question.kind == "getal") return is_number(json) ? "" : "Het antwoord is een getal.";
    if (question.kind == "datum")
        return is_text(json) && parse_date(inside(json))
                   ? ""
                   : "Het antwoord is een datum, bijvoorbeeld 2026-11-22.";
    if (question.kind == "keuze")
        return is_choice(question, json) ? "" : "Kies een van de antwoorden van deze vraag.";
    if (!is_text(json)) return "Het antwoord is een tekst.";
    return characters(inside(json)) <= text_length ? "" : "Dit antwoord is te lang.";
}

}  // namespace ph::app
