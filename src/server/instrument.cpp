// participatiehuis instrument check
#include <filesystem>
#include <ostream>

#include "base/suggest.hpp"
#include "catalogue/load.hpp"
#include "cli/approach.hpp"
#include "cli/arguments.hpp"
#include "cli/instrument.hpp"
#include "server/commands.hpp"

namespace ph::server {
namespace {

namespace fs = std::filesystem;

constexpr const char* instrument_usage =
    "participatiehuis instrument check [BESTAND ...] [--json] [--catalogue MAP]\n\n"
    "Controleert de meetinstrumenten van de catalogus in MAP (zonder: catalogue), of alleen de BESTANDen\n"
    "daarvan. Ieder foutje staat op een regel: bestand:regel:kolom: wat er mis is. Van een instrument dat\n"
    "klopt, staat er in een regel wat het meet.\n";

bool same_file(const fs::path& one, const fs::path& other) {
    return fs::weakly_canonical(one) == fs::weakly_canonical(other);
}

// The instruments of the shelf with what is wrong with each; problems of other files after them.
std::vector<cli::CheckedFile> as_checked(const catalogue::InstrumentShelf& shelf,
                                         const std::vector<std::string>& wanted) {
    const auto asked = [&](const fs::path& file) {
        return wanted.empty() ||
               std::ranges::any_of(wanted, [&](const std::string& one) { return same_file(one, file); });
    };
    std::vector<cli::CheckedFile> files;
    for (const fs::path& file : shelf.files) {
        if (!asked(file)) continue;
        const auto found = shelf.catalogue.instruments.find(file.stem().string());
        files.push_back({file.string(),
                         found == shelf.catalogue.instruments.end() ? "" : cli::in_words(found->second),
                         {}});
    }
    for (const Problem& problem : shelf.problems) {
        const auto file = std::ranges::find(files, problem.place.file, &cli::CheckedFile::path);
        const bool of_other_instrument =
            std::ranges::any_of(shelf.files, [&](const fs::path& one) { return one == problem.place.file; });
        if (file != files.end())
            file->problems.push_back(problem);
        else if (!of_other_instrument)
            files.push_back({problem.place.file, {}, {problem}});
    }
    return files;
}

// A file that is asked for and is no instrument of the catalogue.
std::vector<cli::CheckedFile> strangers(const catalogue::InstrumentShelf& shelf, const fs::path& folder,
                                        const std::vector<std::string>& wanted) {
    std::vector<cli::CheckedFile> files;
    for (const std::string& one : wanted) {
        if (std::ranges::any_of(shelf.files, [&](const fs::path& file) { return same_file(one, file); }))
            continue;
        const std::string message = fs::exists(one) ? "Dit is geen meetinstrument van de catalogus in " +
                                                          folder.string() + ". Het hoort in instrumenten/."
                                                    : "Dit bestand is er niet.";
        files.push_back({one, {}, {{"bestand", message, {one, 0, 0, {}}}}});
    }
    return files;
}

}  // namespace

int instrument_command(const Arguments& arguments, cli::Streams streams) {
    const std::string name = arguments.empty() ? "" : arguments.front();
    if (name == "--help" || name == "-h") {
        streams.out << instrument_usage;
        return 0;
    }
    if (name != "check") {
        const auto near = nearest(name, {"check"});
        if (!name.empty())
            streams.err << "✗ De opdracht \"" << name << "\" bestaat niet."
                        << (near ? " Bedoelt u \"" + *near + "\"?" : "") << "\n\n";
        streams.err << instrument_usage;
        return 2;
    }
    const cli::Arguments given =
        cli::take_apart({arguments.begin() + 1, arguments.end()}, {{"--json"}, {"--catalogue"}});
    if (given.help) {
        streams.out << instrument_usage;
        return 0;
    }
    if (!given.wrong.empty()) {
        streams.err << "✗ Dit begrijp ik niet: " << given.wrong << "\n\n" << instrument_usage;
        return 2;
    }
    const std::string folder = given.value("--catalogue").empty() ? "catalogue" : given.value("--catalogue");
    const auto shelf = catalogue::load_instruments(folder);
    auto files = as_checked(shelf, given.words);
    std::ranges::move(strangers(shelf, folder, given.words), std::back_inserter(files));
    return cli::check_report(files, given.has("--json"), streams);
}

}  // namespace ph::server
