// What the people who run the server need: is it well, what does it do, and what is the contract.
#pragma once
#include <string>

#include "app/ports/unit_of_work.hpp"
#include "http/metrics.hpp"
#include "http/route_table.hpp"

namespace ph::http {

// `openapi`: the contract as JSON. `metrics_token` opens /metrics to other machines; empty: only to this one.
void add_operations_routes(RouteTable& table, app::Storage& storage, Metrics& metrics, std::string openapi,
                           std::string metrics_token);

}  // namespace ph::http
