#include "storage/repositories/measurements.hpp"

#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::MeasurementView;

std::string select_from() {
    return "SELECT " + sql::columns<Measurement>("m") +
           ", u.display_name FROM measurement m JOIN user_account u ON u.id = m.recorded_by ";
}

constexpr std::string_view newest_first = " ORDER BY m.taken_on DESC, m.recorded_at DESC, m.id DESC";

}  // namespace

Result<std::vector<MeasurementView>> SqlMeasurementRepository::list(
    const access::Admission& admission, std::optional<std::string_view> instrument) {
    static const std::string all = select_from() + "WHERE m.dossier_id = $1" + std::string(newest_first);
    static const std::string of_instrument =
        select_from() + "WHERE m.dossier_id = $1 AND m.instrument_id = $2" + std::string(newest_first);
    if (!instrument) return list_views<MeasurementView>(db_, all, sql::arguments_of(admission.dossier()));
    return list_views<MeasurementView>(db_, of_instrument,
                                       sql::arguments_of(admission.dossier(), *instrument));
}

Result<std::vector<MeasurementView>> SqlMeasurementRepository::latest(const access::Admission& admission) {
    static const std::string sql =
        select_from() +
        "WHERE m.dossier_id = $1 AND NOT EXISTS (SELECT 1 FROM measurement n WHERE n.dossier_id = $1 "
        "AND n.instrument_id = m.instrument_id AND n.rater = m.rater AND n.person_id = m.person_id "
        "AND (n.taken_on, n.recorded_at, n.id) > (m.taken_on, m.recorded_at, m.id))" +
        std::string(newest_first);
    return list_views<MeasurementView>(db_, sql, sql::arguments_of(admission.dossier()));
}

Status SqlMeasurementRepository::add(const access::Admission& admission, const Measurement& measurement) {
    return insert_own(db_, admission, measurement);
}

Status SqlMeasurementRepository::set_rung(const access::Admission& admission, int rung) {
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().execute("UPDATE dossier SET rung = $1 WHERE id = $2", rung, admission.dossier()));
    return {};
}

}  // namespace ph::storage
