#include "storage/repositories/trajectories.hpp"

#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::ReportView;
using app::TrajectoryNames;
using app::TrajectoryView;

// The organisation is the one that was chosen, or else that of the responsible user.
std::string trajectories_sql(std::string_view rest) {
    return "SELECT " + sql::columns<Trajectory>("t") +
           ", coalesce(u.display_name, ''), coalesce(o.name, '') FROM trajectory t "
           "LEFT JOIN user_account u ON u.id = t.responsible_id "
           "LEFT JOIN organisation o ON o.id = coalesce(t.responsible_organisation_id, u.organisation_id) " +
           std::string(rest);
}

std::string reports_sql(std::string_view where) {
    return "SELECT " + sql::columns<ProgressReport>("r") +
           ", u.display_name FROM progress_report r JOIN user_account u ON u.id = r.recorded_by " +
           std::string(where) + " ORDER BY r.reported_on DESC, r.id DESC";
}

}  // namespace

Result<std::vector<TrajectoryView>> SqlTrajectoryRepository::list(const access::Admission& admission) {
    static const std::string trajectories = trajectories_sql(
        "WHERE t.dossier_id = $1 ORDER BY CASE WHEN t.status = 'running' THEN 0 ELSE 1 END, t.starts_on "
        "DESC, t.id DESC");
    static const std::string reports = reports_sql("WHERE r.dossier_id = $1");
    const auto arguments = sql::arguments_of(admission.dossier());
    PH_TRY(auto found, (list_views<TrajectoryNames>(db_, trajectories, arguments)));
    std::vector<TrajectoryView> views;
    views.reserve(found.size());
    for (TrajectoryNames& one : found) views.push_back({std::move(one), {}});
    if (views.empty()) return views;
    PH_TRY(auto written, (list_views<ReportView>(db_, reports, arguments)));
    for (ReportView& report : written) {
        for (TrajectoryView& view : views) {
            if (view.trajectory.id != report.trajectory_id) continue;
            view.reports.push_back(std::move(report));
            break;
        }
    }
    return views;
}

Result<TrajectoryView> SqlTrajectoryRepository::find(const access::Admission& admission,
                                                     const TrajectoryId& trajectory) {
    static const std::string one = trajectories_sql("WHERE t.dossier_id = $1 AND t.id = $2");
    static const std::string reports = reports_sql("WHERE r.dossier_id = $1 AND r.trajectory_id = $2");
    const auto arguments = sql::arguments_of(admission.dossier(), trajectory);
    PH_TRY(auto found, (one_view<TrajectoryNames>(db_, one, arguments)));
    PH_TRY(auto written, (list_views<ReportView>(db_, reports, arguments)));
    return TrajectoryView{std::move(found), std::move(written)};
}

Status SqlTrajectoryRepository::add(const access::Admission& admission, const Trajectory& trajectory) {
    return insert_own(db_, admission, trajectory);
}

Status SqlTrajectoryRepository::change(const access::Admission& admission, Trajectory& trajectory) {
    return update_own(db_, admission, trajectory);
}

Status SqlTrajectoryRepository::add_report(const access::Admission& admission, const ProgressReport& report) {
    return insert_own(db_, admission, report);
}

Result<bool> SqlTrajectoryRepository::has_organisation(const access::Admission& admission,
                                                       const OrganisationId& organisation) {
    PH_TRY(const auto found,
           db_.connection().scalar<int>("SELECT 1 FROM organisation WHERE id = $1 AND municipality_id = $2",
                                        organisation, admission.municipality()));
    return found.has_value();
}

}  // namespace ph::storage
