// What the gate costs in a municipality of a million households and ten million grants: the page of a list
// for an ordinary coach, a team leader and an administrator, beside the same rows without a gate; and one
// decision with its explanation.
//
//   bench_gate --database FILE|DSN --catalogue FOLDER [--dossiers N]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <iostream>
#include <stdexcept>

#include "app/ports/dossiers.hpp"
#include "bench/gate/town.hpp"
#include "catalogue/load.hpp"
#include "storage/migrate.hpp"
#include "storage/sql/postgres_connection.hpp"
#include "storage/sql/sqlite_connection.hpp"
#include "storage/storage.hpp"

namespace ph::bench {
namespace {

using access::Permission;

constexpr int page = 50;
constexpr int pages = 400;

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(to_text(result.error()));
    return std::move(result).value();
}
void must(const Status& status) {
    if (!status) throw std::runtime_error(to_text(status.error()));
}

std::unique_ptr<storage::sql::Connection> connect(const std::string& database) {
    if (database.starts_with("postgres"))
        return std::make_unique<storage::sql::PostgresConnection>(database, std::chrono::seconds{10});
    return must(storage::sql::SqliteConnection::open(database, storage::sql::SqliteConnection::Mode::writer));
}

// Microseconds of each of `count` turns, in order of size.
std::vector<double> timed(int count, const std::function<void(int)>& turn) {
    std::vector<double> found;
    found.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto begun = std::chrono::steady_clock::now();
        turn(i);
        found.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begun).count());
    }
    std::ranges::sort(found);
    return found;
}

double at(const std::vector<double>& sorted, double share) {
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

void tell(const std::string& what, const std::vector<double>& times) {
    std::printf("| %-52s | %9.1f | %9.1f | %9.1f |\n", what.c_str(), at(times, 0.5), at(times, 0.95),
                at(times, 0.99));
}

struct World {
    GateTown& town;
    const access::Policy& policy;
    storage::SqlStorage& storage;
    SystemClock clock;
    SecureRandom random;
};

// One page as the list gives it: the gate's proof for the list, and the query it filters. Rows found.
std::size_t list_page(World& world, const access::Actor& actor, app::DossierOrder order) {
    const auto work = must(world.storage.begin(app::Access::read));
    access::Gate gate{world.policy, actor, work->grants(), world.clock, world.random};
    const auto scope = must(gate.enter(Permission::dossier_list));
    app::DossierFilter filter;
    filter.order = order;
    return must(work->dossiers().list(scope, filter, std::nullopt, page)).rows.size();
}

// The same rows by heart: their ids are in the query and nothing is asked of anybody.
std::size_t rows_by_heart(storage::sql::Connection& connection, const std::vector<DossierId>& households,
                          const std::string& order) {
    storage::sql::Arguments arguments;
    std::string sql =
        "SELECT d.id, d.name, d.family_name, d.phase, c.display_name, d.rung, d.town, d.opened_on, "
        "d.last_spoken_at, d.next_task_on FROM dossier_line d LEFT JOIN user_account c ON c.id = d.coach_id "
        "WHERE d.id IN (";
    for (std::size_t i = 0; i < households.size(); ++i)
        sql += (i == 0 ? "" : ", ") + arguments.add(households[i]);
    sql += ") ORDER BY " + order + " LIMIT " + arguments.add(page);
    std::size_t count = 0;
    must(connection.run(sql, arguments, [&](const storage::sql::Row& row) {
        count += row.get<std::string>(1).empty() ? 0 : 1;
    }));
    return count;
}

void expect(bool held, const char* what) {
    if (!held) throw std::runtime_error(what);
}

double measure_lists(World& world, storage::sql::Connection& connection) {
    const auto number = [&](int i) { return static_cast<std::size_t>(i) * 37 % world.town.coaches(); };
    double ratio = 0;
    for (const auto& [order, words, sql] :
         {std::tuple{app::DossierOrder::name, "op naam", "d.family_name, d.id"},
          std::tuple{app::DossierOrder::newest, "nieuwste eerst", "d.opened_on DESC, d.id DESC"}}) {
        std::vector<std::vector<DossierId>> households;
        for (int i = 0; i < pages; ++i) households.push_back(world.town.households_of(number(i)));
        for (int round = 0; round < 2; ++round) {  // the first warms up
            const auto coach = timed(pages, [&](int i) {
                expect(list_page(world, world.town.coach(number(i)), order) == page, "a page of the coach");
            });
            const auto heart = timed(pages, [&](int i) {
                expect(rows_by_heart(connection, households[static_cast<std::size_t>(i)], sql) == page,
                       "the same rows");
            });
            const auto leader_is = world.town.somebody(Role::team_leader);
            const auto leader = timed(pages, [&](int) {
                expect(list_page(world, leader_is, order) == page, "a page of the team leader");
            });
            if (round == 0) continue;
            tell(std::string{"coach, "} + words, coach);
            tell(std::string{"dezelfde rijen zonder poort, "} + words, heart);
            tell(std::string{"teamleider, "} + words, leader);
            ratio = std::max(ratio, at(coach, 0.5) / at(heart, 0.5));
        }
    }
    const auto administrator = world.town.somebody(Role::administrator);
    tell("beheerder: geweigerd", timed(pages, [&](int) {
             const auto work = must(world.storage.begin(app::Access::read));
             access::Gate gate{world.policy, administrator, work->grants(), world.clock, world.random};
             expect(!gate.enter(Permission::dossier_list).ok(), "the administrator sees no dossiers");
         }));
    return ratio;
}

void measure_decisions(World& world) {
    const auto coach = world.town.coach(0);
    const auto households = world.town.households_of(0);
    const auto work = must(world.storage.begin(app::Access::read));
    const auto target = *must(work->grants().target(households.front(), coach, world.clock.now()));
    constexpr int many = 100;
    auto decided = timed(2000, [&](int) {
        for (int i = 0; i < many; ++i) {
            const auto decision = decide(world.policy, coach, Permission::dossier_read, &target);
            expect(decision.allowed && !decision.reason.empty(), "the coach reads it");
        }
    });
    for (double& one : decided) one /= many;
    tell("een besluit met uitleg, zonder database", decided);
    tell("een dossier openen: grants vragen en besluiten", timed(2000, [&](int i) {
             access::Gate gate{world.policy, coach, work->grants(), world.clock, world.random};
             expect(gate.admit(Permission::dossier_read,
                               households[static_cast<std::size_t>(i) % households.size()])
                        .ok(),
                    "the coach opens it");
         }));
}

// Whether the time of the answer tells an unseen household from one that does not exist: asked by turns, so
// that whatever else the machine does falls on both.
double measure_silence(World& world) {
    const auto coach = world.town.coach(0);
    const auto unseen = world.town.households_of(world.town.coaches() / 2);
    const auto work = must(world.storage.begin(app::Access::read));
    const auto ask = [&](const DossierId& dossier) {
        return timed(1,
                     [&](int) {
                         access::Gate gate{world.policy, coach, work->grants(), world.clock, world.random};
                         expect(!gate.admit(Permission::dossier_read, dossier).ok(),
                                "the coach may not know of it");
                     })
            .front();
    };
    std::vector<double> of_unseen;
    std::vector<double> of_absent;
    for (std::size_t i = 0; i < 20'000; ++i) {
        const DossierId absent = make_id<DossierId>(world.clock.now(), world.random);
        of_unseen.push_back(ask(unseen[i % unseen.size()]));
        of_absent.push_back(ask(absent));
    }
    std::ranges::sort(of_unseen);
    std::ranges::sort(of_absent);
    tell("geweigerd: een dossier van een ander", of_unseen);
    tell("geweigerd: een dossier dat niet bestaat", of_absent);
    return at(of_unseen, 0.5) / at(of_absent, 0.5);
}

int run(const std::string& database, const std::string& folder, int dossiers) {
    SystemClock clock;
    SecureRandom random;
    const storage::Secrets secrets = storage::derive_secrets(storage::Key{});
    const auto catalogue = must(catalogue::load(folder));
    const auto connection = connect(database);
    must(storage::migrate(*connection, storage::released_migrations(), clock.now()));
    TownSize size;
    size.dossiers = dossiers;
    GateTown town{*connection, secrets, clock, random, size};
    town.fill();
    const auto storage = must(storage::SqlStorage::open({.database = database}, secrets, clock));
    World world{town, catalogue.policy, *storage, {}, {}};
    std::printf("| %-52s | %9s | %9s | %9s |\n|---|---:|---:|---:|\n", "microseconden", "p50", "p95", "p99");
    const double ratio = measure_lists(world, *connection);
    measure_decisions(world);
    const double silence = measure_silence(world);
    std::printf("\nDe lijst van een coach naast dezelfde rijen zonder poort: %.2f keer (p50).\n", ratio);
    std::printf("Een dossier van een ander naast een dat niet bestaat: %.2f keer (p50).\n", silence);
    return 0;
}

}  // namespace
}  // namespace ph::bench

int main(int count, char** words) {
    std::string database;
    std::string folder;
    int dossiers = 1'000'000;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = words[i];
        if (name == "--database") database = words[i + 1];
        if (name == "--catalogue") folder = words[i + 1];
        if (name == "--dossiers") dossiers = std::stoi(words[i + 1]);
    }
    try {
        if (database.empty() || folder.empty())
            throw std::invalid_argument(
                "usage: bench_gate --database FILE|DSN --catalogue FOLDER [--dossiers N]");
        return ph::bench::run(database, folder, dossiers);
    } catch (const std::exception& error) {
        std::cerr << "bench_gate: " << error.what() << '\n';
        return 1;
    }
}
