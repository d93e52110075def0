// An effect report on paper: the words of the catalogue around what was kept of it.
#pragma once
#include <string>

#include "base/result.hpp"
#include "interop/pdf.hpp"
#include "wire/dto/effect_reports.hpp"

namespace ph::server {

// What stands on paper, in the order of the page: the answer first, what may be concluded from it, then each
// part.
interop::PdfDocument paper_of(const wire::Effectbestand& told, const effect::Texts& texts);

// Of a report as it was kept. Fault::missing when its text is of an edition that cannot be read any more,
// Fault::unavailable when it cannot be drawn.
Result<std::string> report_pdf(const KeptReport& kept, const effect::Texts& texts);

}  // namespace ph::server
