// /v1/briefsjablonen and /briefvoorbeelden, and the brieven of a dossier and of somebody who is approached.
#include "app/use_cases/letters.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"
#include "wire/dto/letters.hpp"
#include "wire/dto/outreach.hpp"

namespace ph::http {
namespace {

constexpr std::size_t letter_limit = 100'000;  // bytes

Result<Response> letter_templates(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::letter_templates(call));
    return ok(wire::Lijst<wire::Briefsjabloon>{
        wire::each(found, [](const LetterTemplate* letter) { return wire::to_dto(*letter); })});
}

Result<Response> preview_letter(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::Briefinhoud>(request));
    PH_TRY(const auto preview, app::preview_letter(call, wire::to_domain(body)));
    return ok(wire::to_dto(preview));
}

Result<Response> letters(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::letters(call, dossier));
    return ok(wire::with_left_out(wire::to_dto(found), call.gate.left_out(), call.catalogue));
}

Result<Response> send_letter(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweBrief>(request));
    PH_TRY(const auto sent, app::send_letter(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(sent));
}

Result<Response> letters_to_approached(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<OutreachPersonId>(request, "benaderingId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::letters_to_approached(call, id));
    return ok(wire::to_dto(found));
}

Result<Response> send_to_approached(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<OutreachPersonId>(request, "benaderingId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::NieuweBenaderbrief>(request));
    PH_TRY(const auto card, app::send_to_approached(call, id, version, wire::to_domain(body)));
    return with_version(created(wire::to_dto(card)), card.person.version);
}

}  // namespace

void add_letter_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/briefsjablonen", Permission::catalogue_read, letter_templates});
    // A POST because what somebody writes stays out of addresses; it changes nothing.
    table.add({Method::post,
               "/v1/briefvoorbeelden",
               Permission::catalogue_read,
               preview_letter,
               {.access = app::Access::read, .rate = {}, .body_limit = letter_limit}});
    table.add({Method::get, "/v1/dossiers/{dossierId}/brieven", Permission::contact_read, letters});
    table.add({Method::post, "/v1/dossiers/{dossierId}/brieven", Permission::contact_add, send_letter});
    table.add({Method::get, "/v1/benaderingen/{benaderingId}/brieven", Permission::outreach,
               letters_to_approached});
    table.add(
        {Method::post, "/v1/benaderingen/{benaderingId}/brieven", Permission::outreach, send_to_approached});
}

}  // namespace ph::http
