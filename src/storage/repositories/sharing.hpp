// Consents, covenants and what was told to whom.
#pragma once
#include "app/ports/sharing.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlSharingRepository final : public app::SharingRepository {
  public:
    SqlSharingRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<app::ConsentView>> consents(const access::Admission& admission) override;
    Result<app::ConsentView> consent(const access::Admission& admission, const ConsentId& id) override;
    Status add_consent(const access::Admission& admission, const access::Consent& consent) override;
    Status change_consent(const access::Admission& admission, access::Consent& consent) override;

    // Of the municipality: consent_overview.cpp.
    Result<app::Page<app::ConsentLine>> consents(const access::Scope& scope, const app::ConsentFilter& filter,
                                                 const app::ConsentDays& days,
                                                 const app::PageRequest& page) override;
    Result<std::vector<app::ConsentCount>> consent_counts(const access::Scope& scope,
                                                          const app::ConsentFilter& filter,
                                                          const app::ConsentDays& days) override;

    Result<std::vector<app::SharingView>> sharings(const access::Admission& admission) override;
    Status add_sharing(const access::Admission& admission, const access::Sharing& sharing) override;

    Result<Organisation> organisation(const access::Admission& admission, const OrganisationId& id) override;
    Result<std::vector<User>> colleagues_of(const access::Admission& admission, const OrganisationId& id,
                                            int most) override;

    Result<std::vector<app::CovenantView>> covenants(const access::Scope& scope) override;
    Result<app::CovenantView> covenant(const access::Scope& scope, const CovenantId& id) override;
    Status add_covenant(const access::Scope& scope, const access::Covenant& covenant) override;
    Status change_covenant(const access::Scope& scope, access::Covenant& covenant) override;

  private:
    Status check_partners(const access::Scope& scope, const access::Covenant& covenant);

    sql::Mapper db_;
};

}  // namespace ph::storage
