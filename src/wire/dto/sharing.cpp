#include "wire/dto/sharing.hpp"

#include <algorithm>

#include "app/use_cases/facts.hpp"
#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

Benoemd kind_of(access::DataCategory category, const app::Catalogue& catalogue) {
    const auto text = catalogue.data_categories.find(category);
    const std::string id{name_of(category)};
    return {id, text == catalogue.data_categories.end() ? id : text->second.name};
}

}  // namespace

Benoemd named_by(const std::map<std::string, std::string>& names, const std::string& id) {
    const auto found = names.find(id);
    return {id, found == names.end() ? id : found->second};
}

std::vector<Benoemd> kinds_of(access::Categories categories, const app::Catalogue& catalogue) {
    std::vector<Benoemd> list;
    categories.each([&](access::DataCategory one) { list.push_back(kind_of(one, catalogue)); });
    return list;
}

namespace {

access::Categories categories_of(const std::vector<access::DataCategory>& list) {
    access::Categories all;
    for (const access::DataCategory one : list) all.insert(one);
    return all;
}

std::vector<Afspreekbaar> agreeable(const std::vector<access::Agreeable>& about,
                                    const app::Catalogue& catalogue) {
    return each(about, [&](const access::Agreeable& one) {
        return Afspreekbaar{named_by(catalogue.purposes, one.purpose),
                            named_by(catalogue.grounds, one.ground), kinds_of(one.categories, catalogue)};
    });
}

Convenant covenant(const app::CovenantView& view, const std::vector<Organisation>& organisations,
                   const app::Catalogue& catalogue, Date today) {
    Convenant dto;
    dto.id = view.id;
    dto.naam = view.name;
    dto.verwijzing = view.reference;
    for (const access::CovenantPurpose& one : view.purposes)
        dto.doelen.push_back(named_by(catalogue.purposes, one.purpose));
    dto.soorten = kinds_of(view.categories, catalogue);
    for (const OrganisationId& partner : view.partners) {
        const auto found = std::ranges::find(organisations, partner, &Organisation::id);
        if (found != organisations.end()) dto.partners.push_back({partner.to_string(), found->name});
    }
    dto.vanaf = view.starts_on;
    dto.totEnMet = view.ends_on;
    dto.geeindigd = app::is_over(view, today);
    dto.geeindigdOp = view.ended_at;
    dto.reden = unless_empty(view.ended_reason);
    dto.vastgelegdDoor = view.recorded_by_name;
    dto.vastgelegdOp = view.recorded_at;
    return dto;
}

}  // namespace

app::NewConsent to_domain(const NieuweToestemming& dto) {
    app::NewConsent input;
    input.organisation_id = dto.organisatieId;
    input.categories = categories_of(dto.soorten);
    input.purpose = dto.doel;
    input.until_on = dto.totEnMet;
    if (dto.gegeven) {
        input.means = dto.gegeven->manier;
        input.given_on = dto.gegeven->op;
        input.note = line_of(dto.gegeven->toelichting);
    }
    return input;
}

app::NewConsent to_domain(const EigenToestemming& dto) {
    app::NewConsent input;
    input.organisation_id = dto.organisatieId;
    input.categories = categories_of(dto.soorten);
    input.purpose = dto.doel;
    input.until_on = dto.totEnMet;
    return input;
}

app::NewSharing to_domain(const NieuweDeling& dto) {
    app::NewSharing input;
    input.to = dto.aanId.uuid;
    input.facts = dto.feiten;
    input.text = text_of(dto.tekst);
    input.text_category = dto.tekstSoort;
    input.purpose = dto.doel;
    return input;
}

app::NewCovenant to_domain(const NieuwConvenant& dto) {
    app::NewCovenant input;
    input.name = clean_line(dto.naam);
    input.reference = clean_line(dto.verwijzing);
    input.purposes = dto.doelen;
    input.categories = categories_of(dto.soorten);
    input.partners = dto.partners;
    input.starts_on = dto.vanaf;
    input.ends_on = dto.totEnMet;
    return input;
}

Toestemming to_dto(const app::ConsentView& consent, const app::Catalogue& catalogue, Date today) {
    Toestemming dto;
    dto.id = consent.id;
    dto.organisatieId = consent.organisation_id;
    dto.organisatie = consent.organisation_name;
    dto.doel = named_by(catalogue.purposes, consent.purpose);
    dto.soorten = kinds_of(consent.categories, catalogue);
    dto.totEnMet = consent.until_on;
    dto.status = access::state_of(consent, today);
    dto.zin = consent.sentence;
    dto.gevraagdDoor = unless_empty(consent.asked_by_name);
    dto.gevraagdOp = consent.asked_at;
    dto.manier = consent.means;
    dto.gegevenOp = consent.given_on;
    dto.toelichting = unless_empty(consent.note);
    dto.vastgelegdDoor = unless_empty(consent.recorded_by_name);
    dto.vastgelegdOp = consent.answered_at;
    dto.gestoptOp = consent.withdrawn_at;
    dto.gestoptManier = consent.withdrawn_means;
    dto.gestoptToelichting = unless_empty(consent.withdrawn_note);
    return dto;
}

Toestemmingen to_dto(const app::Consents& consents, const app::Catalogue& catalogue, Date today) {
    return {each(consents.list, [&](const app::ConsentView& one) { return to_dto(one, catalogue, today); }),
            agreeable(consents.about, catalogue), consents.until_at_most};
}

Deling to_dto(const app::SharingSeen& seen, const app::Catalogue& catalogue) {
    const app::SharingView& one = seen.sharing;
    Deling dto;
    dto.id = one.id;
    dto.door = one.shared_by_name;
    dto.op = one.shared_at;
    dto.aan = one.user_name.empty() ? one.organisation_name : one.user_name;
    dto.organisatie = one.organisation_name;
    dto.delen = each(one.parts, [&](const access::SharedPart& part) {
        return GedeeldDeel{kind_of(part.category, catalogue), named_by(catalogue.grounds, part.ground),
                           named_by(catalogue.purposes, part.purpose)};
    });
    dto.inhoudZichtbaar = seen.open;
    dto.feiten = each(seen.facts, [&](const app::FactView& fact) {
        const app::FormQuestion* question = app::question_of(catalogue, fact.key);
        return GedeeldFeit{fact.id, question == nullptr ? fact.key : question->text, {fact.value}};
    });
    dto.tekst = unless_empty(one.text);
    return dto;
}

std::vector<Deling> to_dto(const std::vector<app::SharingSeen>& list, const app::Catalogue& catalogue) {
    return each(list, [&](const app::SharingSeen& one) { return to_dto(one, catalogue); });
}

GestopteToestemming to_dto(const app::WithdrawnConsent& withdrawn, const app::Catalogue& catalogue,
                           Date today) {
    return {to_dto(withdrawn.consent, catalogue, today), to_dto(withdrawn.shared, catalogue)};
}

Deelhulp to_dto(const app::SharingHelp& help, const app::Catalogue& catalogue) {
    Deelhulp dto;
    dto.aan = help.recipient.name;
    dto.organisatieId = help.recipient.organisation_id.to_string();
    dto.betrokken = help.recipient.involved();
    dto.antwoord = help.verdict;
    dto.zin = help.sentence;
    dto.soorten = each(help.answers, [&](const app::CategoryAnswer& answer) {
        DeelhulpSoort one;
        one.id = name_of(answer.category);
        one.naam = kind_of(answer.category, catalogue).naam;
        one.mag = answer.allowed;
        one.uitleg = answer.why;
        one.ziet = answer.sees;
        if (!answer.allowed) return one;
        one.grondslag = named_by(catalogue.grounds, answer.ground);
        one.doel = named_by(catalogue.purposes, answer.purpose);
        if (const auto found = std::ranges::find(catalogue.ground_texts, answer.ground, &app::GroundText::id);
            found != catalogue.ground_texts.end())
            one.verwijzing = found->reference;
        return one;
    });
    dto.stappen = each(help.advice, [&](const app::ShareAdvice& advice) {
        return DeelhulpStap{advice.step, advice.text, kinds_of(advice.categories, catalogue)};
    });
    return dto;
}

Convenant to_dto(const app::OneCovenant& one, const app::Catalogue& catalogue, Date today) {
    return covenant(one.covenant, one.organisations, catalogue, today);
}

Convenanten to_dto(const app::Covenants& covenants, const app::Catalogue& catalogue, Date today) {
    return {each(covenants.list,
                 [&](const app::CovenantView& one) {
                     return covenant(one, covenants.organisations, catalogue, today);
                 }),
            agreeable(covenants.about, catalogue)};
}

}  // namespace ph::wire
