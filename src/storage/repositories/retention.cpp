// The list, the holds, and what stays of the destroyed (app/ports/retention.hpp).
#include "storage/repositories/retention.hpp"

#include "storage/audit/destroyed.hpp"
#include "storage/repositories/destruction.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

app::PageKey key_of(const RetentionItem& item) {
    return {Instant{item.since}, item.id.uuid};
}

// "van der Berg, Jan Piet" is J.P.v.d.B. on no list: the first letters of a given and the family name are
// enough to find the paper file.
std::string first_letter(std::string_view name) {
    std::size_t end = name.empty() ? 0 : 1;
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) ++end;
    return name.empty() ? std::string{} : std::string{name.substr(0, end)} + '.';
}

Status of_this(const access::Scope& scope, const MunicipalityId& municipality) {
    if (municipality == scope.municipality()) return {};
    return sql::not_found();
}

}  // namespace

Result<bool> SqlRetentionRepository::lock(const access::Scope& scope, const DossierId& dossier) {
    // SQLite has one writer. On PostgreSQL whoever adds a row of the dossier, or opens it again, waits for
    // this row, and the other way round.
    const std::string sql = std::string{"SELECT 1 FROM dossier WHERE id = $1 AND municipality_id = $2"} +
                            (db_.connection().dialect() == sql::Dialect::sqlite ? "" : " FOR UPDATE");
    PH_TRY(const auto found, db_.connection().scalar<int>(sql, dossier, scope.municipality()));
    return found.has_value();
}

Result<bool> SqlRetentionRepository::exists(const access::Scope& scope, const DossierId& dossier) {
    PH_TRY(const auto found,
           db_.connection().scalar<int>("SELECT 1 FROM dossier WHERE id = $1 AND municipality_id = $2",
                                        dossier, scope.municipality()));
    return found.has_value();
}

Result<std::optional<RetentionItem>> SqlRetentionRepository::item(const access::Scope& scope,
                                                                  const DossierId& dossier) {
    return db_.one<RetentionItem>("WHERE id = $1 AND municipality_id = $2", dossier, scope.municipality());
}

Status SqlRetentionRepository::add(const access::Scope& scope, const RetentionItem& item) {
    PH_CHECK(of_this(scope, item.municipality_id));
    return db_.insert(item);
}

Status SqlRetentionRepository::change(const access::Scope& scope, RetentionItem& item) {
    PH_CHECK(of_this(scope, item.municipality_id));
    return db_.update_and_count(item);
}

Status SqlRetentionRepository::remove(const access::Scope& scope, const DossierId& dossier) {
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().execute("DELETE FROM retention_item WHERE id = $1 AND municipality_id = $2",
                                    dossier, scope.municipality()));
    return {};
}

Result<std::vector<DossierId>> SqlRetentionRepository::listed(const access::Scope& scope, bool decided) {
    std::vector<DossierId> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(
               decided ? "SELECT id FROM retention_item WHERE municipality_id = $1 AND second_by IS NOT NULL "
                         "ORDER BY id"
                       : "SELECT id FROM retention_item WHERE municipality_id = $1 AND second_by IS NULL "
                         "ORDER BY id",
               sql::arguments_of(scope.municipality()),
               [&](const sql::Row& row) { found.push_back(row.get<DossierId>(0)); }));
    return found;
}

Result<std::vector<app::RetentionLine>> SqlRetentionRepository::read_lines(const std::string& rest,
                                                                           const sql::Arguments& arguments,
                                                                           Date today) {
    static const std::string from =
        "SELECT " + sql::columns<RetentionItem>("r") +
        ", p.given_names, p.family_name, d.restricted, d.opened_on, COALESCE(a.display_name, ''), "
        "COALESCE(b.display_name, '') FROM retention_item r JOIN dossier d ON d.id = r.id "
        "JOIN person p ON p.id = d.participant_id LEFT JOIN user_account a ON a.id = r.first_by "
        "LEFT JOIN user_account b ON b.id = r.second_by WHERE r.municipality_id = $1";
    constexpr int after = column_count<RetentionItem>;
    std::vector<app::RetentionLine> found;
    const auto read = [&](const sql::Row& row) {
        app::RetentionLine& line = found.emplace_back();
        line.item = db_.read<RetentionItem>(row);
        // Who may not know that a restricted dossier exists learns no letter of a name.
        if (!row.get<bool>(after + 2))
            line.initials = first_letter(row.text(after)) + first_letter(row.text(after + 1));
        line.opened_in = static_cast<int>(std::chrono::year_month_day{row.get<Date>(after + 3)}.year());
        line.first_name = row.get<std::string>(after + 4);
        line.second_name = row.get<std::string>(after + 5);
    };
    PH_TRY([[maybe_unused]] const auto rows, db_.connection().run(from + rest, arguments, read));
    static const std::string of_dossier =
        "SELECT " + sql::columns<RetentionHold>("h") +
        ", u.display_name FROM retention_hold h JOIN user_account u ON u.id = h.placed_by "
        "WHERE h.dossier_id = $1 AND h.lifted_at IS NULL ORDER BY h.placed_at, h.id";
    for (app::RetentionLine& line : found) {
        PH_TRY([[maybe_unused]] const auto holds,
               db_.connection().run(of_dossier, sql::arguments_of(line.item.id), [&](const sql::Row& row) {
                   auto hold = db_.read<RetentionHold>(row);
                   if (!hold.holds_on(today)) return;
                   line.holds.push_back(std::move(hold));
                   line.held_by.push_back(row.get<std::string>(column_count<RetentionHold>));
               }));
    }
    return found;
}

Result<app::Page<app::RetentionLine>> SqlRetentionRepository::lines(const access::Scope& scope,
                                                                    const app::PageRequest& page,
                                                                    Date today) {
    sql::Arguments arguments = sql::arguments_of(scope.municipality());
    std::string rest;
    if (page.after) {
        const std::string day = arguments.add(std::chrono::floor<std::chrono::days>(page.after->at));
        rest = " AND (r.since > " + day + " OR (r.since = " + day + " AND r.id > " +
               arguments.add(page.after->id) + "))";
    }
    rest += " ORDER BY r.since, r.id LIMIT " + arguments.add(page.limit + 1);
    PH_TRY(auto found, read_lines(rest, arguments, today));
    return app::make_page(std::move(found), page.limit,
                          [](const app::RetentionLine& line) { return key_of(line.item); });
}

Result<app::RetentionLine> SqlRetentionRepository::line(const access::Scope& scope, const DossierId& dossier,
                                                        Date today) {
    PH_TRY(auto found, read_lines(" AND r.id = $2", sql::arguments_of(scope.municipality(), dossier), today));
    if (found.empty()) return sql::not_found();
    return std::move(found.front());
}

Result<std::vector<RetentionHold>> SqlRetentionRepository::holds(const access::Scope& scope,
                                                                 const DossierId& dossier) {
    return db_.list<RetentionHold>("WHERE dossier_id = $1 AND municipality_id = $2 ORDER BY placed_at, id",
                                   dossier, scope.municipality());
}

Status SqlRetentionRepository::add_hold(const access::Scope& scope, const RetentionHold& hold) {
    PH_CHECK(of_this(scope, hold.municipality_id));
    return db_.insert(hold);
}

Status SqlRetentionRepository::change_hold(const access::Scope& scope, const RetentionHold& hold) {
    PH_CHECK(of_this(scope, hold.municipality_id));
    return db_.update(hold);
}

Result<app::DestroyedContent> SqlRetentionRepository::destroy(const access::Scope& scope,
                                                              const DossierId& dossier) {
    PH_TRY(const bool there, lock(scope, dossier));
    if (!there) return sql::not_found();
    destroyed_ = true;
    PH_TRY(auto rows, destroy_dossier(db_.connection(), scope.municipality(), dossier));
    app::DestroyedContent content;
    content.kinds = std::move(rows.kinds);
    content.mark = audit::to_hex(mark_of(dossier));
    content.payloads = audit::ranges_text(rows.payloads);
    content.seal =
        audit::destruction_seal(db_.secrets(), scope.municipality(), content.mark, content.payloads);
    return content;
}

Status SqlRetentionRepository::add_destruction(const access::Scope& scope, const Destruction& destruction) {
    PH_CHECK(of_this(scope, destruction.municipality_id));
    return db_.insert(destruction);
}

Status SqlRetentionRepository::count(const access::Scope& scope, const DestroyedFigure& figure) {
    const std::string result =
        figure.result ? boost::describe::enum_to_string(*figure.result, "") : std::string{};
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().execute(
               "INSERT INTO destroyed_count (municipality_id, year, reached, approach, duration, result, "
               "number) VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT (municipality_id, year, reached, "
               "approach, duration, result) DO UPDATE SET number = destroyed_count.number + 1",
               scope.municipality(), figure.year, figure.reached, figure.approach, figure.duration, result));
    return {};
}

Result<std::vector<DestroyedCount>> SqlRetentionRepository::counts(const access::Scope& scope) {
    std::vector<DestroyedCount> found;
    const auto read = [&](const sql::Row& row) {
        DestroyedCount& one = found.emplace_back();
        one.year = row.get<int>(0);
        one.reached = row.get<DossierPhase>(1);
        one.approach = row.get<std::string>(2);
        one.duration = row.get<DurationClass>(3);
        if (!row.text(4).empty()) one.result = row.get<TrajectoryResult>(4);
        one.number = row.get<int>(5);
    };
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run("SELECT year, reached, approach, duration, result, number FROM "
                                "destroyed_count WHERE municipality_id = $1 ORDER BY year, reached, "
                                "approach, duration, result",
                                sql::arguments_of(scope.municipality()), read));
    return found;
}

Result<app::Page<app::DestructionView>> SqlRetentionRepository::destructions(const access::Scope& scope,
                                                                             const app::PageRequest& page) {
    static const std::string from =
        "SELECT " + sql::columns<Destruction>("x") +
        ", COALESCE(a.display_name, ''), COALESCE(b.display_name, '') FROM destruction x "
        "LEFT JOIN user_account a ON a.id = x.first_by LEFT JOIN user_account b ON b.id = x.second_by "
        "WHERE x.municipality_id = $1";
    sql::Arguments arguments = sql::arguments_of(scope.municipality());
    std::string sql = from;
    if (page.after) {
        const std::string at = arguments.add(page.after->at);
        sql += " AND (x.destroyed_at < " + at + " OR (x.destroyed_at = " + at + " AND x.id < " +
               arguments.add(page.after->id) + "))";
    }
    sql += " ORDER BY x.destroyed_at DESC, x.id DESC LIMIT " + arguments.add(page.limit + 1);
    PH_TRY(auto found, list_views<app::DestructionView>(db_, sql, arguments));
    return app::make_page(std::move(found), page.limit, [](const app::DestructionView& one) {
        return app::PageKey{one.destroyed_at, one.id.uuid};
    });
}

app::Digest SqlRetentionRepository::mark_of(const DossierId& dossier) const {
    return search_hash(db_.secrets(), "destroyed dossier " + dossier.to_string());
}

Result<std::map<app::Digest, Date>> SqlRetentionRepository::marks() {
    std::map<app::Digest, Date> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run("SELECT mark, max(destroyed_at) FROM destruction GROUP BY mark", {},
                                [&](const sql::Row& row) {
                                    found.emplace(row.get<app::Digest>(0), local_date(row.get<Instant>(1)));
                                }));
    return found;
}

Result<std::vector<app::MarkedDossier>> SqlRetentionRepository::present(
    const std::map<app::Digest, Date>& marks) {
    std::vector<app::MarkedDossier> found;
    if (marks.empty()) return found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run("SELECT id, municipality_id FROM dossier ORDER BY id", {},
                                [&](const sql::Row& row) {
                                    const auto id = row.get<DossierId>(0);
                                    const app::Digest mark = mark_of(id);
                                    if (marks.contains(mark))
                                        found.push_back({id, row.get<MunicipalityId>(1), mark, {}});
                                }));
    for (app::MarkedDossier& one : found) {
        PH_TRY(
            [[maybe_unused]] const auto moments,
            db_.connection().run(
                "SELECT changed_at FROM phase_change WHERE dossier_id = $1 UNION ALL SELECT placed_at FROM "
                "retention_hold WHERE dossier_id = $1 AND lifted_at IS NULL",
                sql::arguments_of(one.id), [&](const sql::Row& row) {
                    const Date day = local_date(row.get<Instant>(0));
                    if (!one.worked_on || *one.worked_on < day) one.worked_on = day;
                }));
    }
    return found;
}

}  // namespace ph::storage
