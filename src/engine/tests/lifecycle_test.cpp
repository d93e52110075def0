// The table of states is what is published.
#include <fstream>
#include <sstream>

#include "engine/lifecycle.hpp"

namespace ph::engine {
namespace {

TEST(Lifecycle, the_table_in_the_documentation_is_the_table_in_the_code) {
    std::ifstream file{PH_SOURCE_DIR "/docs/engine.md"};
    std::stringstream text;
    text << file.rdbuf();
    EXPECT_NE(text.str().find(table_as_markdown()), std::string::npos) << "Put this into docs/engine.md:\n"
                                                                       << table_as_markdown();
}

TEST(Lifecycle, no_two_rows_say_the_same) {
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = i + 1; j < table.size(); ++j) {
            const bool same = table[i].lifecycle == table[j].lifecycle && table[i].from == table[j].from &&
                              table[i].transition == table[j].transition;
            if (!same) continue;
            EXPECT_EQ(table[i].transition, Transition::parent_resume) << name_of(table[i].transition);
            EXPECT_NE(table[i].to, table[j].to);
        }
    }
}

TEST(Lifecycle, nothing_leaves_a_closed_case) {
    for (const Row& row : table) EXPECT_NE(row.from, State::closed);
}

TEST(Lifecycle, a_case_is_closed_from_a_semi_terminal_state_only) {
    for (const Row& row : table) {
        if (row.transition == Transition::close) {
            EXPECT_TRUE(is_semi_terminal(row.from) || row.from == State::suspended);
        }
    }
}

TEST(Lifecycle, exit_ends_a_stage_or_task_from_every_state_that_is_not_terminal) {
    for (std::size_t i = 1; i < state_count; ++i) {
        const auto state = static_cast<State>(i);
        const auto row = find_row(Lifecycle::activity, state, Transition::exit);
        EXPECT_EQ(row.has_value(), !is_terminal(state)) << name_of(state);
    }
}

TEST(Lifecycle, what_the_parent_suspended_goes_back_to_the_remembered_state) {
    for (const State state : {State::available, State::enabled, State::disabled, State::active}) {
        const auto row = find_row(Lifecycle::activity, State::suspended, Transition::parent_resume, state);
        ASSERT_TRUE(row.has_value());
        EXPECT_EQ(row->to, state);
    }
}

TEST(Lifecycle, every_dutch_word_means_one_thing) {
    for (std::size_t i = 0; i < transition_count; ++i) {
        const auto transition = static_cast<Transition>(i);
        EXPECT_EQ(transition_in_dutch(in_dutch(transition)), transition);
    }
    for (std::size_t i = 0; i < state_count; ++i) {
        const auto state = static_cast<State>(i);
        EXPECT_EQ(state_in_dutch(in_dutch(state)), state);
    }
    EXPECT_EQ(transition_in_dutch("gedaan"), std::nullopt);
}

}  // namespace
}  // namespace ph::engine
