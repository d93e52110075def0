// /v1/dossiers/{dossierId}/plannen with agreements, GAS scores and actions.
#include "wire/dto/plans.hpp"

#include "app/use_cases/plan_comparison.hpp"
#include "app/use_cases/plans.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"
#include "wire/dto/lists.hpp"
#include "wire/dto/plan_comparison.hpp"

namespace ph::http {
namespace {

Response answer(Response response, const app::PlanView& view) {
    return with_version(std::move(response), view.document.plan.version);
}

Result<Response> list(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto plans, app::list_plans(call, dossier));
    return ok(wire::with_left_out(wire::Lijst<wire::Plan>{wire::to_dto(plans, call.today())},
                                  call.gate.left_out(), call.catalogue));
}

Result<Response> find(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<PlanId>(request, "planId"));
    PH_TRY(const auto plan, app::find_plan(call, dossier, id));
    return answer(ok(wire::to_dto(plan, call.today())), plan);
}

Result<Response> compare(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<PlanId>(request, "planId"));
    Query query{request};
    const auto other = query.value<PlanId>("met");
    PH_CHECK(query.finish());
    PH_TRY(const auto comparison, app::compare_plans(call, dossier, id, other));
    return ok(
        wire::with_left_out(wire::to_dto(comparison, call.catalogue), call.gate.left_out(), call.catalogue));
}

Result<Response> start(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuwPlan>(request));
    PH_TRY(const auto plan, app::start_plan(call, dossier, body.kopieVan));
    return answer(created(wire::to_dto(plan, call.today())), plan);
}

Result<Response> save(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<PlanId>(request, "planId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::PlanInhoud>(request));
    PH_TRY(const auto plan, app::save_plan(call, dossier, id, version, wire::to_domain(body)));
    return answer(ok(wire::to_dto(plan, call.today())), plan);
}

Result<Response> agree(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<PlanId>(request, "planId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::NieuwAkkoord>(request));
    PH_TRY(const auto plan, app::agree_plan(call, dossier, id, version, body.van, wire::remark_of(body)));
    return answer(created(wire::to_dto(plan, call.today())), plan);
}

Result<Response> score(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<PlanId>(request, "planId"));
    PH_TRY(const auto body, body_as<wire::NieuweGasScore>(request));
    PH_TRY(const auto scored, app::score_goal(call, dossier, id, wire::to_domain(body)));
    return created(wire::to_dto(scored));
}

Result<Response> tick(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<PlanId>(request, "planId"));
    PH_TRY(const auto action, id_parameter<ActionId>(request, "actieId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::ActieWijziging>(request));
    PH_TRY(const auto plan,
           app::tick_action(call, dossier, id, action, version, wire::done_on(body, call.today())));
    return answer(ok(wire::to_dto(plan, call.today())), plan);
}

}  // namespace

void add_plan_routes(RouteTable& table) {
    using access::Permission;
    const std::string plans = "/v1/dossiers/{dossierId}/plannen";
    const std::string plan = plans + "/{planId}";
    table.add({Method::get, plans, Permission::plan_read, list});
    table.add({Method::post, plans, Permission::plan_change, start});
    table.add({Method::get, plan, Permission::plan_read, find});
    table.add({Method::put, plan, Permission::plan_change, save});
    table.add({Method::get, plan + "/verschil", Permission::plan_read, compare});
    table.add({Method::post, plan + "/akkoorden", Permission::plan_agree, agree});
    table.add({Method::post, plan + "/gas-scores", Permission::plan_change, score});
    table.add({Method::patch, plan + "/acties/{actieId}", Permission::plan_change, tick});
}

}  // namespace ph::http
