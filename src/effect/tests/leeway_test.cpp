// Whether a hidden count has room, against somebody who computes how low and how high it can be.
#include "effect/leeway.hpp"

#include "attacker.hpp"
#include "stats/draws.hpp"

namespace ph::effect {
namespace {

constexpr std::uint64_t width = 10;

// Rows and columns with their totals, as many layers as asked, with totals over these when there are more.
Counts random_table(stats::Draws& draws, std::size_t layers) {
    const std::size_t rows = 2 + draws.below(3);
    const std::size_t columns = 2 + draws.below(3);
    const std::size_t deep = layers == 1 ? 1 : layers + 1;
    const auto at = [&](std::size_t row, std::size_t column, std::size_t layer) {
        return (layer * (rows + 1) + row) * (columns + 1) + column;
    };
    Counts table;
    table.counts.resize((rows + 1) * (columns + 1) * deep);
    const auto add = [&](std::size_t total, const std::vector<std::size_t>& parts) {
        Relation relation{{.count = total, .times = -1}};
        std::int64_t sum = 0;
        for (const std::size_t part : parts) {
            relation.push_back({.count = part});
            sum += table.counts[part].value;
        }
        table.counts[total].value = sum;
        table.relations.push_back(std::move(relation));
    };
    const std::size_t first = deep - layers;
    for (std::size_t layer = first; layer < deep; ++layer) {
        for (std::size_t row = 1; row <= rows; ++row) {
            for (std::size_t column = 1; column <= columns; ++column)
                table.counts[at(row, column, layer)].value =
                    static_cast<std::int64_t>(draws.below(3) == 0 ? draws.below(30) : draws.below(6));
        }
    }
    for (std::size_t layer = first; layer < deep; ++layer) {
        for (std::size_t row = 1; row <= rows; ++row) {
            std::vector<std::size_t> parts;
            for (std::size_t column = 1; column <= columns; ++column) parts.push_back(at(row, column, layer));
            add(at(row, 0, layer), parts);
        }
        for (std::size_t column = 0; column <= columns; ++column) {
            std::vector<std::size_t> parts;
            for (std::size_t row = 1; row <= rows; ++row) parts.push_back(at(row, column, layer));
            add(at(0, column, layer), parts);
        }
    }
    for (std::size_t place = 0; first > 0 && place < (rows + 1) * (columns + 1); ++place) {
        std::vector<std::size_t> parts;
        for (std::size_t layer = first; layer < deep; ++layer)
            parts.push_back(place + layer * (rows + 1) * (columns + 1));
        add(place, parts);
    }
    return table;
}

Leeway leeway_of(const Counts& table) {
    std::vector<std::int64_t> truth;
    for (const Count& count : table.counts) truth.push_back(count.value);
    return {std::move(truth), table.relations, width};
}

struct Compared {
    std::size_t with_room = 0;
    std::size_t without = 0;
    std::size_t missed = 0;  // the attacker finds it wide enough, if need be in broken numbers
};

// Counts are shown one after the other, and some of them are hidden again.
Compared compare(std::uint64_t seed, std::size_t layers) {
    stats::Draws draws(seed, 5, 0);
    const Counts table = random_table(draws, layers);
    Leeway room = leeway_of(table);
    std::vector<bool> hidden(table.counts.size(), true);
    Compared compared;
    for (std::size_t turn = 0; turn < 6; ++turn) {
        const std::vector<bool> before = hidden;
        for (std::size_t i = 0; i < 1 + table.counts.size() / 8; ++i) {
            const std::size_t count = draws.below(table.counts.size());
            if (!hidden[count]) continue;
            room.show(count);
            hidden[count] = false;
        }
        const auto ranges = tests::attack(table, hidden);
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            if (!hidden[i]) {
                EXPECT_FALSE(room.has_room(i));
                continue;
            }
            const bool wide = ranges[i].width() >= static_cast<double>(width) - 1e-6;
            const bool has = room.has_room(i);
            EXPECT_FALSE(has && !wide) << "seed " << seed << ", count " << i << " of "
                                       << table.counts[i].value << " in turn " << turn;
            ++(has ? compared.with_room : wide ? compared.missed : compared.without);
        }
        if (turn % 2 == 0) {
            room.take_back();
            hidden = before;
        } else {
            room.keep();
        }
    }
    return compared;
}

// With margins in two directions whole numbers have the same range as broken ones.
TEST(Leeway, FindsTheRoomOfEveryCountOfATableWithMargins) {
    Compared all;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Compared one = compare(seed, 1);
        all.with_room += one.with_room;
        all.without += one.without;
        all.missed += one.missed;
    }
    EXPECT_EQ(all.missed, 0U);
    EXPECT_GE(all.with_room, 500U);
    EXPECT_GE(all.without, 200U);
}

// In three they may have less.
TEST(Leeway, NeverMakesUpRoomInThreeDirections) {
    Compared all;
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        const Compared one = compare(seed, 2 + seed % 2);
        all.with_room += one.with_room;
        all.without += one.without;
        all.missed += one.missed;
    }
    EXPECT_LE(all.missed * 100, all.with_room) << all.missed;
    EXPECT_GE(all.with_room, 500U);
    EXPECT_GE(all.without, 100U);
}

// Three tables of half the people each: who is in the first two, the last two, and the first and last.
TEST(Leeway, TakesTablesInWholeNumbersOnly) {
    Counts table;
    for (const std::int64_t value : {0, 0, 0, 19}) table.counts.push_back({.value = value});
    // Each is the half of what is left: twice the first, and what remains, is always 19.
    table.relations = {{{0, 2}, {1, 0}, {3, 1}}, {{0, 1}, {1, -1}}, {{1, 1}, {2, -1}}};
    Leeway room = leeway_of(table);
    EXPECT_FALSE(room.has_room(0)) << "9.5 is less than 10";
    EXPECT_TRUE(room.has_room(3)) << "19 or 1";
}

}  // namespace
}  // namespace ph::effect
