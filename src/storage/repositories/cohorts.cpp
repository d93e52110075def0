#include "storage/repositories/cohorts.hpp"

#include "storage/repositories/views.hpp"

namespace ph::storage {

Result<std::vector<SavedCohort>> SqlCohortRepository::list(const access::Scope& scope) {
    return db_.list<SavedCohort>("WHERE municipality_id = $1 AND removed_at IS NULL ORDER BY name, id",
                                 scope.municipality());
}

Result<SavedCohort> SqlCohortRepository::find(const access::Scope& scope, const CohortId& id) {
    PH_TRY(auto found, db_.one<SavedCohort>("WHERE id = $1 AND municipality_id = $2 AND removed_at IS NULL",
                                            id, scope.municipality()));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlCohortRepository::add(const access::Scope& scope, const SavedCohort& cohort) {
    if (cohort.municipality_id != scope.municipality()) return sql::not_found();
    return db_.insert(cohort);
}

Status SqlCohortRepository::change(const access::Scope& scope, SavedCohort& cohort) {
    if (cohort.municipality_id != scope.municipality()) return sql::not_found();
    PH_CHECK(db_.update(cohort));
    ++cohort.version;
    return {};
}

Result<std::optional<KeptReport>> SqlCohortRepository::latest_report(const access::Scope& scope,
                                                                     const CohortId& cohort) {
    return db_.one<KeptReport>(
        "WHERE cohort_id = $1 AND municipality_id = $2 ORDER BY made_at DESC, id DESC LIMIT 1", cohort,
        scope.municipality());
}

Result<std::vector<KeptReport>> SqlCohortRepository::definitions_told(const access::Scope& scope) {
    return list_views<KeptReport>(
        db_,
        "SELECT id, municipality_id, cohort_id, cohort_version, from_on, until_on, filter, comparison, "
        "made_on, made_at, made_by, figures, '', '', '', '' FROM kept_report WHERE municipality_id = $1 "
        "ORDER BY "
        "made_at "
        "DESC, id DESC",
        sql::arguments_of(scope.municipality()));
}

Result<std::vector<KeptReportId>> SqlCohortRepository::told_so_far(const access::Scope& scope) {
    sql::Connection& connection = db_.connection();
    if (connection.dialect() == sql::Dialect::postgres) {
        // SQLite has one writer; here the second of two reports waits for the first.
        const std::string name = "kept_report " + scope.municipality().to_string();
        PH_TRY([[maybe_unused]] const auto turn,
               connection.execute("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended($1, 0))", name));
    }
    std::vector<KeptReportId> ids;
    PH_TRY(
        [[maybe_unused]] const auto rows,
        connection.run("SELECT id FROM kept_report WHERE municipality_id = $1 ORDER BY made_at DESC, id DESC",
                       sql::arguments_of(scope.municipality()),
                       [&](const sql::Row& row) { ids.push_back(row.get<KeptReportId>(0)); }));
    return ids;
}

Status SqlCohortRepository::keep(const access::Scope& scope, const KeptReport& report) {
    if (report.municipality_id != scope.municipality()) return sql::not_found();
    return db_.insert(report);
}

Result<std::vector<app::FoundEvidence>> SqlCohortRepository::evidence(const access::Scope& scope,
                                                                      const app::EvidenceQuestion& question) {
    sql::Arguments arguments;
    const std::string municipality = arguments.add(scope.municipality());
    std::string about = "1 = 0";
    for (const std::string& id : question.methods) about += " OR c.method_id = " + arguments.add(id);
    for (const std::string& id : question.approaches) about += " OR c.approach_id = " + arguments.add(id);
    const std::string sql =
        "SELECT c.id, c.name, r.from_on, r.until_on, r.made_on, " + sql::columns<MeasuredEvidence>("e") +
        " FROM saved_cohort c JOIN kept_report r ON r.cohort_id = c.id JOIN measured_evidence e ON "
        "e.report_id = r.id WHERE c.municipality_id = " +
        municipality + " AND c.removed_at IS NULL AND (" + about +
        ") AND r.from_on = c.from_on AND r.until_on = c.until_on AND r.filter = c.filter AND r.comparison = "
        "c.comparison AND NOT EXISTS (SELECT 1 FROM kept_report n WHERE n.cohort_id = r.cohort_id AND "
        "(n.made_at > r.made_at OR (n.made_at = r.made_at AND n.id > r.id))) ORDER BY r.made_at DESC, r.id "
        "DESC";
    std::vector<app::FoundEvidence> found;
    PH_TRY([[maybe_unused]] const auto rows, db_.connection().run(sql, arguments, [&](const sql::Row& row) {
        found.push_back({db_.read<MeasuredEvidence>(row, 5), row.get<CohortId>(0), row.get<std::string>(1),
                         row.get<Date>(2), row.get<Date>(3), row.get<Date>(4)});
    }));
    return found;
}

Status SqlCohortRepository::keep_evidence(const access::Scope& scope, const MeasuredEvidence& evidence) {
    if (evidence.municipality_id != scope.municipality()) return sql::not_found();
    return db_.insert(evidence);
}

}  // namespace ph::storage
