// participatiehuis effect ...: a protected effect report out of files, without a server.
#include <filesystem>
#include <fstream>
#include <ostream>

#include "catalogue/effect.hpp"
#include "cli/arguments.hpp"
#include "cli/report.hpp"
#include "effect/analyse.hpp"
#include "effect/html.hpp"
#include "effect/protect.hpp"
#include "effect/read_csv.hpp"
#include "effect/xlsx.hpp"
#include "server/commands.hpp"
#include "server/report_pdf.hpp"
#include "wire/dto/effect_reports.hpp"
#include "wire/json_write.hpp"

namespace ph::server {
namespace {

namespace fs = std::filesystem;

constexpr const char* effect_usage =
    "participatiehuis effect check --cohort BESTAND [--scores CSV ...] [--catalogue MAP]\n"
    "participatiehuis effect report --cohort BESTAND --out MAP [--scores CSV ...] [--catalogue MAP]\n\n"
    "  check   controleert of er een effectrapport te maken is, en noemt alles wat niet klopt\n"
    "  report  maakt rapport.html, rapport.pdf, rapport.xlsx, rapport.csv en rapport.json, zonder kleine\n"
    "          aantallen\n\n"
    "--cohort BESTAND zegt over wie het gaat, en in welke CSV-bestanden het staat.\n"
    "--scores CSV leest een bestand erbij; mag vaker. --catalogue MAP is waar de catalogus staat.\n\n"
    "Proberen met verzonnen mensen:\n"
    "  participatiehuis effect report --cohort catalogue/cohorten/voorbeeld.yaml --out rapport\n";

// A bar on the terminal; nothing elsewhere.
void show_progress(cli::Streams& streams, std::size_t done, std::size_t total) {
    if (!streams.progress) return;
    constexpr std::size_t width = 40;
    const std::size_t full = done * width / total;
    streams.err << "\r[" << std::string(full, '#') << std::string(width - full, ' ') << "] " << done
                << " van " << total << " delen" << std::flush;
    if (done == total) streams.err << "\r\033[K" << std::flush;
}

Result<catalogue::CohortFile> read_cohort_files(const cli::Arguments& given, const fs::path& folder) {
    PH_TRY(auto file, catalogue::load_cohort(given.value("--cohort"), folder));
    std::vector<fs::path> paths = file.persons;
    paths.insert(paths.end(), file.scores.begin(), file.scores.end());
    paths.insert(paths.end(), file.goals.begin(), file.goals.end());
    for (const std::string& path : given.all("--scores")) paths.emplace_back(path);
    effect::CsvReader reader{file.cohort};
    std::vector<Problem> missing;
    for (const fs::path& path : paths) {
        std::ifstream in{path, std::ios::binary};
        if (!in) {
            missing.push_back({"bestand", "Dit bestand is niet te lezen.", {path.string(), 0, 0, {}}});
            continue;
        }
        reader.read(in, path.string());
    }
    if (Status read = reader.finish(); !read.ok()) {
        Error error = std::move(read).error();
        error.problems.insert(error.problems.begin(), missing.begin(), missing.end());
        return error;
    }
    if (!missing.empty()) return Error{Fault::missing, "Niet alle bestanden zijn er.", std::move(missing)};
    return file;
}

Status write_file(const fs::path& path, const std::string& content) {
    std::ofstream out{path, std::ios::binary};
    out << content;
    if (out.flush()) return {};
    return Error{Fault::unavailable,
                 "Dit bestand is niet te schrijven.",
                 {{"bestand", "Controleer de map en de rechten.", {path.string(), 0, 0, {}}}}};
}

Status make_report(const cli::Arguments& given, const fs::path& folder, cli::Streams& streams) {
    PH_TRY(const auto known, catalogue::load_effect(folder));
    PH_TRY(const auto file, read_cohort_files(given, folder));
    effect::Asked asked;
    asked.rater = file.rater;
    asked.seed = file.seed;
    asked.made_on = SystemClock{}.today();
    asked.progress = [&](std::size_t done, std::size_t total) { show_progress(streams, done, total); };
    PH_TRY(auto made, effect::analyse(file.cohort, known.rules, asked));
    effect::Guard guard;
    guard.smallest = known.rules.smallest_cell;
    guard.width = guard.smallest;
    const effect::Report report = effect::protect(std::move(made), guard);
    const fs::path out = given.value("--out");
    std::error_code fault;
    fs::create_directories(out, fault);
    PH_CHECK(write_file(out / "rapport.html", effect::to_html(report, known.texts, guard)));
    const wire::Effectbestand told = wire::to_dto(report, known.texts);
    PH_CHECK(write_file(out / "rapport.json", wire::write(told)));
    PH_CHECK(write_file(out / "rapport.csv", wire::effect_csv(told.delen)));
    PH_TRY(const auto paper, interop::pdf_of(paper_of(told, known.texts)));
    PH_CHECK(write_file(out / "rapport.pdf", paper));
    PH_CHECK(effect::write_xlsx(report, known.texts, (out / "rapport.xlsx").string()));
    streams.out << "✓ Het rapport staat in " << out.string() << '\n';
    return {};
}

Status check_report_files(const cli::Arguments& given, const fs::path& folder, cli::Streams& streams) {
    PH_TRY(const auto file, read_cohort_files(given, folder));
    effect::Asked asked;
    asked.rater = file.rater;
    PH_CHECK(effect::check(file.cohort, asked));
    streams.out << "✓ " << file.cohort.persons.size() << " mensen, " << file.cohort.scores.size()
                << " scores, " << file.cohort.goals.size() << " doelen\n";
    return {};
}

}  // namespace

int effect_command(const Arguments& arguments, cli::Streams streams) {
    const cli::Arguments given =
        cli::take_apart(arguments, {{}, {"--cohort", "--scores", "--out", "--catalogue"}});
    if (given.help) {
        streams.out << effect_usage;
        return 0;
    }
    const std::string name = given.words.size() == 1 ? given.words.front() : "";
    const bool makes = name == "report";
    if (!given.wrong.empty() || (!makes && name != "check") || given.value("--cohort").empty() ||
        (makes && given.value("--out").empty())) {
        if (!given.wrong.empty()) streams.err << "✗ Dit begrijp ik niet: " << given.wrong << "\n\n";
        streams.err << effect_usage;
        return 2;
    }
    const std::string catalogue = given.value("--catalogue");
    const fs::path folder = catalogue.empty() ? "catalogue" : catalogue;
    const Status done =
        makes ? make_report(given, folder, streams) : check_report_files(given, folder, streams);
    return done.ok() ? 0 : cli::report(streams, done.error(), false);
}

}  // namespace ph::server
