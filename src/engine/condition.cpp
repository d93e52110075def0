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

bool ends_word(std::string_view text, std::size_t at) {
    return at >= text.size() || !is_word(text[at]);
}

}  // namespace

Result<Condition> Condition::compile(const Written& text, const feel::Environment& environment) {
    const feel::Source source{text.text, text.place.file, text.place.line, text.place.column, {}, {}};
    PH_TRY(Condition condition, [&]() -> Result<Condition> {
        PH_TRY(auto expression, feel::Expression::parse(source, environment));
        return Condition{std::move(expression)};
    }());
    const feel::Type& type = *condition.expression_.type();
    if (type.shape != feel::Shape::boolean && type.shape != feel::Shape::any) {
        return Error{Fault::invalid,
                     "Een voorwaarde klopt niet.",
                     {{"condition_not_boolean",
                       "De voorwaarde \"" + text.text + "\" geeft " + feel::in_dutch(type) +
                           " in plaats van ja of nee. Schrijf een vergelijking.",
                       text.place}}};
    }
    condition.text_ = text.text;
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
                condition.reads_clock_ = true;
            }
        }
        return longest;
    });
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) condition.facts_.push_back(static_cast<std::uint16_t>(i));
    }
    return condition;
}

bool Condition::holds(std::span<const feel::Value> facts, const Clock& clock) const {
    feel::Machine machine{clock};
    return expression_.evaluate(machine, facts).is_true();
}

}  // namespace ph::engine
