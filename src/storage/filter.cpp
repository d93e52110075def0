#include "storage/filter.hpp"

#include "storage/sql/codec.hpp"

namespace ph::storage {
namespace {

constexpr std::int64_t identity_bit = access::Categories{access::DataCategory::identity}.bits();

}  // namespace

std::string scope_filter(const access::Scope& scope, std::string_view dossier, sql::Arguments& arguments,
                         ScopeCheck check) {
    const std::string alias(dossier);
    const std::string user = arguments.add(scope.user());
    const std::string now = arguments.add(scope.now());
    const std::string held = " FROM access_grant WHERE subject_id = " + user + " AND from_at <= " + now +
                             " AND (until_at IS NULL OR until_at > " + now + ")";
    std::string sql = alias + ".municipality_id = " + arguments.add(scope.municipality());
    sql += " AND (NOT " + alias + ".restricted OR EXISTS (SELECT 1" + held + " AND dossier_id = " + alias +
           ".id AND origin = 'named') OR " + alias +
           ".participant_id = (SELECT person_id FROM user_account WHERE id = " + user + "))";
    switch (scope.reach()) {
        case access::Reach::municipality: break;
        case access::Reach::involved: {
            // Who may not even know who it is about has no use for a list.
            // What came with a request or a referral counts under its own purpose only (access/decide.cpp).
            const std::string granted = held +
                                        " AND (origin IN ('involvement', 'break_glass') OR (origin IN "
                                        "('request', 'referral') AND purpose = " +
                                        arguments.add(scope.decision().purpose) + ")) AND (categories & " +
                                        std::to_string(identity_bit) + ") <> 0";
            sql += check == ScopeCheck::whole_set
                       ? " AND " + alias + ".id IN (SELECT dossier_id" + granted + ")"
                       : " AND EXISTS (SELECT 1" + granted + " AND dossier_id = " + alias + ".id)";
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
