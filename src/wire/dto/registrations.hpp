// Registrations in the API.
#pragma once
#include "app/use_cases/registrations.hpp"
#include "wire/dto/persons.hpp"

namespace ph::wire {

struct Nood {
    UrgentNeedKind soort = UrgentNeedKind::money;
    bool dringend = false;
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(Nood, (), (soort, dringend, toelichting))

struct NieuweAanmelding {
    Requester aanvrager = Requester::person;
    std::optional<std::string> aanvragerNaam;
    std::optional<std::string> aanmelder;
    Channel kanaal = Channel::desk;
    std::string vraag;
    std::vector<Nood> noden;
    NieuwePersoon persoon;
    std::optional<HuishoudenVelden> huishouden;
    std::optional<std::vector<NieuwePersoon>> overigePersonen;
    std::optional<Instant> ontvangenOp;
    bool gecontroleerdOpDubbel = false;
};
BOOST_DESCRIBE_STRUCT(NieuweAanmelding, (),
                      (aanvrager, aanvragerNaam, aanmelder, kanaal, vraag, noden, persoon, huishouden,
                       overigePersonen, ontvangenOp, gecontroleerdOpDubbel))

struct Aanmelding {
    RegistrationId id;
    DossierId dossierId;
    PersonId persoonId;
    Instant ontvangenOp;
    Requester aanvrager = Requester::person;
    std::optional<std::string> aanvragerNaam;
    std::optional<std::string> aanmelder;
    Channel kanaal = Channel::desk;
    std::string vraag;
    std::vector<Nood> noden;
    std::string vastgelegdDoor;
};
BOOST_DESCRIBE_STRUCT(Aanmelding, (),
                      (id, dossierId, persoonId, ontvangenOp, aanvrager, aanvragerNaam, aanmelder, kanaal,
                       vraag, noden, vastgelegdDoor))

app::NewRegistration to_domain(const NieuweAanmelding& dto);
Aanmelding to_dto(const app::RegistrationView& view);

}  // namespace ph::wire
