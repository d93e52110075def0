// Persons, households and the search in the API. A BSN comes in as digits and only ever leaves masked.
#pragma once
#include "app/use_cases/household.hpp"
#include "app/use_cases/search.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

// A BSN in a request; present only when the eleven-test holds.
struct BsnTekst {
    std::optional<Bsn> bsn;
};

template <>
struct Text<BsnTekst> {
    static constexpr std::string_view code = "ongeldig-bsn";
    static constexpr std::string_view message = "Dit BSN klopt niet. Kijk de cijfers na.";
    static std::optional<BsnTekst> parse(std::string_view text) {
        auto bsn = Bsn::parse(text);
        if (!bsn) return std::nullopt;
        return BsnTekst{std::move(bsn)};
    }
    static std::string format(const BsnTekst& text) { return text.bsn ? text.bsn->masked() : std::string{}; }
};

template <>
struct Names<app::SearchReason> {
    static constexpr auto table = names<app::SearchReason>(
        {{app::SearchReason::same_bsn, "zelfde-bsn"},
         {app::SearchReason::same_name_and_birth_date, "zelfde-naam-en-geboortedatum"},
         {app::SearchReason::similar_name, "lijkt-op-naam"},
         {app::SearchReason::same_birth_date, "zelfde-geboortedatum"},
         {app::SearchReason::name, "naam"}});
};

struct NieuwePersoon {
    std::string voornamen;
    std::optional<std::string> tussenvoegsel;
    std::string achternaam;
    std::optional<Date> geboortedatum;
    std::optional<BsnTekst> bsn;
    std::optional<std::string> telefoon;
    std::optional<std::string> email;
    std::optional<std::string> taal;
    HouseholdRole rol = HouseholdRole::applicant;
};
BOOST_DESCRIBE_STRUCT(NieuwePersoon, (),
                      (voornamen, tussenvoegsel, achternaam, geboortedatum, bsn, telefoon, email, taal, rol))

// A birth date or BSN that is null is erased.
struct PersoonWijziging {
    std::optional<std::string> voornamen;
    std::optional<std::string> tussenvoegsel;
    std::optional<std::string> achternaam;
    std::optional<std::optional<Date>> geboortedatum;
    std::optional<std::optional<BsnTekst>> bsn;
    std::optional<std::string> telefoon;
    std::optional<std::string> email;
    std::optional<std::string> taal;
    std::optional<HouseholdRole> rol;
    std::optional<FactSource> bron;
    std::optional<std::string> bronToelichting;
};
BOOST_DESCRIBE_STRUCT(PersoonWijziging, (),
                      (voornamen, tussenvoegsel, achternaam, geboortedatum, bsn, telefoon, email, taal, rol,
                       bron, bronToelichting))

struct Persoon {
    PersonId id;
    int versie = 1;
    std::string naam;
    std::string voornamen;
    std::string tussenvoegsel;
    std::string achternaam;
    HouseholdRole rol = HouseholdRole::applicant;
    std::optional<Date> geboortedatum;
    std::optional<int> leeftijd;
    std::optional<std::string> bsnGemaskeerd;
    std::string telefoon;
    std::string email;
    std::string taal;
};
BOOST_DESCRIBE_STRUCT(Persoon, (),
                      (id, versie, naam, voornamen, tussenvoegsel, achternaam, rol, geboortedatum, leeftijd,
                       bsnGemaskeerd, telefoon, email, taal))

// New or changed: only what is present.
struct HuishoudenVelden {
    std::optional<std::string> straat;
    std::optional<std::string> postcode;
    std::optional<std::string> plaats;
    std::optional<std::string> wijk;
    std::optional<bool> zonderVastAdres;
};
BOOST_DESCRIBE_STRUCT(HuishoudenVelden, (), (straat, postcode, plaats, wijk, zonderVastAdres))

struct Huishouden {
    HouseholdId id;
    int versie = 1;
    std::string straat;
    std::string postcode;
    std::string plaats;
    std::string wijk;
    bool zonderVastAdres = false;
};
BOOST_DESCRIBE_STRUCT(Huishouden, (), (id, versie, straat, postcode, plaats, wijk, zonderVastAdres))

struct Zoekopdracht {
    std::optional<std::string> naam;
    std::optional<Date> geboortedatum;
    std::optional<BsnTekst> bsn;
    std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(Zoekopdracht, (), (naam, geboortedatum, bsn, limit))

struct Treffer {
    DossierId dossierId;
    PersonId persoonId;
    std::string naam;
    std::optional<int> geboortejaar;
    std::optional<std::string> plaats;
    DossierPhase fase = DossierPhase::registered;
    std::optional<std::string> coach;
    app::SearchReason waarom = app::SearchReason::name;
    int gelijkenis = 0;
    bool magOpenen = false;
};
BOOST_DESCRIBE_STRUCT(Treffer, (),
                      (dossierId, persoonId, naam, geboortejaar, plaats, fase, coach, waarom, gelijkenis,
                       magOpenen))

struct Zoekresultaat {
    std::vector<Treffer> items;
    bool vraagDeBeheerder = false;
};
BOOST_DESCRIBE_STRUCT(Zoekresultaat, (), (items, vraagDeBeheerder))

Person to_domain(const NieuwePersoon& dto);
app::PersonChange to_domain(const PersoonWijziging& dto);
Household household_of(const HuishoudenVelden& dto);
app::HouseholdChange change_of(const HuishoudenVelden& dto);
app::SearchQuestion to_domain(const Zoekopdracht& dto);

// With the age on a day.
Persoon to_dto(const Person& person, Date today);
Huishouden to_dto(const Household& household);
Treffer to_dto(const app::SearchHit& hit);
Zoekresultaat to_dto(const app::SearchAnswer& answer);

}  // namespace ph::wire
