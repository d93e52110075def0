// /v1/mijn-dag and /v1/meeneemsleutels of a professional and /v1/mijn-overzicht of a participant.
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/my_overview.hpp"
#include "app/use_cases/take_along.hpp"
#include "http/handlers/handlers.hpp"
#include "wire/dto/my_day.hpp"
#include "wire/dto/my_overview.hpp"
#include "wire/dto/take_along.hpp"

namespace ph::http {
namespace {

Result<Response> my_day(app::Call& call, const Request&) {
    PH_TRY(const auto day, app::my_day(call));
    return ok(wire::to_dto(*day));
}

Result<Response> take_along_key(app::Call& call, const Request&) {
    PH_TRY(const auto key, app::take_along_key(call));
    return ok(wire::to_dto(key));
}

Result<Response> my_overview(app::Call& call, const Request&) {
    PH_TRY(const auto overview, app::my_overview(call));
    return ok(wire::to_dto(overview, call.catalogue, call.today()));
}

}  // namespace

void add_own_routes(RouteTable& table) {
    table.add({Method::get, "/v1/mijn-dag", access::Permission::my_day_read, my_day});
    // Each time another key, and nothing of it is kept.
    table.add({Method::post,
               "/v1/meeneemsleutels",
               access::Permission::my_day_read,
               take_along_key,
               {.access = app::Access::read, .rate = std::nullopt}});
    table.add({Method::get, "/v1/mijn-overzicht", access::Permission::own_overview_read, my_overview});
}

}  // namespace ph::http
