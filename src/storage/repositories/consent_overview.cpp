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

// That the dossier of the consent c is there for who asks. Of a whole municipality only the few restricted
// ones are looked at; what is unknown of those (nobody's own person, say) is no yes.
std::string there_for(const access::Scope& scope, sql::Arguments& arguments) {
    if (scope.reach() != access::Reach::municipality)
        return "EXISTS (SELECT 1 FROM dossier d WHERE d.id = c.dossier_id AND " +
               scope_filter(scope, "d", arguments, ScopeCheck::each_row) + ")";
    const std::string municipality = arguments.add(scope.municipality());
    return "c.dossier_id NOT IN (SELECT d.id FROM dossier d WHERE d.municipality_id = " + municipality +
           " AND d.restricted AND (" + scope_filter(scope, "d", arguments, ScopeCheck::each_row) +
           ") IS NOT TRUE)";
}

std::string filtered(const access::Scope& scope, const ConsentFilter& filter, const ConsentDays& days,
                     sql::Arguments& arguments) {
    std::string sql = "c.municipality_id = " + arguments.add(scope.municipality());
    if (filter.organisation) sql += " AND c.organisation_id = " + arguments.add(*filter.organisation);
    if (filter.category)
        sql +=
            " AND (c.categories & " + std::to_string(access::Categories{*filter.category}.bits()) + ") <> 0";
    if (filter.standing) sql += standing_filter(*filter.standing, days, arguments);
    if (filter.ends_before) sql += " AND c.until_on < " + arguments.add(*filter.ends_before);
    return sql + " AND " + there_for(scope, arguments);
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
    // CROSS JOIN: SQLite starts at the consents, in the order of their index, and looks the others up.
    sql +=
        " FROM consent c CROSS JOIN organisation o CROSS JOIN person p WHERE o.id = c.organisation_id AND "
        "p.id = c.person_id AND " +
        filtered(scope, filter, days, arguments);
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
    // Counted in the index alone; the names come after.
    std::string sql =
        "SELECT n.organisation_id, o.name, n.standing, n.number FROM (SELECT c.organisation_id "
        "AS organisation_id, ";
    sql += standing_sql(days, arguments) + " AS standing, count(*) AS number FROM consent c WHERE ";
    sql += filtered(scope, filter, days, arguments);
    sql += " GROUP BY 1, 2) n JOIN organisation o ON o.id = n.organisation_id ORDER BY 2, 1, 3";
    return list_views<ConsentCount>(db_, sql, arguments);
}

}  // namespace ph::storage
