#include "storage/filter.hpp"

#include "storage/sql/codec.hpp"

namespace ph::storage {
namespace {

constexpr std::int64_t identity_bit = access::Categories{access::DataCategory::identity}.bits();

}  // namespace

std::string subjects_of(std::string_view user) {
    const std::string id(user);
    return "SELECT id FROM user_account WHERE id = " + id +
           " UNION ALL SELECT team_id FROM team_member WHERE user_id = " + id;
}

std::string held_by(const access::Scope& scope, std::string_view grant, sql::Arguments& arguments) {
    const std::string alias(grant);
    std::string sql = alias + ".subject_id IN (" + subjects_of(arguments.add(scope.user())) + ") AND (" +
                      alias + ".role IS NULL";
    for (const Role role : scope.roles()) sql += " OR " + alias + ".role = " + arguments.add(role);
    return sql + ")";
}

std::string scope_filter(const access::Scope& scope, std::string_view dossier, sql::Arguments& arguments,
                         ScopeCheck check) {
    const std::string alias(dossier);
    const std::string user = arguments.add(scope.user());
    const std::string now = arguments.add(scope.now());
    const std::string holds =
        " AND g.from_at <= " + now + " AND (g.until_at IS NULL OR g.until_at > " + now + ")";
    std::string sql = alias + ".municipality_id = " + arguments.add(scope.municipality());
    sql += " AND (NOT " + alias +
           ".restricted OR EXISTS (SELECT 1 FROM access_grant g WHERE g.subject_id = " + user + holds +
           " AND g.dossier_id = " + alias + ".id AND g.origin = 'named') OR " + alias +
           ".participant_id = (SELECT person_id FROM user_account WHERE id = " + user + "))";
    switch (scope.reach()) {
        case access::Reach::municipality: break;
        case access::Reach::involved: {
            // Who may not even know who it is about has no use for a list.
            // What came with a request or a referral counts under its own purpose only (access/decide.cpp).
            const std::string granted =
                " FROM access_grant g WHERE " + held_by(scope, "g", arguments) + holds +
                " AND (g.origin IN ('involvement', 'break_glass') OR (g.origin IN ('request', "
                "'referral') AND g.purpose = " +
                arguments.add(scope.decision().purpose) + ")) AND (g.categories & " +
                std::to_string(identity_bit) + ") <> 0";
            sql += check == ScopeCheck::whole_set
                       ? " AND " + alias + ".id IN (SELECT g.dossier_id" + granted + ")"
                       : " AND EXISTS (SELECT 1" + granted + " AND g.dossier_id = " + alias + ".id)";
            break;
        }
        case access::Reach::own:
            sql += " AND " + alias +
                   ".participant_id = (SELECT person_id FROM user_account WHERE id = " + user + ")";
            break;
    }
    return sql;
}

}  // namespace ph::storage
