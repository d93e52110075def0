#include "wire/dto/consent_overview.hpp"

#include "base/dutch_time.hpp"
#include "wire/csv.hpp"
#include "wire/dto/protection.hpp"

namespace ph::wire {
namespace {

ToestemmingRegel consent_line(const app::ConsentLine& line, const app::Catalogue& catalogue) {
    ToestemmingRegel dto;
    dto.id = line.id;
    dto.organisatieId = line.organisation_id;
    dto.organisatie = line.organisation_name;
    dto.soorten = kinds_of(line.categories, catalogue);
    dto.doel = named_by(catalogue.purposes, line.purpose);
    dto.stand = line.standing;
    dto.manier = line.means;
    dto.gevraagdOp = line.asked_at;
    dto.gegevenOp = line.given_on;
    dto.totEnMet = line.until_on;
    dto.gestoptOp = line.withdrawn_at;
    dto.dossierId = line.dossier_id;
    dto.voorletters = unless_empty(initials(line.given_names, line.family_name));
    dto.geboortejaar = year_of(line.birth_date);
    dto.magOpenen = line.may_open;
    return dto;
}

ToestemmingAantallen totals(const std::vector<app::ConsentCount>& counts) {
    ToestemmingAantallen dto;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<app::ConsentStanding>>(
        [&](auto each) { dto.standen.push_back({each.value, 0}); });
    for (const app::ConsentCount& one : counts) {
        dto.totaal += one.number;
        dto.standen[static_cast<std::size_t>(one.standing)].aantal += one.number;
        if (dto.organisaties.empty() || dto.organisaties.back().organisatieId != one.organisation_id)
            dto.organisaties.push_back({one.organisation_id, one.organisation_name, 0});
        dto.organisaties.back().aantal += one.number;
    }
    return dto;
}

std::string day_of(const std::optional<Instant>& moment) {
    return moment ? to_string(local_date(*moment)) : std::string{};
}

}  // namespace

ToestemmingOverzicht to_dto(const app::ConsentOverview& found, const app::Catalogue& catalogue) {
    ToestemmingOverzicht dto;
    dto.items =
        each(found.page.items, [&](const app::ConsentLine& line) { return consent_line(line, catalogue); });
    if (found.page.next) dto.volgende = app::to_cursor(*found.page.next);
    dto.aantallen = totals(found.counts);
    dto.looptAfBinnenDagen = found.soon_days;
    dto.pastInBestand = found.fits_in_file;
    return dto;
}

std::string to_csv(const std::vector<app::ConsentLine>& lines, const app::Catalogue& catalogue) {
    std::vector<std::vector<std::string>> rows{{"Organisatie", "Soorten gegevens", "Doel", "Stand", "Manier",
                                                "Gevraagd op", "Gegeven op", "Tot en met", "Gestopt op",
                                                "Dossier", "Voorletters", "Geboortejaar"}};
    for (const app::ConsentLine& line : lines) {
        const ToestemmingRegel one = consent_line(line, catalogue);
        std::string kinds;
        for (const Benoemd& kind : one.soorten) kinds += (kinds.empty() ? "" : ", ") + kind.naam;
        rows.push_back({one.organisatie, kinds, one.doel.naam, std::string{name_of(one.stand)},
                        one.manier ? std::string{name_of(*one.manier)} : std::string{},
                        day_of(one.gevraagdOp), one.gegevenOp ? to_string(*one.gegevenOp) : std::string{},
                        to_string(one.totEnMet), day_of(one.gestoptOp), one.dossierId.to_string(),
                        one.voorletters.value_or(""),
                        one.geboortejaar ? std::to_string(*one.geboortejaar) : std::string{}});
    }
    return csv(rows);
}

}  // namespace ph::wire
