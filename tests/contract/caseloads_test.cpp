// How the work of a whole municipality is divided, counted on both databases: each open dossier once, with
// whom it is, and none of a restricted one for who is not named.
#include "app/caseload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/protection.hpp"
#include "app/ports/users.hpp"
#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

using app::LoadCount;
using std::chrono::days;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct CaseloadContract : OpenedDossier {
    access::Scope everywhere() { return scope(world.administrator, access::Reach::municipality); }
    app::CaseloadDays when() {
        app::CaseloadDays found;
        found.now = clock.now();
        found.today = clock.today();
        found.soon = clock.today() + days{5};
        found.silent_before = {{DossierPhase::registered, clock.today() - days{10}},
                               {DossierPhase::guided, clock.today() - days{30}},
                               {DossierPhase::aftercare, clock.today() - days{120}}};
        found.urgent_since = clock.now() - days{30};
        return found;
    }
    Dossier with(DossierPhase phase, std::optional<UserId> coach, std::optional<int> spoken_days_ago,
                 int opened_days_ago = 200) {
        Dossier one = with_dossier(clock.today() - days{opened_days_ago});
        one.phase = phase;
        one.coach_id = coach;
        if (phase == DossierPhase::closed) one.closed_on = clock.today();
        if (spoken_days_ago) one.last_spoken_at = clock.now() - days{*spoken_days_ago};
        change([&](app::UnitOfWork& work) { return work.dossiers().change(admission(one), one); });
        return one;
    }
    std::vector<LoadCount> counts(const std::vector<UserId>& coaches) {
        auto found = read()->work().load_counts(everywhere(), when(), coaches);
        if (!found.ok()) throw std::runtime_error(to_text(found.error()));
        return std::move(*found);
    }
    LoadCount of(std::optional<UserId> coach, DossierPhase phase) {
        LoadCount none;
        for (LoadCount& one : counts(coach ? std::vector{*coach} : std::vector<UserId>{})) {
            if (one.coach_id == coach && one.phase == phase) return one;
        }
        return none;
    }
    void restrict_to_nobody(const Dossier& one) {
        const Restriction restriction{new_id<RestrictionId>(), world.municipality.id,  one.id,     true,
                                      "Zus van een collega",   world.administrator.id, clock.now()};
        change([&](app::UnitOfWork& work) {
            return work.protection().restrict_dossier(everywhere(), restriction, {});
        });
    }
    void urgent_registration(const Dossier& one, int days_ago) {
        Registration registration;
        registration.id = new_id<RegistrationId>();
        registration.dossier_id = one.id;
        registration.municipality_id = world.municipality.id;
        registration.received_at = clock.now() - days{days_ago};
        registration.question = "Hulp";
        registration.urgent_needs = {{UrgentNeedKind::food, false, ""}, {UrgentNeedKind::money, true, ""}};
        registration.recorded_by = world.coach.id;
        const Secrets secrets = test_secrets();
        const auto connection = database->connect();
        sql::Mapper db{*connection, secrets};
        ASSERT_TRUE(connection->begin(sql::Transaction::write).ok());
        ASSERT_TRUE(db.insert(registration).ok());
        ASSERT_TRUE(connection->commit().ok());
    }
};

TEST_P(CaseloadContract, OpenDossiersAreCountedByCoachAndPhase) {
    with(DossierPhase::guided, world.coach.id, 1);
    with(DossierPhase::guided, world.coach.id, 2);
    with(DossierPhase::aftercare, world.coach.id, 3);
    with(DossierPhase::closed, world.coach.id, 4);
    EXPECT_EQ(of(world.coach.id, DossierPhase::guided).households, 2);
    EXPECT_EQ(of(world.coach.id, DossierPhase::aftercare).households, 1);
    EXPECT_EQ(of(world.coach.id, DossierPhase::closed).households, 0);
    // The one that every test here begins with has no coach.
    const LoadCount waiting = of(std::nullopt, DossierPhase::registered);
    EXPECT_EQ(waiting.households, 1);
    EXPECT_EQ(waiting.opened_first, dossier.opened_on);
}

TEST_P(CaseloadContract, SilenceIsByPhaseAndOfWhoWasNeverSpokenToByTheOpening) {
    with(DossierPhase::guided, world.coach.id, 29);
    with(DossierPhase::guided, world.coach.id, 40);
    with(DossierPhase::guided, world.coach.id, std::nullopt, 50);
    with(DossierPhase::guided, world.coach.id, std::nullopt, 3);
    with(DossierPhase::aftercare, world.coach.id, 40);
    const LoadCount guided = of(world.coach.id, DossierPhase::guided);
    EXPECT_EQ(guided.households, 4);
    EXPECT_EQ(guided.silent, 2);
    EXPECT_EQ(guided.spoken_longest_ago, clock.now() - days{40});
    EXPECT_EQ(guided.unspoken_since, clock.today() - days{50});
    EXPECT_EQ(of(world.coach.id, DossierPhase::aftercare).silent, 0);
}

TEST_P(CaseloadContract, TermsThatEndSoonAndThatPassedAreCountedByHousehold) {
    task(clock.today() - days{1}, with(DossierPhase::guided, world.coach.id, 1));
    task(clock.today() + days{5}, with(DossierPhase::guided, world.coach.id, 1));
    task(clock.today() + days{6}, with(DossierPhase::guided, world.coach.id, 1));
    const Dossier two = with(DossierPhase::guided, world.coach.id, 1);
    task(clock.today() - days{2}, two);
    task(clock.today() - days{3}, two);
    const LoadCount guided = of(world.coach.id, DossierPhase::guided);
    EXPECT_EQ(guided.due_soon, 3);
    EXPECT_EQ(guided.overdue, 2);
}

TEST_P(CaseloadContract, WhatCouldNotWaitCountsForItsDaysAndOnceAHousehold) {
    const Dossier one = with(DossierPhase::guided, world.coach.id, 1);
    urgent_registration(one, 3);
    urgent_registration(one, 4);
    urgent_registration(with(DossierPhase::guided, world.coach.id, 1), 31);
    const auto found = read()->work().urgent_counts(everywhere(), when(), {world.coach.id});
    ASSERT_TRUE(found.ok()) << to_text(found.error());
    ASSERT_THAT(*found, SizeIs(1));
    EXPECT_EQ(found->front().coach_id, world.coach.id);
    EXPECT_EQ(found->front().households, 1);
}

TEST_P(CaseloadContract, ARestrictedDossierCountsForWhoIsNamedOnly) {
    const Dossier one = with(DossierPhase::guided, world.coach.id, 1);
    urgent_registration(one, 3);
    restrict_to_nobody(one);
    EXPECT_EQ(of(world.coach.id, DossierPhase::guided).households, 0);
    EXPECT_THAT(*read()->work().urgent_counts(everywhere(), when(), {world.coach.id}), IsEmpty());
}

TEST_P(CaseloadContract, OnlyTheHouseholdsOfWhoIsAskedForAreCounted) {
    const Dossier one = with(DossierPhase::guided, world.coach.id, 1);
    urgent_registration(one, 3);
    urgent_registration(dossier, 3);
    EXPECT_THAT(counts({world.administrator.id}), IsEmpty());
    EXPECT_THAT(counts({world.administrator.id, world.coach.id}), SizeIs(1));
    EXPECT_THAT(counts({}), SizeIs(1));
    const auto waiting = read()->work().urgent_counts(everywhere(), when(), {});
    ASSERT_TRUE(waiting.ok()) << to_text(waiting.error());
    ASSERT_THAT(*waiting, SizeIs(1));
    EXPECT_EQ(waiting->front().coach_id, std::nullopt);
}

TEST_P(CaseloadContract, CoachesComeAPageAtATimeInTheOrderOfTheirNames) {
    // As bytes: capitals first, and what has an accent after what has none, the same on both databases.
    for (const char* name : {"Ömer Kaya", "anna Bos", "Bea Smit", "Bea Smit"}) {
        User user = world.coach;
        user.id = new_id<UserId>();
        user.login = user.id.to_string();
        user.display_name = name;
        change([&](app::UnitOfWork& work) { return work.users().add_user(everywhere(), user); });
    }
    std::vector<std::string> names;
    std::optional<app::TextKey> after;
    for (int page = 0; page < 10; ++page) {
        const auto found = read()->work().coach_names(everywhere(), after, 2);
        ASSERT_TRUE(found.ok()) << to_text(found.error());
        if (found->empty()) break;
        EXPECT_LE(found->size(), 2U);
        for (const app::CoachName& one : *found) names.push_back(one.display_name);
        after = app::TextKey{found->back().display_name, found->back().id.uuid};
    }
    EXPECT_THAT(names, SizeIs(5));
    EXPECT_TRUE(std::ranges::is_sorted(names));
}

TEST_P(CaseloadContract, WhoCanCoachIsNamedAlsoWithoutAHousehold) {
    const auto found = read()->work().coach_names(everywhere(), std::nullopt, 50);
    ASSERT_TRUE(found.ok()) << to_text(found.error());
    ASSERT_THAT(*found, SizeIs(1));
    EXPECT_EQ(found->front().id, world.coach.id);
    EXPECT_EQ(found->front().organisation_name, world.organisation.name);
    EXPECT_TRUE(found->front().active);
    EXPECT_THAT(*read()->work().queue_counts(everywhere()), IsEmpty());
}

}  // namespace

PH_ON_BOTH(CaseloadContract);

}  // namespace ph::storage::contract
