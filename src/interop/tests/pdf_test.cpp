// A document on paper: it is a PDF, long tables go on over sheets, and columns share the width.
#include "interop/pdf.hpp"

#include <numeric>
#include <regex>

namespace ph::interop {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

PdfTable table_of(std::size_t rows, const std::string& words = "een antwoord") {
    PdfTable table{"Tabel", {"Rij", "Getal"}, {}};
    for (std::size_t i = 0; i < rows; ++i) table.rows.push_back({"rij " + std::to_string(i), words});
    return table;
}

std::string drawn(const std::vector<PdfBlock>& blocks) {
    auto made = pdf_of({"Effectrapport: Noord", blocks});
    if (!made.ok()) throw std::runtime_error(to_text(made.error()));
    return std::move(*made);
}

int sheets_of(const std::string& pdf) {
    std::smatch found;
    if (!std::regex_search(pdf, found, std::regex{R"(/Count (\d+))"})) return 0;
    return std::stoi(found[1]);
}

TEST(Pdf, IsAFileThatAReaderKnows) {
    const std::string pdf = drawn({PdfHeading{1, "Effectrapport"}, PdfSentence{"Een zin.", true, false}});
    EXPECT_THAT(pdf, StartsWith("%PDF-"));
    EXPECT_THAT(pdf, HasSubstr("%%EOF"));
    EXPECT_EQ(sheets_of(pdf), 1);
}

TEST(Pdf, NamesItsPartsForWhoHearsThem) {
    const std::string pdf =
        drawn({PdfHeading{1, "Effectrapport"}, PdfSentence{"Een zin.", false, false}, table_of(2)});
    for (const char* name : {"/H1", "/P", "/Table", "/TR", "/TH", "/TD"}) EXPECT_THAT(pdf, HasSubstr(name));
}

TEST(Pdf, ALongTableGoesOnOverSheets) {
    const int few = sheets_of(drawn({table_of(5)}));
    const int many = sheets_of(drawn({table_of(200)}));
    EXPECT_EQ(few, 1);
    EXPECT_GT(many, 4);
    EXPECT_LT(many, 20);
}

TEST(Pdf, ARowLongerThanASheetEndsAllTheSame) {
    std::string words;
    for (int i = 0; i < 3'000; ++i) words += "woord ";
    EXPECT_LT(sheets_of(drawn({table_of(3, words)})), 10);
}

TEST(Pdf, WritesLettersOfOtherScriptsAndWhatIsEmpty) {
    EXPECT_EQ(sheets_of(drawn({PdfHeading{1, "مرحبا Ünïcøde Привіт"}, PdfSentence{}, PdfTable{},
                               PdfTable{"", {"", ""}, {{"", ""}, {"meer", "dan", "er", "koppen zijn"}}}})),
              1);
    EXPECT_EQ(sheets_of(drawn({})), 1);
}

TEST(Pdf, NarrowColumnsKeepTheirWidthAndWideOnesShareTheRest) {
    EXPECT_EQ(fitted({10, 20}, 100), (std::vector<double>{10, 20}));
    EXPECT_EQ(fitted({10, 200, 300}, 110), (std::vector<double>{10, 50, 50}));
    EXPECT_EQ(fitted({}, 100), std::vector<double>{});
    const auto widths = fitted({40, 55, 90, 10, 300, 12}, 200);
    EXPECT_NEAR(std::accumulate(widths.begin(), widths.end(), 0.0), 200, 1e-9);
}

}  // namespace
}  // namespace ph::interop
