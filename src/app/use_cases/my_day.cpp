#include "app/use_cases/my_day.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "app/pictures.hpp"
#include "app/use_cases/reminders.hpp"

namespace ph::app {
namespace {

using access::Permission;
using std::chrono::days;

bool spoken_since(const CaseloadRow& row, Date day) {
    return row.last_spoken_at && local_date(*row.last_spoken_at) >= day;
}

void sort_tasks(MyDay& day, std::vector<TaskView> tasks, const WorkingCalendar& calendar) {
    for (TaskView& task : tasks) {
        const Date due_on = task.due_on;
        auto& list = due_on < day.date ? day.overdue : due_on == day.date ? day.today : day.soon;
        list.push_back(standing_of(std::move(task), calendar, day.date));
    }
}

// A dossier is new until someone is spoken to, but no longer than silence is normal; after that it is
// silence.
void sort_caseload(MyDay& day, std::vector<CaseloadRow> rows, const std::set<DossierId>& without_step,
                   int not_spoken_days) {
    day.caseload = static_cast<int>(rows.size());
    const Date long_ago = day.date - days{not_spoken_days};
    for (CaseloadRow& row : rows) {
        if (row.coach_since >= long_ago && !spoken_since(row, row.coach_since)) {
            day.new_for_me.push_back(std::move(row));
            continue;
        }
        if (without_step.contains(row.id)) day.without_step.push_back(row);
        if (not_spoken_days > 0 && !spoken_since(row, long_ago)) {
            std::optional<int> quiet;
            if (row.last_spoken_at)
                quiet = static_cast<int>((day.date - local_date(*row.last_spoken_at)).count());
            day.not_spoken.push_back({std::move(row), quiet});
        }
    }
    std::sort(day.without_step.begin(), day.without_step.end(),
              [](const CaseloadRow& a, const CaseloadRow& b) {
                  return std::tie(a.name, a.id) < std::tie(b.name, b.id);
              });
}

std::optional<Date> expected_on(const ReportRhythmRow& row) {
    Trajectory trajectory;
    trajectory.starts_on = row.starts_on;
    trajectory.ends_on = row.ends_on;
    trajectory.report_every_days = row.report_every_days;
    return next_report_on(trajectory, row.last_report_on);
}

void sort_reports(MyDay& day, std::vector<ReportRhythmRow> rows, const UserId& user) {
    std::set<TrajectoryId> seen;
    for (ReportRhythmRow& row : rows) {
        if (!seen.insert(row.trajectory_id).second) continue;
        const auto since = expected_on(row);
        const bool written_at_the_end = row.last_report_on && *row.last_report_on >= row.ends_on;
        if (since && *since <= day.date && !written_at_the_end) {
            const bool own = row.responsible_id == user;
            day.reports.push_back({std::move(row), *since, own});
        }
    }
    std::sort(day.reports.begin(), day.reports.end(), [](const ReportExpected& a, const ReportExpected& b) {
        return std::tie(a.since, a.row.trajectory_id) < std::tie(b.since, b.row.trajectory_id);
    });
}

// The caseload tells by itself whether there is a try or a report to look for.
Status look_for_what_is_due(WorkRepository& work, const access::Scope& scope,
                            const std::vector<CaseloadRow>& caseload, MyDay& day) {
    const auto due = [&](std::optional<Date> on) { return on && *on <= day.date; };
    if (std::ranges::any_of(caseload, [&](const CaseloadRow& row) { return due(row.next_try_on); })) {
        PH_TRY(day.next_tries, work.next_tries(scope, day.date));
    }
    PH_TRY(auto reports, work.own_reports(scope, day.date));
    PH_TRY(auto directed, work.directed_reports(scope, day.date));
    std::ranges::move(directed, std::back_inserter(reports));
    if (std::ranges::any_of(caseload, [&](const CaseloadRow& row) { return due(row.next_report_on); })) {
        PH_TRY(auto more, work.caseload_reports(scope, day.date));
        std::ranges::move(more, std::back_inserter(reports));
    }
    sort_reports(day, std::move(reports), scope.user());
    return {};
}

// Nobody is lost: whoever has no task, no try and no appointment to come.
Result<std::set<DossierId>> find_without_step(WorkRepository& work, const access::Scope& scope,
                                              const std::vector<CaseloadRow>& caseload, Date today) {
    std::set<DossierId> found;
    const auto nothing_due = [](const CaseloadRow& row) { return !row.next_task_on && !row.next_try_on; };
    if (std::ranges::none_of(caseload, nothing_due)) return found;
    PH_TRY(const auto ids, work.without_step(scope, local_instant(today, {})));
    found.insert(ids.begin(), ids.end());
    return found;
}

// Of the days after today, for as many working days as the catalogue says.
Result<std::vector<AppointmentView>> appointments_to_remind(Call& call, WorkRepository& work,
                                                            const access::Scope& scope, Date today) {
    const auto last = last_day_to_remind(call);
    if (!last) return std::vector<AppointmentView>{};
    return work.appointments_between(scope, local_instant(today + days{1}, {}),
                                     local_instant(*last + days{1}, {}));
}

// Whoever assigns coaches over the whole municipality sees how many households wait for one.
bool assigns_everywhere(const Call& call) {
    const auto decision =
        access::decide(call.catalogue.policy, call.actor(), Permission::involvement_change, nullptr);
    return decision.allowed && decision.reach == access::Reach::municipality;
}

Result<MyDay> draw(Call& call, const access::Scope& scope) {
    WorkRepository& work = call.work.work();
    MyDay day;
    day.date = call.today();
    const Date tomorrow = day.date + days{1};
    const Date soon = call.catalogue.calendar.add_working_days(day.date, call.catalogue.terms.due_soon_days);
    PH_TRY(day.appointments,
           work.appointments_between(scope, local_instant(day.date, {}), local_instant(tomorrow, {})));
    PH_TRY(day.to_remind, appointments_to_remind(call, work, scope, day.date));
    PH_TRY(auto tasks, work.tasks_until(scope, soon));
    sort_tasks(day, std::move(tasks), call.catalogue.calendar);
    PH_TRY(auto caseload, work.caseload(scope));
    PH_CHECK(look_for_what_is_due(work, scope, caseload, day));
    PH_TRY(day.measurements, call.work.planned_measurements().caseload(scope, day.date));
    PH_TRY(const auto without_step, find_without_step(work, scope, caseload, day.date));
    sort_caseload(day, std::move(caseload), without_step, call.catalogue.terms.not_spoken_days);
    if (assigns_everywhere(call)) {
        PH_TRY(day.without_coach, work.without_coach(scope));
    }
    return day;
}

}  // namespace

Result<std::shared_ptr<const MyDay>> my_day(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::my_day_read));
    std::optional<Revision> revision;
    // How many wait for a coach is no matter of one's own dossiers.
    if (!assigns_everywhere(call)) {
        PH_TRY(revision, call.work.revision(scope));
    }
    return kept_or_drawn(call.pictures.days, scope.user(), revision, call.today(),
                         [&] { return draw(call, scope); });
}

}  // namespace ph::app
