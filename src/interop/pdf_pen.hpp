// What any PDF is drawn with: sheets of one size, words laid out in any script, and tags for who hears them.
#pragma once
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string>

#include "base/result.hpp"

namespace ph::interop {

struct PdfRelease {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoLayoutIter* lines) const { pango_layout_iter_free(lines); }
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using PdfLayout = std::unique_ptr<PangoLayout, PdfRelease>;

// What belongs together carries its name for as long as this lives; a name never goes on over a page.
class PdfTag {
  public:
    PdfTag(cairo_t* pen, const char* name) : pen_(pen), name_(name) { cairo_tag_begin(pen_, name_, nullptr); }
    ~PdfTag() { cairo_tag_end(pen_, name_); }
    PdfTag(const PdfTag&) = delete;
    PdfTag& operator=(const PdfTag&) = delete;

  private:
    cairo_t* pen_;
    const char* name_;
};

struct PdfStyle {
    double size = 10;  // points
    bool bold = false;
    double line_spacing = 0;  // times the height of a line; 0: as the font says
};

struct PdfLanguage {
    std::string tag = "nl";  // BCP 47
    bool right_to_left = false;
};

class PdfPen {
  public:
    // Of a sheet, in points: 72 to the inch.
    PdfPen(double width, double height, const std::string& title, PdfLanguage language = {});

    [[nodiscard]] cairo_t* get() const { return pen_.get(); }
    // `width` 0: as wide as the words are. Otherwise they begin at the side where their language does.
    [[nodiscard]] PdfLayout laid(const std::string& words, const PdfStyle& style, double width) const;
    // The same in as many lines, narrower where that keeps the last word of a paragraph from standing alone.
    [[nodiscard]] PdfLayout laid_evenly(const std::string& words, const PdfStyle& style, double width) const;
    // As laid(), for what is Dutch in any letter: an address.
    [[nodiscard]] PdfLayout laid_dutch(const std::string& words, const PdfStyle& style, double width) const;
    void draw(const PdfLayout& layout, double x, double y) const;
    void end_sheet() const { cairo_show_page(get()); }
    // The bytes of the file; the pen draws no more. Fault::unavailable when it cannot be made.
    Result<std::string> finish();

    static double height(const PdfLayout& layout);
    static double width(const PdfLayout& layout);

  private:
    [[nodiscard]] PdfLayout laid_in(const PdfLanguage& language, const std::string& words,
                                    const PdfStyle& style, double width) const;

    PdfLanguage language_;
    std::string bytes_;
    std::unique_ptr<cairo_surface_t, PdfRelease> surface_;
    std::unique_ptr<cairo_t, PdfRelease> pen_;
};

// With what cairo 1.16 cannot say: the language of the text, the way it reads, that it is tagged and that its
// title is what a window shows. Added behind the file as an incremental update (ISO 32000-1, 7.5.6). A file
// whose catalogue is not found, or that has a language, comes back as it was.
std::string with_language(std::string pdf, const PdfLanguage& language);

}  // namespace ph::interop
