#include "wire/dto/cohorts.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

std::optional<int> place_or_none(int number) {
    return number == 0 ? std::nullopt : std::optional{number};
}

std::string kind_of(const app::CohortName& name) {
    switch (name.type->shape) {
        case feel::Shape::boolean: return "ja-nee";
        case feel::Shape::number: return "getal";
        case feel::Shape::date: return "datum";
        default: return name.choices.empty() ? "tekst" : "keuze";
    }
}

std::optional<Aantalband> band(const std::optional<app::CountBand>& found) {
    if (!found) return std::nullopt;
    return Aantalband{found->from, found->below};
}

}  // namespace

Cohortnaam to_dto(const app::CohortName& name) {
    return {name.name, name.question, kind_of(name), name.choices, name.matches};
}

Cohort to_dto(const SavedCohort& cohort) {
    Cohort dto;
    dto.id = cohort.id;
    dto.naam = cohort.name;
    dto.vraag = unless_empty(cohort.question);
    dto.van = cohort.from_on;
    dto.totEnMet = cohort.until_on;
    dto.filter = cohort.filter;
    dto.vergelijking = unless_empty(cohort.comparison);
    dto.vergelijkOp = cohort.match_on;
    dto.moetGelijkZijn = cohort.match_exact;
    dto.instrumenten = cohort.instruments;
    dto.beoordelaar = cohort.rater;
    dto.methode = unless_empty(cohort.method_id);
    dto.aanpak = unless_empty(cohort.approach_id);
    dto.gewijzigdOp = cohort.changed_at;
    dto.versie = cohort.version;
    return dto;
}

Cohortcontrole to_dto(const app::CohortTrial& trial) {
    Cohortcontrole dto;
    dto.klopt = trial.problems.empty();
    dto.fouten = each(trial.problems, [](const Problem& one) {
        return Cohortfout{one.code, one.message, one.place.pointer, place_or_none(one.place.line),
                          place_or_none(one.place.column)};
    });
    dto.mensen = band(trial.people);
    dto.vergelijking = band(trial.compared);
    return dto;
}

app::NewCohort to_domain(const NieuwCohort& dto) {
    app::NewCohort input;
    input.name = line_of(dto.naam);
    input.question = text_of(dto.vraag);
    input.from_on = dto.van;
    input.until_on = dto.totEnMet;
    input.filter = text_of(dto.filter);
    input.comparison = text_of(dto.vergelijking);
    input.match_on = dto.vergelijkOp.value_or(std::vector<std::string>{});
    input.match_exact = dto.moetGelijkZijn.value_or(std::vector<std::string>{});
    input.instruments = dto.instrumenten.value_or(std::vector<std::string>{});
    input.rater = dto.beoordelaar;
    input.method = text_of(dto.methode);
    input.approach = text_of(dto.aanpak);
    return input;
}

}  // namespace ph::wire
