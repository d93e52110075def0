// Notes of one's own: nobody else sees them, and they do not last.
#include "app/use_cases/working_notes.hpp"

#include "app/use_cases/involvements.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

struct WorkingNotes : GuidedTown {
    WorkingNote written(const User& user, const std::string& text) {
        return given(user, [&](app::Call& call) { return app::add_working_note(call, dossier, text); });
    }
    std::vector<WorkingNote> read_by(const User& user) {
        return given(user, [&](app::Call& call) { return app::working_notes(call, dossier); });
    }
    void tidy() {
        const auto work = storage().begin(app::Access::write).value();
        ASSERT_TRUE(work->protection().forget_notes(today()).ok());
        ASSERT_TRUE(work->commit({}).ok());
    }
};

TEST_F(WorkingNotes, OnlyTheWriterSeesThem) {
    given(coach, [&](app::Call& call) {
        return app::involve(call, dossier,
                            {.user_id = partner.id, .role = Role::partner, .starts_on = {}, .reason = {}});
    });
    const WorkingNote note = written(coach, "Vraag volgende keer naar de zus");
    EXPECT_THAT(read_by(coach), SizeIs(1));
    EXPECT_THAT(read_by(partner), IsEmpty());
    EXPECT_EQ(as(partner,
                 [&](app::Call& call) {
                     return app::change_working_note(call, dossier, note.id, note.version, "Anders");
                 })
                  .error()
                  .fault,
              Fault::missing);
    EXPECT_EQ(as(partner,
                 [&](app::Call& call) -> Status {
                     return app::remove_working_note(call, dossier, note.id, note.version);
                 })
                  .error()
                  .fault,
              Fault::missing);
    for (const User* user : {&team_leader, &administrator})
        EXPECT_FALSE(as(*user, [&](app::Call& call) { return app::working_notes(call, dossier); }).ok());
}

TEST_F(WorkingNotes, WhoIsNoLongerInvolvedDoesNotSeeTheirOwn) {
    written(coach, "Vraag volgende keer naar de zus");
    given(coach, [&](app::Call& call) {
        return app::involve(call, dossier,
                            {.user_id = second_coach.id, .role = Role::coach, .starts_on = {}, .reason = {}});
    });
    days_pass(1);
    EXPECT_FALSE(as(coach, [&](app::Call& call) { return app::working_notes(call, dossier); }).ok());
    EXPECT_THAT(read_by(second_coach), IsEmpty());
}

TEST_F(WorkingNotes, TheyAreWrittenAnewAndThrownAway) {
    const WorkingNote note = written(coach, "Zus bellen");
    const auto changed = given(coach, [&](app::Call& call) {
        return app::change_working_note(call, dossier, note.id, note.version, "Zus is gebeld");
    });
    EXPECT_EQ(read_by(coach).front().text, "Zus is gebeld");
    const auto remove = [&](int version) {
        return as(coach, [&](app::Call& call) -> Status {
            return app::remove_working_note(call, dossier, note.id, version);
        });
    };
    EXPECT_EQ(remove(note.version).error().fault, Fault::stale);
    EXPECT_TRUE(remove(changed.version).ok());
    EXPECT_THAT(read_by(coach), IsEmpty());
}

TEST_F(WorkingNotes, AnEmptyOneIsRefused) {
    const auto empty = as(coach, [&](app::Call& call) { return app::add_working_note(call, dossier, ""); });
    EXPECT_EQ(pointers(empty.error()), std::vector<std::string>{"/tekst"});
}

TEST_F(WorkingNotes, TheyAreRemovedWhenTheirDayComes) {
    const WorkingNote note = written(coach, "Zus bellen");
    const int days = static_cast<int>((note.kept_until - today()).count());
    EXPECT_GT(days, 300);
    days_pass(days - 1);
    tidy();
    EXPECT_THAT(read_by(coach), SizeIs(1));
    days_pass(1);
    tidy();
    EXPECT_THAT(read_by(coach), IsEmpty());
}

}  // namespace
}  // namespace ph::scenarios
