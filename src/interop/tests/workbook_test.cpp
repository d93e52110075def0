#include "interop/workbook.hpp"

#include <gmock/gmock.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include "base/time.hpp"
#include "base/utf8.hpp"
#include "interop/tests/zipped.hpp"
#include "interop/zip.hpp"

namespace ph::interop {
namespace {

using ph::testing::workbook_of;
using ph::testing::zipped;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

// What another program writes, as bytes.
std::string written(const std::function<void(lxw_workbook*)>& write) {
    const auto path =
        std::filesystem::temp_directory_path() / ("workbook-" + std::to_string(::getpid()) + ".xlsx");
    lxw_workbook* book = workbook_new(path.c_str());
    write(book);
    EXPECT_EQ(workbook_close(book), LXW_NO_ERROR);
    std::ifstream file{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    std::filesystem::remove(path);
    return bytes;
}

std::string two_people() {
    return written([](lxw_workbook* book) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, "Mensen");
        lxw_format* day = workbook_add_format(book);
        format_set_num_format(day, "d-mm-yyyy");
        worksheet_write_string(sheet, 0, 0, "Voornaam", nullptr);
        worksheet_write_string(sheet, 0, 1, "Geboren", nullptr);
        worksheet_write_string(sheet, 0, 2, "Bedrag", nullptr);
        worksheet_write_string(sheet, 1, 0, "Zoë", nullptr);
        worksheet_write_number(sheet, 1, 1, 27'487, day);
        worksheet_write_number(sheet, 1, 2, 1250.5, nullptr);
        worksheet_write_string(sheet, 3, 0, "Kees & co", nullptr);
        worksheet_write_number(sheet, 3, 2, 612'345'678, nullptr);
        lxw_worksheet* other = workbook_add_worksheet(book, "Anders");
        worksheet_write_string(other, 0, 0, "Niets", nullptr);
    });
}

Result<app::WorkbookSheet> read(std::string_view bytes, const std::string& sheet = "",
                                std::size_t most = 100) {
    return read_workbook(bytes, sheet, "/bestand", most);
}

std::string code_of(const Result<app::WorkbookSheet>& result) {
    return result.ok() ? "" : result.error().problems.at(0).code;
}

// A workbook of one sheet with these rows, as XML.
std::string with_rows(const std::string& rows, const std::string& book = "") {
    return workbook_of({.rows = rows, .book = book});
}

std::string times(int number, const std::string& text) {
    std::string all;
    for (int i = 0; i < number; ++i) all += text;
    return all;
}

TEST(Workbook, IsReadAsTheRowsOfATable) {
    const auto found = read(two_people());
    ASSERT_TRUE(found.ok()) << to_text(found.error());
    EXPECT_THAT(found->sheets, ElementsAre("Mensen", "Anders"));
    ASSERT_THAT(found->rows, SizeIs(3)) << "an empty row is none";
    EXPECT_THAT(found->rows[0].cells, ElementsAre("Voornaam", "Geboren", "Bedrag"));
    EXPECT_THAT(found->rows[1].cells, ElementsAre("Zoë", "1975-04-03", "1250.5"));
    EXPECT_THAT(found->rows[2].cells, ElementsAre("Kees & co", "", "612345678"));
    EXPECT_EQ(found->rows[2].line, 4) << "as the sheet numbers it";
}

TEST(Workbook, AnotherSheetIsReadWhenItIsChosen) {
    const auto found = read(two_people(), "Anders");
    ASSERT_TRUE(found.ok());
    EXPECT_THAT(found->rows, SizeIs(1));
    EXPECT_EQ(code_of(read(two_people(), "Weg")), "blad-onbekend");
}

TEST(Workbook, TextsMayStandInTheCellItself) {
    const auto found =
        read(with_rows("<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><r><t>Fat</t></r><r><t>ma</t>"
                       "</r><rPh><t>x</t></rPh></is></c><c t=\"b\"><v>1</v></c><c t=\"str\">"
                       "<f>A1</f><v>uit</v></c><c s=\"1\"><v>61</v></c></row>"));
    ASSERT_TRUE(found.ok()) << to_text(found.error());
    EXPECT_THAT(found->rows.at(0).cells, ElementsAre("", "Fatma", "ja", "uit", "1900-03-01"));
}

TEST(Workbook, DaysAreCountedAsTheProgramThatWroteThem) {
    EXPECT_EQ(day_of_serial(1, false), parse_date("1900-01-01"));
    EXPECT_EQ(day_of_serial(59, false), parse_date("1900-02-28"));
    EXPECT_FALSE(day_of_serial(60, false)) << "1900 had no 29 February";
    EXPECT_EQ(day_of_serial(45'000.75, false), parse_date("2023-03-15"));
    EXPECT_EQ(day_of_serial(0, true), parse_date("1904-01-01"));
    for (const double wrong : {-1.0, 3e6, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_FALSE(day_of_serial(wrong, false));
    const auto found = read(with_rows("<row><c s=\"1\"><v>0</v></c></row>", "<workbookPr date1904=\"1\"/>"));
    ASSERT_TRUE(found.ok());
    EXPECT_THAT(found->rows.at(0).cells, ElementsAre("1904-01-01"));
}

TEST(Workbook, AFormatSaysWhatIsADay) {
    for (const std::string day : {"d-mm-yyyy", "[$-413]d mmmm yyyy;@", "yyyy\\-mm\\-dd", "dd/mm/jj"})
        EXPECT_TRUE(shows_day(day)) << day;
    for (const std::string other : {"0.00", "General", "#,##0 \"dagen\"", "[Red]0", "_-* #,##0", "h:mm"})
        EXPECT_FALSE(shows_day(other)) << other;
}

TEST(Workbook, AMistakeIsToldWithItsSheetAndCell) {
    const auto wrong = read(with_rows("<row r=\"3\"><c r=\"B3\" t=\"e\"><v>#REF!</v></c></row>"));
    ASSERT_EQ(code_of(wrong), "fout-in-cel");
    const Problem& told = wrong.error().problems.front();
    EXPECT_THAT(told.message, HasSubstr("Blad Blad1, cel B3"));
    EXPECT_EQ(told.place.line, 3);
    EXPECT_EQ(told.place.column, 2);
    EXPECT_EQ(told.place.pointer, "/bestand");
    EXPECT_EQ(code_of(read(with_rows("<row><c t=\"s\"><v>7</v></c></row>"))), "fout-in-cel");
    EXPECT_EQ(code_of(read(with_rows("<row><c s=\"1\"><v>9e9</v></c></row>"))), "fout-in-cel");
}

TEST(Workbook, MoreThanFitsIsRefused) {
    EXPECT_EQ(code_of(read(two_people(), "", 2)), "te-veel-regels");
    EXPECT_EQ(code_of(read(with_rows("<row><c r=\"ZZZ1\"><v>1</v></c></row>"))), "te-veel-kolommen");
}

// A few kilobytes that ask for gigabytes: a long text shown in every cell, a cell at the far end of every
// row, or nothing but marks.
TEST(Workbook, ASmallFileCannotAskForMuchMemory) {
    const std::string text = "<si><t>" + std::string(100'000, 'a') + "</t></si>";
    const std::string shown = "<row>" + times(900, "<c t=\"s\"><v>0</v></c>") + "</row>";
    EXPECT_EQ(code_of(read(workbook_of({.rows = shown, .strings = text}))), "bestand-te-groot");
    const std::string far = times(3'000, "<row><c r=\"ALL1\"><v>1</v></c></row>");
    EXPECT_EQ(code_of(read(with_rows(far), "", 20'000)), "bestand-te-groot");
    EXPECT_EQ(code_of(read(with_rows(std::string(4'100'000, '<')))), "bestand-te-groot");
    const std::string sheets = "<sheets>" + times(1'001, "<sheet name=\"a\" r:id=\"rId1\"/>") + "</sheets>";
    EXPECT_EQ(code_of(read(with_rows("", sheets))), "bestand-te-groot");
    // What is left out keeps nothing.
    const std::string empty = times(3'000, "<row><c r=\"ALL1\"/></row>");
    EXPECT_TRUE(read(with_rows(empty), "", 20'000).ok());
}

TEST(Workbook, TextThatIsNoTextIsNotPassedOn) {
    EXPECT_EQ(code_of(read(with_rows("<row><c t=\"str\"><v>a\xFF</v></c></row>"))), "geen-rekenblad");
    for (const std::string type : {"str", "e", "n"}) {
        const auto found = read(with_rows("<row><c t=\"" + type + "\"><v>&#xD800;</v></c></row>"));
        ASSERT_EQ(code_of(found), "fout-in-cel") << type;
        EXPECT_TRUE(is_utf8(found.error().problems.front().message)) << type;
    }
    const auto nameless = read(workbook_of({.rows = "<row><c><v>1</v></c></row>", .name = "&#xDFFF;"}));
    ASSERT_TRUE(nameless.ok());
    EXPECT_THAT(nameless->sheets, ElementsAre(""));
}

TEST(Workbook, ARowNumberThatNoSheetHasIsCountedAnew) {
    const auto found =
        read(with_rows("<row r=\"2147483647\"><c><v>1</v></c></row><row><c><v>2</v></c></row>"
                       "<row r=\"-3\"><c><v>3</v></c></row>"));
    ASSERT_TRUE(found.ok());
    ASSERT_THAT(found->rows, SizeIs(3));
    EXPECT_EQ(found->rows[0].line, 1);
    EXPECT_EQ(found->rows[2].line, 3);
}

TEST(Workbook, ANumberWithThreeDecimalsIsNotReadAsThousands) {
    const auto found =
        read(with_rows("<row><c><v>310.125</v></c><c><v>310.12</v></c><c><v>1e3</v></c>"
                       "<c><v>0.1250000000000001</v></c></row>"));
    ASSERT_TRUE(found.ok());
    EXPECT_THAT(found->rows.at(0).cells, ElementsAre("310.1250", "310.12", "1000", "0.1250"));
}

TEST(Workbook, WhatIsNoWorkbookSaysWhatToDo) {
    EXPECT_EQ(code_of(read("PK\x03\x04 en dan niets")), "bestand-beschadigd");
    EXPECT_EQ(code_of(read("\xD0\xCF\x11\xE0 oud")), "oud-of-beveiligd");
    EXPECT_EQ(code_of(read(zipped({{"brief.txt", "Dag"}}))), "geen-rekenblad");
    EXPECT_EQ(code_of(read(zipped({{"xl/workbook.xml", "<workbook"}}))), "geen-rekenblad");
    EXPECT_EQ(code_of(read(zipped({{"xl/workbook.xml", "<workbook/>"}}, 1))), "bestand-beveiligd");
}

TEST(Workbook, BrokenBytesNeverReadAsAWorkbookThatIsWhole) {
    const std::string whole = two_people();
    for (std::size_t size = 0; size < whole.size(); size += 37)
        EXPECT_FALSE(read(std::string_view{whole}.substr(0, size)).ok()) << size;
    // Whatever a byte becomes, an answer comes: rows, or a reason.
    for (std::size_t at = 0; at < whole.size(); at += 11) {
        std::string broken = whole;
        broken[at] = static_cast<char>(~broken[at]);
        const auto found = read(broken);
        EXPECT_TRUE(found.ok() || !found.error().problems.empty()) << at;
    }
}

TEST(Zip, WhatUnpacksToTooMuchIsRefusedWhileUnpacking) {
    // A megabyte and a half of nothing packs to a few kilobytes.
    const std::string bomb = written([](lxw_workbook* book) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, "Blad");
        const std::string nothing(30'000, 'a');
        for (lxw_row_t row = 0; row < 60; ++row)
            worksheet_write_string(sheet, row, 0, (nothing + std::to_string(row)).c_str(), nullptr);
    });
    auto archive = ZipArchive::open(bomb, "/bestand", {.entries = 100, .entry_bytes = 100'000});
    ASSERT_TRUE(archive.ok());
    const auto strings = archive->read("xl/sharedStrings.xml");
    ASSERT_FALSE(strings.ok());
    EXPECT_EQ(strings.error().problems.front().code, "bestand-te-groot");
    auto counted = ZipArchive::open(bomb, "/bestand", {.ratio = 2});
    ASSERT_TRUE(counted.ok());
    EXPECT_FALSE(counted->read("xl/sharedStrings.xml").ok()) << "by how much it grows";
    EXPECT_FALSE(read(bomb).ok()) << "by the limits of a list that is sent";
}

TEST(Zip, ALongListIsNoBomb) {
    const std::string list = written([](lxw_workbook* book) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, "Blad");
        worksheet_write_string(sheet, 0, 0, "Achternaam", nullptr);
        for (lxw_row_t row = 1; row < 10'000; ++row)
            worksheet_write_string(sheet, row, 0, ("Achternaam " + std::to_string(row * 7919)).c_str(),
                                   nullptr);
    });
    EXPECT_TRUE(read(list, "", 10'000).ok());
}

TEST(Zip, AllTogetherHasALimitToo) {
    const std::string bytes = zipped({{"een", std::string(600, 'x')}, {"twee", std::string(600, 'y')}});
    auto archive = ZipArchive::open(bytes, "/bestand", {.all_bytes = 1'000});
    ASSERT_TRUE(archive.ok());
    EXPECT_TRUE(archive->read("een").ok());
    EXPECT_FALSE(archive->read("twee").ok());
    EXPECT_FALSE(archive->read("drie").ok());
    EXPECT_FALSE(ZipArchive::open(bytes, "/bestand", {.entries = 1}).ok());
}

}  // namespace
}  // namespace ph::interop
