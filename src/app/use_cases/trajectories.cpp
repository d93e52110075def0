#include "app/use_cases/trajectories.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/plans.hpp"
#include "app/ports/work.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/links.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

constexpr const char* discuss_term = "verslag-bespreken";  // in catalogue/termijnen.yaml

template <class T>
void take(T& target, const std::optional<T>& value) {
    if (value) target = *value;
}

Status check(Call& call, const access::Admission& admission, const Trajectory& trajectory) {
    Checks checks;
    checks.fail_all(problems_of(trajectory));
    if (trajectory.responsible_id) {
        PH_TRY(const bool known, is_active_colleague(call, admission, *trajectory.responsible_id));
        if (!known)
            checks.fail("/verantwoordelijkeId", "onbekende-medewerker",
                        "Deze medewerker is hier niet bekend of niet meer actief.");
    }
    if (trajectory.responsible_organisation_id) {
        PH_TRY(const bool known,
               call.work.trajectories().has_organisation(admission, *trajectory.responsible_organisation_id));
        if (!known)
            checks.fail("/verantwoordelijkeOrganisatieId", "onbekende-organisatie",
                        "Deze organisatie is hier niet bekend.");
    }
    if (trajectory.plan_id) {
        PH_TRY(const auto plans, call.work.plans().heads(admission));
        const bool known = std::any_of(plans.begin(), plans.end(), [&](const ActionPlan& plan) {
            return plan.id == *trajectory.plan_id;
        });
        if (!known) checks.fail("/planId", "onbekend-plan", "Dit plan hoort niet bij dit dossier.");
    }
    return checks.status();
}

// Who has the overview; the coach when that is who wrote it or is not there any more.
Result<std::optional<UserId>> who_discusses(Call& call, const access::Admission& admission,
                                            const UserId& writer) {
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    for (const auto& one : {dossier.director_id, dossier.coach_id}) {
        if (!one || *one == writer) continue;
        PH_TRY(const bool there, may_work_on(call, admission, *one));
        if (there) return one;
    }
    return std::optional<UserId>{};
}

// The task that a colleague of the writer has open for it, whoever owns it by now.
Result<bool> is_asked_already(Call& call, const access::Admission& admission, const Task& task) {
    PH_TRY(const auto open, call.work.work().tasks(admission, false));
    return std::ranges::any_of(open, [&](const TaskView& one) {
        return one.title == task.title && one.owner_id != call.actor().user_id;
    });
}

// That it goes slower or is stuck does not wait for somebody to come by: it becomes a task, once while open.
// Tasks are read by more roles than reports are, so it says whose report it is and nothing of what it says.
Status ask_to_discuss(Call& call, const access::Admission& admission, const ProgressReport& report) {
    if (report.course == Course::on_course) return {};
    PH_TRY(const auto owner, who_discusses(call, admission, report.recorded_by));
    if (!owner) return {};
    const auto days = call.catalogue.terms.working_days.find(discuss_term);
    Task task;
    task.id = call.new_id<TaskId>();
    task.dossier_id = admission.dossier();
    task.owner_id = *owner;
    task.title = call.catalogue.texts.say(Sentence::report_to_discuss, {{"naam", call.actor().display_name}});
    task.reason = call.catalogue.texts.say(Sentence::report_reason);
    task.term_days = days == call.catalogue.terms.working_days.end() ? 0 : days->second;
    task.due_on = call.catalogue.calendar.add_working_days(call.today(), *task.term_days);
    task.created_by = call.actor().user_id;
    task.created_at = call.now();
    PH_TRY(const bool asked_already, is_asked_already(call, admission, task));
    if (asked_already) return {};
    PH_CHECK(call.work.work().add_task(admission, task));
    call.gate.note(admission, subject("task", task.id),
                   Payload{}.add("owner", task.owner_id).add("dueOn", task.due_on).json());
    return {};
}

Result<TrajectoryView> find_version(Call& call, const access::Admission& admission, const TrajectoryId& id,
                                    int version) {
    PH_TRY(auto found, call.work.trajectories().find(admission, id));
    PH_CHECK(expect_version(found.trajectory.version, version));
    return found;
}

}  // namespace

Result<std::vector<TrajectoryView>> list_trajectories(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::trajectory_read, dossier));
    return call.work.trajectories().list(admission);
}

Result<TrajectoryView> find_trajectory(Call& call, const DossierId& dossier, const TrajectoryId& id) {
    PH_TRY(const auto admission, call.gate.admit(Permission::trajectory_read, dossier));
    return call.work.trajectories().find(admission, id);
}

Result<TrajectoryView> start_trajectory(Call& call, const DossierId& dossier, Trajectory trajectory) {
    PH_TRY(const auto admission, call.gate.admit(Permission::trajectory_change, dossier, true));
    PH_CHECK(check(call, admission, trajectory));
    trajectory.id = call.new_id<TrajectoryId>();
    trajectory.dossier_id = dossier;
    PH_CHECK(call.work.trajectories().add(admission, trajectory));
    PH_CHECK(involve_responsible(call, admission, trajectory));
    call.gate.note(admission, subject("trajectory", trajectory.id),
                   Payload{}
                       .add("kind", trajectory.kind)
                       .add("startsOn", trajectory.starts_on)
                       .add("endsOn", trajectory.ends_on)
                       .add("responsible", trajectory.responsible_id)
                       .json());
    return call.work.trajectories().find(admission, trajectory.id);
}

Result<TrajectoryView> change_trajectory(Call& call, const DossierId& dossier, const TrajectoryId& id,
                                         int version, const TrajectoryChange& change) {
    PH_TRY(const auto admission, call.gate.admit(Permission::trajectory_change, dossier, true));
    PH_TRY(auto view, find_version(call, admission, id, version));
    Trajectory& trajectory = view.trajectory;
    if (trajectory.status == TrajectoryStatus::closed) {
        return conflict("traject-afgesloten", "Dit traject is afgesloten en verandert niet meer.");
    }
    take(trajectory.title, change.title);
    take(trajectory.end_goal, change.end_goal);
    take(trajectory.starts_on, change.starts_on);
    take(trajectory.ends_on, change.ends_on);
    take(trajectory.place, change.place);
    take(trajectory.report_every_days, change.report_every_days);
    if (change.responsible) {
        trajectory.responsible_id = change.responsible->user_id;
        trajectory.responsible_organisation_id = change.responsible->organisation_id;
        trajectory.responsible_name = change.responsible->name;
    }
    PH_CHECK(check(call, admission, trajectory));
    PH_CHECK(call.work.trajectories().change(admission, trajectory));
    if (change.responsible) PH_CHECK(involve_responsible(call, admission, trajectory));
    call.gate.note(admission, subject("trajectory", id),
                   Payload{}
                       .add("startsOn", trajectory.starts_on)
                       .add("endsOn", trajectory.ends_on)
                       .add("responsible", trajectory.responsible_id)
                       .json());
    return call.work.trajectories().find(admission, id);
}

Result<ReportView> add_report(Call& call, const DossierId& dossier, const TrajectoryId& id,
                              ProgressReport report) {
    PH_TRY(const auto admission, call.gate.admit(Permission::report_add, dossier, true));
    PH_TRY(const auto view, call.work.trajectories().find(admission, id));
    PH_CHECK(check_report(view.trajectory, report, call.today()));
    report.id = call.new_id<ReportId>();
    report.trajectory_id = id;
    report.dossier_id = dossier;
    report.recorded_by = call.actor().user_id;
    report.recorded_at = call.now();
    PH_CHECK(call.work.trajectories().add_report(admission, report));
    call.gate.note(admission, subject("report", report.id),
                   Payload{}.add("trajectory", id).add("course", report.course).json());
    PH_CHECK(ask_to_discuss(call, admission, report));
    return ReportView{std::move(report), call.actor().display_name};
}

Result<TrajectoryView> close_trajectory(Call& call, const DossierId& dossier, const TrajectoryId& id,
                                        int version, TrajectoryResult result, const std::string& note,
                                        Date day) {
    PH_TRY(const auto admission, call.gate.admit(Permission::trajectory_change, dossier, true));
    PH_TRY(auto view, find_version(call, admission, id, version));
    PH_CHECK(close(view.trajectory, result, note, day, call.now()));
    PH_CHECK(call.work.trajectories().change(admission, view.trajectory));
    call.gate.note(admission, subject("trajectory", id),
                   Payload{}.add("result", result).add("closedOn", day).json());
    return view;
}

}  // namespace ph::app
