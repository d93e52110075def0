#include "engine/condition.hpp"

#include "feel/scope.hpp"

namespace ph::engine {
namespace {

constexpr std::string_view clock_functions[] = {"today", "now"};

bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || byte == '_';
}

// Calls `word(at)` at the start of each word of the text that is not inside a string; it answers how many
// bytes to skip.
template <class Word>
void each_word(std::string_view text, Word word) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '"') {
            for (++at; at < text.size() && text[at] != '"'; ++at) {
                if (text[at] == '\\') ++at;
            }
            ++at;
        } else if (is_word(text[at])) {
            const std::size_t skipped = word(at);
            if (skipped > 0) {
                at += skipped;
            } else {
                while (at < text.size() && is_word(text[at])) ++at;
            }
        } else {
            ++at;
        }
    }
}

Error wrong_shape(const Written& text, const feel::Type& type, feel::Shape wanted) {
    const bool condition = wanted == feel::Shape::boolean;
    const std::string found = " \"" + text.text + "\" geeft " + feel::in_dutch(type) + " in plaats van ";
    return {Fault::invalid,
            "Een voorwaarde of voorrang klopt niet.",
            {{condition ? "condition_not_boolean" : "formula_not_number",
              condition ? "De voorwaarde" + found + "ja of nee. Schrijf een vergelijking."
                        : "De voorrang" + found + "een getal. Wie het hoogste getal heeft, gaat voor.",
              text.place}}};
}

bool ends_word(std::string_view text, std::size_t at) {
    return at >= text.size() || !is_word(text[at]);
}

}  // namespace

Result<Formula> Formula::compile(const Written& text, const feel::Environment& environment,
                                 feel::Shape shape) {
    const feel::Source source{text.text, text.place.file, text.place.line, text.place.column, {}, {}};
    PH_TRY(Formula formula, [&]() -> Result<Formula> {
        PH_TRY(auto expression, feel::Expression::parse(source, environment));
        return Formula{std::move(expression)};
    }());
    const feel::Type& type = *formula.expression_.type();
    if (type.shape != shape && type.shape != feel::Shape::any) return wrong_shape(text, type, shape);
    formula.text_ = text.text;
    std::vector<bool> used(environment.variables.size());
    each_word(text.text, [&](std::size_t at) {
        std::size_t longest = 0;
        std::size_t fact = 0;
        for (std::size_t i = 0; i < environment.variables.size(); ++i) {
            const std::size_t length = feel::match_name(text.text, at, environment.variables[i].name);
            if (length > longest && ends_word(text.text, at + length)) {
                longest = length;
                fact = i;
            }
        }
        if (longest > 0) used[fact] = true;
        for (const std::string_view function : clock_functions) {
            if (std::string_view{text.text}.substr(at, function.size()) == function) {
                formula.reads_clock_ = true;
            }
        }
        return longest;
    });
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) formula.facts_.push_back(static_cast<std::uint16_t>(i));
    }
    return formula;
}

feel::Value Formula::value(std::span<const feel::Value> facts, const Clock& clock) const {
    feel::Machine machine{clock};
    return value(facts, machine);
}

Result<Condition> Condition::compile(const Written& text, const feel::Environment& environment) {
    PH_TRY(Formula formula, Formula::compile(text, environment, feel::Shape::boolean));
    return Condition{std::move(formula)};
}

}  // namespace ph::engine
