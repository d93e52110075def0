// Who looked at a dossier and who changed it (app/ports/audit_log.hpp).
#pragma once
#include "app/ports/audit_log.hpp"
#include "storage/pool.hpp"

namespace ph::storage {

class SqlAuditLog final : public app::AuditLog {
  public:
    // `read_log`: where the events of reads stand when that is another file; null: they are all together, and
    // count as changes.
    SqlAuditLog(sql::Connection& connection, Pool* read_log) : connection_(connection), read_log_(read_log) {}
    Result<std::vector<app::LoggedEvent>> of_dossier(const access::Admission& admission, app::LogPlace after,
                                                     int limit) override;
    Result<std::vector<app::Look>> looks(const access::Scope& scope, Date from, Date until) override;
    Result<std::set<DossierId>> known(const access::Scope& scope,
                                      const std::vector<DossierId>& dossiers) override;
    Result<std::map<DossierId, app::LookedAtWhom>> participants(const access::Scope& scope,
                                                                const std::set<DossierId>& dossiers) override;
    Result<std::set<DossierId>> involved(const access::Scope& scope, const UserId& user, Date from,
                                         Date until) override;
    Result<std::set<DossierId>> namesakes(const access::Scope& scope, const std::string& family_name,
                                          int most) override;
    Result<std::map<UserId, app::Looker>> lookers(const access::Scope& scope,
                                                  const std::set<UserId>& users) override;

  private:
    Status name_users(std::vector<app::LoggedEvent>& events);

    sql::Connection& connection_;
    Pool* read_log_;
};

}  // namespace ph::storage
