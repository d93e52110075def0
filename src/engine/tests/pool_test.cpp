// The queue of a pool: who is next, who holds a place, and what frees it.
#include "engine/pool.hpp"

#include <rapidcheck/gtest.h>

#include "engine/engine.hpp"
#include "engine/scenario/scenario.hpp"

namespace ph::engine {
namespace {

using std::chrono::hours;

const Instant monday = *parse_instant("2026-11-23T08:00:00Z");
const Date today = local_date(monday);

Definition definition_of(std::string_view text) {
    auto scenario = scenario::read(text, "proef.txt");
    EXPECT_TRUE(scenario.ok()) << to_text(scenario.error());
    auto definition = Definition::build(scenario->draft);
    EXPECT_TRUE(definition.ok()) << to_text(definition.error());
    return std::move(definition).value();
}

// What happened to one item, told to its pool.
void tell(Pool<int>& pool, int id, const Step& step, ItemIndex item) {
    for (const Happening& happening : step.happened) {
        if (happening.item == item) pool.set(id, claim_after(happening), happening.at);
    }
}

std::optional<int> next(const Pool<int>& pool, Date day = today) {
    const auto* waiting = pool.next(day);
    if (waiting == nullptr) return std::nullopt;
    return waiting->id;
}

TEST(Pool, who_waits_longest_goes_first_and_among_equals_the_lowest_id) {
    Pool<int> pool{{1, {}}};
    pool.set(3, Claim::waits, monday);
    pool.set(2, Claim::waits, monday + hours{1});
    pool.set(1, Claim::waits, monday + hours{1});
    EXPECT_EQ(next(pool), 3);
    EXPECT_EQ(pool.position(1), 2U);
    EXPECT_EQ(pool.position(2), 3U);
    EXPECT_EQ(pool.position(9), std::nullopt);
    EXPECT_EQ(pool.length(), 3U);
}

TEST(Pool, the_highest_priority_goes_first_and_who_has_none_last) {
    Pool<int> pool{{1, {}}};
    pool.set(1, Claim::waits, monday);
    pool.set(2, Claim::waits, monday + hours{1}, feel::Decimal{30});
    pool.set(3, Claim::waits, monday + hours{2}, feel::Decimal{60});
    EXPECT_EQ(next(pool), 3);
    pool.set_priority(2, feel::Decimal{80});
    EXPECT_EQ(next(pool), 2);
    EXPECT_EQ(pool.position(1), 3U);
}

TEST(Pool, who_asks_again_keeps_the_place_in_the_queue) {
    Pool<int> pool{{0, {}}};
    pool.set(1, Claim::waits, monday);
    pool.set(2, Claim::waits, monday + hours{1});
    pool.set(1, Claim::waits, monday + hours{2});
    EXPECT_EQ(pool.position(1), 1U);
    pool.set(1, Claim::nothing, monday + hours{3});
    pool.set(1, Claim::waits, monday + hours{3});
    EXPECT_EQ(pool.position(1), 2U);
}

TEST(Pool, who_stands_still_is_passed_over_and_keeps_the_place_in_the_queue) {
    Pool<int> pool{{1, {}}};
    pool.set(1, Claim::waits, monday, feel::Decimal{1});
    pool.set(2, Claim::waits, monday + hours{1}, feel::Decimal{1});
    pool.set_passed_over(1, true);
    pool.set_priority(1, feel::Decimal{5});
    EXPECT_EQ(next(pool), 2);
    EXPECT_EQ(pool.position(1), 1U);
    pool.set_passed_over(1, false);
    EXPECT_EQ(next(pool), 1);
}

TEST(Pool, places_come_and_go_by_day_and_nobody_is_put_out) {
    Pool<int> pool{{1, {{today + std::chrono::days{7}, 2}, {today + std::chrono::days{14}, 0}}}};
    pool.set(1, Claim::holds, monday);
    pool.set(2, Claim::waits, monday);
    EXPECT_EQ(next(pool), std::nullopt);
    EXPECT_EQ(next(pool, today + std::chrono::days{7}), 2);
    EXPECT_EQ(pool.free(today + std::chrono::days{14}), 0U);
    EXPECT_TRUE(pool.holds(1));
}

TEST(Pool, follows_what_happens_in_a_case) {
    const Engine engine{
        definition_of("aanpak A\n  rondt niet vanzelf af\n  fase F\n    rondt vanzelf af\n    taak B\n"
                      "      plaatsen 1\n      herhaalt\n      hoogstens 2 keer\n    taak C\n"),
        {}};
    const ItemIndex item = *engine.definition().find("B");
    const auto stage = static_cast<ItemIndex>(item - 1);
    Pool<int> pool{engine.definition().item(item).capacity->places};
    auto step = engine.open({}, monday);
    auto then = [&](const Event& event) {
        step = engine.apply(step->state, event, {}, monday);
        ASSERT_TRUE(step.ok());
        tell(pool, 7, *step, item);
        EXPECT_EQ(claim_of(step->state, item) == Claim::holds, pool.holds(7));
        EXPECT_EQ(claim_of(step->state, item) == Claim::waits, pool.position(7).has_value());
    };
    tell(pool, 7, *step, item);
    EXPECT_EQ(next(pool), 7);
    EXPECT_TRUE(can_be_admitted(engine.definition(), step->state, item));
    then(Act{stage, Transition::suspend, {}});
    EXPECT_FALSE(can_be_admitted(engine.definition(), step->state, item));
    then(Act{stage, Transition::resume, {}});
    then(Admit{item, {}});
    EXPECT_EQ(pool.taken(), 1U);
    then(Act{stage, Transition::suspend, {}});
    EXPECT_EQ(pool.taken(), 1U);
    then(Act{stage, Transition::resume, {}});
    then(Act{item, Transition::fault, {}});
    EXPECT_EQ(pool.taken(), 0U);
    then(Act{item, Transition::reactivate, {}});
    EXPECT_EQ(pool.taken(), 1U);
    then(Act{item, Transition::complete, {}});
    EXPECT_EQ(pool.taken(), 0U);
    EXPECT_EQ(pool.length(), 1U);
}

TEST(Pool, takes_its_priority_from_the_facts_and_what_follows_from_them) {
    const auto definition = definition_of(
        "feiten\n  leeftijd: getal\n  groep: getal\nbeslissing groep uit leeftijd\n  < 27 = 9\n  - = 1\n"
        "aanpak A\n  taak B\n    plaatsen 1\n    voorrang groep * 10\n  taak C\n    plaatsen 1\n");
    const std::vector<feel::Value> young{feel::Value::number(20)};
    EXPECT_EQ(priority_of(definition, 1, young, monday), feel::Decimal{90});
    EXPECT_EQ(priority_of(definition, 2, young, monday), std::nullopt);
    EXPECT_EQ(definition.item(1).capacity->pool, "B");
}

// Beside a list that is sorted anew for each question.
RC_GTEST_PROP(PoolProperty, the_queue_is_what_sorting_everybody_would_give, ()) {
    struct One {
        Claim claim = Claim::nothing;
        Instant since;
        std::optional<feel::Decimal> priority;
        bool passed_over = false;
    };
    Pool<int> pool{{2, {}}};
    std::map<int, One> all;
    for (int i = 0; i < 40; ++i) {
        const int id = *rc::gen::inRange(0, 6);
        const Instant at = monday + hours{*rc::gen::inRange(0, 4)};
        std::optional<feel::Decimal> priority;
        if (*rc::gen::arbitrary<bool>()) priority = feel::Decimal{*rc::gen::inRange(0, 3)};
        One& one = all[id];
        switch (*rc::gen::inRange(0, 5)) {
            case 0:
                pool.set_passed_over(id, true);
                one.passed_over = one.claim == Claim::waits;
                break;
            case 1:
                pool.set_priority(id, priority);
                if (one.claim == Claim::waits) one.priority = priority;
                break;
            default: {
                const auto claim = *rc::gen::element(Claim::nothing, Claim::waits, Claim::holds);
                pool.set(id, claim, at, priority);
                if (claim != Claim::waits || one.claim != Claim::waits) one = {claim, at, priority, false};
            }
        }
        std::vector<int> queue;
        std::size_t taken = 0;
        for (const auto& [other, state] : all) {
            if (state.claim == Claim::waits) queue.push_back(other);
            if (state.claim == Claim::holds) ++taken;
        }
        std::sort(queue.begin(), queue.end(), [&](int a, int b) {
            const One& one = all[a];
            const One& other = all[b];
            if (goes_before(one.priority, one.since, other.priority, other.since)) return true;
            return !goes_before(other.priority, other.since, one.priority, one.since) && a < b;
        });
        RC_ASSERT(pool.taken() == taken);
        RC_ASSERT(pool.length() == queue.size());
        for (std::size_t place = 0; place < queue.size(); ++place) {
            RC_ASSERT(pool.position(queue[place]) == place + 1);
        }
        const auto first =
            std::find_if(queue.begin(), queue.end(), [&](int a) { return !all[a].passed_over; });
        const bool anybody = taken < 2 && first != queue.end();
        RC_ASSERT(next(pool) == (anybody ? std::optional<int>{*first} : std::nullopt));
    }
}

}  // namespace
}  // namespace ph::engine
