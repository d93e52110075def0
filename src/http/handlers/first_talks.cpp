// /v1/dossiers/{dossierId}/kennismaking, /talenten, /gespreksantwoorden, /kaarten and /klantprofielen, and
// what the participant sees, says and lays of it: /v1/mijn/kennismaking, /v1/mijn/talenten and
// /v1/mijn/kaarten.
#include "wire/dto/first_talks.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"
#include "wire/dto/measurements.hpp"

namespace ph::http {
namespace {

Result<Response> show_first_talks(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::first_talks(call, dossier));
    return ok(wire::with_left_out(wire::to_dto(found, call.catalogue), call.gate.left_out(), call.catalogue));
}

Result<Response> add_talent(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuwTalent>(request));
    PH_TRY(const auto added, app::add_talent(call, dossier, wire::to_domain(body)));
    return with_version(created(wire::to_dto(added, call.catalogue)), added.version);
}

Result<Response> end_talent(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<TalentId>(request, "talentId"));
    PH_TRY(const int version, required_version(request));
    PH_CHECK(app::end_talent(call, dossier, id, version));
    return no_content();
}

Result<Response> add_answers(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweAntwoorden>(request));
    PH_TRY(const auto added, app::add_answers(call, dossier, wire::to_domain(body)));
    return created(wire::Lijst<wire::Gespreksantwoord>{
        wire::each(added, [](const app::TalkAnswerView& one) { return wire::to_dto(one); })});
}

Result<Response> lay_cards(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweKaarten>(request));
    PH_TRY(const auto added, app::lay_cards(call, dossier, wire::to_domain(body)));
    return created(wire::Lijst<wire::Meting>{wire::to_dto(added, call.catalogue)});
}

Result<Response> set_profile(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuwKlantprofiel>(request));
    PH_TRY(const auto added, app::set_profile(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(added, call.catalogue));
}

Result<Response> show_own_first_talks(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::own_first_talks(call));
    return ok(wire::to_own_dto(found, call.catalogue));
}

Result<Response> add_own_talent(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::NieuwTalent>(request));
    PH_TRY(const auto added, app::add_own_talent(call, wire::to_domain(body)));
    return with_version(created(wire::to_own_dto(added, call.catalogue)), added.version);
}

Result<Response> end_own_talent(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<TalentId>(request, "talentId"));
    PH_TRY(const int version, required_version(request));
    PH_CHECK(app::end_own_talent(call, id, version));
    return no_content();
}

Result<Response> lay_own_cards(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::MijnKaarten>(request));
    PH_TRY(const auto added, app::lay_own_cards(call, wire::to_domain(body)));
    return created(wire::Lijst<wire::Meting>{wire::to_dto(added, call.catalogue)});
}

}  // namespace

void add_first_talk_routes(RouteTable& table) {
    using access::Permission;
    const std::string home = "/v1/dossiers/{dossierId}";
    table.add({Method::get, home + "/kennismaking", Permission::measurement_read, show_first_talks});
    table.add({Method::post, home + "/talenten", Permission::measurement_add, add_talent});
    table.add({Method::remove, home + "/talenten/{talentId}", Permission::measurement_add, end_talent});
    table.add({Method::post, home + "/gespreksantwoorden", Permission::measurement_add, add_answers});
    table.add({Method::post, home + "/kaarten", Permission::measurement_add, lay_cards});
    table.add({Method::post, home + "/klantprofielen", Permission::measurement_add, set_profile});
    table.add({Method::get, "/v1/mijn/kennismaking", Permission::own_measurement, show_own_first_talks});
    const std::string talents = "/v1/mijn/talenten";
    table.add({Method::post, talents, Permission::own_measurement, add_own_talent});
    table.add({Method::remove, talents + "/{talentId}", Permission::own_measurement, end_own_talent});
    table.add({Method::post, "/v1/mijn/kaarten", Permission::own_measurement, lay_own_cards});
}

}  // namespace ph::http
