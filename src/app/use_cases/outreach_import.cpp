#include "app/use_cases/outreach_import.hpp"

#include <algorithm>
#include <set>

#include "app/payload.hpp"
#include "app/ports/persons.hpp"
#include "app/use_cases/debt_signal_rows.hpp"
#include "app/use_cases/debt_signals.hpp"
#include "app/use_cases/outreach_doubles.hpp"
#include "base/csv_read.hpp"
#include "base/text.hpp"
#include "domain/checks.hpp"
#include "domain/names.hpp"
#include "domain/person.hpp"

namespace ph::app {
namespace {

using access::Permission;

constexpr std::size_t most_rows = 20'000;
constexpr std::size_t longest_heading = 300;

constexpr std::string_view file_pointer = "/bestand";

// The names of the API, under which the domain reports what is wrong.
std::string_view api_name_of(OutreachColumn column) {
    switch (column) {
        case OutreachColumn::given_names: return "voornamen";
        case OutreachColumn::name_prefix: return "tussenvoegsel";
        case OutreachColumn::family_name: return "achternaam";
        case OutreachColumn::birth_date: return "geboortedatum";
        case OutreachColumn::phone: return "telefoon";
        case OutreachColumn::address: return "straat";
        case OutreachColumn::postcode: return "postcode";
        case OutreachColumn::town: return "plaats";
        case OutreachColumn::language: return "taal";
        case OutreachColumn::arrears_kind: return "soortAchterstand";
        case OutreachColumn::amount: return "bedrag";
        case OutreachColumn::creditor: return "melder";
        case OutreachColumn::signalled_on: return "signaalOp";
    }
    return {};
}

// The place of every column in a row.
using Places = std::map<OutreachColumn, std::size_t>;

Result<Places> places_of(const OutreachFile& file, const OutreachLadder* signals,
                         const std::vector<std::string>& headings) {
    Places places;
    Checks checks;
    for (const auto& [column, heading] : file.columns) {
        const auto found = std::ranges::find(headings, heading);
        const std::string pointer = "/kolommen/" + std::string{api_name_of(column)};
        if (found == headings.end())
            checks.fail(pointer, "onbekende-kolom", "Deze kolom staat niet in het bestand. Kies een andere.");
        else if (std::ranges::count(headings, heading) > 1)
            checks.fail(pointer, "dubbele-kolom",
                        "Deze kolom staat twee keer in het bestand. Geef iedere kolom een eigen naam.");
        else
            places[column] = static_cast<std::size_t>(found - headings.begin());
    }
    std::vector<OutreachColumn> needed{OutreachColumn::given_names, OutreachColumn::family_name};
    if (signals != nullptr) {
        needed.push_back(OutreachColumn::arrears_kind);
        needed.push_back(OutreachColumn::amount);
    }
    for (const OutreachColumn column : needed) {
        if (!file.columns.contains(column))
            checks.fail("/kolommen/" + std::string{api_name_of(column)}, "verplicht",
                        "Kies in welke kolom dit staat.");
    }
    PH_CHECK(checks.status());
    return places;
}

std::string cell_of(const CsvRow& row, const Places& places, OutreachColumn column) {
    const auto place = places.find(column);
    if (place == places.end() || place->second >= row.cells.size()) return {};
    return clean_line(row.cells[place->second]);
}

// What is read of a row besides the person.
struct FileKind {
    const OutreachLadder* signals = nullptr;  // the ladder, when it is for early signals of debts
    std::string source;                       // who told them, where no column says so; empty: not said yet
};

// Reads the rows of one file; what is wrong is kept with its line and column.
class RowReader {
  public:
    RowReader(const Places& places, const FileKind& kind, OutreachPreview& preview, Date today)
        : places_(places),
          kind_(kind),
          preview_(preview),
          today_(today) {}

    void read(const CsvRow& row) {
        ++preview_.rows;
        OutreachPerson person;
        person.given_names = cell_of(row, places_, OutreachColumn::given_names);
        person.name_prefix = cell_of(row, places_, OutreachColumn::name_prefix);
        person.family_name = cell_of(row, places_, OutreachColumn::family_name);
        person.phone = cell_of(row, places_, OutreachColumn::phone);
        person.address = cell_of(row, places_, OutreachColumn::address);
        person.postcode = cell_of(row, places_, OutreachColumn::postcode);
        person.town = cell_of(row, places_, OutreachColumn::town);
        if (const auto language = cell_of(row, places_, OutreachColumn::language); !language.empty())
            person.language = language;
        std::vector<Problem> problems;
        const std::string born = cell_of(row, places_, OutreachColumn::birth_date);
        if (!born.empty()) {
            person.birth_date = written_date(born);
            if (!person.birth_date)
                problems.push_back({"ongeldige-datum",
                                    "Dit is geen datum. Schrijf bijvoorbeeld 3-4-1980.",
                                    {{}, 0, 0, "/geboortedatum"}});
        }
        std::ranges::move(problems_of(person, "", today_), std::back_inserter(problems));
        if (const auto postcode = dutch_postcode(person.postcode)) person.postcode = *postcode;
        std::optional<DebtSignal> signal;
        if (kind_.signals != nullptr) {
            signal = read_signal(written_signal(row), *kind_.signals, today_, problems);
            if (!says_who()) signal->creditor.clear();
        }
        for (const Problem& problem : problems) add(row, problem);
        if (!problems.empty()) {
            ++preview_.wrong_rows;
            return;
        }
        preview_.people.push_back(std::move(person));
        if (signal) preview_.signals.push_back(std::move(*signal));
        lines_.push_back(row.line);
    }

    [[nodiscard]] const std::vector<int>& lines() const { return lines_; }

  private:
    [[nodiscard]] bool says_who() const {
        return places_.contains(OutreachColumn::creditor) || !kind_.source.empty();
    }
    // Without a column for it: of where the list comes from. Until that is said, no row is wrong for it.
    [[nodiscard]] WrittenSignal written_signal(const CsvRow& row) const {
        WrittenSignal written{cell_of(row, places_, OutreachColumn::arrears_kind),
                              cell_of(row, places_, OutreachColumn::amount),
                              says_who() ? kind_.source : kind_.signals->name,
                              cell_of(row, places_, OutreachColumn::signalled_on)};
        if (places_.contains(OutreachColumn::creditor))
            written.creditor = cell_of(row, places_, OutreachColumn::creditor);
        return written;
    }
    void add(const CsvRow& row, const Problem& problem) {
        OutreachProblem told{row.line, 0, {}, problem.message};
        for (const auto& [column, place] : places_) {
            if (problem.place.pointer != '/' + std::string{api_name_of(column)}) continue;
            told.column = static_cast<int>(place) + 1;
            told.heading = preview_.headings[place];
        }
        preview_.problems.push_back(std::move(told));
    }

    const Places& places_;
    const FileKind& kind_;
    OutreachPreview& preview_;
    Date today_;
    std::vector<int> lines_;  // of the people
};

struct Read {
    OutreachPreview preview;
    std::vector<int> lines;  // of the people
};

// Told apart by what is in it: names of files lie.
Result<WorkbookSheet> table_in(const OutreachFile& file) {
    WorkbookSheet table;
    Checks checks;
    const std::string pointer{file_pointer};
    if (!is_workbook(file.text)) {
        PH_TRY(table.rows, read_csv(file.text, pointer, most_rows + 1));
    } else if (file.read_workbook) {
        PH_TRY(table, file.read_workbook(file.text, file.sheet, pointer, most_rows + 1));
    } else {
        checks.fail(pointer, "geen-csv", "Bewaar uw rekenblad als CSV en probeer het nog eens.");
        return checks.status().error();
    }
    if (table.rows.size() < 2)
        checks.fail(std::string{file_pointer}, "leeg",
                    "In dit bestand staat niemand. De eerste regel is voor de namen van de kolommen.");
    PH_CHECK(checks.status());
    return table;
}

Result<Read> read_file(Call& call, const access::Scope& scope, const OutreachFile& file,
                       const FileKind& kind) {
    Read read;
    PH_TRY(auto table, table_in(file));
    const std::vector<CsvRow>& rows = table.rows;
    read.preview.sheets = std::move(table.sheets);
    for (const std::string& cell : rows.front().cells) read.preview.headings.push_back(clean_line(cell));
    Checks checks;
    if (std::ranges::any_of(read.preview.headings,
                            [](const std::string& one) { return characters(one) > longest_heading; }))
        checks.fail(std::string{file_pointer}, "kop-te-lang",
                    "De naam van een kolom is te lang. De eerste regel is voor de namen van de kolommen.");
    PH_CHECK(checks.status());
    // Before the columns are chosen the headings are all there is to tell.
    if (file.columns.empty()) {
        read.preview.rows = static_cast<int>(rows.size()) - 1;
        return read;
    }
    PH_TRY(const auto places, places_of(file, kind.signals, read.preview.headings));
    RowReader reader{places, kind, read.preview, call.today()};
    for (std::size_t i = 1; i < rows.size(); ++i) reader.read(rows[i]);
    read.lines = reader.lines();
    PH_CHECK(find_doubles(call, scope, kind.signals, read.lines, read.preview));
    return read;
}

Error wrong_rows(const OutreachPreview& preview) {
    Error error{Fault::invalid, "Er staan fouten in het bestand.", {}};
    for (const OutreachProblem& one : preview.problems) {
        std::string place = "Regel " + std::to_string(one.line);
        if (one.column > 0) place += ", kolom " + std::to_string(one.column) + " (" + one.heading + ")";
        error.problems.push_back({"fout-in-regel",
                                  place + ": " + one.message,
                                  {{}, one.line, one.column, std::string{file_pointer}}});
    }
    return error;
}

void leave_out_doubles(Read& read) {
    std::set<int> lines;
    for (const OutreachDoubleRow& one : read.preview.doubles) lines.insert(one.line);
    std::vector<OutreachPerson> kept;
    std::vector<DebtSignal> signals;
    for (std::size_t i = 0; i < read.preview.people.size(); ++i) {
        if (lines.contains(read.lines[i])) continue;
        kept.push_back(std::move(read.preview.people[i]));
        if (!read.preview.signals.empty()) signals.push_back(std::move(read.preview.signals[i]));
    }
    read.preview.people = std::move(kept);
    read.preview.signals = std::move(signals);
}

Status check(const Call& call, const NewOutreachList& input) {
    Checks checks;
    checks.required("/naam", input.name);
    checks.required("/herkomst", input.source);
    if (!call.catalogue.outreach.contains(input.ladder))
        checks.fail("/ladder", "onbekende-waarde", "Deze ladder bestaat niet. Kies er een uit de lijst.");
    if (input.file.columns.empty())
        checks.fail("/kolommen", "verplicht", "Kies eerst wat er in iedere kolom staat.");
    return checks.status();
}

// Who may not know of debts reads and keeps no signals.
Result<FileKind> kind_of_file(Call& call, const std::string& ladder, std::string source) {
    const auto found = call.catalogue.outreach.find(ladder);
    if (found == call.catalogue.outreach.end() || !found->second.is_for_signals()) return FileKind{};
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(Permission::debt_signal));
    return FileKind{&found->second, std::move(source)};
}

// How many were somebody who is approached already.
Result<int> keep_people(Call& call, const access::Scope& scope, const OutreachList& list,
                        OutreachPreview& read) {
    const OutreachLadder& ladder = call.catalogue.outreach.at(list.ladder);
    if (ladder.is_for_signals()) {
        PH_TRY(auto joined,
               join_signals(call, scope, ladder, list.id, std::move(read.people), std::move(read.signals)));
        PH_CHECK(store_signals(call, scope, joined));
        return joined.joined;
    }
    for (OutreachPerson& person : read.people) {
        person.id = call.new_id<OutreachPersonId>();
        person.municipality_id = scope.municipality();
        person.list_id = list.id;
        start_outreach(person, ladder, call.today());
    }
    PH_CHECK(call.work.outreach().add_people(scope, read.people));
    return 0;
}

}  // namespace

Result<OutreachPreview> preview_outreach(Call& call, const OutreachFile& file) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach_list));
    PH_TRY(const auto kind, kind_of_file(call, file.ladder, {}));
    PH_TRY(auto read, read_file(call, scope, file, kind));
    return std::move(read.preview);
}

Result<OutreachImported> import_outreach(Call& call, const NewOutreachList& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach_list, true));
    PH_CHECK(check(call, input));
    PH_TRY(const auto kind, kind_of_file(call, input.ladder, input.source));
    PH_TRY(auto read, read_file(call, scope, input.file, kind));
    if (!read.preview.problems.empty() && !input.leave_wrong) return wrong_rows(read.preview);
    if (input.leave_doubles) leave_out_doubles(read);
    if (read.preview.people.empty())
        return conflict("niemand-over", "Er blijft niemand over voor deze lijst. Er is niets bewaard.");

    OutreachList list;
    list.id = call.new_id<OutreachListId>();
    list.municipality_id = scope.municipality();
    list.name = input.name;
    list.source = input.source;
    list.ladder = input.ladder;
    list.made_by = call.actor().user_id;
    list.made_at = call.now();
    PH_CHECK(call.work.outreach().add_list(scope, list));
    const int rows = static_cast<int>(read.preview.people.size());
    PH_TRY(const int joined, keep_people(call, scope, list, read.preview));
    const int doubles = input.leave_doubles ? static_cast<int>(read.preview.doubles.size()) : 0;
    call.gate.note(scope, subject("outreach_list", list.id),
                   Payload{}
                       .add("ladder", list.ladder)
                       .add("people", rows - joined)
                       .add("joined", joined)
                       .add("left_doubles", doubles)
                       .add("left_wrong", read.preview.wrong_rows)
                       .json());
    PH_TRY(auto view, call.work.outreach().list(scope, list.id));
    return OutreachImported{std::move(view), doubles, read.preview.wrong_rows, joined};
}

Status undo_outreach(Call& call, const OutreachListId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach_list, true));
    PH_TRY(const auto list, call.work.outreach().list(scope, id));
    if (list.attempted > 0)
        return conflict(
            "al-benaderd",
            "Er is al iemand van deze lijst benaderd. Stop met mensen een voor een, met de reden.");
    if (list.settled > 0)
        return conflict(
            "heeft-resultaat",
            "Van een signaal op deze lijst is het resultaat al vastgelegd. Stop met mensen een voor "
            "een, met de reden.");
    PH_CHECK(call.work.outreach().remove_list(scope, id));
    call.gate.note(scope, subject("outreach_list", id),
                   Payload{}.add("act", "undone").add("people", static_cast<int>(list.people)).json());
    return {};
}

}  // namespace ph::app
