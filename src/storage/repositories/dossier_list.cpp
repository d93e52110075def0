// The list of dossiers: one query over what the scope reaches, in the order asked for, page by page.
#include <charconv>

#include "domain/checks.hpp"
#include "storage/filter.hpp"
#include "storage/repositories/dossiers.hpp"
#include "storage/repositories/work_sql.hpp"
#include "storage/sql/json_column.hpp"

namespace ph::storage {
namespace {

using app::DossierOrder;

constexpr std::string_view row_sql =
    "SELECT d.id, d.name, d.family_name, d.phase, c.display_name, d.rung, d.town, d.opened_on, "
    "d.last_spoken_at, d.next_task_on, "
    "CASE WHEN d.phase = 'registered' THEN (SELECT MAX(r.urgent_needs) FROM registration r WHERE "
    "r.dossier_id = d.id) END "
    "FROM dossier_line d LEFT JOIN user_account c ON c.id = d.coach_id WHERE ";

Error another_order() {
    Checks checks;
    checks.fail("?cursor", "ongeldige-cursor",
                "Deze verwijzing naar een bladzijde hoort bij een andere volgorde. Begin weer bij de eerste "
                "bladzijde.");
    return checks.status().error();
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

// " AND (<column>, <id>) is past <key>", with its values added.
Result<std::string> past(const app::TextKey& key, DossierOrder order, sql::Arguments& arguments) {
    if (order == DossierOrder::name)
        return " AND (d.family_name, d.id) > (" + arguments.add(key.value) + ", " + arguments.add(key.id) +
               ")";
    if (order == DossierOrder::newest) {
        const auto day = parse_date(key.value);
        if (!day) return another_order();
        return " AND (d.opened_on, d.id) < (" + arguments.add(*day) + ", " + arguments.add(key.id) + ")";
    }
    const auto spoken = whole_number(key.value);
    if (!spoken) return another_order();
    return " AND (COALESCE(d.last_spoken_at, 0), d.id) > (" + arguments.add(*spoken) + ", " +
           arguments.add(key.id) + ")";
}

std::string_view order_sql(DossierOrder order) {
    switch (order) {
        case DossierOrder::name: return " ORDER BY d.family_name, d.id";
        // Never spoken to is longest ago.
        case DossierOrder::longest_not_spoken: return " ORDER BY COALESCE(d.last_spoken_at, 0), d.id";
        case DossierOrder::newest: return " ORDER BY d.opened_on DESC, d.id DESC";
    }
    return {};
}

struct Read {
    app::DossierRow row;
    std::string family_name;
};

Read read_row(const sql::Row& row) {
    Read read;
    read.row.id = row.get<DossierId>(0);
    read.row.name = row.get<std::string>(1);
    read.family_name = row.get<std::string>(2);
    read.row.phase = row.get<DossierPhase>(3);
    read.row.coach_name = row.get<std::optional<std::string>>(4).value_or("");
    read.row.rung = row.get<std::optional<int>>(5);
    read.row.town = row.get<std::string>(6);
    read.row.opened_on = row.get<Date>(7);
    read.row.last_spoken_at = row.get<std::optional<Instant>>(8);
    read.row.next_task_on = row.get<std::optional<Date>>(9);
    if (!row.is_null(10)) {
        const auto needs = row.get<std::vector<UrgentNeed>>(10);
        read.row.urgent =
            std::any_of(needs.begin(), needs.end(), [](const UrgentNeed& need) { return need.urgent; });
    }
    return read;
}

app::TextKey key_of(const Read& read, DossierOrder order) {
    switch (order) {
        case DossierOrder::name: return {read.family_name, read.row.id.uuid};
        case DossierOrder::newest: return {to_string(read.row.opened_on), read.row.id.uuid};
        case DossierOrder::longest_not_spoken: break;
    }
    const auto spoken = read.row.last_spoken_at.value_or(Instant{}).time_since_epoch().count();
    return {std::to_string(spoken), read.row.id.uuid};
}

}  // namespace

Result<app::DossierPage> SqlDossierRepository::list(const access::Scope& scope,
                                                    const app::DossierFilter& filter,
                                                    const std::optional<app::TextKey>& after, int limit) {
    sql::Arguments arguments;
    std::string sql{row_sql};
    sql += scope_filter(scope, "d", arguments);
    if (filter.phase) sql += " AND d.phase = " + arguments.add(*filter.phase);
    if (filter.without_coach) sql += " AND d.coach_id IS NULL AND d.phase <> 'closed'";
    if (filter.without_step_from) sql += " AND " + without_step_sql(arguments.add(*filter.without_step_from));
    if (filter.coach_id) sql += " AND d.coach_id = " + arguments.add(*filter.coach_id);
    if (after) {
        PH_TRY(const std::string condition, past(*after, filter.order, arguments));
        sql += condition;
    }
    sql += order_sql(filter.order);
    sql += " LIMIT " + arguments.add(limit + 1);
    std::vector<Read> found;
    PH_TRY([[maybe_unused]] const auto rows, db_.connection().run(sql, arguments, [&](const sql::Row& row) {
        found.push_back(read_row(row));
    }));
    app::DossierPage page;
    if (found.size() > static_cast<std::size_t>(limit)) {
        found.resize(static_cast<std::size_t>(limit));
        page.next = key_of(found.back(), filter.order);
    }
    for (Read& read : found) page.rows.push_back(std::move(read.row));
    return page;
}

}  // namespace ph::storage
