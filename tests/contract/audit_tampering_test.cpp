// Whatever is done to a log in the database afterwards is found and named; what the law lets go is not.
#include <algorithm>
#include <future>

#include "contract/database.hpp"
#include "storage/audit/destroyed.hpp"
#include "storage/audit/places.hpp"

namespace ph::storage::contract {
namespace {

using audit::Break;
using audit::BreakKind;

struct AuditTampering : Contract {
    void SetUp() override {
        Contract::SetUp();
        with_world();
    }

    // Every kind of event there is: with and without what may be absent.
    std::vector<access::AuditEvent> all_kinds() {
        std::vector<access::AuditEvent> events;
        auto full = event("plan 1", R"({"doel":"werk"})");
        full.organisation_id = world.organisation.id;
        full.purpose = "begeleiding";
        full.ground = "participatiewet-7";
        full.dossier_id = new_id<DossierId>();
        full.persons = {new_id<PersonId>(), new_id<PersonId>()};
        full.categories = {access::DataCategory::plan, access::DataCategory::income};
        full.trace_id = new_id<EventId>().uuid;
        events.push_back(full);
        auto read = full;
        read.id = new_id<EventId>();
        read.change = false;
        read.subject.clear();
        read.payload.clear();
        events.push_back(read);
        auto refused = read;
        refused.id = new_id<EventId>();
        refused.allowed = false;
        refused.persons.clear();
        refused.categories = {};
        events.push_back(refused);
        access::AuditEvent time;  // by nobody, about nothing
        time.id = new_id<EventId>();
        time.municipality_id = world.municipality.id;
        time.at = clock.now();
        time.action = "case_change";
        events.push_back(time);
        return events;
    }
    void add(const std::vector<access::AuditEvent>& events) {
        const auto work = storage->begin(app::Access::write);
        ASSERT_TRUE(work.ok());
        ASSERT_TRUE((*work)->commit(events).ok());
    }
    void add_many(std::int64_t number) {
        std::vector<access::AuditEvent> events;
        events.reserve(static_cast<std::size_t>(number));
        for (std::int64_t i = 0; i < number; ++i) events.push_back(event("x"));
        add(events);
    }

    // As the round leaves it (app/use_cases/retention_round.cpp).
    access::AuditEvent destruction(const std::string& payloads) {
        const std::string mark(64, 'a');
        return event(
            "destruction " + new_id<EventId>().to_string(),
            R"({"term":"x","again":0,"mark":")" + mark + R"(","payloads":")" + payloads + R"(","seal":")" +
                audit::destruction_seal(test_secrets(), world.municipality.id, mark, payloads) + R"("})");
    }

    std::unique_ptr<sql::Connection> connection() { return database->connect(); }
    void tamper(const std::string& sql, std::int64_t rows = 1) {
        const auto changed = connection()->execute(sql);
        ASSERT_TRUE(changed.ok());
        ASSERT_EQ(*changed, rows) << sql;
    }
    audit::ChainReport report(std::vector<audit::AnchorLine> anchor = {}) {
        const auto logs = audit::logs_of(database->address());
        audit::VerifyOptions options;
        options.anchor = std::move(anchor);
        options.secrets = test_secrets();
        auto reports = audit::verify(logs.front(), options);
        EXPECT_TRUE(reports.ok()) << to_text(reports.error());
        audit::ChainReport all;
        for (auto& each : *reports) {
            all.events += each.events;
            all.payloads_destroyed += each.payloads_destroyed;
            all.broken += each.broken;
            std::ranges::move(each.breaks, std::back_inserter(all.breaks));
        }
        return all;
    }
    std::vector<std::pair<BreakKind, std::int64_t>> breaks() {
        std::vector<std::pair<BreakKind, std::int64_t>> found;
        for (const Break& one : report().breaks) found.emplace_back(one.kind, one.sequence);
        return found;
    }
    using Found = std::vector<std::pair<BreakKind, std::int64_t>>;
    [[nodiscard]] bool is_sqlite() const { return GetParam() == sql::Dialect::sqlite; }
};

// One value after the other is made another one, in every event, and put back.
TEST_P(AuditTampering, AnotherValueInAnyColumnOfAnyKindOfEventIsFound) {
    add(all_kinds());
    add(all_kinds());
    ASSERT_TRUE(report().breaks.empty());
    const std::string some_id = is_sqlite() ? "randomblob(16)" : "gen_random_uuid()";
    const std::string some_hash = is_sqlite() ? "randomblob(32)" : "sha256('anders')";
    const std::string other_bool = is_sqlite() ? "1 - " : "NOT ";
    const std::vector<std::pair<std::string, std::string>> mutations{
        {"id", some_id},
        {"at", "at + 1"},
        {"user_id", some_id},
        {"organisation_id", some_id},
        {"role", "role || 'x'"},
        {"action", "action || 'x'"},
        {"purpose", "purpose || 'x'"},
        {"ground", "ground || 'x'"},
        {"allowed", other_bool + "allowed"},
        {"change", other_bool + "change"},
        {"dossier_id", some_id},
        {"subject", "subject || 'x'"},
        {"payload_hash", some_hash},
        {"form", "1"},
        {"form", "3"},
        {"categories", "categories + 1"},
        {"categories", "categories + 1099511627776"},  // a bit that is no category
        {"persons", is_sqlite() ? "CAST('0123456789abcdef' AS BLOB)" : "'0123456789abcdef'::bytea"},
        {"persons", is_sqlite() ? "x'00'" : "'\\x00'::bytea"},
        {"trace_id", some_id},
        {"hash", some_hash},
    };
    const std::int64_t last = count("event");
    const auto own = connection();
    for (std::int64_t sequence = 2; sequence <= last; ++sequence) {
        for (const auto& [column, value] : mutations) {
            SCOPED_TRACE(column + " of " + std::to_string(sequence));
            const std::string where = " WHERE sequence = " + std::to_string(sequence);
            ASSERT_TRUE(own->script("CREATE TABLE kept AS SELECT * FROM event" + where).ok());
            ASSERT_TRUE(own->script("UPDATE event SET " + column + " = " + value + where).ok());
            const auto found = breaks();
            EXPECT_FALSE(found.empty());
            if (!found.empty()) EXPECT_EQ(found.front().second, sequence);
            ASSERT_TRUE(own->script("UPDATE event SET " + column + " = (SELECT " + column + " FROM kept)" +
                                    where + "; DROP TABLE kept;")
                            .ok());
        }
    }
    EXPECT_TRUE(report().breaks.empty());
}

// What may be absent and is made so.
TEST_P(AuditTampering, AValueThatWasTakenOutIsFound) {
    add(all_kinds());
    for (const std::string column :
         {"user_id", "organisation_id", "dossier_id", "payload_hash", "persons", "trace_id"}) {
        SCOPED_TRACE(column);
        const auto own = connection();
        ASSERT_TRUE(own->script("CREATE TABLE kept AS SELECT * FROM event WHERE sequence = 2").ok());
        tamper("UPDATE event SET " + column + " = NULL WHERE sequence = 2");
        const auto found = breaks();
        ASSERT_FALSE(found.empty());
        EXPECT_EQ(found.front(), (std::pair{BreakKind::changed, std::int64_t{2}}));
        ASSERT_TRUE(own->script("UPDATE event SET " + column + " = (SELECT " + column +
                                " FROM kept) WHERE sequence = 2; DROP TABLE kept;")
                        .ok());
    }
}

TEST_P(AuditTampering, AnEventThatChangedMunicipalityIsMissedHereAndStrangeThere) {
    add_many(5);
    tamper("UPDATE event SET municipality_id = " +
           std::string(is_sqlite() ? "randomblob(16)" : "gen_random_uuid()") + " WHERE sequence = 3");
    const auto found = breaks();
    EXPECT_TRUE(std::ranges::find(found, std::pair{BreakKind::missing, std::int64_t{3}}) != found.end());
    EXPECT_TRUE(std::ranges::find(found, std::pair{BreakKind::head, std::int64_t{3}}) != found.end());
}

TEST_P(AuditTampering, RemovedEventsAreNamedAsOneGap) {
    add_many(10);
    tamper("DELETE FROM event WHERE sequence BETWEEN 4 AND 7", 4);
    const auto found = report().breaks;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, BreakKind::missing);
    EXPECT_EQ(found[0].sequence, 4);
    EXPECT_EQ(found[0].through, 7);
    EXPECT_EQ(found[0].what, "Deze gebeurtenissen zijn uit het logboek verdwenen.");
}

TEST_P(AuditTampering, AGapOverTheEdgeOfAStretchIsOneGap) {
    add_many(audit::stretch_size + 20);
    const std::int64_t edge = audit::stretch_size;
    tamper("DELETE FROM event WHERE sequence BETWEEN " + std::to_string(edge - 1) + " AND " +
               std::to_string(edge + 2),
           4);
    const auto found = report().breaks;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].sequence, edge - 1);
    EXPECT_EQ(found[0].through, edge + 2);
}

TEST_P(AuditTampering, EventsThatChangedPlacesAreToldFromChangedOnes) {
    add(all_kinds());
    const auto own = connection();
    ASSERT_TRUE(own->script("UPDATE event SET sequence = 1000 WHERE sequence = 2;"
                            "UPDATE event SET sequence = 2 WHERE sequence = 3;"
                            "UPDATE event SET sequence = 3 WHERE sequence = 1000;"
                            "DELETE FROM event_payload;")
                    .ok());
    const auto found = report().breaks;
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].kind, BreakKind::moved);
    EXPECT_EQ(found[0].sequence, 2);
    EXPECT_EQ(found[0].what,
              "Deze gebeurtenis stond op nummer 3: de volgorde is na het vastleggen gewijzigd.");
    EXPECT_EQ(found[1].kind, BreakKind::moved);
    EXPECT_EQ(found[1].sequence, 3);
}

TEST_P(AuditTampering, AnEventThatWasPutBehindTheChainIsFound) {
    add_many(3);
    tamper(
        "INSERT INTO event SELECT municipality_id, sequence + 1, id, at, user_id, organisation_id, role, "
        "action, purpose, ground, allowed, change, dossier_id, subject, payload_hash, hash, form, "
        "categories, "
        "persons, trace_id FROM event WHERE sequence = 4");
    EXPECT_EQ(breaks(), (Found{{BreakKind::added, 5}}));
}

TEST_P(AuditTampering, AnEventWithANumberThatCannotBeIsFound) {
    add_many(3);
    tamper("UPDATE event SET sequence = -1 WHERE sequence = 2");
    EXPECT_EQ(breaks(), (Found{{BreakKind::added, -1}, {BreakKind::missing, 2}}));
}

TEST_P(AuditTampering, CuttingOffTheEndIsFoundByTheHead) {
    add_many(6);
    tamper("DELETE FROM event WHERE sequence > 5", 2);
    const auto found = report().breaks;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].sequence, 6);
    EXPECT_EQ(found[0].through, 7);
    EXPECT_EQ(found[0].what, "Aan het eind van het logboek ontbreken gebeurtenissen.");
}

TEST_P(AuditTampering, AHeadThatIsGoneOrOfAnotherHashIsFound) {
    add_many(3);
    tamper("UPDATE chain_head SET hash = (SELECT hash FROM event WHERE sequence = 2)");
    EXPECT_EQ(breaks(), (Found{{BreakKind::head, 4}}));
    tamper("DELETE FROM chain_head");
    EXPECT_EQ(breaks(), (Found{{BreakKind::head, 4}}));
}

TEST_P(AuditTampering, AHashOfTheWrongSizeIsTold) {
    add_many(3);
    const std::string half = is_sqlite() ? "x'00'" : "'\\x00'::bytea";
    tamper("UPDATE event SET hash = " + half + " WHERE sequence = 4");
    EXPECT_EQ(breaks(), (Found{{BreakKind::changed, 4}}));
    tamper("UPDATE chain_head SET hash = " + half);
    EXPECT_EQ(breaks(), (Found{{BreakKind::changed, 4}}));
}

TEST_P(AuditTampering, AHeadOfTheWrongSizeIsTold) {
    add_many(3);
    tamper("UPDATE chain_head SET hash = " + std::string(is_sqlite() ? "x'00'" : "'\\x00'::bytea"));
    EXPECT_EQ(breaks(), (Found{{BreakKind::head, 4}}));
}

TEST_P(AuditTampering, ADestroyedPayloadIsNoBreakAChangedOrStrangeOneIs) {
    add(all_kinds());
    tamper("DELETE FROM event_payload WHERE sequence = 2");
    add({destruction("2")});
    const auto destroyed = report();
    EXPECT_TRUE(destroyed.breaks.empty());
    EXPECT_EQ(destroyed.payloads_destroyed, 1);
    const std::string salt = is_sqlite() ? "x'00'" : "'\\x00'::bytea";
    tamper(
        "INSERT INTO event_payload (municipality_id, sequence, salt, payload) SELECT municipality_id, 2, " +
        salt + ", 'verzonnen' FROM event WHERE sequence = 2");
    EXPECT_EQ(breaks(), (Found{{BreakKind::payload_changed, 2}}));
    tamper("UPDATE event_payload SET sequence = 3 WHERE sequence = 2");
    EXPECT_EQ(breaks(), (Found{{BreakKind::payload_added, 3}}));
    tamper("UPDATE event_payload SET sequence = 300 WHERE sequence = 3");
    EXPECT_EQ(breaks(), (Found{{BreakKind::payload_added, 300}}));
}

// Else whoever changed a payload would take it away and be done.
TEST_P(AuditTampering, APayloadThatIsTakenAwayWithoutADestructionIsFound) {
    add({event("a", "{}"), event("b", "{}"), event("c", "{}"), event("d", "{}")});
    add({destruction("2")});
    tamper("DELETE FROM event_payload WHERE sequence IN (2, 3, 4)", 3);
    const auto found = report();
    ASSERT_EQ(found.breaks.size(), 1U);
    EXPECT_EQ(found.breaks[0].kind, BreakKind::payload_missing);
    EXPECT_EQ(found.breaks[0].sequence, 3);
    EXPECT_EQ(found.breaks[0].through, 4);
    EXPECT_EQ(found.payloads_destroyed, 1);
}

TEST_P(AuditTampering, ADestructionThatSomebodyMadeUpIsFoundByItsSeal) {
    add({event("a", "{}")});
    tamper("DELETE FROM event_payload WHERE sequence = 2");
    auto invented = destruction("2");
    const std::size_t seal = invented.payload.find("\"seal\":\"") + 8;
    invented.payload[seal] = invented.payload[seal] == '0' ? '1' : '0';
    add({invented});
    EXPECT_EQ(breaks(), (Found{{BreakKind::payload_missing, 2}, {BreakKind::destruction, 3}}));
    auto other = destruction("2");
    other.payload.replace(other.payload.find("\"2\""), 3, "\"1-2\"");
    add({other});
    EXPECT_EQ(
        breaks(),
        (Found{{BreakKind::payload_missing, 2}, {BreakKind::destruction, 3}, {BreakKind::destruction, 4}}));
}

TEST_P(AuditTampering, ADestructionSaysNothingOfWhatComesAfterIt) {
    add({destruction("3-9")});
    add({event("a", "{}")});
    tamper("DELETE FROM event_payload WHERE sequence = 3");
    EXPECT_EQ(breaks(), (Found{{BreakKind::payload_missing, 3}}));
}

TEST_P(AuditTampering, ADestructionWithoutItsOwnTellingHidesNothing) {
    add({event("a", "{}")});
    tamper("DELETE FROM event_payload WHERE sequence = 2");
    add({destruction("2")});
    ASSERT_TRUE(report().breaks.empty());
    tamper("DELETE FROM event_payload WHERE sequence = 3");
    const auto found = report().breaks;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, BreakKind::payload_missing);
    EXPECT_EQ(found[0].sequence, 2);
    EXPECT_EQ(found[0].through, 3);
}

TEST_P(AuditTampering, AnotherSaltIsFound) {
    add(all_kinds());
    tamper("UPDATE event_payload SET salt = " +
           std::string(is_sqlite() ? "randomblob(16)" : "sha256('zout')") + " WHERE sequence = 2");
    EXPECT_EQ(breaks(), (Found{{BreakKind::payload_changed, 2}}));
}

// Who writes every hash anew leaves a chain that is whole in itself.
TEST_P(AuditTampering, AChainThatWasReplacedAsAWholeIsFoundByAnAnchorOnly) {
    add_many(5);
    const auto anchor = audit::heads_of(audit::logs_of(database->address()).front());
    ASSERT_TRUE(anchor.ok());
    add_many(2);
    EXPECT_TRUE(report(*anchor).breaks.empty());
    const auto own = connection();
    ASSERT_TRUE(own->script("DELETE FROM event; DELETE FROM event_payload; DELETE FROM chain_head;").ok());
    add_many(8);
    EXPECT_TRUE(report().breaks.empty());
    const auto found = report(*anchor).breaks;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, BreakKind::anchor);
    EXPECT_EQ(found[0].sequence, 6);
}

TEST_P(AuditTampering, AChainThatWasCutOffWithItsHeadIsFoundByAnAnchorOnly) {
    add_many(5);
    const auto anchor = audit::heads_of(audit::logs_of(database->address()).front());
    ASSERT_TRUE(anchor.ok());
    const auto own = connection();
    ASSERT_TRUE(
        own->script("DELETE FROM event WHERE sequence > 4;"
                    "UPDATE chain_head SET sequence = 4, hash = (SELECT hash FROM event WHERE sequence = "
                    "4);")
            .ok());
    EXPECT_TRUE(report().breaks.empty());
    auto found = report(*anchor).breaks;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, BreakKind::anchor);
    EXPECT_EQ(found[0].sequence, 5);
    EXPECT_EQ(found[0].through, 6);
    ASSERT_TRUE(own->script("DELETE FROM event; DELETE FROM chain_head;").ok());
    found = report(*anchor).breaks;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, BreakKind::anchor);
}

TEST_P(AuditTampering, AnEventOfTheFirstFormStaysVerifiable) {
    add_many(3);
    // As a release from before the categories wrote it: hash(5) over the first form.
    audit::Hasher hasher;
    std::string persons;
    auto old = event("van vroeger");
    audit::Fields fields = audit::fields_of(old, 5, std::nullopt, persons);
    fields.form = 1;
    const auto own = connection();
    const auto before = own->scalar<audit::Hash>("SELECT hash FROM event WHERE sequence = 4");
    ASSERT_TRUE(before.ok());
    const auto hash = hasher.event(before->value(), fields);
    ASSERT_TRUE(hash.has_value());
    const auto added = own->execute(
        "INSERT INTO event (municipality_id, sequence, id, at, user_id, organisation_id, role, action, "
        "purpose, "
        "ground, allowed, change, dossier_id, subject, payload_hash, hash) VALUES ($1, 5, $2, $3, $4, $5, "
        "$6, $7, "
        "$8, $9, $10, $11, $12, $13, $14, $15)",
        old.municipality_id, old.id, old.at, old.user_id, old.organisation_id, old.role, old.action,
        old.purpose, old.ground, old.allowed, old.change, old.dossier_id, old.subject,
        std::optional<audit::Hash>{}, *hash);
    ASSERT_TRUE(added.ok());
    ASSERT_TRUE(own->execute("UPDATE chain_head SET sequence = 5, hash = $1", *hash).ok());
    EXPECT_TRUE(report().breaks.empty());
    add_many(2);
    EXPECT_TRUE(report().breaks.empty());
    tamper("UPDATE event SET categories = 1 WHERE sequence = 5");
    EXPECT_EQ(breaks(), (Found{{BreakKind::changed, 5}}));
}

TEST_P(AuditTampering, PlacesThatDoNotFollowFromTheEventsAreFoundAndMadeAgain) {
    auto opened = event("x");
    opened.dossier_id = new_id<DossierId>();
    add({opened});
    add_many(audit::stretch_size);
    ASSERT_TRUE(storage->place_events().ok());
    ASSERT_EQ(count("event_place"), 1);
    EXPECT_TRUE(report().breaks.empty());
    tamper("DELETE FROM event_place");
    EXPECT_EQ(breaks(), (Found{{BreakKind::places, 1}}));
    ASSERT_TRUE(storage->place_events_again().ok());
    EXPECT_TRUE(report().breaks.empty());
}

TEST_P(AuditTampering, ALogThatWasChangedThroughoutIsCountedWholeAndToldFromTheFront) {
    add_many(1499);  // and the one that is there
    tamper("UPDATE event SET role = 'x'", 1500);
    const auto found = report();
    EXPECT_EQ(found.broken, 1500);
    ASSERT_EQ(found.breaks.size(), 1000U);
    EXPECT_EQ(found.breaks.front().sequence, 1);
    EXPECT_EQ(found.breaks.back().sequence, 1000);
}

// Any number of threads gives the same answer.
TEST_P(AuditTampering, ManyThreadsFindWhatOneFinds) {
    add_many(3 * audit::stretch_size);
    tamper("DELETE FROM event WHERE sequence = 9000");
    tamper("UPDATE event SET role = 'x' WHERE sequence = 20000");
    for (const std::size_t threads : {1U, 2U, 5U}) {
        audit::VerifyOptions options;
        options.threads = threads;
        const auto reports = audit::verify(audit::logs_of(database->address()).front(), options);
        ASSERT_TRUE(reports.ok());
        ASSERT_EQ(reports->at(0).breaks.size(), 2U);
        EXPECT_EQ(reports->at(0).breaks[0].sequence, 9000);
        EXPECT_EQ(reports->at(0).breaks[1].sequence, 20000);
    }
}

}  // namespace

PH_ON_BOTH(AuditTampering);

// An anchor goes through hands and mail programs.
TEST(Anchor, IsReadBackAsItWasWritten) {
    const std::vector<audit::AnchorLine> lines{
        {audit::LogKind::changes, {*Uuid::parse("01900000-0000-7000-8000-000000000001")}, 12, {}},
        {audit::LogKind::reads, {*Uuid::parse("01900000-0000-7000-8000-000000000001")}, 0, {}}};
    std::string text = audit::to_anchor_text(lines, Instant{});
    const auto read = audit::parse_anchor(text);
    ASSERT_TRUE(read.ok()) << to_text(read.error());
    EXPECT_EQ(*read, lines);
    std::string mailed;
    for (const char c : text)
        mailed += c == '\n' ? std::string(" \r\n") : c == ' ' ? "  " : std::string(1, c);
    const auto again = audit::parse_anchor(mailed);
    ASSERT_TRUE(again.ok()) << to_text(again.error());
    EXPECT_EQ(*again, lines);
}

TEST(Anchor, SaysWhereItIsWrong) {
    const std::string text = audit::to_anchor_text({}, Instant{});
    EXPECT_FALSE(audit::parse_anchor("").ok());
    EXPECT_FALSE(audit::parse_anchor("iets anders").ok());
    EXPECT_FALSE(audit::parse_anchor(text.substr(0, text.find("controle"))).ok());
    const auto changed = audit::parse_anchor(
        "participatiehuis-anker 1\ngemaakt 2026-11-22T14:00:00.000Z\ninzage x 1 00\ncontrole 00\n");
    ASSERT_FALSE(changed.ok());
    EXPECT_EQ(changed.error().problems.at(0).place.line, 3);
}

}  // namespace ph::storage::contract
