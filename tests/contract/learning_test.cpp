// Trainings and intervision on both databases: the last place goes once, and a group is of its members.
#include "app/ports/learning.hpp"

#include "app/ports/persons.hpp"
#include "contract/database.hpp"

namespace ph::storage::contract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct LearningContract : Contract {
    void SetUp() override {
        Contract::SetUp();
        with_world();
    }
    access::Scope of(const User& user) { return scope(user, access::Reach::municipality); }
    access::Scope of_coach() { return of(world.coach); }

    template <class Change>
    void change(Change body) {
        const auto work = write();
        const Status done = body(work->learning());
        ASSERT_TRUE(done.ok()) << to_text(done.error());
        ASSERT_TRUE(work->commit({event("training")}).ok());
    }
    Training training(std::optional<int> places = std::nullopt) {
        Training made;
        made.id = new_id<TrainingId>();
        made.municipality_id = world.municipality.id;
        made.title = "Schulden “herkennen”";
        made.explanation = "Eén\nregel";
        made.starts_at = clock.now() + std::chrono::days{2};
        made.minutes = 90;
        made.place = "Stadskantoor";
        made.for_whom = "Iedereen";
        made.places = places;
        made.made_by = world.administrator.id;
        made.made_at = clock.now();
        change([&](app::LearningRepository& learning) { return learning.add_training(of_coach(), made); });
        return made;
    }
    bool sign_up(const User& user, const Training& one) {
        const auto work = write();
        const auto done = work->learning().sign_up(
            of(user), {new_id<TrainingSignUpId>(), world.municipality.id, one.id, user.id, clock.now()});
        EXPECT_TRUE(done.ok()) << to_text(done.error());
        EXPECT_TRUE(work->commit({event("training")}).ok());
        return *done;
    }
    IntervisionGroup group(std::vector<UserId> members) {
        IntervisionGroup made{new_id<IntervisionGroupId>(), world.municipality.id, "Noord",
                              std::move(members),           world.coach.id,        clock.now()};
        change([&](app::LearningRepository& learning) { return learning.add_group(of_coach(), made); });
        return made;
    }
    IntervisionCase brought_in(const IntervisionGroup& to, Date day) {
        IntervisionCase made{new_id<IntervisionCaseId>(), world.municipality.id, to.id,          day,
                             "Hoe houd ik contact?",      "Langs geweest",       world.coach.id, clock.now()};
        change([&](app::LearningRepository& learning) { return learning.add_case(of_coach(), made); });
        return made;
    }
};

TEST_P(LearningContract, ATrainingComesBackAsItWasWritten) {
    const Training stored = training(12);
    const auto work = read();
    const auto found = work->learning().trainings(of_coach(), clock.now());
    ASSERT_TRUE(found.ok()) << to_text(found.error());
    ASSERT_THAT(*found, SizeIs(1));
    const app::TrainingView& one = found->front();
    EXPECT_EQ(one.id, stored.id);
    EXPECT_EQ(one.title, stored.title);
    EXPECT_EQ(one.explanation, "Eén\nregel");
    EXPECT_EQ(one.starts_at, stored.starts_at);
    EXPECT_EQ(one.places, 12);
    EXPECT_FALSE(one.cancelled);
    EXPECT_EQ(one.made_by_name, world.administrator.display_name);
    EXPECT_THAT(*work->learning().trainings(of_coach(), stored.starts_at + std::chrono::seconds{1}),
                IsEmpty());
}

TEST_P(LearningContract, TheLastPlaceGoesOnceAndComesFreeAgain) {
    const Training small = training(1);
    EXPECT_TRUE(sign_up(world.coach, small));
    EXPECT_TRUE(sign_up(world.coach, small)) << "who comes already, comes once";
    EXPECT_FALSE(sign_up(world.administrator, small));
    EXPECT_EQ(count("training_sign_up"), 1);
    change([&](app::LearningRepository& learning) { return learning.sign_off(of_coach(), small.id); });
    EXPECT_TRUE(sign_up(world.administrator, small));
    const auto work = read();
    EXPECT_THAT(*work->learning().participants(of_coach(), small.id),
                ElementsAre(world.administrator.display_name));
    const auto seen = work->learning().training(of_coach(), small.id);
    ASSERT_TRUE(seen.ok());
    EXPECT_EQ(seen->signed_up, 1);
    EXPECT_EQ(seen->mine, 0);
}

TEST_P(LearningContract, OnesOwnAreThoseThatGoOnBetweenTwoMoments) {
    const Training mine = training();
    Training off = training();
    (void)training();  // nobody comes
    EXPECT_TRUE(sign_up(world.coach, mine));
    EXPECT_TRUE(sign_up(world.administrator, mine));
    EXPECT_TRUE(sign_up(world.coach, off));
    off.cancelled = true;
    change([&](app::LearningRepository& learning) { return learning.change_training(of_coach(), off); });
    const auto work = read();
    const auto own = [&](Instant from, Instant until) {
        const auto found = work->learning().own_trainings(of_coach(), from, until);
        EXPECT_TRUE(found.ok()) << to_text(found.error());
        return *found;
    };
    const Instant after = mine.starts_at + std::chrono::seconds{1};
    const auto found = own(mine.starts_at, after);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].id, mine.id);
    EXPECT_EQ(found[0].signed_up, 2);
    EXPECT_THAT(own(clock.now(), mine.starts_at), IsEmpty());
    EXPECT_THAT(own(after, after + std::chrono::days{30}), IsEmpty());
}

TEST_P(LearningContract, WhatWasComesTheLastOneFirstAndNoMoreThanAsked) {
    const Training first = training();
    clock.advance(std::chrono::hours{1});
    const Training second = training();
    const auto work = read();
    const auto past = [&](Instant before, int limit) {
        const auto found = work->learning().past_trainings(of_coach(), before, limit);
        EXPECT_TRUE(found.ok()) << to_text(found.error());
        return *found;
    };
    EXPECT_THAT(past(first.starts_at, 10), IsEmpty());
    const auto both = past(second.starts_at + std::chrono::seconds{1}, 10);
    ASSERT_THAT(both, SizeIs(2));
    EXPECT_EQ(both[0].id, second.id);
    EXPECT_EQ(both[1].id, first.id);
    EXPECT_THAT(past(second.starts_at + std::chrono::seconds{1}, 1), SizeIs(1));
}

TEST_P(LearningContract, AChangeOnAnOldVersionIsRefused) {
    Training one = training();
    Training old = one;
    one.cancelled = true;
    change([&](app::LearningRepository& learning) { return learning.change_training(of_coach(), one); });
    EXPECT_EQ(one.version, 2);
    const auto work = write();
    const Status late = work->learning().change_training(of_coach(), old);
    ASSERT_FALSE(late.ok());
    EXPECT_EQ(late.error().fault, Fault::stale);
}

TEST_P(LearningContract, AGroupIsOfItsMembersOnly) {
    IntervisionGroup mine = group({world.coach.id});
    {
        const auto work = read();
        EXPECT_THAT(*work->learning().groups(of_coach()), SizeIs(1));
        EXPECT_THAT(*work->learning().groups(of(world.administrator)), IsEmpty());
    }
    mine.members = {world.administrator.id};
    change([&](app::LearningRepository& learning) { return learning.change_group(of_coach(), mine); });
    const auto work = read();
    EXPECT_THAT(*work->learning().groups(of_coach()), IsEmpty());
    const auto theirs = *work->learning().groups(of(world.administrator));
    ASSERT_THAT(theirs, SizeIs(1));
    EXPECT_EQ(theirs[0].version, 2);
}

TEST_P(LearningContract, CasesComeTheNewestFirstWithWhatTheGroupCameTo) {
    const IntervisionGroup mine = group({world.coach.id});
    IntervisionCase older = brought_in(mine, clock.today() - std::chrono::days{7});
    const IntervisionCase newer = brought_in(mine, clock.today());
    older.conclusion = "Vraag wat er wél lukt.";
    older.concluded_on = clock.today();
    change([&](app::LearningRepository& learning) { return learning.change_case(of_coach(), older); });
    const auto work = read();
    const auto found = *work->learning().cases(of_coach(), mine);
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].id, newer.id);
    EXPECT_EQ(found[0].conclusion, "");
    EXPECT_FALSE(found[0].concluded_on);
    EXPECT_EQ(found[1].conclusion, older.conclusion);
    EXPECT_EQ(found[1].concluded_on, clock.today());
    EXPECT_EQ(found[1].version, 2);
    EXPECT_EQ(found[1].brought_by_name, world.coach.display_name);
}

TEST_P(LearningContract, ACaseIsFoundInItsOwnGroupAndRemovedByItsWriter) {
    const IntervisionGroup mine = group({world.coach.id});
    const IntervisionGroup other = group({world.coach.id});
    const IntervisionCase one = brought_in(mine, clock.today());
    {
        const auto work = write();
        EXPECT_TRUE(work->learning().one_case(of_coach(), mine, one.id).ok());
        EXPECT_EQ(work->learning().one_case(of_coach(), other, one.id).error().fault, Fault::missing);
        EXPECT_EQ(work->learning().remove_case(of(world.administrator), one.id).error().fault,
                  Fault::missing);
    }
    change([&](app::LearningRepository& learning) { return learning.remove_case(of_coach(), one.id); });
    EXPECT_EQ(count("intervision_case"), 0);
}

// What a text is held against before it goes in.
TEST_P(LearningContract, NamesAreThoseOfTheHouseholdsInReach) {
    with_dossier(clock.today() - std::chrono::days{10});
    const auto work = read();
    const auto names = [&](const User& user, access::Reach reach, std::optional<UserId> coach) {
        const auto found = work->persons().names(scope(user, reach), coach);
        EXPECT_TRUE(found.ok()) << to_text(found.error());
        return *found;
    };
    EXPECT_THAT(names(world.coach, access::Reach::involved, {}), SizeIs(1));
    EXPECT_THAT(names(world.administrator, access::Reach::involved, {}), IsEmpty());
    EXPECT_THAT(names(world.administrator, access::Reach::municipality, {}), SizeIs(1));
    EXPECT_THAT(names(world.administrator, access::Reach::municipality, world.administrator.id), IsEmpty());
}

PH_ON_BOTH(LearningContract);

}  // namespace
}  // namespace ph::storage::contract
