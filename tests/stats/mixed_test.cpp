// Repeated measurements against lme4 and lmerTest; and what must not depend on units, origins or order.
#include "stats/mixed.hpp"

#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

constexpr double of_optimisers = 1e-6;
// lme4 looks without derivatives and finds a variance near zero to fewer digits than other figures.
constexpr double small = 0.05;
constexpr double of_differences = 1e-5;  // lmerTest differentiates what its optimiser left

std::vector<double> figures(const Mixed& m) {
    std::vector<double> all;
    for (const Coefficient& c : m.coefficients) all.push_back(c.value);
    for (const Coefficient& c : m.coefficients) all.push_back(c.standard_error);
    all.push_back(m.intercept_variance);
    all.push_back(m.residual_variance);
    if (m.slope_variance) {
        all.push_back(*m.slope_variance);
        all.push_back(*m.slope_covariance);
    }
    all.push_back(m.log_likelihood);
    return all;
}

std::vector<double> tests_of(const Mixed& m) {
    std::vector<double> all;
    for (const Coefficient& c : m.coefficients) all.push_back(c.df);
    for (const Coefficient& c : m.coefficients) all.push_back(c.p);
    return all;
}

std::vector<std::uint32_t> people_of(const Case& each) {
    std::vector<std::uint32_t> person;
    for (const std::int64_t id : each.whole("person")) person.push_back(static_cast<std::uint32_t>(id));
    return person;
}

TEST(MixedAgainstR, people_who_start_and_change_differently) {
    for (const Case& each : cases("mixed.txt", "repeated")) {
        const auto x = each.numbers("x");
        const auto y = each.numbers("y");
        const auto person = people_of(each);
        const Design design{y.size(), 3, x};
        for (const bool reml : {true, false}) {
            const auto fit = mixed_model(design, y, person, {.reml = reml, .slope = {}});
            ASSERT_TRUE(fit) << each.where() << to_text(fit.error());
            each.holds(reml ? "reml" : "ml", figures(*fit), of_optimisers, small);
            each.holds(reml ? "reml_tests" : "ml_tests", tests_of(*fit), of_differences);
        }
        if (!each.has("slope") || each.numbers("slope").empty()) continue;
        const auto fit = mixed_model(design, y, person, {.slope = 0});
        ASSERT_TRUE(fit) << each.where() << to_text(fit.error());
        each.holds("slope", figures(*fit), of_optimisers, small);
        if (!each.numbers("slope_tests").empty()) each.holds("slope_tests", tests_of(*fit), of_differences);
    }
}

TEST(Mixed, knows_the_same_of_years_days_and_rows_in_another_order) {
    for (const Case& each : cases("mixed.txt", "repeated")) {
        if (!each.has("slope") || each.numbers("slope").empty()) continue;
        const auto x = each.numbers("x");
        const auto y = each.numbers("y");
        const auto person = people_of(each);
        const auto plain = mixed_model({y.size(), 3, x}, y, person, {.slope = 0}).value();
        for (const auto& [unit, origin] : {std::pair{1.0, 2026.0}, std::pair{365.0, 0.0}}) {
            std::vector<double> moved(x.rbegin(), x.rend());
            for (std::size_t i = 0; i < moved.size(); i += 3) {
                std::swap(moved[i], moved[i + 2]);
                moved[i] = origin + unit * moved[i];
            }
            const std::vector<double> last_first(y.rbegin(), y.rend());
            const std::vector<std::uint32_t> whose(person.rbegin(), person.rend());
            const auto fit = mixed_model({y.size(), 3, moved}, last_first, whose, {.slope = 0}).value();
            auto near = [&](double ours, double expected) {
                EXPECT_NEAR(ours, expected, 1e-6 * std::max(1e-4, std::abs(expected))) << each.where();
            };
            near(unit * fit.coefficients[1].value, plain.coefficients[1].value);
            near(unit * fit.coefficients[1].standard_error, plain.coefficients[1].standard_error);
            near(fit.coefficients[2].value, plain.coefficients[2].value);
            near(unit * unit * *fit.slope_variance, *plain.slope_variance);
            near(fit.residual_variance, plain.residual_variance);
        }
    }
}

TEST(Mixed, refuses_in_words_what_it_cannot_tell) {
    const std::vector<double> time{0, 1, 0, 1, 0, 1};
    const std::vector<double> y{1, 2, 2, 4, 3, 3};
    const std::vector<std::uint32_t> pairs{1, 1, 2, 2, 3, 3};
    const std::vector<std::uint32_t> strangers{1, 2, 3, 4, 5, 6};
    const std::vector<double> same(6, 4);
    EXPECT_TRUE(mixed_model({6, 1, time}, y, pairs).ok());
    EXPECT_EQ(code(mixed_model({6, 1, time}, y, strangers)), "too_few");
    EXPECT_EQ(code(mixed_model({6, 1, time}, y, std::vector<std::uint32_t>(6, 1))), "too_few");
    EXPECT_EQ(code(mixed_model({6, 1, time}, same, pairs)), "constant");
    EXPECT_EQ(code(mixed_model({6, 1, time}, time, pairs)), "constant");
    EXPECT_EQ(code(mixed_model({6, 1, same}, y, pairs)), "collinear");
    EXPECT_EQ(code(mixed_model({6, 1, time}, y, pairs, {.slope = 1})), "out_of_range");
    // Two measurements each cannot tell slopes of people from the rest.
    EXPECT_EQ(code(mixed_model({6, 1, time}, y, pairs, {.slope = 0})), "too_few");
    EXPECT_EQ(code(mixed_model({6, 1, time}, std::vector<double>(6, not_measured), pairs)), "too_few");
}

}  // namespace
}  // namespace ph::stats::testing
