#include "wire/dto/effect_reports.hpp"

#include "effect/html.hpp"
#include "effect/texts.hpp"
#include "effect/xlsx.hpp"
#include "wire/csv.hpp"

namespace ph::wire {
namespace {

std::string kind_name(effect::SectionKind kind) {
    switch (kind) {
        case effect::SectionKind::funnel: return "trechter";
        case effect::SectionKind::ladder: return "ladder";
        case effect::SectionKind::domains: return "domeinen";
        case effect::SectionKind::goals: return "doelen";
        case effect::SectionKind::comparison: return "vergelijking";
        case effect::SectionKind::sensitivity: return "gevoeligheid";
    }
    return {};
}

std::string shown_name(effect::Shown shown) {
    switch (shown) {
        case effect::Shown::value: return "waarde";
        case effect::Shown::suppressed: return "verborgen";
        case effect::Shown::not_computed: return "niet-berekend";
        case effect::Shown::empty: return "leeg";
    }
    return {};
}

Rater rater_of(effect::Rater rater) {
    switch (rater) {
        case effect::Rater::participant: return Rater::participant;
        case effect::Rater::professional: return Rater::professional;
        case effect::Rater::network: return Rater::network;
    }
    return Rater::professional;
}

class Teller {
  public:
    Teller(const effect::Report& report, const effect::Texts& texts) : texts_(texts), cells_(report) {}

    [[nodiscard]] std::string say(const effect::Text& text) const {
        return text.empty() ? std::string{} : effect::told(text, texts_, cells_).value_or("");
    }
    [[nodiscard]] std::vector<std::string> say(const std::vector<effect::Text>& list) const {
        return effect::told(list, texts_, cells_);
    }

    [[nodiscard]] std::vector<std::string> in_short(const effect::Report& report) const {
        return effect::told_in_short(report, texts_, cells_);
    }

    [[nodiscard]] Effectgetal number(const effect::Cell& cell) const {
        Effectgetal dto;
        dto.stand = shown_name(cell.shown);
        if (cell.shown == effect::Shown::empty) return dto;
        dto.tekst = effect::written(cell, texts_);
        if (!cell.definition.empty()) dto.uitleg = say(effect::Text{cell.definition, {}, {}});
        if (!cell.date_rule.empty()) dto.datumregel = say(effect::Text{cell.date_rule, {}, {}});
        if (cell.rater) dto.beoordelaar = rater_of(*cell.rater);
        if (cell.shown != effect::Shown::value) return dto;
        dto.tussen = unless_empty(effect::written_interval(cell));
        if (cell.denominator) dto.noemer = static_cast<std::int64_t>(*cell.denominator);
        return dto;
    }

    [[nodiscard]] Effecttabel table(const effect::Table& table) const {
        Effecttabel dto;
        dto.id = table.id;
        dto.titel = say(table.caption);
        dto.waarschuwingen = say(table.warnings);
        dto.kop = say(table.row_header);
        dto.kolommen = each(table.columns, [&](const effect::Text& one) { return say(one); });
        dto.rijen = each(table.rows, [&](const effect::Row& row) {
            return Effectrij{say(row.label),
                             each(row.cells, [&](const effect::Cell& cell) { return number(cell); })};
        });
        dto.noten = say(table.notes);
        return dto;
    }

    [[nodiscard]] Effectdeel section(const effect::Section& section) const {
        Effectdeel dto;
        dto.soort = kind_name(section.kind);
        dto.titel = say(section.title);
        dto.waarschuwingen = say(section.warnings);
        dto.tabellen = each(section.tables, [&](const effect::Table& one) { return table(one); });
        dto.conclusies = say(section.conclusions);
        return dto;
    }

  private:
    const effect::Texts& texts_;
    const effect::Cells cells_;
};

}  // namespace

Effectrapport to_dto(const effect::Report& report, const SavedCohort& cohort, const effect::Texts& texts) {
    const Teller teller{report, texts};
    Effectrapport dto;
    dto.cohortId = cohort.id;
    dto.cohortVersie = cohort.version;
    dto.naam = cohort.name;
    dto.vraag = unless_empty(cohort.question);
    dto.van = report.first;
    dto.totEnMet = report.last;
    dto.gemaaktOp = report.made_on;
    dto.samenvatting = teller.in_short(report);
    dto.conclusies = teller.say(report.conclusions);
    dto.delen = each(report.sections, [&](const effect::Section& one) { return teller.section(one); });
    return dto;
}

Effectbestand to_dto(const effect::Report& report, const effect::Texts& texts) {
    const Teller teller{report, texts};
    Effectbestand dto;
    dto.groep = report.cohort_id;
    dto.naam = report.cohort_name;
    dto.van = report.first;
    dto.totEnMet = report.last;
    dto.gemaaktOp = report.made_on;
    dto.begingetal = static_cast<std::int64_t>(report.seed);
    dto.samenvatting = teller.in_short(report);
    dto.conclusies = teller.say(report.conclusions);
    dto.delen = each(report.sections, [&](const effect::Section& one) { return teller.section(one); });
    return dto;
}

std::string shown_effect_report(std::string kept, bool cohort_changed) {
    if (cohort_changed) kept.insert(kept.find('{') + 1, R"("cohortGewijzigd":true,)");
    return kept;
}

std::string effect_csv(const std::vector<Effectdeel>& parts) {
    std::vector<std::vector<std::string>> rows{
        {"Deel", "Tabel", "Rij", "Kolom", "Getal", "Tussen", "Noemer", "Beoordelaar", "Uitleg", "Datum"}};
    for (const Effectdeel& part : parts) {
        for (const Effecttabel& table : part.tabellen) {
            for (const Effectrij& row : table.rijen) {
                for (std::size_t i = 0; i < row.getallen.size(); ++i) {
                    const Effectgetal& one = row.getallen[i];
                    if (one.stand == "leeg") continue;
                    rows.push_back({part.titel, table.titel, row.naam,
                                    i < table.kolommen.size() ? table.kolommen[i] : std::string{}, one.tekst,
                                    one.tussen.value_or(""), one.noemer ? std::to_string(*one.noemer) : "",
                                    one.beoordelaar ? std::string{name_of(*one.beoordelaar)} : std::string{},
                                    one.uitleg.value_or(""), one.datumregel.value_or("")});
                }
            }
        }
    }
    return csv(rows);
}

Result<app::ReportForms> report_forms(const effect::Report& report, const SavedCohort& cohort,
                                      const effect::Texts& texts, const effect::Guard& guard) {
    const Effectrapport dto = to_dto(report, cohort, texts);
    PH_TRY(auto workbook, effect::xlsx_of(report, texts));
    return app::ReportForms{write(dto), effect::to_html(report, texts, guard), effect_csv(dto.delen),
                            std::move(workbook)};
}

}  // namespace ph::wire
