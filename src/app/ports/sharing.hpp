// Consents, covenants and what was told to whom.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "access/sharing.hpp"
#include "app/consent_overview.hpp"
#include "app/page.hpp"
#include "base/result.hpp"
#include "domain/organisation.hpp"

namespace ph::app {

// With the names behind its ids; empty when there is none.
struct ConsentView : access::Consent {
    std::string organisation_name;
    std::string asked_by_name;
    std::string recorded_by_name;
};
BOOST_DESCRIBE_STRUCT(ConsentView, (access::Consent), (organisation_name, asked_by_name, recorded_by_name))

struct CovenantView : access::Covenant {
    std::string recorded_by_name;
};
BOOST_DESCRIBE_STRUCT(CovenantView, (access::Covenant), (recorded_by_name))

struct SharingView : access::Sharing {
    std::string shared_by_name;
    std::string user_name;
    std::string organisation_name;
};
BOOST_DESCRIBE_STRUCT(SharingView, (access::Sharing), (shared_by_name, user_name, organisation_name))

class SharingRepository {
  public:
    virtual ~SharingRepository() = default;

    // Consents of a dossier, the newest first.
    virtual Result<std::vector<ConsentView>> consents(const access::Admission& admission) = 0;
    // Fault::missing when this dossier has no such consent.
    virtual Result<ConsentView> consent(const access::Admission& admission, const ConsentId& id) = 0;
    // Both also write the grants that follow from it. Fault::stale when `version` is not the present one;
    // stored one higher, also in `consent`.
    virtual Status add_consent(const access::Admission& admission, const access::Consent& consent) = 0;
    virtual Status change_consent(const access::Admission& admission, access::Consent& consent) = 0;

    // Those of the municipality that the filter takes and that the asker may know of; keyset on (until_on,
    // id), the last to end first, and of what is ending the first.
    virtual Result<Page<ConsentLine>> consents(const access::Scope& scope, const ConsentFilter& filter,
                                               const ConsentDays& days, const PageRequest& page) = 0;
    // The same, counted by organisation and standing; in the order of the names.
    virtual Result<std::vector<ConsentCount>> consent_counts(const access::Scope& scope,
                                                             const ConsentFilter& filter,
                                                             const ConsentDays& days) = 0;

    // What was told about a dossier, the newest first.
    virtual Result<std::vector<SharingView>> sharings(const access::Admission& admission) = 0;
    virtual Status add_sharing(const access::Admission& admission, const access::Sharing& sharing) = 0;

    // An organisation of this municipality; Fault::missing when there is none.
    virtual Result<Organisation> organisation(const access::Admission& admission,
                                              const OrganisationId& id) = 0;
    // Who works there and can sign in, those with a grant on this dossier first, by name; at most `most`.
    virtual Result<std::vector<User>> colleagues_of(const access::Admission& admission,
                                                    const OrganisationId& id, int most) = 0;

    // Covenants of the municipality, the newest first.
    virtual Result<std::vector<CovenantView>> covenants(const access::Scope& scope) = 0;
    virtual Result<CovenantView> covenant(const access::Scope& scope, const CovenantId& id) = 0;
    // Both also write the grants. Fault::missing when a partner is no organisation of this municipality.
    virtual Status add_covenant(const access::Scope& scope, const access::Covenant& covenant) = 0;
    virtual Status change_covenant(const access::Scope& scope, access::Covenant& covenant) = 0;
};

}  // namespace ph::app
