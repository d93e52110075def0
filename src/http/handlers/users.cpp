#include "http/handlers/users.hpp"

#include "http/inputs.hpp"
#include "wire/dto/users.hpp"

namespace ph::http {
namespace {

using app::auth::Passwords;

Result<Response> list(app::Call& call, const Request& request) {
    Query query{request};
    const int limit = query.integer("limit", 1, 200, 50);
    const auto cursor = query.text("cursor");
    PH_CHECK(query.finish());
    std::optional<app::TextKey> after;
    if (cursor) {
        PH_TRY(after, app::parse_text_cursor(*cursor));
    }
    PH_TRY(const auto page, app::users(call, after, limit));
    wire::Bladzijde<wire::Gebruiker> dto;
    dto.items = wire::each(page.users, [](const app::UserView& user) { return wire::to_dto(user); });
    if (page.next) dto.volgende = app::to_cursor(*page.next);
    Response response = ok(dto);
    return with_next_cursor(std::move(response), request, dto.volgende);
}

Result<Response> add(app::Call& call, const Request& request, const Passwords& passwords) {
    PH_TRY(const auto body, body_as<wire::NieuweGebruiker>(request));
    PH_TRY(const auto added, app::add_user(call, passwords, wire::to_domain(body)));
    return with_version(created(wire::to_dto(added)), added.user.version);
}

Result<Response> change(app::Call& call, const Request& request, const Passwords& passwords) {
    PH_TRY(const auto id, id_parameter<UserId>(request, "gebruikerId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::GebruikerWijziging>(request));
    PH_TRY(const auto changed, app::change_user(call, passwords, id, version, wire::to_domain(body)));
    return with_version(ok(wire::to_dto(changed)), changed.user.version);
}

}  // namespace

void add_user_routes(RouteTable& table, const Passwords& passwords) {
    using access::Permission;
    table.add({Method::get, "/v1/gebruikers", Permission::user_read, list});
    table.add(
        {Method::post, "/v1/gebruikers", Permission::user_change,
         [&passwords](app::Call& call, const Request& request) { return add(call, request, passwords); }});
    table.add(
        {Method::patch, "/v1/gebruikers/{gebruikerId}", Permission::user_change,
         [&passwords](app::Call& call, const Request& request) { return change(call, request, passwords); }});
}

}  // namespace ph::http
