// The routes of effect reports.
#pragma once
#include "app/use_cases/effect_reports.hpp"
#include "http/route_table.hpp"

namespace ph::http {

// `tools` outlive the table.
void add_effect_report_routes(RouteTable& table, const app::ReportTools& tools);

}  // namespace ph::http
