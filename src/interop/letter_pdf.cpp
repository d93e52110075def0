#include "interop/letter_pdf.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "interop/pdf_pen.hpp"

namespace ph::interop {
namespace {

// Points: 72 to the inch. A4 upright.
constexpr double letter_width = 595.28;
constexpr double letter_height = 841.89;
constexpr double letter_margin = 62;
constexpr double letter_room = letter_width - 2 * letter_margin;
constexpr double letter_bottom = letter_height - letter_margin;
// Of drawings; that of words in pdf_pen.cpp.
constexpr std::string_view letter_ink = "#171717";

// What is large on a flyer is read from a wall or without glasses; never smaller than in a letter.
struct Sizes {
    double text = 12;
    double title = 18;
    double drawing = 30;
    double gap = 12;  // between paragraphs
};
constexpr double smallest_flyer_text = 12;

// Of an envelope with its window on the left, 50 mm below the upper side of the sheet.
constexpr double address_top = 142;
constexpr double address_size = 11;

Sizes flyer_sizes(double text) {
    return {text, 1.5 * text, 2.6 * text, text};
}

class LetterSheets {
  public:
    explicit LetterSheets(const LetterPaper& letter)
        : letter_(letter),
          pen_(letter_width, letter_height, letter.title, {letter.language, letter.right_to_left}),
          has_drawings_(std::ranges::any_of(letter.parts,
                                            [](const LetterPart& one) { return one.drawing != nullptr; })) {}

    Result<std::string> write() {
        if (letter_.flyer) sizes_ = sizes_that_fit();
        put_sender();
        put_address();
        put_line_of_sender(letter_.date, false);
        y_ += 2 * sizes_.gap;
        put_title();
        for (std::size_t i = 0; i < letter_.parts.size(); ++i) put(i);
        end_sheet();
        PH_CHECK(drawn_);
        return pen_.finish();
    }

  private:
    [[nodiscard]] PdfLayout laid(const std::string& words, double size, bool bold, double width) const {
        return pen_.laid_evenly(words, {size, bold, 1.25}, width);
    }
    // Beside a drawing there is less room, and every paragraph begins at the same side.
    [[nodiscard]] double indent(const Sizes& sizes) const {
        return has_drawings_ ? sizes.drawing + sizes.gap : 0;
    }
    // The left side of a layout that begins this far from where its language begins.
    [[nodiscard]] double left_of(const PdfLayout& layout, double indent) const {
        if (!letter_.right_to_left) return letter_margin + indent;
        return letter_width - letter_margin - indent - points(pango_layout_get_width(layout.get()));
    }
    [[nodiscard]] PdfLayout laid_part(const LetterPart& part, const Sizes& sizes) const {
        return laid(part.words, sizes.text, false, letter_room - indent(sizes));
    }
    static double height_of(const PdfLayout& words, const LetterPart& part, const Sizes& sizes) {
        return std::max(PdfPen::height(words), part.drawing ? sizes.drawing : 0.0);
    }

    // As large as fits on one sheet.
    [[nodiscard]] Sizes sizes_that_fit() const {
        for (double text = 24; text > smallest_flyer_text; text -= 1) {
            const Sizes sizes = flyer_sizes(text);
            double needed = 2 * sizes.gap;
            for (const std::string& line : letter_.sender) needed += PdfPen::height(small_line(line, false));
            needed += PdfPen::height(small_line(letter_.date, false));
            needed += PdfPen::height(laid(letter_.title, sizes.title, true, letter_room)) + sizes.gap;
            for (const LetterPart& part : letter_.parts)
                needed += height_of(laid_part(part, sizes), part, sizes) + sizes.gap;
            if (needed <= letter_bottom - letter_margin) return sizes;
        }
        return flyer_sizes(smallest_flyer_text);
    }

    [[nodiscard]] PdfLayout small_line(const std::string& words, bool bold) const {
        return laid(words, 11, bold, letter_room);
    }
    void put_line_of_sender(const std::string& words, bool bold) {
        const PdfLayout line = small_line(words, bold);
        put_words(line, left_of(line, 0), "P");
    }
    void put_sender() {
        bool first = true;
        for (const std::string& one : letter_.sender) {
            if (!one.empty()) put_line_of_sender(one, first);
            first = false;
        }
    }
    // From left to right in any language, and where an envelope has its window.
    void put_address() {
        if (letter_.address.empty()) return;
        y_ = std::max(y_ + sizes_.gap, address_top);
        for (const std::string& one : letter_.address)
            put_words(pen_.laid_dutch(one, {address_size, false, 1.25}, letter_room), letter_margin, "P");
        y_ += 2 * sizes_.gap;
    }

    void put_title() {
        const PdfLayout title = laid(letter_.title, sizes_.title, true, letter_room);
        put_words(title, left_of(title, 0), "H1");
        y_ += sizes_.gap;
    }

    void put(std::size_t at) {
        const LetterPart& part = letter_.parts[at];
        const PdfLayout words = laid_part(part, sizes_);
        const double needed = height_of(words, part, sizes_);
        // Kept together where that can be; otherwise its drawing stands beside its first lines.
        double together = needed;
        // Nobody's name stands alone on a sheet: the last paragraph takes the one before it along.
        if (at + 2 == letter_.parts.size()) {
            const LetterPart& last = letter_.parts.back();
            together += sizes_.gap + height_of(laid_part(last, sizes_), last, sizes_);
        }
        if (together > letter_bottom - letter_margin)
            together = needed <= letter_bottom - letter_margin ? needed : sizes_.drawing;
        if (y_ + together > letter_bottom && y_ > letter_margin) new_sheet();
        const double top = y_;
        if (part.drawing) paint(*part.drawing, top);
        // One line stands beside the middle of its drawing.
        const double spare = part.drawing ? (sizes_.drawing - PdfPen::height(words)) / 2 : 0.0;
        y_ += std::max(0.0, spare);
        const int before = sheets_;
        put_words(words, left_of(words, indent(sizes_)), "P");
        if (sheets_ == before) y_ = std::max(y_, top + needed);
        y_ += sizes_.gap;
    }

    // Line by line, so that what is longer than a sheet goes on over the next one.
    void put_words(const PdfLayout& layout, double x, const char* name) {
        const std::unique_ptr<PangoLayoutIter, PdfRelease> lines{pango_layout_get_iter(layout.get())};
        bool more = true;
        while (more) {
            auto [top, bottom] = reach_of(lines.get());
            if (y_ + bottom - top > letter_bottom && y_ > letter_margin) new_sheet();
            const PdfTag tag{pen_.get(), name};
            const double above = y_ - top;  // of the layout, as if all of it stood on this sheet
            do {
                put_line(lines.get(), x, above);
                y_ = above + bottom;
                more = pango_layout_iter_next_line(lines.get()) != 0;
                bottom = reach_of(lines.get()).second;
            } while (more && above + bottom <= letter_bottom);
        }
    }

    static double points(int units) { return static_cast<double>(units) / PANGO_SCALE; }
    // Where a line begins and ends, below the top of its layout.
    static std::pair<double, double> reach_of(PangoLayoutIter* lines) {
        int top = 0;
        int bottom = 0;
        pango_layout_iter_get_line_yrange(lines, &top, &bottom);
        return {points(top), points(bottom)};
    }
    void put_line(PangoLayoutIter* lines, double x, double above) {
        PangoRectangle place;
        pango_layout_iter_get_line_extents(lines, nullptr, &place);
        cairo_set_source_rgb(pen_.get(), 0.09, 0.09, 0.09);
        cairo_move_to(pen_.get(), x + points(place.x), above + points(pango_layout_iter_get_baseline(lines)));
        pango_cairo_show_layout_line(pen_.get(), pango_layout_iter_get_line_readonly(lines));
    }

    void paint(const Drawing& drawing, double y) {
        const double left =
            letter_.right_to_left ? letter_width - letter_margin - sizes_.drawing : letter_margin;
        cairo_save(pen_.get());
        cairo_translate(pen_.get(), left, y);
        const bool turned = letter_.right_to_left && drawing.mirrored_rtl;
        if (auto drawn = draw(drawing, pen_.get(), {sizes_.drawing, letter_ink, turned}); !drawn.ok())
            drawn_ = std::move(drawn);
        cairo_restore(pen_.get());
    }

    void new_sheet() {
        end_sheet();
        y_ = letter_margin;
    }
    // A number below every sheet but the first: most letters are one.
    void end_sheet() {
        if (++sheets_ > 1) {
            const PdfLayout number = pen_.laid(std::to_string(sheets_), {9}, letter_room);
            pen_.draw(number, letter_margin, letter_bottom + 16);
        }
        pen_.end_sheet();
    }

    const LetterPaper& letter_;
    PdfPen pen_;
    bool has_drawings_;
    Sizes sizes_;
    double y_ = letter_margin;
    int sheets_ = 0;
    Status drawn_;  // whether every drawing is there
};

}  // namespace

Result<std::string> letter_pdf(const LetterPaper& letter) {
    return LetterSheets{letter}.write();
}

}  // namespace ph::interop
