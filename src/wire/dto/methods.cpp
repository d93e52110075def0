#include "wire/dto/methods.hpp"

#include "engine/approach.hpp"

namespace ph::wire {
namespace {

MethodeStap to_dto(const app::MethodStep& step) {
    MethodeStap dto{step.id, step.name, step.explanation, {}, {}};
    if (step.term) {
        dto.termijnSoort = step.term->kind;
        dto.termijn = step.term->length;
    }
    return dto;
}

OnderzoekCijfer to_dto(const app::StudyFigure& figure) {
    OnderzoekCijfer dto{figure.what, figure.value, {}, unless_empty(figure.unit)};
    if (figure.count > 0) dto.aantal = figure.count;
    return dto;
}

Onderzoek to_dto(const app::Study& study) {
    return {study.kind, study.what, each(study.figures, [](const auto& figure) { return to_dto(figure); }),
            unless_empty(study.caveat), study.source};
}

MethodeVerwijzing instrument_of(const std::string& id, const app::Catalogue& catalogue) {
    const auto found = catalogue.instruments.find(id);
    return {id, found == catalogue.instruments.end() ? id : found->second.name};
}

std::optional<MethodeVerwijzing> approach_of(const std::string& id, const app::Catalogue& catalogue) {
    const auto found = catalogue.approaches.find(id);
    if (found == catalogue.approaches.end()) return std::nullopt;
    return MethodeVerwijzing{id, found->second->name};
}

}  // namespace

MethodeRegel to_row(const app::Method& method) {
    return {method.id,      method.version,           method.name,
            method.kind,    method.introduction,      method.source,
            method.work,    method.prevents_relapse,  method.has_theory,
            method.verdict, method.strongest_study(), unless_empty(method.approach)};
}

Methode to_dto(const app::Method& method, const app::Catalogue& catalogue) {
    Methode dto;
    dto.id = method.id;
    dto.versie = method.version;
    dto.naam = method.name;
    dto.andereNaam = unless_empty(method.other_name);
    dto.vorm = method.kind;
    dto.bron = method.source;
    dto.inleiding = method.introduction;
    dto.voorWie = method.for_whom;
    dto.nietVoorWie = method.not_for_whom;
    dto.begeleider = unless_empty(method.led_by);
    dto.stappen = each(method.steps, [](const auto& step) { return to_dto(step); });
    dto.stappenOpen = unless_empty(method.steps_caveat);
    dto.instrumenten = each(method.instruments, [&](const auto& id) { return instrument_of(id, catalogue); });
    dto.hulpmiddelen = method.tools;
    dto.werk = method.work;
    dto.werkUitleg = method.work_explanation;
    dto.terugval = method.prevents_relapse;
    dto.terugvalUitleg = method.relapse_explanation;
    dto.theorie = method.has_theory;
    dto.theorieUitleg = method.theory;
    dto.oordeel = method.verdict;
    dto.oordeelUitleg = method.verdict_explanation;
    dto.bewijs = each(method.studies, [](const auto& study) { return to_dto(study); });
    dto.werkzaam = method.what_works;
    dto.nodig = method.needs;
    dto.aanpak = approach_of(method.approach, catalogue);
    return dto;
}

}  // namespace ph::wire
