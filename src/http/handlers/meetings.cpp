// /v1/overlegsoorten, /v1/overleggen, and /v1/dossiers/{dossierId}/overlegpunten and /overlegbesluiten.
#include "wire/dto/meetings.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"
#include "wire/dto/texts.hpp"

namespace ph::http {
namespace {

Response shown_meeting(const app::Call& call, const app::MeetingSeen& seen) {
    return with_version(ok(wire::to_dto(seen, call.catalogue)), seen.meeting.version);
}

Response made_meeting(const app::Call& call, const app::MeetingSeen& seen) {
    return with_version(created(wire::to_dto(seen, call.catalogue)), seen.meeting.version);
}

Result<Response> list_meeting_kinds(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::meeting_kinds(call));
    return ok(wire::Lijst<wire::Overlegsoort>{
        wire::each(found, [](const MeetingKind& kind) { return wire::to_dto(kind); })});
}

Result<Response> list_meetings(app::Call& call, const Request& request) {
    Query query{request};
    const auto when = query.one_of<app::MeetingsWhen>("wanneer").value_or(app::MeetingsWhen::to_come);
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::meetings(call, when));
    return ok(wire::Lijst<wire::Overlegregel>{
        wire::each(found, [&](const app::MeetingView& one) { return wire::to_dto(one, call.catalogue); })});
}

Result<Response> plan_a_meeting(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::NieuwOverleg>(request));
    PH_TRY(const auto made, app::plan_meeting(call, wire::to_domain(body)));
    return made_meeting(call, made);
}

Result<Response> find_meeting(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<MeetingId>(request, "overlegId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::find_meeting(call, id));
    return shown_meeting(call, found);
}

Result<Response> change_meeting(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<MeetingId>(request, "overlegId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::OverlegWijziging>(request));
    PH_TRY(const auto changed, app::change_meeting(call, id, version, wire::to_domain(body)));
    return shown_meeting(call, changed);
}

Result<Response> invite_to_meeting(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<MeetingId>(request, "overlegId"));
    PH_TRY(const auto body, body_as<wire::NieuweOverleggenodigde>(request));
    PH_TRY(const auto changed, app::invite(call, id, body.medewerkerId, body.ookLater.value_or(false)));
    return made_meeting(call, changed);
}

Result<Response> attend_meeting(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<MeetingId>(request, "overlegId"));
    PH_TRY(const auto guest, id_parameter<MeetingGuestId>(request, "genodigdeId"));
    PH_TRY(const auto body, body_as<wire::Overlegaanwezigheid>(request));
    PH_TRY(const auto changed, app::attend(call, id, guest, body.aanwezig));
    return made_meeting(call, changed);
}

Result<Response> write_meeting_presence(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<MeetingId>(request, "overlegId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::NieuweOverlegaanwezigen>(request));
    PH_TRY(const auto changed, app::write_presence(call, id, version, wire::to_domain(body)));
    return shown_meeting(call, changed);
}

Result<Response> write_meeting_minutes(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<MeetingId>(request, "overlegId"));
    PH_TRY(const auto item, id_parameter<MeetingItemId>(request, "puntId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::Overlegverslag>(request));
    PH_TRY(const auto changed,
           app::write_minutes(call, id, item, version, clean(body.verslag), body.besproken));
    return shown_meeting(call, changed);
}

Result<Response> decide_in_meeting(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<MeetingId>(request, "overlegId"));
    PH_TRY(const auto item, id_parameter<MeetingItemId>(request, "puntId"));
    PH_TRY(const auto body, body_as<wire::NieuwOverlegbesluit>(request));
    PH_TRY(const auto changed, app::decide(call, id, item, wire::to_domain(body)));
    return made_meeting(call, changed);
}

Result<Response> list_meeting_items(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::meeting_items(call, dossier));
    wire::Lijst<wire::Overlegpunt> list{wire::each(found, [&](const app::MeetingItemSeen& one) {
        return wire::to_dto(one, call.actor().user_id, call.catalogue);
    })};
    return ok(wire::with_left_out(std::move(list), call.gate.left_out(), call.catalogue));
}

Result<Response> bring_meeting_item(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuwOverlegpunt>(request));
    PH_TRY(const auto made, app::bring_item(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(made, call.actor().user_id, call.catalogue));
}

Result<Response> withdraw_meeting_item(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto item, id_parameter<MeetingItemId>(request, "puntId"));
    PH_TRY([[maybe_unused]] const auto withdrawn, app::withdraw_item(call, dossier, item));
    return no_content();
}

Result<Response> take_over_decision(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto decision, id_parameter<MeetingDecisionId>(request, "besluitId"));
    PH_TRY(const auto made, app::take_over_decision(call, dossier, decision));
    return created(wire::to_dto(made, call.actor().user_id, call.catalogue));
}

}  // namespace

void add_meeting_routes(RouteTable& table) {
    using access::Permission;
    const std::string meetings = "/v1/overleggen";
    const std::string meeting = meetings + "/{overlegId}";
    const std::string item = meeting + "/punten/{puntId}";
    table.add({Method::get, "/v1/overlegsoorten", Permission::catalogue_read, list_meeting_kinds});
    table.add({Method::get, meetings, Permission::meeting_attend, list_meetings});
    table.add({Method::post, meetings, Permission::meeting_lead, plan_a_meeting});
    table.add({Method::get, meeting, Permission::meeting_attend, find_meeting});
    table.add({Method::patch, meeting, Permission::meeting_lead, change_meeting});
    table.add({Method::post, meeting + "/genodigden", Permission::meeting_lead, invite_to_meeting});
    table.add({Method::post, meeting + "/genodigden/{genodigdeId}/aanwezigheid", Permission::meeting_attend,
               attend_meeting});
    table.add({Method::put, meeting + "/aanwezigen", Permission::meeting_lead, write_meeting_presence});
    table.add({Method::put, item + "/verslag", Permission::meeting_attend, write_meeting_minutes});
    table.add({Method::post, item + "/besluiten", Permission::meeting_attend, decide_in_meeting});
    const std::string dossier = "/v1/dossiers/{dossierId}";
    const std::string questions = dossier + "/overlegpunten";
    table.add({Method::get, questions, Permission::meeting_item_read, list_meeting_items});
    table.add({Method::post, questions, Permission::meeting_item_change, bring_meeting_item});
    table.add(
        {Method::remove, questions + "/{puntId}", Permission::meeting_item_change, withdraw_meeting_item});
    table.add({Method::post, dossier + "/overlegbesluiten/{besluitId}/taak", Permission::meeting_item_change,
               take_over_decision});
}

}  // namespace ph::http
