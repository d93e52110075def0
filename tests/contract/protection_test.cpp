// Restricted dossiers, broken glass and working notes on both databases: who may know of what, and until
// when.
#include "app/ports/protection.hpp"

#include "app/ports/persons.hpp"
#include "app/ports/rights.hpp"
#include "app/ports/users.hpp"
#include "contract/opened.hpp"
#include "domain/names.hpp"

namespace ph::storage::contract {
namespace {

using access::GrantOrigin;
using access::Reach;

const auto bsn_of_jan = *Bsn::parse("123456782");

struct ProtectionContract : OpenedDossier {
    void SetUp() override {
        OpenedDossier::SetUp();
        stranger = user_named("vreemd", {Role::coach});
        change([&](app::UnitOfWork& work) { return work.users().add_user(deciding(), stranger); });
        change([&](app::UnitOfWork& work) -> Status {
            PH_TRY(auto person, work.persons().person(here(), dossier.participant_id));
            person.bsn = bsn_of_jan;
            person.birth_date = born;
            return work.persons().change_person(here(), person);
        });
    }
    access::Scope deciding() { return scope(world.administrator, Reach::municipality); }
    access::Scope everywhere(const User& user) { return scope(user, Reach::municipality); }

    Restriction restricted_to(const std::vector<UserId>& named, bool restricted = true) {
        Restriction one;
        one.id = new_id<RestrictionId>();
        one.municipality_id = world.municipality.id;
        one.dossier_id = dossier.id;
        one.restricted = restricted;
        one.reason = "Zus van een collega";
        one.decided_by = world.administrator.id;
        one.decided_at = clock.now();
        std::vector<access::KeptGrant> keys;
        for (const UserId& user : named)
            keys.push_back({user.uuid,
                            dossier.id,
                            {{}, "beheer", "avg-24-32", GrantOrigin::named},
                            clock.now(),
                            {},
                            one.id.uuid});
        change(
            [&](app::UnitOfWork& work) { return work.protection().restrict_dossier(deciding(), one, keys); });
        return one;
    }
    BrokenGlass glass_of(const User& user) {
        BrokenGlass one;
        one.id = new_id<BrokenGlassId>();
        one.municipality_id = world.municipality.id;
        one.dossier_id = dossier.id;
        one.user_id = user.id;
        one.danger = Danger::violence;
        one.reason = "Er wordt geschreeuwd: ’s avonds.";
        one.opened_at = clock.now();
        one.until_at = clock.now() + std::chrono::hours{4};
        return one;
    }
    BrokenGlass broken_by(const User& user, std::optional<Date> tell_from = std::nullopt) {
        BrokenGlass one = glass_of(user);
        one.tell_from = tell_from;
        access::KeptGrant grant{
            user.id.uuid,
            dossier.id,
            {access::Categories::all(), "noodsituatie", "vitaal-belang", GrantOrigin::break_glass},
            one.opened_at,
            one.until_at,
            one.id.uuid};
        change(
            [&](app::UnitOfWork& work) { return work.protection().add_glass(everywhere(user), one, grant); });
        return one;
    }
    std::size_t grants_held(const User& user) {
        return (*read()->grants().target(dossier.id, actor(user), clock.now()))->grants.size();
    }
    bool lists(const User& user, Reach reach) {
        return *read()->protection().exists(scope(user, reach), dossier.id);
    }
    bool flag_of(const std::string& table) {
        return database->connect()
            ->scalar<bool>("SELECT restricted FROM " + table + " WHERE id = $1", dossier.id)
            ->value();
    }
    WorkingNote note_of(const User& user, const std::string& text, Date kept_until) {
        WorkingNote note;
        note.id = new_id<WorkingNoteId>();
        note.dossier_id = dossier.id;
        note.author_id = user.id;
        note.text = text;
        note.written_at = note.changed_at = clock.now();
        note.kept_until = kept_until;
        change([&](app::UnitOfWork& work) { return work.protection().add_note(here(), note); });
        return note;
    }

    User stranger;
    const Date born{std::chrono::year{1980} / 4 / 3};
};

TEST_P(ProtectionContract, ARestrictedDossierIsThereForWhoIsNamedAndInLineWithItsList) {
    EXPECT_TRUE(lists(world.coach, Reach::municipality));
    restricted_to({stranger.id});
    EXPECT_TRUE(flag_of("dossier"));
    EXPECT_TRUE(flag_of("dossier_line"));
    EXPECT_FALSE(lists(world.coach, Reach::municipality));
    EXPECT_FALSE(lists(world.coach, Reach::involved)) << "involved, and not named";
    EXPECT_TRUE(lists(stranger, Reach::municipality));
    EXPECT_FALSE(lists(stranger, Reach::involved)) << "named, and not involved";
    restricted_to({}, false);
    EXPECT_FALSE(flag_of("dossier"));
    EXPECT_FALSE(flag_of("dossier_line"));
    EXPECT_TRUE(lists(world.coach, Reach::involved));
}

TEST_P(ProtectionContract, WhoIsNamedNextTakesThePlaceAtOnce) {
    restricted_to({stranger.id});
    EXPECT_EQ(grants_held(stranger), 1U);
    clock.advance(std::chrono::milliseconds{1});
    const Restriction last = restricted_to({world.coach.id});
    EXPECT_EQ(grants_held(stranger), 0U);
    const auto work = read();
    const auto view = *work->protection().restriction(deciding(), dossier.id);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->revision, 3);
    EXPECT_EQ(view->last->id, last.id);
    EXPECT_EQ(view->last->reason, last.reason);
    EXPECT_EQ(view->decided_by_name, world.administrator.display_name);
    ASSERT_EQ(view->named.size(), 1U);
    EXPECT_EQ(view->named.front().id, world.coach.id);
    ASSERT_EQ(view->involved.size(), 1U);
    EXPECT_EQ(view->involved.front().id, world.coach.id);
    EXPECT_EQ(work->protection().restrictions(deciding())->size(), 1U);
    User elsewhere = world.administrator;
    elsewhere.municipality_id = new_id<MunicipalityId>();
    EXPECT_FALSE(*work->protection().restriction(everywhere(elsewhere), dossier.id));
    EXPECT_TRUE(work->protection().restrictions(everywhere(elsewhere))->empty());
}

TEST_P(ProtectionContract, WhoIsMeantIsFoundByIdByBsnAndByBirthDate) {
    const auto work = read();
    EXPECT_EQ(work->protection().known(deciding(), dossier.id)->size(), 1U);
    EXPECT_EQ(work->protection().known(deciding(), new_id<DossierId>())->size(), 0U);
    const auto by_bsn = *work->protection().known(deciding(), bsn_of_jan);
    ASSERT_EQ(by_bsn.size(), 1U);
    EXPECT_EQ(by_bsn.front().dossier_id, dossier.id);
    EXPECT_EQ(by_bsn.front().birth_date, born);
    EXPECT_FALSE(by_bsn.front().restricted);
    EXPECT_EQ(work->protection().known(deciding(), lookup_keys({}, born), 10)->size(), 1U);
}

TEST_P(ProtectionContract, ABsnIsHiddenFromWhoMayNotKnow) {
    const auto hidden = [&](const User& user) {
        return *read()->protection().is_hidden(everywhere(user), bsn_of_jan);
    };
    EXPECT_FALSE(hidden(stranger));
    restricted_to({world.coach.id});
    EXPECT_TRUE(hidden(stranger));
    EXPECT_FALSE(hidden(world.coach));
    const auto work = read();
    EXPECT_FALSE(*work->protection().is_hidden(here(), stranger.id, bsn_of_jan, clock.now()))
        << "the dossier itself hides nothing from who works in it";
    EXPECT_TRUE(*work->protection().may_know(here(), world.coach.id, clock.now()));
    EXPECT_FALSE(*work->protection().may_know(here(), stranger.id, clock.now()));
}

TEST_P(ProtectionContract, AnEmergencyHoldsUntilItsLastMoment) {
    const BrokenGlass one = broken_by(stranger);
    EXPECT_TRUE(lists(stranger, Reach::involved));
    clock.advance(std::chrono::hours{4} - std::chrono::milliseconds{1});
    EXPECT_EQ(grants_held(stranger), 1U);
    const auto open = *read()->protection().open_glass(everywhere(stranger), dossier.id);
    ASSERT_TRUE(open);
    EXPECT_EQ(open->id, one.id);
    EXPECT_EQ(open->reason, one.reason);
    EXPECT_EQ(open->danger, Danger::violence);
    EXPECT_FALSE(*read()->protection().open_glass(everywhere(world.coach), dossier.id)) << "of another";
    clock.advance(std::chrono::milliseconds{1});
    EXPECT_EQ(grants_held(stranger), 0U);
    EXPECT_FALSE(lists(stranger, Reach::involved));
    EXPECT_FALSE(*read()->protection().open_glass(everywhere(stranger), dossier.id));
}

TEST_P(ProtectionContract, EndingAnEmergencyEndsWhatItOpened) {
    BrokenGlass one = broken_by(stranger);
    BrokenGlass late = one;
    clock.advance(std::chrono::minutes{5});
    one.ended_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.protection().change_glass(everywhere(stranger), one); });
    EXPECT_EQ(one.version, 2);
    EXPECT_EQ(grants_held(stranger), 0U);
    EXPECT_FALSE(lists(stranger, Reach::involved));
    EXPECT_EQ(write()->protection().change_glass(everywhere(stranger), late).error().fault, Fault::stale);
}

TEST_P(ProtectionContract, EmergenciesAreListedNewestFirstAndPageByPage) {
    std::vector<BrokenGlassId> ids;
    for (int i = 0; i < 3; ++i) {
        ids.push_back(broken_by(stranger).id);
        clock.advance(std::chrono::hours{5});
    }
    const auto list = [&](std::optional<bool> waiting, std::optional<app::PageKey> after) {
        return *read()->protection().glasses(deciding(), waiting, {.after = after, .limit = 2});
    };
    EXPECT_TRUE(list(false, std::nullopt).items.empty());
    const auto first = list(std::nullopt, std::nullopt);
    ASSERT_EQ(first.items.size(), 2U);
    EXPECT_EQ(first.items[0].id, ids[2]);
    EXPECT_EQ(first.items[0].user_name, stranger.display_name);
    EXPECT_EQ(first.items[0].organisation_name, world.organisation.name);
    EXPECT_EQ(first.items[0].birth_date, born);
    ASSERT_TRUE(first.next);
    const auto rest = list(std::nullopt, first.next);
    ASSERT_EQ(rest.items.size(), 1U);
    EXPECT_EQ(rest.items[0].id, ids[0]);
    EXPECT_FALSE(rest.next);
    BrokenGlass reviewed = first.items[0];
    reviewed.verdict = GlassVerdict::needs_talk;
    reviewed.verdict_words = "Bel mij";
    reviewed.reviewed_by = world.administrator.id;
    reviewed.reviewed_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.protection().change_glass(deciding(), reviewed); });
    EXPECT_EQ(list(true, std::nullopt).items.front().id, ids[1]);
    const auto judged = list(false, std::nullopt);
    ASSERT_EQ(judged.items.size(), 1U);
    EXPECT_EQ(judged.items[0].id, ids[2]);
    EXPECT_EQ(list(std::nullopt, std::nullopt).items.size(), 2U);
    const auto view = *read()->protection().glass(deciding(), ids[2]);
    EXPECT_EQ(view.verdict, GlassVerdict::needs_talk);
    EXPECT_EQ(view.reviewed_by_name, world.administrator.display_name);
}

TEST_P(ProtectionContract, WhoTookAnEmergencyReadsTheirOwnAndNoneOfADossierThatIsRestrictedSince) {
    std::vector<BrokenGlassId> own;
    for (int i = 0; i < 3; ++i) {
        own.insert(own.begin(), broken_by(stranger).id);
        clock.advance(std::chrono::hours{5});
    }
    broken_by(world.coach);
    const auto taken_by = [&](const User& user) {
        std::vector<BrokenGlassId> ids;
        app::PageRequest page{std::nullopt, 2};
        do {
            const auto found = *read()->protection().glasses_taken(everywhere(user), page);
            for (const auto& one : found.items) ids.push_back(one.id);
            page.after = found.next;
        } while (page.after);
        return ids;
    };
    EXPECT_EQ(taken_by(stranger), own);
    EXPECT_EQ(taken_by(world.coach).size(), 1U);
    restricted_to({world.coach.id});
    EXPECT_TRUE(taken_by(stranger).empty());
    EXPECT_EQ(taken_by(world.coach).size(), 1U);
}

TEST_P(ProtectionContract, TheParticipantIsToldFromTheDayOnAndNotBefore) {
    const BrokenGlass at_once = broken_by(stranger);
    clock.advance(std::chrono::hours{5});
    const Date later = clock.today() + std::chrono::days{7};
    const BrokenGlass waits = broken_by(stranger, later);
    const auto told = [&](Date day) {
        std::vector<BrokenGlassId> ids;
        const auto found = *read()->protection().glasses_told(here(), day);
        for (const auto& one : found) ids.push_back(one.id);
        return ids;
    };
    const auto untold = [&](Date day) {
        std::vector<BrokenGlassId> ids;
        const auto found = *read()->protection().glasses_untold(here(), day);
        for (const auto& one : found) ids.push_back(one.id);
        return ids;
    };
    const Date before = later - std::chrono::days{1};
    EXPECT_EQ(told(before), std::vector{at_once.id});
    EXPECT_EQ(untold(before), std::vector{waits.id});
    EXPECT_EQ(told(later), (std::vector{waits.id, at_once.id}));
    EXPECT_TRUE(untold(later).empty());
}

// Who answers a request is in the dossier for that, and not in the lists of the daily work.
TEST_P(ProtectionContract, WhatCameWithARequestIsInNoListOfAnotherPurpose) {
    RightsRequest asked;
    asked.id = new_id<RightsRequestId>();
    asked.municipality_id = world.municipality.id;
    asked.dossier_id = dossier.id;
    asked.person_id = dossier.participant_id;
    asked.received_at = clock.now();
    asked.recorded_by = stranger.id;
    asked.handler_id = stranger.id;
    asked.due_on = clock.today();
    const auto grant = [&](const std::string& purpose) {
        return access::KeptGrant{stranger.id.uuid,
                                 dossier.id,
                                 {access::Categories::all(), purpose, "avg-15", GrantOrigin::request},
                                 clock.now(),
                                 {},
                                 asked.id.uuid};
    };
    change([&](app::UnitOfWork& work) {
        return work.rights().add(everywhere(stranger), asked, {grant("rechten")});
    });
    EXPECT_FALSE(lists(stranger, Reach::involved));
    change([&](app::UnitOfWork& work) {
        return work.rights().change(everywhere(stranger), asked, {grant("test")});
    });
    EXPECT_TRUE(lists(stranger, Reach::involved)) << "the scopes of these tests have this purpose";
}

TEST_P(ProtectionContract, NotesAreReadByWhoWroteThem) {
    const Date kept = clock.today() + std::chrono::days{10};
    const WorkingNote note = note_of(world.coach, "Zus bellen: ’s avonds", kept);
    clock.advance(std::chrono::minutes{1});
    const WorkingNote newer = note_of(world.coach, "Vraag naar de hond", kept);
    note_of(stranger, "Van een ander", kept);
    const auto work = read();
    const auto mine = *work->protection().notes(here(), world.coach.id);
    ASSERT_EQ(mine.size(), 2U);
    EXPECT_EQ(mine[0].id, newer.id);
    EXPECT_EQ(mine[1].text, note.text);
    EXPECT_EQ(mine[1].kept_until, kept);
    EXPECT_EQ(work->protection().note(here(), stranger.id, note.id).error().fault, Fault::missing);
    const Dossier other = with_dossier(clock.today());
    EXPECT_TRUE(read()->protection().notes(admission(other), world.coach.id)->empty());
    EXPECT_EQ(read()->protection().note(admission(other), world.coach.id, note.id).error().fault,
              Fault::missing);
}

TEST_P(ProtectionContract, NotesAreChangedOnceAndThrownAwayOnTheirDay) {
    const Date kept = clock.today() + std::chrono::days{10};
    WorkingNote note = note_of(world.coach, "Zus bellen", kept);
    WorkingNote late = note;
    note.text = "Zus is gebeld";
    change([&](app::UnitOfWork& work) { return work.protection().change_note(here(), note); });
    EXPECT_EQ(note.version, 2);
    EXPECT_EQ(write()->protection().change_note(here(), late).error().fault, Fault::stale);
    const WorkingNote other = note_of(world.coach, "Korter", kept - std::chrono::days{1});
    change(
        [&](app::UnitOfWork& work) { return work.protection().forget_notes(kept - std::chrono::days{1}); });
    EXPECT_EQ(count("working_note"), 1);
    EXPECT_EQ(write()->protection().remove_note(here(), other).error().fault, Fault::missing);
    change([&](app::UnitOfWork& work) { return work.protection().remove_note(here(), note); });
    EXPECT_EQ(count("working_note"), 0);
}

}  // namespace

PH_ON_BOTH(ProtectionContract);

}  // namespace ph::storage::contract
