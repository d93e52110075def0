// /v1/mijn-dag of a professional and /v1/mijn-overzicht of a participant.
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/my_overview.hpp"
#include "http/handlers/handlers.hpp"
#include "wire/dto/my_day.hpp"
#include "wire/dto/my_overview.hpp"

namespace ph::http {
namespace {

Result<Response> my_day(app::Call& call, const Request&) {
    PH_TRY(const auto day, app::my_day(call));
    return ok(wire::to_dto(*day));
}

Result<Response> my_overview(app::Call& call, const Request&) {
    PH_TRY(const auto overview, app::my_overview(call));
    return ok(wire::to_dto(overview, call.catalogue, call.today()));
}

}  // namespace

void add_own_routes(RouteTable& table) {
    table.add({Method::get, "/v1/mijn-dag", access::Permission::my_day_read, my_day});
    table.add({Method::get, "/v1/mijn-overzicht", access::Permission::own_overview_read, my_overview});
}

}  // namespace ph::http
