#include "interop/pdf.hpp"

#include <algorithm>
#include <numeric>

#include "interop/pdf_pen.hpp"

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

class Sheets {
  public:
    explicit Sheets(const std::string& title) : title_(title), paper_(sheet_width, sheet_height, title) {}

    void put(const PdfHeading& heading) {
        const double size = heading.level == 1 ? 20 : heading.level == 2 ? 15 : 12;
        // A heading at the foot of a sheet has lost what it is above.
        constexpr double kept_with_next = 60;
        const PdfLayout layout = laid(heading.words, {size, true}, text_width);
        if (heading.level > 1) y_ += 10;
        room_for(height(layout) + kept_with_next);
        const PdfTag tag{pen(), heading.level == 1 ? "H1" : heading.level == 2 ? "H2" : "H3"};
        draw(layout, margin, y_);
        y_ += height(layout) + 6;
    }

    void put(const PdfSentence& sentence) {
        const PdfLayout layout = laid(sentence.words, {sentence.small ? 8.5 : 10, false}, text_width);
        room_for(height(layout));
        const PdfTag tag{pen(), "P"};
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
        const PdfLayout caption = laid(table.caption, {10, true}, table_width);
        const auto widths = fitted(natural_widths(table), table_width);
        const Line head = lined(table.headings, widths, true);
        const double first_row = table.rows.empty() ? 0 : lined(table.rows.front(), widths, false).height;
        room_for(height(caption) + 4 + head.height + first_row);
        std::size_t next = 0;
        bool first = true;
        while (first || next < table.rows.size()) {
            if (!first) new_sheet();
            const PdfTag part{pen(), "Table"};
            if (first) {
                const PdfTag tag{pen(), "Caption"};
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
        return paper_.finish();
    }

  private:
    struct Line {
        std::vector<PdfLayout> cells;
        double height = 0;
    };

    [[nodiscard]] cairo_t* pen() const { return paper_.get(); }

    [[nodiscard]] PdfLayout laid(const std::string& words, const PdfStyle& style, double width) const {
        return paper_.laid(words, style, width);
    }
    static double height(const PdfLayout& layout) { return PdfPen::height(layout); }

    static PdfStyle cell_style(bool head) { return {8.5, head}; }

    [[nodiscard]] std::vector<double> natural_widths(const PdfTable& table) const {
        std::vector<double> widths(table.headings.size(), 0);
        const auto widen = [&](const std::vector<std::string>& cells, bool head) {
            for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
                const double wanted = PdfPen::width(laid(cells[i], cell_style(head), 0)) + 2 * padding + 1;
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
        const PdfTag row{pen(), "TR"};
        double x = margin;
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            const PdfTag cell{pen(), head || i == 0 ? "TH" : "TD"};
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

    void draw(const PdfLayout& layout, double x, double y) { paper_.draw(layout, x, y); }

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
        paper_.end_sheet();
    }

    const std::string& title_;
    PdfPen paper_;
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
