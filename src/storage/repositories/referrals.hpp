// Who was asked to help a household, and the direction that was offered.
#pragma once
#include "app/ports/referrals.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlReferralRepository final : public app::ReferralRepository {
  public:
    SqlReferralRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<app::ReferralView>> of_dossier(const access::Admission& admission) override;
    Result<app::ReferralView> find(const access::Admission& admission, const ReferralId& id) override;
    Result<std::vector<app::ReferralStepView>> steps(const access::Admission& admission) override;
    Status add(const access::Admission& admission, const Referral& referral,
               const std::vector<access::KeptGrant>& grants) override;
    Status change(const access::Admission& admission, Referral& referral,
                  const std::vector<access::KeptGrant>& grants) override;
    Status add_step(const access::Admission& admission, const ReferralStep& step) override;

    Result<std::vector<app::ReferralView>> received(const access::Scope& scope) override;
    Result<DossierId> dossier_of(const access::Scope& scope, const ReferralId& id) override;

    Result<std::vector<app::DirectionOfferView>> offers(const access::Admission& admission) override;
    Result<app::DirectionOfferView> offer(const access::Admission& admission,
                                          const DirectionOfferId& id) override;
    Status add_offer(const access::Admission& admission, const DirectionOffer& offer) override;
    Status change_offer(const access::Admission& admission, DirectionOffer& offer) override;

    Result<std::vector<app::CollaborationView>> collaborations(const access::Admission& admission) override;
    Status add_collaboration(const access::Admission& admission, const Collaboration& chosen) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
