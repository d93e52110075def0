#include "domain/texts.hpp"

namespace ph {
namespace {

TEST(Texts, fill_in_the_words_between_braces) {
    Texts texts;
    texts.set(Sentence::helper_began, "{naam} helpt mee als {rol}, zegt {naam}");
    EXPECT_EQ(texts.say(Sentence::helper_began, {{"naam", "Samira"}, {"rol", "coach"}}),
              "Samira helpt mee als coach, zegt Samira");
}

TEST(Texts, do_not_read_braces_in_what_people_wrote) {
    Texts texts;
    texts.set(Sentence::task_added, "Nieuwe taak: {taak}.");
    EXPECT_EQ(texts.say(Sentence::task_added, {{"taak", "{taak} en {"}}), "Nieuwe taak: {taak} en {.");
}

TEST(Texts, may_leave_out_a_word) {
    Texts texts;
    texts.set(Sentence::why_task_late, "Deze taak is te laat.");
    EXPECT_EQ(texts.say(Sentence::why_task_late, {{"dag", "1-12-2026"}}), "Deze taak is te laat.");
}

}  // namespace
}  // namespace ph
