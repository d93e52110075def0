// Every consent of the municipality, as it travels to who watches over them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/consent_overview.hpp"
#include "wire/dto/sharing.hpp"

namespace ph::wire {

template <>
struct Names<app::ConsentStanding> {
    static constexpr auto table =
        names<app::ConsentStanding>({{app::ConsentStanding::asked, "gevraagd"},
                                     {app::ConsentStanding::valid, "geldig"},
                                     {app::ConsentStanding::ending, "loopt-binnenkort-af"},
                                     {app::ConsentStanding::expired, "verlopen"},
                                     {app::ConsentStanding::withdrawn, "gestopt"},
                                     {app::ConsentStanding::declined, "geweigerd"}});
};

struct ToestemmingRegel {
    ConsentId id;
    OrganisationId organisatieId;
    std::string organisatie;
    std::vector<Benoemd> soorten;
    Benoemd doel;
    app::ConsentStanding stand{};
    std::optional<access::ConsentMeans> manier;
    std::optional<Instant> gevraagdOp;
    std::optional<Date> gegevenOp;
    Date totEnMet;
    std::optional<Instant> gestoptOp;
    DossierId dossierId;
    std::optional<std::string> voorletters;  // absent where a special kind of data is shared
    std::optional<int> geboortejaar;
    bool magOpenen = false;
};
BOOST_DESCRIBE_STRUCT(ToestemmingRegel, (),
                      (id, organisatieId, organisatie, soorten, doel, stand, manier, gevraagdOp, gegevenOp,
                       totEnMet, gestoptOp, dossierId, voorletters, geboortejaar, magOpenen))

struct ToestemmingStandAantal {
    app::ConsentStanding stand{};
    std::int64_t aantal = 0;
};
BOOST_DESCRIBE_STRUCT(ToestemmingStandAantal, (), (stand, aantal))

struct ToestemmingOrganisatieAantal {
    OrganisationId organisatieId;
    std::string organisatie;
    std::int64_t aantal = 0;
};
BOOST_DESCRIBE_STRUCT(ToestemmingOrganisatieAantal, (), (organisatieId, organisatie, aantal))

struct ToestemmingAantallen {
    std::int64_t totaal = 0;
    std::vector<ToestemmingStandAantal> standen;  // every one, also of none
    std::vector<ToestemmingOrganisatieAantal> organisaties;
};
BOOST_DESCRIBE_STRUCT(ToestemmingAantallen, (), (totaal, standen, organisaties))

struct ToestemmingOverzicht {
    std::vector<ToestemmingRegel> items;
    std::optional<std::string> volgende;
    ToestemmingAantallen aantallen;
    int looptAfBinnenDagen = 0;
    bool pastInBestand = true;
};
BOOST_DESCRIBE_STRUCT(ToestemmingOverzicht, (),
                      (items, volgende, aantallen, looptAfBinnenDagen, pastInBestand))

ToestemmingOverzicht to_dto(const app::ConsentOverview& found, const app::Catalogue& catalogue);
// A line for each, for a spreadsheet.
std::string to_csv(const std::vector<app::ConsentLine>& lines, const app::Catalogue& catalogue);

}  // namespace ph::wire
