// Moves on a ladder against R: mcnemar.test, binom.test, coin's mh_test; kappa against its formula in
// matrices.
#include "stats/transitions.hpp"

#include "stats/association.hpp"
#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

Crosstab table_of(const Case& each) {
    Crosstab table{{1, static_cast<Score>(each.number("steps"))}, {}};
    for (const std::int64_t count : each.whole("counts"))
        table.counts.push_back(static_cast<std::uint64_t>(count));
    return table;
}

TEST(TransitionsAgainstR, any_change_marginal_shift_and_direction_are_three_answers) {
    for (const Case& each : cases("transitions.txt", "transitions")) {
        const Crosstab table = table_of(each);
        const auto any = bowker(table);
        if (each.refused(any)) {
            EXPECT_FALSE(marginal_homogeneity(table).ok());
            EXPECT_FALSE(scored_symmetry(table).ok());
            continue;
        }
        each.holds("bowker", {any->statistic, any->df, any->p});
        const auto shift = marginal_homogeneity(table);
        ASSERT_TRUE(shift) << each.where();
        each.holds("homogeneity", {shift->statistic, shift->df, shift->p});
        const auto direction = scored_symmetry(table);
        ASSERT_TRUE(direction);
        each.holds("scored", {direction->z, direction->p});
        each.holds("mean_step", direction->mean_step);
        std::vector<double> squares;
        for (std::size_t i = 1; i <= table.scale.steps(); ++i) squares.push_back(static_cast<double>(i * i));
        const auto uneven = scored_symmetry(table, squares);
        ASSERT_TRUE(uneven);
        each.holds("squared_scores", {uneven->z, uneven->p});
    }
}

TEST(TransitionsAgainstR, mcnemar_exact_plain_and_corrected) {
    for (const Case& each : cases("transitions.txt", "transitions")) {
        if (!each.has("moved")) continue;
        const auto moved = each.whole("moved");
        const auto result =
            mcnemar(static_cast<std::uint64_t>(moved[0]), static_cast<std::uint64_t>(moved[1]));
        ASSERT_TRUE(result) << each.where();
        each.holds("mcnemar", {result->exact_p, result->plain.statistic, result->plain.p,
                               result->corrected.statistic, result->corrected.p});
    }
    EXPECT_FALSE(mcnemar(0, 0).ok());
}

TEST(TransitionsAgainstR, agreement_with_its_standard_error) {
    for (const Case& each : cases("transitions.txt", "transitions")) {
        if (!each.has("kappa_linear")) continue;
        const Crosstab table = table_of(each);
        auto both = [&](Weights weights) {
            const auto result = kappa(table, weights).value();
            return std::vector<double>{result.kappa, result.standard_error};
        };
        each.holds("kappa_none", both(Weights::none));
        each.holds("kappa_linear", both(Weights::linear));
        each.holds("kappa_quadratic", both(Weights::quadratic));
    }
}

}  // namespace
}  // namespace ph::stats::testing
