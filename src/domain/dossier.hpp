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

// Changes the phase on a day for a reason. Refused: the phase it has already, a jump from registered to
// aftercare, an empty reason.
Status change_phase(Dossier& dossier, DossierPhase to, const std::string& reason, Date day);

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
    std::string requester_name;                     // who called, for network and agency
    std::optional<OrganisationId> organisation_id;  // the agency, when known here
    Channel channel = Channel::desk;
    std::string question;  // in the person's own words
    std::vector<UrgentNeed> urgent_needs;
    UserId recorded_by;
};
BOOST_DESCRIBE_STRUCT(Registration, (),
                      (id, dossier_id, municipality_id, received_at, requester, requester_name,
                       organisation_id, channel, question, urgent_needs, recorded_by))

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
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Involvement, (),
                      (id, dossier_id, user_id, organisation_id, role, starts_on, ends_on, reason, version))

}  // namespace ph
