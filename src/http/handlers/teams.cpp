// /v1/teams and /v1/dossiers/{dossierId}/teams.
#include "wire/dto/teams.hpp"

#include "base/text.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/involvements.hpp"

namespace ph::http {
namespace {

Result<Response> list(app::Call& call, const Request&) {
    PH_TRY(const auto found, app::teams(call));
    return ok(wire::Lijst<wire::Team>{
        wire::each(found, [](const app::TeamView& team) { return wire::to_dto(team); })});
}

Result<Response> add(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::NieuwTeam>(request));
    PH_TRY(const auto team, app::add_team(call, wire::to_domain(body)));
    return with_version(created(wire::to_dto(team)), team.version);
}

Result<Response> change(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<TeamId>(request, "teamId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::TeamWijziging>(request));
    PH_TRY(const auto team, app::change_team(call, id, version, wire::to_domain(body)));
    return with_version(ok(wire::to_dto(team)), team.version);
}

Result<Response> involved(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto found, app::team_involvements(call, dossier));
    return ok(wire::Lijst<wire::BetrokkenTeam>{
        wire::each(found, [](const app::TeamInvolvementView& one) { return wire::to_dto(one); })});
}

Result<Response> involve(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuwBetrokkenTeam>(request));
    PH_TRY(const auto added, app::involve_team(call, dossier, wire::to_domain(body)));
    return with_version(created(wire::to_dto(added)), added.version);
}

Result<Response> end(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<TeamInvolvementId>(request, "betrokkenTeamId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::BetrokkeneWijziging>(request));
    PH_TRY(const auto ended,
           app::end_team_involvement(call, dossier, id, version, body.tot, clean(body.reden)));
    return with_version(ok(wire::to_dto(ended)), ended.version);
}

}  // namespace

void add_team_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/teams", Permission::catalogue_read, list});
    table.add({Method::post, "/v1/teams", Permission::user_change, add});
    table.add({Method::patch, "/v1/teams/{teamId}", Permission::user_change, change});
    table.add({Method::get, "/v1/dossiers/{dossierId}/teams", Permission::involvement_read, involved});
    table.add({Method::post, "/v1/dossiers/{dossierId}/teams", Permission::involvement_change, involve});
    table.add({Method::patch, "/v1/dossiers/{dossierId}/teams/{betrokkenTeamId}",
               Permission::involvement_change, end});
}

}  // namespace ph::http
