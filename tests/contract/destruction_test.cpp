// Destroying a dossier: everything that can hold something of it is known by name, nothing of it is left in
// the database, and the audit still verifies.
#include <fstream>
#include <iterator>
#include <set>

#include "app/ports/idempotency.hpp"
#include "app/ports/persons.hpp"
#include "app/ports/retention.hpp"
#include "app/ports/users.hpp"
#include "contract/opened.hpp"
#include "storage/repositories/destruction.hpp"
#include "storage/repositories/dossier_lines.hpp"

namespace ph::storage::contract {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

struct Column {
    std::string table;
    std::string name;
    std::string refers_to;  // table; empty: no foreign key
};

struct DestructionContract : OpenedDossier {
    std::vector<Column> columns_of_sqlite(sql::Connection& db) {
        std::vector<std::string> tables;
        EXPECT_TRUE(db.run("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                           {}, [&](const sql::Row& row) { tables.push_back(row.get<std::string>(0)); })
                        .ok());
        std::vector<Column> found;
        for (const std::string& table : tables) {
            std::map<std::string, std::string> keys;
            EXPECT_TRUE(
                db.run("SELECT \"from\", \"table\" FROM pragma_foreign_key_list('" + table + "')", {},
                       [&](const sql::Row& row) { keys[row.get<std::string>(0)] = row.get<std::string>(1); })
                    .ok());
            EXPECT_TRUE(
                db.run("SELECT name FROM pragma_table_info('" + table + "')", {}, [&](const sql::Row& row) {
                      const auto name = row.get<std::string>(0);
                      found.push_back({table, name, keys[name]});
                  }).ok());
        }
        return found;
    }
    std::vector<Column> columns_of_postgres(sql::Connection& db) {
        std::vector<Column> found;
        EXPECT_TRUE(
            db.run("SELECT c.relname::text, a.attname::text, COALESCE((SELECT f.relname::text FROM "
                   "pg_constraint k JOIN pg_class f ON f.oid = k.confrelid WHERE k.conrelid = c.oid AND "
                   "k.contype = 'f' AND a.attnum = ANY (k.conkey) LIMIT 1), '') FROM pg_class c JOIN "
                   "pg_attribute a ON a.attrelid = c.oid WHERE c.relnamespace = 'public'::regnamespace AND "
                   "c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped",
                   {},
                   [&](const sql::Row& row) {
                       found.push_back(
                           {row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)});
                   })
                .ok());
        return found;
    }
    std::vector<Column> columns() {
        const auto db = database->connect();
        return database->dialect() == sql::Dialect::sqlite ? columns_of_sqlite(*db)
                                                           : columns_of_postgres(*db);
    }

    // A second dossier of the same household.
    Dossier with_second_dossier() {
        const auto db = database->connect();
        const Secrets secrets = test_secrets();
        sql::Mapper mapper{*db, secrets};
        Dossier second = dossier;
        second.id = new_id<DossierId>();
        EXPECT_TRUE(db->begin(sql::Transaction::write).ok());
        EXPECT_TRUE(mapper.insert(second).ok());
        EXPECT_TRUE(refresh_line(*db, second.id).ok());
        EXPECT_TRUE(db->commit().ok());
        return second;
    }
    std::vector<DestroyedKind> destroy(const DossierId& id) {
        const auto work = write();
        auto gone = work->retention().destroy(scope(world.administrator, access::Reach::municipality), id);
        EXPECT_TRUE(gone.ok()) << (gone.ok() ? "" : to_text(gone.error()));
        if (!gone.ok()) return {};
        // As the round tells it (app/use_cases/retention_round.cpp).
        const auto told = event("destruction " + new_id<DestructionId>().to_string(),
                                R"({"mark":")" + gone->mark + R"(","payloads":")" + gone->payloads +
                                    R"(","seal":")" + gone->seal + R"("})");
        EXPECT_TRUE(work->commit({told}).ok());
        return gone->kinds;
    }
    // What sharing, guard and rights keep of a dossier: a row in each of their tables, with the name in it.
    void with_rows_of_others() {
        const auto db = database->connect();
        const std::string text = "Zonderling";
        const auto add = [&](const std::string& sql, const auto&... values) {
            const auto rows = db->execute(sql, values...);
            EXPECT_TRUE(rows.ok()) << sql << (rows.ok() ? "" : to_text(rows.error()));
        };
        const auto now = clock.now();
        const auto today = clock.today();
        add("INSERT INTO consent (id, dossier_id, person_id, organisation_id, categories, purpose, ground, "
            "until_on, sentence, state, note, withdrawn_note, version) VALUES ($1, $2, $3, $4, 1, 'x', 'x', "
            "$5, $6, 'asked', '', '', 1)",
            new_id<EventId>(), dossier.id, dossier.participant_id, world.organisation.id, today, text);
        add("INSERT INTO sharing (id, dossier_id, shared_by, shared_at, organisation_id, parts, facts, text) "
            "VALUES ($1, $2, $3, $4, $5, '[]', '[]', $6)",
            new_id<EventId>(), dossier.id, world.coach.id, now, world.organisation.id, text);
        add("INSERT INTO dossier_restriction (id, municipality_id, dossier_id, restricted, reason, "
            "decided_by, "
            "decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            new_id<EventId>(), world.municipality.id, dossier.id, false, text, world.administrator.id, now);
        add("INSERT INTO broken_glass (id, municipality_id, dossier_id, user_id, role, danger, reason, "
            "opened_at, until_at, wait_reason, verdict_words, version) VALUES ($1, $2, $3, $4, 'coach', 'x', "
            "$5, $6, $7, '', '', 1)",
            new_id<EventId>(), world.municipality.id, dossier.id, world.coach.id, text, now,
            now + std::chrono::hours{4});
        add("INSERT INTO working_note (id, dossier_id, author_id, text, written_at, changed_at, kept_until, "
            "version) VALUES ($1, $2, $3, $4, $5, $5, $6, 1)",
            new_id<EventId>(), dossier.id, world.coach.id, text, now, today);
        add("INSERT INTO rights_request (id, municipality_id, dossier_id, person_id, kind, text, thing_kind, "
            "thing_id, thing_part, thing_title, categories, status, received_at, channel, identity_check, "
            "recorded_by, due_on, extension_reason, decision, keep_reason, successor_id, version) VALUES "
            "($1, $2, $3, $4, 'access', $5, '', '', '', '', 1, 'received', $6, 'x', 'x', $7, $8, '', '', '', "
            "'', 1)",
            new_id<EventId>(), world.municipality.id, dossier.id, dossier.participant_id, text, now,
            world.coach.id, today);
        add("INSERT INTO talent (id, dossier_id, municipality_id, person_id, kind, words, recorded_by, "
            "recorded_at, version) VALUES ($1, $2, $3, $4, '', $5, $6, $7, 1)",
            new_id<TalentId>(), dossier.id, world.municipality.id, dossier.participant_id, text,
            world.coach.id, now);
        add("INSERT INTO talk_answer (id, dossier_id, municipality_id, person_id, question_id, words, "
            "recorded_by, recorded_at) VALUES ($1, $2, $3, $4, 'wat-wilt-u', $5, $6, $7)",
            new_id<TalkAnswerId>(), dossier.id, world.municipality.id, dossier.participant_id, text,
            world.coach.id, now);
        with_planned_measurement(*db, text);
    }
    void with_planned_measurement(sql::Connection& db, const std::string& text) {
        const Secrets secrets = test_secrets();
        sql::Mapper mapper{db, secrets};
        EXPECT_TRUE(mapper.insert(ApproachSource{"proef", 1, "tekst", clock.now()}).ok());
        Case followed;
        followed.id = new_id<CaseId>();
        followed.dossier_id = dossier.id;
        followed.approach_id = "proef";
        followed.opened_by = world.coach.id;
        followed.opened_at = clock.now();
        EXPECT_TRUE(mapper.insert(followed).ok());
        PlannedMeasurement planned;
        planned.id = new_id<PlannedMeasurementId>();
        planned.dossier_id = dossier.id;
        planned.municipality_id = world.municipality.id;
        planned.person_id = dossier.participant_id;
        planned.case_id = followed.id;
        planned.missed_note = text;
        EXPECT_TRUE(mapper.insert(planned).ok());
    }
    // Rows in which a text appears, over every column of every table.
    std::vector<std::string> places_of(const std::string& text) {
        const auto db = database->connect();
        std::vector<std::string> found;
        for (const Column& column : columns()) {
            const std::string value = database->dialect() == sql::Dialect::sqlite
                                          ? "CAST(\"" + column.name + "\" AS TEXT)"
                                          : "\"" + column.name + "\"::text";
            const auto rows = db->scalar<std::int64_t>(
                "SELECT count(*) FROM " + column.table + " WHERE " + value + " LIKE $1", "%" + text + "%");
            if (rows.ok() && rows->value_or(0) > 0) found.push_back(column.table + "." + column.name);
        }
        return found;
    }
    void expect_whole_chain() {
        const auto reports = storage->verify_audit();
        ASSERT_TRUE(reports.ok());
        for (const auto& report : *reports) EXPECT_THAT(report.breaks, IsEmpty());
    }
};

// What can hold something of a dossier: a column named after one, or a reference to a row that goes. Of an
// account only what is the account's own (user_id): else a colleague's name on a task would count.
TEST_P(DestructionContract, EveryTableThatCanHoldSomethingOfADossierIsDestroyedOrKeptForAReason) {
    std::set<std::string, std::less<>> known;
    std::set<std::string, std::less<>> destroyed;
    for (const auto& part : parts_of_dossier()) destroyed.emplace(part.table);
    for (const auto& part : parts_of_household()) destroyed.emplace(part.table);
    known = destroyed;
    for (const auto& part : kept_parts()) {
        EXPECT_FALSE(part.why.empty());
        known.emplace(part.table);
    }
    const std::set<std::string, std::less<>> telling{"dossier_id", "household_id", "person_id",
                                                     "participant_id"};
    std::set<std::string> forgotten;
    std::set<std::string> seen;
    for (const Column& column : columns()) {
        seen.insert(column.table);
        const bool own = column.refers_to == "user_account" ? column.name == "user_id"
                                                            : destroyed.contains(column.refers_to);
        if ((telling.contains(column.name) || own) && !known.contains(column.table))
            forgotten.insert(column.table + "." + column.name);
    }
    EXPECT_THAT(forgotten, IsEmpty()) << "add them to storage/repositories/destruction.cpp";
    for (const std::string& table : known) EXPECT_THAT(seen, Contains(table)) << "there is no such table";
}

TEST_P(DestructionContract, NothingIsLeftOfWhoWasDestroyed) {
    task(clock.today(), dossier);
    with_rows_of_others();
    {
        auto work = write();
        auto person = work->persons().person(here(), dossier.participant_id).value();
        person.given_names = "Wilhelmus";
        person.family_name = "Zonderling";
        person.phone = "0612345678";
        person.bsn = Bsn::parse("123456782");
        ASSERT_TRUE(work->persons().change_person(here(), person).ok());
        commit(*work);
        work.reset();
        User account = user_named("zonderling", {Role::participant});
        account.display_name = "Wilhelmus Zonderling";
        account.person_id = dossier.participant_id;
        const auto more = write();
        ASSERT_TRUE(
            more->users().add_user(scope(world.administrator, access::Reach::municipality), account).ok());
        app::StoredAnswer answer;
        answer.user_id = world.coach.id;
        answer.key = "sleutel-1";
        answer.body = R"({"dossierId":")" + dossier.id.to_string() + R"(","naam":"Zonderling"})";
        answer.created_at = clock.now();
        ASSERT_TRUE(more->idempotency().remember(answer).ok());
        answer.key = "sleutel-2";
        answer.body = "{}";
        answer.dossier = dossier.id;
        ASSERT_TRUE(more->idempotency().remember(answer).ok());
        auto noted = event("person " + dossier.participant_id.to_string(), R"({"naam":"Zonderling"})");
        auto change = event("task", R"({"tekst":"Zonderling belt"})");
        change.dossier_id = dossier.id;
        ASSERT_TRUE(more->commit({noted, change}).ok());
    }
    ASSERT_THAT(places_of("onderling"), Contains("person.family_name"));
    ASSERT_THAT(places_of("onderling"), Contains("event_payload.payload"));
    const auto kinds = destroy(dossier.id);
    EXPECT_THAT(kinds, Contains(::testing::Field(&DestroyedKind::kind, "taken")));
    for (const char* table : {"consent", "sharing", "dossier_restriction", "broken_glass", "working_note",
                              "rights_request", "talent", "talk_answer", "measure_moment", "approach_case"})
        EXPECT_EQ(count(table), 0) << table;
    for (const std::string text : {"onderling", "ilhelmus", "12345678"})
        EXPECT_THAT(places_of(text), IsEmpty()) << text;
    EXPECT_EQ(count("person"), 0);
    EXPECT_EQ(count("household"), 0);
    EXPECT_EQ(count("dossier"), 0);
    EXPECT_EQ(count("idempotency"), 0);
    expect_whole_chain();
}

// What is gone from the log is gone for a reason that can be shown, or it is a break.
TEST_P(DestructionContract, TheLogTellsWhichContentWasDestroyedAndNoMoreIsLawful) {
    auto change = event("task", R"({"tekst":"Zonderling belt"})");
    change.dossier_id = dossier.id;
    {
        const auto work = write();
        ASSERT_TRUE(work->commit({change, event("elders", R"({"tekst":"blijft"})")}).ok());
    }
    destroy(dossier.id);
    expect_whole_chain();
    const auto db = database->connect();
    const auto rows = db->execute("DELETE FROM event_payload WHERE payload LIKE '%blijft%'");
    ASSERT_TRUE(rows.ok());
    ASSERT_EQ(*rows, 1);
    const auto reports = storage->verify_audit();
    ASSERT_TRUE(reports.ok());
    std::int64_t broken = 0;
    for (const auto& report : *reports) broken += report.broken;
    EXPECT_EQ(broken, 1);
}

TEST_P(DestructionContract, WhatWasOpenedAgainOrHeldBackSinceIsToldByItsDay) {
    const access::Scope all = scope(world.administrator, access::Reach::municipality);
    const auto marks_of = [&](app::UnitOfWork& work) {
        return std::map<app::Digest, Date>{{work.retention().mark_of(dossier.id), clock.today()}};
    };
    RetentionHold hold;
    hold.id = new_id<RetentionHoldId>();
    hold.dossier_id = dossier.id;
    hold.municipality_id = world.municipality.id;
    hold.reason = "Rechtszaak.";
    hold.placed_by = world.administrator.id;
    hold.placed_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.retention().add_hold(all, hold); });
    {
        const auto work = read();
        const auto present = work->retention().present(marks_of(*work)).value();
        ASSERT_EQ(present.size(), 1U);
        EXPECT_EQ(present[0].worked_on, clock.today());
    }
    ASSERT_TRUE(lift(hold, "Klaar.", world.administrator.id, clock.now()).ok());
    change([&](app::UnitOfWork& work) { return work.retention().change_hold(all, hold); });
    const auto work = read();
    EXPECT_NE(work->retention().present(marks_of(*work)).value().at(0).worked_on, clock.today());
}

TEST_P(DestructionContract, AHouseholdStaysForItsOtherDossier) {
    const Dossier second = with_second_dossier();
    destroy(dossier.id);
    EXPECT_EQ(count("dossier"), 1);
    EXPECT_EQ(count("person"), 1);
    EXPECT_EQ(count("household"), 1);
    destroy(second.id);
    EXPECT_EQ(count("person"), 0);
    EXPECT_EQ(count("household"), 0);
    expect_whole_chain();
}

TEST_P(DestructionContract, OtherDossiersKeepTheirContentInTheLog) {
    const Dossier other = with_dossier(clock.today());
    {
        auto change = event("task", R"({"tekst":"blijft"})");
        change.dossier_id = other.id;
        const auto work = write();
        ASSERT_TRUE(work->commit({change}).ok());
    }
    destroy(dossier.id);
    EXPECT_THAT(places_of("blijft"), UnorderedElementsAre("event_payload.payload"));
    expect_whole_chain();
}

TEST_P(DestructionContract, TheTermsAreAskedOfAllThatEverWas) {
    const access::Scope all = scope(world.administrator, access::Reach::municipality);
    const auto ended = [&] { return read()->retention().ended(all, dossier.id).value(); };
    EXPECT_FALSE(ended()) << "it is open";
    const auto db = database->connect();
    const auto run = [&](const std::string& sql, const auto&... values) {
        const auto rows = db->execute(sql, values...);
        ASSERT_TRUE(rows.ok()) << sql << to_text(rows.error());
        ASSERT_EQ(*rows, 1) << sql;
    };
    const Date today = clock.today();
    run("UPDATE dossier SET phase = 'closed', closed_on = $2 WHERE id = $1", dossier.id, today);
    ASSERT_TRUE(ended());
    EXPECT_THAT(ended()->ages, IsEmpty()) << "the participant has no birth date";
    EXPECT_FALSE(ended()->request_open);
    run("UPDATE person SET household_role = 'child' WHERE id = $1", dossier.participant_id);
    EXPECT_THAT(ended()->ages, UnorderedElementsAre(0));
    run("UPDATE person SET birth_date = $2 WHERE id = $1", dossier.participant_id,
        Date{dossier.opened_on - std::chrono::days{17 * 366}});
    EXPECT_THAT(ended()->ages, UnorderedElementsAre(17));
    for (const char* value : {"\"bijstand\"", "\"werk\""}) {
        Fact fact;
        fact.id = new_id<FactId>();
        fact.dossier_id = dossier.id;
        fact.person_id = dossier.participant_id;
        fact.key = "inkomen.bron";
        fact.value = value;
        fact.observed_on = today;
        fact.recorded_at = clock.now();
        fact.recorded_by = world.coach.id;
        const Secrets secrets = test_secrets();
        ASSERT_TRUE((sql::Mapper{*db, secrets}.insert(fact).ok()));
    }
    EXPECT_THAT(ended()->ever.at("inkomen.bron"), UnorderedElementsAre("\"bijstand\"", "\"werk\""));
    Trajectory first;
    first.id = new_id<TrajectoryId>();
    first.dossier_id = dossier.id;
    first.starts_on = first.ends_on = today;
    first.closed_on = today;
    Trajectory second = first;
    second.id = new_id<TrajectoryId>();
    second.closed_on.reset();
    const Secrets secrets = test_secrets();
    sql::Mapper mapper{*db, secrets};
    ASSERT_TRUE(mapper.insert(first).ok());
    EXPECT_EQ(ended()->last_trajectory_on, today);
    ASSERT_TRUE(mapper.insert(second).ok());
    EXPECT_FALSE(ended()->last_trajectory_on) << "one still runs";
    with_rows_of_others();
    EXPECT_TRUE(ended()->request_open);
}

TEST_P(DestructionContract, WhatIsOfAnotherMunicipalityIsNotThere) {
    const auto work = write();
    User stranger = world.administrator;
    stranger.municipality_id = new_id<MunicipalityId>();
    const auto refused = work->retention().destroy(scope(stranger, access::Reach::municipality), dossier.id);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::missing);
}

TEST_P(DestructionContract, TheListIsPagedAndTheLongestWaitingComesFirst) {
    const access::Scope all = scope(world.administrator, access::Reach::municipality);
    std::vector<DossierId> ids{dossier.id};
    for (int i = 0; i < 3; ++i) ids.push_back(with_dossier(clock.today()).id);
    {
        const auto work = write();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            RetentionItem item;
            item.id = ids[i];
            item.municipality_id = world.municipality.id;
            item.since = clock.today() - std::chrono::days{static_cast<int>(i) / 2};
            item.listed_at = clock.now();
            ASSERT_TRUE(work->retention().add(all, item).ok());
        }
        commit(*work);
    }
    const auto work = read();
    const auto first = work->retention().lines(all, {.after = {}, .limit = 3}, clock.today()).value();
    ASSERT_EQ(first.items.size(), 3U);
    ASSERT_TRUE(first.next);
    EXPECT_EQ(first.items[0].item.id, std::min(ids[2], ids[3]));
    const auto rest = work->retention().lines(all, {.after = first.next, .limit = 3}, clock.today()).value();
    ASSERT_EQ(rest.items.size(), 1U);
    EXPECT_EQ(rest.items[0].item.id, std::max(ids[0], ids[1]));
    EXPECT_FALSE(rest.next);
}

PH_ON_BOTH(DestructionContract);

struct SqliteDestruction : DestructionContract {
    [[nodiscard]] std::string bytes_on_disk() const {
        std::string all;
        for (const auto& entry :
             std::filesystem::directory_iterator{std::filesystem::path{database->address()}.parent_path()}) {
            std::ifstream in{entry.path(), std::ios::binary};
            all.append(std::istreambuf_iterator<char>{in}, {});
        }
        return all;
    }
};

// Deleted rows normally stay readable in the pages of the file, and in its log.
TEST_P(SqliteDestruction, TheFilesHoldNoLetterOfIt) {
    // Enough rows that pages were split, and enough others that the file stays.
    for (int i = 0; i < 200; ++i) {
        const auto work = write();
        Task one;
        one.id = new_id<TaskId>();
        one.dossier_id = dossier.id;
        one.owner_id = world.coach.id;
        one.title = "Bellen met Zonderling over " + std::string(static_cast<std::size_t>(i % 70), 'z');
        one.due_on = clock.today();
        one.created_by = world.coach.id;
        one.created_at = clock.now();
        ASSERT_TRUE(work->work().add_task(here(), one).ok());
        auto change = event("task " + one.id.to_string(), R"({"titel":"Zonderling"})");
        change.dossier_id = dossier.id;
        ASSERT_TRUE(work->commit({change}).ok());
    }
    for (int i = 0; i < 20; ++i) task(clock.today(), with_dossier(clock.today()));
    ASSERT_THAT(bytes_on_disk(), ::testing::HasSubstr("Zonderling"));
    const auto hash = search_hash(test_secrets(), "123456782");
    destroy(dossier.id);
    EXPECT_EQ(bytes_on_disk().find("Zonderling"), std::string::npos);
    EXPECT_EQ(bytes_on_disk().find(std::string(hash.begin(), hash.end())), std::string::npos);
    EXPECT_EQ(count("task"), 20);
}

INSTANTIATE_TEST_SUITE_P(Sqlite, SqliteDestruction, ::testing::Values(sql::Dialect::sqlite), name_of_dialect);

}  // namespace
}  // namespace ph::storage::contract
