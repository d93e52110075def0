#include "interop/pdf.hpp"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace ph::interop {
namespace {

// Points: 72 to the inch. A4 on its side.
constexpr double sheet_width = 841.89;
constexpr double sheet_height = 595.28;
constexpr double margin = 48;
constexpr double text_width = 560;  // a longer line is hard to read
constexpr double table_width = sheet_width - 2 * margin;
constexpr double bottom = sheet_height - margin - 12;  // above the foot
constexpr double padding = 4;
constexpr double widest_column = 220;

struct Released {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using Layout = std::unique_ptr<PangoLayout, Released>;

// cairo writes from C: nothing may be thrown through it.
cairo_status_t append(void* target, const unsigned char* bytes, unsigned int size) noexcept {
    try {
        static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), size);
        return CAIRO_STATUS_SUCCESS;
    } catch (...) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

// What belongs together carries its name for as long as this lives; a name never goes on over a page.
class Tag {
  public:
    Tag(cairo_t* pen, const char* name) : pen_(pen), name_(name) { cairo_tag_begin(pen_, name_, nullptr); }
    ~Tag() { cairo_tag_end(pen_, name_); }
    Tag(const Tag&) = delete;
    Tag& operator=(const Tag&) = delete;

  private:
    cairo_t* pen_;
    const char* name_;
};

struct Style {
    double size = 10;  // points
    bool bold = false;
};

class Sheets {
  public:
    explicit Sheets(const std::string& title)
        : title_(title),
          surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, sheet_width, sheet_height)),
          pen_(cairo_create(surface_.get())) {
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    }

    void put(const PdfHeading& heading) {
        const double size = heading.level == 1 ? 20 : heading.level == 2 ? 15 : 12;
        // A heading at the foot of a sheet has lost what it is above.
        constexpr double kept_with_next = 60;
        const Layout layout = laid(heading.words, {size, true}, text_width);
        if (heading.level > 1) y_ += 10;
        room_for(height(layout) + kept_with_next);
        const Tag tag{pen(), heading.level == 1 ? "H1" : heading.level == 2 ? "H2" : "H3"};
        draw(layout, margin, y_);
        y_ += height(layout) + 6;
    }

    void put(const PdfSentence& sentence) {
        const Layout layout = laid(sentence.words, {sentence.small ? 8.5 : 10, false}, text_width);
        room_for(height(layout));
        const Tag tag{pen(), "P"};
        if (sentence.warning) {
            cairo_set_source_rgb(pen(), 0.93, 0, 0);
            cairo_rectangle(pen(), margin - 10, y_, 3, height(layout));
            cairo_fill(pen());
        }
        draw(layout, margin, y_);
        y_ += height(layout) + 6;
    }

    void put(const PdfTable& table) {
        if (table.headings.empty()) return;
        const Layout caption = laid(table.caption, {10, true}, table_width);
        const auto widths = fitted(natural_widths(table), table_width);
        const Line head = lined(table.headings, widths, true);
        const double first_row = table.rows.empty() ? 0 : lined(table.rows.front(), widths, false).height;
        room_for(height(caption) + 4 + head.height + first_row);
        std::size_t next = 0;
        bool first = true;
        while (first || next < table.rows.size()) {
            if (!first) new_sheet();
            const Tag part{pen(), "Table"};
            if (first) {
                const Tag tag{pen(), "Caption"};
                draw(caption, margin, y_);
                y_ += height(caption) + 4;
            }
            first = false;
            put(head, widths, true);
            const std::size_t before = next;
            while (next < table.rows.size()) {
                const Line row = lined(table.rows[next], widths, false);
                // One that is longer than a sheet stands alone on it.
                if (next > before && y_ + row.height > bottom) break;
                put(row, widths, false);
                ++next;
            }
        }
        y_ += 8;
    }

    Result<std::string> finish() {
        end_sheet();
        cairo_surface_finish(surface_.get());
        if (cairo_status(pen()) != CAIRO_STATUS_SUCCESS ||
            cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
            return Error{Fault::unavailable, "Er is nu geen PDF te maken.", {}};
        return std::move(bytes_);
    }

  private:
    struct Line {
        std::vector<Layout> cells;
        double height = 0;
    };

    [[nodiscard]] cairo_t* pen() const { return pen_.get(); }

    // `width` 0: as wide as the words are.
    [[nodiscard]] Layout laid(const std::string& words, const Style& style, double width) const {
        Layout layout{pango_cairo_create_layout(pen())};
        pango_cairo_context_set_resolution(pango_layout_get_context(layout.get()), 72);
        const std::unique_ptr<PangoFontDescription, Released> font{
            pango_font_description_from_string("Sans")};
        pango_font_description_set_size(font.get(), static_cast<int>(style.size * PANGO_SCALE));
        if (style.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
        pango_layout_set_font_description(layout.get(), font.get());
        if (width > 0) {
            pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
            pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        }
        pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
        return layout;
    }

    static double height(const Layout& layout) {
        int units = 0;
        pango_layout_get_size(layout.get(), nullptr, &units);
        return static_cast<double>(units) / PANGO_SCALE;
    }
    static double width(const Layout& layout) {
        int units = 0;
        pango_layout_get_size(layout.get(), &units, nullptr);
        return static_cast<double>(units) / PANGO_SCALE;
    }

    static Style cell_style(bool head) { return {8.5, head}; }

    [[nodiscard]] std::vector<double> natural_widths(const PdfTable& table) const {
        std::vector<double> widths(table.headings.size(), 0);
        const auto widen = [&](const std::vector<std::string>& cells, bool head) {
            for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
                const double wanted = width(laid(cells[i], cell_style(head), 0)) + 2 * padding + 1;
                widths[i] = std::max(widths[i], std::min(wanted, widest_column));
            }
        };
        widen(table.headings, true);
        for (const auto& row : table.rows) widen(row, false);
        return widths;
    }

    [[nodiscard]] Line lined(const std::vector<std::string>& cells, const std::vector<double>& widths,
                             bool head) const {
        Line line;
        for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
            line.cells.push_back(laid(cells[i], cell_style(head), widths[i] - 2 * padding));
            line.height = std::max(line.height, height(line.cells.back()) + 2 * padding);
        }
        return line;
    }

    void put(const Line& line, const std::vector<double>& widths, bool head) {
        const Tag row{pen(), "TR"};
        double x = margin;
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            const Tag cell{pen(), head || i == 0 ? "TH" : "TD"};
            draw(line.cells[i], x + padding, y_ + padding);
            x += widths[i];
        }
        y_ += line.height;
        cairo_set_source_rgb(pen(), 0.46, 0.46, 0.46);
        cairo_set_line_width(pen(), head ? 1 : 0.5);
        cairo_move_to(pen(), margin, y_);
        cairo_line_to(pen(), x, y_);
        cairo_stroke(pen());
    }

    void draw(const Layout& layout, double x, double y) {
        cairo_set_source_rgb(pen(), 0.09, 0.09, 0.09);
        cairo_move_to(pen(), x, y);
        pango_cairo_show_layout(pen(), layout.get());
    }

    void room_for(double needed) {
        if (y_ + needed > bottom && y_ > margin) new_sheet();
    }
    void new_sheet() {
        end_sheet();
        y_ = margin;
    }
    void end_sheet() {
        const std::string foot = title_ + "  ·  " + std::to_string(++sheets_);
        draw(laid(foot, {8, false}, table_width), margin, sheet_height - margin + 4);
        cairo_show_page(pen());
    }

    const std::string& title_;
    std::string bytes_;
    std::unique_ptr<cairo_surface_t, Released> surface_;
    std::unique_ptr<cairo_t, Released> pen_;
    double y_ = margin;
    int sheets_ = 0;
};

}  // namespace

std::vector<double> fitted(const std::vector<double>& natural, double room) {
    std::vector<double> widths = natural;
    double left = room;
    std::vector<std::size_t> open(natural.size());
    std::iota(open.begin(), open.end(), std::size_t{0});
    // Whoever needs no more than an equal share keeps what it has; the others share again.
    while (!open.empty()) {
        const double share = left / static_cast<double>(open.size());
        const auto wide =
            std::partition(open.begin(), open.end(), [&](std::size_t i) { return natural[i] > share; });
        if (wide == open.end()) {
            for (const std::size_t i : open) widths[i] = share;
            break;
        }
        for (auto narrow = wide; narrow != open.end(); ++narrow) left -= natural[*narrow];
        open.erase(wide, open.end());
    }
    return widths;
}

Result<std::string> pdf_of(const PdfDocument& document) {
    Sheets sheets{document.title};
    for (const PdfBlock& block : document.blocks) {
        std::visit([&](const auto& one) { sheets.put(one); }, block);
    }
    return sheets.finish();
}

}  // namespace ph::interop
