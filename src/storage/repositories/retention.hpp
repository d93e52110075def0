// Which dossiers have passed their term, who approved their destruction, and what is held back.
#pragma once
#include "app/ports/retention.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlRetentionRepository final : public app::RetentionRepository {
  public:
    SqlRetentionRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<app::EndedPage> ended(const access::Scope& scope, Date closed_on,
                                 const std::optional<DossierId>& last, int limit) override;
    Result<std::optional<EndedDossier>> ended(const access::Scope& scope, const DossierId& dossier) override;
    Result<bool> lock(const access::Scope& scope, const DossierId& dossier) override;
    Result<bool> exists(const access::Scope& scope, const DossierId& dossier) override;

    Result<std::optional<RetentionItem>> item(const access::Scope& scope, const DossierId& dossier) override;
    Status add(const access::Scope& scope, const RetentionItem& item) override;
    Status change(const access::Scope& scope, RetentionItem& item) override;
    Status remove(const access::Scope& scope, const DossierId& dossier) override;
    Result<std::vector<DossierId>> listed(const access::Scope& scope, bool decided) override;
    Result<app::Page<app::RetentionLine>> lines(const access::Scope& scope, const app::PageRequest& page,
                                                Date today) override;
    Result<app::RetentionLine> line(const access::Scope& scope, const DossierId& dossier,
                                    Date today) override;

    Result<std::vector<RetentionHold>> holds(const access::Scope& scope, const DossierId& dossier) override;
    Status add_hold(const access::Scope& scope, const RetentionHold& hold) override;
    Status change_hold(const access::Scope& scope, const RetentionHold& hold) override;

    Result<app::DestroyedContent> destroy(const access::Scope& scope, const DossierId& dossier) override;
    Status add_destruction(const access::Scope& scope, const Destruction& destruction) override;
    Status count(const access::Scope& scope, const DestroyedFigure& figure) override;
    Result<app::Page<app::DestructionView>> destructions(const access::Scope& scope,
                                                         const app::PageRequest& page) override;
    Result<std::vector<DestroyedCount>> counts(const access::Scope& scope) override;

    app::Digest mark_of(const DossierId& dossier) const override;
    Result<std::map<app::Digest, Date>> marks() override;
    Result<std::vector<app::MarkedDossier>> present(const std::map<app::Digest, Date>& marks) override;

    // Something was destroyed in this transaction: whoever commits it also clears what the file still holds.
    [[nodiscard]] bool destroyed() const noexcept { return destroyed_; }

  private:
    Result<std::vector<app::RetentionLine>> read_lines(const std::string& sql,
                                                       const sql::Arguments& arguments, Date today);

    sql::Mapper db_;
    bool destroyed_ = false;
};

}  // namespace ph::storage
