// The report as a workbook, for who wants to go on with its numbers.
#pragma once
#include <string>

#include "base/result.hpp"
#include "effect/report.hpp"
#include "effect/texts.hpp"

namespace ph::effect {

// A report that protect() has seen. First a sheet with the summary and what may be concluded, then one for
// each section. A number is a number; what is hidden or could not be computed stands there in words. Text is
// never a formula. Refuses (unavailable) a file that cannot be written.
Status write_xlsx(const Report& report, const Texts& texts, const std::string& path);

// The same as the bytes of the file; it is written in the folder for temporary files and taken away again.
Result<std::string> xlsx_of(const Report& report, const Texts& texts);

}  // namespace ph::effect
