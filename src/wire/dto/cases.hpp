// The approach that a household follows, as it travels.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/case_move.hpp"
#include "app/use_cases/cases.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/facts.hpp"
#include "wire/dto/lists.hpp"
#include "wire/json.hpp"

namespace ph::wire {

template <>
struct Names<CaseAct> {
    static constexpr auto table = names<CaseAct>({{CaseAct::start, "starten"},
                                                  {CaseAct::finish, "afronden"},
                                                  {CaseAct::stop, "beeindigen"},
                                                  {CaseAct::fail, "mislukt"},
                                                  {CaseAct::happened, "gebeurd"},
                                                  {CaseAct::plan, "inplannen"},
                                                  {CaseAct::extend, "verlengen"},
                                                  {CaseAct::suspend, "opschorten"},
                                                  {CaseAct::resume, "hervatten"},
                                                  {CaseAct::skip, "overslaan"},
                                                  {CaseAct::allow, "toch-toestaan"},
                                                  {CaseAct::reopen, "heropenen"},
                                                  {CaseAct::close, "sluiten"}});
};

template <>
struct Names<app::StepKind> {
    static constexpr auto table = names<app::StepKind>({{app::StepKind::plan, "aanpak"},
                                                        {app::StepKind::stage, "fase"},
                                                        {app::StepKind::task, "taak"},
                                                        {app::StepKind::milestone, "mijlpaal"},
                                                        {app::StepKind::event, "gebeurtenis"},
                                                        {app::StepKind::timer, "timer"}});
};

template <>
struct Names<app::StepState> {
    static constexpr auto table = names<app::StepState>({{app::StepState::later, "later"},
                                                         {app::StepState::waiting, "wacht-op-plaats"},
                                                         {app::StepState::ready, "te-starten"},
                                                         {app::StepState::active, "bezig"},
                                                         {app::StepState::suspended, "opgeschort"},
                                                         {app::StepState::skipped, "overgeslagen"},
                                                         {app::StepState::failed, "mislukt"},
                                                         {app::StepState::completed, "afgerond"},
                                                         {app::StepState::terminated, "beeindigd"},
                                                         {app::StepState::closed, "gesloten"}});
};

template <>
struct Names<app::MoveKind> {
    static constexpr auto table = names<app::MoveKind>({{app::MoveKind::newer, "nieuwer"},
                                                        {app::MoveKind::earlier, "eerder"},
                                                        {app::MoveKind::other, "andere"}});
};

struct NieuweAanpak {
    std::optional<std::string> aanpak;
    std::optional<std::string> methode;
};
BOOST_DESCRIBE_STRUCT(NieuweAanpak, (), (aanpak, methode))

struct AanpakHandeling {
    std::string onderdeel;
    CaseAct handeling{};
    std::optional<std::string> reden;
};
BOOST_DESCRIBE_STRUCT(AanpakHandeling, (), (onderdeel, handeling, reden))

struct Onderdeel {
    std::string id;
    std::string naam;
    std::optional<std::string> uitleg;
    app::StepKind soort{};
    std::optional<std::string> fase;
    std::optional<std::string> eigenaar;
    app::StepState toestand{};
    int keer = 0;
    std::optional<Date> uiterlijk;
    std::optional<std::string> volgens;
    std::optional<std::string> waarom;
    std::optional<TaskId> taakId;
    std::optional<std::string> uitvoerder;
    std::vector<CaseAct> mogelijk;
    std::optional<int> plaatsInDeRij;
    std::optional<int> wachtenden;
    bool hierna = false;
    std::vector<std::string> wachtOp;
};
BOOST_DESCRIBE_STRUCT(Onderdeel, (),
                      (id, naam, uitleg, soort, fase, eigenaar, toestand, keer, uiterlijk, volgens, waarom,
                       taakId, uitvoerder, mogelijk, plaatsInDeRij, wachtenden, hierna, wachtOp))

struct AanpakAntwoord {
    std::string waarde;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(AanpakAntwoord, (), (waarde, label))

struct AanpakVraag {
    std::string feit;
    std::string vraag;
    std::string soort;
    std::vector<AanpakAntwoord> keuzes;
    std::optional<RawJson> waarde;
    bool nuNodig = false;
    std::optional<FactSource> bron;
    std::optional<std::string> bronToelichting;
    std::optional<Date> datum;
    std::optional<std::string> vastgelegdDoor;
};
BOOST_DESCRIBE_STRUCT(AanpakVraag, (),
                      (feit, vraag, soort, keuzes, waarde, nuNodig, bron, bronToelichting, datum,
                       vastgelegdDoor))

struct AanpakGebeurtenis {
    CaseHappeningId id;
    Instant moment;
    std::string onderdeel;
    std::string tekst;
};
BOOST_DESCRIBE_STRUCT(AanpakGebeurtenis, (), (id, moment, onderdeel, tekst))

// Where a case may go on.
struct AanpakOverstapKeuze {
    std::string aanpak;
    int aanpakVersie = 1;
    std::string naam;
    std::optional<std::string> gemeente;
    app::MoveKind soort{};
};
BOOST_DESCRIBE_STRUCT(AanpakOverstapKeuze, (), (aanpak, aanpakVersie, naam, gemeente, soort))

// A table of the municipality itself, in place of the catalogue's.
struct AanpakTabel {
    std::string id;
    std::string naam;
    int versie = 1;
};
BOOST_DESCRIBE_STRUCT(AanpakTabel, (), (id, naam, versie))

struct Aanpak {
    CaseId id;
    int versie = 1;
    DossierId dossierId;
    std::string aanpak;
    int aanpakVersie = 1;
    std::vector<AanpakTabel> tabellen;
    std::string naam;
    std::optional<std::string> gemeente;
    Instant begonnenOp;
    std::optional<Instant> geeindigdOp;
    std::vector<Onderdeel> onderdelen;
    std::vector<AanpakVraag> vragen;
    std::vector<AanpakGebeurtenis> verloop;
    std::vector<AanpakOverstapKeuze> overstappen;
};
BOOST_DESCRIBE_STRUCT(Aanpak, (),
                      (id, versie, dossierId, aanpak, aanpakVersie, tabellen, naam, gemeente, begonnenOp,
                       geeindigdOp, onderdelen, vragen, verloop, overstappen))

struct AanpakKeuze {
    std::string id;
    int versie = 1;
    std::string naam;
    std::optional<std::string> gemeente;
    bool gebruikelijk = false;
    std::vector<AanpakTabel> tabellen;
};
BOOST_DESCRIBE_STRUCT(AanpakKeuze, (), (id, versie, naam, gemeente, gebruikelijk, tabellen))

struct AanpakMethode {
    std::string id;
    std::string naam;
    std::string aanpak;  // id
};
BOOST_DESCRIBE_STRUCT(AanpakMethode, (), (id, naam, aanpak))

struct Aanpakken {
    PersonId deelnemerId;
    std::vector<Aanpak> items;
    std::vector<AanpakKeuze> keuzes;
    std::vector<AanpakMethode> methoden;
    std::optional<std::vector<Weggelaten>> weggelaten{};
};
BOOST_DESCRIBE_STRUCT(Aanpakken, (), (deelnemerId, items, keuzes, methoden, weggelaten))

struct OverstapRegel {
    std::optional<std::string> onderdeel;
    std::string naam;
    std::string tekst;
};
BOOST_DESCRIBE_STRUCT(OverstapRegel, (), (onderdeel, naam, tekst))

struct OverstapAanpak {
    std::string aanpak;
    int aanpakVersie = 1;
    std::string naam;
    std::optional<std::string> gemeente;
};
BOOST_DESCRIBE_STRUCT(OverstapAanpak, (), (aanpak, aanpakVersie, naam, gemeente))

struct OverstapVooraf {
    CaseId aanpakId;
    int versie = 1;
    OverstapAanpak van;
    OverstapAanpak naar;
    std::vector<OverstapRegel> eerst;
    std::vector<OverstapRegel> blijft;
    std::vector<OverstapRegel> kanNietMee;
    std::vector<OverstapRegel> meteen;
    std::vector<OverstapRegel> termijnen;
    std::vector<OverstapRegel> later;
    std::vector<OverstapRegel> komtNietMeer;
    std::vector<OverstapRegel> vragen;
    std::vector<std::string> letOp;
};
BOOST_DESCRIBE_STRUCT(OverstapVooraf, (),
                      (aanpakId, versie, van, naar, eerst, blijft, kanNietMee, meteen, termijnen, later,
                       komtNietMeer, vragen, letOp))

struct OverstapVervalt {
    std::string onderdeel;
    std::optional<std::string> reden;
};
BOOST_DESCRIBE_STRUCT(OverstapVervalt, (), (onderdeel, reden))

struct Overstap {
    std::string aanpak;
    int aanpakVersie = 1;
    std::string reden;
    std::optional<std::vector<OverstapVervalt>> vervalt;
};
BOOST_DESCRIBE_STRUCT(Overstap, (), (aanpak, aanpakVersie, reden, vervalt))

app::CaseRequest to_domain(const AanpakHandeling& dto);
app::MoveRequest to_domain(const Overstap& dto);
OverstapVooraf to_dto(const app::MovePreview& preview);
Aanpak to_dto(const app::CasePicture& picture);
Aanpakken to_dto(const app::CaseOverview& overview);

}  // namespace ph::wire
