// How fast the storage layer is without the server around it: a dossier-like read (a parent and its 20
// children in one transaction), a change with its event, and the audit of reads. SQLite in a temporary file;
// PostgreSQL when PH_TEST_PG_DSN is set (run under tests/tools/with-postgres).
#include <benchmark/benchmark.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "access/gate.hpp"
#include "base/random.hpp"
#include "storage/sql/mapper.hpp"
#include "storage/sql/postgres_connection.hpp"
#include "storage/sql/sqlite_connection.hpp"
#include "storage/storage.hpp"

namespace ph::storage {
namespace {

constexpr int dossiers = 2000;
constexpr int children = 20;

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(to_text(result.error()));
    return std::move(result).value();
}
void must(const Status& status) {
    if (!status) throw std::runtime_error(to_text(status.error()));
}

class World {
  public:
    explicit World(const std::string& database)
        : storage_(must(SqlStorage::open({.database = database}, secrets_, clock_))) {
        connection_ = connect(database);
        sql::Mapper db{*connection_, secrets_};
        must(connection_->begin(sql::Transaction::write));
        municipality_ = id<MunicipalityId>();
        const auto organisation = id<OrganisationId>();
        user_ = id<UserId>();
        must(db.insert(Municipality{municipality_, municipality_.to_string(), "Bank"}));
        must(db.insert(Organisation{organisation, municipality_, "Bank", OrganisationType::municipality}));
        User coach;
        coach.id = user_;
        coach.municipality_id = municipality_;
        coach.organisation_id = organisation;
        coach.login = user_.to_string();
        must(db.insert(coach));
        for (int i = 0; i < dossiers; ++i) add_dossier(db);
        must(connection_->commit());
    }

    static std::unique_ptr<sql::Connection> connect(const std::string& database) {
        if (database.starts_with("postgres")) {
            return std::make_unique<sql::PostgresConnection>(database, std::chrono::seconds{5});
        }
        return must(sql::SqliteConnection::open(database, sql::SqliteConnection::Mode::writer));
    }

    access::AuditEvent event(const std::string& payload) {
        access::AuditEvent event;
        event.id = id<EventId>();
        event.municipality_id = municipality_;
        event.at = clock_.now();
        event.user_id = user_;
        event.role = "coach";
        event.action = "dossier_read";
        event.purpose = "begeleiding";
        event.ground = "Participatiewet artikel 7";
        event.dossier_id = ids_[static_cast<std::size_t>(next_++) % ids_.size()];
        event.subject = "dossier " + event.dossier_id->to_string();
        event.payload = payload;
        return event;
    }
    const DossierId& next_dossier() { return ids_[static_cast<std::size_t>(next_ += 7) % ids_.size()]; }
    SqlStorage& storage() { return *storage_; }
    sql::Connection& connection() { return *connection_; }
    const Secrets& secrets() { return secrets_; }

  private:
    template <class IdType>
    IdType id() {
        return make_id<IdType>(clock_.now(), random_);
    }
    void add_dossier(sql::Mapper& db) {
        Household household;
        household.id = id<HouseholdId>();
        household.municipality_id = municipality_;
        must(db.insert(household));
        Person person;
        person.id = id<PersonId>();
        person.municipality_id = municipality_;
        person.household_id = household.id;
        must(db.insert(person));
        Dossier dossier;
        dossier.id = id<DossierId>();
        dossier.municipality_id = municipality_;
        dossier.household_id = household.id;
        dossier.participant_id = person.id;
        must(db.insert(dossier));
        ids_.push_back(dossier.id);
        for (int i = 0; i < children; ++i) {
            Task task;
            task.id = id<TaskId>();
            task.dossier_id = dossier.id;
            task.owner_id = user_;
            task.title = "Samen de post openmaken en op stapels leggen";
            task.note = "Jan wil graag dat de coach erbij is; de vorige keer lukte het niet alleen.";
            task.reason = "afspraak uit het plan";
            task.created_by = user_;
            must(db.insert(task));
        }
    }

    SystemClock clock_;
    SecureRandom random_;
    const Secrets secrets_ = derive_secrets(Key{});
    std::unique_ptr<SqlStorage> storage_;
    std::unique_ptr<sql::Connection> connection_;
    MunicipalityId municipality_;
    UserId user_;
    std::vector<DossierId> ids_;
    std::atomic<int> next_ = 0;
};

World& sqlite_world() {
    static const auto folder = [] {
        const auto path = std::filesystem::temp_directory_path() / "ph-bench-storage";
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
        return path;
    }();
    static World world((folder / "bench.db").string());
    return world;
}
World& postgres_world() {
    static World world(
        std::getenv("PH_TEST_PG_DSN"));  // NOLINT(concurrency-mt-unsafe): before any thread starts
    return world;
}

void read_dossier(benchmark::State& state, World& (*world)()) {
    sql::Mapper db{world().connection(), world().secrets()};
    std::size_t read = 0;
    for (auto _ : state) {
        const DossierId& id = world().next_dossier();
        must(db.connection().begin(sql::Transaction::read));
        const Dossier dossier = must(db.by_id<Dossier>(id));
        const auto tasks = must(db.list<Task>("WHERE dossier_id = $1 ORDER BY due_on, id", dossier.id));
        db.connection().rollback();
        read += tasks.size();
    }
    state.counters["rows"] = benchmark::Counter(static_cast<double>(read), benchmark::Counter::kIsRate);
}

void change_with_event(benchmark::State& state, World& (*world)()) {
    for (auto _ : state) {
        const auto work = must(world().storage().begin(app::Access::write));
        must(work->commit({world().event(R"({"titel":"nieuw"})")}));
    }
}

// A server with `range` requests under way, each with one event, waiting until all have been answered.
void record_reads(benchmark::State& state, World& (*world)()) {
    const auto under_way = static_cast<int>(state.range(0));
    for (auto _ : state) {
        std::atomic<int> left = under_way;
        for (int i = 0; i < under_way; ++i) {
            world().storage().record({world().event("")}, [&](const Status& done) {
                must(done);
                if (--left == 0) left.notify_one();
            });
        }
        for (int now = left; now != 0; now = left) left.wait(now);
    }
    state.SetItemsProcessed(state.iterations() * under_way);
}

void add_benchmarks(const std::string& name, World& (*world)()) {
    benchmark::RegisterBenchmark(("read a dossier with 20 children, " + name).c_str(), read_dossier, world);
    benchmark::RegisterBenchmark(("commit a change with its event, " + name).c_str(), change_with_event,
                                 world)
        ->UseRealTime();
    benchmark::RegisterBenchmark(("record reads, " + name).c_str(), record_reads, world)
        ->Arg(1)
        ->Arg(64)
        ->UseRealTime();
}

}  // namespace
}  // namespace ph::storage

int main(int count, char** words) {
    using namespace ph::storage;
    add_benchmarks("SQLite", sqlite_world);
    if (std::getenv("PH_TEST_PG_DSN") != nullptr)
        add_benchmarks("PostgreSQL", postgres_world);  // NOLINT(concurrency-mt-unsafe)
    benchmark::Initialize(&count, words);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
