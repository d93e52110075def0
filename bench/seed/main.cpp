// Fills an empty database with a large municipality for the benchmarks: households of fictional people, each
// with a dossier and its child records, in caseloads of fifty unless told otherwise. Writes what the load
// tools need to a JSON file: the sessions of one ordinary coach, of a team leader and of a partner, the ids
// of the coach's dossiers, and names to search for.
//
//   seed --database FILE|DSN --data FOLDER --out FILE [--households N] [--caseload N]
#include <fstream>
#include <iostream>

#include "app/auth/tokens.hpp"
#include "base/random.hpp"
#include "bench/seed/people.hpp"
#include "bench/seed/records.hpp"
#include "server/installation_key.hpp"
#include "storage/migrate.hpp"
#include "storage/sql/postgres_connection.hpp"
#include "storage/sql/sqlite_connection.hpp"

namespace ph::bench {
namespace {

struct Options {
    std::string database;
    std::string data;
    std::string out;
    int households = 100'000;
    int caseload = 50;
};

Options read_options(int count, char** words) {
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = words[i];
        const std::string value = words[i + 1];
        if (name == "--database")
            options.database = value;
        else if (name == "--data")
            options.data = value;
        else if (name == "--out")
            options.out = value;
        else if (name == "--households")
            options.households = std::stoi(value);
        else if (name == "--caseload")
            options.caseload = std::stoi(value);
        else
            throw std::invalid_argument("unknown option " + std::string(name));
    }
    if (options.database.empty() || options.data.empty() || options.out.empty()) {
        throw std::invalid_argument(
            "usage: seed --database FILE|DSN --data FOLDER --out FILE [--households N] [--caseload N]");
    }
    return options;
}

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(to_text(result.error()));
    return std::move(result).value();
}
void must(const Status& status) {
    if (!status) throw std::runtime_error(to_text(status.error()));
}

std::unique_ptr<storage::sql::Connection> connect(const std::string& database) {
    if (database.starts_with("postgres")) {
        return std::make_unique<storage::sql::PostgresConnection>(database, std::chrono::seconds{10});
    }
    return must(storage::sql::SqliteConnection::open(database, storage::sql::SqliteConnection::Mode::writer));
}

void write_out(const std::string& path, const Seeded& seeded) {
    std::ofstream out(path);
    out << "{\"token\":\"" << seeded.token << "\",\"csrf\":\"" << app::auth::csrf_token(seeded.token)
        << "\",\"leader\":\"" << seeded.leader << "\",\"partner\":\"" << seeded.partner
        << "\",\"partnerId\":\"" << seeded.partner_id << "\",\"dossiers\":[";
    for (std::size_t i = 0; i < seeded.dossiers.size(); ++i)
        out << (i ? ",\"" : "\"") << seeded.dossiers[i].to_string() << '"';
    out << "],\"names\":[";
    for (std::size_t i = 0; i < seeded.names.size(); ++i) out << (i ? ",\"" : "\"") << seeded.names[i] << '"';
    out << "]}\n";
}

int run(const Options& options) {
    const SystemClock clock;
    SecureRandom random;
    const storage::Secrets secrets =
        storage::derive_secrets(must(server::installation_key(options.data, random)));
    const auto connection = connect(options.database);
    must(storage::migrate(*connection, storage::released_migrations(), clock.now()));
    Seeder seeder{*connection, secrets, clock, random, options.caseload};
    constexpr int between_signs = 5000;
    seeder.start();
    for (int i = 0; i < options.households; ++i) {
        seeder.add_household(i);
        if (i % between_signs == between_signs - 1) {
            std::cerr << "\r" << (i + 1) << " of " << options.households << " households" << std::flush;
        }
    }
    // A tenth as many are on a list of who is approached.
    constexpr int lists = 4;
    for (int i = 0; i < lists; ++i) seeder.add_list(i, options.households / (10 * lists));
    const Seeded seeded = seeder.finish();
    std::cerr << "\n";
    write_out(options.out, seeded);
    return 0;
}

}  // namespace
}  // namespace ph::bench

int main(int count, char** words) {
    try {
        return ph::bench::run(ph::bench::read_options(count, words));
    } catch (const std::exception& error) {
        std::cerr << "seed: " << error.what() << '\n';
        return 1;
    }
}
