// Requests under the AVG in the API: the participant's own, and those that the privacy officer handles.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/rights.hpp"
#include "wire/dto/own_data.hpp"
#include "wire/dto/persons.hpp"

namespace ph::wire {

struct VerzoekOver {
    app::OwnKind soort{};
    std::string id;
    std::optional<std::string> veld;
};
BOOST_DESCRIBE_STRUCT(VerzoekOver, (), (soort, id, veld))

struct NieuwVerzoek {
    RightsKind soort{};
    std::optional<std::string> tekst;
    std::optional<VerzoekOver> over;
};
BOOST_DESCRIBE_STRUCT(NieuwVerzoek, (), (soort, tekst, over))

struct BedoeldePersoon {
    std::optional<BsnTekst> bsn;
    std::optional<std::string> achternaam;
    std::optional<Date> geboortedatum;
};
BOOST_DESCRIBE_STRUCT(BedoeldePersoon, (), (bsn, achternaam, geboortedatum))

struct NamensVerzoek {
    RightsKind soort{};
    std::optional<std::string> tekst;
    BedoeldePersoon persoon;
    Channel manier = Channel::letter;
    Date ontvangenOp;
    std::string identiteitGecontroleerd;
};
BOOST_DESCRIBE_STRUCT(NamensVerzoek, (),
                      (soort, tekst, persoon, manier, ontvangenOp, identiteitGecontroleerd))

struct Termijnverlenging {
    std::string reden;
};
BOOST_DESCRIBE_STRUCT(Termijnverlenging, (), (reden))

struct Verzoekbesluit {
    RightsOutcome uitkomst{};
    std::string uitleg;
    std::optional<std::string> reden;
    std::optional<RawJson> nieuweWaarde;
};
BOOST_DESCRIBE_STRUCT(Verzoekbesluit, (), (uitkomst, uitleg, reden, nieuweWaarde))

struct VerzoekOnderwerp {
    app::OwnKind soort{};
    std::string id;
    std::optional<std::string> veld;
    std::string titel;
};
BOOST_DESCRIBE_STRUCT(VerzoekOnderwerp, (), (soort, id, veld, titel))

struct Bewaarplicht {
    std::string id;
    std::string naam;
    std::string wet;
    std::string bewaren;
};
BOOST_DESCRIBE_STRUCT(Bewaarplicht, (), (id, naam, wet, bewaren))

struct MijnVerzoek {
    RightsRequestId id;
    int versie = 1;
    RightsKind soort{};
    std::optional<std::string> tekst;
    std::optional<VerzoekOnderwerp> over;
    RightsStatus toestand{};
    Instant ontvangenOp;
    Date antwoordVoor;
    std::optional<std::string> verlengdOmdat;
    std::optional<std::string> behandelaar;
    std::optional<RightsOutcome> uitkomst;
    std::optional<std::string> uitleg;
    std::optional<Bewaarplicht> bewaarplicht;
    std::optional<std::string> watUKuntDoen;
};
BOOST_DESCRIBE_STRUCT(MijnVerzoek, (),
                      (id, versie, soort, tekst, over, toestand, ontvangenOp, antwoordVoor, verlengdOmdat,
                       behandelaar, uitkomst, uitleg, bewaarplicht, watUKuntDoen))

struct Verzoek {
    RightsRequestId id;
    int versie = 1;
    RightsKind soort{};
    DossierId dossierId;
    std::string naam;
    std::optional<std::string> tekst;
    std::optional<VerzoekOnderwerp> over;
    RightsStatus toestand{};
    Instant ontvangenOp;
    Channel manier = Channel::website;
    std::optional<std::string> identiteitGecontroleerd;
    std::string vastgelegdDoor;
    Date antwoordVoor;
    bool teLaat = false;
    std::optional<std::string> verlengdOmdat;
    std::optional<std::string> behandelaar;
    bool vanMij = false;
    std::optional<RightsOutcome> uitkomst;
    std::optional<std::string> uitleg;
    std::optional<Bewaarplicht> bewaarplicht;
    std::optional<Gegeven> gegeven;
    std::optional<std::vector<Bewaarplicht>> bewaarplichten;
};
BOOST_DESCRIBE_STRUCT(Verzoek, (),
                      (id, versie, soort, dossierId, naam, tekst, over, toestand, ontvangenOp, manier,
                       identiteitGecontroleerd, vastgelegdDoor, antwoordVoor, teLaat, verlengdOmdat,
                       behandelaar, vanMij, uitkomst, uitleg, bewaarplicht, gegeven, bewaarplichten))

struct VerzoekLijst {
    std::vector<Verzoek> items;
    std::optional<std::string> volgende;
    int afgeschermd = 0;
};
BOOST_DESCRIBE_STRUCT(VerzoekLijst, (), (items, volgende, afgeschermd))

struct Kanttekening {
    RightsRequestId verzoekId;
    RemarkKind soort{};
    VerzoekOnderwerp over;
    Date datum;
    std::string tekst;
};
BOOST_DESCRIBE_STRUCT(Kanttekening, (), (verzoekId, soort, over, datum, tekst))

app::NewRightsRequest to_domain(const NieuwVerzoek& dto);
app::RecordedRequest to_domain(const NamensVerzoek& dto);
RightsDecision to_domain(const Verzoekbesluit& dto);
MijnVerzoek to_own_dto(const app::RightsRequestView& request, const app::RightsRules& rules);
// `reader`: whether it is in hand of whoever reads; `today`: whether the answer is late.
Verzoek to_dto(const app::RightsRequestView& request, const app::RightsRules& rules, const UserId& reader,
               Date today);
// With the thing as it stands, and the duties to keep to choose from.
Verzoek to_dto(const app::RightsPicture& picture, const app::RightsRules& rules, const UserId& reader,
               Date today);
Kanttekening to_dto(const app::Remark& remark);

}  // namespace ph::wire
