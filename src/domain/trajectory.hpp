// Care and participation trajectories: they run in parallel, each with an end goal, an end date, one
// responsible person (also of another organisation), progress reports, and at the end the result against the
// goal.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/ids.hpp"

namespace ph {

BOOST_DEFINE_ENUM_CLASS(TrajectoryType, care, participation)
BOOST_DEFINE_ENUM_CLASS(TrajectoryStatus, running, closed)
BOOST_DEFINE_ENUM_CLASS(TrajectoryResult, reached, partly, not_reached, broken_off)

struct Trajectory {
    TrajectoryId id;
    DossierId dossier_id;
    std::optional<PlanId> plan_id;
    TrajectoryType kind = TrajectoryType::participation;
    std::string title;
    std::string end_goal;
    Date starts_on;
    Date ends_on;
    std::optional<UserId> responsible_id;
    std::optional<OrganisationId> responsible_organisation_id;
    std::string responsible_name;  // when the person has no account here
    std::string place;             // where it happens
    int report_every_days = 0;     // agreed rhythm, 0 is none
    TrajectoryStatus status = TrajectoryStatus::running;
    std::optional<Date> closed_on;
    std::optional<TrajectoryResult> result;
    std::string result_note;           // the result against the goal, in words
    std::optional<Instant> closed_at;  // when the closing was recorded
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Trajectory, (),
                      (id, dossier_id, plan_id, kind, title, end_goal, starts_on, ends_on, responsible_id,
                       responsible_organisation_id, responsible_name, place, report_every_days, status,
                       closed_on, result, result_note, closed_at, version))

BOOST_DEFINE_ENUM_CLASS(Course, on_course, slower, stuck)

struct ProgressReport {
    ReportId id;
    TrajectoryId trajectory_id;
    DossierId dossier_id;
    Date reported_on;
    Course course = Course::on_course;
    std::string text;
    UserId recorded_by;
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(ProgressReport, (),
                      (id, trajectory_id, dossier_id, reported_on, course, text, recorded_by, recorded_at))

// Every problem of a new or changed trajectory, with JSON pointers in the API's names ("/einddatum").
std::vector<Problem> problems_of(const Trajectory& trajectory);
// Every problem of a new report. Refused (conflict) on a closed trajectory.
Status check_report(const Trajectory& trajectory, const ProgressReport& report, Date today);
// When the next report is expected: one rhythm after the last (or the start), at the latest on the end date.
// Nothing without a rhythm or when it is closed.
std::optional<Date> next_report_on(const Trajectory& trajectory, std::optional<Date> last_report_on);
// Closes it with its result. Refused when it is closed already, the day lies before its start or after that
// of `now`, or the note is empty.
Status close(Trajectory& trajectory, TrajectoryResult result, const std::string& note, Date day, Instant now);

}  // namespace ph
