// A letter on paper: it is a PDF that says its language, a flyer is one sheet, and what is long goes on.
#include "interop/letter_pdf.hpp"

#include <algorithm>
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

// What stands on each line.
std::vector<std::string> lines_of(const PdfLayout& layout) {
    const std::string_view text = pango_layout_get_text(layout.get());
    std::vector<std::string> lines;
    for (const GSList* at = pango_layout_get_lines_readonly(layout.get()); at; at = at->next) {
        const auto* const line = static_cast<const PangoLayoutLine*>(at->data);
        lines.emplace_back(
            text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length)));
    }
    return lines;
}

TEST(LetterPdf, NoWordStandsAloneOnALineAndThereAreNoMoreLines) {
    const PdfPen pen{595, 842, "Brief"};
    int mended = 0;
    // Wherever the room ends: between two of these widths a word falls off.
    for (double width = 150; width < 400; width += 7) {
        const std::string words = "Het kost niets. Het gaat niet over straf of controle.\nDag!";
        const auto plain = lines_of(pen.laid(words, {14}, width));
        const auto even = lines_of(pen.laid_evenly(words, {14}, width));
        ASSERT_EQ(even.size(), plain.size()) << width;
        // A line of its own is no line that was broken.
        EXPECT_EQ(even.back(), "Dag!");
        const bool was_alone = plain.size() > 2 && plain[plain.size() - 2].find(' ') == std::string::npos;
        const bool is_alone = even.size() > 2 && even[even.size() - 2].find(' ') == std::string::npos;
        EXPECT_FALSE(is_alone && !was_alone) << width;
        if (was_alone && !is_alone) ++mended;
        if (!was_alone) {
            EXPECT_EQ(even, plain) << width;
        }
    }
    EXPECT_GT(mended, 0);
}

TEST(LetterPdf, ATelephoneNumberIsNotBroken) {
    const PdfPen pen{595, 842, "Brief"};
    const std::string number = "06\u00a01234\u00a05678";
    for (double width = 120; width < 400; width += 7) {
        const auto lines = lines_of(pen.laid("Kunt u dan niet? Bel mij op " + number + ".", {12}, width));
        EXPECT_TRUE(std::ranges::any_of(lines, [&](const std::string& one) {
            return one.find(number) != std::string::npos;
        })) << width;
    }
}

TEST(LetterPdf, HasTheAddressOfWhoGetsItInAnyLanguage) {
    for (const bool from_the_right : {false, true}) {
        LetterPaper paper = paper_with({"Dag."});
        paper.right_to_left = from_the_right;
        const std::size_t without = posted(paper).size();
        paper.address = {"Şükran Müller-Ğündoğan", "Kerkstraat 12", "1234 AB Zonnedal"};
        const std::string with = posted(paper);
        EXPECT_GT(with.size(), without);
        EXPECT_EQ(count_of_sheets(with), 1);
    }
}

// Whether the last sign of a line stands to the right of its first.
bool ends_on_the_right(const PdfLayout& layout) {
    const std::string_view text = pango_layout_get_text(layout.get());
    PangoRectangle first;
    PangoRectangle last;
    pango_layout_index_to_pos(layout.get(), 0, &first);
    pango_layout_index_to_pos(layout.get(), static_cast<int>(text.size()) - 1, &last);
    return last.x > first.x;
}

TEST(LetterPdf, AFullStopStandsWhereItsOwnLanguageEnds) {
    const PdfPen pen{500, 700, "Brief", {"ar", true}};
    EXPECT_TRUE(ends_on_the_right(pen.laid("Neem uw pas mee.", {12}, 500)));
    EXPECT_FALSE(ends_on_the_right(pen.laid("Jan، خذ معك بطاقة الهوية.", {12}, 500)));
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
