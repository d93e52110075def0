#include "app/use_cases/aftercare.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/work.hpp"
#include "domain/planned_measurement.hpp"

namespace ph::app {
namespace {

void note(Call& call, const access::Admission& admission, const Task& task) {
    call.gate.note(
        admission, subject("task", task.id),
        Payload{}.add("status", task.status).add("owner", task.owner_id).add("dueOn", task.due_on).json());
}

// A task that stands for one of the contacts, also when somebody moved it.
bool is_contact(const Task& task, const CaseloadRules& rules) {
    return !task.case_id && std::ranges::any_of(rules.aftercare, [&](const AftercareContact& contact) {
        return contact.reason == task.reason;
    });
}

Status begin(Call& call, const access::Admission& admission, const Dossier& dossier) {
    for (const AftercareContact& contact : call.catalogue.caseload.aftercare) {
        Task task;
        task.id = call.new_id<TaskId>();
        task.dossier_id = dossier.id;
        task.owner_id = dossier.coach_id.value_or(call.actor().user_id);
        task.title = contact.title;
        task.reason = contact.reason;
        task.due_on =
            call.catalogue.calendar.add_working_days(months_after(call.today(), contact.after_months), 0);
        task.created_by = call.actor().user_id;
        task.created_at = call.now();
        PH_CHECK(call.work.work().add_task(admission, task));
        note(call, admission, task);
    }
    return {};
}

Status end(Call& call, const access::Admission& admission, const std::string& reason) {
    PH_TRY(const auto open, call.work.work().tasks(admission, false));
    for (const TaskView& view : open) {
        if (!is_contact(view, call.catalogue.caseload)) continue;
        Task task = view;
        TaskChange change;
        change.status = TaskStatus::dropped;
        change.status_note = reason;
        PH_CHECK(apply(task, change, call.now()));
        PH_CHECK(call.work.work().change_task(admission, task));
        note(call, admission, task);
    }
    return {};
}

}  // namespace

Status follow_phase(Call& call, const access::Admission& admission, const Dossier& dossier,
                    DossierPhase before) {
    if (dossier.phase == DossierPhase::aftercare) return begin(call, admission, dossier);
    if (before == DossierPhase::aftercare) return end(call, admission, dossier.phase_reason);
    return {};
}

}  // namespace ph::app
