// The scores of one rater as columns: one place a person, one column for each domain and moment.
#pragma once
#include "effect/cohort.hpp"
#include "stats/tally.hpp"

namespace ph::effect {

using People = std::vector<std::uint32_t>;  // places in Cohort::persons, ascending

class Measured {
  public:
    // Scores of the others are left out. Of two for the same question (check() refuses those) the last
    // counts.
    Measured(const Cohort& cohort, Rater rater);

    [[nodiscard]] Rater rater() const { return rater_; }
    // no_score where nothing was measured.
    [[nodiscard]] stats::Score at(std::uint32_t person, std::size_t domain, Moment moment) const {
        return columns_[domain * moments + static_cast<std::size_t>(moment)][person];
    }
    // Anything at all at that moment.
    [[nodiscard]] bool seen(std::uint32_t person, Moment moment) const {
        return (seen_[person] >> static_cast<unsigned>(moment) & 1U) != 0;
    }
    // At least one domain before and at the end.
    [[nodiscard]] bool paired(std::uint32_t person) const { return (seen_[person] & pair_bit) != 0; }
    // The column of these people, as scores and as numbers (NaN is not measured).
    [[nodiscard]] std::vector<stats::Score> scores(const People& people, std::size_t domain,
                                                   Moment moment) const;
    [[nodiscard]] std::vector<double> numbers(const People& people, std::size_t domain, Moment moment) const;
    // After minus before, NaN where one of the two is missing.
    [[nodiscard]] std::vector<double> changes(const People& people, std::size_t domain) const;

  private:
    static constexpr std::uint8_t pair_bit = 8;
    Rater rater_;
    std::vector<std::vector<stats::Score>> columns_;
    std::vector<std::uint8_t> seen_;
};

bool had_joined(const Person& person);
// The raters of whom there are scores, in a fixed order.
std::vector<Rater> raters_of(const Cohort& cohort);
// Those of a group, and of those the ones for whom `is` holds.
template <class Is>
People people_of(const Cohort& cohort, Group group, Is is) {
    People people;
    for (std::uint32_t i = 0; i < cohort.persons.size(); ++i) {
        if (cohort.persons[i].group == group && is(i)) people.push_back(i);
    }
    return people;
}
People people_of(const Cohort& cohort, Group group);

}  // namespace ph::effect
