#include "wire/dto/reference.hpp"

#include "wire/access_names.hpp"

namespace ph::wire {
namespace {

InstrumentDomein to_dto(const app::InstrumentDomain& domain) {
    return {domain.id, domain.name, unless_empty(domain.explanation), unless_empty(domain.ask_when)};
}

InstrumentVraag to_dto(const app::InstrumentQuestion& question) {
    InstrumentVraag dto{question.id, question.text, unless_empty(question.text_staff), question.kind, {}};
    if (!question.choices.empty()) dto.keuzes = question.choices;
    return dto;
}

FormulierVraag to_dto(const app::FormQuestion& question, const app::Catalogue& catalogue) {
    FormulierVraag dto{question.fact,     question.text,    unless_empty(question.help), question.kind, {},
                       question.category, question.category};
    if (const auto category = named<access::DataCategory>(question.category)) {
        const auto text = catalogue.data_categories.find(*category);
        if (text != catalogue.data_categories.end()) dto.categorieNaam = text->second.name;
    }
    if (!question.choices.empty())
        dto.keuzes =
            each(question.choices, [](const auto& choice) { return Keuze{choice.first, choice.second}; });
    return dto;
}

std::vector<Keuze> choices(const std::map<std::string, std::string>& names) {
    return each(names, [](const auto& entry) { return Keuze{entry.first, entry.second}; });
}

}  // namespace

Medewerker to_dto(const app::Colleague& colleague) {
    return {colleague.id,
            colleague.display_name,
            colleague.organisation_name,
            colleague.organisation_id,
            colleague.roles,
            unless_empty(colleague.phone),
            unless_empty(colleague.email)};
}

Organisatie to_dto(const Organisation& organisation) {
    return {organisation.id, organisation.name, organisation.kind};
}

Niveau to_dto(const app::ScaleLevel& level) {
    return {level.value, level.label};
}

Instrument to_dto(const app::Instrument& instrument) {
    Instrument dto;
    dto.id = instrument.id;
    dto.versie = instrument.version;
    dto.naam = instrument.name;
    dto.bron = instrument.source;
    dto.inleiding = unless_empty(instrument.introduction);
    dto.laagste = instrument.lowest;
    dto.hoogste = instrument.highest;
    dto.hogerIsBeter = instrument.higher_is_better;
    dto.niveaus = each(instrument.levels, [](const auto& level) { return to_dto(level); });
    dto.domeinen = each(instrument.domains, [](const auto& domain) { return to_dto(domain); });
    dto.vragen = each(instrument.questions, [](const auto& question) { return to_dto(question); });
    dto.beoordelaars = instrument.raters;
    dto.volgorde = instrument.ranking;
    return dto;
}

Formulier to_dto(const app::Form& form, const app::Catalogue& catalogue) {
    return {form.id, form.version, form.name, form.purpose,
            each(form.questions, [&](const auto& question) { return to_dto(question, catalogue); })};
}

Keuzelijsten choices_of(const app::Catalogue& catalogue) {
    return {
        choices(catalogue.life_domains), choices(catalogue.agencies),
        each(catalogue.terms.working_days, [](const auto& term) { return Termijn{term.first, term.second}; }),
        choices(catalogue.missed_reasons), each(catalogue.goal_help.questions, [](const auto& one) {
            return DoelVraag{one.part, one.text, unless_empty(one.help)};
        })};
}

}  // namespace ph::wire
