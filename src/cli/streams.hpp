// Where a command reads and writes.
#pragma once
#include <iosfwd>

namespace ph::cli {

// `progress` says whether `err` is a terminal on which a bar may be drawn.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool progress = false;
};

}  // namespace ph::cli
