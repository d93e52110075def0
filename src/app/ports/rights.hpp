// What people asked about their own data, and what is kept of a person that no other port reads.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "access/grants.hpp"
#include "base/result.hpp"
#include "domain/dossier.hpp"
#include "domain/organisation.hpp"
#include "domain/rights.hpp"

namespace ph::app {

struct RightsRequestView : RightsRequest {
    std::string person_name;
    std::string recorded_by_name;
    std::optional<std::string> handler_name;
};
BOOST_DESCRIBE_STRUCT(RightsRequestView, (RightsRequest), (person_name, recorded_by_name, handler_name))

// The last request of the page before.
struct RightsKey {
    Date due_on;
    RightsRequestId id;
};

class RightsRepository {
  public:
    virtual ~RightsRepository() = default;

    // --- requests, under a Scope of the municipality: restricted dossiers only for who is named

    // Open ones by the day of the answer; with `answered` those that are done, the same way.
    virtual Result<std::vector<RightsRequestView>> list(const access::Scope& scope, bool answered,
                                                        const std::optional<RightsKey>& after, int limit) = 0;
    // Open ones that the list leaves out because their dossiers are restricted.
    virtual Result<int> hidden(const access::Scope& scope) = 0;
    // Fault::missing when there is none, or it is of a dossier that is restricted for this user.
    virtual Result<RightsRequestView> find(const access::Scope& scope, const RightsRequestId& id) = 0;
    // The dossier in which this person takes part, the open one or else the last; nothing when there is none.
    virtual Result<std::optional<DossierId>> dossier_of(const access::Scope& scope,
                                                        const PersonId& person) = 0;
    // A request that somebody else recorded; the grants are of whoever handles it.
    virtual Status add(const access::Scope& scope, const RightsRequest& request,
                       const std::vector<access::KeptGrant>& grants) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `request`. The grants
    // that followed from it make place for these.
    virtual Status change(const access::Scope& scope, RightsRequest& request,
                          const std::vector<access::KeptGrant>& grants) = 0;

    // --- of one dossier

    // Of the participant's own account.
    virtual Status add(const access::Admission& admission, const RightsRequest& request) = 0;
    virtual Status change(const access::Admission& admission, RightsRequest& request) = 0;
    // The newest first.
    virtual Result<std::vector<RightsRequestView>> of_dossier(const access::Admission& admission) = 0;

    // The history of phases, the oldest first.
    virtual Result<std::vector<PhaseChange>> phase_changes(const access::Admission& admission) = 0;
    // Accounts of the participant.
    virtual Result<std::vector<User>> accounts(const access::Admission& admission) = 0;

    // Takes the words out of a contact; that there was one stays. Fault::missing when there is none.
    virtual Status erase_note(const access::Admission& admission, const ContactId& contact) = 0;
    // Fault::missing when this dossier has no such fact.
    virtual Status erase_fact(const access::Admission& admission, const FactId& fact) = 0;
};

}  // namespace ph::app
