// Professionals talk about households: each sees of the agenda what the gate opens to them, what is decided
// becomes a task, and without names nothing leads to a household.
#include "app/use_cases/meeting_items.hpp"

#include <algorithm>

#include "app/use_cases/involvements.hpp"
#include "app/use_cases/work.hpp"
#include "scenarios/guided_town.hpp"
#include "wire/dto/meetings.hpp"

namespace ph::scenarios {
namespace {

using access::Categories;
using access::DataCategory;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Meetings : GuidedTown {
    app::NewMeeting wanted(const std::string& kind, bool nameless = false) const {
        app::NewMeeting input;
        input.kind = kind;
        input.starts_at = clock.now() + std::chrono::days{2};
        input.place = "Stadskantoor, kamer 3";
        input.nameless = nameless;
        input.guests = {partner.id, second_coach.id, team_leader.id};
        return input;
    }
    app::MeetingSeen planned(const app::NewMeeting& input) {
        return given(coach, [&](app::Call& call) { return app::plan_meeting(call, input); });
    }
    app::NewMeetingItem question(const MeetingId& meeting) const {
        app::NewMeetingItem input;
        input.meeting_id = meeting;
        input.question = "Hoe krijgen wij de energie weer aan?";
        input.wanted = "Wie belt met het energiebedrijf";
        input.facts = "De meter is dicht sinds oktober.";
        input.told_on = clock.today();
        return input;
    }
    Result<app::MeetingItemSeen> bring(const app::NewMeetingItem& input) {
        return as(coach, [&](app::Call& call) { return app::bring_item(call, dossier, input); });
    }
    app::MeetingSeen seen(const User& user, const MeetingId& id) {
        return given(user, [&](app::Call& call) { return app::find_meeting(call, id); });
    }
    std::string travels(const User& user, const MeetingId& id) {
        std::string json;
        wire::append(json, wire::to_dto(seen(user, id), catalogue()));
        return json;
    }
    void help(const User& user, Role role) {
        app::NewInvolvement input;
        input.user_id = user.id;
        input.role = role;
        input.reason = "Helpt mee";
        given(coach, [&](app::Call& call) { return app::involve(call, dossier, input); });
    }
    std::vector<app::TaskStanding> tasks() {
        return given(coach, [&](app::Call& call) { return app::list_tasks(call, dossier); });
    }
    app::MeetingSeen end(const MeetingId& id, MeetingState state, const std::string& reason = {}) {
        const int version = seen(coach, id).meeting.version;
        return given(coach, [&](app::Call& call) {
            app::MeetingChange change;
            change.state = state;
            change.reason = reason;
            return app::change_meeting(call, id, version, change);
        });
    }
};

TEST_F(Meetings, ByNameEverybodySeesOnlyWhatTheGateOpensToThem) {
    help(partner, Role::partner);
    const auto meeting = planned(wanted("casusoverleg"));
    must(bring(question(meeting.meeting.id)));

    const auto involved = seen(partner, meeting.meeting.id);
    ASSERT_EQ(involved.agenda.size(), 1U);
    ASSERT_TRUE(involved.agenda[0].item);
    EXPECT_EQ(involved.agenda[0].item->household_name, "Jan van der Berg");

    const auto stranger = seen(second_coach, meeting.meeting.id);
    ASSERT_EQ(stranger.agenda.size(), 1U) << "that there is a question is no secret";
    EXPECT_FALSE(stranger.agenda[0].item);
    const std::string told = travels(second_coach, meeting.meeting.id);
    for (const auto* secret : {"Berg", "energie", "meter"}) EXPECT_EQ(told.find(secret), std::string::npos);
    EXPECT_EQ(told.find(dossier.to_string()), std::string::npos);

    const auto own = seen(coach, meeting.meeting.id);
    ASSERT_EQ(own.agenda[0].unseen_by.size(), 1U);
    EXPECT_EQ(own.agenda[0].unseen_by[0].name, second_coach.display_name);
    EXPECT_THAT(own.agenda[0].unseen_by[0].why, HasSubstr("niet betrokken"));
}

TEST_F(Meetings, AQuestionAboutHealthIsNotForWhoHasNoGroundForHealth) {
    help(partner, Role::partner);
    const auto meeting = planned(wanted("casusoverleg"));
    auto input = question(meeting.meeting.id);
    input.categories = {DataCategory::mental_health};
    must(bring(input));
    EXPECT_FALSE(seen(partner, meeting.meeting.id).agenda.at(0).item);
    EXPECT_TRUE(seen(coach, meeting.meeting.id).agenda.at(0).item);
    const auto own = seen(coach, meeting.meeting.id).agenda.at(0).unseen_by;
    EXPECT_TRUE(std::ranges::any_of(own, [&](const auto& one) { return one.name == partner.display_name; }));
    const auto of_partner =
        given(partner, [&](app::Call& call) { return app::meeting_items(call, dossier); });
    EXPECT_THAT(of_partner, IsEmpty());
}

TEST_F(Meetings, ADecisionIsATaskOfWhoDoesIt) {
    help(partner, Role::partner);
    const auto meeting = planned(wanted("casusoverleg"));
    const auto item = must(bring(question(meeting.meeting.id)));
    app::NewDecision decision;
    decision.text = "Bellen met het energiebedrijf";
    decision.owner_id = partner.id;
    given(coach,
          [&](app::Call& call) { return app::decide(call, meeting.meeting.id, item.item.id, decision); });
    const auto all = tasks();
    const auto made = std::ranges::find_if(
        all, [](const auto& one) { return one.task.title == "Bellen met het energiebedrijf"; });
    ASSERT_NE(made, all.end());
    EXPECT_EQ(made->task.owner_id, partner.id);
    EXPECT_THAT(made->task.reason, HasSubstr("Casusoverleg"));
    EXPECT_EQ(made->working_days_left, 10) << "as the kind of the meeting says";
}

TEST_F(Meetings, WithoutNamesNothingLeadsToTheHousehold) {
    const auto meeting = planned(wanted("casusoverleg", true));
    auto input = question(meeting.meeting.id);
    input.told_on.reset();
    const auto item = must(bring(input));
    for (const User& user : {partner, second_coach, team_leader, coach}) {
        const std::string told = travels(user, meeting.meeting.id);
        EXPECT_NE(told.find("energie"), std::string::npos) << user.login;
        EXPECT_EQ(told.find("Berg"), std::string::npos) << user.login;
        EXPECT_EQ(told.find(dossier.to_string()), std::string::npos) << user.login;
    }
    app::NewDecision decision;
    decision.text = "De wijkcoach vraagt uitstel";
    given(second_coach,
          [&](app::Call& call) { return app::decide(call, meeting.meeting.id, item.item.id, decision); });
    EXPECT_TRUE(std::ranges::none_of(tasks(), [](const auto& one) {
        return one.task.title == "De wijkcoach vraagt uitstel";
    })) << "who knows no name writes in no dossier";

    const auto mine = given(coach, [&](app::Call& call) { return app::meeting_items(call, dossier); });
    ASSERT_EQ(mine.at(0).decisions.size(), 1U);
    EXPECT_FALSE(mine[0].decisions[0].task_id);
    given(coach,
          [&](app::Call& call) { return app::take_over_decision(call, dossier, mine[0].decisions[0].id); });
    EXPECT_TRUE(std::ranges::any_of(
        tasks(), [](const auto& one) { return one.task.title == "De wijkcoach vraagt uitstel"; }));
}

TEST_F(Meetings, ANameInANamelessQuestionIsRefusedAtItsField) {
    const auto meeting = planned(wanted("casusoverleg", true));
    auto input = question(meeting.meeting.id);
    input.question = "Jan heeft geen energie.";
    input.facts = "Familie BERG kreeg een brief.";
    const auto refused = bring(input);
    ASSERT_FALSE(refused.ok());
    const auto where = pointers(refused.error());
    EXPECT_TRUE(std::ranges::find(where, "/vraag") != where.end());
}

TEST_F(Meetings, ByNameTheParticipantKnowsFirst) {
    const auto meeting = planned(wanted("casusoverleg"));
    auto input = question(meeting.meeting.id);
    input.told_on.reset();
    EXPECT_EQ(pointers(bring(input).error()), std::vector<std::string>{"/besprokenOp"});
}

TEST_F(Meetings, ASeriesComesBackEveryThreeWeeksAndTakesOpenQuestionsAlong) {
    auto input = wanted("casusoverleg");
    input.in_series = true;
    const auto first = planned(input);
    const auto upcoming = [&](const User& user) {
        return given(user, [](app::Call& call) { return app::meetings(call, app::MeetingsWhen::to_come); });
    };
    ASSERT_EQ(upcoming(partner).size(), 3U) << "three ahead, with the first one";
    EXPECT_EQ(local_date(upcoming(partner)[1].starts_at) - local_date(first.meeting.starts_at),
              std::chrono::days{21});
    must(bring(question(first.meeting.id)));
    days_pass(3);
    end(first.meeting.id, MeetingState::held);
    EXPECT_EQ(upcoming(partner).size(), 3U);
    const auto next = seen(coach, upcoming(coach).at(0).id);
    ASSERT_EQ(next.agenda.size(), 1U) << "nobody got round to it, so it is asked again";

    end(next.meeting.id, MeetingState::cancelled, "Te weinig mensen");
    EXPECT_EQ(upcoming(partner).size(), 3U) << "there are always three ahead";
    EXPECT_EQ(seen(coach, upcoming(coach).at(0).id).agenda.size(), 1U);
}

TEST_F(Meetings, WhoIsNotInvitedHearsOfNothing) {
    auto input = wanted("casusoverleg");
    input.guests = {partner.id};
    const auto meeting = planned(input);
    const auto refused =
        as(second_coach, [&](app::Call& call) { return app::find_meeting(call, meeting.meeting.id); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::missing);
    EXPECT_THAT(
        given(second_coach, [](app::Call& call) { return app::meetings(call, app::MeetingsWhen::to_come); }),
        IsEmpty());
}

TEST_F(Meetings, OnlyWhoLeadsMovesIt) {
    const auto meeting = planned(wanted("casusoverleg"));
    app::MeetingChange change;
    change.place = "Buurthuis";
    const auto refused = as(team_leader, [&](app::Call& call) {
        return app::change_meeting(call, meeting.meeting.id, meeting.meeting.version, change);
    });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::forbidden);
}

TEST_F(Meetings, AGuestHasARoleThatTheKindInvites) {
    auto input = wanted("casusoverleg");
    input.guests = {partner.id, administrator.id};
    const auto refused = as(coach, [&](app::Call& call) { return app::plan_meeting(call, input); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(pointers(refused.error()), std::vector<std::string>{"/genodigden/1"});
}

TEST_F(Meetings, OfOneHouseholdItsNameIsOnlyForWhoMayKnowIt) {
    auto input = wanted("zorgconferentie");
    input.dossier_id = dossier;
    input.guests = {partner.id, second_coach.id};
    const auto meeting = planned(input);
    const auto list_of = [&](const User& user) {
        return given(user, [](app::Call& call) { return app::meetings(call, app::MeetingsWhen::to_come); });
    };
    EXPECT_EQ(list_of(coach).at(0).household_name, "Jan van der Berg");
    EXPECT_EQ(list_of(second_coach).at(0).household_name, "");
    EXPECT_FALSE(list_of(second_coach).at(0).household_id);
    EXPECT_EQ(travels(second_coach, meeting.meeting.id).find(dossier.to_string()), std::string::npos);
}

// Who was at a meeting stands with its minutes.
struct WhoWasThere : Meetings {
    app::MeetingSeen conference() {
        help(partner, Role::partner);
        auto input = wanted("zorgconferentie");
        input.dossier_id = dossier;
        input.guests = {partner.id, second_coach.id};
        return planned(input);
    }
    Result<app::MeetingSeen> written(const User& user, const MeetingId& id, const PresenceNoted& noted) {
        const int version = seen(coach, id).meeting.version;
        return as(user, [&](app::Call& call) { return app::write_presence(call, id, version, noted); });
    }
    void answers(const User& user, const MeetingId& id, Attendance attendance) {
        const auto guests = seen(user, id).guests;
        const auto own = std::ranges::find(guests, user.id, &MeetingGuest::user_id);
        ASSERT_NE(own, guests.end());
        given(user, [&](app::Call& call) { return app::attend(call, id, own->id, attendance); });
    }
};

TEST_F(WhoWasThere, StandsWithTheMinutesAndNamesOfTheHouseholdOnlyForWhoMayKnowThem) {
    const MeetingId id = conference().meeting.id;
    must(bring(question(id)));
    days_pass(3);
    PresenceNoted noted;
    noted.colleagues = {{coach.id, Presence::present}, {partner.id, Presence::present}};
    noted.participant = Presence::present;
    noted.others = {"Mevrouw Vos"};
    EXPECT_EQ(must(written(coach, id, noted)).presence.size(), 5U);

    EXPECT_THAT(travels(partner, id), HasSubstr("Mevrouw Vos"));
    EXPECT_EQ(seen(second_coach, id).presence.size(), 3U) << "the colleagues, who were all invited";
    const std::string told = travels(second_coach, id);
    for (const auto* secret : {"Vos", "Berg"}) EXPECT_EQ(told.find(secret), std::string::npos) << secret;

    const auto of_dossier =
        given(partner, [&](app::Call& call) { return app::meeting_items(call, dossier); });
    ASSERT_EQ(of_dossier.size(), 1U);
    EXPECT_EQ(of_dossier[0].presence.size(), 5U);
}

TEST_F(WhoWasThere, IsExcusedWhenHeHadSaidNotToComeAndAbsentWhenHeSaidNothing) {
    const MeetingId id = conference().meeting.id;
    answers(partner, id, Attendance::not_coming);
    days_pass(3);
    const auto list = must(written(coach, id, {})).presence;
    const auto of = [&](const User& user) {
        return std::ranges::find_if(list, [&](const auto& one) { return one.user_id == user.id; })->presence;
    };
    EXPECT_EQ(of(partner), Presence::excused);
    EXPECT_EQ(of(second_coach), Presence::absent);
    const auto guests = seen(coach, id).guests;
    EXPECT_EQ(std::ranges::find(guests, partner.id, &MeetingGuest::user_id)->attendance,
              Attendance::not_coming)
        << "what somebody answered stays what it was";
}

TEST_F(WhoWasThere, IsWrittenDownAfterTheBeginByWhoLeadsAndPutRightLater) {
    const MeetingId id = conference().meeting.id;
    EXPECT_EQ(written(coach, id, {}).error().fault, Fault::conflict) << "it did not begin yet";
    days_pass(3);
    EXPECT_EQ(written(partner, id, {}).error().fault, Fault::forbidden);
    must(written(coach, id, {}));
    end(id, MeetingState::held);
    PresenceNoted right;
    right.colleagues = {{second_coach.id, Presence::present}};
    const auto list = must(written(coach, id, right)).presence;
    EXPECT_EQ(list.size(), 3U) << "in the place of the first list";
    EXPECT_TRUE(std::ranges::any_of(list, [&](const auto& one) {
        return one.user_id == second_coach.id && one.presence == Presence::present;
    }));
}

TEST_F(WhoWasThere, NobodyWithoutAnAccountStandsThereWhereMoreHouseholdsAreDiscussed) {
    const MeetingId id = planned(wanted("casusoverleg")).meeting.id;
    days_pass(3);
    PresenceNoted noted;
    noted.participant = Presence::present;
    noted.others = {"Jan van der Berg"};
    const auto refused = written(coach, id, noted);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(pointers(refused.error()), (std::vector<std::string>{"/deelnemer", "/anderen"}));
}

// Every three weeks: in a rhythm that exceptions do not shift.
struct InSeries : WhoWasThere {
    app::MeetingSeen begun(int in_days = 2) {
        auto input = wanted("casusoverleg");
        input.starts_at = clock.now() + std::chrono::days{in_days};
        input.in_series = true;
        first_day = today();
        return planned(input);
    }
    std::vector<app::MeetingView> upcoming() {
        return given(coach, [](app::Call& call) { return app::meetings(call, app::MeetingsWhen::to_come); });
    }
    // In days after the day on which the series was planned.
    std::vector<int> days() {
        std::vector<int> found;
        for (const auto& one : upcoming())
            found.push_back(static_cast<int>((local_date(one.starts_at) - first_day).count()));
        return found;
    }
    app::MeetingSeen changed(const MeetingId& id, const app::MeetingChange& change) {
        const int version = seen(coach, id).meeting.version;
        return given(coach, [&](app::Call& call) { return app::change_meeting(call, id, version, change); });
    }
    app::MeetingChange later_by(const app::MeetingView& meeting, int days_later, bool and_later) {
        app::MeetingChange change;
        change.starts_at = meeting.starts_at + std::chrono::days{days_later};
        change.and_later = and_later;
        return change;
    }

    Date first_day;
};

TEST_F(InSeries, AFreeDayShiftsOneMeetingAndNoneAfterIt) {
    // 4 December 2026 is a Friday; three weeks later is Christmas Day.
    begun(11);
    EXPECT_EQ(days(), (std::vector<int>{11, 35, 53})) << "on Monday 28 December, and on a Friday again";
}

TEST_F(InSeries, OneThatIsMovedDoesNotMoveTheOthers) {
    const auto first = begun();
    ASSERT_EQ(days(), (std::vector<int>{2, 23, 44}));
    const auto last = upcoming().at(2);
    changed(last.id, later_by(last, 1, false));
    days_pass(3);
    end(first.meeting.id, MeetingState::held);
    EXPECT_EQ(days(), (std::vector<int>{23, 45, 65})) << "the new one keeps the rhythm";
}

TEST_F(InSeries, OneThatIsCancelledIsNotPlannedAgain) {
    begun();
    end(upcoming().at(1).id, MeetingState::cancelled, "Te weinig mensen");
    EXPECT_EQ(days(), (std::vector<int>{2, 44, 65}));
    end(upcoming().at(2).id, MeetingState::cancelled, "Vakantie");
    EXPECT_EQ(days(), (std::vector<int>{2, 44, 86}));
}

TEST_F(InSeries, FromOneDateOnItIsOnAnotherDayAndElsewhere) {
    const auto first = begun();
    const auto second = upcoming().at(1);
    answers(partner, second.id, Attendance::coming);
    auto change = later_by(second, 1, true);
    change.place = "Wijkcentrum";
    changed(second.id, change);
    EXPECT_EQ(days(), (std::vector<int>{2, 24, 45})) << "what came before stays";
    const auto guests = seen(coach, second.id).guests;
    EXPECT_EQ(std::ranges::find(guests, partner.id, &MeetingGuest::user_id)->attendance, Attendance::invited)
        << "who could on the one day is asked again for the other";
    EXPECT_EQ(upcoming().at(0).place, "Stadskantoor, kamer 3");
    days_pass(3);
    end(first.meeting.id, MeetingState::held);
    EXPECT_EQ(days(), (std::vector<int>{24, 45, 66}));
    for (const auto& one : upcoming()) EXPECT_EQ(one.place, "Wijkcentrum");
}

TEST_F(InSeries, FromOneDateOnItStops) {
    const auto first = begun();
    const auto second = upcoming().at(1);
    must(bring(question(second.id)));
    app::MeetingChange change;
    change.state = MeetingState::cancelled;
    change.reason = "De werkgroep stopt";
    change.and_later = true;
    changed(second.id, change);
    EXPECT_EQ(days(), std::vector<int>{2});
    EXPECT_EQ(seen(coach, first.meeting.id).agenda.size(), 1U)
        << "what was open is asked while it still can be";
    days_pass(3);
    end(first.meeting.id, MeetingState::held);
    EXPECT_THAT(upcoming(), IsEmpty());
}

TEST_F(InSeries, ANewColleagueIsInvitedFromOneDateOn) {
    auto input = wanted("casusoverleg");
    input.guests = {partner.id};
    input.in_series = true;
    planned(input);
    const MeetingId second = upcoming().at(1).id;
    given(coach, [&](app::Call& call) { return app::invite(call, second, team_leader.id, true); });
    const auto of_leader =
        given(team_leader, [](app::Call& call) { return app::meetings(call, app::MeetingsWhen::to_come); });
    EXPECT_EQ(of_leader.size(), 2U);
}

TEST_F(InSeries, AMeetingOfNoSeriesHasNoneThatComeAfterIt) {
    const auto single = planned(wanted("casusoverleg"));
    const auto refused = as(coach, [&](app::Call& call) {
        return app::change_meeting(call, single.meeting.id, single.meeting.version,
                                   later_by(single.meeting, 1, true));
    });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::conflict);
}

}  // namespace
}  // namespace ph::scenarios
