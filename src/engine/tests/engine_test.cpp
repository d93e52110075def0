// What cannot be said in a scenario: sizes, bounds, and requests that make no sense.
#include <fstream>
#include <sstream>

#include "engine/engine.hpp"
#include "engine/scenario/scenario.hpp"

namespace ph::engine {
namespace {

const Instant monday = *parse_instant("2026-11-23T08:00:00Z");

Definition definition_of(std::string_view text) {
    auto scenario = scenario::read(text, "proef.txt");
    EXPECT_TRUE(scenario.ok()) << to_text(scenario.error());
    auto definition = Definition::build(scenario->draft);
    EXPECT_TRUE(definition.ok()) << to_text(definition.error());
    return std::move(definition).value();
}

std::string problems_of(const Draft& draft) {
    const auto definition = Definition::build(draft);
    return definition ? "geen" : to_text(definition.error());
}

TEST(CaseState, a_case_of_a_municipal_approach_takes_at_most_128_bytes_while_its_terms_run) {
    std::ifstream file{PH_SOURCE_DIR "/tests/engine/aanpak-alphen.txt"};
    std::stringstream text;
    text << file.rdbuf();
    const Engine engine{definition_of(text.str()), {}};
    EXPECT_GE(engine.definition().size(), 30U);
    const std::vector<feel::Value> facts;
    const auto step = engine.open(facts, monday);
    ASSERT_TRUE(step.ok());
    CaseState state = step->state;
    for (ItemIndex i = 1; i <= 5; ++i) state.set_timer({.value = 1, .item = i});
    EXPECT_LE(sizeof(CaseState) + state.bytes().size(), 128U);
}

TEST(CaseState, bytes_of_another_approach_are_refused) {
    const auto small = definition_of("aanpak A\n  taak B\n");
    const auto large = definition_of("aanpak A\n  taak B\n  taak C\n  taak D\n");
    const CaseState state{large};
    const auto read = CaseState::read(small, state.bytes());
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().fault, Fault::invalid);
}

TEST(CaseState, a_state_that_its_kind_of_item_cannot_have_is_refused) {
    const auto definition = definition_of("aanpak A\n  mijlpaal B\n");
    std::vector<std::uint8_t> bytes{static_cast<std::uint8_t>(State::active),
                                    static_cast<std::uint8_t>(State::enabled)};
    const auto read = CaseState::read(definition, bytes);
    ASSERT_FALSE(read.ok());
    EXPECT_THAT(read.error().problems.front().message, testing::HasSubstr("'B'"));
}

TEST(CaseState, an_item_without_a_limit_cannot_wait_for_a_place) {
    const auto definition = definition_of("aanpak A\n  taak B\n");
    const std::vector<std::uint8_t> bytes{static_cast<std::uint8_t>(State::active),
                                          static_cast<std::uint8_t>(State::waiting)};
    const auto read = CaseState::read(definition, bytes);
    ASSERT_FALSE(read.ok());
    EXPECT_THAT(read.error().problems.front().message, testing::HasSubstr("'B' wacht op een plaats"));
}

TEST(CaseState, a_term_that_stands_still_with_more_days_than_there_are_is_refused) {
    const auto definition = definition_of("aanpak A\n  timer B\n    na 3 dagen\n");
    CaseState state{definition};
    state.set(0, State::active);
    state.set_timer({.value = 0xFFFFFFFF, .item = 1, .paused = 1});
    const auto read = CaseState::read(definition, state.bytes());
    ASSERT_FALSE(read.ok());
    EXPECT_THAT(read.error().problems.front().message, testing::HasSubstr("De termijn van 'B'"));
}

TEST(Engine, an_approach_that_never_comes_to_rest_is_given_up_with_the_name_of_what_repeats) {
    const Engine engine{
        definition_of("aanpak A\n  mijlpaal Heen\n    begint na Terug gebeurd\n    herhaalt\n"
                      "  mijlpaal Terug\n    begint na Heen gebeurd\n    begint na A aangemaakt\n"
                      "    herhaalt\n  taak Anker\n"),
        {}};
    const auto step = engine.open({}, monday);
    ASSERT_FALSE(step.ok());
    EXPECT_EQ(step.error().fault, Fault::conflict);
    EXPECT_THAT(step.error().problems.front().message, testing::ContainsRegex("'(Heen|Terug)'"));
}

TEST(Engine, an_item_or_fact_that_is_not_in_the_approach_is_missing) {
    const Engine engine{definition_of("aanpak A\n  taak B\n"), {}};
    const auto step = engine.open({}, monday);
    EXPECT_EQ(engine.apply(step->state, Act{9, Transition::complete, {}}, {}, monday).error().fault,
              Fault::missing);
    EXPECT_EQ(engine.apply(step->state, FactsChanged{{3}}, {}, monday).error().fault, Fault::missing);
}

TEST(Engine, says_what_a_person_can_ask_for) {
    const Engine engine{
        definition_of(
            "aanpak A\n  rondt niet vanzelf af\n  taak B\n    met de hand\n  taak C\n    in te plannen\n"),
        {}};
    const auto step = engine.open({}, monday);
    std::vector<std::string> asked;
    for (const Event& event : engine.possible(step->state, {}, monday)) {
        if (const auto* act = std::get_if<Act>(&event)) {
            asked.push_back(engine.definition().item(act->item).id + ' ' +
                            std::string{in_dutch(act->transition)});
        } else if (const auto* plan = std::get_if<PlanItem>(&event)) {
            asked.push_back("inplannen " + engine.definition().item(plan->item).id);
        }
    }
    EXPECT_THAT(asked, testing::ElementsAre("A opgeschort", "A mislukt", "A afgerond", "A beëindigd",
                                            "B uitgezet", "B opgepakt", "inplannen C"));
}

TEST(Engine, tells_when_something_will_happen_by_itself) {
    const Engine engine{
        definition_of(
            "aanpak A\n  rondt niet vanzelf af\n  timer B\n    na 7 dagen\n  timer C\n    na 2 dagen\n"),
        {}};
    const auto step = engine.open({}, monday);
    EXPECT_EQ(next_due(step->state), parse_instant("2026-11-24T23:00:00Z"));
}

TEST(Engine, a_condition_that_reads_the_day_is_looked_at_when_somebody_looks) {
    const Engine engine{definition_of("aanpak A\n  rondt niet vanzelf af\n  taak B\n"
                                      "    begint als today() >= date(\"2026-12-01\")\n"),
                        {}};
    auto step = engine.open({}, monday);
    const ItemIndex item = *engine.definition().find("B");
    EXPECT_EQ(step->state.state(item), State::available);
    step = engine.apply(step->state, Look{}, {}, monday + std::chrono::hours{24 * 10});
    EXPECT_EQ(step->state.state(item), State::active);
}

TEST(Definition, everything_in_a_stage_directly_follows_it) {
    const auto definition =
        definition_of("aanpak A\n  fase B\n    taak C\n    fase D\n      taak E\n  taak F\n");
    std::vector<std::string> names;
    for (const Item& item : definition.items()) names.push_back(item.id);
    EXPECT_THAT(names, testing::ElementsAre("A", "B", "C", "D", "E", "F"));
    EXPECT_EQ(definition.item(1).end, 5);
    EXPECT_EQ(definition.item(4).parent, 3);
}

TEST(Definition, a_stage_cannot_be_inside_itself) {
    Draft draft;
    draft.id.text = "A";
    for (const auto& [id, parent] : {std::pair{"B", "C"}, std::pair{"C", "B"}}) {
        ItemDraft item;
        item.kind = ItemKind::stage;
        item.id.text = id;
        item.parent = {parent, {"aanpak.yaml", 7, 3, {}}};
        draft.items.push_back(item);
    }
    EXPECT_THAT(problems_of(draft),
                testing::HasSubstr("aanpak.yaml:7:3: 'B' staat, direct of via andere fasen, in"));
}

TEST(Definition, the_parent_of_an_item_must_be_a_stage_that_exists) {
    Draft draft;
    draft.id.text = "A";
    for (const auto& [id, parent] : {std::pair{"B", ""}, std::pair{"C", "B"}, std::pair{"D", "E"}}) {
        ItemDraft item;
        item.id.text = id;
        item.parent.text = parent;
        draft.items.push_back(item);
    }
    EXPECT_THAT(problems_of(draft), testing::HasSubstr("'B' is geen fase"));
    EXPECT_THAT(problems_of(draft), testing::HasSubstr("Er is geen fase 'E'"));
}

TEST(Definition, more_items_than_a_state_can_hold_are_refused) {
    Draft draft;
    draft.id.text = "A";
    draft.items.resize(most_items);
    EXPECT_THAT(problems_of(draft), testing::HasSubstr("het mogen er 999 zijn"));
}

TEST(Definition, a_stage_may_be_as_deep_as_there_are_items) {
    Draft draft;
    draft.id.text = "A";
    for (std::size_t i = 0; i + 1 < most_items; ++i) {
        ItemDraft item;
        item.kind = ItemKind::stage;
        item.id.text = "s" + std::to_string(i);
        if (i > 0) item.parent.text = "s" + std::to_string(i - 1);
        draft.items.push_back(item);
    }
    draft.items.back().kind = ItemKind::task;
    auto definition = Definition::build(draft);
    ASSERT_TRUE(definition.ok());
    const Engine engine{std::move(definition).value(), {}};
    auto step = engine.open({}, monday);
    ASSERT_TRUE(step.ok());
    step = engine.apply(step->state, Act{0, Transition::suspend, {}}, {}, monday);
    step = engine.apply(step->state, Act{0, Transition::reactivate, {}}, {}, monday);
    const auto last = static_cast<ItemIndex>(most_items - 1);
    EXPECT_EQ(step->state.state(last), State::active);
    step = engine.apply(step->state, Act{last, Transition::complete, {}}, {}, monday);
    EXPECT_EQ(step->state.state(0), State::completed);
}

}  // namespace
}  // namespace ph::engine
