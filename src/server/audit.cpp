// participatiehuis audit ...: is the log whole, an anchor of it, and exports.
#include "storage/audit/verify.hpp"

#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/suggest.hpp"
#include "cli/arguments.hpp"
#include "cli/report.hpp"
#include "interop/event_log.hpp"
#include "server/audit_report.hpp"
#include "server/commands.hpp"
#include "server/installation_key.hpp"
#include "server/settings.hpp"
#include "storage/audit/walk.hpp"
#include "storage/storage.hpp"

namespace ph::server {
namespace {

namespace audit = storage::audit;

constexpr int cannot_be_checked = 3;

constexpr const char* audit_usage =
    "participatiehuis audit <opdracht> [--data MAP] [--database URL]\n\n"
    "  verify   rekent het logboek na: is er iets gewijzigd, verdwenen, bijgezet of verplaatst?\n"
    "  anchor   geeft de laatste hash van iedere keten, om buiten dit systeem te bewaren\n"
    "  export   schrijft gebeurtenissen voor anderen (logboek, nen7513, ocel)\n"
    "  reindex  maakt opnieuw wat vertelt welke gebeurtenissen bij welk dossier horen\n\n"
    "De server mag intussen draaien. verify, anchor en export wijzigen niets.\n"
    "participatiehuis audit <opdracht> --help legt een opdracht uit.\n";
constexpr const char* verify_usage =
    "participatiehuis audit verify [--anchor BESTAND] [--threads N] [--json] [--data MAP] [--database URL]\n"
    "  Rekent alle ketens na, van wijzigingen en van inzage, en noemt iedere gebeurtenis die niet meer is "
    "zoals\n"
    "  zij is vastgelegd. Inhoud die een vernietiging noemt, is geen fout; dat die vernietiging echt is, "
    "ziet\n"
    "  de sleutel in de datamap.\n"
    "  --anchor BESTAND  vergelijkt met een eerder gemaakt anker; - leest het van de standaardinvoer. Alleen "
    "zo\n"
    "                    valt op dat een keten als geheel is vervangen of afgekapt.\n"
    "  Uitkomst: 0 alles heel, 1 er is iets mis, 2 verkeerd aangeroepen, 3 niet na te rekenen.\n";
constexpr const char* anchor_usage =
    "participatiehuis audit anchor [--data MAP] [--database URL]\n"
    "  Druk de uitvoer af of bewaar haar op een plek waar de beheerder van dit systeem niet bij kan.\n"
    "  Later: participatiehuis audit verify --anchor BESTAND\n";
constexpr const char* export_usage =
    "participatiehuis audit export --format logboek|nen7513|ocel [opties] [--data MAP] [--database URL]\n"
    "  logboek  Logboek Dataverwerkingen: een JSON-regel per gebeurtenis en betrokkene, betrokkene "
    "versleuteld\n"
    "  nen7513  NEN 7513 als FHIR AuditEvent: een JSON-regel per gebeurtenis\n"
    "  ocel     OCEL 2.0 (JSON), voor process mining: alleen nummers, geen namen\n\n"
    "  --from DATUM      vanaf deze dag (2026-11-22)\n"
    "  --until DATUM     tot en met deze dag\n"
    "  --dossier ID      alleen over dit dossier\n"
    "  --register URL    logboek: waar het register van verwerkingsactiviteiten staat\n"
    "  --output BESTAND  naar een bestand, alleen leesbaar voor u; zonder: de standaarduitvoer\n";
constexpr const char* reindex_usage =
    "participatiehuis audit reindex [--data MAP] [--database URL]\n"
    "  Het logboek zelf blijft zoals het is.\n";

// A bar on the terminal; nothing elsewhere.
class Progress {
  public:
    explicit Progress(cli::Streams& streams) : streams_(streams) {}
    ~Progress() {
        if (percent_ >= 0) streams_.err << "\r\033[K" << std::flush;
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void show(std::int64_t done, std::int64_t total) {
        const auto percent = total == 0 ? 100 : static_cast<int>(done * 100 / total);
        if (!streams_.progress || percent == percent_) return;
        percent_ = percent;
        constexpr int width = 40;
        const auto full = static_cast<std::size_t>(percent * width / 100);
        streams_.err << "\r[" << std::string(full, '#') << std::string(width - full, ' ') << "] " << percent
                     << "% van " << with_dots(total) << " gebeurtenissen" << std::flush;
    }

  private:
    cli::Streams& streams_;
    int percent_ = -1;
};

Settings settings_of(const cli::Arguments& given) {
    Settings settings;
    if (const auto data = given.value("--data"); !data.empty()) settings.data = data;
    settings.database = given.value("--database");
    return settings;
}

Result<std::string> read_all(const std::string& path, cli::Streams& streams) {
    std::ostringstream text;
    if (path == "-") {
        text << streams.in.rdbuf();
        return text.str();
    }
    std::ifstream in{path, std::ios::binary};
    if (!in)
        return Error{Fault::missing,
                     "Dit bestand is niet te lezen.",
                     {{"bestand", "controleer de naam en de rechten", {path, 0, 0, {}}}}};
    text << in.rdbuf();
    return text.str();
}

Result<std::vector<audit::AnchorLine>> read_anchor(const std::string& path, cli::Streams& streams) {
    if (path.empty()) return std::vector<audit::AnchorLine>{};
    PH_TRY(const auto text, read_all(path, streams));
    auto lines = audit::parse_anchor(text);
    if (lines.ok()) return lines;
    Error error = std::move(lines).error();
    for (Problem& problem : error.problems) problem.place.file = path == "-" ? "standaardinvoer" : path;
    return error;
}

// An anchor of another kind of database says nothing about this one; that must not pass for "whole".
Status check_kinds(const std::vector<audit::AnchorLine>& anchor, const std::vector<audit::Log>& logs) {
    for (const audit::AnchorLine& line : anchor) {
        if (std::ranges::find(logs, line.log, &audit::Log::kind) != logs.end()) continue;
        return Error{Fault::invalid,
                     "Dit anker hoort bij een andere soort database: het noemt het logboek \"" +
                         std::string(audit::dutch_name(line.log)) + "\", en dat is hier niet.",
                     {}};
    }
    return {};
}

// Nothing when the key is not here. Only to read: looking must not make a key that nothing was sealed with.
Result<std::optional<storage::Secrets>> secrets_of(const Settings& settings) {
    if (!std::filesystem::exists(settings.data / "installation.key"))
        return std::optional<storage::Secrets>{};
    SecureRandom random;
    PH_TRY(const auto key, installation_key(settings.data, random));
    return std::optional{storage::derive_secrets(key)};
}

Result<AuditReport> checked(const cli::Arguments& given, std::size_t threads, cli::Streams& streams) {
    const auto logs = audit::logs_of(settings_of(given).database_or_default());
    audit::VerifyOptions options;
    options.threads = threads;
    PH_TRY(options.anchor, read_anchor(given.value("--anchor"), streams));
    PH_CHECK(check_kinds(options.anchor, logs));
    PH_TRY(options.secrets, secrets_of(settings_of(given)));
    AuditReport report;
    report.with_anchor = !options.anchor.empty();
    report.with_key = options.secrets.has_value();
    PH_TRY(report.municipalities, audit::municipality_names(logs.front()));
    for (const audit::Log& log : logs) {
        Progress progress{streams};
        options.progress = [&](std::int64_t done, std::int64_t total) { progress.show(done, total); };
        PH_TRY(auto chains, audit::verify(log, options));
        std::ranges::move(chains, std::back_inserter(report.chains));
    }
    return report;
}

int verify(const cli::Arguments& given, cli::Streams& streams) {
    std::size_t threads = 0;
    if (const auto text = given.value("--threads"); !text.empty()) {
        const auto read = std::from_chars(text.data(), text.data() + text.size(), threads);
        if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || threads < 1 || threads > 64) {
            streams.err << "✗ --threads is een getal van 1 tot en met 64.\n\n" << verify_usage;
            return 2;
        }
    }
    const auto report = checked(given, threads, streams);
    if (!report) {
        cli::report(streams, report.error(), given.has("--json"));
        return cannot_be_checked;
    }
    if (given.has("--json")) {
        print_json(*report, streams.out);
    } else {
        print_text(*report, streams.out);
    }
    return is_whole(*report) ? 0 : 1;
}

int anchor(const cli::Arguments& given, cli::Streams& streams) {
    std::vector<audit::AnchorLine> lines;
    for (const audit::Log& log : audit::logs_of(settings_of(given).database_or_default())) {
        auto heads = audit::heads_of(log);
        if (!heads) return cli::report(streams, heads.error(), false);
        std::ranges::move(*heads, std::back_inserter(lines));
    }
    streams.out << audit::to_anchor_text(lines, SystemClock{}.now());
    return 0;
}

// What --from, --until and --dossier ask; the first that is wrong in `wrong`.
audit::WalkFilter filter_of(const cli::Arguments& given, std::string& wrong) {
    audit::WalkFilter filter;
    const auto day = [&](const std::string& option) -> std::optional<Date> {
        const std::string text = given.value(option);
        if (text.empty()) return std::nullopt;
        const auto date = parse_date(text);
        if (!date) wrong = option + " is een dag, zoals 2026-11-22.";
        return date;
    };
    constexpr std::chrono::minutes midnight{0};
    if (const auto from = day("--from")) filter.from = local_instant(*from, midnight);
    if (const auto until = day("--until"))
        filter.until = local_instant(*until + std::chrono::days{1}, midnight);
    if (const auto text = given.value("--dossier"); !text.empty()) {
        filter.dossier = DossierId::parse(text);
        if (!filter.dossier) wrong = "--dossier is de id van een dossier (36 tekens).";
    }
    return filter;
}

Result<std::function<std::string(std::string_view)>> sealer(const Settings& settings) {
    PH_TRY(const auto secrets, secrets_of(settings));
    if (!secrets)
        return Error{Fault::missing,
                     "De sleutel van deze installatie is er niet: " +
                         (settings.data / "installation.key").string() + ". Wijs de map aan met --data.",
                     {}};
    return std::function<std::string(std::string_view)>{[secrets = *secrets](std::string_view plain) {
        const auto sealed = storage::seal(secrets, plain, "dpl.core.data_subject_id");
        std::string text(sodium_base64_ENCODED_LEN(sealed.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
        sodium_bin2base64(text.data(), text.size(), sealed.data(), sealed.size(),
                          sodium_base64_VARIANT_ORIGINAL);
        text.pop_back();  // the zero behind it
        return text;
    }};
}

Result<std::unique_ptr<interop::EventLog>> format_of(const cli::Arguments& given, std::ostream& out) {
    const std::string name = given.value("--format");
    if (name == "nen7513") return interop::nen7513_log(out, "participatiehuis");
    if (name == "ocel") return interop::ocel_log(out);
    interop::LogboekSettings settings;
    if (const auto url = given.value("--register"); !url.empty())
        settings.register_url = url.ends_with('/') ? url : url + '/';
    PH_TRY(settings.seal, sealer(settings_of(given)));
    return interop::logboek_log(out, std::move(settings));
}

Status write_events(const cli::Arguments& given, const audit::WalkFilter& filter, std::ostream& out,
                    cli::Streams& streams) {
    PH_TRY(const auto format, format_of(given, out));
    std::int64_t written = 0;
    for (const audit::Log& log : audit::logs_of(settings_of(given).database_or_default())) {
        Progress progress{streams};
        const auto each = [&](const access::AuditEvent& event) {
            format->add(event);
            ++written;
        };
        PH_CHECK(audit::walk(log, filter, each,
                             [&](std::int64_t done, std::int64_t total) { progress.show(done, total); }));
    }
    format->finish();
    out.flush();
    if (!out) return Error{Fault::unavailable, "Niet alles kon worden geschreven: is de schijf vol?", {}};
    streams.err << "✓ " << with_dots(written - format->left_out()) << " gebeurtenissen geschreven.";
    if (format->left_out() > 0)
        streams.err << ' ' << with_dots(format->left_out())
                    << " gaan niet over één persoon en zijn weggelaten.";
    streams.err << '\n';
    return {};
}

int export_events(const cli::Arguments& given, cli::Streams& streams) {
    std::string wrong;
    const std::string format = given.value("--format");
    if (format != "logboek" && format != "nen7513" && format != "ocel")
        wrong = "--format is logboek, nen7513 of ocel.";
    const audit::WalkFilter filter = filter_of(given, wrong);
    if (!wrong.empty()) {
        streams.err << "✗ " << wrong << "\n\n" << export_usage;
        return 2;
    }
    const std::string path = given.value("--output");
    std::ofstream file;
    if (!path.empty()) {
        using std::filesystem::perms;
        file.open(path, std::ios::binary | std::ios::trunc);
        std::error_code ignored;
        std::filesystem::permissions(path, perms::owner_read | perms::owner_write, ignored);
        if (!file) {
            return cli::report(
                streams, {Fault::unavailable, "Dit bestand kan niet worden geschreven: " + path, {}}, false);
        }
    }
    const Status done = write_events(given, filter, path.empty() ? streams.out : file, streams);
    return done.ok() ? 0 : cli::report(streams, done.error(), false);
}

int reindex(const cli::Arguments& given, cli::Streams& streams) {
    const Settings settings = settings_of(given);
    storage::Settings storage_settings;
    storage_settings.database = settings.database_or_default();
    SystemClock clock;
    const auto again = [&]() -> Status {
        // Opening the storage would make a database, or bring one of an older server up to this release.
        for (const audit::Log& log : audit::logs_of(storage_settings.database)) {
            PH_TRY([[maybe_unused]] const auto snapshot, audit::open_snapshot(log));
        }
        // Places hold no sealed column: any key will do.
        PH_TRY(const auto storage,
               storage::SqlStorage::open(storage_settings, storage::derive_secrets(storage::Key{}), clock));
        return storage->place_events_again();
    };
    const Status done = again();
    if (!done.ok()) return cli::report(streams, done.error(), false);
    streams.out << "✓ Het register van dossiers in het logboek is opnieuw gemaakt.\n";
    return 0;
}

struct AuditCommand {
    std::string_view name;
    const char* usage;
    int (*run)(const cli::Arguments&, cli::Streams&);
};
constexpr AuditCommand commands[] = {
    {"verify", verify_usage, verify},
    {"anchor", anchor_usage, anchor},
    {"export", export_usage, export_events},
    {"reindex", reindex_usage, reindex},
};

// What each command understands besides --data and --database.
cli::Known known_of(std::string_view command) {
    cli::Known known{{}, {"--data", "--database"}};
    if (command == "verify") {
        known.alone = {"--json"};
        known.with_value.insert({"--anchor", "--threads"});
    }
    if (command == "export")
        known.with_value.insert({"--format", "--from", "--until", "--dossier", "--register", "--output"});
    return known;
}

}  // namespace

int audit_command(const Arguments& arguments, cli::Streams streams) {
    const std::string name = arguments.empty() ? "" : arguments.front();
    if (name == "--help" || name == "-h") {
        streams.out << audit_usage;
        return 0;
    }
    for (const AuditCommand& command : commands) {
        if (command.name != name) continue;
        const auto given = cli::take_apart({arguments.begin() + 1, arguments.end()}, known_of(name));
        if (given.help) {
            streams.out << command.usage;
            return 0;
        }
        const std::string wrong =
            !given.wrong.empty() || given.words.empty() ? given.wrong : given.words.front();
        if (wrong.empty()) return command.run(given, streams);
        streams.err << "✗ Dit begrijp ik niet: " << wrong << "\n\n" << command.usage;
        return 2;
    }
    if (!name.empty()) {
        std::vector<std::string> known;
        for (const AuditCommand& command : commands) known.emplace_back(command.name);
        const auto near = nearest(name, known);
        streams.err << "✗ De opdracht \"" << name << "\" bestaat niet."
                    << (near ? " Bedoelt u \"" + *near + "\"?" : "") << "\n\n";
    }
    streams.err << audit_usage;
    return 2;
}

}  // namespace ph::server
