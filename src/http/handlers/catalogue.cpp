// /v1/instrumenten, /methoden, /formulieren, /keuzelijsten, /organisaties, /medewerkers: what there is to
// choose from.
#include "app/use_cases/reference.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/methods.hpp"
#include "wire/dto/reference.hpp"

namespace ph::http {
namespace {

Result<Response> instruments(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto list, app::instruments(call));
    return ok(wire::Lijst<wire::Instrument>{
        wire::each(list, [](const app::Instrument* instrument) { return wire::to_dto(*instrument); })});
}

Result<Response> instrument(app::Call& call, const Request& request) {
    PH_TRY(const auto* found, app::instrument(call, request.parameter("instrumentId")));
    return ok(wire::to_dto(*found));
}

Result<Response> methods(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto list, app::methods(call));
    return ok(wire::Lijst<wire::MethodeRegel>{
        wire::each(list, [](const app::Method* method) { return wire::to_row(*method); })});
}

Result<Response> method(app::Call& call, const Request& request) {
    PH_TRY(const auto* found, app::method(call, request.parameter("methodeId")));
    return ok(wire::to_dto(*found, call.catalogue));
}

Result<Response> form(app::Call& call, const Request& request) {
    PH_TRY(const auto* found, app::form(call, request.parameter("formulierId")));
    return ok(wire::to_dto(*found, call.catalogue));
}

Result<Response> choice_lists(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto* catalogue, app::choice_lists(call));
    return ok(wire::choices_of(*catalogue));
}

Result<Response> organisations(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto list, app::organisations(call));
    return ok(wire::Lijst<wire::Organisatie>{
        wire::each(list, [](const Organisation& organisation) { return wire::to_dto(organisation); })});
}

Result<Response> colleagues(app::Call& call, const Request& request) {
    Query query{request};
    const auto role = query.one_of<Role>("rol");
    PH_CHECK(query.finish());
    PH_TRY(const auto list, app::colleagues(call, role));
    return ok(wire::Lijst<wire::Medewerker>{
        wire::each(list, [](const app::Colleague& colleague) { return wire::to_dto(colleague); })});
}

}  // namespace

void add_catalogue_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/instrumenten", Permission::catalogue_read, instruments});
    table.add({Method::get, "/v1/instrumenten/{instrumentId}", Permission::catalogue_read, instrument});
    table.add({Method::get, "/v1/methoden", Permission::catalogue_read, methods});
    table.add({Method::get, "/v1/methoden/{methodeId}", Permission::catalogue_read, method});
    table.add({Method::get, "/v1/formulieren/{formulierId}", Permission::catalogue_read, form});
    table.add({Method::get, "/v1/keuzelijsten", Permission::catalogue_read, choice_lists});
    table.add({Method::get, "/v1/organisaties", Permission::catalogue_read, organisations});
    table.add({Method::get, "/v1/medewerkers", Permission::catalogue_read, colleagues});
}

}  // namespace ph::http
