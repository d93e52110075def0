// Dossiers with their registration, phases and involvements (app/ports/dossiers.hpp).
#pragma once
#include "app/ports/dossiers.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlDossierRepository final : public app::DossierRepository {
  public:
    SqlDossierRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<app::DossierPage> list(const access::Scope& scope, const app::DossierFilter& filter,
                                  const std::optional<app::TextKey>& after, int limit) override;
    Status open(const access::Scope& scope, const app::Opening& opening) override;

    Result<app::DossierView> dossier(const access::Admission& admission) override;
    Status change(const access::Admission& admission, Dossier& dossier) override;
    Status add_phase_change(const access::Admission& admission, const PhaseChange& change) override;
    Result<std::optional<app::RegistrationView>> registration(const access::Admission& admission) override;

    Result<std::vector<app::InvolvementView>> involvements(const access::Admission& admission) override;
    Result<app::InvolvementView> involvement(const access::Admission& admission,
                                             const InvolvementId& id) override;
    Status add_involvement(const access::Admission& admission, const Involvement& involvement,
                           const std::vector<access::KeptGrant>& grants) override;
    Status change_involvement(const access::Admission& admission, Involvement& involvement,
                              const std::vector<access::KeptGrant>& grants) override;
    Result<std::vector<app::TeamInvolvementView>> team_involvements(
        const access::Admission& admission) override;
    Result<app::TeamInvolvementView> team_involvement(const access::Admission& admission,
                                                      const TeamInvolvementId& id) override;
    Status add_team_involvement(const access::Admission& admission, const TeamInvolvement& involvement,
                                const std::vector<access::KeptGrant>& grants) override;
    Status change_team_involvement(const access::Admission& admission, TeamInvolvement& involvement,
                                   const std::vector<access::KeptGrant>& grants) override;
    Result<std::vector<User>> members(const access::Admission& admission, const TeamId& team) override;
    Result<User> candidate(const access::Admission& admission, const UserId& user) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
