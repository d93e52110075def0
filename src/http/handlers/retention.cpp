// /v1/vernietiging: dossiers whose term has passed, who approves, what is held back, and what was destroyed.
#include "wire/dto/retention.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/texts.hpp"

namespace ph::http {
namespace {

Response answer(const app::Call& call, const app::RetentionLine& line) {
    return with_version(created(wire::to_dto(line, call.actor().user_id)), line.item.version);
}

Result<Response> list(app::Call& call, const Request& request) {
    Query query{request};
    const auto page = query.page();
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::retention_list(call, page));
    wire::Bladzijde<wire::TeVernietigen> dto;
    dto.items = wire::each(
        found.items, [&](const app::RetentionLine& one) { return wire::to_dto(one, call.actor().user_id); });
    if (found.next) dto.volgende = app::to_cursor(*found.next);
    return with_next_page(ok(dto), request, found.next);
}

Result<Response> destroyed(app::Call& call, const Request& request) {
    Query query{request};
    const auto page = query.page();
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::destructions(call, page));
    wire::Bladzijde<wire::VernietigdDossier> dto;
    dto.items = wire::each(found.items, [](const app::DestructionView& one) { return wire::to_dto(one); });
    if (found.next) dto.volgende = app::to_cursor(*found.next);
    return with_next_page(ok(dto), request, found.next);
}

Result<Response> figures(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::destroyed_figures(call));
    return ok(wire::to_dto(found));
}

Result<Response> approve(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto line, app::approve_destruction(call, dossier, version));
    return answer(call, line);
}

Result<Response> withdraw(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto line, app::withdraw_approval_of(call, dossier, version));
    return answer(call, line);
}

Result<Response> hold(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweTegenhouding>(request));
    PH_TRY(const auto placed, app::hold_dossier(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(placed, call.actor().display_name));
}

Result<Response> object(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweTegenhouding>(request));
    PH_TRY(const auto placed, app::object_to_destruction(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(placed, call.actor().display_name));
}

Result<Response> lift(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto hold, id_parameter<RetentionHoldId>(request, "tegenhoudingId"));
    PH_TRY(const auto body, body_as<wire::Vrijgave>(request));
    PH_CHECK(app::lift_hold(call, dossier, hold, wire::text_of(body.reden)));
    return no_content();
}

}  // namespace

void add_retention_routes(RouteTable& table) {
    using access::Permission;
    const std::string all = "/v1/vernietiging";
    const std::string one = all + "/{dossierId}";
    const std::string approval = one + "/akkoord";
    const std::string held = one + "/tegenhoudingen";
    table.add({Method::get, all, Permission::retention_read, list});
    table.add({Method::get, "/v1/vernietigd", Permission::retention_read, destroyed});
    table.add({Method::get, "/v1/vernietigd/cijfers", Permission::retention_read, figures});
    table.add({Method::post, approval, Permission::retention_decide, approve});
    table.add({Method::post, approval + "/intrekking", Permission::retention_decide, withdraw});
    table.add({Method::post, one + "/bezwaren", Permission::retention_decide, object});
    table.add({Method::post, held, Permission::retention_hold, hold});
    table.add({Method::post, held + "/{tegenhoudingId}/vrijgave", Permission::retention_hold, lift});
}

}  // namespace ph::http
