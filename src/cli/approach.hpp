// The commands on approaches. Each takes what was loaded and returns the exit code: 0 done, 1 the input is
// wrong, 2 wrongly called.
#pragma once
#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "base/error.hpp"
#include "cli/streams.hpp"

namespace ph::cli {

// A file of an approach or a person, as it was checked. `holds` says in words what a sound one has.
struct CheckedFile {
    std::string path;
    std::string holds;
    std::vector<Problem> problems;
};

// "approach check": a line for each sound file and each problem.
int check_report(const std::vector<CheckedFile>& files, bool json, Streams streams);

// "approach show ID [--json]"
int show_command(const std::vector<std::string>& arguments, const app::Catalogue& catalogue, Streams streams);

// "approach run ID --person ID [--fact NAME=VALUE]... [--full POOL]... [--json]"
int run_command(const std::vector<std::string>& arguments, const app::Catalogue& catalogue, Streams streams);

// "approach compare --person ID [--approaches ID,ID] [--fact NAME=VALUE]... [--full POOL]... [--csv |
// --json]"
int compare_command(const std::vector<std::string>& arguments, const app::Catalogue& catalogue,
                    Streams streams);

// "approach diff": what differs from `before` to `after`. 0 when nothing does, else 1, as diff(1).
int diff_report(const engine::Approach& before, const engine::Approach& after, bool json, Streams streams);

}  // namespace ph::cli
