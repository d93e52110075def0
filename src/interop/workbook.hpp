// Reads the rows of an .xlsx (ECMA-376, SpreadsheetML): shared and inline texts, numbers, days by the format
// of their cell. Formulas count by the value that was kept with them. Pure.
#pragma once
#include <optional>

#include "app/ports/workbooks.hpp"
#include "base/time.hpp"

namespace ph::interop {

// As app::ReadWorkbook says. Every row that has a filled cell; a row keeps the number it has in the sheet.
Result<app::WorkbookSheet> read_workbook(std::string_view bytes, const std::string& sheet,
                                         const std::string& pointer, std::size_t most);

// The day of a serial number of a spreadsheet; nothing for what is no day in it. `from_1904`: counted from
// the first of January 1904, else as Excel does, with a 29 February in 1900.
std::optional<Date> day_of_serial(double serial, bool from_1904);

// Whether a number format shows a day ("d-mm-yyyy", also with texts, colours and other languages in it).
bool shows_day(std::string_view format);

}  // namespace ph::interop
