// The same promises of what takes several steps: matched comparison, mixed model, imputation.
#include "simulation.hpp"
#include "stats/imputation.hpp"
#include "stats/logistic.hpp"
#include "stats/matching.hpp"
#include "stats/mixed.hpp"

namespace ph::stats::testing {
namespace {

// Who is younger, owes more and has children takes part more often, and changes more without taking part.
Result<PairedT> matched_comparison(Draws& draws, std::size_t people, double effect, bool by_chance) {
    std::vector<double> x;
    std::vector<std::uint8_t> treated;
    std::vector<double> change;
    for (std::size_t i = 0; i < people; ++i) {
        const double age = draws.normal();
        const double debt = draws.normal();
        const double children = draws.uniform() < 0.4 ? 1 : 0;
        x.insert(x.end(), {age, debt, children});
        const double lean = by_chance ? -1.3 : -1.6 - 0.4 * age + 0.3 * debt + 0.5 * children;
        treated.push_back(draws.uniform() < 1 / (1 + std::exp(-lean)) ? 1 : 0);
        change.push_back(0.5 - 0.4 * age + 0.3 * debt + 0.2 * children + effect * treated.back() +
                         draws.normal());
    }
    PH_TRY(const Logistic score, logistic({people, 3, x}, treated));
    PH_TRY(const Matching matching, match_nearest(score.linear, treated));
    PH_TRY(const Pairs both, matched_pairs(matching, change));
    return paired_t(both);
}

TEST(NullSimulation, matched_comparisons) {
    expect_five_percent("matched comparison, 300 people of whom a fifth took part by choice", 20'000,
                        [](Draws& draws) { return matched_comparison(draws, 300, 0, false)->p; });
    // A score that is estimated takes out chance differences as well, of which the test does not know (Abadie
    // and Imbens, 2016): where nobody chose it errs on the careful side.
    const double found =
        percent_of("matched comparison, 200 people of whom a fifth took part by lot", 5'000,
                   [](Draws& draws) { return matched_comparison(draws, 200, 0, true)->p <= 0.05; });
    EXPECT_GE(found, 3);
    EXPECT_LE(found, 5.5);
}

TEST(Coverage, of_matched_comparisons) {
    expect_covered("matched comparison, effect of 0.4", 5'000, 0.4,
                   [](Draws& draws) { return matched_comparison(draws, 300, 0.4, false)->interval; });
}

// Three moments, a seventh of them missed; people differ from the start. The last coefficient says whether
// those who take part change more.
Coefficient change_of_participants(Draws& draws, std::uint32_t people, double effect) {
    std::vector<double> x;
    std::vector<double> y;
    std::vector<std::uint32_t> person;
    for (std::uint32_t i = 0; i < people; ++i) {
        const double own = draws.normal();
        const double participant = i % 2;
        for (int moment = 0; moment < 3; ++moment) {
            x.insert(x.end(), {static_cast<double>(moment), participant, participant * moment});
            const double score = 5 + own + 0.3 * moment + effect * participant * moment + draws.normal();
            y.push_back(draws.uniform() < 1.0 / 7 ? not_measured : score);
            person.push_back(i);
        }
    }
    return mixed_model({y.size(), 3, x}, y, person)->coefficients.at(3);
}

TEST(NullSimulation, the_mixed_model) {
    expect_five_percent("mixed model, 16 people at three moments", 10'000,
                        [](Draws& draws) { return change_of_participants(draws, 16, 0).p; });
    expect_five_percent("mixed model, 50 people at three moments", 10'000,
                        [](Draws& draws) { return change_of_participants(draws, 50, 0).p; });
}

TEST(Coverage, of_the_mixed_model) {
    expect_covered("mixed model, 30 people, effect of 0.5 a moment", 5'000, 0.5,
                   [](Draws& draws) { return change_of_participants(draws, 30, 0.5).interval; });
}

// Whoever did badly the first time stays away more often the second; the truth is a mean of 6.
Interval mean_after_imputation(Draws& draws, std::size_t people) {
    std::vector<double> table;
    for (std::size_t i = 0; i < people; ++i) {
        const double before = 5 + 2 * draws.normal();
        const double after = 0.8 * before + 2 + draws.normal();
        table.push_back(before);
        table.push_back(draws.uniform() < (before < 5 ? 0.4 : 0.1) ? not_measured : after);
    }
    std::vector<double> estimates;
    std::vector<double> variances;
    const auto completed = impute({people, 2, table}, {.seed = draws.bits(), .imputations = 20});
    std::vector<double> after(people);
    for (const auto& one : *completed) {
        for (std::size_t i = 0; i < people; ++i) after[i] = one[2 * i + 1];
        const Moments m = moments(after);
        estimates.push_back(m.mean);
        variances.push_back(m.variance() / static_cast<double>(people));
    }
    return pool(estimates, variances, static_cast<double>(people) - 1)->interval;
}

TEST(Coverage, of_multiple_imputation) {
    expect_covered("mean of 150 people of whom a quarter stayed away", 5'000, 6,
                   [](Draws& draws) { return mean_after_imputation(draws, 150); });
}

}  // namespace
}  // namespace ph::stats::testing
