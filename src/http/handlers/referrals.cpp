// /v1/dossiers/{dossierId}/verwijzingen, /samenwerking and /regie, /v1/verwijzingen (of who is asked) and
// /v1/mijn/verwijzingen.
#include "wire/dto/referrals.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"
#include "wire/dto/texts.hpp"

namespace ph::http {
namespace {

Response referral_list(const app::Call& call, const std::vector<app::ReferralSeen>& found) {
    return ok(wire::with_left_out(wire::Lijst<wire::Verwijzing>{wire::to_dto(found, call.catalogue)},
                                  call.gate.left_out(), call.catalogue));
}

Result<Response> list_referrals(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::referrals(call, dossier));
    return referral_list(call, found);
}

Result<Response> refer_to(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweVerwijzing>(request));
    PH_TRY(const auto made, app::refer(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(made, call.catalogue));
}

Result<Response> step_of_sender(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<ReferralId>(request, "verwijzingId"));
    PH_TRY(const auto body, body_as<wire::NieuweVerwijzingStap>(request));
    PH_TRY(const auto done, app::act_as_sender(call, dossier, id, wire::to_domain(body)));
    return created(wire::to_dto(done, call.catalogue));
}

Result<Response> list_received(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::received_referrals(call));
    return referral_list(call, found);
}

Result<Response> step_of_receiver(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<ReferralId>(request, "verwijzingId"));
    PH_TRY(const auto body, body_as<wire::NieuweVerwijzingStap>(request));
    PH_TRY(const auto done, app::act_as_receiver(call, id, wire::to_domain(body)));
    return created(wire::to_dto(done, call.catalogue));
}

Result<Response> list_own(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::own_referrals(call));
    return referral_list(call, found);
}

Result<Response> direction_of(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::directions(call, dossier));
    return ok(wire::to_dto(found));
}

Result<Response> offer_direction(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuwRegieAanbod>(request));
    PH_TRY(const auto offered, app::offer_direction(call, dossier, body.medewerkerId, clean(body.reden)));
    return created(wire::to_dto(offered));
}

Result<Response> answer_direction(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<DirectionOfferId>(request, "aanbodId"));
    PH_TRY(const auto body, body_as<wire::RegieAntwoord>(request));
    PH_TRY(const auto answered,
           app::answer_direction(call, dossier, id, body.antwoord, wire::text_of(body.toelichting)));
    return created(wire::to_dto(answered));
}

Result<Response> collaboration_of(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::collaborations(call, dossier));
    return ok(wire::to_dto(found, call.catalogue));
}

Result<Response> choose_collaboration(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweSamenwerking>(request));
    PH_TRY(const auto chosen,
           app::choose_collaboration(call, dossier, clean_line(body.vorm), clean(body.reden)));
    return created(wire::to_dto(chosen, call.catalogue));
}

}  // namespace

void add_referral_routes(RouteTable& table) {
    using access::Permission;
    const std::string dossier = "/v1/dossiers/{dossierId}";
    const std::string referrals = dossier + "/verwijzingen";
    table.add({Method::get, referrals, Permission::referral_read, list_referrals});
    table.add({Method::post, referrals, Permission::referral_make, refer_to});
    table.add(
        {Method::post, referrals + "/{verwijzingId}/stappen", Permission::referral_make, step_of_sender});
    table.add({Method::get, "/v1/verwijzingen", Permission::referral_receive, list_received});
    table.add({Method::post, "/v1/verwijzingen/{verwijzingId}/stappen", Permission::referral_receive,
               step_of_receiver});
    table.add({Method::get, "/v1/mijn/verwijzingen", Permission::own_overview_read, list_own});
    const std::string collaboration = dossier + "/samenwerking";
    table.add({Method::get, collaboration, Permission::referral_read, collaboration_of});
    table.add({Method::post, collaboration, Permission::direction_change, choose_collaboration});
    const std::string direction = dossier + "/regie";
    table.add({Method::get, direction, Permission::referral_read, direction_of});
    table.add({Method::post, direction, Permission::direction_change, offer_direction});
    table.add(
        {Method::post, direction + "/{aanbodId}/antwoord", Permission::direction_change, answer_direction});
}

}  // namespace ph::http
