// participatiehuis serve
#include <boost/program_options.hpp>
#include <fstream>
#include <iostream>

#include "server/commands.hpp"
#include "server/composition.hpp"
#include "server/demo.hpp"
#include "server/hardening.hpp"
#include "server/json_journal.hpp"

namespace ph::server {
namespace {

namespace po = boost::program_options;

struct Called {
    Settings settings;
    int times_allowed = 0;
    std::string metrics_token_file;
    bool help = false;
};

po::options_description description(Called& called) {
    Settings& settings = called.settings;
    po::options_description all{"participatiehuis serve [opties]"};
    all.add_options()("help,h", po::bool_switch(&called.help), "laat deze uitleg zien")(
        "address", po::value(&settings.listen.address)->default_value(settings.listen.address),
        "IP-adres waarop de server luistert")(
        "port", po::value(&settings.listen.port)->default_value(settings.listen.port),
        "poort; 0 kiest een vrije")("data", po::value(&settings.data)->default_value(settings.data),
                                    "map voor de database en de sleutel")(
        "database", po::value(&settings.database), "postgresql://... (zonder: SQLite in de datamap)")(
        "web", po::value(&settings.web)->default_value(settings.web), "map met de gebouwde schermen")(
        "catalogue", po::value(&settings.catalogue)->default_value(settings.catalogue),
        "map met de catalogus")(
        "public-url", po::value(&settings.public_url),
        "adres voor de buitenwereld, zoals https://naam.example; zet veilige cookies en HSTS aan")(
        "behind-proxy", po::bool_switch(&settings.listen.behind_proxy),
        "neem het adres van de bezoeker uit X-Forwarded-For")(
        "metrics-token-file", po::value(&called.metrics_token_file),
        "bestand met het token waarmee andere machines /metrics mogen lezen (Authorization: Bearer)")(
        "workers", po::value(&settings.workers)->default_value(settings.workers),
        "aantal verzoeken dat tegelijk bij de database mag")("no-request-log",
                                                             "schrijf geen regel voor ieder verzoek")(
        "no-rate-limit", "geen grens aan hoe vaak iemand iets vraagt (voor metingen)")(
        "demo", po::bool_switch(&settings.demo),
        "proefomgeving met verzonnen mensen en bekende wachtwoorden");
    return all;
}

}  // namespace

int serve_command(const Arguments& arguments) {
    Called called;
    po::options_description all = description(called);
    Arguments rest = arguments;
    called.times_allowed = static_cast<int>(std::erase(rest, "--allow-non-loopback-demo"));
    po::variables_map given;
    try {
        po::store(po::command_line_parser(rest).options(all).run(), given);
        po::notify(given);
    } catch (const po::error& error) {
        std::cerr << error.what() << "\n\n" << all << '\n';
        return 2;
    }
    if (called.help) {
        std::cout << all << "  --allow-non-loopback-demo twee keer: demo ook voor andere computers\n";
        return 0;
    }
    Settings& settings = called.settings;
    settings.log_requests = given.count("no-request-log") == 0;
    if (given.count("no-rate-limit") > 0) settings.rates = {{}, {}, {}, {}};
    if (!called.metrics_token_file.empty()) {
        std::ifstream file{called.metrics_token_file};
        if (!std::getline(file, settings.metrics_token) || settings.metrics_token.empty()) {
            std::cerr << "In " << called.metrics_token_file << " staat geen token.\n";
            return 1;
        }
    }
    SystemClock clock;
    SecureRandom random;
    JsonJournal journal{clock, settings.log_requests};
    auto checked = forbid_core_files();
    if (checked.ok()) checked = check(settings, called.times_allowed);
    auto started = checked.ok() ? Composition::start(settings, clock, random, journal)
                                : Result<std::unique_ptr<Composition>>{checked.error()};
    if (!started.ok()) {
        std::cerr << to_text(started.error()) << '\n';
        return 1;
    }
    if (settings.demo) {
        if (const Status demo = load_demo(**started, settings, clock, random, std::cerr); !demo.ok()) {
            std::cerr << to_text(demo.error()) << '\n';
            return 1;
        }
    }
    std::cerr << "Participatiehuis luistert op http://" << settings.listen.address << ':'
              << (*started)->port() << "  (Ctrl-C stopt)\n";
    (*started)->run(true);
    std::cerr << "Gestopt.\n";
    return 0;
}

}  // namespace ph::server
