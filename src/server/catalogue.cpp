// participatiehuis catalogue check
#include <filesystem>
#include <iostream>

#include "catalogue/load.hpp"
#include "server/commands.hpp"
#include "server/letter_paper.hpp"

namespace ph::server {
namespace {

constexpr const char* usage =
    "participatiehuis catalogue check [MAP]\n\n"
    "Controleert de catalogus in MAP (zonder: catalogue) en de voorbeeldgemeente erin.\n"
    "Ieder foutje staat op een regel: bestand:regel:kolom: wat er mis is.\n";

int check(const std::filesystem::path& folder) {
    const Status checked = catalogue::check(folder);
    if (!checked.ok()) {
        std::cerr << to_text(checked.error()) << '\n';
        return 1;
    }
    if (const auto drawings = load_letter_drawings(folder); !drawings.ok()) {
        std::cerr << to_text(drawings.error()) << '\n';
        return 1;
    }
    std::cout << "De catalogus in " << folder.string() << " klopt.\n";
    return 0;
}

}  // namespace

int catalogue_command(const Arguments& arguments) {
    if (arguments == Arguments{"--help"} || arguments == Arguments{"-h"}) {
        std::cout << usage;
        return 0;
    }
    if (arguments.empty() || arguments.size() > 2 || arguments.front() != "check") {
        std::cerr << usage;
        return 2;
    }
    return check(arguments.size() == 2 ? arguments.back() : "catalogue");
}

}  // namespace ph::server
