// participatiehuis retention: what the server does every day with dossiers whose term has passed, now and by
// hand.
#include <atomic>
#include <boost/program_options.hpp>
#include <csignal>
#include <iostream>
#include <map>

#include "app/use_cases/retention_round.hpp"
#include "catalogue/load.hpp"
#include "server/commands.hpp"
#include "server/destruction_ledger.hpp"
#include "server/installation_key.hpp"
#include "server/settings.hpp"
#include "storage/storage.hpp"

namespace ph::server {
namespace {

namespace po = boost::program_options;

std::atomic<bool> interrupted = false;

// Ctrl-C ends the work between two transactions: what was done stays done, the rest waits.
void stop_on_signal() {
    struct sigaction action{};
    action.sa_handler = [](int) { interrupted = true; };
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

std::string dossiers(std::size_t number) {
    return std::to_string(number) + (number == 1 ? " dossier" : " dossiers");
}

void tell(const app::ListingOutcome& outcome, bool dry) {
    std::cout << dossiers(static_cast<std::size_t>(outcome.looked_at)) << " gesloten, "
              << dossiers(outcome.added.size()) << (dry ? " zou" : "") << " op de lijst"
              << (dry ? " komen" : " gezet") << ", " << dossiers(outcome.removed.size())
              << (dry ? " zou er af gaan" : " eraf gehaald") << ".\n";
    std::map<std::string, int> by_term;
    for (const RetentionItem& item : outcome.added) ++by_term[item.law + ": " + item.name];
    for (const auto& [term, number] : by_term) std::cout << "  " << number << "  " << term << '\n';
}

Status apply(const Settings& settings, bool dry) {
    SystemClock clock;
    SecureRandom random;
    PH_TRY(const auto catalogue, catalogue::load(settings.catalogue));
    PH_TRY(const auto key, installation_key(settings.data, random));
    storage::Settings storage_settings;
    storage_settings.database = settings.database_or_default();
    PH_TRY(const auto storage,
           storage::SqlStorage::open(storage_settings, storage::derive_secrets(key), clock));
    DestructionLedgerFile ledger{settings.data};
    app::Pictures pictures;
    app::RetentionRound round{*storage, catalogue, pictures, ledger, clock, random};
    const auto stop = [] { return interrupted.load(); };
    if (!dry) {
        // As at the start of the server: what came back with a back-up is not listed anew.
        PH_TRY(const auto again, round.destroy_again());
        if (again.destroyed > 0)
            std::cout << dossiers(static_cast<std::size_t>(again.destroyed)) << " opnieuw vernietigd.\n";
    }
    PH_TRY(const auto outcome, round.list(dry, stop));
    tell(outcome, dry);
    if (!dry) {
        int failed = 0;
        PH_TRY(const int destroyed, round.destroy_decided(
                                        [&](const Error& error) {
                                            ++failed;
                                            std::cerr << to_text(error) << '\n';
                                        },
                                        stop));
        std::cout << dossiers(static_cast<std::size_t>(destroyed)) << " vernietigd.\n";
        if (failed > 0)
            return Error{Fault::unavailable,
                         dossiers(static_cast<std::size_t>(failed)) +
                             " niet vernietigd. De volgende ronde probeert het opnieuw.",
                         {}};
    }
    if (interrupted)
        std::cerr << "Gestopt. Wat klaar is, blijft klaar; de rest volgt bij de volgende keer.\n";
    return {};
}

}  // namespace

int retention_command(const Arguments& arguments) {
    Settings settings;
    bool help = false;
    bool dry = false;
    po::options_description all{
        "participatiehuis retention list|apply [opties]\n\n"
        "  list   laat zien wat er op de vernietigingslijst zou komen, en schrijft niets\n"
        "  apply  zet dossiers waarvan de bewaartermijn voorbij is op de lijst, en vernietigt wat twee\n"
        "         mensen hebben goedgekeurd; de server doet dit zelf ook\n\nOpties"};
    all.add_options()("help,h", po::bool_switch(&help), "laat deze uitleg zien")(
        "dry-run", po::bool_switch(&dry), "schrijf niets")(
        "data", po::value(&settings.data)->default_value(settings.data),
        "map voor de database en de sleutel")("database", po::value(&settings.database),
                                              "postgresql://... (zonder: SQLite in de datamap)")(
        "catalogue", po::value(&settings.catalogue)->default_value(settings.catalogue),
        "map met de catalogus");
    const std::string act = arguments.empty() ? "" : arguments.front();
    const bool named = act == "list" || act == "apply";
    po::variables_map given;
    try {
        const Arguments rest{arguments.begin() + (named ? 1 : 0), arguments.end()};
        po::store(po::command_line_parser(rest).options(all).run(), given);
        po::notify(given);
    } catch (const po::error& error) {
        std::cerr << error.what() << "\n\n" << all << '\n';
        return 2;
    }
    if (help) {
        std::cout << all << '\n';
        return 0;
    }
    if (!named) {
        std::cerr << all << '\n';
        return 2;
    }
    stop_on_signal();
    if (const Status done = apply(settings, dry || act == "list"); !done.ok()) {
        std::cerr << to_text(done.error()) << '\n';
        return 1;
    }
    return 0;
}

}  // namespace ph::server
