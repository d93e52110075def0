// The commands on rules: check and evaluate DMN models, and try FEEL expressions. Each returns the exit code:
// 0 done, 1 the input is wrong, 2 wrongly called.
#pragma once
#include <iosfwd>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace ph::cli {

// Where a command writes. `progress` says whether `err` is a terminal on which a bar may be drawn.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool progress = false;
};

// "rules check FILE... [--json]" and "rules eval FILE --input JSON [--decision NAME] [--trace] [--json]".
int rules_command(const std::vector<std::string>& arguments, const Clock& clock, Streams streams);
// "feel EXPRESSION [--context JSON] [--json]".
int feel_command(const std::vector<std::string>& arguments, const Clock& clock, Streams streams);

}  // namespace ph::cli
