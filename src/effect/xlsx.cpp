#include "effect/xlsx.hpp"

#include <unistd.h>
#include <xlsxwriter.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace ph::effect {
namespace {

// A sheet's name may be this long, in letters, and not have these signs (Excel).
constexpr std::size_t longest_name = 31;
constexpr std::string_view forbidden_in_names = "[]:*?/\\'";

std::string sheet_name(std::size_t place, const std::string& title) {
    std::string name = std::to_string(place) + " ";
    std::size_t letters = name.size();
    for (const char byte : title) {
        const bool starts_letter = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        if (starts_letter && ++letters > longest_name) break;
        name += forbidden_in_names.find(byte) == std::string_view::npos ? byte : ' ';
    }
    return name;
}

const char* format_of(Kind kind) {
    switch (kind) {
        case Kind::people:
        case Kind::goals: return "#,##0";
        case Kind::share: return "0.0%";
        case Kind::p_value: return "0.000";
        case Kind::df: return "0.0";
        case Kind::mean:
        case Kind::difference:
        case Kind::effect_size:
        case Kind::statistic:
        case Kind::standardised_difference: return "0.00";
    }
    return "General";
}

class Workbook {
  public:
    Workbook(const Report& report, const Texts& texts, const std::string& path)
        : report_(report),
          texts_(texts),
          cells_(report),
          book_(workbook_new(path.c_str())) {
        bold_ = workbook_add_format(book_);
        format_set_bold(bold_);
        wrapped_ = workbook_add_format(book_);
        format_set_text_wrap(wrapped_);
    }

    bool write() {
        start(texts_.at("pagina/samenvatting"));
        worksheet_set_column(sheet_, 0, 0, 100, nullptr);
        lines(told_in_short(report_, texts_, cells_));
        heading(texts_.at("pagina/conclusies"));
        lines(report_.conclusions);
        for (const Section& section : report_.sections) {
            start(words(section.title));
            worksheet_set_column(sheet_, 0, 0, 40, nullptr);
            lines(section.warnings);
            for (const Table& one : section.tables) table(one);
            lines(section.conclusions);
        }
        return workbook_close(book_) == LXW_NO_ERROR;
    }

  private:
    [[nodiscard]] std::string words(const Text& text) const {
        return told(text, texts_, cells_).value_or("");
    }

    void start(const std::string& title) {
        sheet_ = workbook_add_worksheet(book_, sheet_name(++sheets_, title).c_str());
        row_ = 0;
        heading(title);
    }

    void heading(const std::string& text) { worksheet_write_string(sheet_, row_++, 0, text.c_str(), bold_); }

    void lines(const std::vector<Text>& list) { lines(told(list, texts_, cells_)); }
    void lines(const std::vector<std::string>& list) {
        for (const std::string& line : list)
            worksheet_write_string(sheet_, row_++, 0, line.c_str(), wrapped_);
    }

    void table(const Table& one) {
        ++row_;
        heading(words(one.caption));
        lines(one.warnings);
        lxw_col_t column = 0;
        worksheet_write_string(sheet_, row_, column++, words(one.row_header).c_str(), bold_);
        for (const Text& name : one.columns)
            worksheet_write_string(sheet_, row_, column++, words(name).c_str(), bold_);
        ++row_;
        for (const Row& row : one.rows) {
            column = 0;
            worksheet_write_string(sheet_, row_, column++, words(row.label).c_str(), nullptr);
            for (const Cell& cell : row.cells) number(cell, column++);
            ++row_;
        }
        lines(one.notes);
    }

    void number(const Cell& cell, lxw_col_t column) {
        if (cell.shown == Shown::empty) return;
        if (cell.shown == Shown::value) {
            worksheet_write_number(sheet_, row_, column, cell.value, format(cell.kind));
        } else {
            worksheet_write_string(sheet_, row_, column, written(cell, texts_).c_str(), nullptr);
        }
    }

    lxw_format* format(Kind kind) {
        lxw_format*& made = formats_[kind];
        if (made == nullptr) {
            made = workbook_add_format(book_);
            format_set_num_format(made, format_of(kind));
        }
        return made;
    }

    const Report& report_;
    const Texts& texts_;
    Cells cells_;
    lxw_workbook* book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* bold_ = nullptr;
    lxw_format* wrapped_ = nullptr;
    std::map<Kind, lxw_format*> formats_;
    lxw_row_t row_ = 0;
    std::size_t sheets_ = 0;
};

}  // namespace

Status write_xlsx(const Report& report, const Texts& texts, const std::string& path) {
    if (Workbook(report, texts, path).write()) return {};
    return Error{
        Fault::unavailable,
        "Het werkblad kan niet worden geschreven.",
        {{"unwritable", "Kijk of de map bestaat, of er plaats is en of het bestand niet elders open staat.",
          Place{path, 0, 0, {}}}}};
}

Result<std::string> xlsx_of(const Report& report, const Texts& texts) {
    // Made with a name that nobody else has, for nobody else to read.
    std::string path = (std::filesystem::temp_directory_path() / "ph-rapport-XXXXXX").string();
    const int made = ::mkstemp(path.data());
    if (made < 0) return Error{Fault::unavailable, "Er is nu geen werkblad te maken.", {}};
    ::close(made);
    const Status written = write_xlsx(report, texts, path);
    std::string bytes;
    if (written.ok()) {
        std::ifstream stream{path, std::ios::binary};
        bytes.assign(std::istreambuf_iterator<char>{stream}, {});
    }
    ::unlink(path.c_str());
    PH_CHECK(written);
    return bytes;
}

}  // namespace ph::effect
