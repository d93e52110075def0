// What the server keeps of a dossier or a day is thrown away by every change, whoever makes it.
#include "app/ports/users.hpp"
#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

struct Revisions : OpenedDossier {
    app::Revision of_dossier(const Dossier& one) { return read()->revision(admission(one)).value().value(); }
    app::Revision of_dossier() { return of_dossier(dossier); }
    app::Revision of_day(const User& user) {
        return read()->revision(scope(user, access::Reach::involved)).value().value();
    }
};

PH_ON_BOTH(Revisions);

}  // namespace

TEST_P(Revisions, AChangeOfADossierCountsForTheDossierAndForWhoeverHasAccess) {
    const auto dossier_before = of_dossier();
    const auto day_before = of_day(world.coach);
    EXPECT_EQ(of_dossier(), dossier_before) << "reading changes nothing";
    task(clock.today(), dossier);
    EXPECT_GT(of_dossier().subject, dossier_before.subject);
    EXPECT_GT(of_day(world.coach).subject, day_before.subject);
    EXPECT_EQ(of_dossier().directory, dossier_before.directory);
}

TEST_P(Revisions, WhoHasNoAccessKeepsTheirDay) {
    const auto before = of_day(world.administrator);
    task(clock.today(), dossier);
    EXPECT_EQ(of_day(world.administrator), before);
}

TEST_P(Revisions, ANewNameOfAColleagueCountsForTheWholeDirectory) {
    const auto before = of_dossier();
    const auto work = write();
    User renamed = world.coach;
    renamed.display_name = "Samira Öztürk";
    const auto everywhere = scope(world.administrator, access::Reach::municipality);
    ASSERT_TRUE(work->users().change_user(everywhere, renamed).ok());
    commit(*work);
    EXPECT_GT(of_dossier().directory, before.directory);
    EXPECT_GT(of_day(world.coach).directory, before.directory);
}

TEST_P(Revisions, WhatWasRolledBackDoesNotCount) {
    const auto before = of_dossier();
    {
        const auto work = write();
        ASSERT_TRUE(work->dossiers().change(here(), dossier).ok());
    }
    EXPECT_EQ(of_dossier(), before);
}

TEST_P(Revisions, ATransactionThatWritesHasNone) {
    const auto work = write();
    EXPECT_FALSE(work->revision(here()).value().has_value());
    EXPECT_FALSE(work->revision(scope(world.coach, access::Reach::involved)).value().has_value());
}

TEST_P(Revisions, ADayThatShowsMoreThanOnesOwnDossiersHasNone) {
    EXPECT_FALSE(read()->revision(scope(world.coach, access::Reach::municipality)).value().has_value());
}

}  // namespace ph::storage::contract
