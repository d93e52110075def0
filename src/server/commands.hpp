// The commands of the program. Each returns the exit code: 0 done, 1 it did not work, 2 wrongly called;
// audit verify also 3, it could not be checked.
#pragma once
#include <string>
#include <vector>

#include "cli/streams.hpp"

namespace ph::server {

using Arguments = std::vector<std::string>;

int serve_command(const Arguments& arguments);
int setup_command(const Arguments& arguments);
int catalogue_command(const Arguments& arguments);
int audit_command(const Arguments& arguments, cli::Streams streams);
int retention_command(const Arguments& arguments);
int approach_command(const Arguments& arguments, cli::Streams streams);
int effect_command(const Arguments& arguments, cli::Streams streams);

}  // namespace ph::server
