// The routes of what a municipality measured itself of methods and approaches.
#pragma once
#include "app/evidence_rules.hpp"
#include "http/route_table.hpp"

namespace ph::http {

// `rules` outlive the table.
void add_evidence_routes(RouteTable& table, const app::EvidenceRules& rules);

}  // namespace ph::http
