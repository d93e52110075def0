// The daily work: contacts, appointments and tasks of a dossier, and what one person's day brings over all of
// them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "app/caseload.hpp"
#include "app/page.hpp"
#include "app/ports/dossiers.hpp"
#include "app/text_key.hpp"
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

// A dossier of which someone is the coach, and since when.
struct CaseloadRow : DossierRow {
    Date coach_since;
    std::optional<Date> next_try_on;     // agreed at the last contact
    std::optional<Date> next_report_on;  // the first one expected, over its running trajectories
};

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
    std::optional<UserId> responsible_id;
    std::string responsible_name;
};
BOOST_DESCRIBE_STRUCT(ReportRhythmRow, (),
                      (dossier_id, name, trajectory_id, title, starts_on, ends_on, report_every_days,
                       last_report_on, responsible_id, responsible_name))

class WorkRepository {
  public:
    virtual ~WorkRepository() = default;

    // Contacts: append-only, newest first.

    virtual Result<Page<ContactView>> contacts(const access::Admission& admission,
                                               const PageRequest& page) = 0;
    virtual Result<bool> has_contact(const access::Admission& admission, const ContactId& contact) = 0;
    // One in which someone was spoken to also moves the dossier's last_spoken_at forward (never back).
    virtual Status add_contact(const access::Admission& admission, const Contact& contact) = 0;

    // Appointments.

    // Planned ones from an instant on, earliest first; without one all of them, latest first.
    virtual Result<std::vector<AppointmentView>> appointments(const access::Admission& admission,
                                                              std::optional<Instant> from) = 0;
    // Fault::missing when this dossier has no such appointment.
    virtual Result<AppointmentView> appointment(const access::Admission& admission,
                                                const AppointmentId& id) = 0;
    virtual Status add_appointment(const access::Admission& admission, const Appointment& appointment) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `appointment`.
    virtual Status change_appointment(const access::Admission& admission, Appointment& appointment) = 0;

    // Tasks; versions and absence as with appointments.

    // Open ones by due date; when asked for also the finished ones after them, newest first.
    virtual Result<std::vector<TaskView>> tasks(const access::Admission& admission, bool with_finished) = 0;
    virtual Result<TaskView> task(const access::Admission& admission, const TaskId& id) = 0;
    virtual Status add_task(const access::Admission& admission, const Task& task) = 0;
    virtual Status change_task(const access::Admission& admission, Task& task) = 0;

    // An active colleague whom the gate lets into this dossier at this moment through an involvement.
    virtual Result<bool> is_involved(const access::Admission& admission, const UserId& user, Instant now) = 0;

    // One person's day: of the user of the scope, and only dossiers within its reach.

    // Open tasks up to and including a day, by due date.
    virtual Result<std::vector<TaskView>> tasks_until(const access::Scope& scope, Date last_day) = 0;
    // Planned ones, earliest first; `until` is not included.
    virtual Result<std::vector<AppointmentView>> appointments_between(const access::Scope& scope,
                                                                      Instant from, Instant until) = 0;
    // Dossiers of which the user is the coach, but closed ones; longest not spoken to first.
    virtual Result<std::vector<CaseloadRow>> caseload(const access::Scope& scope) = 0;
    // Of the caseload, agreed for today or earlier. Only where the agreed try is the dossier's last contact:
    // a later contact settles it.
    virtual Result<std::vector<NextTryRow>> next_tries(const access::Scope& scope, Date today) = 0;
    // Running trajectories with a rhythm of reports in dossiers where one is expected by today: those of the
    // caseload, those of whose household the user has the direction, and those for which the user is
    // responsible. One may be all of these.
    virtual Result<std::vector<ReportRhythmRow>> caseload_reports(const access::Scope& scope, Date today) = 0;
    virtual Result<std::vector<ReportRhythmRow>> directed_reports(const access::Scope& scope, Date today) = 0;
    virtual Result<std::vector<ReportRhythmRow>> own_reports(const access::Scope& scope, Date today) = 0;
    // Of the caseload, where nothing is agreed: no open task, no next try, and no appointment from `from` on.
    virtual Result<std::vector<DossierId>> without_step(const access::Scope& scope, Instant from) = 0;
    // The dossier that the user of the scope takes part in: the open one, or else the last. Nothing when
    // there is none.
    virtual Result<std::optional<DossierId>> own_dossier(const access::Scope& scope) = 0;
    // Dossiers of the municipality that wait for a coach.
    virtual Result<int> without_coach(const access::Scope& scope) = 0;

    // How the work is divided over the coaches, of the dossiers within reach (app/caseload.hpp): of the open
    // ones that these coaches have; without any coach, of those that wait for one.

    virtual Result<std::vector<LoadCount>> load_counts(const access::Scope& scope, const CaseloadDays& days,
                                                       const std::vector<UserId>& coaches) = 0;
    // Households with a registration of these days that could not wait.
    virtual Result<std::vector<UrgentCount>> urgent_counts(const access::Scope& scope,
                                                           const CaseloadDays& days,
                                                           const std::vector<UserId>& coaches) = 0;
    // In the order of their names, from after a name and an id on; `limit` at most.
    virtual Result<std::vector<CoachName>> coach_names(const access::Scope& scope,
                                                       const std::optional<TextKey>& after, int limit) = 0;
    virtual Result<std::vector<QueueCount>> queue_counts(const access::Scope& scope) = 0;
};

}  // namespace ph::app
