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
        auto kinds = work->retention().destroy(scope(world.administrator, access::Reach::municipality), id);
        EXPECT_TRUE(kinds.ok()) << (kinds.ok() ? "" : to_text(kinds.error()));
        EXPECT_TRUE(work->commit({event("destroyed")}).ok());
        return kinds.ok() ? *kinds : std::vector<DestroyedKind>{};
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
    {
        const auto work = write();
        auto person = work->persons().person(here(), dossier.participant_id).value();
        person.given_names = "Wilhelmus";
        person.family_name = "Zonderling";
        person.phone = "0612345678";
        person.bsn = Bsn::parse("123456782");
        ASSERT_TRUE(work->persons().change_person(here(), person).ok());
        commit(*work);
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
        auto noted = event("person " + dossier.participant_id.to_string(), R"({"naam":"Zonderling"})");
        auto change = event("task", R"({"tekst":"Zonderling belt"})");
        change.dossier_id = dossier.id;
        ASSERT_TRUE(more->commit({noted, change}).ok());
    }
    ASSERT_THAT(places_of("onderling"), Contains("person.family_name"));
    ASSERT_THAT(places_of("onderling"), Contains("event_payload.payload"));
    const auto kinds = destroy(dossier.id);
    EXPECT_THAT(kinds, Contains(::testing::Field(&DestroyedKind::kind, "taken")));
    for (const std::string text : {"onderling", "ilhelmus", "12345678"})
        EXPECT_THAT(places_of(text), IsEmpty()) << text;
    EXPECT_EQ(count("person"), 0);
    EXPECT_EQ(count("household"), 0);
    EXPECT_EQ(count("dossier"), 0);
    EXPECT_EQ(count("idempotency"), 0);
    expect_whole_chain();
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
