// What the static search finds is certain, and an approach that passes its checks can always come to an end.
#include "engine/reach.hpp"

#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/scenario/scenario.hpp"
#include "engine/tests/random_life.hpp"

namespace ph::engine {
namespace {

using random::Life;

bool begins(const Happening& happening) {
    return happening.transition == Transition::start || happening.transition == Transition::enable ||
           happening.transition == Transition::occur;
}

// Lives a while, and hands every step to `see`.
template <class See>
void live(Life& life, int events, See see) {
    auto step = life.engine.open(life.facts, life.now);
    RC_ASSERT(step.ok());
    see(*step);
    for (int i = 0; i < events; ++i) {
        life.wait();
        auto next = life.engine.apply(step->state, life.likely_event(step->state), life.facts, life.now);
        if (!next) continue;
        see(*next);
        step = std::move(next);
    }
}

TEST(Reach, finds_nothing_in_the_approaches_of_the_scenarios) {
    int approaches = 0;
    for (const auto& entry : std::filesystem::directory_iterator{PH_SOURCE_DIR "/tests/engine"}) {
        if (!entry.path().filename().string().starts_with("aanpak-")) continue;
        std::ifstream file{entry.path()};
        std::stringstream text;
        text << file.rdbuf();
        const auto scenario = scenario::read(text.str(), entry.path().filename().string());
        ASSERT_TRUE(scenario.ok());
        const auto definition = Definition::build(scenario->draft);
        ASSERT_TRUE(definition.ok());
        for (const Finding& finding : find_flaws(*definition)) ADD_FAILURE() << finding.problem.message;
        ++approaches;
    }
    EXPECT_GE(approaches, 8);
}

RC_GTEST_PROP(ReachProperty, what_is_found_never_happens, ()) {
    Life life;
    const auto found = find_flaws(life.engine.definition());
    bool ended = false;
    live(life, 25, [&](const Step& step) {
        for (const Happening& happening : step.happened) {
            ended = ended || (happening.item == 0 && happening.to == State::terminated);
            for (const Finding& finding : found) {
                if (finding.item != happening.item) continue;
                if (finding.flaw == Flaw::never_begins) RC_ASSERT(!begins(happening));
                // Once a case was broken off and reopened, nothing required is left in it.
                const bool completes = happening.transition == Transition::complete && !ended;
                if (finding.flaw == Flaw::never_completes) RC_ASSERT(!completes);
            }
        }
    });
}

RC_GTEST_PROP(ReachProperty, every_case_can_be_brought_to_an_end_from_wherever_it_stands, ()) {
    Life life;
    live(life, 12, [&](const Step& step) {
        const State stands = step.state.state(0);
        if (is_terminal(stands)) return;
        const auto end = stands == State::active ? Transition::terminate : Transition::close;
        const auto ended = life.engine.apply(step.state, Act{0, end, {}}, life.facts, life.now);
        // What was due until now may have ended it already.
        RC_ASSERT(ended.ok());
        for (ItemIndex i = 0; i < life.engine.definition().size(); ++i) {
            RC_ASSERT(!is_open(ended->state.state(i)));
        }
        RC_ASSERT(ended->state.timers().empty());
    });
}

}  // namespace
}  // namespace ph::engine
