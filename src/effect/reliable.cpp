// How many people changed more than the noise of the instrument, where a test-retest figure is known.
#include "effect/sections.hpp"
#include "stats/reliable_change.hpp"

namespace ph::effect {
namespace {

void add_reliable(Workplace& at, std::size_t domain, Table& table) {
    const Retest& retest = *at.instrument(domain).retest;
    const stats::Instrument known{retest.deviation, retest.reliability,
                                  at.instrument(domain).direction == Direction::higher_is_better};
    const auto before = at.measured.numbers(at.treated, domain, Moment::t0);
    const auto after = at.measured.numbers(at.treated, domain, Moment::t1);
    const auto changes = stats::reliable_changes(before, after, known, at.rules.level);
    const auto smallest = stats::smallest_reliable(known, at.rules.level);
    const std::string id = "betrouwbaar/" + at.name(domain);
    const auto meaning = [&](Kind kind, const char* definition) {
        return Meaning{kind, definition, "datumregel/t0-t1", at.measured.rater()};
    };
    const std::uint64_t n = changes.ok() ? changes->improved + changes->unchanged + changes->deteriorated : 0;
    Row row{named(at.cohort.domains[domain].name), {}};
    // Of the instrument and not of these people: as many as it takes not to be suppressed.
    row.cells.push_back(picked(id + "/kleinste", smallest, n,
                               meaning(Kind::difference, "definitie/kleinste-betrouwbare"),
                               [](double value) { return value; }));
    const std::string of = at.instrument(domain).ladder ? "ladder/" + at.name(domain) + "/totaal/totaal"
                                                        : "domeinen/" + at.name(domain) + "/n";
    Sum sum{of, {}};
    const auto count = [&](const char* which, std::uint64_t stats::ReliableChanges::* member) {
        row.cells.push_back(picked(id + '/' + which, changes, 0,
                                   meaning(Kind::people, "definitie/betrouwbaar"),
                                   [&](const auto& found) { return static_cast<double>(found.*member); }));
        if (changes.ok()) row.cells.back().n = (*changes).*member;
        sum.parts.push_back(row.cells.back().id);
    };
    count("beter", &stats::ReliableChanges::improved);
    count("gelijk", &stats::ReliableChanges::unchanged);
    count("slechter", &stats::ReliableChanges::deteriorated);
    if (changes.ok()) {
        row.cells.push_back(shared(id + "/beter/deel", changes->improved, n, of, at.rules.level,
                                   meaning(Kind::share, "definitie/betrouwbaar-deel")));
        at.report.sums.push_back(std::move(sum));
    } else {
        row.cells.push_back(refused(id + "/beter/deel", changes.error(), n,
                                    meaning(Kind::share, "definitie/betrouwbaar-deel")));
    }
    table.rows.push_back(std::move(row));
    table.notes.push_back(sentence(
        "noot/betrouwbaar", {words("domein", at.cohort.domains[domain].name), words("bron", retest.source)}));
}

}  // namespace

Table reliable_change_table(Workplace& at) {
    Table table;
    table.id = "betrouwbaar";
    table.caption = sentence("tabel/betrouwbaar");
    table.row_header = sentence("kolom/domein");
    for (const char* column : {"kleinste", "beter", "gelijk", "slechter", "deel-beter"})
        table.columns.push_back(sentence(std::string{"kolom/"} + column));
    std::vector<std::size_t> shown;
    for (std::size_t domain = 0; domain < at.cohort.domains.size(); ++domain) {
        if (!at.instrument(domain).retest) continue;
        add_reliable(at, domain, table);
        shown.push_back(domain);
    }
    table.warnings = uncontrolled_warning(at, shown);
    return table;
}

}  // namespace ph::effect
