// The plan of a family and safety agreements, as they travel.
#pragma once
#include "app/use_cases/family_plans.hpp"
#include "wire/dto/lists.hpp"
#include "wire/json.hpp"
#include "wire/names.hpp"

namespace ph::wire {

template <>
struct Names<FamilyPhase> {
    static constexpr auto table = names<FamilyPhase>({{FamilyPhase::information, "informatie"},
                                                      {FamilyPhase::private_time, "besloten-tijd"},
                                                      {FamilyPhase::presentation, "presentatie"},
                                                      {FamilyPhase::follow_up, "opvolging"},
                                                      {FamilyPhase::ended, "afgerond"}});
};

template <>
struct Names<ProposalState> {
    static constexpr auto table = names<ProposalState>({{ProposalState::open, "open"},
                                                        {ProposalState::accepted, "aangenomen"},
                                                        {ProposalState::declined, "afgewezen"}});
};

struct FamilieConferentie {
    FamilyConferenceId id;
    FamilyPhase fase{};
    std::optional<std::string> coordinator;
    std::optional<std::string> wieKomen;
    Instant begonnenOp;
    Instant faseSinds;
    std::optional<Date> opvolgingOp;
    std::optional<std::string> akkoordDoor;
    std::optional<Instant> akkoordOp;
    int versie = 1;
};
BOOST_DESCRIBE_STRUCT(FamilieConferentie, (),
                      (id, fase, coordinator, wieKomen, begonnenOp, faseSinds, opvolgingOp, akkoordDoor,
                       akkoordOp, versie))

struct Familieafspraak {
    std::string tekst;
    std::optional<std::string> wie;
    std::optional<Date> voor;
};
BOOST_DESCRIBE_STRUCT(Familieafspraak, (), (tekst, wie, voor))

struct Familievoorstel {
    FamilyProposalId id;
    std::string tekst;
    std::optional<std::string> wie;
    std::optional<Date> voor;
    std::string door;
    Instant op;
    ProposalState status{};
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(Familievoorstel, (), (id, tekst, wie, voor, door, op, status, toelichting))

struct Familieplan {
    std::optional<FamilieConferentie> conferentie;
    std::vector<Familieafspraak> afspraken;
    std::vector<Familievoorstel> voorstellen;
    std::vector<FamilyPhase> kanNaar;
};
BOOST_DESCRIBE_STRUCT(Familieplan, (), (conferentie, afspraken, voorstellen, kanNaar))

struct NieuweFamilieConferentie {
    std::optional<std::string> coordinator;
    std::optional<std::string> wieKomen;
};
BOOST_DESCRIBE_STRUCT(NieuweFamilieConferentie, (), (coordinator, wieKomen))

struct FamilieFase {
    FamilyPhase fase{};
    std::optional<Date> opvolgingOp;
};
BOOST_DESCRIBE_STRUCT(FamilieFase, (), (fase, opvolgingOp))

struct FamilieplanInhoud {
    std::vector<Familieafspraak> afspraken;
    std::optional<std::string> wieKomen;
};
BOOST_DESCRIBE_STRUCT(FamilieplanInhoud, (), (afspraken, wieKomen))

struct FamilieAntwoord {
    ProposalState antwoord{};
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(FamilieAntwoord, (), (antwoord, toelichting))

struct Veiligheidsafspraak {
    SafetyAgreementId id;
    std::string tekst;
    std::optional<std::string> wie;
    bool blijftZichtbaar = false;
    std::optional<std::string> reden;
    std::string door;
    Instant op;
};
BOOST_DESCRIBE_STRUCT(Veiligheidsafspraak, (), (id, tekst, wie, blijftZichtbaar, reden, door, op))

struct Veiligheid {
    std::optional<FamilieConferentie> conferentie;
    std::vector<Veiligheidsafspraak> afspraken;
    bool alleenWatBlijft = false;
    bool magBesluiten = false;
};
BOOST_DESCRIBE_STRUCT(Veiligheid, (), (conferentie, afspraken, alleenWatBlijft, magBesluiten))

struct NieuweVeiligheidsafspraak {
    std::string tekst;
    std::optional<std::string> wie;
    bool blijftZichtbaar = false;
    std::optional<std::string> reden;
};
BOOST_DESCRIBE_STRUCT(NieuweVeiligheidsafspraak, (), (tekst, wie, blijftZichtbaar, reden))

std::vector<FamilyAgreement> to_domain(const FamilieplanInhoud& dto);
FamilyProposal to_domain(const Familieafspraak& dto);
SafetyAgreement to_domain(const NieuweVeiligheidsafspraak& dto);

Familieplan to_dto(const app::FamilyPlanSeen& seen);
Veiligheid to_dto(const app::SafetySeen& seen);

}  // namespace ph::wire
