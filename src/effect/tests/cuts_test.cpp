// Reports of groups that overlap, made on one day or on two, against somebody who has them all and subtracts:
// every count of every report hangs together with the people who are in the same groups of all of them, and
// with the same count of the day before.
#include <array>
#include <cstdlib>
#include <map>

#include "attacker.hpp"
#include "effect/protect.hpp"
#include "effect/report_counts.hpp"
#include "stats/draws.hpp"

namespace ph::effect {
namespace {

using ::testing::IsEmpty;

constexpr Guard guard{.smallest = 10, .width = 10};
constexpr std::size_t men_and_women = 2;
constexpr std::size_t outcomes = 3;
constexpr std::size_t all_together = 0;  // of a direction

constexpr std::size_t days = 2;

struct Somebody {
    std::size_t sex = 0;
    std::array<std::size_t, days> outcome{};
    std::size_t since = 0;  // the day of coming in
    std::vector<bool> in;   // which groups
};

std::string id_of(std::size_t sex, std::size_t outcome) {
    return "ladder/" + std::to_string(sex) + '/' + std::to_string(outcome);
}

// Of the people of one group: sex by outcome, with all margins.
Report report_of(const std::vector<Somebody>& town, std::size_t group, std::size_t day) {
    Report report;
    Table table;
    table.id = "ladder";
    for (std::size_t sex = 0; sex <= men_and_women; ++sex) {
        Row row;
        for (std::size_t outcome = 0; outcome <= outcomes; ++outcome) {
            Cell cell;
            cell.id = id_of(sex, outcome);
            cell.n = static_cast<std::uint64_t>(std::ranges::count_if(town, [&](const Somebody& one) {
                return one.in[group] && one.since <= day && (sex == all_together || one.sex + 1 == sex) &&
                       (outcome == all_together || one.outcome[day] + 1 == outcome);
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

// The people of a day by the groups they are in; `groups[0]` is that of the report.
std::vector<Together> together(const std::vector<Somebody>& town, const std::vector<std::size_t>& groups,
                               std::size_t day) {
    std::map<std::vector<Side>, std::size_t> counted;
    for (const Somebody& one : town) {
        if (one.since > day) continue;
        std::vector<Side> sides;
        for (const std::size_t group : groups) sides.push_back(one.in[group] ? Side::treated : Side::nowhere);
        ++counted[sides];
    }
    std::vector<Together> all;
    for (const auto& [sides, people] : counted) all.push_back({sides, people});
    return all;
}

// Groups of one town: everybody, a district, two districts, men, an approach, all but one of it; or
// everybody, each district and men.
std::vector<Somebody> town_of(std::uint64_t seed, std::size_t people, std::size_t groups, bool by_district) {
    stats::Draws draws(seed, 7, 0);
    std::vector<std::size_t> kinds;
    for (std::size_t i = 0; i < groups; ++i) {
        kinds.push_back(by_district ? 6 + draws.below(6) : draws.below(6));
        if (by_district && i == 0 && seed % 4 != 0) kinds.back() = 6;
    }
    std::vector<Somebody> town;
    for (std::size_t i = 0; i < people; ++i) {
        Somebody one;
        one.sex = draws.below(2);
        one.outcome[0] = draws.below(8) == 0 ? 2 : draws.below(2);
        one.outcome[1] = draws.below(6) == 0 ? draws.below(3) : one.outcome[0];
        one.since = draws.below(4) == 0 ? 1 : 0;
        const auto district = draws.below(4);
        const auto approach = draws.below(2);
        for (const std::size_t kind : kinds) {
            const bool in = kind == 0    ? true
                            : kind == 1  ? district == 0
                            : kind == 2  ? district <= 1
                            : kind == 3  ? one.sex == 0 && district != 3
                            : kind == 4  ? approach == 0
                            : kind == 5  ? approach == 0 && i != 0
                            : kind == 6  ? true
                            : kind == 11 ? one.sex == 0
                                         : district + 7 == kind;
            one.in.push_back(in);
        }
        town.push_back(std::move(one));
    }
    return town;
}

struct Told {
    std::size_t group = 0;
    std::size_t day = 0;
    ReportCounts counts;
    Edition edition;
};

// What the makers of a report know of what was told before.
enum class Knows : std::uint8_t { everything, other_groups, own_group, nothing };

// Everything that was told of a group before, and of the others.
struct Before {
    std::vector<Edition> own;
    std::vector<std::size_t> groups;  // that of the report, then the others that were told of
    Beside beside;

    Before(const std::vector<Told>& told, std::size_t group) : groups{group} {
        for (const Told& one : told) {
            if (one.group == group) {
                own.push_back(one.edition);
                continue;
            }
            auto place = std::ranges::find(groups, one.group);
            if (place == groups.end()) {
                groups.push_back(one.group);
                beside.groups.push_back({std::to_string(one.group), {}});
                place = std::prev(groups.end());
            }
            const auto at = static_cast<std::size_t>(place - groups.begin()) - 1;
            beside.groups[at].editions.push_back(one.edition);
        }
    }
};

// Nothing when the report is refused, or the one before it stays.
std::optional<Told> tell(const std::vector<Somebody>& town, const std::vector<Told>& told, std::size_t group,
                         std::size_t day, Knows knows) {
    Before before{told, group};
    if (knows == Knows::everything || knows == Knows::other_groups) {
        const auto people = together(town, before.groups, day);
        const auto found = differences_of(people, guard.smallest);
        if (!found ||
            std::ranges::any_of(*found, [](const Difference& one) { return one.is_of_few(guard.smallest); }))
            return std::nullopt;
        before.beside.differences = *found;
        before.beside.among_others = differences_among_others(people, guard.smallest);
    } else {
        before.beside = {};
    }
    if (knows == Knows::other_groups || knows == Knows::nothing) before.own.clear();
    const Report whole = report_of(town, group, day);
    const Publication given = publish(whole, before.own, guard, before.beside);
    if (given.kept || given.refused) return std::nullopt;
    return Told{group, day, counts_of(whole, guard), given.edition};
}

// Of every group each day, one report after the other.
std::vector<Told> tell_all(const std::vector<Somebody>& town, std::size_t groups, Knows knows,
                           std::size_t until = 1) {
    std::vector<Told> told;
    for (std::size_t day = 0; day < until; ++day) {
        for (std::size_t group = 0; group < groups; ++group) {
            if (auto next = tell(town, told, group, day, knows)) told.push_back(*std::move(next));
        }
    }
    return told;
}

// All reports in one table. Where one group lies within another, who is in the one and not in the other is a
// count as well, and where two that share nobody do, who is in neither; of one group on two days it is what
// changed.
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

    // One count less another.
    void subtract(std::size_t whole, std::size_t part, bool tells) {
        const std::int64_t left = table.counts[whole].value - table.counts[part].value;
        table.relations.push_back({{.count = whole, .times = -1},
                                   {.count = part},
                                   {.count = table.counts.size(), .times = left < 0 ? -1 : 1}});
        const std::int64_t people = std::abs(left);
        add({.value = people}, true, tells && people < 10, names[whole] + " less " + names[part]);
    }

    // What is left of one count without two others. That outcomes changed since can make it less than nobody.
    void subtract_both(std::size_t whole, std::size_t one, std::size_t other) {
        const std::int64_t left =
            table.counts[whole].value - table.counts[one].value - table.counts[other].value;
        if (left < 0) return;
        table.relations.push_back({{.count = whole, .times = -1},
                                   {.count = one},
                                   {.count = other},
                                   {.count = table.counts.size()}});
        add({.value = left}, true, left < 10, names[whole] + " less " + names[one] + " and " + names[other]);
    }
};

bool same_counts(const Told& one, const Told& other) {
    for (std::size_t i = 0; i < one.counts.ids.size(); ++i) {
        if (one.counts.table.counts[i].value != other.counts.table.counts[i].value) return false;
    }
    return true;
}

bool takes_part(const Somebody& one, const Told& told) {
    return one.in[told.group] && one.since <= told.day;
}

bool lies_within(const std::vector<Somebody>& town, const Told& small, const Told& large) {
    return std::ranges::all_of(
        town, [&](const Somebody& one) { return !takes_part(one, small) || takes_part(one, large); });
}

bool share_nobody(const std::vector<Somebody>& town, const Told& one, const Told& other) {
    return std::ranges::none_of(town, [&](const Somebody& somebody) {
        return takes_part(somebody, one) && takes_part(somebody, other);
    });
}

Everything everything(const std::vector<Somebody>& town, const std::vector<Told>& told) {
    Everything all;
    std::vector<std::size_t> starts;
    for (const Told& one : told) {
        const std::size_t start = all.table.counts.size();
        starts.push_back(start);
        for (std::size_t i = 0; i < one.counts.ids.size(); ++i) {
            const bool hidden = !one.edition.figures[i].shown;
            all.add(one.counts.table.counts[i], hidden, hidden,
                    one.counts.ids[i] + " of " + std::to_string(one.group) + " on day " +
                        std::to_string(one.day));
        }
        for (Relation relation : one.counts.table.relations) {
            for (Term& term : relation) term.count += start;
            all.table.relations.push_back(std::move(relation));
        }
    }
    for (std::size_t large = 0; large < told.size(); ++large) {
        for (std::size_t small = 0; small < told.size(); ++small) {
            if (large == small || !lies_within(town, told[small], told[large])) continue;
            // That nothing changed tells of nobody.
            const bool tells =
                told[large].group != told[small].group || !same_counts(told[large], told[small]);
            for (std::size_t i = 0; i < told[large].counts.ids.size(); ++i)
                all.subtract(starts[large] + i, starts[small] + i, tells);
            for (std::size_t other = small + 1; other < told.size(); ++other) {
                if (other == large || !lies_within(town, told[other], told[large]) ||
                    !share_nobody(town, told[small], told[other]))
                    continue;
                for (std::size_t i = 0; i < told[large].counts.ids.size(); ++i)
                    all.subtract_both(starts[large] + i, starts[small] + i, starts[other] + i);
            }
        }
    }
    return all;
}

// What the reader finds within fewer than ten possibilities.
std::vector<std::string> found(const Everything& all) {
    const auto ranges = tests::attack(all.table, all.hidden);
    std::vector<std::string> few;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (!all.guarded[i] || ranges[i].width() >= 10 - 1e-6) continue;
        few.push_back(all.names[i] + ", which is " + std::to_string(all.table.counts[i].value) +
                      ", lies between " + std::to_string(ranges[i].lowest) + " and " +
                      std::to_string(ranges[i].highest));
    }
    return few;
}

std::size_t shown_in(const std::vector<Told>& told) {
    std::size_t shown = 0;
    for (const Told& one : told)
        shown += static_cast<std::size_t>(std::ranges::count_if(one.edition.figures, &Figure::shown));
    return shown;
}

struct RandomTown {
    std::size_t groups;
    std::vector<Somebody> people;

    explicit RandomTown(std::uint64_t seed)
        : groups(2 + seed % 3),
          people(town_of(seed, 120 + 40 * (seed % 7), groups, false)) {}
};

// How many towns are tried; PH_CUTS_TOWNS asks for more.
std::uint64_t towns() {
    const char* number = std::getenv("PH_CUTS_TOWNS");  // NOLINT(concurrency-mt-unsafe)
    return number == nullptr ? 24 : std::strtoull(number, nullptr, 10);
}

TEST(Cuts, TellOfNobodyWhenTheyAreSubtracted) {
    std::size_t told_together = 0;
    std::size_t shown = 0;
    for (std::uint64_t seed = 1; seed <= towns(); ++seed) {
        const RandomTown town{seed};
        const auto told = tell_all(town.people, town.groups, Knows::everything);
        if (told.size() > 1) ++told_together;
        shown += shown_in(told);
        EXPECT_THAT(found(everything(town.people, told)), IsEmpty()) << "seed " << seed;
    }
    EXPECT_GE(told_together, towns() / 2);
    EXPECT_GE(shown, 10 * towns()) << "a reader must be left something";
}

// The next day people came and some moved on. Who has the reports of both days, of all groups, subtracts
// them in every way.
TEST(Cuts, TellOfNobodyWhenTheNextDayTheyAreMadeAgain) {
    std::size_t told_again = 0;
    std::size_t shown = 0;
    // In the first two people were found when changes and differences of other groups were not guarded.
    std::vector<std::uint64_t> seeds{162, 197};
    for (std::uint64_t seed = 1; seed <= towns(); ++seed) seeds.push_back(seed);
    for (const std::uint64_t seed : seeds) {
        const RandomTown town{seed};
        const auto told = tell_all(town.people, town.groups, Knows::everything, days);
        told_again += static_cast<std::size_t>(
            std::ranges::count_if(told, [](const Told& one) { return one.day > 0; }));
        shown += shown_in(told);
        EXPECT_THAT(found(everything(town.people, told)), IsEmpty()) << "seed " << seed;
    }
    EXPECT_GE(told_again, towns() / 2);
    EXPECT_GE(shown, 13 * towns()) << "a reader must be left something";
}

// Districts that make up everybody between them, the one after the other.
TEST(Cuts, TellOfNobodyWhenDistrictsAreSubtractedFromEverybody) {
    std::size_t told = 0;
    std::size_t shown = 0;
    const std::uint64_t some = towns() / 6;  // of so many groups the attack takes longer
    for (std::uint64_t seed = 1; seed <= some; ++seed) {
        const std::size_t groups = 3 + seed % 3;
        const auto people = town_of(seed, 160 + 60 * (seed % 7), groups, true);
        const auto reports = tell_all(people, groups, Knows::everything, days);
        told += reports.size();
        shown += shown_in(reports);
        EXPECT_THAT(found(everything(people, reports)), IsEmpty()) << "seed " << seed;
    }
    EXPECT_GE(told, 3 * some);
    EXPECT_GE(shown, 20 * some) << "a reader must be left something";
}

// The tests above can fail: a report that knows only a part of what was told before gives people away.
TEST(Cuts, AreFoundOutWhenReportsDoNotKnowOfEachOther) {
    for (const auto knows : {Knows::other_groups, Knows::own_group, Knows::nothing}) {
        std::size_t found_out = 0;
        for (std::uint64_t seed = 1; seed <= 20 && found_out < 3; ++seed) {
            const RandomTown town{seed};
            const auto told = tell_all(town.people, town.groups, knows, days);
            if (!found(everything(town.people, told)).empty()) ++found_out;
        }
        EXPECT_EQ(found_out, 3U) << "knowing " << static_cast<int>(knows);
    }
}

}  // namespace
}  // namespace ph::effect
