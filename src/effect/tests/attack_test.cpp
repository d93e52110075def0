// Whole reports against somebody who reads all that is shown, knows how counts hang together, and subtracts:
// within one report, and two editions of it from one another.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "attacker.hpp"
#include "effect/analyse.hpp"
#include "effect/protect.hpp"
#include "effect/report_counts.hpp"
#include "stats/draws.hpp"

namespace ph::effect {
namespace {

constexpr Guard guard{.smallest = 10, .width = 10};
constexpr double nearly = 1e-6;

// A town in which some never begin, some leave and some miss a measurement. The first people are the same
// whatever their number. `plain`: only the ladder, and nothing known beforehand.
Cohort town(std::uint64_t seed, std::uint32_t people, bool plain) {
    Cohort cohort;
    cohort.id = "stad";
    cohort.name = "Stad";
    cohort.instruments = {{"schaal", "Schaal", {0, 5}, {}, false, {}, {}},
                          {"ladder", "Ladder", {1, 3}, {}, true, {}, {}}};
    cohort.domains = {{0, "werk", "Werk"}, {1, "trede", "Trede"}};
    cohort.covariates = {{"wijk", "Wijk", false, {"Noord", "Zuid"}, false}};
    cohort.reasons = {"verhuisd", "anders"};
    if (plain) {
        cohort.instruments.erase(cohort.instruments.begin());
        cohort.domains = {{0, "trede", "Trede"}};
        cohort.covariates.clear();
        cohort.reasons.clear();
    }
    stats::Draws draws(seed, 1, 0);
    for (std::uint32_t i = 0; i < people; ++i) {
        Person person;
        person.key = std::to_string(i);
        if (!plain) person.covariates = {draws.below(5) == 0 ? 1.0 : 0.0};
        const auto fate = draws.below(12);
        const bool begins = fate != 0;
        const bool leaves = fate >= 10;
        person.stage = !begins ? Stage::approached : leaves ? Stage::left : Stage::measured;
        if (leaves && !plain) person.reason = draws.below(2);
        cohort.persons.push_back(std::move(person));
        for (std::uint16_t domain = 0; domain < cohort.domains.size(); ++domain) {
            const auto before = static_cast<stats::Score>(1 + draws.below(3));
            const auto after = static_cast<stats::Score>(
                std::min<std::uint64_t>(static_cast<std::uint64_t>(before) + draws.below(2), 3));
            const bool misses = draws.below(20) == 0;
            if (!begins) continue;
            cohort.scores.push_back({i, domain, Moment::t0, Rater::professional, before, {}});
            if (leaves || misses) continue;
            cohort.scores.push_back({i, domain, Moment::t1, Rater::professional, after, {}});
        }
    }
    return cohort;
}

Report report_of(std::uint64_t seed, std::uint32_t people, bool plain = false) {
    Rules rules;
    rules.replicates = 100;
    rules.imputations = 2;
    auto made = analyse(town(seed, people, plain), rules, {});
    if (!made.ok()) throw std::runtime_error(to_text(made.error()));
    return std::move(made).value();
}

bool is_known_zero(const Count& count) {
    return count.structural || (count.zero_told && count.value == 0);
}

bool is_small(const Count& count) {
    return !is_known_zero(count) && (count.small || count.value < 10);
}

// What the reader does not see of these counts, and is not told in another way.
std::vector<bool> unseen(const Counts& table, const std::vector<Figure>& figures) {
    std::vector<bool> hidden;
    for (std::size_t i = 0; i < table.counts.size(); ++i)
        hidden.push_back(!figures[i].shown && !is_known_zero(table.counts[i]));
    return hidden;
}

void expect_safe(const Counts& table, const std::vector<bool>& hidden, const std::vector<std::string>& ids) {
    const auto ranges = tests::attack(table, hidden);
    std::size_t attacked = 0;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const Count& count = table.counts[i];
        if (is_small(count) && count.standing == Standing::asked) EXPECT_TRUE(hidden[i]) << ids[i];
        if (!hidden[i] || (count.standing == Standing::unprinted && !is_small(count))) continue;
        ++attacked;
        EXPECT_GE(ranges[i].width(), 10 - nearly) << ids[i] << " of " << count.value << ", between "
                                                  << ranges[i].lowest << " and " << ranges[i].highest;
    }
    EXPECT_GT(attacked, 0U);
}

TEST(AttackOnAReport, FindsNoFewPeopleInOne) {
    int told = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Report whole = report_of(seed, 130);
        const ReportCounts counts = counts_of(whole, guard);
        const Publication given = publish(whole, {}, guard);
        ASSERT_EQ(given.edition.figures.size(), counts.ids.size());
        if (std::ranges::any_of(given.edition.figures, &Figure::shown)) ++told;
        expect_safe(counts.table, unseen(counts.table, given.edition.figures), counts.ids);
    }
    EXPECT_GE(told, 3) << "of so few people a report may say nothing, but not always";
}

// Both editions side by side, with how much each count changed.
TEST(AttackOnAReport, FindsNoFewPeopleBetweenTwoEditions) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const Publication first = publish(report_of(seed, 130, true), {}, guard);
        const Report later = report_of(seed, 260, true);
        const Publication second = publish(later, {first.edition}, guard);
        if (second.kept) {
            EXPECT_EQ(second.edition.figures, first.edition.figures);
            continue;
        }
        const ReportCounts now = counts_of(later, guard);
        Counts both = now.table;
        std::vector<bool> hidden = unseen(now.table, second.edition.figures);
        std::vector<std::string> ids = now.ids;
        std::map<std::size_t, std::size_t> then;
        for (const Figure& figure : first.edition.figures) {
            const auto place = now.place(figure.id);
            if (!place) continue;
            const Count& count = now.table.counts[*place];
            const std::int64_t change = count.value - figure.value;
            then.emplace(*place, both.counts.size());
            both.relations.push_back({{.count = *place, .times = -1},
                                      {.count = both.counts.size()},
                                      {.count = both.counts.size() + 1, .times = change < 0 ? -1 : 1}});
            both.counts.push_back(
                {.value = figure.value, .standing = Standing::unprinted, .zero_told = count.zero_told});
            hidden.push_back(!figure.shown && !is_known_zero(both.counts.back()));
            ids.push_back("eerder " + figure.id);
            both.counts.push_back({.value = std::abs(change),
                                   .standing = Standing::unprinted,
                                   .structural = is_known_zero(count) && figure.value == 0});
            hidden.push_back(!both.counts.back().structural);
            ids.push_back("verschil " + figure.id);
        }
        for (const Relation& relation : now.table.relations) {
            Relation before;
            for (const Term& term : relation) {
                if (const auto found = then.find(term.count); found != then.end())
                    before.push_back({.count = found->second, .times = term.times});
            }
            if (before.size() == relation.size()) both.relations.push_back(std::move(before));
        }
        expect_safe(both, hidden, ids);
    }
}

// Which counts lie within which, across tables: the total, and a part with others left over.
TEST(AttackOnAReport, KnowsWhichCountsLieWithinEachOther) {
    const Report report = report_of(1, 130);
    const auto knows = [&](const std::string& total, const std::string& part) {
        return std::ranges::any_of(report.sums, [&](const Sum& sum) {
            return sum.total == total && std::ranges::find(sum.parts, part) != sum.parts.end();
        });
    };
    for (const auto& [total, part] : std::vector<std::pair<std::string, std::string>>{
             {"trechter/met/begonnen", "trechter/met/t0"},
             {"trechter/met/t0", "trechter/met/t0-en-t1"},
             {"trechter/met/t1", "trechter/met/t0-en-t1"},
             {"trechter/met/t0-en-t1", "domeinen/schaal/werk/n"},
             {"trechter/met/t0-en-t1", "ladder/ladder/trede/totaal/totaal"},
             {"trechter/met/begonnen", "ladder/ladder/trede/begonnen"},
             {"trechter/met/t0", "gevoeligheid/schaal/werk/n-t0"},
             {"gevoeligheid/schaal/werk/n-t0", "afvallers/t0/schaal/werk/afvallers/n"},
             {"gevoeligheid/schaal/werk/n-t0", "afvallers/t0/schaal/werk/blijvers/n"},
             {"domeinen/schaal/werk/n", "gevoeligheid/schaal/werk/n"},
             {"trechter/met/begonnen", "afvallers/kenmerk/wijk/Noord/blijvers/n"},
             {"afvallers/kenmerk/wijk/Noord/blijvers/n", "afvallers/kenmerk/wijk/Zuid/blijvers/n"}})
        EXPECT_TRUE(knows(total, part)) << part << " in " << total;
}

}  // namespace
}  // namespace ph::effect
