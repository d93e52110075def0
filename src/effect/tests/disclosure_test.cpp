// Nobody with all that is shown and a linear programme can find a hidden count.
#include "effect/disclosure.hpp"

#include "attacker.hpp"

namespace ph::effect {
namespace {

constexpr Guard guard{.smallest = 10, .width = 10};

// A table of any number of directions with all its margins; place 0 of a direction is its total.
class Cube {
  public:
    explicit Cube(std::vector<std::size_t> sizes) : sizes_(std::move(sizes)) {
        std::size_t all = 1;
        for (const std::size_t size : sizes_) all *= size + 1;
        table.counts.resize(all);
    }

    void fill(const std::function<std::int64_t()>& draw) {
        for (std::size_t i = 0; i < table.counts.size(); ++i) {
            if (inner(i)) table.counts[i].value = draw();
        }
        add_margins();
    }

    // Totals of one direction after the other, so that each is made of what is there already.
    void add_margins() {
        table.relations.clear();
        std::size_t stride = 1;
        for (const std::size_t size : sizes_) {
            for (std::size_t i = 0; i < table.counts.size(); ++i) {
                if (i / stride % (size + 1) != 0) continue;
                Relation relation{{.count = i, .times = -1}};
                std::int64_t sum = 0;
                for (std::size_t part = 1; part <= size; ++part) {
                    relation.push_back({.count = i + part * stride});
                    sum += table.counts[i + part * stride].value;
                }
                table.counts[i].value = sum;
                table.relations.push_back(std::move(relation));
            }
            stride *= size + 1;
        }
    }

    [[nodiscard]] bool inner(std::size_t place) const {
        for (const std::size_t size : sizes_) {
            if (place % (size + 1) == 0) return false;
            place /= size + 1;
        }
        return true;
    }

    Counts table;

  private:
    std::vector<std::size_t> sizes_;
};

std::vector<bool> hidden_of(const Protection& protection) {
    std::vector<bool> hidden;
    for (const Verdict verdict : protection.verdicts) hidden.push_back(verdict != Verdict::shown);
    return hidden;
}

// Of hidden counts the narrowest range that the attacker finds.
double narrowest(const Counts& table, const std::vector<bool>& hidden) {
    double least = std::numeric_limits<double>::infinity();
    const auto ranges = tests::attack(table, hidden);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (!hidden[i]) continue;
        if (std::isnan(ranges[i].width())) return -1;
        least = std::min(least, ranges[i].width());
    }
    return least;
}

void expect_safe(const Counts& table) {
    const Protection protection = protect_counts(table, guard);
    RC_ASSERT(protection.exposed.empty());
    for (std::size_t i = 0; i < table.counts.size(); ++i) {
        if (table.counts[i].value < 10) RC_ASSERT(protection.verdicts[i] == Verdict::small);
    }
    RC_ASSERT(narrowest(table, hidden_of(protection)) >= 10 - 1e-6);
}

// Many small ones and some large ones, as in a report of a small town.
std::int64_t some_count() {
    return *rc::gen::weightedOneOf<std::int64_t>({{2, rc::gen::inRange<std::int64_t>(0, 10)},
                                                  {3, rc::gen::inRange<std::int64_t>(10, 60)},
                                                  {1, rc::gen::inRange<std::int64_t>(60, 400)}});
}

TEST(Disclosure, ShowsEverythingWhenNothingIsSmall) {
    EXPECT_TRUE(rc::check([] {
        Cube cube{{3, 4}};
        cube.fill([] { return *rc::gen::inRange<std::int64_t>(10, 500); });
        for (const Verdict verdict : protect_counts(cube.table, guard).verdicts)
            RC_ASSERT(verdict == Verdict::shown);
    }));
}

TEST(Disclosure, LeavesNoCountOfATableWithMarginsToBeFound) {
    EXPECT_TRUE(rc::check([] {
        Cube cube{{*rc::gen::inRange<std::size_t>(2, 5), *rc::gen::inRange<std::size_t>(2, 6)}};
        cube.fill(some_count);
        expect_safe(cube.table);
    }));
}

TEST(Disclosure, LeavesNoCountOfATableInThreeDirectionsToBeFound) {
    EXPECT_TRUE(rc::check([] {
        Cube cube{{2, 3, *rc::gen::inRange<std::size_t>(2, 4)}};
        cube.fill(some_count);
        expect_safe(cube.table);
    }));
}

// The same people by district and by age, each next to the outcome: the outcomes are the same in both.
Counts two_cuts() {
    Cube first{{3, 3}};
    first.fill(some_count);
    Cube second{{2, 3}};
    second.fill(some_count);
    // The first age has who is left when the second has been taken from each outcome.
    for (std::size_t outcome = 1; outcome <= 3; ++outcome) {
        const std::int64_t all = first.table.counts[outcome * 4].value;
        const std::size_t place = outcome * 3;
        auto& counts = second.table.counts;
        counts[place + 2].value = std::min(counts[place + 2].value, all);
        counts[place + 1].value = all - counts[place + 2].value;
    }
    second.add_margins();
    Counts both = first.table;
    const std::size_t shift = both.counts.size();
    for (const Count& count : second.table.counts) both.counts.push_back(count);
    for (Relation relation : second.table.relations) {
        for (Term& term : relation) term.count += shift;
        both.relations.push_back(std::move(relation));
    }
    for (std::size_t outcome = 0; outcome <= 3; ++outcome)
        both.relations.push_back({{outcome * 4, 1}, {shift + outcome * 3, -1}});
    return both;
}

TEST(Disclosure, LeavesNoCountToBeFoundFromAnotherCutOfTheSamePeople) {
    EXPECT_TRUE(rc::check([] { expect_safe(two_cuts()); }));
}

// The test above can fail: where only small counts are hidden, the attacker finds some of them.
TEST(Disclosure, IsFoundOutWhenOnlySmallCountsAreHidden) {
    Cube cube{{2, 2}};
    std::int64_t next = 3;
    cube.fill([&] { return std::exchange(next, next + 20); });
    const Protection protection = protect_counts(cube.table, guard);
    std::vector<bool> only_small;
    for (const Verdict verdict : protection.verdicts) only_small.push_back(verdict == Verdict::small);
    EXPECT_EQ(std::ranges::count(only_small, true), 1);
    EXPECT_LT(narrowest(cube.table, only_small), 1e-6);
    EXPECT_GE(narrowest(cube.table, hidden_of(protection)), 10);
}

TEST(Disclosure, IsFoundOutWhenACutIsForgotten) {
    // Two tables of one and the same 40 people; each alone hides two counts of its row.
    Counts table;
    for (const std::int64_t value : {40, 4, 36, 4, 36}) table.counts.push_back({.value = value});
    table.relations = {{{0, -1}, {1, 1}, {2, 1}}, {{0, -1}, {3, 1}, {4, 1}}};
    EXPECT_LT(narrowest(table, {false, true, false, true, true}), 1e-6);
    EXPECT_GE(narrowest(table, hidden_of(protect_counts(table, guard))), 10);
}

// Yesterday 57 people, today 58: whoever came is known by the difference.
TEST(Disclosure, HidesWhatOnePersonAddedToAnEarlierFigure) {
    EXPECT_TRUE(rc::check([] {
        Cube yesterday{{2, 3}};
        yesterday.fill([] { return *rc::gen::inRange<std::int64_t>(10, 80); });
        Counts table = yesterday.table;
        for (Count& count : table.counts) count.standing = Standing::printed;
        Cube change{{2, 3}};
        change.fill([] { return *rc::gen::element<std::int64_t>(0, 0, 1, 4, 12, 30); });
        const std::size_t all = table.counts.size();
        for (std::size_t i = 0; i < all; ++i)
            table.counts.push_back({.value = change.table.counts[i].value, .standing = Standing::unprinted});
        for (std::size_t i = 0; i < all; ++i) {
            table.counts.push_back({.value = table.counts[i].value + table.counts[all + i].value});
            table.relations.push_back({{2 * all + i, -1}, {i, 1}, {all + i, 1}});
        }
        for (const std::size_t shift : {all, 2 * all}) {
            for (Relation relation : yesterday.table.relations) {
                for (Term& term : relation) term.count += shift;
                table.relations.push_back(std::move(relation));
            }
        }
        const Protection protection = protect_counts(table, guard);
        RC_ASSERT(protection.exposed.empty());
        std::vector<bool> hidden = hidden_of(protection);
        for (std::size_t i = all; i < 2 * all; ++i) hidden[i] = true;
        const auto ranges = tests::attack(table, hidden);
        for (std::size_t i = all; i < 2 * all; ++i) {
            if (table.counts[i].value < 10) RC_ASSERT(ranges[i].width() >= 10 - 1e-6);
        }
        for (std::size_t i = 2 * all; i < 3 * all; ++i) {
            if (hidden[i]) RC_ASSERT(ranges[i].width() >= 10 - 1e-6);
        }
    }));
}

TEST(Disclosure, ShowsAZeroThatCannotBeAnythingElse) {
    Counts table;
    for (const std::int64_t value : {30, 0, 30}) table.counts.push_back({.value = value});
    table.counts[1].structural = true;
    table.relations = {{{0, -1}, {1, 1}, {2, 1}}};
    for (const Verdict verdict : protect_counts(table, guard).verdicts) EXPECT_EQ(verdict, Verdict::shown);
}

TEST(Disclosure, SaysSoWhenWhatWasPrintedGivesSomebodyAway) {
    Counts table;
    table.counts = {{.value = 30, .standing = Standing::printed},
                    {.value = 27, .standing = Standing::printed},
                    {.value = 3}};
    table.relations = {{{0, -1}, {1, 1}, {2, 1}}};
    EXPECT_EQ(protect_counts(table, guard).exposed, std::vector<std::size_t>{2});
}

}  // namespace
}  // namespace ph::effect
