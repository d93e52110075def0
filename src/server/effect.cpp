// participatiehuis effect ...: a protected effect report out of files, without a server.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <ostream>
#include <set>
#include <vector>

#include "catalogue/effect.hpp"
#include "cli/arguments.hpp"
#include "cli/report.hpp"
#include "effect/analyse.hpp"
#include "effect/html.hpp"
#include "effect/publish_together.hpp"
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
    "participatiehuis effect check --cohort BESTAND ... [--scores CSV ...] [--catalogue MAP]\n"
    "participatiehuis effect report --cohort BESTAND ... --out MAP [--scores CSV ...] [--catalogue MAP]\n"
    "participatiehuis effect report --scores CSV ... --instrument ID ... [--rater WIE] --out MAP\n\n"
    "  check   controleert of er een effectrapport te maken is, en noemt alles wat niet klopt\n"
    "  report  maakt rapport.html, rapport.pdf, rapport.xlsx, rapport.csv en rapport.json, zonder kleine\n"
    "          aantallen\n\n"
    "--cohort BESTAND zegt over wie het gaat, en in welke CSV-bestanden het staat.\n"
    "--scores CSV leest een bestand erbij, voor iedere groep; mag vaker. --catalogue MAP is waar de\n"
    "catalogus staat.\n\n"
    "Hebt u alleen een CSV-bestand met scores? Dan is --cohort niet nodig: --instrument ID zegt waarmee is\n"
    "gemeten, --rater deelnemer, professional of netwerk wiens scores tellen als er meer zijn. De periode "
    "is\n"
    "van de eerste tot en met de laatste datum in het bestand.\n\n"
    "Maakt u rapporten over groepen met voor een deel dezelfde mensen? Noem ze dan allemaal in één "
    "opdracht,\n"
    "ieder met --cohort. Ieder rapport wordt naast die ervoor gelegd, zodat niemand iets over enkele mensen\n"
    "te weten komt door ze van elkaar af te trekken. Wie in twee groepen bij persoon hetzelfde heeft staan,\n"
    "is dezelfde mens. Ieder rapport komt in MAP in een eigen map, met de id van de groep als naam.\n\n"
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

// Reads them all into the cohort of `file`.
Status read_csv_files(const std::vector<fs::path>& paths, catalogue::CohortFile& file) {
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
    return {};
}

Result<catalogue::CohortFile> read_cohort_files(const std::string& named, const cli::Arguments& given,
                                                const fs::path& folder) {
    PH_TRY(auto file, catalogue::load_cohort(named, folder));
    std::vector<fs::path> paths = file.persons;
    paths.insert(paths.end(), file.scores.begin(), file.scores.end());
    paths.insert(paths.end(), file.goals.begin(), file.goals.end());
    for (const std::string& path : given.all("--scores")) paths.emplace_back(path);
    PH_CHECK(read_csv_files(paths, file));
    return file;
}

Result<std::optional<effect::Rater>> rater_named(const std::string& name) {
    if (name.empty()) return std::optional<effect::Rater>{};
    if (name == "deelnemer") return std::optional{effect::Rater::participant};
    if (name == "professional") return std::optional{effect::Rater::professional};
    if (name == "netwerk") return std::optional{effect::Rater::network};
    return Error{
        Fault::invalid,
        "De opdracht klopt niet.",
        {{"beoordelaar", "--rater is deelnemer, professional of netwerk, en niet \"" + name + "\".", {}}}};
}

// From the first day on which anybody was measured up to the last.
Status take_period(effect::Cohort& cohort) {
    std::optional<Date> first;
    std::optional<Date> last;
    for (const effect::Score& score : cohort.scores) {
        if (!score.day) continue;
        first = first ? std::min(*first, *score.day) : *score.day;
        last = last ? std::max(*last, *score.day) : *score.day;
    }
    if (!first || !last)
        return Error{
            Fault::invalid,
            "De periode is niet bekend.",
            {{"periode",
              "Zet in het bestand een kolom datum, of maak een bestand waarin de periode staat en geef dat "
              "met --cohort.",
              {}}}};
    cohort.first = *first;
    cohort.last = *last;
    return {};
}

// Scores alone, without a file that says of whom.
Result<catalogue::CohortFile> read_plain_scores(const cli::Arguments& given, const fs::path& folder) {
    PH_TRY(const auto rater, rater_named(given.value("--rater")));
    PH_TRY(auto file, catalogue::cohort_of_instruments(given.all("--instrument"), folder));
    const auto& named = given.all("--scores");
    file.rater = rater;
    file.cohort.id = "scores";
    file.cohort.name = fs::path{named.front()}.stem().string();
    const std::vector<fs::path> paths(named.begin(), named.end());
    PH_CHECK(read_csv_files(paths, file));
    PH_CHECK(take_period(file.cohort));
    return file;
}

// What is wrong with any of them, at once.
Result<std::vector<catalogue::CohortFile>> read_all_cohorts(const cli::Arguments& given,
                                                            const fs::path& folder) {
    std::vector<catalogue::CohortFile> files;
    if (given.all("--cohort").empty()) {
        PH_TRY(auto file, read_plain_scores(given, folder));
        files.push_back(std::move(file));
        return files;
    }
    std::optional<Error> wrong;
    const auto add = [&wrong](Error error) {
        if (!wrong) {
            wrong = std::move(error);
        } else {
            wrong->problems.insert(wrong->problems.end(), error.problems.begin(), error.problems.end());
        }
    };
    std::set<std::string> ids;
    for (const std::string& named : given.all("--cohort")) {
        auto file = read_cohort_files(named, given, folder);
        if (!file.ok()) {
            add(std::move(file).error());
            continue;
        }
        if (!ids.insert(file->cohort.id).second)
            add({Fault::invalid,
                 "De groepen kloppen niet.",
                 {{"dubbele-id",
                   "Een andere groep heeft ook de id \"" + file->cohort.id +
                       "\". Geef iedere groep een eigen id.",
                   {named, 0, 0, {}}}}});
        files.push_back(std::move(*file));
    }
    if (wrong) return *std::move(wrong);
    return files;
}

Status write_file(const fs::path& path, const std::string& content) {
    std::ofstream out{path, std::ios::binary};
    out << content;
    if (out.flush()) return {};
    return Error{Fault::unavailable,
                 "Dit bestand is niet te schrijven.",
                 {{"bestand", "Controleer de map en de rechten.", {path.string(), 0, 0, {}}}}};
}

effect::Asked asked_of(const catalogue::CohortFile& file) {
    effect::Asked asked;
    asked.rater = file.rater;
    asked.seed = file.seed;
    return asked;
}

Status write_forms(const effect::Report& report, const effect::Texts& texts, const effect::Guard& guard,
                   const fs::path& out) {
    std::error_code fault;
    fs::create_directories(out, fault);
    PH_CHECK(write_file(out / "rapport.html", effect::to_html(report, texts, guard)));
    const wire::Effectbestand told = wire::to_dto(report, texts);
    PH_CHECK(write_file(out / "rapport.json", wire::write(told)));
    PH_CHECK(write_file(out / "rapport.csv", wire::effect_csv(told.delen)));
    PH_TRY(const auto paper, interop::pdf_of(paper_of(told, texts)));
    PH_CHECK(write_file(out / "rapport.pdf", paper));
    return effect::write_xlsx(report, texts, (out / "rapport.xlsx").string());
}

Status make_reports(const cli::Arguments& given, const fs::path& folder, cli::Streams& streams) {
    PH_TRY(const auto known, catalogue::load_effect(folder));
    PH_TRY(const auto files, read_all_cohorts(given, folder));
    std::vector<effect::GroupReport> made;
    for (const catalogue::CohortFile& file : files) {
        effect::Asked asked = asked_of(file);
        asked.made_on = SystemClock{}.today();
        asked.progress = [&](std::size_t done, std::size_t total) { show_progress(streams, done, total); };
        PH_TRY(auto report, effect::analyse(file.cohort, known.rules, asked));
        made.push_back({&file.cohort, std::move(report)});
    }
    const effect::Guard guard{known.rules.smallest_cell, known.rules.smallest_cell};
    PH_TRY(const auto reports, effect::publish_together(std::move(made), guard));
    const fs::path out = given.value("--out");
    for (const effect::Report& report : reports) {
        const fs::path own = reports.size() == 1 ? out : out / report.cohort_id;
        PH_CHECK(write_forms(report, known.texts, guard, own));
        streams.out << "✓ Het rapport staat in " << own.string() << '\n';
    }
    return {};
}

Status check_report_files(const cli::Arguments& given, const fs::path& folder, cli::Streams& streams) {
    PH_TRY(const auto files, read_all_cohorts(given, folder));
    for (const catalogue::CohortFile& file : files) PH_CHECK(effect::check(file.cohort, asked_of(file)));
    for (const catalogue::CohortFile& file : files) {
        streams.out << "✓ " << file.cohort.persons.size() << " mensen, " << file.cohort.scores.size()
                    << " scores, " << file.cohort.goals.size() << " doelen\n";
    }
    return {};
}

// Over whom: in files that say so, or in scores alone; never both.
bool says_over_whom(const cli::Arguments& given) {
    const bool plain = !given.value("--instrument").empty() || !given.value("--rater").empty();
    if (!given.value("--cohort").empty()) return !plain;
    return !given.value("--instrument").empty() && !given.value("--scores").empty();
}

}  // namespace

int effect_command(const Arguments& arguments, cli::Streams streams) {
    const cli::Arguments given = cli::take_apart(
        arguments, {{}, {"--cohort", "--scores", "--instrument", "--rater", "--out", "--catalogue"}});
    if (given.help) {
        streams.out << effect_usage;
        return 0;
    }
    const std::string name = given.words.size() == 1 ? given.words.front() : "";
    const bool makes = name == "report";
    if (!given.wrong.empty() || (!makes && name != "check") || !says_over_whom(given) ||
        (makes && given.value("--out").empty())) {
        if (!given.wrong.empty()) streams.err << "✗ Dit begrijp ik niet: " << given.wrong << "\n\n";
        streams.err << effect_usage;
        return 2;
    }
    const std::string catalogue = given.value("--catalogue");
    const fs::path folder = catalogue.empty() ? "catalogue" : catalogue;
    const Status done =
        makes ? make_reports(given, folder, streams) : check_report_files(given, folder, streams);
    return done.ok() ? 0 : cli::report(streams, done.error(), false);
}

}  // namespace ph::server
