// A meeting as the participant sees it who is invited, and what they say, as it travels.
#pragma once
#include "app/use_cases/meeting_invitations.hpp"
#include "wire/dto/meetings.hpp"

namespace ph::wire {

struct NieuweOverleguitnodiging {
    MeetingId overlegId;
    std::string onderwerp;
};
BOOST_DESCRIBE_STRUCT(NieuweOverleguitnodiging, (), (overlegId, onderwerp))

struct Overlegantwoord {
    Attendance komt{};
    std::optional<std::string> toelichting;
    std::optional<Instant> moment;  // as they read it
};
BOOST_DESCRIBE_STRUCT(Overlegantwoord, (), (komt, toelichting, moment))

struct EigenOverlegvraag {
    std::string vraag;
};
BOOST_DESCRIBE_STRUCT(EigenOverlegvraag, (), (vraag))

// Somebody who comes; without a name when they do not help the reader.
struct EigenOverlegcollega {
    std::optional<std::string> naam;
    std::string organisatie;
    std::vector<Role> rollen;
};
BOOST_DESCRIBE_STRUCT(EigenOverlegcollega, (), (naam, organisatie, rollen))

struct EigenOverlegbesluit {
    MeetingDecisionId id;
    std::string titel;
    std::string eigenaar;
    Date voor;
};
BOOST_DESCRIBE_STRUCT(EigenOverlegbesluit, (), (id, titel, eigenaar, voor))

struct EigenOverlegpunt {
    MeetingItemId id;
    std::string vraag;
    bool vanU = false;
    std::string door;
    QuestionState status{};
    std::vector<EigenOverlegbesluit> besluiten;
};
BOOST_DESCRIBE_STRUCT(EigenOverlegpunt, (), (id, vraag, vanU, door, status, besluiten))

struct EigenOverleg {
    MeetingId id;
    std::string naam;
    std::optional<std::string> uitleg;
    std::string onderwerp;
    std::string door;
    Instant moment;
    int minuten = 0;
    std::string plek;
    MeetingState status{};
    std::optional<std::string> reden;
    Attendance komt{};
    std::optional<std::string> toelichting;
    bool kanNog = false;
    std::vector<EigenOverlegcollega> wieKomen;
    std::vector<EigenOverlegpunt> punten;
};
BOOST_DESCRIBE_STRUCT(EigenOverleg, (),
                      (id, naam, uitleg, onderwerp, door, moment, minuten, plek, status, reden, komt,
                       toelichting, kanNog, wieKomen, punten))

app::NewMeetingInvitation to_domain(const NieuweOverleguitnodiging& dto);
EigenOverleg to_dto(const app::OwnMeeting& seen, const app::Catalogue& catalogue);

}  // namespace ph::wire
