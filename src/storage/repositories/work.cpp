// The work on one dossier. One person's day: my_day.cpp.
#include "storage/repositories/work.hpp"

#include "storage/repositories/work_sql.hpp"

namespace ph::storage {

using app::AppointmentView;
using app::ContactView;
using app::TaskView;

Result<app::Page<ContactView>> SqlWorkRepository::contacts(const access::Admission& admission,
                                                           const app::PageRequest& page) {
    static const std::string from =
        "SELECT " + sql::columns<Contact>("c") +
        ", u.display_name FROM contact c JOIN user_account u ON u.id = c.recorded_by WHERE c.dossier_id = $1";
    static const std::string order = " ORDER BY c.at DESC, c.id DESC LIMIT $2";
    static const std::string first = from + order;
    static const std::string further = from + " AND (c.at < $3 OR (c.at = $3 AND c.id < $4))" + order;
    const int rows_wanted = page.limit + 1;
    auto arguments = sql::arguments_of(admission.dossier(), rows_wanted);
    if (page.after) {
        arguments.put(page.after->at);
        arguments.put(page.after->id);
    }
    PH_TRY(auto rows, (list_views<ContactView>(db_, page.after ? further : first, arguments)));
    return app::make_page(std::move(rows), page.limit,
                          [](const ContactView& one) { return app::PageKey{one.at, one.id.uuid}; });
}

Result<bool> SqlWorkRepository::has_contact(const access::Admission& admission, const ContactId& contact) {
    PH_TRY(const auto found,
           db_.connection().scalar<int>("SELECT 1 FROM contact WHERE id = $1 AND dossier_id = $2", contact,
                                        admission.dossier()));
    return found.has_value();
}

Status SqlWorkRepository::add_contact(const access::Admission& admission, const Contact& contact) {
    PH_CHECK(insert_own(db_, admission, contact));
    if (contact.outcome != ContactOutcome::spoken) return {};
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().execute("UPDATE dossier SET last_spoken_at = $1 WHERE id = $2 AND "
                                    "(last_spoken_at IS NULL OR last_spoken_at < $1)",
                                    contact.at, admission.dossier()));
    return {};
}

Result<std::vector<AppointmentView>> SqlWorkRepository::appointments(const access::Admission& admission,
                                                                     std::optional<Instant> from) {
    static const std::string all =
        appointments_sql("WHERE a.dossier_id = $1 ORDER BY a.starts_at DESC, a.id DESC LIMIT 1000");
    static const std::string coming = appointments_sql(
        "WHERE a.dossier_id = $1 AND a.starts_at >= $2 AND a.status = 'planned' ORDER BY a.starts_at, a.id "
        "LIMIT 1000");
    if (!from) return list_views<AppointmentView>(db_, all, sql::arguments_of(admission.dossier()));
    return list_views<AppointmentView>(db_, coming, sql::arguments_of(admission.dossier(), *from));
}

Result<AppointmentView> SqlWorkRepository::appointment(const access::Admission& admission,
                                                       const AppointmentId& id) {
    static const std::string sql = appointments_sql("WHERE a.dossier_id = $1 AND a.id = $2");
    return one_view<AppointmentView>(db_, sql, sql::arguments_of(admission.dossier(), id));
}

Status SqlWorkRepository::add_appointment(const access::Admission& admission,
                                          const Appointment& appointment) {
    return insert_own(db_, admission, appointment);
}

Status SqlWorkRepository::change_appointment(const access::Admission& admission, Appointment& appointment) {
    return update_own(db_, admission, appointment);
}

Result<std::vector<TaskView>> SqlWorkRepository::tasks(const access::Admission& admission,
                                                       bool with_finished) {
    static const std::string open =
        tasks_sql("WHERE t.dossier_id = $1 AND t.status = 'open' ORDER BY t.due_on, t.id LIMIT 1000");
    static const std::string all = tasks_sql(
        "WHERE t.dossier_id = $1 ORDER BY CASE WHEN t.status = 'open' THEN 0 ELSE 1 END, "
        "CASE WHEN t.status = 'open' THEN t.due_on END, t.due_on DESC, t.id LIMIT 1000");
    return list_views<TaskView>(db_, with_finished ? all : open, sql::arguments_of(admission.dossier()));
}

Result<TaskView> SqlWorkRepository::task(const access::Admission& admission, const TaskId& id) {
    static const std::string sql = tasks_sql("WHERE t.dossier_id = $1 AND t.id = $2");
    return one_view<TaskView>(db_, sql, sql::arguments_of(admission.dossier(), id));
}

Status SqlWorkRepository::add_task(const access::Admission& admission, const Task& task) {
    return insert_own(db_, admission, task);
}

Status SqlWorkRepository::change_task(const access::Admission& admission, Task& task) {
    return update_own(db_, admission, task);
}

Result<bool> SqlWorkRepository::is_involved(const access::Admission& admission, const UserId& user,
                                            Instant now) {
    PH_TRY(
        const auto found,
        db_.connection().scalar<int>(
            "SELECT 1 FROM access_grant g JOIN user_account u ON u.id = $1 WHERE (g.subject_id = $1 OR "
            "g.subject_id IN (SELECT team_id FROM team_member WHERE user_id = $1)) AND (g.role IS NULL OR "
            "u.roles LIKE '%\"' || g.role || '\"%') AND g.dossier_id = $2 AND g.origin = 'involvement' AND "
            "g.from_at <= $3 AND (g.until_at IS NULL OR g.until_at > $3) AND u.active = $4 LIMIT 1",
            user, admission.dossier(), now, true));
    return found.has_value();
}

}  // namespace ph::storage
