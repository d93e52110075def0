#include "effect/measured.hpp"

#include <array>

namespace ph::effect {

Measured::Measured(const Cohort& cohort, Rater rater)
    : rater_(rater),
      columns_(cohort.domains.size() * moments,
               std::vector<stats::Score>(cohort.persons.size(), stats::no_score)),
      seen_(cohort.persons.size(), 0) {
    for (const Score& score : cohort.scores) {
        if (score.rater != rater) continue;
        const auto moment = static_cast<unsigned>(score.moment);
        columns_[score.domain * moments + moment][score.person] = score.value;
        seen_[score.person] = static_cast<std::uint8_t>(seen_[score.person] | 1U << moment);
    }
    for (std::size_t domain = 0; domain < cohort.domains.size(); ++domain) {
        for (std::uint32_t i = 0; i < seen_.size(); ++i) {
            if (stats::measured(at(i, domain, Moment::t0)) && stats::measured(at(i, domain, Moment::t1)))
                seen_[i] |= pair_bit;
        }
    }
}

std::vector<stats::Score> Measured::scores(const People& people, std::size_t domain, Moment moment) const {
    std::vector<stats::Score> column;
    column.reserve(people.size());
    for (const std::uint32_t person : people) column.push_back(at(person, domain, moment));
    return column;
}

std::vector<double> Measured::numbers(const People& people, std::size_t domain, Moment moment) const {
    std::vector<double> column;
    column.reserve(people.size());
    for (const std::uint32_t person : people) {
        const stats::Score score = at(person, domain, moment);
        column.push_back(stats::measured(score) ? score : stats::not_measured);
    }
    return column;
}

std::vector<double> Measured::changes(const People& people, std::size_t domain) const {
    std::vector<double> column;
    column.reserve(people.size());
    for (const std::uint32_t person : people) {
        const stats::Score before = at(person, domain, Moment::t0);
        const stats::Score after = at(person, domain, Moment::t1);
        const bool both = stats::measured(before) && stats::measured(after);
        column.push_back(both ? after - before : stats::not_measured);
    }
    return column;
}

bool had_joined(const Person& person) {
    return person.stage == Stage::joined || person.stage == Stage::measured ||
           (person.stage == Stage::left && person.had_joined);
}

std::vector<Rater> raters_of(const Cohort& cohort) {
    std::array<bool, 3> found{};
    for (const Score& score : cohort.scores) found[static_cast<std::size_t>(score.rater)] = true;
    std::vector<Rater> raters;
    for (const Rater rater : {Rater::participant, Rater::professional, Rater::network}) {
        if (found[static_cast<std::size_t>(rater)]) raters.push_back(rater);
    }
    return raters;
}

People people_of(const Cohort& cohort, Group group) {
    return people_of(cohort, group, [](std::uint32_t) { return true; });
}

}  // namespace ph::effect
