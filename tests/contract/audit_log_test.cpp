// Who looked at a dossier: out of the stretches that have their places, the tail that has not, and on SQLite
// the file of reads.
#include <future>

#include "app/ports/audit_log.hpp"
#include "contract/database.hpp"
#include "contract/opened.hpp"
#include "storage/audit/places.hpp"

namespace ph::storage::contract {
namespace {

struct AuditLogContract : OpenedDossier {
    access::AuditEvent about(const DossierId& id, const std::string& subject) {
        auto made = event(subject);
        made.dossier_id = id;
        clock.advance(std::chrono::milliseconds{1});
        return made;
    }
    void record(std::vector<access::AuditEvent> events) {
        std::promise<Status> done;
        storage->record(std::move(events), [&](const Status& status) { done.set_value(status); });
        ASSERT_TRUE(done.get_future().get().ok());
    }
    // Reads of other dossiers, as many as fill a stretch and more.
    void record_others(std::int64_t number) {
        std::vector<access::AuditEvent> events;
        events.reserve(static_cast<std::size_t>(number));
        for (std::int64_t i = 0; i < number; ++i) events.push_back(about(new_id<DossierId>(), "anders"));
        record(std::move(events));
    }
    // All pages, `limit` at a time.
    std::vector<std::string> subjects(int limit) {
        const auto work = read();
        const auto admission = here();
        std::vector<std::string> found;
        app::LogPlace after;
        for (;;) {
            const auto page = work->audit_log().of_dossier(admission, after, limit);
            EXPECT_TRUE(page.ok());
            if (!page.ok() || page->empty()) return found;
            for (const auto& one : *page) {
                EXPECT_EQ(one.event.dossier_id, dossier.id);
                found.push_back(one.event.subject);
            }
            after = page->back().place;
        }
    }
};

TEST_P(AuditLogContract, TheNewestComesFirstAndPagesFollowOnEachOther) {
    std::vector<std::string> expected;
    for (int i = 0; i < 7; ++i) {
        const std::string name = "nummer " + std::to_string(i);
        if (i % 2 == 0) {
            record({about(dossier.id, name)});
        } else {
            const auto work = write();
            ASSERT_TRUE(work->commit({about(dossier.id, name)}).ok());
        }
        expected.insert(expected.begin(), name);
        record_others(3);
    }
    EXPECT_EQ(subjects(100), expected);
    EXPECT_EQ(subjects(2), expected);
    EXPECT_EQ(subjects(1), expected);
}

TEST_P(AuditLogContract, WhatHasItsPlacesAndWhatHasNotIsFoundAlike) {
    std::vector<std::string> expected;
    for (int i = 0; i < 5; ++i) {
        const std::string name = "nummer " + std::to_string(i);
        record({about(dossier.id, name), about(dossier.id, name + " nog eens")});
        expected.insert(expected.begin(), {name + " nog eens", name});
        record_others(audit::stretch_size / 2);
    }
    EXPECT_EQ(subjects(100), expected);
    ASSERT_TRUE(storage->place_events().ok());
    EXPECT_EQ(subjects(100), expected);
    EXPECT_EQ(subjects(3), expected);
    ASSERT_TRUE(storage->place_events().ok());  // nothing to do
    EXPECT_EQ(subjects(100), expected);
    ASSERT_TRUE(storage->place_events_again().ok());
    EXPECT_EQ(subjects(100), expected);
}

TEST_P(AuditLogContract, WhoItWasIsNamedAlsoWhenNobodyIsKnownByThatId) {
    auto by_nobody = about(dossier.id, "tijd");
    by_nobody.user_id.reset();
    auto by_stranger = about(dossier.id, "vreemd");
    by_stranger.user_id = new_id<UserId>();
    auto by_coach = about(dossier.id, "coach");
    by_coach.organisation_id = world.organisation.id;
    record({by_nobody, by_stranger, by_coach});
    const auto work = read();
    const auto page = work->audit_log().of_dossier(here(), {}, 10);
    ASSERT_TRUE(page.ok());
    ASSERT_EQ(page->size(), 3U);
    EXPECT_EQ(page->at(0).user_name, world.coach.display_name);
    EXPECT_EQ(page->at(0).organisation_name, world.organisation.name);
    EXPECT_EQ(page->at(1).user_name, "");
    EXPECT_EQ(page->at(2).user_name, "");
}

TEST_P(AuditLogContract, EverythingAnEventIsAboutIsKept) {
    auto full = about(dossier.id, "alles");
    full.persons = {new_id<PersonId>(), new_id<PersonId>()};
    full.categories = {access::DataCategory::plan, access::DataCategory::bsn};
    full.trace_id = new_id<EventId>().uuid;
    full.allowed = false;
    record({full});
    const auto work = read();
    const auto page = work->audit_log().of_dossier(here(), {}, 10);
    ASSERT_TRUE(page.ok());
    ASSERT_EQ(page->size(), 1U);
    const access::AuditEvent& kept = page->at(0).event;
    EXPECT_EQ(kept.persons, full.persons);
    EXPECT_EQ(kept.categories, full.categories);
    EXPECT_EQ(kept.trace_id, full.trace_id);
    EXPECT_EQ(kept.at, full.at);
    EXPECT_FALSE(kept.allowed);
}

// On the morning of the clock's day, at this time of the wall.
struct LooksContract : AuditLogContract {
    std::vector<app::Look> looks(Date from, Date until) {
        const auto work = read();
        auto found =
            work->audit_log().looks(scope(world.administrator, access::Reach::municipality), from, until);
        EXPECT_TRUE(found.ok());
        return found.ok() ? *found : std::vector<app::Look>{};
    }
    void at_time(std::chrono::minutes time) { clock.set(local_instant(clock.today(), time)); }
};

TEST_P(LooksContract, ADayOfOneUserAtOneDossierIsOneLineWithTheHalfHoursOfTheWallClock) {
    using std::chrono::hours;
    using std::chrono::minutes;
    at_time(hours{9} + minutes{5});
    record({about(dossier.id, "een"), about(dossier.id, "twee")});
    at_time(hours{23} + minutes{59});
    {
        const auto work = write();
        ASSERT_TRUE(work->commit({about(dossier.id, "wijziging")}).ok());
    }
    const Date day = clock.today();
    const auto found = looks(day, day + std::chrono::days{1});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].user, world.coach.id);
    EXPECT_EQ(found[0].role, Role::coach);
    EXPECT_EQ(found[0].dossier, dossier.id);
    EXPECT_EQ(found[0].day, day);
    EXPECT_EQ(found[0].events, 3);
    EXPECT_EQ(found[0].half_hours, (std::uint64_t{1} << 18U) | (std::uint64_t{1} << 47U));
    EXPECT_TRUE(looks(day + std::chrono::days{1}, day + std::chrono::days{9}).empty());
    EXPECT_TRUE(looks(day - std::chrono::days{9}, day).empty());
}

TEST_P(LooksContract, WhatWasRefusedWhatTimeDidAndWhatParticipantsSeeOfThemselvesIsNoLook) {
    auto refused = about(dossier.id, "geweigerd");
    refused.allowed = false;
    auto time = about(dossier.id, "tijd");
    time.user_id.reset();
    auto own = about(dossier.id, "eigen");
    own.role = "participant";
    record({refused, time, own});
    const Date day = clock.today();
    EXPECT_TRUE(looks(day, day + std::chrono::days{1}).empty());
}

TEST_P(LooksContract, RowsAndTheTailThatHasNoneGiveTheSameAnswerAndTheChainStaysWhole) {
    for (int i = 0; i < 5; ++i) {
        record({about(dossier.id, "nummer " + std::to_string(i))});
        record_others(audit::stretch_size / 2);
    }
    const Date day = clock.today();
    const auto before = looks(day, day + std::chrono::days{1});
    ASSERT_GT(before.size(), static_cast<std::size_t>(audit::stretch_size));
    const auto same = [&] {
        const auto after = looks(day, day + std::chrono::days{1});
        ASSERT_EQ(after.size(), before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            EXPECT_EQ(after[i].dossier, before[i].dossier);
            EXPECT_EQ(after[i].events, before[i].events);
            EXPECT_EQ(after[i].half_hours, before[i].half_hours);
        }
    };
    ASSERT_TRUE(storage->place_events().ok());
    same();
    ASSERT_TRUE(storage->place_events_again().ok());
    same();
    const auto reports = storage->verify_audit();
    ASSERT_TRUE(reports.ok());
    for (const auto& report : *reports) EXPECT_TRUE(report.breaks.empty());
}

TEST_P(LooksContract, OnlyDossiersThatTheAskerMayKnowOfAreKnown) {
    const Dossier other = with_dossier(clock.today() - std::chrono::days{3});
    const auto known = [&] {
        const auto work = read();
        return work->audit_log()
            .known(scope(world.administrator, access::Reach::municipality),
                   {dossier.id, other.id, new_id<DossierId>()})
            .value();
    };
    EXPECT_EQ(known(), (std::set{dossier.id, other.id}));
    ASSERT_TRUE(database->connect()
                    ->execute("UPDATE dossier SET restricted = $1 WHERE id = $2", true, other.id)
                    .ok());
    EXPECT_EQ(known(), (std::set{dossier.id}));
}

TEST_P(LooksContract, SomebodyIsInvolvedOnTheDaysOfTheInvolvementOnly) {
    const auto ended =
        with_dossier(clock.today() - std::chrono::days{20}, clock.today() - std::chrono::days{8});
    const auto involved = [&](Date from, Date until) {
        const auto work = read();
        return work->audit_log()
            .involved(scope(world.administrator, access::Reach::municipality), world.coach.id, from, until)
            .value();
    };
    const Date today = clock.today();
    EXPECT_EQ(involved(today - std::chrono::days{6}, today), (std::set{dossier.id}));
    EXPECT_EQ(involved(today - std::chrono::days{8}, today), (std::set{dossier.id, ended.id}));
    EXPECT_EQ(involved(today - std::chrono::days{20}, today - std::chrono::days{10}), (std::set{ended.id}));
}

TEST_P(LooksContract, ANameThatManyHaveTellsNothing) {
    const Dossier other = with_dossier(clock.today());
    const auto own = database->connect();
    for (const Dossier& one : {dossier, other}) {
        ASSERT_TRUE(
            own->execute("INSERT INTO person_key (municipality_id, key, person_id) VALUES ($1, $2, $3)",
                         world.municipality.id, "t:berg", one.participant_id)
                .ok());
        ASSERT_TRUE(
            own->execute("INSERT INTO person_key (municipality_id, key, person_id) VALUES ($1, $2, $3)",
                         world.municipality.id, "t:jan", one.participant_id)
                .ok());
    }
    const auto namesakes = [&](const std::string& name, int most) {
        const auto work = read();
        return work->audit_log()
            .namesakes(scope(world.administrator, access::Reach::municipality), name, most)
            .value();
    };
    EXPECT_EQ(namesakes("berg", 2), (std::set{dossier.id, other.id}));
    EXPECT_TRUE(namesakes("berg", 1).empty());
    EXPECT_TRUE(namesakes("jan", 20).empty());  // a given name
    EXPECT_TRUE(namesakes("dal", 20).empty());
}

}  // namespace

PH_ON_BOTH(LooksContract);
PH_ON_BOTH(AuditLogContract);

}  // namespace ph::storage::contract
