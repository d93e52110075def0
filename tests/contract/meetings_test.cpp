// Meetings on both databases: they exist for whoever leads or is invited, a nameless one gives nothing that
// leads to a dossier, and what was not discussed goes on to the next of the series.
#include "app/ports/meetings.hpp"

#include "app/ports/users.hpp"
#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct MeetingContract : OpenedDossier {
    void SetUp() override {
        OpenedDossier::SetUp();
        guest = colleague("partner", {Role::partner});
        stranger = colleague("elders", {Role::coach});
    }
    User colleague(const std::string& login, std::vector<Role> roles) {
        const User one = user_named(login, std::move(roles));
        change([&](app::UnitOfWork& work) {
            return work.users().add_user(scope(world.administrator, access::Reach::municipality), one);
        });
        return one;
    }
    access::Scope of(const User& user) { return scope(user, access::Reach::involved); }
    Meeting meeting(int in_days, bool nameless = false,
                    std::optional<MeetingSeriesId> series = std::nullopt) {
        Meeting one;
        one.id = new_id<MeetingId>();
        one.municipality_id = world.municipality.id;
        one.series_id = series;
        one.kind = "casusoverleg";
        one.nameless = nameless;
        one.starts_at = clock.now() + days{in_days};
        one.minutes = 90;
        one.place = "Kamer 3";
        one.led_by = world.coach.id;
        one.made_at = clock.now();
        MeetingGuest invited;
        invited.id = new_id<MeetingGuestId>();
        invited.municipality_id = one.municipality_id;
        invited.meeting_id = one.id;
        invited.user_id = guest.id;
        change([&](app::UnitOfWork& work) -> Status {
            PH_CHECK(work.meetings().add(of(world.coach), one));
            return work.meetings().add_guest(of(world.coach), invited);
        });
        return one;
    }
    MeetingItem question(const Meeting& on, int position = 1) {
        MeetingItem one;
        one.id = new_id<MeetingItemId>();
        one.municipality_id = world.municipality.id;
        one.meeting_id = on.id;
        one.dossier_id = dossier.id;
        one.asked_by = world.coach.id;
        one.position = position;
        one.question = "Hoe krijgen wij de energie weer aan?";
        one.facts = "De meter is dicht.";
        one.categories = access::Categories{access::DataCategory::living}.bits();
        one.told_on = clock.today();
        one.asked_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.meetings().add_item(here(), one); });
        return one;
    }
    MeetingDecision decision(const MeetingItem& on) {
        MeetingDecision one;
        one.id = new_id<MeetingDecisionId>();
        one.municipality_id = world.municipality.id;
        one.meeting_id = on.meeting_id;
        one.item_id = on.id;
        one.dossier_id = dossier.id;
        one.text = "Bellen";
        one.due_on = clock.today() + days{3};
        one.made_by = guest.id;
        one.made_at = clock.now();
        return one;
    }
    MeetingInvitation invitation(const Meeting& to) {
        MeetingInvitation one;
        one.id = new_id<MeetingInvitationId>();
        one.municipality_id = world.municipality.id;
        one.meeting_id = to.id;
        one.dossier_id = dossier.id;
        one.about = "Uw energie";
        one.invited_by = world.coach.id;
        one.invited_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.meetings().add_invitation(here(), one); });
        return one;
    }
    std::vector<MeetingId> seen_by(const User& user, bool to_come) {
        std::vector<MeetingId> ids;
        const auto found = *read()->meetings().list(of(user), clock.now(), to_come);
        for (const app::MeetingView& one : found) ids.push_back(one.id);
        return ids;
    }

    User guest;
    User stranger;
};

TEST_P(MeetingContract, OnlyWhoLeadsOrIsInvitedHearsOfIt) {
    const Meeting one = meeting(2);
    for (const User& user : {world.coach, guest}) EXPECT_THAT(seen_by(user, true), ElementsAre(one.id));
    EXPECT_THAT(seen_by(stranger, true), IsEmpty());
    EXPECT_EQ(read()->meetings().find(of(stranger), one.id).error().fault, Fault::missing);
    EXPECT_THAT(*read()->meetings().guests(of(stranger), one.id), IsEmpty());
    EXPECT_THAT(*read()->meetings().agenda(of(stranger), one.id), IsEmpty());
    const auto found = *read()->meetings().find(of(guest), one.id);
    EXPECT_EQ(found.led_by_name, world.coach.display_name);
    EXPECT_EQ(found.starts_at, one.starts_at);
    EXPECT_EQ(found.own_attendance, Attendance::invited);
}

TEST_P(MeetingContract, AParticipantIsInvitedOnceAndReadsWhoElseIs) {
    const Meeting one = meeting(2);
    EXPECT_THAT(*read()->meetings().guests(here(), one.id), IsEmpty()) << "not invited there";
    EXPECT_EQ(*read()->meetings().last_position(here(), one.id), 0);
    question(one, 3);
    MeetingInvitation invited = invitation(one);
    EXPECT_EQ(*read()->meetings().last_position(here(), one.id), 3);
    EXPECT_THAT(*read()->meetings().guests(here(), one.id), SizeIs(1));
    EXPECT_THAT(*read()->meetings().invited_households(of(world.coach), one.id), ElementsAre(dossier.id));
    EXPECT_THAT(*read()->meetings().invited_households(of(stranger), one.id), IsEmpty());

    invited.attendance = Attendance::coming;
    invited.words = "Met mijn broer";
    invited.answered_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.meetings().change_invitation(here(), invited); });
    const auto found = *read()->meetings().invitations(here());
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].words, "Met mijn broer");
    EXPECT_EQ(found[0].attendance, Attendance::coming);
    EXPECT_EQ(found[0].version, 2);
    EXPECT_EQ(found[0].invited_by_name, world.coach.display_name);
    EXPECT_EQ(found[0].starts_at, one.starts_at);
    EXPECT_EQ(found[0].place, one.place);

    change([&](app::UnitOfWork& work) {
        return work.meetings().ask_participants_again(of(world.coach), one.id);
    });
    const auto again = *read()->meetings().invitations(here());
    EXPECT_EQ(again[0].attendance, Attendance::invited);
    EXPECT_EQ(again[0].words, "");
    EXPECT_FALSE(again[0].answered_at);
    EXPECT_EQ(again[0].version, 3);
}

TEST_P(MeetingContract, AnInvitationThatIsWithdrawnIsGoneAndCanBeMadeAgain) {
    const Meeting one = meeting(2);
    const MeetingInvitation invited = invitation(one);
    change([&](app::UnitOfWork& work) { return work.meetings().remove_invitation(here(), invited); });
    EXPECT_THAT(*read()->meetings().invitations(here()), IsEmpty());
    EXPECT_THAT(*read()->meetings().guests(here(), one.id), IsEmpty());
    invitation(one);
    EXPECT_THAT(*read()->meetings().invitations(here()), SizeIs(1));
}

TEST_P(MeetingContract, TheParticipantGoesAlongWithTheQuestionThatGoesOn) {
    const Meeting first = meeting(2);
    const Meeting next = meeting(23);
    question(first);
    invitation(first);
    change([&](app::UnitOfWork& work) -> Status {
        PH_TRY(const auto moved, work.meetings().carry_over(of(world.coach), first.id, next.id));
        EXPECT_EQ(moved, 1);
        return {};
    });
    const auto found = *read()->meetings().invitations(here());
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].meeting_id, next.id);
}

TEST_P(MeetingContract, WhatIsToComeComesSoonestFirstAndWhatWasLatestFirst) {
    const Meeting later = meeting(9);
    const Meeting sooner = meeting(2);
    Meeting off = meeting(5);
    off.state = MeetingState::cancelled;
    change([&](app::UnitOfWork& work) { return work.meetings().change(of(world.coach), off); });
    EXPECT_EQ(off.version, 2);
    EXPECT_THAT(seen_by(guest, true), ElementsAre(sooner.id, later.id));
    clock.advance(days{3});
    EXPECT_THAT(seen_by(guest, true), ElementsAre(later.id));
    EXPECT_THAT(seen_by(guest, false), ElementsAre(off.id, sooner.id));
}

TEST_P(MeetingContract, TheHouseholdOfAMeetingIsThereForWhomTheScopeOpensIt) {
    Meeting one = meeting(2);
    one.dossier_id = dossier.id;
    change([&](app::UnitOfWork& work) { return work.meetings().change(of(world.coach), one); });
    EXPECT_EQ(read()->meetings().find(of(world.coach), one.id)->household_id, dossier.id);
    const auto told = *read()->meetings().find(of(guest), one.id);
    EXPECT_FALSE(told.household_id);
    EXPECT_EQ(told.household_name, "");
}

TEST_P(MeetingContract, AQuestionIsOpenOnTheAgendaForWhomItsDossierIs) {
    const Meeting on = meeting(2);
    const MeetingItem asked = question(on);
    const auto own = *read()->meetings().agenda(of(world.coach), on.id);
    ASSERT_THAT(own, SizeIs(1));
    EXPECT_TRUE(own[0].open);
    EXPECT_EQ(own[0].dossier_id, dossier.id);
    const auto told = *read()->meetings().agenda(of(guest), on.id);
    ASSERT_THAT(told, SizeIs(1)) << "that there is a question is no secret";
    EXPECT_FALSE(told[0].open);
    EXPECT_EQ(read()->meetings().line(of(guest), on.id, asked.id)->item_id, asked.id);
    EXPECT_EQ(read()->meetings().line(of(stranger), on.id, asked.id).error().fault, Fault::missing);
    EXPECT_EQ(read()->meetings().nameless_item(of(guest), on.id, asked.id).error().fault, Fault::missing)
        << "it is by name";
    const auto whole = *read()->meetings().item(here(), asked.id);
    EXPECT_EQ(whole.question, asked.question);
    EXPECT_EQ(whole.categories, asked.categories);
    EXPECT_EQ(whole.told_on, asked.told_on);
    EXPECT_FALSE(whole.household_name.empty());
}

TEST_P(MeetingContract, WithoutNamesNothingLeadsToTheDossier) {
    const Meeting on = meeting(2, true);
    const MeetingItem asked = question(on);
    change([&](app::UnitOfWork& work) {
        return work.meetings().add_nameless_decision(of(guest), decision(asked));
    });
    const auto items = *read()->meetings().nameless_items(of(guest), on.id);
    ASSERT_THAT(items, SizeIs(1));
    EXPECT_EQ(items[0].question, asked.question);
    EXPECT_EQ(items[0].dossier_id, DossierId{});
    EXPECT_EQ(items[0].household_name, "");
    const auto decided = *read()->meetings().nameless_decisions(of(guest), on.id);
    ASSERT_THAT(decided, SizeIs(1));
    EXPECT_EQ(decided[0].dossier_id, DossierId{});
    EXPECT_EQ(decided[0].owner_name, world.coach.display_name) << "whoever asked takes it along";
    EXPECT_THAT(*read()->meetings().nameless_items(of(stranger), on.id), IsEmpty());
    ASSERT_THAT(*read()->meetings().decisions(here()), SizeIs(1));
    EXPECT_EQ(read()->meetings().items(here())->at(0).dossier_id, dossier.id);
}

TEST_P(MeetingContract, AnEarlierVersionIsStale) {
    Meeting one = meeting(2);
    Meeting other = one;
    MeetingItem asked = question(one);
    MeetingItem same = asked;
    change([&](app::UnitOfWork& work) { return work.meetings().change(of(world.coach), one); });
    EXPECT_EQ(write()->meetings().change(of(world.coach), other).error().fault, Fault::stale);
    change([&](app::UnitOfWork& work) { return work.meetings().change_item(here(), asked); });
    EXPECT_EQ(write()->meetings().change_item(here(), same).error().fault, Fault::stale);
}

TEST_P(MeetingContract, WhoWasThereIsOneListAndNamesWithoutAnAccountAreOfTheDossier) {
    Meeting on = meeting(2);
    on.dossier_id = dossier.id;
    change([&](app::UnitOfWork& work) { return work.meetings().change(of(world.coach), on); });
    const auto line = [&](const auto& fill) {
        MeetingPresence one;
        one.id = new_id<MeetingPresenceId>();
        one.municipality_id = on.municipality_id;
        one.meeting_id = on.id;
        one.dossier_id = dossier.id;
        one.noted_by = world.coach.id;
        one.noted_at = clock.now();
        fill(one);
        return one;
    };
    const auto colleague_there = line([&](auto& one) { one.user_id = guest.id; });
    const auto participant_away = line([](auto& one) {
        one.participant = true;
        one.presence = Presence::excused;
    });
    const auto neighbour = line([](auto& one) { one.who = "Mevrouw Vos"; });
    change([&](app::UnitOfWork& work) {
        return work.meetings().replace_presence(of(world.coach), on.id,
                                                {colleague_there, participant_away, neighbour});
    });
    EXPECT_THAT(*read()->meetings().presence(here()), SizeIs(3));
    const auto told = *read()->meetings().presence(of(guest), on.id);
    ASSERT_THAT(told, SizeIs(1)) << "colleagues only";
    EXPECT_EQ(told[0].user_name, guest.display_name);
    EXPECT_EQ(told[0].presence, Presence::present);
    EXPECT_THAT(*read()->meetings().presence(of(stranger), on.id), IsEmpty());
    change([&](app::UnitOfWork& work) {
        return work.meetings().replace_presence(of(world.coach), on.id, {colleague_there});
    });
    EXPECT_THAT(*read()->meetings().presence(here()), SizeIs(1)) << "in the place of what was there";
}

TEST_P(MeetingContract, OfAMeetingAboutMoreTheDossierTellsWhichColleaguesHeardIt) {
    const Meeting on = meeting(2);
    question(on);
    MeetingPresence one;
    one.id = new_id<MeetingPresenceId>();
    one.municipality_id = on.municipality_id;
    one.meeting_id = on.id;
    one.user_id = guest.id;
    one.noted_by = world.coach.id;
    one.noted_at = clock.now();
    change([&](app::UnitOfWork& work) {
        return work.meetings().replace_presence(of(world.coach), on.id, {one});
    });
    const auto told = *read()->meetings().presence(here());
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_EQ(told[0].kind, on.kind);
    EXPECT_EQ(told[0].noted_by_name, world.coach.display_name);
}

TEST_P(MeetingContract, SomebodyIsInvitedOnce) {
    const Meeting one = meeting(2);
    MeetingGuest again;
    again.id = new_id<MeetingGuestId>();
    again.municipality_id = one.municipality_id;
    again.meeting_id = one.id;
    again.user_id = guest.id;
    EXPECT_FALSE(write()->meetings().add_guest(of(world.coach), again).ok());
}

TEST_P(MeetingContract, WhatStayedOpenGoesOnAndWhatWasDiscussedDoesNot) {
    MeetingSeries series;
    series.id = new_id<MeetingSeriesId>();
    series.municipality_id = world.municipality.id;
    series.kind = "casusoverleg";
    series.every_days = 21;
    series.made_by = world.coach.id;
    series.made_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.meetings().add_series(of(world.coach), series); });
    const Meeting first = meeting(2, false, series.id);
    const Meeting second = meeting(23, false, series.id);
    const MeetingItem waiting = question(first, 1);
    MeetingItem done = question(first, 2);
    done.minutes = "Besproken.";
    done.state = QuestionState::discussed;
    change([&](app::UnitOfWork& work) { return work.meetings().change_item(here(), done); });
    const MeetingItem decided = question(first, 3);
    change([&](app::UnitOfWork& work) { return work.meetings().add_decision(here(), decision(decided)); });
    EXPECT_THAT(*read()->meetings().of_series(of(world.coach), series.id), SizeIs(2));
    change([&](app::UnitOfWork& work) {
        EXPECT_EQ(*work.meetings().carry_over(of(world.coach), first.id, second.id), 1);
        return Status{};
    });
    EXPECT_EQ(read()->meetings().item(here(), waiting.id)->meeting_id, second.id);
    EXPECT_EQ(read()->meetings().item(here(), done.id)->meeting_id, first.id);
    EXPECT_EQ(read()->meetings().item(here(), decided.id)->meeting_id, first.id);
}

}  // namespace

PH_ON_BOTH(MeetingContract);

}  // namespace ph::storage::contract
