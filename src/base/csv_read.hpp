// A table from a spreadsheet (RFC 4180; semicolon, comma or tab between cells, whichever the first line has
// most of).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace ph {

struct CsvRow {
    int line = 0;  // of the file, 1-based: where the row begins
    std::vector<std::string> cells;
};

// Every row that has a filled cell, the heading first. A byte order mark is skipped. Fault::invalid at
// `pointer` for a quote that is never closed, for more than `most` rows and for more than a thousand columns.
Result<std::vector<CsvRow>> read_csv(std::string_view text, const std::string& pointer, std::size_t most);

}  // namespace ph
