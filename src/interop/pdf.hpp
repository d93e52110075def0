// A document of headings, sentences and tables as PDF, on sheets of A4 on their side: tables are wide. In
// letters of any script, with the fonts of the machine; headings, sentences and cells carry their names
// (tagged PDF), so that a screen reader finds its way.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace ph::interop {

struct PdfHeading {
    int level = 2;  // 1 is the title of the document
    std::string words;
};

struct PdfSentence {
    std::string words;
    bool warning = false;  // stands out, with a line beside it
    bool small = false;
};

// Every row has one cell for each heading; the first cell of a row names it. The headings stand again above
// what goes on over a page.
struct PdfTable {
    std::string caption;
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
};

using PdfBlock = std::variant<PdfHeading, PdfSentence, PdfTable>;

struct PdfDocument {
    std::string title;
    std::vector<PdfBlock> blocks;
};

// The bytes of the file. Below each sheet stand the title and the number of the sheet. Fault::unavailable
// when the file cannot be drawn.
Result<std::string> pdf_of(const PdfDocument& document);

// How wide the columns of a table become, in points, given how wide each would be by itself: narrow ones keep
// their width, wide ones share what is left. Together never more than `room`.
std::vector<double> fitted(const std::vector<double>& natural, double room);

}  // namespace ph::interop
