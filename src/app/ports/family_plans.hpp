// Conferences of a family, the plan that it makes itself, proposals for it, and safety agreements.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/family_plan.hpp"

namespace ph::app {

struct FamilyConferenceView : FamilyConference {
    std::string agreed_by_name;
};
BOOST_DESCRIBE_STRUCT(FamilyConferenceView, (FamilyConference), (agreed_by_name))

struct FamilyProposalView : FamilyProposal {
    std::string proposed_by_name;
};
BOOST_DESCRIBE_STRUCT(FamilyProposalView, (FamilyProposal), (proposed_by_name))

struct SafetyAgreementView : SafetyAgreement {
    std::string decided_by_name;
};
BOOST_DESCRIBE_STRUCT(SafetyAgreementView, (SafetyAgreement), (decided_by_name))

class FamilyPlanRepository {
  public:
    virtual ~FamilyPlanRepository() = default;

    // The latest one; nothing when there was none. Tells the phase and nothing of the plan.
    virtual Result<std::optional<FamilyConferenceView>> conference(const access::Admission& admission) = 0;
    // Both also say to the gate whether the family is among itself. Fault::stale when `version` is not the
    // present one; stored one higher, also in `conference`.
    virtual Status add(const access::Admission& admission, const FamilyConference& conference) = 0;
    virtual Status change(const access::Admission& admission, FamilyConference& conference) = 0;

    // In the order of the plan; of all conferences, the latest first.
    virtual Result<std::vector<FamilyAgreement>> agreements(const access::Admission& admission) = 0;
    // In the place of what the plan of this conference said.
    virtual Status replace(const access::Admission& admission, const FamilyConferenceId& conference,
                           const std::vector<FamilyAgreement>& plan) = 0;

    // The newest first.
    virtual Result<std::vector<FamilyProposalView>> proposals(const access::Admission& admission) = 0;
    virtual Result<FamilyProposalView> proposal(const access::Admission& admission,
                                                const FamilyProposalId& id) = 0;
    virtual Status add_proposal(const access::Admission& admission, const FamilyProposal& proposal) = 0;
    virtual Status change_proposal(const access::Admission& admission, const FamilyProposal& proposal) = 0;

    // The newest first, also those that ended.
    virtual Result<std::vector<SafetyAgreementView>> safety(const access::Admission& admission) = 0;
    virtual Result<SafetyAgreementView> safety_agreement(const access::Admission& admission,
                                                         const SafetyAgreementId& id) = 0;
    virtual Status add_safety(const access::Admission& admission, const SafetyAgreement& agreement) = 0;
    virtual Status change_safety(const access::Admission& admission, SafetyAgreement& agreement) = 0;
};

}  // namespace ph::app
