#include "storage/filter.hpp"

#include "storage/sql/codec.hpp"

namespace ph::storage {

std::string scope_filter(const access::Scope& scope, std::string_view dossier, Date today,
                         sql::Arguments& arguments, ScopeCheck check) {
    const std::string alias(dossier);
    std::string sql = alias + ".municipality_id = " + arguments.add(scope.municipality());
    switch (scope.reach()) {
        case access::Reach::municipality: break;
        case access::Reach::involved: {
            const std::string user = arguments.add(scope.user());
            const std::string day = arguments.add(today);
            const std::string granted = " FROM access_grant WHERE user_id = " + user +
                                        " AND starts_on <= " + day + " AND (ends_on IS NULL OR ends_on > " +
                                        day + ")";
            sql += check == ScopeCheck::whole_set
                       ? " AND " + alias + ".id IN (SELECT dossier_id" + granted + ")"
                       : " AND EXISTS (SELECT 1" + granted + " AND dossier_id = " + alias + ".id)";
            break;
        }
        case access::Reach::own:
            sql += " AND " + alias + ".participant_id = (SELECT person_id FROM user_account WHERE id = " +
                   arguments.add(scope.user()) + ")";
            break;
    }
    return sql;
}

}  // namespace ph::storage
