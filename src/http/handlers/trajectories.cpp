// /v1/dossiers/{dossierId}/trajecten with progress reports and closing.
#include "wire/dto/trajectories.hpp"

#include "app/use_cases/trajectories.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/lists.hpp"
#include "wire/dto/texts.hpp"

namespace ph::http {
namespace {

Response answer(Response response, const app::TrajectoryView& view) {
    return with_version(std::move(response), view.trajectory.version);
}

Result<Response> list(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto found, app::list_trajectories(call, dossier));
    return ok(wire::Lijst<wire::Traject>{wire::to_dto(found)});
}

Result<Response> find(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<TrajectoryId>(request, "trajectId"));
    PH_TRY(const auto found, app::find_trajectory(call, dossier, id));
    return answer(ok(wire::to_dto(found)), found);
}

Result<Response> start(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuwTraject>(request));
    PH_TRY(const auto started, app::start_trajectory(call, dossier, wire::to_domain(body)));
    return answer(created(wire::to_dto(started)), started);
}

Result<Response> change(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<TrajectoryId>(request, "trajectId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::TrajectWijziging>(request));
    PH_TRY(const auto changed, app::change_trajectory(call, dossier, id, version, wire::to_domain(body)));
    return answer(ok(wire::to_dto(changed)), changed);
}

Result<Response> report(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<TrajectoryId>(request, "trajectId"));
    PH_TRY(const auto body, body_as<wire::NieuwVerslag>(request));
    PH_TRY(const auto added, app::add_report(call, dossier, id, wire::to_domain(body)));
    return created(wire::to_dto(added));
}

Result<Response> close(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<TrajectoryId>(request, "trajectId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::TrajectAfsluiting>(request));
    PH_TRY(const auto closed, app::close_trajectory(call, dossier, id, version, body.resultaat,
                                                    clean(body.toelichting), body.datum));
    return answer(created(wire::to_dto(closed)), closed);
}

}  // namespace

void add_trajectory_routes(RouteTable& table) {
    using access::Permission;
    const std::string trajectories = "/v1/dossiers/{dossierId}/trajecten";
    const std::string trajectory = trajectories + "/{trajectId}";
    table.add({Method::get, trajectories, Permission::trajectory_read, list});
    table.add({Method::post, trajectories, Permission::trajectory_change, start});
    table.add({Method::get, trajectory, Permission::trajectory_read, find});
    table.add({Method::patch, trajectory, Permission::trajectory_change, change});
    table.add({Method::post, trajectory + "/voortgangsverslagen", Permission::report_add, report});
    table.add({Method::post, trajectory + "/afsluitingen", Permission::trajectory_change, close});
}

}  // namespace ph::http
