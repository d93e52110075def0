// Referrals and the direction, as they travel.
#pragma once
#include "app/use_cases/collaborations.hpp"
#include "app/use_cases/directions.hpp"
#include "app/use_cases/referrals.hpp"
#include "wire/dto/sharing.hpp"

namespace ph::wire {

struct NieuweVerwijzing {
    std::optional<Id<struct RecipientKind>> aanId;
    std::optional<std::string> plek;
    std::string vraag;
    std::vector<access::DataCategory> soorten;
};
BOOST_DESCRIBE_STRUCT(NieuweVerwijzing, (), (aanId, plek, vraag, soorten))

struct NieuweVerwijzingStap {
    ReferralAct stap{};
    std::optional<std::string> toelichting;
    std::optional<Instant> moment;
    std::optional<std::string> plaats;
};
BOOST_DESCRIBE_STRUCT(NieuweVerwijzingStap, (), (stap, toelichting, moment, plaats))

struct VerwijzingDeel {
    std::vector<Benoemd> soorten;
    Benoemd grondslag;
    Benoemd doel;
};
BOOST_DESCRIBE_STRUCT(VerwijzingDeel, (), (soorten, grondslag, doel))

struct VerwijzingStap {
    ReferralAct stap{};
    std::string door;
    Instant op;
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(VerwijzingStap, (), (stap, door, op, toelichting))

struct Kennismaking {
    Instant moment;
    std::string plaats;
};
BOOST_DESCRIBE_STRUCT(Kennismaking, (), (moment, plaats))

struct Verwijzing {
    ReferralId id;
    DossierId dossierId;
    std::string huishouden;
    ReferralState status{};
    std::string aan;
    std::optional<std::string> organisatie;
    bool zonderAccount = false;
    std::optional<std::string> vraag;
    std::vector<VerwijzingDeel> delen;
    std::string door;
    Instant op;
    std::string eigenaar;
    std::optional<Date> uiterlijk;
    bool stil = false;
    std::optional<std::string> aangenomenDoor;
    std::optional<Kennismaking> kennismaking;
    std::vector<VerwijzingStap> stappen;
    std::vector<ReferralAct> kanNu;
};
BOOST_DESCRIBE_STRUCT(Verwijzing, (),
                      (id, dossierId, huishouden, status, aan, organisatie, zonderAccount, vraag, delen, door,
                       op, eigenaar, uiterlijk, stil, aangenomenDoor, kennismaking, stappen, kanNu))

struct RegieAanbod {
    DirectionOfferId id;
    std::optional<std::string> van;
    UserId aanId;
    std::string aan;
    Instant op;
    std::string reden;
    OfferState status{};
    std::optional<std::string> toelichting;
    std::optional<Instant> beantwoordOp;
};
BOOST_DESCRIBE_STRUCT(RegieAanbod, (), (id, van, aanId, aan, op, reden, status, toelichting, beantwoordOp))

struct Regisseur {
    UserId id;
    std::string naam;
};
BOOST_DESCRIBE_STRUCT(Regisseur, (), (id, naam))

struct Regie {
    std::optional<Regisseur> regisseur;
    std::vector<RegieAanbod> aanbiedingen;
};
BOOST_DESCRIBE_STRUCT(Regie, (), (regisseur, aanbiedingen))

struct NieuwRegieAanbod {
    UserId medewerkerId;
    std::string reden;
};
BOOST_DESCRIBE_STRUCT(NieuwRegieAanbod, (), (medewerkerId, reden))

struct RegieAntwoord {
    OfferState antwoord{};
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(RegieAntwoord, (), (antwoord, toelichting))

struct Samenwerkingsvorm {
    std::string id;
    std::string naam;
    std::string uitleg;
    bool metRegisseur = false;
};
BOOST_DESCRIBE_STRUCT(Samenwerkingsvorm, (), (id, naam, uitleg, metRegisseur))

struct Samenwerkingskeuze {
    CollaborationId id;
    Samenwerkingsvorm vorm;
    std::string reden;
    std::string door;
    Instant op;
};
BOOST_DESCRIBE_STRUCT(Samenwerkingskeuze, (), (id, vorm, reden, door, op))

struct Samenwerking {
    std::vector<Samenwerkingskeuze> keuzes;
    std::vector<Samenwerkingsvorm> vormen;
    bool regisseurOntbreekt = false;
};
BOOST_DESCRIBE_STRUCT(Samenwerking, (), (keuzes, vormen, regisseurOntbreekt))

struct NieuweSamenwerking {
    std::string vorm;
    std::string reden;
};
BOOST_DESCRIBE_STRUCT(NieuweSamenwerking, (), (vorm, reden))

app::NewReferral to_domain(const NieuweVerwijzing& dto);
app::ReferralInput to_domain(const NieuweVerwijzingStap& dto);

Verwijzing to_dto(const app::ReferralSeen& seen, const app::Catalogue& catalogue);
std::vector<Verwijzing> to_dto(const std::vector<app::ReferralSeen>& list, const app::Catalogue& catalogue);
RegieAanbod to_dto(const app::DirectionOfferView& offer);
Regie to_dto(const app::Directions& directions);
Samenwerking to_dto(const app::Collaborations& found, const app::Catalogue& catalogue);

}  // namespace ph::wire
