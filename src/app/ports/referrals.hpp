// Who was asked to help a household and what came of it, and the direction that was offered.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "access/grants.hpp"
#include "base/result.hpp"
#include "domain/collaboration.hpp"
#include "domain/referral.hpp"

namespace ph::app {

// With the names behind its ids; empty when there is none.
struct ReferralView : Referral {
    std::string sent_by_name;
    std::string to_name;  // the colleague, the organisation or the place
    std::string to_organisation_name;
    std::string accepted_by_name;
    std::string household_name;
};
BOOST_DESCRIBE_STRUCT(ReferralView, (Referral),
                      (sent_by_name, to_name, to_organisation_name, accepted_by_name, household_name))

struct ReferralStepView : ReferralStep {
    std::string done_by_name;
};
BOOST_DESCRIBE_STRUCT(ReferralStepView, (ReferralStep), (done_by_name))

struct DirectionOfferView : DirectionOffer {
    std::string from_name;
    std::string to_name;
};
BOOST_DESCRIBE_STRUCT(DirectionOfferView, (DirectionOffer), (from_name, to_name))

struct CollaborationView : Collaboration {
    std::string chosen_by_name;
};
BOOST_DESCRIBE_STRUCT(CollaborationView, (Collaboration), (chosen_by_name))

class ReferralRepository {
  public:
    virtual ~ReferralRepository() = default;

    // Of a dossier, the newest first.
    virtual Result<std::vector<ReferralView>> of_dossier(const access::Admission& admission) = 0;
    // Fault::missing when this dossier has no such referral.
    virtual Result<ReferralView> find(const access::Admission& admission, const ReferralId& id) = 0;
    // What was done with the referrals of a dossier, in order.
    virtual Result<std::vector<ReferralStepView>> steps(const access::Admission& admission) = 0;
    // `grants`: those of the referral, in the place of the ones it had. Fault::stale when `version` is not
    // the present one; stored one higher, also in `referral`.
    virtual Status add(const access::Admission& admission, const Referral& referral,
                       const std::vector<access::KeptGrant>& grants) = 0;
    virtual Status change(const access::Admission& admission, Referral& referral,
                          const std::vector<access::KeptGrant>& grants) = 0;
    virtual Status add_step(const access::Admission& admission, const ReferralStep& step) = 0;

    // Open ones to the user of the scope or to their organisation, the oldest first.
    virtual Result<std::vector<ReferralView>> received(const access::Scope& scope) = 0;
    // The dossier of one that was sent to the user of the scope or to their organisation, open or not;
    // Fault::missing when there is none. The gate is still to say whether it opens.
    virtual Result<DossierId> dossier_of(const access::Scope& scope, const ReferralId& id) = 0;

    // Offers of the direction of a dossier, the newest first.
    virtual Result<std::vector<DirectionOfferView>> offers(const access::Admission& admission) = 0;
    virtual Result<DirectionOfferView> offer(const access::Admission& admission,
                                             const DirectionOfferId& id) = 0;
    virtual Status add_offer(const access::Admission& admission, const DirectionOffer& offer) = 0;
    virtual Status change_offer(const access::Admission& admission, DirectionOffer& offer) = 0;

    // The forms of working together that were chosen for a dossier, the newest first.
    virtual Result<std::vector<CollaborationView>> collaborations(const access::Admission& admission) = 0;
    virtual Status add_collaboration(const access::Admission& admission, const Collaboration& chosen) = 0;
};

}  // namespace ph::app
