// Consents, covenants, the sharing assistant and what was shared, as they travel.
#pragma once
#include "app/use_cases/consents.hpp"
#include "app/use_cases/covenants.hpp"
#include "app/use_cases/sharing_help.hpp"
#include "app/use_cases/sharings.hpp"
#include "wire/access_names.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"
#include "wire/json.hpp"

namespace ph::wire {

template <>
struct Names<access::ConsentState> {
    static constexpr auto table = names<access::ConsentState>({{access::ConsentState::asked, "gevraagd"},
                                                               {access::ConsentState::given, "gegeven"},
                                                               {access::ConsentState::declined, "geweigerd"},
                                                               {access::ConsentState::withdrawn, "gestopt"},
                                                               {access::ConsentState::expired, "verlopen"}});
};

template <>
struct Names<access::ConsentMeans> {
    static constexpr auto table = names<access::ConsentMeans>({{access::ConsentMeans::online, "in-mijn"},
                                                               {access::ConsentMeans::paper, "op-papier"},
                                                               {access::ConsentMeans::spoken, "in-gesprek"}});
};

template <>
struct Names<app::ShareVerdict> {
    static constexpr auto table = names<app::ShareVerdict>({{app::ShareVerdict::yes, "ja"},
                                                            {app::ShareVerdict::partly, "deels"},
                                                            {app::ShareVerdict::no, "nee"}});
};

template <>
struct Names<app::ShareStep> {
    static constexpr auto table = names<app::ShareStep>({{app::ShareStep::share, "delen"},
                                                         {app::ShareStep::less, "minder"},
                                                         {app::ShareStep::consent, "toestemming"},
                                                         {app::ShareStep::involve, "betrekken"},
                                                         {app::ShareStep::no_name, "zonder-naam"},
                                                         {app::ShareStep::break_glass, "noodtoegang"}});
};

// An id of the catalogue with its name.
struct Benoemd {
    std::string id;
    std::string naam;
};
BOOST_DESCRIBE_STRUCT(Benoemd, (), (id, naam))

// For one purpose: what may be agreed to.
struct Afspreekbaar {
    Benoemd doel;
    Benoemd grondslag;
    std::vector<Benoemd> soorten;
};
BOOST_DESCRIBE_STRUCT(Afspreekbaar, (), (doel, grondslag, soorten))

struct ToestemmingGegeven {
    access::ConsentMeans manier{};
    Date op;
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(ToestemmingGegeven, (), (manier, op, toelichting))

// Without `gegeven` the participant is asked.
struct NieuweToestemming {
    OrganisationId organisatieId;
    std::vector<access::DataCategory> soorten;
    std::string doel;
    Date totEnMet;
    std::optional<ToestemmingGegeven> gegeven;
};
BOOST_DESCRIBE_STRUCT(NieuweToestemming, (), (organisatieId, soorten, doel, totEnMet, gegeven))

struct EigenToestemming {
    OrganisationId organisatieId;
    std::vector<access::DataCategory> soorten;
    std::string doel;
    Date totEnMet;
};
BOOST_DESCRIBE_STRUCT(EigenToestemming, (), (organisatieId, soorten, doel, totEnMet))

struct ToestemmingAntwoord {
    bool akkoord = false;
};
BOOST_DESCRIBE_STRUCT(ToestemmingAntwoord, (), (akkoord))

struct Intrekking {
    access::ConsentMeans manier{};
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(Intrekking, (), (manier, toelichting))

struct Toestemming {
    ConsentId id;
    OrganisationId organisatieId;
    std::string organisatie;
    Benoemd doel;
    std::vector<Benoemd> soorten;
    Date totEnMet;
    access::ConsentState status{};
    std::string zin;
    std::optional<std::string> gevraagdDoor;
    std::optional<Instant> gevraagdOp;
    std::optional<access::ConsentMeans> manier;
    std::optional<Date> gegevenOp;
    std::optional<std::string> toelichting;
    std::optional<std::string> vastgelegdDoor;
    std::optional<Instant> vastgelegdOp;
    std::optional<Instant> gestoptOp;
    std::optional<access::ConsentMeans> gestoptManier;
    std::optional<std::string> gestoptToelichting;
};
BOOST_DESCRIBE_STRUCT(Toestemming, (),
                      (id, organisatieId, organisatie, doel, soorten, totEnMet, status, zin, gevraagdDoor,
                       gevraagdOp, manier, gegevenOp, toelichting, vastgelegdDoor, vastgelegdOp, gestoptOp,
                       gestoptManier, gestoptToelichting))

struct Toestemmingen {
    std::vector<Toestemming> items;
    std::vector<Afspreekbaar> mogelijk;
    Date uiterlijk;
};
BOOST_DESCRIBE_STRUCT(Toestemmingen, (), (items, mogelijk, uiterlijk))

struct GedeeldDeel {
    Benoemd soort;
    Benoemd grondslag;
    Benoemd doel;
};
BOOST_DESCRIBE_STRUCT(GedeeldDeel, (), (soort, grondslag, doel))

struct GedeeldFeit {
    FactId id;
    std::string vraag;
    RawJson waarde;
};
BOOST_DESCRIBE_STRUCT(GedeeldFeit, (), (id, vraag, waarde))

struct Deling {
    SharingId id;
    std::string door;
    Instant op;
    std::string aan;
    std::string organisatie;
    std::vector<GedeeldDeel> delen;
    bool inhoudZichtbaar = false;
    std::vector<GedeeldFeit> feiten;
    std::optional<std::string> tekst;
};
BOOST_DESCRIBE_STRUCT(Deling, (), (id, door, op, aan, organisatie, delen, inhoudZichtbaar, feiten, tekst))

struct GestopteToestemming {
    Toestemming toestemming;
    std::vector<Deling> gedeeld;
};
BOOST_DESCRIBE_STRUCT(GestopteToestemming, (), (toestemming, gedeeld))

struct NieuweDeling {
    Id<struct RecipientKind> aanId;
    std::vector<FactId> feiten;
    std::optional<std::string> tekst;
    std::optional<access::DataCategory> tekstSoort;
    std::optional<std::string> doel;
};
BOOST_DESCRIBE_STRUCT(NieuweDeling, (), (aanId, feiten, tekst, tekstSoort, doel))

struct DeelhulpSoort {
    std::string id;
    std::string naam;
    bool mag = false;
    std::string uitleg;
    std::optional<Benoemd> grondslag;
    std::optional<std::string> verwijzing;
    std::optional<Benoemd> doel;
    std::vector<std::string> ziet;
};
BOOST_DESCRIBE_STRUCT(DeelhulpSoort, (), (id, naam, mag, uitleg, grondslag, verwijzing, doel, ziet))

struct DeelhulpStap {
    app::ShareStep stap{};
    std::string tekst;
    std::vector<Benoemd> soorten;
};
BOOST_DESCRIBE_STRUCT(DeelhulpStap, (), (stap, tekst, soorten))

struct Deelhulp {
    std::string aan;
    std::string organisatieId;
    bool betrokken = false;
    app::ShareVerdict antwoord{};
    std::string zin;
    std::vector<DeelhulpSoort> soorten;
    std::vector<DeelhulpStap> stappen;
};
BOOST_DESCRIBE_STRUCT(Deelhulp, (), (aan, organisatieId, betrokken, antwoord, zin, soorten, stappen))

struct NieuwConvenant {
    std::string naam;
    std::string verwijzing;
    std::vector<std::string> doelen;
    std::vector<access::DataCategory> soorten;
    std::vector<OrganisationId> partners;
    std::optional<Date> vanaf;
    std::optional<Date> totEnMet;
};
BOOST_DESCRIBE_STRUCT(NieuwConvenant, (), (naam, verwijzing, doelen, soorten, partners, vanaf, totEnMet))

struct ConvenantBeeindiging {
    std::string reden;
};
BOOST_DESCRIBE_STRUCT(ConvenantBeeindiging, (), (reden))

struct Convenant {
    CovenantId id;
    std::string naam;
    std::string verwijzing;
    std::vector<Benoemd> doelen;
    std::vector<Benoemd> soorten;
    std::vector<Benoemd> partners;
    Date vanaf;
    std::optional<Date> totEnMet;
    bool geeindigd = false;
    std::optional<Instant> geeindigdOp;
    std::optional<std::string> reden;
    std::string vastgelegdDoor;
    Instant vastgelegdOp;
};
BOOST_DESCRIBE_STRUCT(Convenant, (),
                      (id, naam, verwijzing, doelen, soorten, partners, vanaf, totEnMet, geeindigd,
                       geeindigdOp, reden, vastgelegdDoor, vastgelegdOp))

struct Convenanten {
    std::vector<Convenant> items;
    std::vector<Afspreekbaar> mogelijk;
};
BOOST_DESCRIBE_STRUCT(Convenanten, (), (items, mogelijk))

// With its name in the catalogue; the id itself when it is not there any more.
Benoemd named_by(const std::map<std::string, std::string>& names, const std::string& id);
std::vector<Benoemd> kinds_of(access::Categories categories, const app::Catalogue& catalogue);

app::NewConsent to_domain(const NieuweToestemming& dto);
app::NewConsent to_domain(const EigenToestemming& dto);
app::NewSharing to_domain(const NieuweDeling& dto);
app::NewCovenant to_domain(const NieuwConvenant& dto);

Toestemming to_dto(const app::ConsentView& consent, const app::Catalogue& catalogue, Date today);
Toestemmingen to_dto(const app::Consents& consents, const app::Catalogue& catalogue, Date today);
Deling to_dto(const app::SharingSeen& seen, const app::Catalogue& catalogue);
std::vector<Deling> to_dto(const std::vector<app::SharingSeen>& list, const app::Catalogue& catalogue);
GestopteToestemming to_dto(const app::WithdrawnConsent& withdrawn, const app::Catalogue& catalogue,
                           Date today);
Deelhulp to_dto(const app::SharingHelp& help, const app::Catalogue& catalogue);
Convenant to_dto(const app::OneCovenant& one, const app::Catalogue& catalogue, Date today);
Convenanten to_dto(const app::Covenants& covenants, const app::Catalogue& catalogue, Date today);

}  // namespace ph::wire
