// Files for spreadsheets.
#include "wire/csv.hpp"

namespace ph::wire {

TEST(Csv, WhatASpreadsheetWouldCarryOutBecomesText) {
    for (const std::string formula : {"=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", "|cmd", "%x"})
        EXPECT_EQ(csv_cell(formula), '\'' + formula);
    EXPECT_EQ(csv_cell("\n=1"), "\"'\n=1\"");
    EXPECT_EQ(csv_cell("Begeleiding"), "Begeleiding");
}

TEST(Csv, QuotesAndSeparatorsStayInOneCell) {
    EXPECT_EQ(csv_cell("zij zei \"ja\"; echt"), "\"zij zei \"\"ja\"\"; echt\"");
    EXPECT_EQ(csv({{"doel", "rol"}, {"a;b", ""}}),
              "\xEF\xBB\xBF"
              "doel;rol\r\n\"a;b\";\r\n");
}

}  // namespace ph::wire
