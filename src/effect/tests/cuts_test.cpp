// Reports of groups that overlap, against somebody who has them all and subtracts: every count of every
// report hangs together with the people who are in the same groups of all of them.
#include "attacker.hpp"
#include "effect/protect.hpp"
#include "effect/report_counts.hpp"
#include "stats/draws.hpp"

namespace ph::effect {
namespace {

constexpr Guard guard{.smallest = 10, .width = 10};
constexpr std::size_t men_and_women = 2;
constexpr std::size_t outcomes = 3;
constexpr std::size_t all_together = 0;  // of a direction

struct Somebody {
    std::size_t sex = 0;
    std::size_t outcome = 0;
    std::vector<bool> in;  // which groups
};

std::string id_of(std::size_t sex, std::size_t outcome) {
    return "ladder/" + std::to_string(sex) + '/' + std::to_string(outcome);
}

// Of the people of one group: sex by outcome, with all margins.
Report report_of(const std::vector<Somebody>& town, std::size_t group) {
    Report report;
    Table table;
    table.id = "ladder";
    for (std::size_t sex = 0; sex <= men_and_women; ++sex) {
        Row row;
        for (std::size_t outcome = 0; outcome <= outcomes; ++outcome) {
            Cell cell;
            cell.id = id_of(sex, outcome);
            cell.n = static_cast<std::uint64_t>(std::ranges::count_if(town, [&](const Somebody& one) {
                return one.in[group] && (sex == all_together || one.sex + 1 == sex) &&
                       (outcome == all_together || one.outcome + 1 == outcome);
            }));
            cell.value = static_cast<double>(cell.n);
            row.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    for (std::size_t sex = 0; sex <= men_and_women; ++sex)
        report.sums.push_back({id_of(sex, 0), {id_of(sex, 1), id_of(sex, 2), id_of(sex, 3)}});
    for (std::size_t outcome = 0; outcome <= outcomes; ++outcome)
        report.sums.push_back({id_of(0, outcome), {id_of(1, outcome), id_of(2, outcome)}});
    Section section;
    section.kind = SectionKind::ladder;
    section.tables = {table};
    report.sections = {section};
    return report;
}

// The people by the groups they are in; `report` first, then those before it.
std::vector<Together> together(const std::vector<Somebody>& town, std::size_t report) {
    std::vector<Together> all;
    for (const Somebody& one : town) {
        Together kind;
        kind.people = 1;
        kind.sides.push_back(one.in[report] ? Side::treated : Side::nowhere);
        for (std::size_t other = 0; other < report; ++other)
            kind.sides.push_back(one.in[other] ? Side::treated : Side::nowhere);
        const auto same = std::ranges::find(all, kind.sides, &Together::sides);
        if (same == all.end()) {
            all.push_back(std::move(kind));
        } else {
            ++same->people;
        }
    }
    return all;
}

// Groups of one town: everybody, a district, two districts, men, an approach, all but one of it.
std::vector<Somebody> town_of(std::uint64_t seed, std::size_t people, std::size_t groups) {
    stats::Draws draws(seed, 7, 0);
    std::vector<std::size_t> kinds;
    for (std::size_t i = 0; i < groups; ++i) kinds.push_back(draws.below(6));
    std::vector<Somebody> town;
    for (std::size_t i = 0; i < people; ++i) {
        Somebody one;
        one.sex = draws.below(2);
        one.outcome = draws.below(8) == 0 ? 2 : draws.below(2);
        const auto district = draws.below(4);
        const auto approach = draws.below(2);
        for (const std::size_t kind : kinds) {
            const bool in = kind == 0   ? true
                            : kind == 1 ? district == 0
                            : kind == 2 ? district <= 1
                            : kind == 3 ? one.sex == 0 && district != 3
                            : kind == 4 ? approach == 0
                                        : approach == 0 && i != 0;
            one.in.push_back(in);
        }
        town.push_back(std::move(one));
    }
    return town;
}

struct Told {
    std::size_t group = 0;
    ReportCounts counts;
    Edition edition;
};

enum class Knows : std::uint8_t { others, nothing };

// One report after the other, each knowing what was told before or not. Refused ones are not told.
std::vector<Told> tell_all(std::vector<Somebody>& town, std::size_t groups, Knows knows) {
    std::vector<Told> told;
    for (std::size_t group = 0; group < groups; ++group) {
        Beside beside;
        std::vector<Somebody> seen = town;
        for (Somebody& one : seen) {
            std::vector<bool> in;
            for (const Told& before : told) in.push_back(one.in[before.group]);
            in.push_back(one.in[group]);
            one.in = std::move(in);
        }
        if (knows == Knows::others) {
            const auto found = differences_of(together(seen, told.size()), guard.smallest);
            if (!found || std::ranges::any_of(
                              *found, [](const Difference& one) { return one.is_of_few(guard.smallest); }))
                continue;
            beside.differences = *found;
            for (const Told& before : told) beside.groups.push_back({{}, {before.edition}});
        }
        const Report whole = report_of(town, group);
        const Publication given = publish(whole, {}, guard, beside);
        if (given.refused) continue;
        told.push_back({group, counts_of(whole, guard), given.edition});
    }
    return told;
}

// All reports in one table; where one group lies within another, who is in the one and not in the other is a
// count as well. `names` tells of each count what it is.
struct Everything {
    Counts table;
    std::vector<bool> hidden;
    std::vector<std::string> names;
    std::vector<bool> guarded;

    void add(const Count& count, bool is_hidden, bool is_guarded, std::string name) {
        table.counts.push_back(count);
        hidden.push_back(is_hidden);
        guarded.push_back(is_guarded);
        names.push_back(std::move(name));
    }
};

Everything everything(const std::vector<Somebody>& town, const std::vector<Told>& told) {
    Everything all;
    std::vector<std::size_t> starts;
    for (const Told& one : told) {
        const std::size_t start = all.table.counts.size();
        starts.push_back(start);
        for (std::size_t i = 0; i < one.counts.ids.size(); ++i) {
            const bool hidden = !one.edition.figures[i].shown;
            all.add(one.counts.table.counts[i], hidden, hidden,
                    one.counts.ids[i] + " of " + std::to_string(one.group));
        }
        for (Relation relation : one.counts.table.relations) {
            for (Term& term : relation) term.count += start;
            all.table.relations.push_back(std::move(relation));
        }
    }
    for (std::size_t large = 0; large < told.size(); ++large) {
        for (std::size_t small = 0; small < told.size(); ++small) {
            const bool within = std::ranges::all_of(town, [&](const Somebody& one) {
                return !one.in[told[small].group] || one.in[told[large].group];
            });
            if (large == small || !within) continue;
            for (std::size_t i = 0; i < told[large].counts.ids.size(); ++i) {
                const std::size_t whole = starts[large] + i;
                const std::size_t part = starts[small] + i;
                const std::int64_t left = all.table.counts[whole].value - all.table.counts[part].value;
                all.table.relations.push_back(
                    {{.count = whole, .times = -1}, {.count = part}, {.count = all.table.counts.size()}});
                all.add({.value = left}, true, left < 10,
                        all.names[whole] + " less " + std::to_string(told[small].group));
            }
        }
    }
    return all;
}

// How many counts the reader finds within fewer than ten possibilities.
std::size_t found(const Everything& all) {
    const auto ranges = tests::attack(all.table, all.hidden);
    std::size_t few = 0;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (!all.guarded[i] || ranges[i].width() >= 10 - 1e-6) continue;
        ++few;
        ADD_FAILURE_AT(__FILE__, __LINE__)
            << all.names[i] << " of " << all.table.counts[i].value << ", between " << ranges[i].lowest
            << " and " << ranges[i].highest;
    }
    return few;
}

std::size_t found_quietly(const Everything& all) {
    const auto ranges = tests::attack(all.table, all.hidden);
    std::size_t few = 0;
    for (std::size_t i = 0; i < ranges.size(); ++i)
        few += all.guarded[i] && !(ranges[i].width() >= 10 - 1e-6) ? 1 : 0;
    return few;
}

TEST(Cuts, TellOfNobodyWhenTheyAreSubtracted) {
    std::size_t told_together = 0;
    std::size_t shown = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const std::size_t groups = 2 + seed % 3;
        auto town = town_of(seed, 120 + 40 * (seed % 7), groups);
        const auto told = tell_all(town, groups, Knows::others);
        if (told.size() > 1) ++told_together;
        for (const Told& one : told)
            shown += static_cast<std::size_t>(std::ranges::count_if(one.edition.figures, &Figure::shown));
        EXPECT_EQ(found(everything(town, told)), 0U) << "seed " << seed;
    }
    EXPECT_GE(told_together, 30U);
    EXPECT_GE(shown, 600U) << "a reader must be left something";
}

// The test above can fail: when each report is protected as if there were no other, people are found.
TEST(Cuts, AreFoundOutWhenReportsDoNotKnowOfEachOther) {
    std::size_t towns = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const std::size_t groups = 2 + seed % 3;
        auto town = town_of(seed, 120 + 40 * (seed % 7), groups);
        if (found_quietly(everything(town, tell_all(town, groups, Knows::nothing))) > 0) ++towns;
    }
    EXPECT_GE(towns, 5U);
}

}  // namespace
}  // namespace ph::effect
