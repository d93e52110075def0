// /v1/dossiers: the list, the picture, the phase, the timeline.
#include "wire/dto/dossiers.hpp"

#include "base/text.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"
#include "wire/dto/timeline.hpp"

namespace ph::http {
namespace {

Result<Response> list(app::Call& call, const Request& request) {
    Query query{request};
    app::DossierFilter filter;
    filter.phase = query.one_of<DossierPhase>("fase");
    filter.without_coach = query.flag("zonderCoach", false);
    if (query.flag("zonderStap", false)) filter.without_step_from = local_instant(call.today(), {});
    filter.coach_id = query.value<UserId>("coach");
    filter.order = query.one_of<app::DossierOrder>("sorteer").value_or(app::DossierOrder::name);
    const int limit = query.integer("limit", 1, 200, 50);
    const auto after = query.text_cursor();
    PH_CHECK(query.finish());
    PH_TRY(const auto page, app::dossiers(call, filter, after, limit));
    auto dto = wire::to_dto(page);
    Response response = ok(dto);
    return with_next_cursor(std::move(response), request, dto.volgende);
}

Result<Response> picture(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto found, app::dossier_picture(call, dossier));
    return with_version(ok(wire::with_left_out(wire::to_dto(found, call.catalogue, call.today()),
                                               call.gate.left_out(), call.catalogue)),
                        found.dossier.version);
}

Result<Response> change_phase(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::Fasewisseling>(request));
    PH_TRY(const auto changed,
           app::change_dossier_phase(call, dossier, version, body.fase, clean(body.reden)));
    return with_version(created(wire::to_dto(changed)), changed.version);
}

Result<Response> timeline(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    Query query{request};
    const auto page = query.page();
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::timeline(call, dossier, page));
    wire::Bladzijde<wire::Gebeurtenis> dto;
    dto.items = wire::each(found.items, [](const app::TimelineEntry& entry) { return wire::to_dto(entry); });
    if (found.next) dto.volgende = app::to_cursor(*found.next);
    dto = wire::with_left_out(std::move(dto), call.gate.left_out(), call.catalogue);
    return with_next_page(ok(dto), request, found.next);
}

}  // namespace

void add_dossier_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/dossiers", Permission::dossier_list, list});
    table.add({Method::get, "/v1/dossiers/{dossierId}", Permission::dossier_read, picture});
    table.add({Method::post, "/v1/dossiers/{dossierId}/fasewisselingen", Permission::dossier_change_phase,
               change_phase});
    table.add({Method::get, "/v1/dossiers/{dossierId}/tijdlijn", Permission::timeline_read, timeline});
}

}  // namespace ph::http
