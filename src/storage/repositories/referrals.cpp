#include "storage/repositories/referrals.hpp"

#include "storage/repositories/grants.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::CollaborationView;
using app::DirectionOfferView;
using app::ReferralStepView;
using app::ReferralView;

std::string referrals_sql(std::string_view where) {
    return "SELECT " + sql::columns<Referral>("r") +
           ", s.display_name, COALESCE(u.display_name, o.name, r.to_place), COALESCE(uo.name, o.name, ''), "
           "COALESCE(a.display_name, ''), " +
           std::string(person_name_sql) +
           " FROM referral r JOIN user_account s ON s.id = r.sent_by JOIN dossier d ON d.id = r.dossier_id "
           "JOIN person p ON p.id = d.participant_id LEFT JOIN user_account u ON u.id = r.to_user_id "
           "LEFT JOIN organisation uo ON uo.id = u.organisation_id "
           "LEFT JOIN organisation o ON o.id = r.to_organisation_id "
           "LEFT JOIN user_account a ON a.id = r.accepted_by " +
           std::string(where);
}

std::string offers_sql(std::string_view where) {
    return "SELECT " + sql::columns<DirectionOffer>("f") +
           ", COALESCE(b.display_name, ''), t.display_name FROM direction_offer f "
           "JOIN user_account t ON t.id = f.to_id LEFT JOIN user_account b ON b.id = f.from_id " +
           std::string(where);
}

// Sent to the user ($1) or the organisation that the user works for, in the municipality of the scope ($2).
constexpr std::string_view sent_to_me =
    "(r.to_user_id = $1 OR r.to_organisation_id = (SELECT organisation_id FROM user_account WHERE id = $1)) "
    "AND r.municipality_id = $2";

}  // namespace

Result<std::vector<ReferralView>> SqlReferralRepository::of_dossier(const access::Admission& admission) {
    static const std::string all =
        referrals_sql("WHERE r.dossier_id = $1 ORDER BY r.sent_at DESC, r.id DESC LIMIT 1000");
    return list_views<ReferralView>(db_, all, sql::arguments_of(admission.dossier()));
}

Result<ReferralView> SqlReferralRepository::find(const access::Admission& admission, const ReferralId& id) {
    static const std::string one = referrals_sql("WHERE r.dossier_id = $1 AND r.id = $2");
    return one_view<ReferralView>(db_, one, sql::arguments_of(admission.dossier(), id));
}

Result<std::vector<ReferralStepView>> SqlReferralRepository::steps(const access::Admission& admission) {
    static const std::string all =
        "SELECT " + sql::columns<ReferralStep>("s") +
        ", u.display_name FROM referral_step s JOIN user_account u ON u.id = s.done_by "
        "WHERE s.dossier_id = $1 ORDER BY s.done_at, s.id LIMIT 1000";
    return list_views<ReferralStepView>(db_, all, sql::arguments_of(admission.dossier()));
}

Status SqlReferralRepository::add(const access::Admission& admission, const Referral& referral,
                                  const std::vector<access::KeptGrant>& grants) {
    PH_CHECK(insert_own(db_, admission, referral));
    return write_grants(db_.connection(), referral.id.uuid, grants);
}

Status SqlReferralRepository::change(const access::Admission& admission, Referral& referral,
                                     const std::vector<access::KeptGrant>& grants) {
    PH_CHECK(update_own(db_, admission, referral));
    return write_grants(db_.connection(), referral.id.uuid, grants);
}

Status SqlReferralRepository::add_step(const access::Admission& admission, const ReferralStep& step) {
    return insert_own(db_, admission, step);
}

// The grant of the referral must hold now, and of a restricted dossier the reader must be named.
Result<std::vector<ReferralView>> SqlReferralRepository::received(const access::Scope& scope) {
    static const std::string mine = referrals_sql(
        "WHERE " + std::string(sent_to_me) +
        " AND r.state IN ('asked', 'waiting', 'accepted') "
        "AND EXISTS (SELECT 1 FROM access_grant g WHERE g.source_id = r.id AND g.dossier_id = r.dossier_id "
        "AND g.origin = 'referral' AND g.purpose = $3 AND g.from_at <= $4 AND (g.until_at IS NULL OR "
        "g.until_at > $4)) AND (NOT d.restricted OR EXISTS (SELECT 1 FROM access_grant n WHERE "
        "n.subject_id = $1 AND n.dossier_id = d.id AND n.origin = 'named' AND n.from_at <= $4 AND "
        "(n.until_at IS NULL OR n.until_at > $4))) ORDER BY r.sent_at, r.id LIMIT 1000");
    return list_views<ReferralView>(
        db_, mine,
        sql::arguments_of(scope.user(), scope.municipality(), scope.decision().purpose, scope.now()));
}

Result<DossierId> SqlReferralRepository::dossier_of(const access::Scope& scope, const ReferralId& id) {
    PH_TRY(const auto found,
           db_.connection().scalar<DossierId>(
               "SELECT r.dossier_id FROM referral r WHERE " + std::string(sent_to_me) + " AND r.id = $3",
               scope.user(), scope.municipality(), id));
    if (!found) return sql::not_found();
    return *found;
}

Result<std::vector<DirectionOfferView>> SqlReferralRepository::offers(const access::Admission& admission) {
    static const std::string all =
        offers_sql("WHERE f.dossier_id = $1 ORDER BY f.offered_at DESC, f.id DESC LIMIT 1000");
    return list_views<DirectionOfferView>(db_, all, sql::arguments_of(admission.dossier()));
}

Result<DirectionOfferView> SqlReferralRepository::offer(const access::Admission& admission,
                                                        const DirectionOfferId& id) {
    static const std::string one = offers_sql("WHERE f.dossier_id = $1 AND f.id = $2");
    return one_view<DirectionOfferView>(db_, one, sql::arguments_of(admission.dossier(), id));
}

Status SqlReferralRepository::add_offer(const access::Admission& admission, const DirectionOffer& offer) {
    return insert_own(db_, admission, offer);
}

Status SqlReferralRepository::change_offer(const access::Admission& admission, DirectionOffer& offer) {
    return update_own(db_, admission, offer);
}

Result<std::vector<CollaborationView>> SqlReferralRepository::collaborations(
    const access::Admission& admission) {
    static const std::string all =
        "SELECT " + sql::columns<Collaboration>("c") +
        ", u.display_name FROM collaboration c JOIN user_account u ON u.id = c.chosen_by "
        "WHERE c.dossier_id = $1 ORDER BY c.chosen_at DESC, c.id DESC LIMIT 1000";
    return list_views<CollaborationView>(db_, all, sql::arguments_of(admission.dossier()));
}

Status SqlReferralRepository::add_collaboration(const access::Admission& admission,
                                                const Collaboration& chosen) {
    return insert_own(db_, admission, chosen);
}

}  // namespace ph::storage
