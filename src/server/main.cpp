// participatiehuis: one program, a few commands.
#include <unistd.h>

#include <iostream>
#include <map>

#include "cli/rules.hpp"
#include "server/commands.hpp"

namespace {

constexpr const char* usage =
    "participatiehuis <opdracht> [opties]\n\n"
    "  serve      start de server\n"
    "  setup      maak een gemeente en haar eerste beheerder\n"
    "  catalogue  controleer de catalogus\n"
    "  retention  dossiers waarvan de bewaartermijn voorbij is, op de lijst en vernietigd\n"
    "  approach   controleer, lees of vergelijk aanpakken, of laat er iemand door lopen\n"
    "  effect     maak een effectrapport van een groep, uit bestanden\n"
    "  audit      reken het logboek na, maak er een anker of een export van\n"
    "  rules      controleer of bereken beslismodellen (DMN)\n"
    "  feel       bereken een FEEL-expressie\n"
    "  version    laat de versie zien\n"
    "  help       laat deze uitleg zien\n\n"
    "participatiehuis <opdracht> --help legt een opdracht uit.\n";

}  // namespace

int main(int count, char** values) {
    const ph::server::Arguments arguments{values + 1, values + count};
    const std::string command = arguments.empty() ? "help" : arguments.front();
    const ph::server::Arguments rest{arguments.empty() ? arguments.begin() : arguments.begin() + 1,
                                     arguments.end()};
    try {
        if (command == "serve") return ph::server::serve_command(rest);
        if (command == "setup") return ph::server::setup_command(rest);
        if (command == "catalogue") return ph::server::catalogue_command(rest);
        if (command == "retention") return ph::server::retention_command(rest);
        const ph::SystemClock clock;
        const ph::cli::Streams streams{std::cin, std::cout, std::cerr, isatty(STDERR_FILENO) != 0};
        if (command == "audit") return ph::server::audit_command(rest, streams);
        if (command == "approach") return ph::server::approach_command(rest, streams);
        if (command == "effect") return ph::server::effect_command(rest, streams);
        if (command == "rules") return ph::cli::rules_command(rest, clock, streams);
        if (command == "feel") return ph::cli::feel_command(rest, clock, streams);
    } catch (const std::exception& defect) {
        std::cerr << "Er ging iets mis dat niet mag: " << defect.what() << '\n';
        return 1;
    }
    if (command == "version" || command == "--version") {
        std::cout << "participatiehuis " PH_VERSION "\n";
        return 0;
    }
    if (command == "help" || command == "--help" || command == "-h") {
        std::cout << usage;
        return 0;
    }
    std::cerr << "De opdracht \"" << command << "\" bestaat niet.\n\n" << usage;
    return 2;
}
