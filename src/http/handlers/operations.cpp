#include "http/handlers/operations.hpp"

#include "http/problem.hpp"

namespace ph::http {

void add_operations_routes(RouteTable& table, app::Storage& storage, Metrics& metrics, std::string openapi) {
    table.add_public({.path = "/healthz",
                      .lane = Lane::worker,
                      .handler = [&storage](const Request& request, const Answer& answer) {
                          if (auto alive = storage.ping(); !alive.ok())
                              return answer(problem_response(alive.error(), request.trace_id));
                          answer(text_response(200, json_type, R"({"status":"ok"})"));
                      }});
    // Numbers by route template only; a proxy in front does not pass this path on (docs/operations).
    table.add_public({.path = "/metrics", .handler = [&metrics](const Request&, const Answer& answer) {
                          answer(
                              text_response(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text()));
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
