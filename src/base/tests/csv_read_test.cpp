#include "base/csv_read.hpp"

namespace ph {
namespace {

std::vector<CsvRow> rows(std::string_view text) {
    auto read = read_csv(text, "/bestand", 100);
    if (!read.ok()) throw std::runtime_error(to_text(read.error()));
    return std::move(*read);
}

TEST(ReadCsv, TheSeparatorIsTheOneTheHeadingHasMostOf) {
    using ::testing::ElementsAre;
    EXPECT_THAT(rows("a;b;c\n1;2,5;3\n")[1].cells, ElementsAre("1", "2,5", "3"));
    EXPECT_THAT(rows("a,b\n1,2\n")[1].cells, ElementsAre("1", "2"));
    EXPECT_THAT(rows("a\tb\n1\t2\n")[1].cells, ElementsAre("1", "2"));
}

TEST(ReadCsv, QuotesHoldSeparatorsLinesAndQuotes) {
    const auto read = rows("naam;adres\n\"Jan \"\"de\"\" Wit\";\"Weg 1\nachter\"\r\nPiet;Plein 2\r\n");
    ASSERT_EQ(read.size(), 3u);
    EXPECT_EQ(read[1].cells[0], "Jan \"de\" Wit");
    EXPECT_EQ(read[1].cells[1], "Weg 1\nachter");
    EXPECT_EQ(read[2].cells[1], "Plein 2");
    EXPECT_EQ(read[2].line, 4) << "a row that takes two lines moves the next one";
}

TEST(ReadCsv, AByteOrderMarkAndEmptyRowsAreSkipped) {
    const auto read = rows("\xEF\xBB\xBFnaam;tel\n;\n\nJan;06\n");
    ASSERT_EQ(read.size(), 2u);
    EXPECT_EQ(read[0].cells[0], "naam");
    EXPECT_EQ(read[1].line, 4);
}

TEST(ReadCsv, AQuoteThatNeverClosesIsToldWithItsLine) {
    const auto read = read_csv("naam\nJan\n\"Piet\nKees\n", "/bestand", 100);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().problems[0].code, "aanhalingsteken-open");
    EXPECT_EQ(read.error().problems[0].place.line, 3);
}

TEST(ReadCsv, MoreRowsThanAllowedAreRefused) {
    EXPECT_TRUE(read_csv("a\n1\n2\n", "/bestand", 3).ok());
    const auto read = read_csv("a\n1\n2\n3\n", "/bestand", 3);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().problems[0].code, "te-veel-regels");
}

TEST(ReadCsv, MoreColumnsThanAllowedAreRefused) {
    const std::string fits(999, ';');
    EXPECT_TRUE(read_csv("kop" + fits + "\nJan\n", "/bestand", 100).ok());
    const auto wide = read_csv("a;b\nJan" + std::string(3'000'000, ';'), "/bestand", 100);
    ASSERT_FALSE(wide.ok());
    EXPECT_EQ(wide.error().problems[0].code, "te-veel-kolommen");
    EXPECT_EQ(wide.error().problems[0].place.line, 2);
}

TEST(ReadCsv, AnyTextIsReadOrRefusedAndNeverLosesAWord) {
    EXPECT_TRUE(rc::check([](const std::vector<std::string>& words) {
        std::string text = "kop\n";
        std::size_t filled = 0;
        for (const std::string& word : words) {
            if (word.find('\0') != std::string::npos || word.empty()) continue;
            text += '"';
            for (const char one : word) text += one == '"' ? std::string{"\"\""} : std::string(1, one);
            text += "\"\n";
            ++filled;
        }
        const auto read = read_csv(text, "/bestand", 10'000);
        RC_ASSERT(read.ok());
        RC_ASSERT(read->size() == filled + 1);
    }));
}

}  // namespace
}  // namespace ph
