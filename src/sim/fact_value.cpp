#include "sim/fact_value.hpp"

#include "feel/feel.hpp"

namespace ph::sim {
namespace {

constexpr std::string_view unknown = "null";

std::string_view how_to_write(feel::Shape shape) {
    switch (shape) {
        case feel::Shape::boolean: return "Schrijf ja of nee.";
        case feel::Shape::number: return "Schrijf een getal, met een punt voor de decimalen.";
        case feel::Shape::date: return "Schrijf een datum zo: date(\"2026-01-01\").";
        default: return "Schrijf een tekst, met of zonder aanhalingstekens.";
    }
}

}  // namespace

Result<feel::Value> fact_value(const engine::Written& written, const feel::Type& type) {
    const std::string& text = written.text;
    if (text == unknown) return feel::Value{};
    if (type.shape == feel::Shape::boolean && (text == "ja" || text == "nee"))
        return feel::Value{text == "ja"};
    if (type.shape == feel::Shape::string && !text.starts_with('"')) return feel::Value::string(text);
    const Error refused{
        Fault::invalid,
        "Een waarde klopt niet.",
        {{"waarde-van-andere-soort",
          "\"" + text + "\" is niet " + feel::in_dutch(type) + ". " + std::string{how_to_write(type.shape)},
          written.place}}};
    const auto expression = feel::Expression::parse(
        feel::Source{text, written.place.file, written.place.line, written.place.column, {}, {}}, {});
    if (!expression) {
        // A bare word is a name to FEEL; to the writer it is a value of another kind.
        const bool is_word = text.find_first_of("\"()[]{}+*/<>=") == std::string::npos;
        return is_word ? refused : expression.error();
    }
    const SystemClock clock;
    feel::Machine machine{clock};
    feel::Value value = expression->evaluate(machine);
    if (value.is_null() || !feel::conforms(value, type, machine)) return refused;
    return value;
}

std::string fact_text(const feel::Value& value) {
    if (value.is_null()) return {};
    if (value.is_boolean()) return value.is_true() ? "ja" : "nee";
    return value.is_string() ? value.as_string() : feel::to_literal(value);
}

}  // namespace ph::sim
