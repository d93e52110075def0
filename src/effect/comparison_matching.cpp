#include "effect/comparison.hpp"

#include "effect/cell_ids.hpp"
#include "stats/logistic.hpp"

namespace ph::effect {
namespace {

struct Source {
    std::size_t covariate;
    std::optional<double> category;  // empty for a number
};

double worth(const Person& person, const Source& source) {
    const double value = person.covariates[source.covariate];
    if (!source.category || !stats::measured(value)) return value;
    return value == *source.category ? 1 : 0;
}

bool varies(const Cohort& cohort, const People& people, const Source& source) {
    std::optional<double> first;
    for (const std::uint32_t i : people) {
        const double value = worth(cohort.persons[i], source);
        if (!stats::measured(value)) continue;
        if (first && *first != value) return true;
        first = value;
    }
    return false;
}

// A number for each combination of the facts that must be the same.
std::vector<std::uint32_t> strata(const Cohort& cohort, const People& people) {
    std::map<std::vector<double>, std::uint32_t> numbers;
    std::vector<std::uint32_t> all;
    for (const std::uint32_t i : people) {
        std::vector<double> facts;
        for (std::size_t c = 0; c < cohort.covariates.size(); ++c) {
            if (cohort.covariates[c].exact) facts.push_back(cohort.persons[i].covariates[c]);
        }
        all.push_back(
            numbers.emplace(std::move(facts), static_cast<std::uint32_t>(numbers.size())).first->second);
    }
    return all;
}

}  // namespace

Candidates candidates(const Workplace& at) {
    Candidates found;
    for (std::uint32_t i = 0; i < at.cohort.persons.size(); ++i) {
        if (!at.measured.paired(i)) continue;
        const Person& person = at.cohort.persons[i];
        if (!std::ranges::all_of(person.covariates, [](double value) { return stats::measured(value); })) {
            ++found.unknown;
            continue;
        }
        found.people.push_back(i);
        found.treated.push_back(person.group == Group::treated ? 1 : 0);
    }
    return found;
}

Known known_of(const Cohort& cohort, const People& people, bool exact_too) {
    Known known;
    known.rows = people.size();
    std::vector<Source> sources;
    for (std::size_t c = 0; c < cohort.covariates.size(); ++c) {
        const Covariate& about = cohort.covariates[c];
        if (about.exact && !exact_too) continue;
        std::vector<Source> columns;
        if (!about.is_category()) columns.push_back({c, {}});
        for (std::size_t value = 0; value < about.categories.size(); ++value)
            columns.push_back({c, static_cast<double>(value)});
        std::erase_if(columns, [&](const Source& source) { return !varies(cohort, people, source); });
        // Of values that together are everybody the first follows from the others.
        if (about.is_category() && !columns.empty()) columns.erase(columns.begin());
        for (const Source& source : columns) {
            const auto value = static_cast<std::size_t>(source.category.value_or(0));
            known.names.push_back(source.category ? about.name + ": " + about.categories[value] : about.name);
            known.ids.push_back(source.category ? about.id + '/' + id_part(about.categories[value])
                                                : about.id);
            sources.push_back(source);
        }
    }
    known.facts = sources.size();
    known.values.reserve(people.size() * sources.size());
    for (const std::uint32_t i : people) {
        for (const Source& source : sources) known.values.push_back(worth(cohort.persons[i], source));
    }
    return known;
}

Known with_scores_before(const Workplace& at, const People& people, const Known& known) {
    Known wider = known;
    std::vector<std::vector<double>> scores;
    for (std::size_t domain = 0; domain < at.cohort.domains.size(); ++domain) {
        auto column = at.measured.numbers(people, domain, Moment::t0);
        const bool complete =
            std::ranges::all_of(column, [](double value) { return stats::measured(value); });
        const bool varies =
            std::ranges::any_of(column, [&](double value) { return value != column.front(); });
        if (!complete || !varies) continue;
        wider.names.push_back(at.cohort.domains[domain].name);
        wider.ids.push_back("t0/" + at.name(domain));
        scores.push_back(std::move(column));
    }
    wider.values.clear();
    wider.values.reserve(known.rows * wider.names.size());
    for (std::size_t row = 0; row < known.rows; ++row) {
        for (std::size_t column = 0; column < known.names.size(); ++column)
            wider.values.push_back(known.design().at(row, column));
        for (const auto& column : scores) wider.values.push_back(column[row]);
    }
    return wider;
}

Result<Alike> match(const Workplace& at, const Candidates& candidates) {
    if (at.cohort.covariates.empty())
        return stats::refuse("too_few", "Er zijn geen kenmerken waarop mensen te vergelijken zijn.");
    const Known facts = known_of(at.cohort, candidates.people, false);
    const Known known = with_scores_before(at, candidates.people, facts);
    stats::MatchingOptions options{.caliper = at.rules.caliper, .ratio = at.rules.ratio};
    std::vector<double> score(candidates.people.size(), 0);
    bool on_scores = false;
    if (known.names.size() > facts.names.size()) {
        const auto chance = stats::logistic(known.design(), candidates.treated);
        if (chance.ok()) score = chance->linear;
        on_scores = chance.ok();
    }
    if (!on_scores && facts.names.empty()) {
        // Only facts that must be the same: within those everybody is as near as anybody.
        options.caliper.reset();
    } else if (!on_scores) {
        PH_TRY(const stats::Logistic chance, stats::logistic(facts.design(), candidates.treated));
        score = chance.linear;
    }
    PH_TRY(auto matching,
           stats::match_nearest(score, candidates.treated, strata(at.cohort, candidates.people), options));
    return Alike{std::move(matching), on_scores};
}

}  // namespace ph::effect
