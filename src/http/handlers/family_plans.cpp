// /v1/dossiers/{dossierId}/familieplan and /veiligheidsafspraken, and the family's own /v1/mijn/familieplan.
#include "wire/dto/family_plans.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/texts.hpp"

namespace ph::http {
namespace {

// 0 before there is a conference.
Response with_plan_version(Response response, const app::FamilyPlanSeen& seen) {
    return with_version(std::move(response), seen.conference ? seen.conference->version : 0);
}

Result<Response> find_family_plan(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto seen, app::family_plan(call, dossier));
    return with_plan_version(ok(wire::to_dto(seen)), seen);
}

Result<Response> start_family_plan(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweFamilieConferentie>(request));
    PH_TRY(const auto seen, app::start_family_conference(call, dossier, wire::line_of(body.coordinator),
                                                         wire::text_of(body.wieKomen)));
    return with_plan_version(created(wire::to_dto(seen)), seen);
}

Result<Response> move_family_plan(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::FamilieFase>(request));
    PH_TRY(const auto seen, app::move_family_conference(call, dossier, version, body.fase, body.opvolgingOp));
    return ok(wire::to_dto(seen));
}

Result<Response> propose_line(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::Familieafspraak>(request));
    PH_TRY(const auto seen, app::propose_to_family(call, dossier, wire::to_domain(body)));
    return with_plan_version(created(wire::to_dto(seen)), seen);
}

Result<Response> find_safety(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto seen, app::safety_agreements(call, dossier));
    return ok(wire::to_dto(seen));
}

Result<Response> add_safety(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweVeiligheidsafspraak>(request));
    PH_TRY(const auto seen, app::add_safety_agreement(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(seen));
}

Result<Response> end_safety(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<SafetyAgreementId>(request, "afspraakId"));
    PH_TRY([[maybe_unused]] const auto seen, app::end_safety_agreement(call, dossier, id));
    return no_content();
}

Result<Response> find_own_family_plan(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto seen, app::own_family_plan(call));
    return with_plan_version(ok(wire::to_dto(seen)), seen);
}

Result<Response> write_own_family_plan(app::Call& call, const Request& request) {
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::FamilieplanInhoud>(request));
    const auto guests = body.wieKomen ? std::optional{wire::text_of(body.wieKomen)} : std::nullopt;
    PH_TRY(const auto seen, app::write_family_plan(call, version, wire::to_domain(body), guests));
    return with_plan_version(ok(wire::to_dto(seen)), seen);
}

Result<Response> move_own_family_plan(app::Call& call, const Request& request) {
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::FamilieFase>(request));
    PH_TRY(const auto seen, app::move_own_conference(call, version, body.fase));
    return with_plan_version(ok(wire::to_dto(seen)), seen);
}

Result<Response> answer_line(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<FamilyProposalId>(request, "voorstelId"));
    PH_TRY(const auto body, body_as<wire::FamilieAntwoord>(request));
    PH_TRY(const auto seen, app::answer_proposal(call, id, body.antwoord, wire::text_of(body.toelichting)));
    return with_plan_version(created(wire::to_dto(seen)), seen);
}

Result<Response> find_own_safety(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto seen, app::own_safety_agreements(call));
    return ok(wire::to_dto(seen));
}

}  // namespace

void add_family_plan_routes(RouteTable& table) {
    using access::Permission;
    const std::string plan = "/v1/dossiers/{dossierId}/familieplan";
    table.add({Method::get, plan, Permission::family_plan_read, find_family_plan});
    table.add({Method::post, plan, Permission::family_plan_support, start_family_plan});
    table.add({Method::put, plan + "/fase", Permission::family_plan_support, move_family_plan});
    table.add({Method::post, plan + "/voorstellen", Permission::family_plan_support, propose_line});
    const std::string safety = "/v1/dossiers/{dossierId}/veiligheidsafspraken";
    table.add({Method::get, safety, Permission::safety_read, find_safety});
    table.add({Method::post, safety, Permission::safety_change, add_safety});
    table.add({Method::remove, safety + "/{afspraakId}", Permission::safety_change, end_safety});
    const std::string own = "/v1/mijn/familieplan";
    table.add({Method::get, own, Permission::own_family_plan, find_own_family_plan});
    table.add({Method::put, own, Permission::own_family_plan, write_own_family_plan});
    table.add({Method::put, own + "/fase", Permission::own_family_plan, move_own_family_plan});
    table.add(
        {Method::post, own + "/voorstellen/{voorstelId}/antwoord", Permission::own_family_plan, answer_line});
    table.add({Method::get, "/v1/mijn/veiligheidsafspraken", Permission::own_family_plan, find_own_safety});
}

}  // namespace ph::http
