// The commands on rules: check and evaluate DMN models, and try FEEL expressions. Each returns the exit code:
// 0 done, 1 the input is wrong, 2 wrongly called.
#pragma once
#include <string>
#include <vector>

#include "base/time.hpp"
#include "cli/streams.hpp"

namespace ph::cli {

// "rules check FILE... [--json]" and "rules eval FILE --input JSON [--decision NAME] [--trace] [--json]".
int rules_command(const std::vector<std::string>& arguments, const Clock& clock, Streams streams);
// "feel EXPRESSION [--context JSON] [--json]".
int feel_command(const std::vector<std::string>& arguments, const Clock& clock, Streams streams);

}  // namespace ph::cli
