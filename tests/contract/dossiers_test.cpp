// Dossiers, the people in them and their story: opening, listing, versions, and staying within one's reach.
#include "app/ports/dossiers.hpp"

#include "app/ports/persons.hpp"
#include "app/ports/timeline.hpp"
#include "contract/opened.hpp"
#include "domain/names.hpp"

namespace ph::storage::contract {
namespace {

using std::chrono::days;

struct DossiersContract : OpenedDossier {
    access::Scope everyone() { return scope(world.administrator, access::Reach::municipality); }
    access::Scope mine() { return scope(world.coach, access::Reach::involved); }

    app::Opening opening(const std::string& family_name, const std::optional<Bsn>& bsn) {
        app::Opening one;
        one.household.id = new_id<HouseholdId>();
        one.household.municipality_id = world.municipality.id;
        one.household.town = "Beverwijk";
        Person person;
        person.id = new_id<PersonId>();
        person.municipality_id = world.municipality.id;
        person.household_id = one.household.id;
        person.given_names = "Fatima";
        person.family_name = family_name;
        person.birth_date = Date{std::chrono::year{1980} / 5 / 4};
        person.bsn = bsn;
        one.persons = {person};
        one.dossier.id = new_id<DossierId>();
        one.dossier.municipality_id = world.municipality.id;
        one.dossier.household_id = one.household.id;
        one.dossier.participant_id = person.id;
        one.dossier.opened_on = clock.today();
        one.registration.id = new_id<RegistrationId>();
        one.registration.dossier_id = one.dossier.id;
        one.registration.municipality_id = world.municipality.id;
        one.registration.received_at = clock.now();
        one.registration.question = "Ik slaap bij een vriendin";
        one.registration.urgent_needs = {{UrgentNeedKind::sleeping, true, "vannacht"}};
        one.registration.recorded_by = world.coach.id;
        one.involvement.id = new_id<InvolvementId>();
        one.involvement.dossier_id = one.dossier.id;
        one.involvement.user_id = world.coach.id;
        one.involvement.organisation_id = world.organisation.id;
        one.involvement.role = Role::intaker;
        one.involvement.starts_on = clock.today();
        one.grants = grants_of(one.involvement);
        return one;
    }
    app::Opening opened(const std::string& family_name, const std::optional<Bsn>& bsn = std::nullopt) {
        const auto one = opening(family_name, bsn);
        expect_change_of(one.dossier.id);
        change([&](app::UnitOfWork& work) { return work.dossiers().open(everyone(), one); });
        return one;
    }
    std::vector<DossierId> listed(const access::Scope& scope, app::DossierOrder order) {
        std::vector<DossierId> ids;
        app::DossierFilter filter;
        filter.order = order;
        std::optional<app::TextKey> after;
        do {
            const auto page = read()->dossiers().list(scope, filter, after, 2);
            if (!page.ok()) throw std::runtime_error(to_text(page.error()));
            for (const auto& row : page->rows) ids.push_back(row.id);
            after = page->next;
        } while (after);
        return ids;
    }
    std::vector<app::Candidate> found(const access::Scope& scope, const std::string& text,
                                      const std::optional<Bsn>& bsn = std::nullopt) {
        const auto keys = lookup_keys(searched_tokens(text), std::nullopt);
        auto candidates = read()->persons().candidates(scope, keys, bsn, 50);
        if (!candidates.ok()) throw std::runtime_error(to_text(candidates.error()));
        return std::move(*candidates);
    }
};

TEST_P(DossiersContract, WhatARegistrationOpensIsThereAndInReachOfWhoRecordedIt) {
    const auto one = opened("Öztürk");
    const auto work = read();
    const auto view = work->dossiers().dossier(admission(one.dossier));
    ASSERT_TRUE(view.ok()) << to_text(view.error());
    EXPECT_EQ(view->name, "Fatima Öztürk");
    const auto registration = work->dossiers().registration(admission(one.dossier));
    ASSERT_TRUE(registration.ok() && registration.value().has_value());
    EXPECT_EQ(registration.value()->question, "Ik slaap bij een vriendin");
    EXPECT_TRUE(registration.value()->urgent_needs.at(0).urgent);
    const auto target = work->grants().target(one.dossier.id, actor(world.coach), clock.now());
    ASSERT_TRUE(target.ok() && target.value().has_value());
    EXPECT_TRUE(target.value()->involved());
}

TEST_P(DossiersContract, ABsnThatIsKnownOpensNoSecondDossier) {
    opened("Eerste", Bsn::parse("111222333"));
    const auto work = write();
    const Status refused = work->dossiers().open(everyone(), opening("Tweede", Bsn::parse("111222333")));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::conflict);
}

TEST_P(DossiersContract, EveryOrderPagesThroughEveryDossierOnce) {
    for (const char* name : {"Aalbers", "Zwart", "Mulder", "Bakker"}) opened(name);
    for (const auto order :
         {app::DossierOrder::name, app::DossierOrder::longest_not_spoken, app::DossierOrder::newest}) {
        const auto ids = listed(everyone(), order);
        EXPECT_EQ(ids.size(), 5U);
        EXPECT_EQ(std::set(ids.begin(), ids.end()).size(), 5U);
    }
}

TEST_P(DossiersContract, AListHoldsOnlyWhatTheScopeReaches) {
    const auto ended = with_dossier(clock.today() - days{30}, clock.today() - days{1});
    const auto ids = listed(mine(), app::DossierOrder::newest);
    EXPECT_EQ(ids, std::vector{dossier.id});
    EXPECT_THAT(listed(everyone(), app::DossierOrder::newest), ::testing::Contains(ended.id));
}

TEST_P(DossiersContract, AStaleDossierHouseholdPersonOrInvolvementIsRefused) {
    const auto one = opened("Visser");
    const auto proof = admission(one.dossier);
    change([&](app::UnitOfWork& work) -> Status {
        Dossier now = one.dossier;
        now.rung = 3;
        PH_CHECK(work.dossiers().change(proof, now));
        EXPECT_EQ(now.version, 2);
        Household household = one.household;
        PH_CHECK(work.persons().change_household(proof, household));
        Person person = one.persons[0];
        person.family_name = "Visser-Smit";
        PH_CHECK(work.persons().change_person(proof, person));
        Involvement involvement = one.involvement;
        involvement.ends_on = clock.today();
        return work.dossiers().change_involvement(proof, involvement, grants_of(involvement));
    });
    const auto work = write();
    Dossier stale_dossier = one.dossier;
    EXPECT_EQ(work->dossiers().change(proof, stale_dossier).error().fault, Fault::stale);
    Household stale_household = one.household;
    EXPECT_EQ(work->persons().change_household(proof, stale_household).error().fault, Fault::stale);
    Person stale_person = one.persons[0];
    EXPECT_EQ(work->persons().change_person(proof, stale_person).error().fault, Fault::stale);
    Involvement stale_involvement = one.involvement;
    EXPECT_EQ(work->dossiers().change_involvement(proof, stale_involvement, {}).error().fault, Fault::stale);
    // The ended involvement closed the grant in the same transaction.
    EXPECT_FALSE(work->grants().target(one.dossier.id, actor(world.coach), clock.now()).value()->involved());
}

TEST_P(DossiersContract, ASearchFindsByNameSoundAndBsnWithinReachOnly) {
    const auto one = opened("Hendrickx", Bsn::parse("111222333"));
    const auto other = with_dossier(clock.today() - days{30}, clock.today() - days{1});
    ASSERT_FALSE(found(everyone(), "fatima hendriks").empty());
    EXPECT_EQ(found(everyone(), "fatima hendriks").at(0).person_id, one.persons[0].id);
    const auto by_bsn = found(everyone(), "", Bsn::parse("111222333"));
    ASSERT_EQ(by_bsn.size(), 1U);
    EXPECT_TRUE(by_bsn[0].same_bsn);
    for (const auto& candidate : found(mine(), "jan berg")) EXPECT_NE(candidate.dossier_id, other.id);
}

TEST_P(DossiersContract, APersonOfAnotherHouseholdIsMissing) {
    const auto one = opened("Elders");
    EXPECT_EQ(read()->persons().person(here(), one.persons[0].id).error().fault, Fault::missing);
    const auto own = read()->persons().persons(here());
    ASSERT_TRUE(own.ok());
    EXPECT_EQ(own->size(), 1U);
}

TEST_P(DossiersContract, FactsAndSnapshotsAreKeptInTheirOrder) {
    Snapshot snapshot;
    snapshot.id = new_id<SnapshotId>();
    snapshot.dossier_id = dossier.id;
    snapshot.person_id = dossier.participant_id;
    snapshot.form_id = "klantfoto";
    snapshot.filled_on = clock.today();
    snapshot.recorded_by = world.coach.id;
    snapshot.recorded_at = clock.now();
    Fact fact;
    fact.dossier_id = dossier.id;
    fact.person_id = dossier.participant_id;
    fact.key = "onderdak.nu";
    fact.observed_on = clock.today();
    fact.recorded_by = world.coach.id;
    fact.snapshot_id = snapshot.id;
    std::vector<Fact> facts;
    for (int i = 0; i < 3; ++i) {
        fact.id = new_id<FactId>();
        fact.value = std::to_string(i);
        fact.recorded_at = clock.now() + std::chrono::minutes{i};
        facts.push_back(fact);
    }
    change([&](app::UnitOfWork& work) -> Status {
        PH_CHECK(work.persons().add_snapshot(here(), snapshot));
        return work.persons().add_facts(here(), facts);
    });
    const auto work = read();
    const auto stored = work->persons().facts(here());
    ASSERT_TRUE(stored.ok());
    ASSERT_EQ(stored->size(), 3U);
    EXPECT_EQ(stored->at(2).value, "2");
    EXPECT_EQ(stored->at(2).recorded_by_name, world.coach.display_name);
    EXPECT_TRUE(work->dossiers().dossier(here())->has_snapshot);
    EXPECT_EQ(work->persons().snapshots(here())->size(), 1U);
}

TEST_P(DossiersContract, TheStoryReadsEveryKindOfRecord) {
    const auto one = opened("Verhaal");
    PhaseChange phase;
    phase.id = new_id<PhaseChangeId>();
    phase.dossier_id = one.dossier.id;
    phase.reason = "Coach is gestart";
    phase.changed_at = clock.now();
    phase.changed_by = world.coach.id;
    change([&](app::UnitOfWork& work) {
        return work.dossiers().add_phase_change(admission(one.dossier), phase);
    });
    std::set<app::TimelineKind> kinds;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<app::TimelineKind>>(
        [&](auto each) { kinds.insert(each.value); });
    const auto moments = read()->timeline().moments(admission(one.dossier), kinds);
    ASSERT_TRUE(moments.ok()) << to_text(moments.error());
    std::set<app::TimelineKind> told;
    for (const auto& moment : *moments) told.insert(moment.kind);
    EXPECT_TRUE(told.contains(app::TimelineKind::registration));
    EXPECT_TRUE(told.contains(app::TimelineKind::phase));
    EXPECT_TRUE(told.contains(app::TimelineKind::involvement));
}

}  // namespace

PH_ON_BOTH(DossiersContract);

}  // namespace ph::storage::contract
