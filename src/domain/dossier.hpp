// The dossier of a household: how it came in, in which phase it is, who is involved.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/ids.hpp"
#include "domain/organisation.hpp"

namespace ph {

// registered -> guided -> aftercare -> closed; from every phase back to guided, with the reason.
BOOST_DEFINE_ENUM_CLASS(DossierPhase, registered, guided, aftercare, closed)

struct Dossier {
    DossierId id;
    MunicipalityId municipality_id;
    HouseholdId household_id;
    PersonId participant_id;  // the person the household is named after
    DossierPhase phase = DossierPhase::registered;
    Date opened_on;
    std::optional<Date> closed_on;
    std::string phase_reason;
    std::optional<UserId> coach_id;         // the one fixed contact
    std::optional<UserId> director_id;      // case director; the coach unless direction lies elsewhere
    std::optional<int> rung;                // the latest rung of the participation ladder, 1-6
    std::optional<Instant> last_spoken_at;  // last contact in which someone was really spoken to
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Dossier, (),
                      (id, municipality_id, household_id, participant_id, phase, opened_on, closed_on,
                       phase_reason, coach_id, director_id, rung, last_spoken_at, version))

// Changes the phase on a day for a reason. Refused: the phase it has already, back to registered, aftercare
// for a household that is not guided, an empty reason.
Status change_phase(Dossier& dossier, DossierPhase to, const std::string& reason, Date day);

// One line of the history of phases, which is never rewritten.
struct PhaseChange {
    PhaseChangeId id;
    DossierId dossier_id;
    DossierPhase phase = DossierPhase::guided;
    std::string reason;
    Instant changed_at;
    UserId changed_by;
};
BOOST_DESCRIBE_STRUCT(PhaseChange, (), (id, dossier_id, phase, reason, changed_at, changed_by))

BOOST_DEFINE_ENUM_CLASS(Requester, person, network, agency)
BOOST_DEFINE_ENUM_CLASS(Channel, desk, phone, letter, email, website, home_visit, district, message, video,
                        outreach)
BOOST_DEFINE_ENUM_CLASS(UrgentNeedKind, sleeping, food, money, safety)

struct UrgentNeed {
    UrgentNeedKind kind = UrgentNeedKind::money;
    bool urgent = false;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(UrgentNeed, (), (kind, urgent, note))

// Someone asks for help or is signalled.
struct Registration {
    RegistrationId id;
    DossierId dossier_id;
    MunicipalityId municipality_id;
    Instant received_at;
    Requester requester = Requester::person;
    std::string requester_name;  // who called, for network and agency
    std::string agency;          // which agency, from the catalogue; empty unless an agency asks
    Channel channel = Channel::desk;
    std::string question;  // in the person's own words
    std::vector<UrgentNeed> urgent_needs;
    UserId recorded_by;
};
BOOST_DESCRIBE_STRUCT(Registration, (),
                      (id, dossier_id, municipality_id, received_at, requester, requester_name, agency,
                       channel, question, urgent_needs, recorded_by))

// Every problem, with JSON pointers in the API's names ("/vraag"). `agency_known`: the catalogue has this
// agency.
std::vector<Problem> problems_of(const Registration& registration, bool agency_known, Instant now);

// Somebody works with this household in a role, for a period. Involvement is what opens a dossier at the
// gate.
struct Involvement {
    InvolvementId id;
    DossierId dossier_id;
    UserId user_id;
    OrganisationId organisation_id;
    Role role = Role::coach;
    Date starts_on;
    std::optional<Date> ends_on;  // exclusive
    std::string reason;
    std::optional<Instant> ended_at;  // when the end was recorded
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Involvement, (),
                      (id, dossier_id, user_id, organisation_id, role, starts_on, ends_on, reason, ended_at,
                       version))

// A whole team works with this household: each member who has this role sees what the role gives, for as long
// as they are a member.
struct TeamInvolvement {
    TeamInvolvementId id;
    DossierId dossier_id;
    TeamId team_id;
    Role role = Role::coach;
    Date starts_on;
    std::optional<Date> ends_on;  // exclusive
    std::string reason;
    std::optional<Instant> ended_at;  // when the end was recorded
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(TeamInvolvement, (),
                      (id, dossier_id, team_id, role, starts_on, ends_on, reason, ended_at, version))

// Every problem of a new involvement of this colleague: a role the person does not have, a participant, an
// account that is closed.
std::vector<Problem> problems_of(const Involvement& involvement, const User& colleague);
// Ends it: the given day is the first without it. Refused when it ended already, before its start, or without
// a reason.
Status end_involvement(Involvement& involvement, Date first_day_without, const std::string& reason,
                       Instant now);
// The same two for a team: a role that none of the members has opens nothing.
std::vector<Problem> problems_of(const TeamInvolvement& involvement, const std::vector<User>& members);
Status end_involvement(TeamInvolvement& involvement, Date first_day_without, const std::string& reason,
                       Instant now);

}  // namespace ph
