#include "storage/repositories/family_plans.hpp"

#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

std::string family_proposals_sql(std::string_view where) {
    return "SELECT " + sql::columns<FamilyProposal>("f") +
           ", u.display_name FROM family_proposal f JOIN user_account u ON u.id = f.proposed_by " +
           std::string(where);
}

std::string safety_sql(std::string_view where) {
    return "SELECT " + sql::columns<SafetyAgreement>("s") +
           ", u.display_name FROM safety_agreement s JOIN user_account u ON u.id = s.decided_by " +
           std::string(where);
}

}  // namespace

Result<std::optional<app::FamilyConferenceView>> SqlFamilyPlanRepository::conference(
    const access::Admission& admission) {
    static const std::string latest =
        "SELECT " + sql::columns<FamilyConference>("c") +
        ", COALESCE(u.display_name, '') FROM family_conference c LEFT JOIN user_account u ON u.id = "
        "c.agreed_by WHERE c.dossier_id = $1 ORDER BY c.started_at DESC, c.id DESC LIMIT 1";
    PH_TRY(auto found,
           list_views<app::FamilyConferenceView>(db_, latest, sql::arguments_of(admission.dossier())));
    if (found.empty()) return std::optional<app::FamilyConferenceView>{};
    return std::optional{std::move(found.front())};
}

Status SqlFamilyPlanRepository::tell_gate(const access::Admission& admission,
                                          const FamilyConference& conference) {
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().execute("UPDATE dossier SET private_time = $2 WHERE id = $1", admission.dossier(),
                                    conference.phase == FamilyPhase::private_time));
    return {};
}

Status SqlFamilyPlanRepository::add(const access::Admission& admission, const FamilyConference& conference) {
    PH_CHECK(insert_own(db_, admission, conference));
    return tell_gate(admission, conference);
}

Status SqlFamilyPlanRepository::change(const access::Admission& admission, FamilyConference& conference) {
    PH_CHECK(update_own(db_, admission, conference));
    return tell_gate(admission, conference);
}

Result<std::vector<FamilyAgreement>> SqlFamilyPlanRepository::agreements(const access::Admission& admission) {
    return db_.list<FamilyAgreement>(
        "WHERE dossier_id = $1 ORDER BY conference_id DESC, position, id LIMIT 1000", admission.dossier());
}

Status SqlFamilyPlanRepository::replace(const access::Admission& admission,
                                        const FamilyConferenceId& conference,
                                        const std::vector<FamilyAgreement>& plan) {
    for (const FamilyAgreement& one : plan) PH_CHECK(belongs(admission, one));
    PH_TRY(
        [[maybe_unused]] const auto gone,
        db_.connection().execute("DELETE FROM family_agreement WHERE conference_id = $1 AND dossier_id = $2",
                                 conference, admission.dossier()));
    return db_.insert_all(plan);
}

Result<std::vector<app::FamilyProposalView>> SqlFamilyPlanRepository::proposals(
    const access::Admission& admission) {
    static const std::string all =
        family_proposals_sql("WHERE f.dossier_id = $1 ORDER BY f.proposed_at DESC, f.id DESC LIMIT 1000");
    return list_views<app::FamilyProposalView>(db_, all, sql::arguments_of(admission.dossier()));
}

Result<app::FamilyProposalView> SqlFamilyPlanRepository::proposal(const access::Admission& admission,
                                                                  const FamilyProposalId& id) {
    static const std::string one = family_proposals_sql("WHERE f.dossier_id = $1 AND f.id = $2");
    return one_view<app::FamilyProposalView>(db_, one, sql::arguments_of(admission.dossier(), id));
}

Status SqlFamilyPlanRepository::add_proposal(const access::Admission& admission,
                                             const FamilyProposal& proposal) {
    return insert_own(db_, admission, proposal);
}

Status SqlFamilyPlanRepository::change_proposal(const access::Admission& admission,
                                                const FamilyProposal& proposal) {
    PH_CHECK(belongs(admission, proposal));
    return db_.update(proposal);
}

Result<std::vector<app::SafetyAgreementView>> SqlFamilyPlanRepository::safety(
    const access::Admission& admission) {
    static const std::string all =
        safety_sql("WHERE s.dossier_id = $1 ORDER BY s.decided_at DESC, s.id DESC LIMIT 1000");
    return list_views<app::SafetyAgreementView>(db_, all, sql::arguments_of(admission.dossier()));
}

Result<app::SafetyAgreementView> SqlFamilyPlanRepository::safety_agreement(const access::Admission& admission,
                                                                           const SafetyAgreementId& id) {
    static const std::string one = safety_sql("WHERE s.dossier_id = $1 AND s.id = $2");
    return one_view<app::SafetyAgreementView>(db_, one, sql::arguments_of(admission.dossier(), id));
}

Status SqlFamilyPlanRepository::add_safety(const access::Admission& admission,
                                           const SafetyAgreement& agreement) {
    return insert_own(db_, admission, agreement);
}

Status SqlFamilyPlanRepository::change_safety(const access::Admission& admission,
                                              SafetyAgreement& agreement) {
    return update_own(db_, admission, agreement);
}

}  // namespace ph::storage
