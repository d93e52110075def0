// Conferences of a family and the plan that it makes itself.
#pragma once
#include "app/ports/family_plans.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlFamilyPlanRepository final : public app::FamilyPlanRepository {
  public:
    SqlFamilyPlanRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::optional<app::FamilyConferenceView>> conference(const access::Admission& admission) override;
    Status add(const access::Admission& admission, const FamilyConference& conference) override;
    Status change(const access::Admission& admission, FamilyConference& conference) override;
    Result<std::vector<FamilyAgreement>> agreements(const access::Admission& admission) override;
    Status replace(const access::Admission& admission, const FamilyConferenceId& conference,
                   const std::vector<FamilyAgreement>& plan) override;
    Result<std::vector<app::FamilyProposalView>> proposals(const access::Admission& admission) override;
    Result<app::FamilyProposalView> proposal(const access::Admission& admission,
                                             const FamilyProposalId& id) override;
    Status add_proposal(const access::Admission& admission, const FamilyProposal& proposal) override;
    Status change_proposal(const access::Admission& admission, const FamilyProposal& proposal) override;
    Result<std::vector<app::SafetyAgreementView>> safety(const access::Admission& admission) override;
    Result<app::SafetyAgreementView> safety_agreement(const access::Admission& admission,
                                                      const SafetyAgreementId& id) override;
    Status add_safety(const access::Admission& admission, const SafetyAgreement& agreement) override;
    Status change_safety(const access::Admission& admission, SafetyAgreement& agreement) override;

  private:
    Status tell_gate(const access::Admission& admission, const FamilyConference& conference);

    sql::Mapper db_;
};

}  // namespace ph::storage
