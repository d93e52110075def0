#include "storage/repositories/sharing.hpp"

#include "storage/repositories/grants.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using access::Consent;
using access::Covenant;
using access::Sharing;
using app::ConsentView;
using app::CovenantView;
using app::SharingView;

std::string consents_sql(std::string_view where) {
    return "SELECT " + sql::columns<Consent>("c") +
           ", o.name, COALESCE(a.display_name, ''), COALESCE(r.display_name, '') FROM consent c "
           "JOIN organisation o ON o.id = c.organisation_id "
           "LEFT JOIN user_account a ON a.id = c.asked_by LEFT JOIN user_account r ON r.id = c.recorded_by " +
           std::string(where);
}

std::string covenants_sql(std::string_view where) {
    return "SELECT " + sql::columns<Covenant>("c") +
           ", r.display_name FROM covenant c JOIN user_account r ON r.id = c.recorded_by " +
           std::string(where);
}

Status write_grants_of(sql::Connection& connection, const Covenant& covenant) {
    for (const access::CovenantPurpose& purpose : covenant.purposes)
        PH_CHECK(write_grants(connection, purpose.id.uuid, access::grants_of(covenant, purpose)));
    return {};
}

}  // namespace

Result<std::vector<ConsentView>> SqlSharingRepository::consents(const access::Admission& admission) {
    static const std::string all = consents_sql("WHERE c.dossier_id = $1 ORDER BY c.id DESC LIMIT 1000");
    return list_views<ConsentView>(db_, all, sql::arguments_of(admission.dossier()));
}

Result<ConsentView> SqlSharingRepository::consent(const access::Admission& admission, const ConsentId& id) {
    static const std::string one = consents_sql("WHERE c.dossier_id = $1 AND c.id = $2");
    return one_view<ConsentView>(db_, one, sql::arguments_of(admission.dossier(), id));
}

Status SqlSharingRepository::add_consent(const access::Admission& admission, const Consent& consent) {
    PH_CHECK(insert_own(db_, admission, consent));
    return write_grants(db_.connection(), consent.id.uuid, access::grants_of(consent));
}

Status SqlSharingRepository::change_consent(const access::Admission& admission, Consent& consent) {
    PH_CHECK(update_own(db_, admission, consent));
    return write_grants(db_.connection(), consent.id.uuid, access::grants_of(consent));
}

Result<std::vector<SharingView>> SqlSharingRepository::sharings(const access::Admission& admission) {
    static const std::string all =
        "SELECT " + sql::columns<Sharing>("s") +
        ", b.display_name, COALESCE(u.display_name, ''), o.name FROM sharing s "
        "JOIN user_account b ON b.id = s.shared_by JOIN organisation o ON o.id = s.organisation_id "
        "LEFT JOIN user_account u ON u.id = s.user_id WHERE s.dossier_id = $1 "
        "ORDER BY s.shared_at DESC, s.id DESC LIMIT 1000";
    return list_views<SharingView>(db_, all, sql::arguments_of(admission.dossier()));
}

Status SqlSharingRepository::add_sharing(const access::Admission& admission, const Sharing& sharing) {
    return insert_own(db_, admission, sharing);
}

Result<Organisation> SqlSharingRepository::organisation(const access::Admission& admission,
                                                        const OrganisationId& id) {
    PH_TRY(auto found,
           (db_.one<Organisation>("WHERE id = $1 AND municipality_id = $2", id, admission.municipality())));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Result<std::vector<User>> SqlSharingRepository::colleagues_of(const access::Admission& admission,
                                                              const OrganisationId& id, int most) {
    return db_.list<User>(
        "WHERE organisation_id = $1 AND municipality_id = $2 AND active = $3 AND person_id IS NULL "
        "ORDER BY CASE WHEN EXISTS (SELECT 1 FROM access_grant g WHERE g.subject_id = user_account.id AND "
        "g.dossier_id = $4) THEN 0 ELSE 1 END, display_name, id LIMIT $5",
        id, admission.municipality(), true, admission.dossier(), most);
}

Result<std::vector<CovenantView>> SqlSharingRepository::covenants(const access::Scope& scope) {
    static const std::string all =
        covenants_sql("WHERE c.municipality_id = $1 ORDER BY c.starts_on DESC, c.id DESC LIMIT 1000");
    return list_views<CovenantView>(db_, all, sql::arguments_of(scope.municipality()));
}

Result<CovenantView> SqlSharingRepository::covenant(const access::Scope& scope, const CovenantId& id) {
    static const std::string one = covenants_sql("WHERE c.municipality_id = $1 AND c.id = $2");
    return one_view<CovenantView>(db_, one, sql::arguments_of(scope.municipality(), id));
}

// An organisation belongs to one municipality, so a covenant never reaches into another.
Status SqlSharingRepository::check_partners(const access::Scope& scope, const Covenant& covenant) {
    if (covenant.municipality_id != scope.municipality()) return sql::not_found();
    for (const OrganisationId& partner : covenant.partners) {
        PH_TRY(const auto own, db_.connection().scalar<int>(
                                   "SELECT 1 FROM organisation WHERE id = $1 AND municipality_id = $2",
                                   partner, scope.municipality()));
        if (!own) return sql::not_found();
    }
    return {};
}

Status SqlSharingRepository::add_covenant(const access::Scope& scope, const Covenant& covenant) {
    PH_CHECK(check_partners(scope, covenant));
    PH_CHECK(db_.insert(covenant));
    return write_grants_of(db_.connection(), covenant);
}

Status SqlSharingRepository::change_covenant(const access::Scope& scope, Covenant& covenant) {
    PH_CHECK(check_partners(scope, covenant));
    PH_CHECK(db_.update_and_count(covenant));
    return write_grants_of(db_.connection(), covenant);
}

}  // namespace ph::storage
