#include "catalogue/values.hpp"

#include "base/suggest.hpp"
#include "catalogue/scalars.hpp"
#include "sim/fact_value.hpp"

namespace ph::catalogue {

std::optional<feel::Value> read_value(const View& text, const feel::Type& type, Problems& problems) {
    Scalars scalars;
    auto value = sim::fact_value(scalars.written(text), type);
    if (value) return std::move(value).value();
    for (const Problem& problem : value.error().problems)
        problems.add(problem.code, problem.message, scalars.corrected(problem.place));
    return std::nullopt;
}

void check_choice(const View& text, const feel::Value& value, const std::vector<std::string>& choices,
                  Problems& problems, const std::string& where) {
    if (choices.empty() || !value.is_string()) return;
    if (std::ranges::find(choices, value.as_string()) != choices.end()) return;
    std::string known;
    for (const std::string& choice : choices) known += (known.empty() ? "" : ", ") + choice;
    const auto near = nearest(value.as_string(), choices);
    problems.add("onbekende-keuze",
                 "\"" + value.as_string() + "\" is geen keuze van dit feit" + where + ". " +
                     (near ? "Bedoelt u \"" + *near + "\"?" : "Kies uit: " + known + "."),
                 text.place());
}

}  // namespace ph::catalogue
