// A letter on paper: it is a PDF that says its language, a flyer is one sheet, and what is long goes on.
#include "interop/letter_pdf.hpp"

#include <regex>

#include "interop/pdf_pen.hpp"

namespace ph::interop {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

LetterPaper paper_with(const std::vector<std::string>& words) {
    LetterPaper paper;
    paper.language = "nl";
    paper.sender = {"Gemeente Zonnedal", "Sanne Bakker"};
    paper.date = "dinsdag 24 november 2026";
    paper.title = "Uw afspraak";
    for (const std::string& one : words) paper.parts.push_back({one});
    return paper;
}

std::string posted(const LetterPaper& paper) {
    auto made = letter_pdf(paper);
    if (!made.ok()) throw std::runtime_error(to_text(made.error()));
    return std::move(*made);
}

int count_of_sheets(const std::string& pdf) {
    std::smatch found;
    if (!std::regex_search(pdf, found, std::regex{R"(/Count (\d+))"})) return 0;
    return std::stoi(found[1]);
}

std::string words_in_a_row(int count) {
    std::string words;
    for (int i = 0; i < count; ++i) words += "woord ";
    return words;
}

TEST(LetterPdf, IsAFileThatAReaderKnowsAndHears) {
    const std::string pdf = posted(paper_with({"Beste Şükran Müller-Ğündoğan,", "Tot dan!\nTweede regel"}));
    EXPECT_THAT(pdf, StartsWith("%PDF-"));
    EXPECT_THAT(pdf, AllOf(HasSubstr("/H1"), HasSubstr("/P"), HasSubstr("/Lang (nl)"),
                           HasSubstr("/MarkInfo << /Marked true >>"), HasSubstr("/DisplayDocTitle true")));
    EXPECT_THAT(pdf, Not(HasSubstr("/R2L")));
    EXPECT_EQ(count_of_sheets(pdf), 1);
    EXPECT_EQ(count_of_sheets(posted(LetterPaper{})), 1);
}

TEST(LetterPdf, InArabicItReadsFromTheRight) {
    LetterPaper paper = paper_with({"مرحبًا Jan، كيف حالك؟"});
    paper.language = "ar";
    paper.right_to_left = true;
    EXPECT_THAT(posted(paper), AllOf(HasSubstr("/Lang (ar)"), HasSubstr("/Direction /R2L")));
}

TEST(LetterPdf, ADrawingIsDrawn) {
    LetterPaper paper = paper_with({"Bel mij."});
    const std::size_t without = posted(paper).size();
    const auto drawing = read_drawing(
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1,1C3.7,9.2,8.1,2.6,15,15L3.3,12.9Z" opacity="0.2"/></svg>)");
    ASSERT_TRUE(drawing.ok());
    paper.parts[0].drawing = &*drawing;
    EXPECT_GT(posted(paper).size(), without);
}

TEST(LetterPdf, WhatIsLongGoesOnOverSheets) {
    const int many = count_of_sheets(posted(paper_with(std::vector<std::string>(60, "Een alinea."))));
    EXPECT_GT(many, 1);
    EXPECT_LT(many, 5);
    const int one_long = count_of_sheets(posted(paper_with({words_in_a_row(3'000)})));
    EXPECT_GT(one_long, 3);
    EXPECT_LT(one_long, 12);
}

TEST(LetterPdf, AFlyerIsOneSheetAlsoWithMoreWords) {
    LetterPaper flyer = paper_with(std::vector<std::string>(5, "Samen kijken we wat u wilt en wat u kunt."));
    flyer.flyer = true;
    EXPECT_EQ(count_of_sheets(posted(flyer)), 1);
    flyer.parts.push_back({words_in_a_row(120)});
    EXPECT_EQ(count_of_sheets(posted(flyer)), 1);
    // Smaller than a letter nobody reads it: then it is two.
    flyer.parts.push_back({words_in_a_row(1'500)});
    EXPECT_GT(count_of_sheets(posted(flyer)), 1);
}

TEST(LetterPdf, WhatIsAddedToAFileIsFoundThroughItsTable) {
    const std::string pdf = posted(paper_with({"Dag."}));
    constexpr std::string_view last = "startxref\n";
    const std::string table = pdf.substr(std::stoul(pdf.substr(pdf.rfind(last) + last.size())));
    EXPECT_THAT(table, StartsWith("xref\n"));
    std::smatch found;
    ASSERT_TRUE(std::regex_search(table, found, std::regex{R"(xref\n(\d+) 1\n(\d{10}) 00000 n \n)"}));
    const std::string number = found[1];
    EXPECT_THAT(pdf.substr(std::stoul(found[2])), StartsWith(number + " 0 obj\n<< /Type /Catalog"));
    EXPECT_THAT(table, AllOf(HasSubstr("/Root " + number + " 0 R"), HasSubstr("/Prev ")));
}

TEST(LetterPdf, WhatIsNoFileOfCairoOrHasALanguageStaysAsItIs) {
    EXPECT_EQ(with_language("geen PDF", {}), "geen PDF");
    EXPECT_EQ(with_language("", {}), "");
    const std::string once = posted(paper_with({"Dag."}));
    EXPECT_EQ(with_language(once, {}), once);
    LetterPaper odd = paper_with({"Dag."});
    odd.language = "nl) /JavaScript (x";
    EXPECT_THAT(posted(odd), Not(HasSubstr("JavaScript")));
}

}  // namespace
}  // namespace ph::interop
