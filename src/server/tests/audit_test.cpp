// "participatiehuis audit ...": what it says, what it writes and its exit code.
#include <unistd.h>

#include <boost/json.hpp>

#include <filesystem>
#include <fstream>
#include <future>
#include <sstream>

#include "base/tests/fakes.hpp"
#include "catalogue/schema.hpp"
#include "server/commands.hpp"
#include "server/installation_key.hpp"
#include "storage/sql/sqlite_connection.hpp"
#include "storage/storage.hpp"

namespace ph::server {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

struct AuditCommand : ::testing::Test {
    fs::path folder = fs::temp_directory_path() / ("ph-audit-command-" + std::to_string(::getpid()));
    testing::FixedClock clock{local_instant(Date{std::chrono::year{2026} / 11 / 23}, std::chrono::hours{10})};
    testing::SeededRandom random{1};
    std::ostringstream out;
    std::ostringstream err;
    MunicipalityId municipality = make_id<MunicipalityId>(clock.now(), random);
    DossierId dossier = make_id<DossierId>(clock.now(), random);

    AuditCommand() {
        const auto key = installation_key(folder, random);
        EXPECT_TRUE(key.ok());
        const auto storage =
            storage::SqlStorage::open({.database = database()}, storage::derive_secrets(*key), clock);
        EXPECT_TRUE(storage.ok());
        record(**storage, event("plan_read", true));
        record(**storage, event("session", false));
        clock.advance(std::chrono::hours{48});
        record(**storage, event("plan_read", true));
        const auto work = (*storage)->begin(app::Access::write);
        EXPECT_TRUE(work.ok());
        auto change = event("plan_change", true);
        change.change = true;
        change.payload = "{}";
        EXPECT_TRUE((*work)->commit({change}).ok());
    }
    ~AuditCommand() override { fs::remove_all(folder); }

    [[nodiscard]] std::string database() const { return (folder / "participatiehuis.sqlite").string(); }
    access::AuditEvent event(const std::string& action, bool about_jan) {
        access::AuditEvent event;
        event.id = make_id<EventId>(clock.now(), random);
        event.municipality_id = municipality;
        event.at = clock.now();
        event.user_id = make_id<UserId>(clock.now(), random);
        event.role = "coach";
        event.action = action;
        event.purpose = "begeleiding";
        event.ground = "participatiewet-7";
        if (about_jan) {
            event.dossier_id = dossier;
            event.persons = {make_id<PersonId>(clock.now(), random)};
        }
        return event;
    }
    static void record(storage::SqlStorage& storage, const access::AuditEvent& event) {
        std::promise<void> done;
        storage.record({event}, [&](const Status& status) {
            EXPECT_TRUE(status.ok());
            done.set_value();
        });
        done.get_future().get();
    }
    void tamper(const std::string& file, const std::string& sql) {
        const auto connection = storage::sql::SqliteConnection::open(
            (folder / file).string(), storage::sql::SqliteConnection::Mode::writer);
        ASSERT_TRUE(connection.ok());
        ASSERT_TRUE((*connection)->script(sql).ok());
    }
    int run(std::vector<std::string> arguments, const std::string& input = {}) {
        out.str("");
        err.str("");
        std::istringstream in{input};
        if (arguments.size() > 0) arguments.insert(arguments.end(), {"--data", folder.string()});
        return audit_command(arguments, cli::Streams{in, out, err});
    }
    std::vector<boost::json::value> lines() {
        std::vector<boost::json::value> found;
        std::istringstream in{out.str()};
        for (std::string line; std::getline(in, line);) found.push_back(boost::json::parse(line));
        return found;
    }
};

TEST_F(AuditCommand, AWholeLogIsSaidToBeWhole) {
    EXPECT_EQ(run({"verify"}), 0);
    EXPECT_THAT(out.str(), HasSubstr("✓ Inzage"));
    EXPECT_THAT(out.str(), HasSubstr("3 gebeurtenissen, heel."));
    EXPECT_THAT(out.str(), HasSubstr("✓ Wijzigingen"));
    EXPECT_THAT(out.str(), HasSubstr("1 gebeurtenis, heel."));
}

TEST_F(AuditCommand, ABreakInTheLogOfReadsIsNamedAndFailsTheCommand) {
    tamper("participatiehuis-inzage.sqlite",
           "UPDATE event SET user_id = x'00112233445566778899aabbccddeeff' "
           "WHERE sequence = 2");
    EXPECT_EQ(run({"verify"}), 1);
    EXPECT_THAT(out.str(), HasSubstr("nummer 2: Deze gebeurtenis is na het vastleggen gewijzigd."));
    EXPECT_EQ(run({"verify", "--json"}), 1);
    const auto json = boost::json::parse(out.str());
    EXPECT_EQ(json.at("heel"), false);
    EXPECT_EQ(json.at_pointer("/ketens/1/logboek"), "inzage");
    EXPECT_EQ(json.at_pointer("/ketens/1/eersteBreuken/0/soort"), "gewijzigd");
    EXPECT_EQ(json.at_pointer("/ketens/1/eersteBreuken/0/nummer"), 2);
}

TEST_F(AuditCommand, AFileThatIsGoneCannotBeChecked) {
    fs::remove(folder / "participatiehuis-inzage.sqlite");
    EXPECT_EQ(run({"verify"}), 3);
    EXPECT_THAT(err.str(), HasSubstr("participatiehuis-inzage.sqlite"));
    EXPECT_FALSE(fs::exists(folder / "participatiehuis-inzage.sqlite"));
}

TEST_F(AuditCommand, ADatabaseOfAnotherReleaseCannotBeChecked) {
    tamper("participatiehuis.sqlite", "INSERT INTO schema_version VALUES (9999, 'later', 0)");
    EXPECT_EQ(run({"verify"}), 3);
    EXPECT_THAT(err.str(), HasSubstr("9999"));
}

TEST_F(AuditCommand, AnAnchorFitsUntilTheChainIsReplaced) {
    ASSERT_EQ(run({"anchor"}), 0);
    const std::string anchor = out.str();
    EXPECT_EQ(run({"verify", "--anchor", "-"}, anchor), 0);
    EXPECT_THAT(out.str(), HasSubstr("Het anker past."));
    std::ofstream{folder / "anker.txt"} << anchor;
    EXPECT_EQ(run({"verify", "--anchor", (folder / "anker.txt").string()}), 0);
    tamper(
        "participatiehuis-inzage.sqlite",
        "DELETE FROM event WHERE sequence = 3; UPDATE chain_head SET sequence = 2, hash = (SELECT hash FROM "
        "event WHERE sequence = 2)");
    EXPECT_EQ(run({"verify"}), 0);
    EXPECT_EQ(run({"verify", "--anchor", "-"}, anchor), 1);
    EXPECT_THAT(out.str(), HasSubstr("afgekapt"));
}

TEST_F(AuditCommand, AnAnchorThatCannotBeReadOrIsOfAnotherDatabaseIsNoAnchorThatFits) {
    EXPECT_EQ(run({"verify", "--anchor", "-"}, "hallo"), 3);
    EXPECT_THAT(err.str(), HasSubstr("standaardinvoer:1"));
    EXPECT_EQ(run({"verify", "--anchor", (folder / "weg.txt").string()}), 3);
    ASSERT_EQ(run({"anchor"}), 0);
}

TEST_F(AuditCommand, TheLogboekHasALineForEachEventAboutSomebody) {
    ASSERT_EQ(run({"export", "--format", "logboek"}), 0);
    const auto found = lines();
    ASSERT_EQ(found.size(), 3U);
    for (const auto& line : found) {
        EXPECT_EQ(line.at("trace_id").as_string().size(), 32U);
        const auto& subject = line.at("attributes").at("dpl.core.data_subject_id").as_string();
        EXPECT_GT(subject.size(), 80U);  // nonce, 36 characters and tag in base64
        EXPECT_EQ(line.at("attributes").at("dpl.core.processing_activity_id"),
                  "urn:participatiehuis:verwerkingsactiviteit:begeleiding");
    }
    EXPECT_THAT(err.str(), HasSubstr("3 gebeurtenissen geschreven. 1 gaan niet over één persoon"));
}

TEST_F(AuditCommand, PeriodAndDossierChoose) {
    ASSERT_EQ(run({"export", "--format", "nen7513", "--until", "2026-11-23"}), 0);
    EXPECT_EQ(lines().size(), 2U);
    ASSERT_EQ(run({"export", "--format", "nen7513", "--from", "2026-11-24"}), 0);
    EXPECT_EQ(lines().size(), 2U);
    ASSERT_EQ(run({"export", "--format", "nen7513", "--dossier", dossier.to_string()}), 0);
    EXPECT_EQ(lines().size(), 3U);
    ASSERT_EQ(run({"export", "--format", "nen7513", "--dossier", "01900000-0000-7000-8000-000000000000"}), 0);
    EXPECT_TRUE(lines().empty());
}

TEST_F(AuditCommand, OcelKeepsItsSchema) {
    std::ifstream file{fs::path{PH_SOURCE_DIR} / "src/server/tests/ocel20.json"};
    std::ostringstream text;
    text << file.rdbuf();
    const auto schema = catalogue::Schema::parse(text.str(), "ocel20");
    ASSERT_TRUE(schema.ok()) << to_text(schema.error());
    ASSERT_EQ(run({"export", "--format", "ocel", "--output", (folder / "log.json").string()}), 0);
    EXPECT_EQ(fs::status(folder / "log.json").permissions(), fs::perms::owner_read | fs::perms::owner_write);
    catalogue::Problems problems;
    schema->validate(YAML::LoadFile((folder / "log.json").string()), "log.json", problems);
    EXPECT_EQ(problems.count(), 0U) << to_text(problems.error("ocel"));
}

TEST_F(AuditCommand, WhatIsCalledWronglyIsExplained) {
    EXPECT_EQ(run({}), 2);
    EXPECT_EQ(run({"verifie"}), 2);
    EXPECT_THAT(err.str(), HasSubstr("Bedoelt u \"verify\"?"));
    EXPECT_EQ(run({"verify", "--jsn"}), 2);
    EXPECT_EQ(run({"verify", "iets"}), 2);
    EXPECT_EQ(run({"verify", "--threads", "nul"}), 2);
    EXPECT_EQ(run({"export"}), 2);
    EXPECT_EQ(run({"export", "--format", "pdf"}), 2);
    EXPECT_EQ(run({"export", "--format", "ocel", "--from", "gisteren"}), 2);
    EXPECT_EQ(run({"export", "--format", "ocel", "--dossier", "12"}), 2);
    EXPECT_EQ(run({"verify", "--help"}), 0);
    EXPECT_THAT(out.str(), HasSubstr("--anchor"));
}

TEST_F(AuditCommand, WithoutTheKeyThereIsNoLogboekAndNoNewKey) {
    fs::remove(folder / "installation.key");
    EXPECT_EQ(run({"export", "--format", "logboek"}), 1);
    EXPECT_THAT(err.str(), HasSubstr("installation.key"));
    EXPECT_FALSE(fs::exists(folder / "installation.key"));
}

TEST_F(AuditCommand, ReindexMakesThePlacesAgain) {
    EXPECT_EQ(run({"reindex"}), 0);
    EXPECT_EQ(run({"verify"}), 0);
}

TEST_F(AuditCommand, ReindexMakesNoDatabase) {
    fs::remove(database());
    EXPECT_EQ(run({"reindex"}), 1);
    EXPECT_FALSE(fs::exists(database()));
}

}  // namespace
}  // namespace ph::server
