// Letters as a file: those that were sent, and how one would be.
#pragma once
#include "app/use_cases/letter_files.hpp"
#include "http/route_table.hpp"

namespace ph::http {

// What `tools` refers to outlives the table.
void add_letter_file_routes(RouteTable& table, const app::LetterTools& tools);

}  // namespace ph::http
