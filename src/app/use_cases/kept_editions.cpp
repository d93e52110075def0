#include "app/use_cases/kept_editions.hpp"

#include <boost/json.hpp>

namespace ph::app {

namespace json = boost::json;

namespace {

// All of a cohort that shows in its report, but for the people: those are kept beside the figures.
json::object asked(const SavedCohort& cohort) {
    const auto list = [](const std::vector<std::string>& names) {
        return json::array(names.begin(), names.end());
    };
    return {{"name", cohort.name},
            {"question", cohort.question},
            {"match_on", list(cohort.match_on)},
            {"match_exact", list(cohort.match_exact)},
            {"instruments", list(cohort.instruments)},
            {"rater", boost::describe::enum_to_string(cohort.rater, "")}};
}

}  // namespace

std::string json_of_edition(const effect::Edition& edition, const SavedCohort& cohort) {
    json::array figures;
    for (const effect::Figure& one : edition.figures)
        figures.push_back(json::array{one.id, one.value, one.shown ? 1 : 0, one.zero_told ? 1 : 0});
    json::array sums;
    for (const effect::Relation& sum : edition.sums) {
        json::array terms;
        for (const effect::Term& term : sum) {
            terms.push_back(static_cast<std::uint64_t>(term.count));
            terms.push_back(term.times);
        }
        sums.push_back(std::move(terms));
    }
    return json::serialize(
        json::object{{"figures", std::move(figures)}, {"sums", std::move(sums)}, {"asked", asked(cohort)}});
}

effect::Edition edition_of_report(const KeptReport& told) {
    effect::Edition edition;
    edition.made_on = told.made_on;
    const auto kept = json::parse(told.figures);
    // The first reports were kept as figures alone, without how they add up.
    const bool alone = kept.is_array();
    for (const json::value& one : alone ? kept.as_array() : kept.at("figures").as_array()) {
        const auto& figure = one.as_array();
        edition.figures.push_back({.id = std::string{figure.at(0).as_string()},
                                   .value = figure.at(1).to_number<std::int64_t>(),
                                   .shown = figure.at(2).to_number<int>() == 1,
                                   .zero_told = !alone && figure.at(3).to_number<int>() == 1});
    }
    if (alone) return edition;
    for (const json::value& one : kept.at("sums").as_array()) {
        const auto& terms = one.as_array();
        effect::Relation sum;
        for (std::size_t i = 0; i + 1 < terms.size(); i += 2) {
            sum.push_back({.count = terms.at(i).to_number<std::size_t>(),
                           .times = terms.at(i + 1).to_number<std::int64_t>()});
        }
        edition.sums.push_back(std::move(sum));
    }
    return edition;
}

bool answers(const KeptReport& told, const SavedCohort& cohort) {
    const bool same_people = told.from_on == cohort.from_on && told.until_on == cohort.until_on &&
                             told.filter == cohort.filter && told.comparison == cohort.comparison;
    if (told.cohort_id != cohort.id || !same_people) return false;
    const auto kept = json::parse(told.figures);
    const json::value* question = kept.is_object() ? kept.as_object().if_contains("asked") : nullptr;
    return question == nullptr ? told.cohort_version == cohort.version : *question == asked(cohort);
}

}  // namespace ph::app
