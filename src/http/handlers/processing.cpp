// /v1/grondslagen and /v1/verwerkingsregister.
#include "wire/dto/processing.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"

namespace ph::http {
namespace {

Result<Response> grounds(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::grounds(call));
    return ok(wire::Lijst<wire::Grondslag>{
        wire::each(found, [&](const app::GroundText& one) { return wire::to_dto(one, call.catalogue); })});
}

Result<Response> processing_register(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::processing_register(call));
    return ok(wire::to_dto(found, call.catalogue));
}

Result<Response> processing_file(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::processing_register(call));
    Response file =
        text_response(200, "text/csv; charset=utf-8", wire::to_csv(wire::to_dto(found, call.catalogue)));
    return file.with("Content-Disposition", "attachment; filename=\"verwerkingsregister.csv\"");
}

}  // namespace

void add_processing_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/grondslagen", Permission::processing_register, grounds});
    table.add({Method::get, "/v1/verwerkingsregister", Permission::processing_register, processing_register});
    table.add(
        {Method::get, "/v1/verwerkingsregister/bestand", Permission::processing_register, processing_file});
}

}  // namespace ph::http
