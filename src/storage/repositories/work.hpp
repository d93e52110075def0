// Contacts, appointments and tasks, and one person's day over all of them (app/ports/work.hpp).
#pragma once
#include "app/ports/work.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlWorkRepository final : public app::WorkRepository {
  public:
    SqlWorkRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<app::Page<app::ContactView>> contacts(const access::Admission& admission,
                                                 const app::PageRequest& page) override;
    Result<bool> has_contact(const access::Admission& admission, const ContactId& contact) override;
    Status add_contact(const access::Admission& admission, const Contact& contact) override;

    Result<std::vector<app::AppointmentView>> appointments(const access::Admission& admission,
                                                           std::optional<Instant> from) override;
    Result<app::AppointmentView> appointment(const access::Admission& admission,
                                             const AppointmentId& id) override;
    Status add_appointment(const access::Admission& admission, const Appointment& appointment) override;
    Status change_appointment(const access::Admission& admission, Appointment& appointment) override;

    Result<std::vector<app::TaskView>> tasks(const access::Admission& admission, bool with_finished) override;
    Result<app::TaskView> task(const access::Admission& admission, const TaskId& id) override;
    Status add_task(const access::Admission& admission, const Task& task) override;
    Status change_task(const access::Admission& admission, Task& task) override;

    Result<bool> is_involved(const access::Admission& admission, const UserId& user, Instant now) override;

    // my_day.cpp
    Result<std::vector<app::TaskView>> tasks_until(const access::Scope& scope, Date last_day) override;
    Result<std::vector<app::AppointmentView>> appointments_between(const access::Scope& scope, Instant from,
                                                                   Instant until) override;
    Result<std::vector<app::CaseloadRow>> caseload(const access::Scope& scope) override;
    Result<std::vector<app::NextTryRow>> next_tries(const access::Scope& scope, Date today) override;
    Result<std::vector<app::ReportRhythmRow>> caseload_reports(const access::Scope& scope,
                                                               Date today) override;
    Result<std::vector<app::ReportRhythmRow>> directed_reports(const access::Scope& scope,
                                                               Date today) override;
    Result<std::vector<DossierId>> without_step(const access::Scope& scope, Instant from) override;
    Result<std::vector<app::ReportRhythmRow>> own_reports(const access::Scope& scope, Date today) override;
    Result<std::optional<DossierId>> own_dossier(const access::Scope& scope) override;
    Result<int> without_coach(const access::Scope& scope) override;

    // caseloads.cpp
    Result<std::vector<app::LoadCount>> load_counts(const access::Scope& scope, const app::CaseloadDays& days,
                                                    const std::vector<UserId>& coaches) override;
    Result<std::vector<app::UrgentCount>> urgent_counts(const access::Scope& scope,
                                                        const app::CaseloadDays& days,
                                                        const std::vector<UserId>& coaches) override;
    Result<std::vector<app::CoachName>> coach_names(const access::Scope& scope,
                                                    const std::optional<app::TextKey>& after,
                                                    int limit) override;
    Result<std::vector<app::QueueCount>> queue_counts(const access::Scope& scope) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
