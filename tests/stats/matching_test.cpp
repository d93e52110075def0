// Propensity scores and matching against R: glm and MatchIt.
#include "stats/matching.hpp"

#include "stats/balance.hpp"
#include "stats/logistic.hpp"

#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

std::vector<std::uint8_t> flags(const Case& each) {
    std::vector<std::uint8_t> result;
    for (const std::int64_t value : each.whole("treated")) result.push_back(static_cast<std::uint8_t>(value));
    return result;
}

std::vector<std::uint32_t> strata(const Case& each) {
    std::vector<std::uint32_t> result;
    for (const std::int64_t value : each.whole("stratum"))
        result.push_back(static_cast<std::uint32_t>(value));
    return result;
}

TEST(MatchingAgainstR, the_chance_of_taking_part) {
    for (const Case& each : cases("matching.txt", "cohort")) {
        const auto x = each.numbers("x");
        const auto treated = flags(each);
        const auto fit = logistic({treated.size(), 4, x}, treated);
        ASSERT_TRUE(fit) << each.where() << to_text(fit.error());
        // R's glm solves by Householder on unscaled columns: its own last digits are the limit here.
        each.holds("coefficients", fit->coefficients, 1e-8);
        each.holds("errors", fit->standard_errors, 1e-8);
        each.holds("deviance", fit->deviance);
        each.holds("fitted", {fit->fitted.begin(), fit->fitted.begin() + 5}, 1e-8);
    }
}

// Rows of `key`: a participant and whom it got, NA for nobody.
void holds_matches(const Case& each, const std::string& key, const Matching& ours, std::size_t ratio) {
    const auto rows = each.numbers(key);
    std::map<std::uint32_t, std::vector<std::uint32_t>> theirs;
    for (std::size_t i = 0; i < rows.size(); i += ratio + 1) {
        for (std::size_t j = 1; j <= ratio; ++j) {
            if (!measured(rows[i + j])) continue;
            theirs[static_cast<std::uint32_t>(rows[i])].push_back(static_cast<std::uint32_t>(rows[i + j]));
        }
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> found;
    for (const Match& match : ours.matches) found[match.treated].push_back(match.control);
    EXPECT_EQ(found, theirs) << each.where() << key;
    each.holds(key + "_weights", ours.weights);
}

TEST(MatchingAgainstR, the_most_similar_with_caliper_strata_and_ratio) {
    for (const Case& each : cases("matching.txt", "cohort")) {
        const auto score = each.numbers("linear");
        const auto treated = flags(each);
        const auto stratum = strata(each);
        holds_matches(each, "plain", match_nearest(score, treated, {}, {.caliper = {}}).value(), 1);
        holds_matches(each, "caliper", match_nearest(score, treated).value(), 1);
        holds_matches(each, "strata", match_nearest(score, treated, stratum, {.caliper = 0.3}).value(), 1);
        holds_matches(each, "two", match_nearest(score, treated, {}, {.caliper = 0.25, .ratio = 2}).value(),
                      2);
    }
}

TEST(MatchingAgainstR, the_effect_in_matched_people) {
    for (const Case& each : cases("matching.txt", "cohort")) {
        const auto score = each.numbers("linear");
        const auto treated = flags(each);
        const auto outcome = each.numbers("outcome");
        auto holds = [&](const std::string& key, const MatchingOptions& options) {
            const auto both = matched_pairs(match_nearest(score, treated, {}, options).value(), outcome);
            ASSERT_TRUE(both) << each.where();
            const auto t = paired_t(*both);
            ASSERT_TRUE(t) << each.where();
            each.holds(key, {static_cast<double>(both->n), t->mean, t->standard_error, t->p,
                             t->interval.lower, t->interval.upper});
        };
        holds("caliper_effect", {});
        holds("two_effect", {.caliper = 0.25, .ratio = 2});
    }
}

TEST(MatchingAgainstR, balance_before_and_after) {
    for (const Case& each : cases("matching.txt", "cohort")) {
        const auto x = each.numbers("x");
        const auto treated = flags(each);
        const auto matching = match_nearest(each.numbers("linear"), treated).value();
        const auto table = balance({treated.size(), 4, x}, treated, matching.weights);
        ASSERT_TRUE(table);
        std::vector<double> before;
        std::vector<double> after;
        for (const Balance& b : *table) {
            for (auto [side, to] : {std::pair{b.before, &before}, std::pair{b.after, &after}}) {
                to->insert(to->end(), {side.mean_treated, side.mean_control,
                                       side.standardised_difference.value_or(not_measured),
                                       side.largest_cdf_difference});
            }
        }
        each.holds("before", before);
        each.holds("after", after);
        std::vector<double> ratios;
        for (const std::size_t i : {0U, 1U, 3U}) ratios.push_back(table->at(i).before.variance_ratio.value());
        for (const std::size_t i : {0U, 1U, 3U}) ratios.push_back(table->at(i).after.variance_ratio.value());
        each.holds("ratios", ratios);
        EXPECT_FALSE(table->at(2).before.variance_ratio);
    }
}

TEST(Logistic, notices_what_has_no_answer) {
    const std::vector<double> age{1, 2, 3, 4, 5, 6, 7, 8};
    const std::vector<std::uint8_t> apart{0, 0, 0, 0, 1, 1, 1, 1};
    const std::vector<std::uint8_t> touching{0, 0, 0, 1, 0, 1, 1, 1};
    const std::vector<std::uint8_t> all(8, 1);
    EXPECT_TRUE(logistic({8, 1, age}, touching).ok());
    EXPECT_EQ(code(logistic({8, 1, age}, apart)), "separated");
    EXPECT_EQ(code(logistic({8, 1, age}, all)), "constant");
    // Nobody of the second category took part: separated for a part of the people only.
    const std::vector<double> category{0, 0, 0, 0, 0, 1, 1, 1};
    const std::vector<std::uint8_t> partly{0, 1, 0, 1, 1, 0, 0, 0};
    EXPECT_EQ(code(logistic({8, 1, category}, partly)), "separated");
    const std::vector<double> twice{1, 2, 2, 4, 3, 6, 4, 8, 5, 10, 6, 12, 7, 14, 8, 16};
    EXPECT_EQ(code(logistic({8, 2, twice}, touching)), "collinear");
    const std::vector<double> same(8, 3);
    EXPECT_EQ(code(logistic({8, 1, same}, touching)), "collinear");
    std::vector<double> gap = age;
    gap[3] = not_measured;
    EXPECT_EQ(code(logistic({8, 1, gap}, touching)), "not_finite");
}

TEST(Matching, equal_scores_go_to_the_earlier_row) {
    const std::vector<double> score{0.5, 0.4, 0.6, 0.4, 0.5};
    const std::vector<std::uint8_t> treated{1, 0, 0, 0, 1};
    const auto result = match_nearest(score, treated, {}, {.caliper = {}}).value();
    ASSERT_EQ(result.matches.size(), 2U);
    EXPECT_EQ(result.matches[0].control, 1U);
    EXPECT_EQ(result.matches[1].control, 2U);
}

TEST(Matching, refuses_in_words_when_there_is_nobody) {
    const std::vector<double> score{0, 0, 9, 9};
    const std::vector<std::uint8_t> treated{1, 1, 0, 0};
    EXPECT_EQ(code(match_nearest(score, treated)), "too_few");
    EXPECT_EQ(code(match_nearest(score, std::vector<std::uint8_t>(4, 1))), "too_few");
    EXPECT_EQ(code(match_nearest(score, std::vector<std::uint8_t>(3, 1))), "lengths_differ");
    EXPECT_EQ(code(match_nearest(score, treated, {}, {.caliper = -1})), "out_of_range");
    const auto matched = match_nearest(score, treated, {}, {.caliper = 5});
    EXPECT_TRUE(matched.ok());
    EXPECT_EQ(code(matched_pairs(*matched, std::vector<double>{1, 2})), "lengths_differ");
    // One participant and the other's match were not measured.
    const Pairs nobody =
        matched_pairs(*matched, std::vector<double>{1, not_measured, not_measured, 2}).value();
    EXPECT_EQ(nobody.n, 0U);
    EXPECT_EQ(nobody.incomplete, 2U);
    EXPECT_EQ(code(paired_t(nobody)), "too_few");
}

}  // namespace
}  // namespace ph::stats::testing
