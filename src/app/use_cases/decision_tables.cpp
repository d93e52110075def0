#include "app/use_cases/decision_tables.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/use_cases/editions.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

constexpr std::size_t longest_table = 1'000'000;  // characters of XML; the largest of the catalogue has 9,000

std::vector<TableUser> users_of(const Catalogue& catalogue, const std::string& id) {
    std::vector<TableUser> users;
    for (const auto& [name, approach] : catalogue.approaches) {
        if (uses_table(*approach, id)) users.push_back({name, approach->name});
    }
    return users;
}

std::string why_locked(const Catalogue& catalogue, const std::string& id, bool is_used) {
    for (const auto& [name, instrument] : catalogue.instruments) {
        if (instrument.decision == id)
            return "Deze tabel berekent de uitkomst van het meetinstrument " + instrument.name +
                   ". Een andere tabel zou metingen onvergelijkbaar maken; wijzigen kan alleen in de "
                   "catalogus, met een nieuwe versie van het instrument.";
    }
    return is_used ? "" : "Geen aanpak gebruikt deze tabel.";
}

// Everything about one table of the catalogue but its text.
TableListing listing_of(const Catalogue& catalogue, const std::string& id, const std::string& source,
                        const std::vector<TableVersion>& versions, Date today) {
    TableListing listing;
    listing.id = id;
    listing.name = id;
    if (const auto outline = dmn::outline(source, id); outline.ok()) {
        listing.name = outline->name.empty() ? id : outline->name;
        if (const auto* table = outline->find(id)) listing.question = table->question;
    }
    listing.used_in = users_of(catalogue, id);
    listing.locked = why_locked(catalogue, id, !listing.used_in.empty());
    if (const TableVersion* present = holding(versions, id, today)) {
        listing.holds = present->number;
        listing.holds_since = present->holds_from;
    }
    for (const TableVersion& one : versions) {
        if (one.decision_id != id) continue;
        listing.revision += one.withdrawn_at ? 2 : 1;
        const bool comes = !one.withdrawn_at && one.holds_from > today;
        if (comes && (!listing.comes_on || one.holds_from <= *listing.comes_on)) {
            listing.comes = one.number;
            listing.comes_on = one.holds_from;
        }
    }
    return listing;
}

Error no_such_table() {
    return missing("Deze beslistabel staat niet in de catalogus.");
}

// 0 is the version of the catalogue.
Result<std::string> text_of(Call& call, const MunicipalityId& municipality, const std::string& id,
                            int number) {
    if (number > 0) return call.work.decision_tables().text(municipality, id, number);
    const auto found = call.catalogue.decision_sources.find(id);
    if (number < 0 || found == call.catalogue.decision_sources.end()) return no_such_table();
    return found->second;
}

Result<TablePicture> picture_of(Call& call, const access::Scope& scope, const std::string& id,
                                std::optional<int> number) {
    const auto source = call.catalogue.decision_sources.find(id);
    if (source == call.catalogue.decision_sources.end()) return no_such_table();
    PH_TRY(auto versions, call.work.decision_tables().versions(scope.municipality()));
    TablePicture picture;
    static_cast<TableListing&>(picture) =
        listing_of(call.catalogue, id, source->second, versions, call.today());
    picture.shown = number.value_or(picture.holds);
    PH_TRY(picture.text, text_of(call, scope.municipality(), id, picture.shown));
    PH_TRY(const auto outline, dmn::outline(picture.text, id));
    picture.standard = outline.version;
    if (const auto* table = outline.find(id)) picture.table = *table;
    std::erase_if(versions, [&](const TableVersion& one) { return one.decision_id != id; });
    std::ranges::reverse(versions);
    picture.versions = std::move(versions);
    return picture;
}

// The text that holds on a day.
Result<std::string> text_on(Call& call, const access::Scope& scope, const std::string& id, Date day) {
    PH_TRY(const auto versions, call.work.decision_tables().versions(scope.municipality()));
    const TableVersion* version = holding(versions, id, day);
    return text_of(call, scope.municipality(), id, version == nullptr ? 0 : version->number);
}

// "Regel 3, kolom 'Leeftijd': ..."
std::string told(const TableProblem& found) {
    std::string where;
    if (!found.approach.empty()) where = "Past niet in de aanpak " + found.approach + ": ";
    if (found.cell && found.cell->rule > 0) {
        where = "Regel " + std::to_string(found.cell->rule);
        if (found.cell->column > 0) where += ", kolom '" + found.cell->column_name + '\'';
        where += ": ";
    }
    return where + found.problem.message;
}

Status refuse(const TableTrial& trial) {
    if (trial.problems.empty()) return {};
    Error error{Fault::invalid, "Deze tabel klopt nog niet.", {}};
    error.problems.reserve(trial.problems.size());
    for (const TableProblem& one : trial.problems)
        error.problems.push_back({one.problem.code, told(one), {{}, 0, 0, "/xml"}});
    return error;
}

Status check(const NewTable& input, Date today) {
    Checks checks;
    checks.required("/xml", input.text, longest_table);
    checks.required("/reden", input.reason, text_length);
    checks.limited("/uitleg", input.explanation, text_length);
    if (input.holds_from < today && input.explanation.empty())
        checks.fail("/uitleg", "verplicht",
                    "Deze dag is al voorbij. Leg uit waarom de tabel eerder geldt dan vandaag. Aanpakken die "
                    "al begonnen zijn, veranderen niet.");
    return checks.status();
}

}  // namespace

Result<std::vector<TableListing>> decision_tables(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::decision_table_change));
    PH_TRY(const auto versions, call.work.decision_tables().versions(scope.municipality()));
    std::vector<TableListing> list;
    list.reserve(call.catalogue.decision_sources.size());
    for (const auto& [id, source] : call.catalogue.decision_sources)
        list.push_back(listing_of(call.catalogue, id, source, versions, call.today()));
    return list;
}

Result<TablePicture> decision_table(Call& call, const std::string& id, std::optional<int> number) {
    PH_TRY(const auto scope, call.gate.enter(Permission::decision_table_change));
    return picture_of(call, scope, id, number);
}

Result<std::vector<dmn::TableChange>> table_changes(Call& call, const std::string& id, int from, int to) {
    PH_TRY(const auto scope, call.gate.enter(Permission::decision_table_change));
    PH_TRY(const auto before, picture_of(call, scope, id, from));
    PH_TRY(const auto after, picture_of(call, scope, id, to));
    return dmn::changes(before.table, after.table);
}

Result<TableTrial> try_table(Call& call, const std::string& id, const TableQuestion& question) {
    PH_TRY(const auto scope, call.gate.enter(Permission::decision_table_change));
    PH_TRY(const auto picture, picture_of(call, scope, id, std::nullopt));
    if (!picture.locked.empty()) return conflict("niet-te-wijzigen", picture.locked);
    Checks checks;
    checks.required("/xml", question.text, longest_table);
    PH_CHECK(checks.status());
    const Date day = question.day.value_or(call.today());
    PH_TRY(const auto before, text_on(call, scope, id, day));
    return try_out(call, scope.municipality(), id, question.text, before, day);
}

Result<TablePicture> publish_table(Call& call, const std::string& id, int revision, const NewTable& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::decision_table_change, true));
    PH_TRY(const auto present, picture_of(call, scope, id, std::nullopt));
    if (!present.locked.empty()) return conflict("niet-te-wijzigen", present.locked);
    PH_CHECK(expect_version(present.revision, revision));
    PH_CHECK(check(input, call.today()));
    PH_TRY(const auto before, text_on(call, scope, id, input.holds_from));
    PH_TRY(const auto trial, try_out(call, scope.municipality(), id, input.text, before, input.holds_from));
    PH_CHECK(refuse(trial));
    PublishedTable table;
    table.id = call.new_id<PublishedTableId>();
    table.municipality_id = scope.municipality();
    table.decision_id = id;
    table.number = present.versions.empty() ? 1 : present.versions.front().number + 1;
    table.text = input.text;
    table.holds_from = input.holds_from;
    table.reason = input.reason;
    table.explanation = input.explanation;
    table.published_by = call.actor().user_id;
    table.published_at = call.now();
    if (const Status published = call.work.decision_tables().publish(scope, table); !published.ok()) {
        // Somebody took the number since this transaction began.
        if (published.error().fault == Fault::conflict) return expect_version(revision + 1, revision).error();
        return published.error();
    }
    call.gate.note(scope, subject("table", table.id),
                   Payload{}
                       .add("decision", table.decision_id)
                       .add("number", table.number)
                       .add("holds_from", table.holds_from)
                       .json());
    return picture_of(call, scope, id, table.number);
}

Result<TablePicture> withdraw_table(Call& call, const std::string& id, int number, int revision,
                                    const std::string& reason) {
    PH_TRY(const auto scope, call.gate.enter(Permission::decision_table_change, true));
    PH_TRY(const auto present, picture_of(call, scope, id, std::nullopt));
    const auto version = std::ranges::find(present.versions, number, &TableVersion::number);
    if (version == present.versions.end()) return missing("Deze tabel heeft geen versie met dit nummer.");
    PH_CHECK(expect_version(present.revision, revision));
    if (version->withdrawn_at) return conflict("al-ingetrokken", "Deze versie is al ingetrokken.");
    if (version->holds_from <= call.today())
        return conflict("geldt-al",
                        "Deze versie geldt al en blijft bewaard. Publiceer een nieuwe versie om haar te "
                        "vervangen.");
    Checks checks;
    checks.required("/reden", reason, text_length);
    PH_CHECK(checks.status());
    PH_CHECK(
        call.work.decision_tables().withdraw(scope, {version->id, reason, call.actor().user_id, call.now()}));
    call.gate.note(scope, subject("table", version->id),
                   Payload{}.add("decision", id).add("number", number).add("act", "withdrawn").json());
    return picture_of(call, scope, id, std::nullopt);
}

}  // namespace ph::app
