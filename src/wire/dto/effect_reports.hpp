// An effect report as it travels: every number with its words, and nothing of what was taken out.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/effect_reports.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"

namespace ph::effect {
class Texts;
}

namespace ph::wire {

struct Effectgetal {
    std::string stand;                  // waarde, verborgen, niet-berekend, leeg
    std::string tekst;                  // as people read it: "38,5%", "minder dan 10"
    std::optional<std::string> tussen;  // "0,11 tot 0,61"
    std::optional<std::string> uitleg;
    std::optional<std::string> datumregel;
    std::optional<std::int64_t> noemer;
    std::optional<Rater> beoordelaar;
};
BOOST_DESCRIBE_STRUCT(Effectgetal, (), (stand, tekst, tussen, uitleg, datumregel, noemer, beoordelaar))

struct Effectrij {
    std::string naam;
    std::vector<Effectgetal> getallen;
};
BOOST_DESCRIBE_STRUCT(Effectrij, (), (naam, getallen))

struct Effecttabel {
    std::string id;
    std::string titel;
    std::vector<std::string> waarschuwingen;
    std::string kop;
    std::vector<std::string> kolommen;
    std::vector<Effectrij> rijen;
    std::vector<std::string> noten;
};
BOOST_DESCRIBE_STRUCT(Effecttabel, (), (id, titel, waarschuwingen, kop, kolommen, rijen, noten))

struct Effectdeel {
    std::string soort;
    std::string titel;
    std::vector<std::string> waarschuwingen;
    std::vector<Effecttabel> tabellen;
    std::vector<std::string> conclusies;
};
BOOST_DESCRIBE_STRUCT(Effectdeel, (), (soort, titel, waarschuwingen, tabellen, conclusies))

struct Effectrapport {
    CohortId cohortId;
    int cohortVersie = 1;
    std::string naam;
    std::optional<std::string> vraag;
    Date van;
    Date totEnMet;
    Date gemaaktOp;
    std::vector<std::string> samenvatting;
    std::vector<std::string> conclusies;
    std::vector<Effectdeel> delen;
};
BOOST_DESCRIBE_STRUCT(Effectrapport, (),
                      (cohortId, cohortVersie, naam, vraag, van, totEnMet, gemaaktOp, samenvatting,
                       conclusies, delen))

// What a report made of files says, without a server that keeps it.
struct Effectbestand {
    std::string groep;  // id in the file that says over whom
    std::string naam;
    Date van;
    Date totEnMet;
    Date gemaaktOp;
    std::int64_t begingetal = 1;
    std::vector<std::string> samenvatting;
    std::vector<std::string> conclusies;
    std::vector<Effectdeel> delen;
};
BOOST_DESCRIBE_STRUCT(Effectbestand, (),
                      (groep, naam, van, totEnMet, gemaaktOp, begingetal, samenvatting, conclusies, delen))

// `report` is protected already: what has no value to show is said in words.
Effectrapport to_dto(const effect::Report& report, const SavedCohort& cohort, const effect::Texts& texts);
Effectbestand to_dto(const effect::Report& report, const effect::Texts& texts);
// A report as it was kept, an Effectrapport in JSON, with `cohortGewijzigd` when its cohort asks something
// else by now.
std::string shown_effect_report(std::string kept, bool cohort_changed);
// One line for each number: part, table, row, column, what is read, and what it means.
std::string effect_csv(const std::vector<Effectdeel>& parts);
// All forms in which a protected report is kept. Fault::unavailable when the workbook cannot be written.
Result<app::ReportForms> report_forms(const effect::Report& report, const SavedCohort& cohort,
                                      const effect::Texts& texts, const effect::Guard& guard);

}  // namespace ph::wire
