// Who looked at a dossier: /v1/mijn/inzage for the participant; for the privacy officer
// /v1/dossiers/{dossierId}/logboek, and /v1/toezicht/opvallend for what is not usual.
#include "wire/dto/who_looked.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/unusual_looks.hpp"

namespace ph::http {
namespace {

Result<Response> looked_at_me(app::Call& call, const Request& request) {
    Query query{request};
    const int days = query.integer("limit", 1, 60, 14);
    const auto after = query.cursor_as(app::parse_log_cursor);
    PH_CHECK(query.finish());
    PH_TRY(const auto page, app::who_looked_at_me(call, after.value_or(app::LogPlace{}), days));
    const auto dto = wire::to_dto(page);
    return with_next_cursor(ok(dto), request, dto.volgende);
}

Result<Response> log_of(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    Query query{request};
    const int limit = query.integer("limit", 1, 200, 50);
    const auto after = query.cursor_as(app::parse_log_cursor);
    PH_CHECK(query.finish());
    PH_TRY(const auto page, app::dossier_log(call, dossier, after.value_or(app::LogPlace{}), limit));
    const auto dto = wire::to_dto(page, call.catalogue);
    return with_next_cursor(ok(dto), request, dto.volgende);
}

Result<Response> unusual(app::Call& call, const Request& request) {
    Query query{request};
    const Date until = query.value<Date>("tot").value_or(call.today());
    PH_CHECK(query.finish());
    PH_TRY(const auto page, app::unusual_looks(call, until));
    return ok(wire::to_dto(page));
}

}  // namespace

void add_who_looked_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/mijn/inzage", Permission::own_overview_read, looked_at_me});
    table.add({Method::get, "/v1/dossiers/{dossierId}/logboek", Permission::audit_read, log_of});
    table.add({Method::get, "/v1/toezicht/opvallend", Permission::audit_read, unusual});
}

}  // namespace ph::http
