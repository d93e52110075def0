// Meetings, their agendas and the questions of a dossier, as they travel.
#pragma once
#include "app/use_cases/meeting_items.hpp"
#include "wire/dto/sharing.hpp"
#include "wire/meeting_names.hpp"

namespace ph::wire {

template <>
struct Names<app::MeetingsWhen> {
    static constexpr auto table = names<app::MeetingsWhen>(
        {{app::MeetingsWhen::to_come, "komend"}, {app::MeetingsWhen::before, "geweest"}});
};

struct Overlegreeks {
    int omDeDagen = 0;
    int vooruit = 0;
};
BOOST_DESCRIBE_STRUCT(Overlegreeks, (), (omDeDagen, vooruit))

struct Overlegsoort {
    std::string id;
    std::string naam;
    std::string uitleg;
    std::string bron;
    bool overHuishouden = false;
    std::vector<Role> uitnodigen;
    std::optional<Overlegreeks> reeks;
    int minuten = 0;
    NamelessRule namen{};
    bool eerstVertellen = false;
    std::string vooraf;
    std::vector<std::string> kopjes;
    int besluitWerkdagen = 0;
    std::optional<std::string> voorDeelnemer;
};
BOOST_DESCRIBE_STRUCT(Overlegsoort, (),
                      (id, naam, uitleg, bron, overHuishouden, uitnodigen, reeks, minuten, namen,
                       eerstVertellen, vooraf, kopjes, besluitWerkdagen, voorDeelnemer))

struct NieuwOverleg {
    std::string soort;
    std::optional<DossierId> dossierId;
    Instant moment;
    std::optional<int> minuten;
    std::string plek;
    std::optional<bool> anoniem;
    std::optional<bool> reeks;
    std::vector<UserId> genodigden;
};
BOOST_DESCRIBE_STRUCT(NieuwOverleg, (), (soort, dossierId, moment, minuten, plek, anoniem, reeks, genodigden))

struct OverlegWijziging {
    std::optional<Instant> moment;
    std::optional<std::string> plek;
    std::optional<MeetingState> status;
    std::optional<std::string> reden;
    std::optional<bool> reeksStoppen;
    std::optional<bool> ookLater;
};
BOOST_DESCRIBE_STRUCT(OverlegWijziging, (), (moment, plek, status, reden, reeksStoppen, ookLater))

struct Overlegregel {
    MeetingId id;
    std::string soort;
    std::string naam;
    bool anoniem = false;
    Instant moment;
    int minuten = 0;
    std::string plek;
    std::string leiding;
    MeetingState status{};
    std::optional<std::string> reden;
    int punten = 0;
    int open = 0;
    Attendance ikKom{};
    std::optional<DossierId> dossierId;
    std::optional<std::string> huishouden;
};
BOOST_DESCRIBE_STRUCT(Overlegregel, (),
                      (id, soort, naam, anoniem, moment, minuten, plek, leiding, status, reden, punten, open,
                       ikKom, dossierId, huishouden))

struct Overleggenodigde {
    MeetingGuestId id;
    UserId medewerkerId;
    std::string naam;
    std::string organisatie;
    std::vector<Role> rollen;
    Attendance aanwezig{};
};
BOOST_DESCRIBE_STRUCT(Overleggenodigde, (), (id, medewerkerId, naam, organisatie, rollen, aanwezig))

struct Overlegaanwezige {
    std::optional<UserId> medewerkerId;
    bool deelnemer = false;
    std::string naam;
    std::optional<std::string> organisatie;
    Presence was{};
};
BOOST_DESCRIBE_STRUCT(Overlegaanwezige, (), (medewerkerId, deelnemer, naam, organisatie, was))

struct Overlegaanwezigen {
    std::string door;
    Instant op;
    std::vector<Overlegaanwezige> lijst;
};
BOOST_DESCRIBE_STRUCT(Overlegaanwezigen, (), (door, op, lijst))

struct NieuweOverlegaanwezige {
    UserId medewerkerId;
    Presence was{};
};
BOOST_DESCRIBE_STRUCT(NieuweOverlegaanwezige, (), (medewerkerId, was))

struct NieuweOverlegaanwezigen {
    std::vector<NieuweOverlegaanwezige> collegas;
    std::optional<Presence> deelnemer;
    std::optional<std::vector<std::string>> anderen;
};
BOOST_DESCRIBE_STRUCT(NieuweOverlegaanwezigen, (), (collegas, deelnemer, anderen))

struct Overlegbesluit {
    MeetingDecisionId id;
    std::string titel;
    std::string eigenaar;
    Date voor;
    std::string door;
    Instant op;
    bool isTaak = false;
};
BOOST_DESCRIBE_STRUCT(Overlegbesluit, (), (id, titel, eigenaar, voor, door, op, isTaak))

struct ZietHetNiet {
    std::string naam;
    std::string waarom;
};
BOOST_DESCRIBE_STRUCT(ZietHetNiet, (), (naam, waarom))

// What a question says, for who may see it.
struct Overlegvraag {
    std::optional<DossierId> dossierId;
    std::optional<std::string> huishouden;
    std::string vraag;
    std::optional<std::string> gewenst;
    std::optional<std::string> feiten;
    std::vector<Benoemd> soorten;
    std::optional<Date> besprokenOp;
    std::string door;
    bool vanU = false;
    bool vanDeelnemer = false;
    std::optional<std::string> verslag;
    std::optional<std::string> verslagDoor;
    int versie = 1;
    std::vector<Overlegbesluit> besluiten;
};
BOOST_DESCRIBE_STRUCT(Overlegvraag, (),
                      (dossierId, huishouden, vraag, gewenst, feiten, soorten, besprokenOp, door, vanU,
                       vanDeelnemer, verslag, verslagDoor, versie, besluiten))

struct Agendapunt {
    MeetingItemId id;
    int nummer = 0;
    QuestionState status{};
    std::optional<Overlegvraag> inhoud;
    std::vector<ZietHetNiet> zienHetNiet;
};
BOOST_DESCRIBE_STRUCT(Agendapunt, (), (id, nummer, status, inhoud, zienHetNiet))

struct Overlegdeelnemer {
    MeetingInvitationId id;
    DossierId dossierId;
    std::string huishouden;
    std::string onderwerp;
    std::string door;
    Attendance komt{};
    std::optional<std::string> toelichting;
    std::optional<Instant> beantwoordOp;
};
BOOST_DESCRIBE_STRUCT(Overlegdeelnemer, (),
                      (id, dossierId, huishouden, onderwerp, door, komt, toelichting, beantwoordOp))

struct Overleg {
    MeetingId id;
    std::optional<Overlegsoort> soort;
    Overlegregel kop;
    bool leidt = false;
    std::optional<int> omDeDagen;
    std::vector<Overleggenodigde> genodigden;
    std::vector<Overlegdeelnemer> deelnemers;
    std::optional<Overlegaanwezigen> aanwezigen;
    std::vector<Agendapunt> agenda;
    int versie = 1;
};
BOOST_DESCRIBE_STRUCT(Overleg, (),
                      (id, soort, kop, leidt, omDeDagen, genodigden, deelnemers, aanwezigen, agenda, versie))

struct NieuweOverleggenodigde {
    UserId medewerkerId;
    std::optional<bool> ookLater;
};
BOOST_DESCRIBE_STRUCT(NieuweOverleggenodigde, (), (medewerkerId, ookLater))

struct Overlegaanwezigheid {
    Attendance aanwezig{};
};
BOOST_DESCRIBE_STRUCT(Overlegaanwezigheid, (), (aanwezig))

struct Overlegverslag {
    std::string verslag;
    bool besproken = false;
};
BOOST_DESCRIBE_STRUCT(Overlegverslag, (), (verslag, besproken))

struct NieuwOverlegbesluit {
    std::string titel;
    std::optional<UserId> eigenaarId;
    std::optional<Date> voor;
};
BOOST_DESCRIBE_STRUCT(NieuwOverlegbesluit, (), (titel, eigenaarId, voor))

struct NieuwOverlegpunt {
    MeetingId overlegId;
    std::string vraag;
    std::optional<std::string> gewenst;
    std::optional<std::string> feiten;
    std::vector<access::DataCategory> soorten;
    std::optional<Date> besprokenOp;
};
BOOST_DESCRIBE_STRUCT(NieuwOverlegpunt, (), (overlegId, vraag, gewenst, feiten, soorten, besprokenOp))

// A question in its dossier, with the meeting it stands on.
struct Overlegpunt {
    MeetingItemId id;
    MeetingId overlegId;
    std::string overleg;
    bool anoniem = false;
    Instant moment;
    MeetingState overlegStatus{};
    QuestionState status{};
    Overlegvraag inhoud;
    std::optional<Overlegaanwezigen> aanwezigen;
};
BOOST_DESCRIBE_STRUCT(Overlegpunt, (),
                      (id, overlegId, overleg, anoniem, moment, overlegStatus, status, inhoud, aanwezigen))

app::NewMeeting to_domain(const NieuwOverleg& dto);
app::MeetingChange to_domain(const OverlegWijziging& dto);
PresenceNoted to_domain(const NieuweOverlegaanwezigen& dto);
app::NewDecision to_domain(const NieuwOverlegbesluit& dto);
app::NewMeetingItem to_domain(const NieuwOverlegpunt& dto);

// The name of a kind; its id when the catalogue has it no more.
std::string name_of_kind(const app::Catalogue& catalogue, const std::string& id);

Overlegsoort to_dto(const MeetingKind& kind);
Overlegdeelnemer to_dto(const app::MeetingInvitationView& invitation);
Overlegregel to_dto(const app::MeetingView& meeting, const app::Catalogue& catalogue);
Overleg to_dto(const app::MeetingSeen& seen, const app::Catalogue& catalogue);
// `reader`: whether the question is their own.
Overlegpunt to_dto(const app::MeetingItemSeen& seen, const UserId& reader, const app::Catalogue& catalogue);

}  // namespace ph::wire
