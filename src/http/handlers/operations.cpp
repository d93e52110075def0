#include "http/handlers/operations.hpp"

#include "app/auth/tokens.hpp"
#include "http/problem.hpp"

namespace ph::http {
namespace {

// Behind a proxy the peer is whoever asked the proxy, so that the proxy does not open this to the world.
bool may_measure(const Request& request, const std::string& token) {
    if (is_loopback(request.peer)) return true;
    const auto given = request.header("authorization");
    return !token.empty() && given && app::auth::same_secret(*given, "Bearer " + token);
}

}  // namespace

void add_operations_routes(RouteTable& table, app::Storage& storage, Metrics& metrics, std::string openapi,
                           std::string metrics_token) {
    table.add_public({.path = "/healthz",
                      .lane = Lane::worker,
                      .handler = [&storage](const Request& request, const Answer& answer) {
                          if (auto alive = storage.ping(); !alive.ok())
                              return answer(problem_response(alive.error(), request.trace_id));
                          answer(text_response(200, json_type, R"({"status":"ok"})"));
                      }});
    // Numbers by route template only, and still not for everybody: they tell how busy it is and with what.
    table.add_public(
        {.path = "/metrics",
         .handler = [&metrics, token = std::move(metrics_token)](const Request& request,
                                                                 const Answer& answer) {
             if (!may_measure(request, token))
                 return answer(problem_response(
                     {Fault::forbidden, "Deze cijfers zijn alleen voor de beheerder van deze server.", {}},
                     request.trace_id));
             answer(text_response(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text()));
         }});
    const auto contract = std::make_shared<const std::string>(std::move(openapi));
    table.add_public(
        {.path = "/v1/openapi.json", .handler = [contract](const Request&, const Answer& answer) {
             Response response;
             response.shared_body = contract;
             response.with("Content-Type", json_type).with("Access-Control-Allow-Origin", "*");
             answer(std::move(response.with("Cross-Origin-Resource-Policy", "cross-origin")
                                  .with("Cache-Control", "public, max-age=300")));
         }});
}

}  // namespace ph::http
