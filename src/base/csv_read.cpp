#include "base/csv_read.hpp"

#include <algorithm>
#include <array>

namespace ph {
namespace {

constexpr std::size_t most_columns = 1'000;

char separator_of(std::string_view text) {
    const std::string_view heading = text.substr(0, text.find('\n'));
    constexpr std::array separators{';', ',', '\t'};
    return *std::ranges::max_element(separators, {},
                                     [&](char one) { return std::ranges::count(heading, one); });
}

class CsvReader {
  public:
    explicit CsvReader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

    // False at the end of the text. A row with more columns than fit is not read to its end.
    bool next(CsvRow& row) {
        if (at_ >= text_.size()) return false;
        row = {line_, {""}};
        while (at_ < text_.size()) {
            const char one = text_[at_++];
            if (one == '\n') ++line_;
            if (quoted_since_ != 0) {
                in_quotes(one, row.cells.back());
            } else if (one == '"' && row.cells.back().empty()) {
                quoted_since_ = line_;
            } else if (one == separator_) {
                row.cells.emplace_back();
                if (row.cells.size() > most_columns) return true;
            } else if (one == '\n') {
                return true;
            } else if (one != '\r') {
                row.cells.back() += one;
            }
        }
        return true;
    }

    // The line of the quote that is still open; 0: none.
    [[nodiscard]] int open_quote() const { return quoted_since_; }

  private:
    void in_quotes(char one, std::string& cell) {
        if (one != '"') {
            cell += one;
        } else if (at_ < text_.size() && text_[at_] == '"') {
            cell += text_[at_++];
        } else {
            quoted_since_ = 0;
        }
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
    int quoted_since_ = 0;
};

Error unreadable(const std::string& pointer, std::string code, std::string message, int line) {
    return {Fault::invalid,
            "Het bestand is niet te lezen.",
            {{std::move(code), std::move(message), {{}, line, 0, pointer}}}};
}

}  // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view text, const std::string& pointer, std::size_t most) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    CsvReader reader{text};
    std::vector<CsvRow> rows;
    CsvRow row;
    while (reader.next(row)) {
        if (row.cells.size() > most_columns)
            return unreadable(pointer, "te-veel-kolommen",
                              "Regel " + std::to_string(row.line) + ": er passen hooguit " +
                                  std::to_string(most_columns) + " kolommen.",
                              row.line);
        if (std::ranges::all_of(row.cells, &std::string::empty)) continue;
        if (rows.size() == most)
            return unreadable(
                pointer, "te-veel-regels",
                "Er passen hooguit " + std::to_string(most) + " regels in één keer. Verdeel het bestand.",
                row.line);
        rows.push_back(std::move(row));
    }
    if (const int line = reader.open_quote(); line != 0)
        return unreadable(pointer, "aanhalingsteken-open",
                          "Op regel " + std::to_string(line) +
                              " begint een aanhalingsteken dat nergens eindigt. Haal het weg.",
                          line);
    return rows;
}

}  // namespace ph
