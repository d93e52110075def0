// A participant is at a meeting about their own household: they hear when and where and what it is about, say
// whether they come, bring a question, and see nothing of any other household.
#include "app/use_cases/meeting_invitations.hpp"

#include <algorithm>

#include "app/use_cases/dossiers.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/work.hpp"
#include "scenarios/guided_town.hpp"
#include "wire/dto/own_meetings.hpp"

namespace ph::scenarios {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

struct InvitedToMeeting : GuidedTown {
    void SetUp() override {
        GuidedTown::SetUp();
        himself = participant();
    }
    MeetingId planned(const std::string& kind, bool nameless = false) {
        app::NewMeeting input;
        input.kind = kind;
        if (kind != "casusoverleg") input.dossier_id = dossier;
        input.starts_at = clock.now() + std::chrono::days{2};
        input.place = "Wijkcentrum, kamer 2";
        input.nameless = nameless;
        input.guests = {partner.id, second_coach.id};
        return given(coach, [&](app::Call& call) { return app::plan_meeting(call, input); }).meeting.id;
    }
    MeetingItemId brought(const MeetingId& meeting, const DossierId& about, const std::string& question) {
        app::NewMeetingItem input;
        input.meeting_id = meeting;
        input.question = question;
        input.told_on = clock.today();
        return given(coach, [&](app::Call& call) { return app::bring_item(call, about, input); }).item.id;
    }
    Result<app::MeetingInvitationView> invite(const User& user, const MeetingId& meeting,
                                              const std::string& about = "Uw nieuwe kamer") {
        return as(user,
                  [&](app::Call& call) { return app::invite_participant(call, dossier, {meeting, about}); });
    }
    std::vector<app::OwnMeeting> own() {
        return given(himself, [](app::Call& call) { return app::own_meetings(call); });
    }
    Result<app::OwnMeeting> answers(const MeetingId& meeting, Attendance said,
                                    const std::string& words = {}) {
        return as(himself,
                  [&](app::Call& call) { return app::answer_invitation(call, meeting, said, words); });
    }
    Result<app::OwnMeeting> asks(const MeetingId& meeting, const std::string& question) {
        return as(himself, [&](app::Call& call) { return app::bring_own_question(call, meeting, question); });
    }
    app::MeetingSeen seen(const User& user, const MeetingId& id) {
        return given(user, [&](app::Call& call) { return app::find_meeting(call, id); });
    }
    void help(const User& user, Role role) {
        app::NewInvolvement input;
        input.user_id = user.id;
        input.role = role;
        input.reason = "Helpt mee";
        given(coach, [&](app::Call& call) { return app::involve(call, dossier, input); });
    }
    app::MeetingSeen change(const MeetingId& id, const app::MeetingChange& wanted) {
        const int version = seen(coach, id).meeting.version;
        return given(coach, [&](app::Call& call) { return app::change_meeting(call, id, version, wanted); });
    }

    User himself;
};

TEST_F(InvitedToMeeting, HearsWhenAndWhatItIsAboutAndWhoComes) {
    help(partner, Role::partner);
    const MeetingId id = planned("zorgconferentie");
    EXPECT_THAT(own(), IsEmpty()) << "nobody invited him yet";
    must(invite(coach, id));
    const auto meetings = own();
    ASSERT_THAT(meetings, SizeIs(1));
    const app::OwnMeeting& one = meetings[0];
    EXPECT_EQ(one.invitation.about, "Uw nieuwe kamer");
    EXPECT_EQ(one.invitation.place, "Wijkcentrum, kamer 2");
    EXPECT_EQ(one.invitation.attendance, Attendance::invited);
    EXPECT_TRUE(one.to_come);
    ASSERT_THAT(one.comers, SizeIs(3));
    const auto named = [&](const std::string& name) {
        return std::ranges::any_of(one.comers, [&](const auto& comer) { return comer.name == name; });
    };
    EXPECT_TRUE(named(coach.display_name));
    EXPECT_TRUE(named(partner.display_name));
    EXPECT_FALSE(named(second_coach.display_name)) << "who does not help him comes without a name";
    EXPECT_TRUE(one.comers.back().name.empty());
    EXPECT_FALSE(one.comers.back().organisation.empty());
}

TEST_F(InvitedToMeeting, SaysWhetherHeComesAndWhoMayKnowHimReadsIt) {
    help(partner, Role::partner);
    const MeetingId id = planned("zorgconferentie");
    must(invite(coach, id));
    const auto refused = answers(id, Attendance::invited);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(pointers(refused.error()), std::vector<std::string>{"/komt"});
    must(answers(id, Attendance::not_coming, "Ik vind het spannend."));
    must(answers(id, Attendance::coming));
    for (const User& user : {coach, partner}) {
        const auto invited = seen(user, id).participants;
        ASSERT_THAT(invited, SizeIs(1)) << user.login;
        EXPECT_EQ(invited[0].attendance, Attendance::coming);
        EXPECT_EQ(invited[0].words, "") << "what he said before is gone with it";
    }
    EXPECT_THAT(seen(second_coach, id).participants, IsEmpty()) << "who may not know the household";
}

TEST_F(InvitedToMeeting, BringsAQuestionThatStandsOnTheAgendaAndTakesItAway) {
    help(partner, Role::partner);
    const MeetingId id = planned("zorgconferentie");
    must(invite(coach, id));
    EXPECT_EQ(pointers(asks(id, "").error()), std::vector<std::string>{"/vraag"});
    must(asks(id, "Mag mijn hond mee?"));
    const auto agenda = seen(partner, id).agenda;
    ASSERT_THAT(agenda, SizeIs(1));
    ASSERT_TRUE(agenda[0].item);
    EXPECT_EQ(agenda[0].item->question, "Mag mijn hond mee?");
    EXPECT_TRUE(agenda[0].item->asked_by_participant);
    EXPECT_FALSE(seen(second_coach, id).agenda.at(0).item);

    const MeetingItemId question = own().at(0).points.at(0).item.id;
    ASSERT_TRUE(
        as(himself, [&](app::Call& call) { return app::withdraw_own_question(call, id, question); }).ok());
    EXPECT_THAT(own().at(0).points, IsEmpty());
    EXPECT_THAT(seen(coach, id).agenda, IsEmpty());
}

TEST_F(InvitedToMeeting, TakesNoQuestionOfAnotherAway) {
    const MeetingId id = planned("zorgconferentie");
    must(invite(coach, id));
    const MeetingItemId question = brought(id, dossier, "Wie betaalt de huur?");
    const auto refused =
        as(himself, [&](app::Call& call) { return app::withdraw_own_question(call, id, question); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::missing);
}

TEST_F(InvitedToMeeting, ReadsAfterwardsWhatWasDecidedAboutHim) {
    const MeetingId id = planned("zorgconferentie");
    must(invite(coach, id));
    must(asks(id, "Wie helpt mij met de brieven?"));
    const MeetingItemId question = own().at(0).points.at(0).item.id;
    app::NewDecision decision;
    decision.text = "Samen de post lezen";
    given(coach, [&](app::Call& call) { return app::decide(call, id, question, decision); });
    const auto tasks = given(coach, [&](app::Call& call) { return app::list_tasks(call, dossier); });
    const auto task =
        std::ranges::find_if(tasks, [](const auto& one) { return one.task.title == "Samen de post lezen"; });
    ASSERT_NE(task, tasks.end());
    EXPECT_EQ(task->task.owner_id, coach.id) << "a participant gets no task: whoever wrote it down has it";
    days_pass(3);
    app::MeetingChange held;
    held.state = MeetingState::held;
    change(id, held);
    const auto after = own().at(0);
    EXPECT_FALSE(after.to_come);
    ASSERT_THAT(after.points.at(0).decisions, SizeIs(1));
    EXPECT_EQ(after.points[0].decisions[0].owner_name, coach.display_name);
    EXPECT_EQ(asks(id, "Nog iets?").error().fault, Fault::conflict);
    EXPECT_EQ(answers(id, Attendance::coming).error().fault, Fault::conflict);
}

TEST_F(InvitedToMeeting, SeesNothingOfAnotherHouseholdOnTheSameAgenda) {
    const MeetingId id = planned("casusoverleg");
    const DossierId other = guided();
    ASSERT_NE(other, dossier);
    brought(id, other, "Hoe gaat het met de buren?");
    EXPECT_EQ(pointers(invite(coach, id).error()), std::vector<std::string>{"/overlegId"})
        << "his household is not on the agenda";
    brought(id, dossier, "Wie helpt met de huur?");
    must(invite(coach, id));
    std::string told;
    wire::append(told, wire::to_dto(own().at(0), catalogue()));
    EXPECT_THAT(told, HasSubstr("huur"));
    EXPECT_THAT(told, Not(HasSubstr("buren")));
    EXPECT_THAT(told, Not(HasSubstr(other.to_string())));
    EXPECT_THAT(own().at(0).points, SizeIs(1));
}

TEST_F(InvitedToMeeting, NotWhereOnlyProfessionalsAreAndNeverWithoutNames) {
    const auto refused = [&](const MeetingId& id) {
        const auto invited = invite(coach, id);
        return !invited.ok() && pointers(invited.error()) == std::vector<std::string>{"/overlegId"};
    };
    EXPECT_TRUE(refused(planned("snelkookpan")));
    const MeetingId nameless = planned("casusoverleg", true);
    brought(nameless, dossier, "Hoe komt er weer licht?");
    EXPECT_TRUE(refused(nameless));
    EXPECT_THAT(own(), IsEmpty());
}

TEST_F(InvitedToMeeting, OnceAndByWhoLeadsOrAsks) {
    help(partner, Role::partner);
    const MeetingId id = planned("zorgconferentie");
    EXPECT_EQ(invite(partner, id).error().fault, Fault::forbidden);
    EXPECT_EQ(pointers(invite(coach, id, "").error()), std::vector<std::string>{"/onderwerp"});
    must(invite(coach, id));
    EXPECT_EQ(invite(coach, id).error().fault, Fault::conflict);
}

TEST_F(InvitedToMeeting, AnswersAnewWhenItIsMovedAndReadsThatItIsOff) {
    const MeetingId id = planned("zorgconferentie");
    must(invite(coach, id));
    must(answers(id, Attendance::coming, "Ik neem mijn broer mee."));
    app::MeetingChange moved;
    moved.starts_at = clock.now() + std::chrono::days{5};
    change(id, moved);
    EXPECT_EQ(own().at(0).invitation.attendance, Attendance::invited);
    EXPECT_EQ(own().at(0).invitation.words, "");
    app::MeetingChange off;
    off.state = MeetingState::cancelled;
    off.reason = "De kamer is bezet";
    change(id, off);
    EXPECT_EQ(own().at(0).invitation.meeting_state, MeetingState::cancelled);
    EXPECT_EQ(own().at(0).invitation.reason, "De kamer is bezet");
    EXPECT_FALSE(own().at(0).to_come);
}

TEST_F(InvitedToMeeting, DoesNotSayYesToAMomentThatHeNeverRead) {
    const MeetingId id = planned("zorgconferentie");
    must(invite(coach, id));
    const Instant read = own().at(0).invitation.starts_at;
    app::MeetingChange moved;
    moved.starts_at = clock.now() + std::chrono::days{5};
    change(id, moved);
    const auto says = [&](Instant moment) {
        return as(himself, [&](app::Call& call) {
            return app::answer_invitation(call, id, Attendance::coming, "", moment);
        });
    };
    EXPECT_EQ(says(read).error().fault, Fault::conflict);
    EXPECT_EQ(own().at(0).invitation.attendance, Attendance::invited);
    must(says(own().at(0).invitation.starts_at));
    must(says(own().at(0).invitation.starts_at));
    EXPECT_EQ(own().at(0).invitation.attendance, Attendance::coming) << "twice the same is once";
}

TEST_F(InvitedToMeeting, SeesNothingMoreOnceTheInvitationIsWithdrawn) {
    help(partner, Role::partner);
    const MeetingId id = planned("zorgconferentie");
    const MeetingInvitationId invited = must(invite(coach, id)).id;
    const auto withdraws = [&](const User& user) {
        return as(user, [&](app::Call& call) { return app::withdraw_invitation(call, dossier, invited); });
    };
    EXPECT_EQ(withdraws(partner).error().fault, Fault::forbidden) << "who neither leads, asks nor invited";
    EXPECT_FALSE(withdraws(himself).ok());
    ASSERT_TRUE(withdraws(coach).ok());
    EXPECT_THAT(own(), IsEmpty());
    EXPECT_THAT(seen(coach, id).participants, IsEmpty());
    EXPECT_EQ(answers(id, Attendance::coming).error().fault, Fault::missing);
    EXPECT_EQ(withdraws(coach).error().fault, Fault::missing);
    must(invite(coach, id));
}

TEST_F(InvitedToMeeting, IsNotToBeWithdrawnOnceItHasBegun) {
    const MeetingId id = planned("zorgconferentie");
    const MeetingInvitationId invited = must(invite(coach, id)).id;
    days_pass(3);
    const auto late =
        as(coach, [&](app::Call& call) { return app::withdraw_invitation(call, dossier, invited); });
    EXPECT_EQ(late.error().fault, Fault::conflict);
    EXPECT_THAT(own(), SizeIs(1));
}

TEST_F(InvitedToMeeting, ReadsNoMinutesThere) {
    const MeetingId id = planned("zorgconferentie");
    must(invite(coach, id));
    const MeetingItemId question = brought(id, dossier, "Wie betaalt de huur?");
    given(coach, [&](app::Call& call) {
        return app::write_minutes(call, id, question, 1, "Kees is bang voor Jan.", true);
    });
    std::string told;
    wire::append(told, wire::to_dto(own().at(0), catalogue()));
    EXPECT_THAT(told, HasSubstr("Wie betaalt de huur?"));
    EXPECT_THAT(told, Not(HasSubstr("bang")));
}

TEST_F(InvitedToMeeting, GoesAlongWithTheQuestionToTheNextOfTheSeries) {
    app::NewMeeting input;
    input.kind = "casusoverleg";
    input.starts_at = clock.now() + std::chrono::days{2};
    input.place = "Stadskantoor";
    input.in_series = true;
    const MeetingId first =
        given(coach, [&](app::Call& call) { return app::plan_meeting(call, input); }).meeting.id;
    brought(first, dossier, "Wie helpt met de huur?");
    must(invite(coach, first));
    must(answers(first, Attendance::coming));
    days_pass(3);
    app::MeetingChange held;
    held.state = MeetingState::held;
    change(first, held);
    const auto meetings = own();
    ASSERT_THAT(meetings, SizeIs(1));
    EXPECT_NE(meetings[0].invitation.meeting_id, first);
    EXPECT_EQ(meetings[0].invitation.attendance, Attendance::invited);
    EXPECT_THAT(meetings[0].points, SizeIs(1));
}

TEST_F(InvitedToMeeting, IsTheParticipantsOwnAndNobodyElses) {
    for (const User& user : {coach, partner}) {
        const auto refused = as(user, [](app::Call& call) { return app::own_meetings(call); });
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().fault, Fault::forbidden) << user.login;
    }
    const MeetingId id = planned("zorgconferentie");
    EXPECT_EQ(answers(id, Attendance::coming).error().fault, Fault::missing) << "he is not invited";
    EXPECT_EQ(asks(id, "Mag ik ook komen?").error().fault, Fault::missing);
}

}  // namespace
}  // namespace ph::scenarios
