// How long it takes to check a log of millions of events and where that time goes, and what finding the
// events of one dossier costs: by nothing, by an index, and by places a stretch (docs/decisions/0012). SQLite
// in a folder.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include <thread>

#include "base/random.hpp"
#include "storage/audit/chain.hpp"
#include "storage/audit/places.hpp"
#include "storage/audit/verify.hpp"
#include "storage/migrate.hpp"
#include "storage/sql/codec.hpp"
#include "storage/sql/sqlite_connection.hpp"

namespace ph::storage::audit {
namespace {

constexpr int dossiers = 100'000;
constexpr std::int64_t in_a_group = 64;  // events of one commit of a busy server

template <class T>
T must(Result<T> result) {
    if (!result.ok()) throw std::runtime_error(to_text(result.error()));
    return std::move(*result);
}
void must(const Status& status) {
    if (!status.ok()) throw std::runtime_error(to_text(status.error()));
}

class Seconds {
  public:
    [[nodiscard]] double passed() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    }

  private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

class EventLog {
  public:
    explicit EventLog(const std::filesystem::path& file)
        : connection_(must(sql::SqliteConnection::open(file.string(), sql::SqliteConnection::Mode::writer))) {
        must(migrate(*connection_, released_migrations(), clock_.now()));
        municipality_ = make_id<MunicipalityId>(clock_.now(), random_);
        for (int i = 0; i < dossiers; ++i) dossiers_.push_back(make_id<DossierId>(clock_.now(), random_));
    }

    access::AuditEvent event() {
        access::AuditEvent event;
        event.id = make_id<EventId>(clock_.now(), random_);
        event.municipality_id = municipality_;
        event.at = clock_.now();
        event.user_id = UserId{event.id.uuid};
        event.organisation_id = OrganisationId{municipality_.uuid};
        event.role = "coach";
        event.action = "dossier_read";
        event.purpose = "begeleiding";
        event.ground = "participatiewet-7";
        event.categories = {access::DataCategory::identity, access::DataCategory::plan};
        event.dossier_id = dossiers_[next_ % dossiers_.size()];
        next_ = next_ * 6364136223846793005ULL + 1442695040888963407ULL;
        event.persons = {PersonId{event.dossier_id->uuid}};
        event.trace_id = event.id.uuid;
        return event;
    }
    // Seconds.
    double fill(std::int64_t events, std::int64_t together) {
        const Seconds time;
        for (std::int64_t done = 0; done < events; done += together) {
            std::vector<access::AuditEvent> group;
            const std::int64_t size = std::min(together, events - done);
            group.reserve(static_cast<std::size_t>(size));
            for (std::int64_t i = 0; i < size; ++i) group.push_back(event());
            must(connection_->begin(sql::Transaction::record));
            must(append(*connection_, group));
            must(connection_->commit());
        }
        return time.passed();
    }
    // Seconds, and the longest transaction.
    std::pair<double, double> place() {
        const Seconds time;
        double longest = 0;
        for (bool more = true; more;) {
            const Seconds one;
            must(connection_->begin(sql::Transaction::record));
            more = must(place_next_stretch(*connection_, municipality_));
            must(connection_->commit());
            longest = std::max(longest, one.passed());
        }
        return {time.passed(), longest};
    }
    double find(int questions) {
        const Seconds time;
        for (int i = 0; i < questions; ++i) {
            const auto& dossier = dossiers_[static_cast<std::size_t>(i) * 997 % dossiers_.size()];
            must(connection_->begin(sql::Transaction::read));
            must(places_of(*connection_, municipality_, dossier, std::numeric_limits<std::int64_t>::max(),
                           50));
            connection_->rollback();
        }
        return time.passed() / questions;
    }
    double scan() {
        const Seconds time;
        std::int64_t read = 0;
        const std::string sql = "SELECT " + std::string(event_columns) + " FROM event";
        must(connection_->run(sql, {}, [&](const sql::Row& row) { read += read_fields(row).sequence; }));
        if (read == 0) throw std::runtime_error("nothing was read");
        return time.passed();
    }
    double hash(std::int64_t events) {
        const auto one = event();
        std::string persons;
        const Fields fields = fields_of(one, 1, std::nullopt, persons);
        Hasher hasher;
        Hash previous{};
        const Seconds time;
        for (std::int64_t i = 0; i < events; ++i) previous = hasher.event(previous, fields).value();
        return time.passed();
    }
    sql::Connection& connection() { return *connection_; }

  private:
    SystemClock clock_;
    SecureRandom random_;
    std::unique_ptr<sql::SqliteConnection> connection_;
    MunicipalityId municipality_;
    std::vector<DossierId> dossiers_;
    std::uint64_t next_ = 1;
};

double verify_with(const std::filesystem::path& file, std::size_t threads) {
    const Seconds time;
    VerifyOptions options;
    options.threads = threads;
    const auto reports = must(verify(logs_of(file.string()).front(), options));
    if (reports.at(0).broken != 0) throw std::runtime_error("the log of the bench is not whole");
    return time.passed();
}

void row(const std::string& what, double value, const std::string& unit) {
    std::cout << "| " << std::left << std::setw(58) << what << " | " << std::right << std::setw(10)
              << std::fixed << std::setprecision(value < 10 ? 3 : 1) << value << " | " << unit << '\n';
}

void write_choices(const std::filesystem::path& folder, std::int64_t events) {
    EventLog bare{folder / "bare.sqlite"};
    row("fill, no index, groups of 64", bare.fill(events, in_a_group) / static_cast<double>(events) * 1e6,
        "us an event");
    const auto [placing, longest] = bare.place();
    row("  + places of it, afterwards", placing / static_cast<double>(events) * 1e6, "us an event");
    row("  longest transaction of places", longest * 1000, "ms");
    EventLog indexed{folder / "indexed.sqlite"};
    must(indexed.connection().script("CREATE INDEX event_by_dossier ON event (dossier_id, sequence)"));
    row("fill with an index on the dossier, groups of 64",
        indexed.fill(events, in_a_group) / static_cast<double>(events) * 1e6, "us an event");
}

}  // namespace
}  // namespace ph::storage::audit

int main(int count, char** words) {
    using namespace ph::storage::audit;
    const std::int64_t events = count > 1 ? std::stoll(words[1]) : 10'000'000;
    const std::filesystem::path folder = count > 2 ? words[2] : "/tmp/ph-bench-audit";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    {
        const auto file = folder / "log.sqlite";
        EventLog log{file};
        row("fill " + std::to_string(events) + " events", log.fill(events, 10'000), "s");
        row("file", static_cast<double>(std::filesystem::file_size(file)) / 1e6, "MB");
        row("verify, all processors (" + std::to_string(std::thread::hardware_concurrency()) + ")",
            verify_with(file, 0), "s");
        row("verify, one thread", verify_with(file, 1), "s");
        row("  of which reading every row", log.scan(), "s");
        row("  of which hashing", log.hash(events), "s");
        row("find a dossier's events without places: reading it through", log.find(1) * 1000, "ms");
        row("places of all of it", log.place().first, "s");
        row("find a dossier's newest 50 events with places", log.find(200) * 1000, "ms");
        row("verify with places, all processors", verify_with(file, 0), "s");
    }
    write_choices(folder, std::max<std::int64_t>(events / 10, 100'000));
    std::filesystem::remove_all(folder);
    return 0;
}
