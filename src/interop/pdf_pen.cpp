#include "interop/pdf_pen.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace ph::interop {
namespace {

// cairo writes from C: nothing may be thrown through it.
cairo_status_t append(void* target, const unsigned char* bytes, unsigned int size) noexcept {
    try {
        static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), size);
        return CAIRO_STATUS_SUCCESS;
    } catch (...) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

// The whole number behind the last of these words.
std::optional<std::size_t> number_after(std::string_view text, std::string_view words) {
    const auto at = text.rfind(words);
    if (at == std::string_view::npos) return std::nullopt;
    text.remove_prefix(at + words.size());
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} ? std::optional{number} : std::nullopt;
}

// Ten digits, as the table of a PDF has them.
std::string place_in_table(std::size_t offset) {
    const std::string digits = std::to_string(offset);
    return std::string(10 - std::min<std::size_t>(10, digits.size()), '0') + digits;
}

bool is_language_tag(const std::string& tag) {
    return !tag.empty() && std::ranges::all_of(tag, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

// Of the room, so that the right side stays quiet.
constexpr double narrowest = 0.7;

// A line that goes on from the one before it with the last word of a paragraph.
bool has_lonely_word(const PdfLayout& layout) {
    const std::string_view text = pango_layout_get_text(layout.get());
    for (const GSList* at = pango_layout_get_lines_readonly(layout.get()); at; at = at->next) {
        const auto* const line = static_cast<const PangoLayoutLine*>(at->data);
        const auto* const next = at->next ? static_cast<const PangoLayoutLine*>(at->next->data) : nullptr;
        const bool ends = !next || next->is_paragraph_start;
        const auto words =
            text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length));
        if (ends && !line->is_paragraph_start && !words.empty() && words.find(' ') == words.npos) return true;
    }
    return false;
}

// Words of which no letter is written from the right are in another language, such as what a coach wrote in
// Dutch below an Arabic greeting: their full stop belongs at the end.
bool has_letter_from_the_right(const std::string& words) {
    for (const char* at = words.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
        switch (g_unichar_get_script(g_utf8_get_char(at))) {
            case G_UNICODE_SCRIPT_ARABIC:
            case G_UNICODE_SCRIPT_HEBREW:
            case G_UNICODE_SCRIPT_SYRIAC:
            case G_UNICODE_SCRIPT_THAANA: return true;
            default: break;
        }
    }
    return false;
}

}  // namespace

PdfPen::PdfPen(double width, double height, const std::string& title, PdfLanguage language)
    : language_(std::move(language)),
      surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, width, height)),
      pen_(cairo_create(surface_.get())) {
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
}

PdfLayout PdfPen::laid(const std::string& words, const PdfStyle& style, double width) const {
    return laid_in(language_, words, style, width);
}

PdfLayout PdfPen::laid_dutch(const std::string& words, const PdfStyle& style, double width) const {
    return laid_in({}, words, style, width);
}

PdfLayout PdfPen::laid_evenly(const std::string& words, const PdfStyle& style, double width) const {
    PdfLayout widest = laid(words, style, width);
    if (!has_lonely_word(widest)) return widest;
    const int lines = pango_layout_get_line_count(widest.get());
    for (double part = 0.97; part > narrowest; part -= 0.03) {
        PdfLayout narrower = laid(words, style, part * width);
        if (pango_layout_get_line_count(narrower.get()) > lines) break;
        if (!has_lonely_word(narrower)) return narrower;
    }
    return widest;
}

PdfLayout PdfPen::laid_in(const PdfLanguage& language, const std::string& words, const PdfStyle& style,
                          double width) const {
    PdfLayout layout{pango_cairo_create_layout(get())};
    PangoContext* const context = pango_layout_get_context(layout.get());
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_language(context, pango_language_from_string(language.tag.c_str()));
    if (language.right_to_left) {
        // The language says where a line begins, not the first word in it: that may be a name.
        pango_context_set_base_dir(
            context, has_letter_from_the_right(words) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
        pango_layout_set_auto_dir(layout.get(), FALSE);
        pango_layout_set_alignment(layout.get(), PANGO_ALIGN_RIGHT);
    }
    const std::unique_ptr<PangoFontDescription, PdfRelease> font{pango_font_description_from_string("Sans")};
    pango_font_description_set_size(font.get(), static_cast<int>(style.size * PANGO_SCALE));
    if (style.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout.get(), font.get());
    if (style.line_spacing > 0)
        pango_layout_set_line_spacing(layout.get(), static_cast<float>(style.line_spacing));
    if (width > 0) {
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    }
    pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
    return layout;
}

void PdfPen::draw(const PdfLayout& layout, double x, double y) const {
    cairo_set_source_rgb(get(), 0.09, 0.09, 0.09);
    cairo_move_to(get(), x, y);
    pango_cairo_show_layout(get(), layout.get());
}

Result<std::string> PdfPen::finish() {
    cairo_surface_finish(surface_.get());
    if (cairo_status(get()) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
        return Error{Fault::unavailable, "Er is nu geen PDF te maken.", {}};
    return with_language(std::move(bytes_), language_);
}

double PdfPen::height(const PdfLayout& layout) {
    int units = 0;
    pango_layout_get_size(layout.get(), nullptr, &units);
    return static_cast<double>(units) / PANGO_SCALE;
}

double PdfPen::width(const PdfLayout& layout) {
    int units = 0;
    pango_layout_get_size(layout.get(), &units, nullptr);
    return static_cast<double>(units) / PANGO_SCALE;
}

std::string with_language(std::string pdf, const PdfLanguage& language) {
    const auto root = number_after(pdf, "/Root ");
    const auto size = number_after(pdf, "/Size ");
    const auto info = number_after(pdf, "/Info ");
    const auto table = number_after(pdf, "\nstartxref\n");
    if (!root || !size || !info || !table || !is_language_tag(language.tag)) return pdf;
    const std::string begin = '\n' + std::to_string(*root) + " 0 obj\n";
    const auto at = pdf.rfind(begin);
    const auto end = at == std::string::npos ? at : pdf.find(">>\nendobj\n", at);
    if (end == std::string::npos) return pdf;
    std::string catalogue = pdf.substr(at + 1, end - at - 1);
    if (catalogue.find("/Type /Catalog") == std::string::npos || catalogue.find("/Lang") != std::string::npos)
        return pdf;
    catalogue += "   /Lang (" + language.tag + ")\n";
    if (catalogue.find("/MarkInfo") == std::string::npos) catalogue += "   /MarkInfo << /Marked true >>\n";
    catalogue += "   /ViewerPreferences << /DisplayDocTitle true" +
                 std::string{language.right_to_left ? " /Direction /R2L" : ""} + " >>\n";
    const std::size_t placed = pdf.size();
    pdf += catalogue + ">>\nendobj\n";
    const std::size_t new_table = pdf.size();
    pdf += "xref\n" + std::to_string(*root) + " 1\n" + place_in_table(placed) +
           " 00000 n \ntrailer\n<< /Size " + std::to_string(*size) + "\n   /Root " + std::to_string(*root) +
           " 0 R\n   /Info " + std::to_string(*info) + " 0 R\n   /Prev " + std::to_string(*table) +
           "\n>>\nstartxref\n" + std::to_string(new_table) + "\n%%EOF\n";
    return pdf;
}

}  // namespace ph::interop
