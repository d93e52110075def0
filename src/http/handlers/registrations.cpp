// /v1/zoekopdrachten and /v1/aanmeldingen: first see whether someone is known, then register.
#include "wire/dto/registrations.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"

namespace ph::http {
namespace {

Result<Response> search(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::Zoekopdracht>(request));
    PH_TRY(const auto answer, app::search(call, wire::to_domain(body)));
    return ok(wire::to_dto(answer));
}

Result<Response> register_household(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::NieuweAanmelding>(request));
    PH_TRY(const auto registered, app::register_household(call, wire::to_domain(body)));
    return created(wire::to_dto(registered));
}

}  // namespace

void add_registration_routes(RouteTable& table) {
    using access::Permission;
    // A POST because names and BSNs stay out of addresses; it changes nothing.
    table.add({Method::post,
               "/v1/zoekopdrachten",
               Permission::person_search,
               search,
               {.access = app::Access::read, .rate = RateClass::search}});
    table.add({Method::post, "/v1/aanmeldingen", Permission::registration_add, register_household});
}

}  // namespace ph::http
