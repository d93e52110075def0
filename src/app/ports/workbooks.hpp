// A spreadsheet that somebody sends as a workbook, read as the same rows that a CSV file has.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_read.hpp"
#include "base/result.hpp"

namespace ph::app {

struct WorkbookSheet {
    std::vector<std::string> sheets;  // the names of all of them, in their order
    std::vector<CsvRow> rows;         // of the chosen one; cells as text, days as "2026-11-23"
};

// By its content, whatever the name of the file: an .xlsx, or a workbook that cannot be read and says so.
inline bool is_workbook(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

// Without a sheet: the first. Fault::invalid at `pointer`, with the sheet and the cell in words, for what
// cannot be read and for more than `most` rows.
using ReadWorkbook = std::function<Result<WorkbookSheet>(std::string_view bytes, const std::string& sheet,
                                                         const std::string& pointer, std::size_t most)>;

}  // namespace ph::app
