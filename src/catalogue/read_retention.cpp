// How long dossiers are kept (catalogue/bewaartermijnen.yaml).
#include <boost/json.hpp>

#include "catalogue/parts.hpp"
#include "catalogue/scalars.hpp"
#include "domain/retention.hpp"
#include "feel/feel.hpp"
#include "feel/json.hpp"
#include "wire/domain_names.hpp"

namespace ph::catalogue {
namespace {

using feel::Shape;
using feel::Value;

// What a condition may ask, in the order in which values_of() gives it.
const feel::Environment& environment() {
    static const feel::Environment known{{{"fase", feel::type_of(Shape::string)},
                                          {"plan afgesproken", feel::type_of(Shape::boolean)},
                                          {"zorgtraject", feel::type_of(Shape::boolean)},
                                          {"participatietraject", feel::type_of(Shape::boolean)},
                                          {"leeftijden", feel::list_type(feel::type_of(Shape::number))},
                                          {"stappen", feel::list_type(feel::type_of(Shape::string))},
                                          {"feiten", feel::type_of(Shape::context)},
                                          {"ooit", feel::type_of(Shape::context)}},
                                         nullptr};
    return known;
}

std::optional<Value> value_in(const std::string& json) {
    boost::system::error_code fault;
    const boost::json::value value = boost::json::parse(json, fault);
    if (fault) return std::nullopt;
    return feel::from_json(value);
}

Value facts_of(const EndedDossier& dossier) {
    std::vector<feel::Entry> entries;
    for (const auto& [key, json] : dossier.facts) {
        if (auto value = value_in(json)) entries.push_back({Value::string(key), *std::move(value)});
    }
    return Value::context(std::move(entries));
}

// For each fact a list of all that it ever was.
Value ever_of(const EndedDossier& dossier) {
    std::vector<feel::Entry> entries;
    for (const auto& [key, all] : dossier.ever) {
        std::vector<Value> values;
        for (const std::string& json : all) {
            if (auto value = value_in(json)) values.push_back(*std::move(value));
        }
        entries.push_back({Value::string(key), Value::list(std::move(values))});
    }
    return Value::context(std::move(entries));
}

std::vector<Value> values_of(const EndedDossier& dossier) {
    std::vector<Value> ages;
    for (const int age : dossier.ages) ages.push_back(Value::number(age));
    std::vector<Value> steps;
    for (const std::string& step : dossier.steps) steps.push_back(Value::string(step));
    return {Value::string(std::string{wire::name_of(dossier.reached)}),
            Value(dossier.agreed_plan),
            Value(dossier.care),
            Value(dossier.participation),
            Value::list(std::move(ages)),
            Value::list(std::move(steps)),
            facts_of(dossier),
            ever_of(dossier)};
}

std::function<bool(const EndedDossier&)> read_condition(const View& text, Problems& problems) {
    Scalars scalars;
    const engine::Written written = scalars.written(text);
    const feel::Source source{
        written.text, written.place.file, written.place.line, written.place.column, {}, {}};
    auto expression = feel::Expression::parse(source, environment());
    if (!expression.ok()) {
        for (const Problem& problem : expression.error().problems)
            problems.add(problem.code, problem.message, scalars.corrected(problem.place));
        return {};
    }
    const Shape shape = expression->type()->shape;
    if (shape != Shape::boolean && shape != Shape::any) {
        problems.add("geen-voorwaarde",
                     "Dit geeft " + feel::in_dutch(*expression->type()) +
                         " in plaats van ja of nee. Schrijf een vergelijking.",
                     text.place());
        return {};
    }
    return [condition = std::move(*expression)](const EndedDossier& dossier) {
        const SystemClock clock;
        feel::Machine machine{clock};
        return condition.evaluate(machine, values_of(dossier)).is_true();
    };
}

RetentionStart start_named(const std::string& name) {
    if (name == "laatste-contact") return RetentionStart::last_contact;
    if (name == "einde-traject") return RetentionStart::last_trajectory;
    if (name == "laatste-wijziging") return RetentionStart::last_change;
    return RetentionStart::closed;
}

}  // namespace

std::shared_ptr<const Retention> read_retention(const View& document, Problems& problems) {
    auto retention = std::make_shared<Retention>();
    std::set<std::string> ids;
    bool for_every_dossier = false;
    for (const View& one : document.items("bewaartermijnen")) {
        RetentionTerm& term = retention->terms.emplace_back();
        term.id = one.text("id");
        if (!ids.insert(term.id).second)
            problems.add("dubbele-id", "De id \"" + term.id + "\" staat hier twee keer.",
                         one.at("id").place());
        term.name = one.text("naam");
        term.law = one.text("wet");
        term.reference = one.text("verwijzing");
        term.result = one.text("resultaat");
        term.explanation = one.text("uitleg");
        term.years = one.at("bewaren").integer_or("jaren", 0);
        term.days = one.at("bewaren").integer_or("dagen", 0);
        term.after = start_named(one.text("na"));
        if (one.has("geldtAls"))
            term.applies = read_condition(one.at("geldtAls"), problems);
        else
            for_every_dossier = true;
    }
    if (!for_every_dossier)
        problems.add("termijn-ontbreekt",
                     "Zet er een termijn zonder geldtAls bij. Anders blijven dossiers waar geen termijn voor "
                     "geldt, voor altijd staan.",
                     document.at("bewaartermijnen").place());
    retention->outreach_days = document.integer("benaderdDagen");
    retention->smallest_count = document.integer("kleinsteAantal");
    return retention;
}

}  // namespace ph::catalogue
