// /v1/dossiers/{dossierId}/feiten, /bekend and /klantfotos.
#include "wire/dto/facts.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"

namespace ph::http {
namespace {

wire::Lijst<wire::Feit> fact_list(const app::Call& call, const std::vector<app::FactView>& found) {
    return {wire::each(found, [&](const app::FactView& fact) { return wire::to_dto(fact, call.catalogue); })};
}

Result<Response> facts(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    Query query{request};
    const bool history = query.flag("geschiedenis", false);
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::facts(call, dossier, history));
    return ok(wire::with_left_out(fact_list(call, found), call.gate.left_out(), call.catalogue));
}

Result<Response> known_facts(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::known_facts(call, dossier));
    // Nothing of what is left out: an employer would learn from it that there is care.
    return ok(fact_list(call, found));
}

Result<Response> add_fact(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuwFeit>(request));
    PH_TRY(const auto added, app::add_fact(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(added, call.catalogue));
}

Result<Response> snapshots(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto found, app::snapshots(call, dossier));
    return ok(wire::with_left_out(
        wire::Lijst<wire::Klantfoto>{wire::each(
            found, [&](const app::SnapshotWithFacts& one) { return wire::to_dto(one, call.catalogue); })},
        call.gate.left_out(), call.catalogue));
}

Result<Response> add_snapshot(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweKlantfoto>(request));
    PH_TRY(const auto added, app::add_snapshot(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(added, call.catalogue));
}

}  // namespace

void add_fact_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/dossiers/{dossierId}/feiten", Permission::fact_read, facts});
    table.add({Method::post, "/v1/dossiers/{dossierId}/feiten", Permission::fact_add, add_fact});
    table.add({Method::get, "/v1/dossiers/{dossierId}/bekend", Permission::dossier_read, known_facts});
    table.add({Method::get, "/v1/dossiers/{dossierId}/klantfotos", Permission::fact_read, snapshots});
    table.add({Method::post, "/v1/dossiers/{dossierId}/klantfotos", Permission::snapshot_add, add_snapshot});
}

}  // namespace ph::http
