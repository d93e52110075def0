// The consents of the municipality, filtered and counted in the database (app/consent_overview.hpp).
#include "storage/filter.hpp"
#include "storage/repositories/sharing.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::ConsentCount;
using app::ConsentDays;
using app::ConsentFilter;
using app::ConsentLine;
using app::ConsentStanding;

// The standing of the consent c, as access::state_of() has it, with what is ending apart.
std::string standing_sql(const ConsentDays& days, sql::Arguments& arguments) {
    return "CASE WHEN c.state IN ('given', 'asked') AND c.until_on < " + arguments.add(days.today) +
           " THEN 'expired' WHEN c.state = 'given' AND c.until_on <= " + arguments.add(days.soon) +
           " THEN 'ending' WHEN c.state = 'given' THEN 'valid' ELSE c.state END";
}

// The same by itself, so that the days bound the index.
std::string standing_filter(ConsentStanding standing, const ConsentDays& days, sql::Arguments& arguments) {
    switch (standing) {
        case ConsentStanding::asked:
            return " AND c.state = 'asked' AND c.until_on >= " + arguments.add(days.today);
        case ConsentStanding::valid:
            return " AND c.state = 'given' AND c.until_on > " + arguments.add(days.soon);
        case ConsentStanding::ending:
            return " AND c.state = 'given' AND c.until_on >= " + arguments.add(days.today) +
                   " AND c.until_on <= " + arguments.add(days.soon);
        case ConsentStanding::expired:
            return " AND c.state IN ('given', 'asked') AND c.until_on < " + arguments.add(days.today);
        case ConsentStanding::withdrawn: return " AND c.state = 'withdrawn'";
        case ConsentStanding::declined: return " AND c.state = 'declined'";
    }
    return {};
}

// CROSS JOIN: SQLite starts at the consents, in the order of their index, and looks the others up.
std::string filtered(const access::Scope& scope, const ConsentFilter& filter, const ConsentDays& days,
                     sql::Arguments& arguments) {
    std::string sql = " FROM consent c CROSS JOIN dossier d CROSS JOIN organisation o CROSS JOIN person p ";
    sql += "WHERE c.municipality_id = " + arguments.add(scope.municipality());
    if (filter.organisation) sql += " AND c.organisation_id = " + arguments.add(*filter.organisation);
    if (filter.category)
        sql +=
            " AND (c.categories & " + std::to_string(access::Categories{*filter.category}.bits()) + ") <> 0";
    if (filter.standing) sql += standing_filter(*filter.standing, days, arguments);
    if (filter.ends_before) sql += " AND c.until_on < " + arguments.add(*filter.ends_before);
    sql += " AND d.id = c.dossier_id AND o.id = c.organisation_id AND p.id = c.person_id AND ";
    return sql + scope_filter(scope, "d", arguments, ScopeCheck::each_row);
}

app::PageKey consent_key(const ConsentLine& line) {
    return {Instant{line.until_on}, line.id.uuid};
}

}  // namespace

Result<app::Page<ConsentLine>> SqlSharingRepository::consents(const access::Scope& scope,
                                                              const ConsentFilter& filter,
                                                              const ConsentDays& days,
                                                              const app::PageRequest& page) {
    sql::Arguments arguments;
    std::string sql =
        "SELECT c.id, c.dossier_id, c.organisation_id, o.name, c.categories, c.purpose, "
        "c.until_on, ";
    sql += standing_sql(days, arguments);
    sql += ", c.means, c.asked_at, c.given_on, c.withdrawn_at, p.given_names, p.family_name, p.birth_date";
    sql += filtered(scope, filter, days, arguments);
    const bool first_to_end = filter.standing == ConsentStanding::ending;
    const std::string after = first_to_end ? " > " : " < ";
    const std::string order = first_to_end ? "" : " DESC";
    if (page.after) {
        const std::string day = arguments.add(std::chrono::floor<std::chrono::days>(page.after->at));
        sql += " AND (c.until_on" + after + day + " OR (c.until_on = " + day + " AND c.id" + after +
               arguments.add(page.after->id) + "))";
    }
    sql += " ORDER BY c.until_on" + order + ", c.id" + order + " LIMIT " + arguments.add(page.limit + 1);
    PH_TRY(auto rows, list_views<ConsentLine>(db_, sql, arguments));
    return app::make_page(std::move(rows), page.limit, consent_key);
}

Result<std::vector<ConsentCount>> SqlSharingRepository::consent_counts(const access::Scope& scope,
                                                                       const ConsentFilter& filter,
                                                                       const ConsentDays& days) {
    sql::Arguments arguments;
    std::string sql = "SELECT c.organisation_id, o.name, " + standing_sql(days, arguments) + ", count(*)";
    sql += filtered(scope, filter, days, arguments);
    return list_views<ConsentCount>(db_, sql + " GROUP BY 1, 2, 3 ORDER BY 2, 1, 3", arguments);
}

}  // namespace ph::storage
