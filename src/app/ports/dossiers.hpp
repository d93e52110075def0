// Dossiers with their registration, phases and involvements of people and teams. Opening one comes from a
// registration; everything else needs the proof that the gate opened this dossier.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "access/grants.hpp"
#include "app/text_key.hpp"
#include "base/result.hpp"
#include "domain/dossier.hpp"
#include "domain/person.hpp"
#include "domain/work.hpp"

namespace ph::app {

// A colleague as others see them, with the name of the organisation.
struct Colleague {
    UserId id;
    std::string display_name;
    OrganisationId organisation_id;
    std::string organisation_name;
    std::vector<Role> roles;
    std::string phone;
    std::string email;
};
BOOST_DESCRIBE_STRUCT(Colleague, (),
                      (id, display_name, organisation_id, organisation_name, roles, phone, email))

struct InvolvementView : Involvement {
    Colleague colleague;
};

struct TeamInvolvementView : TeamInvolvement {
    std::string team_name;
    std::string organisation_name;
};

struct RegistrationView : Registration {
    PersonId participant_id;
    std::string recorded_by_name;
};

// The dossier itself with the people behind its ids.
struct DossierView : Dossier {
    std::string name;  // of the participant
    std::optional<Colleague> coach;
    std::optional<Colleague> director;
    bool has_snapshot = false;  // a client snapshot was made
};

// What the first registration opens, in one transaction.
struct Opening {
    Household household;
    std::vector<Person> persons;  // the participant first
    Dossier dossier;
    Registration registration;
    Involvement involvement;                // of whoever recorded it, until a coach takes over
    std::vector<access::KeptGrant> grants;  // that follow from the involvement
    std::vector<Task> tasks;                // for what cannot wait
};

BOOST_DEFINE_ENUM_CLASS(DossierOrder, name, longest_not_spoken, newest)

struct DossierFilter {
    std::optional<DossierPhase> phase;
    bool without_coach = false;
    // Open, with nothing agreed: no task, no next try and no appointment from this instant on.
    std::optional<Instant> without_step_from = {};
    std::optional<UserId> coach_id;
    DossierOrder order = DossierOrder::name;
};

struct DossierRow {
    DossierId id;
    std::string name;
    DossierPhase phase = DossierPhase::registered;
    std::string coach_name;
    std::optional<int> rung;
    std::string town;
    Date opened_on;
    std::optional<Instant> last_spoken_at;
    std::optional<Date> next_task_on;  // of the first open task
    bool urgent = false;               // registered with something that cannot wait, and not taken up yet
};

struct DossierPage {
    std::vector<DossierRow> rows;
    std::optional<TextKey> next;  // absent on the last page
};

class DossierRepository {
  public:
    virtual ~DossierRepository() = default;

    // Only dossiers within the scope's reach; keyset paging in the filter's order.
    virtual Result<DossierPage> list(const access::Scope& scope, const DossierFilter& filter,
                                     const std::optional<TextKey>& after, int limit) = 0;
    // Fault::conflict when one of the persons has a BSN that is known in this municipality already.
    virtual Status open(const access::Scope& scope, const Opening& opening) = 0;

    virtual Result<DossierView> dossier(const access::Admission& admission) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `dossier`.
    virtual Status change(const access::Admission& admission, Dossier& dossier) = 0;
    virtual Status add_phase_change(const access::Admission& admission, const PhaseChange& change) = 0;
    // The registration that opened the dossier.
    virtual Result<std::optional<RegistrationView>> registration(const access::Admission& admission) = 0;

    // By start, the oldest first; also those that ended.
    virtual Result<std::vector<InvolvementView>> involvements(const access::Admission& admission) = 0;
    // Fault::missing when this dossier has no such involvement.
    virtual Result<InvolvementView> involvement(const access::Admission& admission,
                                                const InvolvementId& id) = 0;
    // Both also write what follows from it: the grants that the gate reads. Versions as in change().
    virtual Status add_involvement(const access::Admission& admission, const Involvement& involvement,
                                   const std::vector<access::KeptGrant>& grants) = 0;
    virtual Status change_involvement(const access::Admission& admission, Involvement& involvement,
                                      const std::vector<access::KeptGrant>& grants) = 0;
    // The same for teams.
    virtual Result<std::vector<TeamInvolvementView>> team_involvements(
        const access::Admission& admission) = 0;
    virtual Result<TeamInvolvementView> team_involvement(const access::Admission& admission,
                                                         const TeamInvolvementId& id) = 0;
    virtual Status add_team_involvement(const access::Admission& admission,
                                        const TeamInvolvement& involvement,
                                        const std::vector<access::KeptGrant>& grants) = 0;
    virtual Status change_team_involvement(const access::Admission& admission, TeamInvolvement& involvement,
                                           const std::vector<access::KeptGrant>& grants) = 0;
    // The members of a team of this municipality; Fault::missing when there is no such team.
    virtual Result<std::vector<User>> members(const access::Admission& admission, const TeamId& team) = 0;
    // An active or closed account of this municipality, to involve; Fault::missing when there is none.
    virtual Result<User> candidate(const access::Admission& admission, const UserId& user) = 0;
};

}  // namespace ph::app
