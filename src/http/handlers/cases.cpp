// /v1/dossiers/{dossierId}/aanpakken: the approach that a household follows.
#include "wire/dto/cases.hpp"

#include "app/use_cases/case_move.hpp"
#include "app/use_cases/cases.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"
#include "wire/dto/texts.hpp"

namespace ph::http {
namespace {

Response answer(Response response, const app::CasePicture& picture) {
    return with_version(std::move(response), picture.record.version);
}

Result<Response> overview(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto found, app::case_overview(call, dossier));
    return ok(wire::with_left_out(wire::to_dto(found), call.gate.left_out(), call.catalogue));
}

Result<Response> find(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<CaseId>(request, "aanpakId"));
    PH_TRY(const auto found, app::case_picture(call, dossier, id));
    return answer(ok(wire::to_dto(found)), found);
}

Result<Response> start(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweAanpak>(request));
    if (body.aanpak && body.methode)
        return Error{Fault::invalid,
                     "Kies een aanpak of een methode.",
                     {{"past-niet", "Kies een aanpak of een methode.", {{}, 0, 0, "/methode"}}}};
    PH_TRY(const auto started, body.methode ? app::start_method(call, dossier, wire::line_of(body.methode))
                                            : app::start_case(call, dossier, wire::line_of(body.aanpak)));
    return answer(created(wire::to_dto(started)), started);
}

Result<Response> act(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<CaseId>(request, "aanpakId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::AanpakHandeling>(request));
    PH_TRY(const auto changed, app::act_on_case(call, dossier, id, version, wire::to_domain(body)));
    return answer(created(wire::to_dto(changed)), changed);
}

Result<Response> preview_move(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<CaseId>(request, "aanpakId"));
    Query query{request};
    const auto approach = query.text("aanpak");
    const int version = query.integer("aanpakVersie", 1, 1'000'000, 0);
    PH_CHECK(query.finish());
    PH_TRY(const auto preview, app::preview_move(call, dossier, id, approach.value_or(""), version));
    return with_version(ok(wire::to_dto(preview)), preview.version);
}

Result<Response> move(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<CaseId>(request, "aanpakId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::Overstap>(request));
    PH_TRY(const auto moved, app::move_case(call, dossier, id, version, wire::to_domain(body)));
    return answer(created(wire::to_dto(moved)), moved);
}

}  // namespace

void add_case_routes(RouteTable& table) {
    using access::Permission;
    const std::string cases = "/v1/dossiers/{dossierId}/aanpakken";
    const std::string one = cases + "/{aanpakId}";
    table.add({Method::get, cases, Permission::case_read, overview});
    table.add({Method::post, cases, Permission::case_change, start});
    table.add({Method::get, one, Permission::case_read, find});
    table.add({Method::post, one + "/handelingen", Permission::case_change, act});
    table.add({Method::get, one + "/overstappen/vooraf", Permission::case_move, preview_move});
    table.add({Method::post, one + "/overstappen", Permission::case_move, move});
}

}  // namespace ph::http
