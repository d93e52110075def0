// Notes that only their author reads: every question here names the author.
#include "storage/repositories/protection.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {

Result<std::vector<WorkingNote>> SqlProtectionRepository::notes(const access::Admission& admission,
                                                                const UserId& author) {
    return db_.list<WorkingNote>(
        "WHERE dossier_id = $1 AND author_id = $2 ORDER BY written_at DESC, id DESC LIMIT 1000",
        admission.dossier(), author);
}

Result<WorkingNote> SqlProtectionRepository::note(const access::Admission& admission, const UserId& author,
                                                  const WorkingNoteId& id) {
    PH_TRY(auto found, db_.one<WorkingNote>("WHERE id = $1 AND dossier_id = $2 AND author_id = $3", id,
                                            admission.dossier(), author));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlProtectionRepository::add_note(const access::Admission& admission, const WorkingNote& note) {
    return insert_own(db_, admission, note);
}

Status SqlProtectionRepository::change_note(const access::Admission& admission, WorkingNote& note) {
    return update_own(db_, admission, note);
}

Status SqlProtectionRepository::remove_note(const access::Admission& admission, const WorkingNote& note) {
    PH_CHECK(belongs(admission, note));
    PH_TRY(const bool gone, db_.remove<WorkingNote>(note.id));
    return gone ? Status{} : Status{sql::not_found()};
}

Status SqlProtectionRepository::forget_notes(Date today) {
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().execute("DELETE FROM working_note WHERE kept_until <= $1", today));
    return {};
}

}  // namespace ph::storage
