#include "storage/repositories/planned_measurements.hpp"

#include "storage/repositories/views.hpp"
#include "storage/repositories/work_sql.hpp"

namespace ph::storage {

Result<std::vector<PlannedMeasurement>> SqlPlannedMeasurementRepository::list(
    const access::Admission& admission) {
    return db_.list<PlannedMeasurement>("WHERE dossier_id = $1 ORDER BY planned_on, plan_id, rater, id",
                                        admission.dossier());
}

Result<PlannedMeasurement> SqlPlannedMeasurementRepository::find(const access::Admission& admission,
                                                                 const PlannedMeasurementId& id) {
    PH_TRY(auto found,
           db_.one<PlannedMeasurement>("WHERE dossier_id = $1 AND id = $2", admission.dossier(), id));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlPlannedMeasurementRepository::add(const access::Admission& admission,
                                            const PlannedMeasurement& planned) {
    return insert_own(db_, admission, planned);
}

Status SqlPlannedMeasurementRepository::change(const access::Admission& admission,
                                               PlannedMeasurement& planned) {
    return update_own(db_, admission, planned);
}

Result<std::vector<app::MeasureNowRow>> SqlPlannedMeasurementRepository::caseload(const access::Scope& scope,
                                                                                  Date today) {
    static const std::string sql =
        "SELECT d.id, d.name, m.id, m.name, m.instrument_id, m.rater, m.closes_on FROM (SELECT d.id, "
        "d.name " +
        std::string(caseload_from) +
        " GROUP BY d.id, d.name) d JOIN measure_moment m ON m.dossier_id = d.id AND m.status = 'planned' AND "
        "m.opens_on <= $4 ORDER BY m.closes_on, m.id LIMIT 1000";
    auto arguments = caseload_arguments(scope);
    arguments.put(today);
    return list_views<app::MeasureNowRow>(db_, sql, arguments);
}

}  // namespace ph::storage
