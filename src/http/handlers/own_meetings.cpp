// /v1/dossiers/{dossierId}/overleguitnodigingen, and the participant's own /v1/mijn/overleggen.
#include "wire/dto/own_meetings.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/texts.hpp"

namespace ph::http {
namespace {

Response made_own_meeting(const app::Call& call, const app::OwnMeeting& seen) {
    return created(wire::to_dto(seen, call.catalogue));
}

Result<Response> invite_to_own_meeting(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweOverleguitnodiging>(request));
    PH_TRY(const auto invited, app::invite_participant(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(invited));
}

Result<Response> withdraw_own_meeting(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto invitation, id_parameter<MeetingInvitationId>(request, "uitnodigingId"));
    PH_CHECK(app::withdraw_invitation(call, dossier, invitation));
    return no_content();
}

Result<Response> list_own_meetings(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::own_meetings(call));
    return ok(wire::Lijst<wire::EigenOverleg>{
        wire::each(found, [&](const app::OwnMeeting& one) { return wire::to_dto(one, call.catalogue); })});
}

Result<Response> answer_own_meeting(app::Call& call, const Request& request) {
    PH_TRY(const auto meeting, id_parameter<MeetingId>(request, "overlegId"));
    PH_TRY(const auto body, body_as<wire::Overlegantwoord>(request));
    PH_TRY(const auto seen,
           app::answer_invitation(call, meeting, body.komt, wire::text_of(body.toelichting), body.moment));
    return made_own_meeting(call, seen);
}

Result<Response> bring_own_question(app::Call& call, const Request& request) {
    PH_TRY(const auto meeting, id_parameter<MeetingId>(request, "overlegId"));
    PH_TRY(const auto body, body_as<wire::EigenOverlegvraag>(request));
    PH_TRY(const auto seen, app::bring_own_question(call, meeting, clean(body.vraag)));
    return made_own_meeting(call, seen);
}

Result<Response> withdraw_own_question(app::Call& call, const Request& request) {
    PH_TRY(const auto meeting, id_parameter<MeetingId>(request, "overlegId"));
    PH_TRY(const auto item, id_parameter<MeetingItemId>(request, "puntId"));
    PH_CHECK(app::withdraw_own_question(call, meeting, item));
    return no_content();
}

}  // namespace

void add_own_meeting_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::post, "/v1/dossiers/{dossierId}/overleguitnodigingen", Permission::meeting_item_change,
               invite_to_own_meeting});
    table.add({Method::remove, "/v1/dossiers/{dossierId}/overleguitnodigingen/{uitnodigingId}",
               Permission::meeting_item_change, withdraw_own_meeting});
    const std::string own = "/v1/mijn/overleggen";
    const std::string one = own + "/{overlegId}";
    table.add({Method::get, own, Permission::own_meeting, list_own_meetings});
    table.add({Method::post, one + "/antwoord", Permission::own_meeting, answer_own_meeting});
    table.add({Method::post, one + "/vragen", Permission::own_meeting, bring_own_question});
    table.add({Method::remove, one + "/vragen/{puntId}", Permission::own_meeting, withdraw_own_question});
}

}  // namespace ph::http
