#include "domain/meeting_invitation.hpp"

namespace ph {
namespace {

using ::testing::ElementsAre;

const Instant now = local_instant(Date{std::chrono::year{2026} / 11 / 24}, std::chrono::hours{10});

Meeting to_come() {
    Meeting meeting;
    meeting.starts_at = now + std::chrono::days{2};
    return meeting;
}

MeetingKind with_participants() {
    MeetingKind kind;
    kind.for_participant = "U bent erbij.";
    return kind;
}

std::vector<std::string> places(const std::vector<Problem>& problems) {
    std::vector<std::string> found;
    for (const Problem& one : problems) found.push_back(one.place.pointer);
    return found;
}

TEST(MeetingInvitation, IsForKindsWithAWordForParticipantsAndNeverWithoutNames) {
    MeetingInvitation invitation;
    invitation.about = "Uw nieuwe kamer";
    EXPECT_TRUE(problems_of(invitation, to_come(), with_participants()).empty());
    EXPECT_THAT(places(problems_of(invitation, to_come(), MeetingKind{})), ElementsAre("/overlegId"));
    Meeting nameless = to_come();
    nameless.nameless = true;
    EXPECT_THAT(places(problems_of(invitation, nameless, with_participants())), ElementsAre("/overlegId"));
    EXPECT_THAT(places(problems_of(MeetingInvitation{}, to_come(), with_participants())),
                ElementsAre("/onderwerp"));
}

TEST(MeetingInvitation, IsAnsweredUntilTheMeetingBegins) {
    MeetingInvitation invitation;
    EXPECT_EQ(answer(invitation, to_come(), Attendance::invited, "", now).error().fault, Fault::invalid);
    ASSERT_TRUE(answer(invitation, to_come(), Attendance::not_coming, "Ik werk dan", now).ok());
    EXPECT_EQ(invitation.attendance, Attendance::not_coming);
    EXPECT_EQ(invitation.words, "Ik werk dan");
    EXPECT_EQ(invitation.answered_at, now);
    ASSERT_TRUE(answer(invitation, to_come(), Attendance::coming, "", now).ok());
    EXPECT_EQ(invitation.words, "");
    Meeting begun = to_come();
    begun.starts_at = now;
    Meeting held = to_come();
    held.state = MeetingState::held;
    Meeting off = to_come();
    off.state = MeetingState::cancelled;
    for (const Meeting& late : {begun, held, off})
        EXPECT_EQ(answer(invitation, late, Attendance::coming, "", now).error().fault, Fault::conflict);
    EXPECT_EQ(invitation.words, "") << "a refused answer changes nothing";
}

}  // namespace
}  // namespace ph
