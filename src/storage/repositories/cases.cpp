#include "storage/repositories/cases.hpp"

#include "storage/repositories/views.hpp"

namespace ph::storage {

Result<std::vector<ApproachSource>> SqlCaseRepository::sources() {
    return db_.list<ApproachSource>("ORDER BY approach_id, approach_version");
}

Result<ApproachSource> SqlCaseRepository::source(const std::string& approach_id, int approach_version) {
    PH_TRY(auto found, db_.one<ApproachSource>("WHERE approach_id = $1 AND approach_version = $2",
                                               approach_id, approach_version));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Result<std::vector<app::Edition>> SqlCaseRepository::editions() {
    return list_views<app::Edition>(db_,
                                    "SELECT DISTINCT d.municipality_id, c.approach_id, c.approach_version, "
                                    "c.tables FROM approach_case c JOIN dossier d ON d.id = c.dossier_id "
                                    "WHERE c.tables <> '' ORDER BY 1, 2, 3, 4",
                                    {});
}

Status SqlCaseRepository::keep_source(const ApproachSource& source) {
    PH_TRY(
        [[maybe_unused]] const auto rows,
        db_.connection().execute(
            "INSERT INTO approach_source (approach_id, approach_version, text, kept_at) VALUES ($1, $2, $3, "
            "$4) ON CONFLICT (approach_id, approach_version) DO NOTHING",
            source.approach_id, source.approach_version, source.text, source.kept_at));
    PH_TRY(const auto kept,
           db_.connection().scalar<std::string>(
               "SELECT text FROM approach_source WHERE approach_id = $1 AND approach_version = $2",
               source.approach_id, source.approach_version));
    if (kept == source.text) return {};
    const std::string message =
        "Van aanpak " + source.approach_id + " is versie " + std::to_string(source.approach_version) +
        " al in gebruik met een andere tekst. Geef de gewijzigde aanpak een hogere versie.";
    return Error{Fault::conflict, message, {{"aanpak-gewijzigd", message, {}}}};
}

Result<std::vector<app::DueCase>> SqlCaseRepository::due(Instant now, int most) {
    return list_views<app::DueCase>(db_,
                                    "SELECT d.municipality_id, c.dossier_id, c.id FROM approach_case c JOIN "
                                    "dossier d ON d.id = c.dossier_id "
                                    "WHERE c.next_due <= $1 ORDER BY c.next_due, c.id LIMIT $2",
                                    sql::arguments_of(now, most));
}

Result<std::string> SqlCaseRepository::usual_approach(const access::Admission& admission) {
    PH_TRY(const auto found,
           db_.connection().scalar<std::string>("SELECT approach FROM municipality WHERE id = $1",
                                                admission.municipality()));
    return found.value_or("");
}

Result<std::vector<Case>> SqlCaseRepository::cases(const access::Admission& admission) {
    return db_.list<Case>("WHERE dossier_id = $1 ORDER BY opened_at DESC, id DESC", admission.dossier());
}

Result<Case> SqlCaseRepository::find(const access::Admission& admission, const CaseId& id) {
    PH_TRY(auto found, db_.one<Case>("WHERE dossier_id = $1 AND id = $2", admission.dossier(), id));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlCaseRepository::open(const access::Admission& admission, const Case& opened) {
    return insert_own(db_, admission, opened);
}

Status SqlCaseRepository::change(const access::Admission& admission, Case& changed) {
    return update_own(db_, admission, changed);
}

Status SqlCaseRepository::add_step(const access::Admission& admission, const CaseStep& step,
                                   const std::vector<CaseHappening>& happenings) {
    PH_TRY([[maybe_unused]] const Case owner, find(admission, step.case_id));
    PH_CHECK(db_.insert(step));
    for (const CaseHappening& happening : happenings) PH_CHECK(insert_own(db_, admission, happening));
    return {};
}

Result<std::vector<app::CaseStepView>> SqlCaseRepository::steps(const access::Admission& admission,
                                                                const CaseId& id) {
    static const std::string sql =
        "SELECT " + sql::columns<CaseStep>("s") +
        ", COALESCE(u.display_name, '') FROM case_step s JOIN approach_case c ON c.id = s.case_id "
        "LEFT JOIN user_account u ON u.id = s.asked_by WHERE c.dossier_id = $1 AND c.id = $2 ORDER BY "
        "s.number";
    return list_views<app::CaseStepView>(db_, sql, sql::arguments_of(admission.dossier(), id));
}

Result<std::vector<CaseHappening>> SqlCaseRepository::happenings(const access::Admission& admission,
                                                                 const CaseId& id) {
    return db_.list<CaseHappening>("WHERE dossier_id = $1 AND case_id = $2 ORDER BY step, ordinal",
                                   admission.dossier(), id);
}

Result<std::vector<Task>> SqlCaseRepository::open_tasks(const access::Admission& admission,
                                                        const CaseId& id) {
    return db_.list<Task>("WHERE dossier_id = $1 AND case_id = $2 AND status = 'open' ORDER BY id",
                          admission.dossier(), id);
}

Result<std::vector<app::PlacePool>> SqlCaseRepository::waiting_pools() {
    return list_views<app::PlacePool>(db_,
                                      "SELECT DISTINCT municipality_id, pool FROM case_place WHERE waits = "
                                      "$1 ORDER BY municipality_id, pool",
                                      sql::arguments_of(true));
}

Result<std::vector<CasePlace>> SqlCaseRepository::pool(const app::PlacePool& pool, bool to_admit) {
    // Locks the rows on PostgreSQL; SQLite has one writer.
    if (to_admit) {
        PH_TRY([[maybe_unused]] const auto locked,
               db_.connection().execute(
                   "UPDATE case_place SET waits = waits WHERE municipality_id = $1 AND pool = $2",
                   pool.municipality_id, pool.pool));
    }
    return db_.list<CasePlace>("WHERE municipality_id = $1 AND pool = $2 ORDER BY since, case_id, item",
                               pool.municipality_id, pool.pool);
}

Result<std::vector<CasePlace>> SqlCaseRepository::places(const access::Admission& admission,
                                                         const CaseId& id) {
    return db_.list<CasePlace>("WHERE dossier_id = $1 AND case_id = $2 ORDER BY item", admission.dossier(),
                               id);
}

Status SqlCaseRepository::set_places(const access::Admission& admission, const CaseId& id,
                                     const std::vector<CasePlace>& places) {
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().execute("DELETE FROM case_place WHERE dossier_id = $1 AND case_id = $2",
                                    admission.dossier(), id));
    for (const CasePlace& place : places) PH_CHECK(insert_own(db_, admission, place));
    return {};
}

}  // namespace ph::storage
