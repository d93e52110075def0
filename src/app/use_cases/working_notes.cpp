#include "app/use_cases/working_notes.hpp"

#include "app/payload.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

// The term of catalogue/termijnen.yaml after which a note is removed; without it, the same day.
constexpr std::string_view kept_term = "eigen-aantekening-bewaren";

Date kept_until(const Call& call) {
    const auto term = call.catalogue.terms.working_days.find(std::string{kept_term});
    const int days = term == call.catalogue.terms.working_days.end() ? 0 : term->second;
    return call.catalogue.calendar.add_working_days(call.today(), days) + std::chrono::days{1};
}

Status check(const std::string& text) {
    Checks checks;
    checks.required("/tekst", text, text_length);
    return checks.status();
}

}  // namespace

Result<std::vector<WorkingNote>> working_notes(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::working_note, dossier));
    return call.work.protection().notes(admission, call.actor().user_id);
}

Result<WorkingNote> add_working_note(Call& call, const DossierId& dossier, const std::string& text) {
    PH_TRY(const auto admission, call.gate.admit(Permission::working_note, dossier, true));
    PH_CHECK(check(text));
    WorkingNote note;
    note.id = call.new_id<WorkingNoteId>();
    note.dossier_id = dossier;
    note.author_id = call.actor().user_id;
    note.text = text;
    note.written_at = call.now();
    note.changed_at = call.now();
    note.kept_until = kept_until(call);
    PH_CHECK(call.work.protection().add_note(admission, note));
    call.gate.note(admission, subject("working_note", note.id), Payload{}.add("act", "added").json());
    return note;
}

Result<WorkingNote> change_working_note(Call& call, const DossierId& dossier, const WorkingNoteId& id,
                                        int version, const std::string& text) {
    PH_TRY(const auto admission, call.gate.admit(Permission::working_note, dossier, true));
    PH_TRY(auto note, call.work.protection().note(admission, call.actor().user_id, id));
    PH_CHECK(expect_version(note.version, version));
    PH_CHECK(check(text));
    note.text = text;
    note.changed_at = call.now();
    note.kept_until = kept_until(call);
    PH_CHECK(call.work.protection().change_note(admission, note));
    call.gate.note(admission, subject("working_note", id), Payload{}.add("act", "changed").json());
    return note;
}

Status remove_working_note(Call& call, const DossierId& dossier, const WorkingNoteId& id, int version) {
    PH_TRY(const auto admission, call.gate.admit(Permission::working_note, dossier, true));
    PH_TRY(const auto note, call.work.protection().note(admission, call.actor().user_id, id));
    PH_CHECK(expect_version(note.version, version));
    PH_CHECK(call.work.protection().remove_note(admission, note));
    call.gate.note(admission, subject("working_note", id), Payload{}.add("act", "removed").json());
    return {};
}

}  // namespace ph::app
