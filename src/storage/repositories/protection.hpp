// Restricted dossiers, broken glass and the notes that somebody keeps for themself: what protects a
// household, and what opens it in an emergency.
#pragma once
#include "app/ports/protection.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlProtectionRepository final : public app::ProtectionRepository {
  public:
    SqlProtectionRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    // restrictions.cpp
    Result<std::vector<app::KnownPerson>> known(const access::Scope& scope,
                                                const DossierId& dossier) override;
    Result<std::vector<app::KnownPerson>> known(const access::Scope& scope, const Bsn& bsn) override;
    Result<std::vector<app::KnownPerson>> known(const access::Scope& scope,
                                                const std::vector<std::string>& keys, int most) override;
    Result<std::optional<app::RestrictionView>> restriction(const access::Scope& scope,
                                                            const DossierId& dossier) override;
    Result<std::vector<app::RestrictionView>> restrictions(const access::Scope& scope) override;
    Status restrict_dossier(const access::Scope& scope, const Restriction& restriction,
                            const std::vector<access::KeptGrant>& named) override;
    Result<bool> is_hidden(const access::Scope& scope, const Bsn& bsn) override;
    Result<bool> is_hidden(const access::Admission& admission, const UserId& user, const Bsn& bsn,
                           Instant now) override;
    Result<bool> may_know(const access::Admission& admission, const UserId& user, Instant now) override;

    // broken_glass.cpp
    Result<bool> exists(const access::Scope& scope, const DossierId& dossier) override;
    Status add_glass(const access::Scope& scope, const BrokenGlass& glass,
                     const access::KeptGrant& grant) override;
    Result<std::optional<BrokenGlass>> open_glass(const access::Scope& scope,
                                                  const DossierId& dossier) override;
    Status change_glass(const access::Scope& scope, BrokenGlass& glass) override;
    Result<app::Page<app::BrokenGlassView>> glasses(const access::Scope& scope, std::optional<bool> waiting,
                                                    const app::PageRequest& page) override;
    Result<app::BrokenGlassView> glass(const access::Scope& scope, const BrokenGlassId& id) override;
    Result<app::Page<app::BrokenGlassView>> glasses_taken(const access::Scope& scope,
                                                          const app::PageRequest& page) override;
    Result<std::vector<app::BrokenGlassView>> glasses_told(const access::Admission& admission,
                                                           Date today) override;
    Result<std::vector<BrokenGlass>> glasses_untold(const access::Admission& admission, Date today) override;

    // working_notes.cpp
    Result<std::vector<WorkingNote>> notes(const access::Admission& admission, const UserId& author) override;
    Result<WorkingNote> note(const access::Admission& admission, const UserId& author,
                             const WorkingNoteId& id) override;
    Status add_note(const access::Admission& admission, const WorkingNote& note) override;
    Status change_note(const access::Admission& admission, WorkingNote& note) override;
    Status remove_note(const access::Admission& admission, const WorkingNote& note) override;
    Status forget_notes(Date today) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
