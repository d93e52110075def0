// participatiehuis approach ...: loads what a command needs and hands it over.
#include "cli/approach.hpp"

#include <filesystem>
#include <ostream>

#include "base/suggest.hpp"
#include "catalogue/load.hpp"
#include "cli/arguments.hpp"
#include "cli/report.hpp"
#include "server/commands.hpp"
#include "sim/person.hpp"

namespace ph::server {
namespace {

namespace fs = std::filesystem;

constexpr const char* approach_usage =
    "participatiehuis approach <opdracht> [--catalogue MAP]\n\n"
    "  check [BESTAND|MAP ...] [--json]  controleert aanpakken en personen; zonder: de hele catalogus\n"
    "  show ID [--json]                  laat een aanpak lezen\n"
    "  diff A B [--json]                 zegt wat er verschilt; A en B zijn bestanden of id's\n"
    "  run ID --person ID [opties]       laat een persoon door een aanpak lopen, dag na dag\n"
    "  compare --person ID [opties]      zet naast elkaar wat meer aanpakken voor een persoon doen\n\n"
    "--catalogue MAP is waar de catalogus staat; zonder: catalogue.\n"
    "participatiehuis approach <opdracht> --help legt een opdracht uit.\n";
constexpr const char* check_usage =
    "participatiehuis approach check [BESTAND|MAP ...] [--json] [--catalogue MAP]\n"
    "  Controleert aanpakken en personen. Een BESTAND in aanpakken/ of personen/ wordt bekeken met de rest "
    "van\n"
    "  zijn catalogus erbij; een ander BESTAND als aanpak, met de beslissingen van --catalogue. Een MAP is "
    "een\n"
    "  catalogus, of de map aanpakken of personen erin.\n";
constexpr const char* diff_usage =
    "participatiehuis approach diff A B [--json] [--catalogue MAP]\n"
    "  Zegt per onderdeel in woorden wat er verschilt van A naar B. A en B zijn bestanden, of id's uit de\n"
    "  catalogus. De opdracht slaagt (0) als er niets verschilt en geeft anders 1.\n";

using LoadedCommand = int (*)(const Arguments&, const app::Catalogue&, cli::Streams);
struct Named {
    std::string_view name;
    LoadedCommand run;
};
// The commands that look things up in a loaded catalogue.
constexpr Named loaded_commands[] = {
    {"show", cli::show_command},
    {"run", cli::run_command},
    {"compare", cli::compare_command},
};

// The catalogue that a file in aanpakken/ or personen/ is part of.
std::optional<fs::path> catalogue_around(const fs::path& path) {
    const fs::path folder = fs::is_directory(path) ? path : fs::absolute(path).parent_path();
    const std::string name = folder.filename().string();
    if (name != "aanpakken" && name != "personen") return std::nullopt;
    const fs::path around = fs::is_directory(path) ? path / ".." : path.parent_path() / "..";
    return fs::is_directory(around / "beslissingen") ? std::optional{around.lexically_normal()}
                                                     : std::nullopt;
}

class Checks {
  public:
    explicit Checks(fs::path catalogue) : catalogue_(std::move(catalogue)) {}

    // False when the path leads nowhere.
    bool add(const fs::path& path) {
        if (!fs::exists(path)) return false;
        if (const auto around = catalogue_around(path)) {
            add_shelf(*around, path);
        } else if (fs::is_directory(path)) {
            add_shelf(path, {});
        } else {
            add_lone(path);
        }
        return true;
    }
    [[nodiscard]] const std::vector<cli::CheckedFile>& files() const { return files_; }

  private:
    static std::string counted(std::size_t count, const std::string& one, const std::string& more) {
        return ", " + std::to_string(count) + ' ' + (count == 1 ? one : more);
    }
    static std::string in_words(const engine::Approach& approach) {
        return approach.name + counted(approach.definition.size() - 1U, "onderdeel", "onderdelen") +
               counted(approach.facts.size(), "feit", "feiten");
    }

    // The files of a catalogue that lie in `within`; all of them when it is empty.
    void add_shelf(const fs::path& folder, const fs::path& within) {
        const auto shelf = catalogue::load_approaches(folder);
        const auto inside = [&](const fs::path& file) {
            return within.empty() || fs::weakly_canonical(file) == fs::weakly_canonical(within) ||
                   fs::weakly_canonical(file.parent_path()) == fs::weakly_canonical(within);
        };
        const std::size_t first = files_.size();
        for (const fs::path& file : shelf.files) {
            if (inside(file)) files_.push_back({file.string(), words_for(shelf.catalogue, file), {}});
        }
        for (const Problem& problem : shelf.problems)
            put(problem, first, within.empty() || !is_data(problem));
    }

    static bool is_data(const Problem& problem) {
        return fs::path{problem.place.file}.extension() == ".yaml";
    }

    static std::string words_for(const app::Catalogue& catalogue, const fs::path& file) {
        const std::string id = file.stem().string();
        const bool is_approach = file.parent_path().filename() == "aanpakken";
        if (const auto found = catalogue.approaches.find(id);
            is_approach && found != catalogue.approaches.end())
            return in_words(*found->second);
        if (const auto found = catalogue.persons.find(id); !is_approach && found != catalogue.persons.end())
            return found->second->name + counted(found->second->facts.size(), "feit", "feiten");
        return {};
    }

    // Beside its file; `also_new` when its file is not one of those that are checked, such as a decision.
    void put(const Problem& problem, std::size_t first, bool also_new) {
        for (std::size_t i = first; i < files_.size(); ++i) {
            if (files_[i].path == problem.place.file) {
                files_[i].problems.push_back(problem);
                return;
            }
        }
        if (also_new) files_.push_back({problem.place.file, {}, {problem}});
    }

    void add_lone(const fs::path& path) {
        const auto approach = catalogue::load_approach(path, catalogue_);
        if (approach) {
            files_.push_back({path.string(), in_words(*approach), {}});
        } else {
            files_.push_back({path.string(), {}, approach.error().problems});
        }
    }

    fs::path catalogue_;
    std::vector<cli::CheckedFile> files_;
};

int wrongly_called(cli::Streams streams, const std::string& wrong, const char* explanation) {
    if (!wrong.empty()) streams.err << "✗ Dit begrijp ik niet: " << wrong << "\n\n";
    streams.err << explanation;
    return 2;
}

int check_files(const cli::Arguments& given, const fs::path& catalogue, cli::Streams streams) {
    Checks checks{catalogue};
    std::vector<std::string> paths = given.words;
    if (paths.empty()) paths.push_back(catalogue.string());
    for (const std::string& path : paths) {
        if (!checks.add(path)) {
            return cli::report(streams,
                               {Fault::missing,
                                "Dit bestand of deze map is er niet.",
                                {{"bestand", path, {path, 0, 0, {}}}}},
                               given.has("--json"));
        }
    }
    return cli::check_report(checks.files(), given.has("--json"), streams);
}

// A file, or an id of the catalogue.
Result<engine::Approach> find_approach(const std::string& name, const fs::path& catalogue) {
    if (fs::is_regular_file(name))
        return catalogue::load_approach(name, catalogue_around(name).value_or(catalogue));
    const auto shelf = catalogue::load_approaches(catalogue);
    const auto found = shelf.catalogue.approaches.find(name);
    if (found != shelf.catalogue.approaches.end()) return *found->second;
    for (const fs::path& file : shelf.files) {
        if (file.stem() == name && file.parent_path().filename() == "aanpakken")
            return catalogue::load_approach(file, catalogue);
    }
    return cli::unknown_id("aanpak", name, cli::ids_of(shelf.catalogue.approaches));
}

int diff_files(const cli::Arguments& given, const fs::path& catalogue, cli::Streams streams) {
    constexpr int not_compared = 2;  // as diff(1): 1 is that there are differences
    const auto before = find_approach(given.words[0], catalogue);
    const auto after = find_approach(given.words[1], catalogue);
    for (const auto* approach : {&before, &after}) {
        if (!*approach) cli::report(streams, approach->error(), given.has("--json"));
    }
    if (!before || !after) return not_compared;
    return cli::diff_report(*before, *after, given.has("--json"), streams);
}

// Takes --catalogue out of the arguments; the folder it names.
fs::path take_catalogue(Arguments& arguments) {
    fs::path folder = "catalogue";
    for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
        if (arguments[i] != "--catalogue") continue;
        folder = arguments[i + 1];
        const auto at = arguments.begin() + static_cast<std::ptrdiff_t>(i);
        arguments.erase(at, at + 2);
        --i;
    }
    return folder;
}

// Approaches with mistakes do not take part; that must not go unseen.
void warn(const catalogue::ApproachShelf& shelf, cli::Streams& streams) {
    std::string last;
    for (const Problem& problem : shelf.problems) {
        if (problem.place.file == last) continue;
        last = problem.place.file;
        streams.err << "! " << last
                    << " heeft fouten en doet niet mee. Zie: participatiehuis approach check\n";
    }
}

int run_loaded(const Named& command, const Arguments& arguments, const fs::path& folder,
               cli::Streams streams) {
    const bool asks_help =
        std::ranges::any_of(arguments, [](const std::string& one) { return one == "--help" || one == "-h"; });
    if (asks_help) return command.run(arguments, {}, streams);
    const auto shelf = catalogue::load_approaches(folder);
    if (shelf.files.empty() && !shelf.problems.empty()) {
        const bool json = std::ranges::find(arguments, "--json") != arguments.end();
        return cli::report(streams, {Fault::missing, "Hier is geen catalogus met aanpakken.", shelf.problems},
                           json);
    }
    warn(shelf, streams);
    return command.run(arguments, shelf.catalogue, streams);
}

}  // namespace

int approach_command(const Arguments& arguments, cli::Streams streams) {
    Arguments rest = arguments;
    const fs::path folder = take_catalogue(rest);
    const std::string name = rest.empty() ? "" : rest.front();
    if (name == "--help" || name == "-h") {
        streams.out << approach_usage;
        return 0;
    }
    if (name.empty()) {
        streams.err << approach_usage;
        return 2;
    }
    rest.erase(rest.begin());
    for (const Named& command : loaded_commands) {
        if (command.name == name) return run_loaded(command, rest, folder, streams);
    }
    if (name != "check" && name != "diff") {
        std::vector<std::string> known{"check", "diff"};
        for (const Named& command : loaded_commands) known.emplace_back(command.name);
        const auto near = nearest(name, known);
        streams.err << "✗ De opdracht \"" << name << "\" bestaat niet."
                    << (near ? " Bedoelt u \"" + *near + "\"?" : "") << "\n\n"
                    << approach_usage;
        return 2;
    }
    const char* explanation = name == "check" ? check_usage : diff_usage;
    const cli::Arguments given = cli::take_apart(rest, {{"--json"}, {}});
    if (given.help) {
        streams.out << explanation;
        return 0;
    }
    if (!given.wrong.empty() || (name == "diff" && given.words.size() != 2)) {
        return wrongly_called(streams, given.wrong, explanation);
    }
    return name == "check" ? check_files(given, folder, streams) : diff_files(given, folder, streams);
}

}  // namespace ph::server
