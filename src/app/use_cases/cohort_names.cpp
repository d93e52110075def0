#include "app/use_cases/cohort_names.hpp"

#include <algorithm>
#include <map>

#include "app/age_groups.hpp"
#include "app/use_cases/case_facts.hpp"
#include "app/use_cases/case_values.hpp"
#include "domain/person.hpp"

namespace ph::app {
namespace {

using access::DataCategory;
using feel::Shape;

constexpr std::string_view approach_name = "aanpak";
constexpr std::string_view quarter_name = "periode";
constexpr std::string_view district_name = "wijk";
constexpr std::string_view age_group_name = "leeftijdsgroep";
constexpr std::string_view intake_name = "instroomdatum";

constexpr std::size_t longest_filter = 4'000;

// "2026-1"
std::string quarter_of(Date day) {
    const std::chrono::year_month_day parts{day};
    const unsigned quarter = (static_cast<unsigned>(parts.month()) + 2) / 3;
    return std::to_string(static_cast<int>(parts.year())) + '-' + std::to_string(quarter);
}

std::optional<Shape> shape_of(const FormQuestion& question) {
    if (question.kind == "ja-nee") return Shape::boolean;
    if (question.kind == "getal") return Shape::number;
    if (question.kind == "datum") return Shape::date;
    if (question.kind == "keuze") return Shape::string;
    return std::nullopt;
}

// A kind of value that tells nothing in somebody's own words.
bool is_plain(const CohortName& name) {
    switch (name.type->shape) {
        case Shape::boolean:
        case Shape::number:
        case Shape::date: return true;
        case Shape::string: return !name.choices.empty();
        default: return false;
    }
}

// What somebody can be matched on has few values, or is a number.
bool can_match(const CohortName& name) {
    return name.type->shape != Shape::date;
}

// Form questions first, so that their words are the ones shown; the kind is the same wherever a fact is
// asked.
std::map<std::string, CohortName> facts_asked(const Catalogue& catalogue) {
    std::map<std::string, CohortName> found;
    for (const auto& [id, form] : catalogue.forms) {
        for (const FormQuestion& question : form.questions) {
            const auto shape = shape_of(question);
            if (!shape) continue;
            CohortName one{question.fact, question.text, feel::type_of(*shape), {}, true, false};
            for (const auto& choice : question.choices) one.choices.push_back(choice.first);
            found.try_emplace(question.fact, std::move(one));
        }
    }
    for (const auto& [id, approach] : catalogue.approaches) {
        const auto& fields = approach->definition.facts();
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (approach->definition.decided_by(i) != nullptr) continue;
            CohortName one{fields[i].name, fields[i].name, fields[i].type, {}, true, false};
            // What no file words is named as it is.
            if (i < approach->facts.size()) {
                one.question = approach->facts[i].question;
                one.choices = approach->facts[i].choices;
            }
            found.try_emplace(fields[i].name, std::move(one));
        }
    }
    return found;
}

}  // namespace

CohortNames::CohortNames(const Catalogue& catalogue, access::Categories counted) : catalogue_(catalogue) {
    add_own_names(counted);
    add_facts(counted);
    for (const CohortName& one : names_) environment_.variables.push_back({one.name, one.type});
}

void CohortNames::add_own_names(access::Categories counted) {
    const auto add = [&](std::string_view name, DataCategory category, Shape shape,
                         std::vector<std::string> choices, bool matches) {
        if (!counted.contains(category)) return;
        names_.push_back({std::string{name}, catalogue_.research.names.at(std::string{name}),
                          feel::type_of(shape), std::move(choices), false, matches});
    };
    std::vector<std::string> approaches;
    for (const auto& [id, approach] : catalogue_.approaches) approaches.push_back(id);
    std::vector<std::string> ages;
    for (const AgeGroup& group : age_groups(catalogue_.terms.age_groups)) ages.push_back(group.words);
    add(approach_name, DataCategory::trajectory, Shape::string, std::move(approaches), false);
    add(quarter_name, DataCategory::trajectory, Shape::string, {}, false);
    add(district_name, DataCategory::living, Shape::string, {}, true);
    if (!ages.empty()) add(age_group_name, DataCategory::identity, Shape::string, std::move(ages), true);
    add(intake_name, DataCategory::trajectory, Shape::date, {}, true);
}

void CohortNames::add_facts(access::Categories counted) {
    for (auto& [key, one] : facts_asked(catalogue_)) {
        const auto category = catalogue_.fact_categories.find(key);
        if (category == catalogue_.fact_categories.end() || !counted.contains(category->second)) continue;
        if (key == age_fact || find(key) || !is_plain(one)) continue;
        one.matches = can_match(one);
        names_.push_back(std::move(one));
    }
}

std::optional<std::size_t> CohortNames::find(std::string_view name) const {
    const auto found = std::ranges::find(names_, name, &CohortName::name);
    if (found == names_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names_.begin());
}

std::vector<std::string> CohortNames::fact_keys() const {
    std::vector<std::string> keys;
    for (const CohortName& one : names_) {
        if (one.fact) keys.push_back(one.name);
    }
    return keys;
}

Result<feel::Expression> CohortNames::filter(const std::string& text, const std::string& pointer) const {
    const auto refused = [&](std::vector<Problem> problems) {
        for (Problem& one : problems) one.place.pointer = pointer;
        return Error{Fault::invalid, "Dit filter klopt nog niet.", std::move(problems)};
    };
    if (text.size() > longest_filter)
        return refused({{"te-lang", "Een filter is hoogstens 4.000 tekens lang.", {}}});
    auto expression = feel::Expression::parse({text, {}, 1, 1, {}, {}}, environment_);
    if (!expression.ok()) return refused(expression.error().problems);
    if (expression->type()->shape != Shape::boolean)
        return refused({{"geen-ja-of-nee",
                         "Een filter zegt van iedereen ja of nee. Dit geeft " +
                             feel::in_dutch(*expression->type()) + '.',
                         {{}, 1, 1, {}}}});
    return std::move(*expression);
}

feel::Value CohortNames::own_of(const CohortSubject& subject, std::string_view name) const {
    if (name == approach_name)
        return subject.approaches.empty() ? feel::Value{} : feel::Value::string(subject.approaches.front());
    if (name == quarter_name) return feel::Value::string(quarter_of(subject.opened_on));
    if (name == district_name)
        return subject.district.empty() ? feel::Value{} : feel::Value::string(subject.district);
    if (name == intake_name)
        return feel::Value{feel::DateValue{subject.opened_on.time_since_epoch().count()}};
    if (!subject.birth_date) return {};
    const int age = age_on(*subject.birth_date, subject.opened_on);
    return feel::Value::string(age_group_of(age, catalogue_.terms.age_groups).words);
}

feel::Value CohortNames::fact_of(const CohortSubject& subject, const CohortName& name) const {
    const Date last = subject.opened_on + std::chrono::days{catalogue_.research.intake_days};
    for (auto fact = subject.facts.rbegin(); fact != subject.facts.rend(); ++fact) {
        if (fact->key == name.name && fact->observed_on <= last) return value_of(*name.type, fact->value);
    }
    return {};
}

std::vector<feel::Value> CohortNames::values(const CohortSubject& subject) const {
    std::vector<feel::Value> values;
    values.reserve(names_.size());
    for (const CohortName& one : names_)
        values.push_back(one.fact ? fact_of(subject, one) : own_of(subject, one.name));
    return values;
}

}  // namespace ph::app
