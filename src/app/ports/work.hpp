// The daily work: contacts, appointments and tasks of a dossier, and what one person's day brings over all of
// them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "app/page.hpp"
#include "base/result.hpp"
#include "domain/trajectory.hpp"
#include "domain/work.hpp"

namespace ph::app {

struct ContactView : Contact {
    std::string recorded_by_name;
};
BOOST_DESCRIBE_STRUCT(ContactView, (Contact), (recorded_by_name))

struct AppointmentView : Appointment {
    std::string dossier_name;
    std::string with_user_name;
};
BOOST_DESCRIBE_STRUCT(AppointmentView, (Appointment), (dossier_name, with_user_name))

struct TaskView : Task {
    std::string dossier_name;
    std::string owner_name;
};
BOOST_DESCRIBE_STRUCT(TaskView, (Task), (dossier_name, owner_name))

// A dossier of which someone is the coach, as far as the day needs it.
struct CaseloadRow {
    DossierId dossier_id;
    std::string name;
    DossierPhase phase = DossierPhase::guided;
    std::string town;
    std::optional<int> rung;
    Date opened_on;
    Date coach_since;
    std::optional<Instant> last_spoken_at;
    std::optional<Date> next_task_on;
};
BOOST_DESCRIBE_STRUCT(CaseloadRow, (),
                      (dossier_id, name, phase, town, rung, opened_on, coach_since, last_spoken_at,
                       next_task_on))

// An agreed next try after the last contact of a dossier.
struct NextTryRow {
    DossierId dossier_id;
    std::string name;
    ContactId contact_id;
    Date next_try_on;
    Channel channel = Channel::phone;
};
BOOST_DESCRIBE_STRUCT(NextTryRow, (), (dossier_id, name, contact_id, next_try_on, channel))

// A running trajectory with a rhythm of reports.
struct ReportRhythmRow {
    DossierId dossier_id;
    std::string name;
    TrajectoryId trajectory_id;
    std::string title;
    Date starts_on;
    Date ends_on;
    int report_every_days = 0;
    std::optional<Date> last_report_on;
};
BOOST_DESCRIBE_STRUCT(ReportRhythmRow, (),
                      (dossier_id, name, trajectory_id, title, starts_on, ends_on, report_every_days,
                       last_report_on))

class WorkRepository {
  public:
    virtual ~WorkRepository() = default;

    // --- contacts: append-only, newest first
    // ----------------------------------------------------------------------
    virtual Result<Page<ContactView>> contacts(const access::Admission& admission,
                                               const PageRequest& page) = 0;
    virtual Result<bool> has_contact(const access::Admission& admission, const ContactId& contact) = 0;
    // One in which someone was spoken to also moves the dossier's last_spoken_at forward (never back).
    virtual Status add_contact(const access::Admission& admission, const Contact& contact) = 0;

    // --- appointments
    // --------------------------------------------------------------------------------------------- From an
    // instant on, earliest first; without one all of them, latest first.
    virtual Result<std::vector<AppointmentView>> appointments(const access::Admission& admission,
                                                              std::optional<Instant> from) = 0;
    virtual Result<AppointmentView> appointment(const access::Admission& admission,
                                                const AppointmentId& id) = 0;
    virtual Status add_appointment(const access::Admission& admission, const Appointment& appointment) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `appointment`.
    virtual Status change_appointment(const access::Admission& admission, Appointment& appointment) = 0;

    // --- tasks
    // ----------------------------------------------------------------------------------------------------
    // Open ones by due date; with the finished ones (newest first, after the open ones) when asked for.
    virtual Result<std::vector<TaskView>> tasks(const access::Admission& admission, bool with_finished) = 0;
    virtual Result<TaskView> task(const access::Admission& admission, const TaskId& id) = 0;
    virtual Status add_task(const access::Admission& admission, const Task& task) = 0;
    virtual Status change_task(const access::Admission& admission, Task& task) = 0;

    // --- who may be asked: colleagues with access to this dossier
    // --------------------------------------------------- An active colleague whom the gate lets into this
    // dossier on this day through an involvement.
    virtual Result<bool> is_involved(const access::Admission& admission, const UserId& user, Date day) = 0;
    // A person of this dossier's household.
    virtual Result<bool> is_member(const access::Admission& admission, const PersonId& person) = 0;

    // --- one person's day: only dossiers within the scope's reach
    // ---------------------------------------------------
    virtual Result<std::vector<TaskView>> tasks_until(const access::Scope& scope, Date last_day) = 0;
    virtual Result<std::vector<AppointmentView>> appointments_between(const access::Scope& scope,
                                                                      Instant from, Instant until) = 0;
    virtual Result<std::vector<CaseloadRow>> caseload(const access::Scope& scope) = 0;
    // Only where the agreed try is the dossier's last contact: a later contact settles it.
    virtual Result<std::vector<NextTryRow>> next_tries(const access::Scope& scope, Date last_day) = 0;
    // Of the caseload, and those for which this person is responsible.
    virtual Result<std::vector<ReportRhythmRow>> report_rhythms(const access::Scope& scope) = 0;
    // Open dossiers of the municipality that wait for a coach.
    virtual Result<int> without_coach(const access::Scope& scope) = 0;
};

}  // namespace ph::app
