#include "wire/dto/processing.hpp"

#include "wire/csv.hpp"

namespace ph::wire {
namespace {

std::vector<std::string> names_of(const access::Categories& categories, const app::Catalogue& catalogue) {
    std::vector<std::string> names;
    categories.each([&](access::DataCategory one) {
        const auto found = catalogue.data_categories.find(one);
        names.push_back(found == catalogue.data_categories.end() ? std::string{name_of(one)}
                                                                 : found->second.name);
    });
    return names;
}

std::string purpose_name(const std::string& id, const app::Catalogue& catalogue) {
    const auto found = catalogue.purposes.find(id);
    return found == catalogue.purposes.end() ? id : found->second;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

}  // namespace

Grondslag to_dto(const app::GroundText& ground, const app::Catalogue& catalogue) {
    Grondslag dto{ground.id, ground.name, ground.reference, ground.on, {}};
    dto.geeft = each(ground.gives, [&](const access::GroundRule& rule) {
        return GrondslagGeeft{rule.condition,
                              {rule.roles.begin(), rule.roles.end()},
                              purpose_name(rule.purpose, catalogue),
                              names_of(rule.categories, catalogue)};
    });
    return dto;
}

Verwerkingsregister to_dto(const app::ProcessingRegister& found, const app::Catalogue& catalogue) {
    Verwerkingsregister dto{found.controller, found.made_on, {}, found.security};
    dto.verwerkingen = each(found.entries, [&](const app::ProcessingEntry& entry) {
        return Verwerking{entry.purpose,
                          entry.purpose_name,
                          entry.grounds,
                          entry.persons,
                          names_of(entry.categories, catalogue),
                          {entry.roles.begin(), entry.roles.end()},
                          entry.recipients,
                          entry.retention};
    });
    return dto;
}

std::string to_csv(const Verwerkingsregister& found) {
    std::vector<std::vector<std::string>> rows{{"Verantwoordelijke", "Doel", "Grondslagen", "Van wie",
                                                "Soorten gegevens", "Rollen", "Ontvangers", "Bewaren",
                                                "Beveiliging", "Gemaakt op"}};
    for (const Verwerking& one : found.verwerkingen) {
        std::vector<std::string> roles;
        for (const Role role : one.rollen) roles.emplace_back(name_of(role));
        rows.push_back({found.verantwoordelijke, one.doel, joined(one.grondslagen), joined(one.personen),
                        joined(one.gegevens), joined(roles), joined(one.ontvangers), one.bewaren,
                        joined(found.beveiliging), to_string(found.gemaaktOp)});
    }
    return csv(rows);
}

}  // namespace ph::wire
