// What people asked about their own data, and what is kept of a person that no other repository reads.
#pragma once
#include "app/ports/rights.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlRightsRepository final : public app::RightsRepository {
  public:
    SqlRightsRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<app::RightsRequestView>> list(const access::Scope& scope, bool answered,
                                                     const std::optional<app::RightsKey>& after,
                                                     int limit) override;
    Result<int> hidden(const access::Scope& scope) override;
    Result<app::RightsRequestView> find(const access::Scope& scope, const RightsRequestId& id) override;
    Result<std::optional<DossierId>> dossier_of(const access::Scope& scope, const PersonId& person) override;
    Status add(const access::Scope& scope, const RightsRequest& request,
               const std::vector<access::KeptGrant>& grants) override;
    Status change(const access::Scope& scope, RightsRequest& request,
                  const std::vector<access::KeptGrant>& grants) override;

    Status add(const access::Admission& admission, const RightsRequest& request) override;
    Status change(const access::Admission& admission, RightsRequest& request) override;
    Result<std::vector<app::RightsRequestView>> of_dossier(const access::Admission& admission) override;

    Result<std::vector<PhaseChange>> phase_changes(const access::Admission& admission) override;
    Result<std::vector<User>> accounts(const access::Admission& admission) override;
    Status erase_note(const access::Admission& admission, const ContactId& contact) override;
    Status erase_fact(const access::Admission& admission, const FactId& fact) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
