#include "interop/workbook.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "base/utf8.hpp"
#include "interop/zip.hpp"

namespace ph::interop {
namespace {

constexpr std::size_t most_columns = 1'000;
constexpr int most_lines = 1'048'576;  // of a sheet, in the programs that write them
// A small file may unpack to a document with millions of parts, and one text may be shown in each cell.
constexpr std::size_t most_parts = 4'000'000;
constexpr std::size_t most_kept = 64'000'000;  // bytes, of the rows that are read
constexpr std::size_t most_sheets = 1'000;
constexpr std::size_t longest_name = 300;  // bytes; no program writes a sheet with more than 31 characters
constexpr double last_serial = 2'958'465;  // 31 December 9999

Error not_readable(const std::string& pointer, std::string code, std::string message, int line = 0,
                   int column = 0) {
    return {Fault::invalid,
            "Het bestand is niet te lezen.",
            {{std::move(code), std::move(message), {{}, line, column, pointer}}}};
}

// Names as they are, whatever prefix a writer gave their namespace.
std::string_view local(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& of, std::string_view name) {
    return of.find_child([&](const pugi::xml_node& node) { return local(node) == name; });
}

std::string attribute(const pugi::xml_node& of, std::string_view name) {
    for (const pugi::xml_attribute& one : of.attributes()) {
        const std::string_view full = one.name();
        const bool same = full == name || (full.size() > name.size() && full.ends_with(name) &&
                                           full[full.size() - name.size() - 1] == ':');
        // A reference to a character that does not exist is no text to tell about.
        if (same) return is_utf8(one.value()) ? one.value() : "";
    }
    return {};
}

// The text of a <si> or <is>: one <t>, or those of its runs. Phonetic readings are no part of it.
std::string text_of(const pugi::xml_node& of) {
    std::string text;
    for (const pugi::xml_node& part : of.children()) {
        if (local(part) == "t") text += part.text().get();
        if (local(part) == "r") text += child(part, "t").text().get();
    }
    return text;
}

// The numbers of formats that are days without being written down in the file (ECMA-376, 18.8.30).
bool is_day_by_number(int format) {
    return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
           (format >= 50 && format <= 58);
}

// A number as people write it: whole ones without an exponent, others with at most fifteen digits.
std::string number_text(const std::string& written) {
    char* end = nullptr;
    const double value = std::strtod(written.c_str(), &end);
    if (end == written.c_str() || !std::isfinite(value)) return written;
    char text[32];
    const bool whole = std::floor(value) == value && std::abs(value) < 1e15;
    std::snprintf(text, sizeof text, whole ? "%.0f" : "%.15g", value);
    const std::string_view shown = text;
    // 310.125 is not three hundred thousand: as people write it, three digits after a point are thousands.
    const bool like_thousands = shown.size() > 4 && shown[shown.size() - 4] == '.';
    return std::string{shown} + (like_thousands ? "0" : "");
}

// "BC12" -> 54 (0-based); nothing when there are no letters.
std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    for (const char one : reference) {
        if (one < 'A' || one > 'Z' || letters == 3) break;
        column = column * 26 + static_cast<std::size_t>(one - 'A') + 1;
        ++letters;
    }
    if (letters == 0) return std::nullopt;
    return column - 1;
}

class WorkbookReader {
  public:
    WorkbookReader(ZipArchive archive, std::string pointer, std::size_t most)
        : archive_(std::move(archive)),
          pointer_(std::move(pointer)),
          most_(most) {}

    Result<app::WorkbookSheet> read(const std::string& wanted) {
        PH_TRY(const std::string path, find_sheet(wanted));
        PH_CHECK(read_strings());
        PH_CHECK(read_styles());
        PH_CHECK(load(path));
        const pugi::xml_node data = child(document_.document_element(), "sheetData");
        for (const pugi::xml_node& row : data.children()) {
            if (local(row) == "row") PH_CHECK(read_row(row));
        }
        return std::move(found_);
    }

  private:
    [[nodiscard]] Error no_workbook() const {
        return not_readable(
            pointer_, "geen-rekenblad",
            "Dit is geen rekenblad. Bewaar het als .xlsx of als CSV en probeer het nog eens.");
    }

    [[nodiscard]] Error too_large() const {
        return not_readable(pointer_, "bestand-te-groot",
                            "Dit rekenblad is te groot om te lezen. Verdeel het over meer bestanden.");
    }

    Status load(const std::string& path) {
        PH_TRY(const std::string text, archive_.read(path));
        const auto parts = std::ranges::count_if(text, [](char one) { return one == '<' || one == '='; });
        if (static_cast<std::size_t>(parts) > most_parts) return too_large();
        if (is_utf8(text) &&
            document_.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8))
            return {};
        return no_workbook();
    }

    Result<std::string> find_sheet(const std::string& wanted) {
        if (!archive_.has("xl/workbook.xml")) return no_workbook();
        PH_CHECK(load("xl/workbook.xml"));
        const pugi::xml_node book = document_.document_element();
        const std::string from_1904 = attribute(child(book, "workbookPr"), "date1904");
        from_1904_ = from_1904 == "1" || from_1904 == "true";
        std::string id;
        for (const pugi::xml_node& sheet : child(book, "sheets").children()) {
            const std::string name = attribute(sheet, "name");
            if (id.empty() && (wanted.empty() || name == wanted)) {
                id = sheet.attribute("r:id").value();
                if (id.empty()) id = attribute(sheet, "id");
                name_ = name;
            }
            if (found_.sheets.size() == most_sheets || name.size() > longest_name) return too_large();
            found_.sheets.push_back(name);
        }
        if (id.empty())
            return not_readable(
                pointer_, "blad-onbekend",
                "Het blad \"" + wanted + "\" staat niet in dit rekenblad. Kies een ander blad.");
        return path_of(id);
    }

    Result<std::string> path_of(const std::string& id) {
        PH_CHECK(load("xl/_rels/workbook.xml.rels"));
        for (const pugi::xml_node& one : document_.document_element().children()) {
            if (attribute(one, "Id") != id) continue;
            const std::string target = attribute(one, "Target");
            return target.starts_with('/') ? target.substr(1) : "xl/" + target;
        }
        return no_workbook();
    }

    Status read_strings() {
        if (!archive_.has("xl/sharedStrings.xml")) return {};
        PH_CHECK(load("xl/sharedStrings.xml"));
        for (const pugi::xml_node& one : document_.document_element().children())
            strings_.push_back(text_of(one));
        return {};
    }

    // Which cell formats show a day.
    Status read_styles() {
        if (!archive_.has("xl/styles.xml")) return {};
        PH_CHECK(load("xl/styles.xml"));
        const pugi::xml_node styles = document_.document_element();
        std::set<int> own;
        for (const pugi::xml_node& one : child(styles, "numFmts").children()) {
            if (shows_day(attribute(one, "formatCode")))
                own.insert(std::atoi(attribute(one, "numFmtId").c_str()));
        }
        for (const pugi::xml_node& one : child(styles, "cellXfs").children()) {
            const int format = std::atoi(attribute(one, "numFmtId").c_str());
            days_.push_back(is_day_by_number(format) || own.contains(format));
        }
        return {};
    }

    Status read_row(const pugi::xml_node& row) {
        const int number = std::atoi(attribute(row, "r").c_str());
        line_ = number > 0 && number <= most_lines ? number : line_ + 1;
        CsvRow read{line_, {}};
        std::size_t column = 0;
        std::size_t bytes = 0;
        for (const pugi::xml_node& cell : row.children()) {
            if (local(cell) != "c") continue;
            column = column_of(attribute(cell, "r")).value_or(column);
            if (column >= most_columns)
                return not_readable(pointer_, "te-veel-kolommen",
                                    "Blad " + name_ + ", regel " + std::to_string(line_) +
                                        ": er passen hooguit " + std::to_string(most_columns) + " kolommen.",
                                    line_);
            PH_TRY(std::string text, cell_text(cell, column));
            if (!is_utf8(text))
                return wrong(cell, column, "hier staan tekens die niet bestaan. Typ de tekst opnieuw.");
            if (read.cells.size() <= column) {
                bytes += (column + 1 - read.cells.size()) * sizeof(std::string);
                read.cells.resize(column + 1);
            }
            bytes += text.size();
            if (kept_ + bytes > most_kept) return too_large();
            read.cells[column] = std::move(text);
            ++column;
        }
        if (std::ranges::all_of(read.cells, &std::string::empty)) return {};
        if (found_.rows.size() == most_)
            return not_readable(
                pointer_, "te-veel-regels",
                "Er passen hooguit " + std::to_string(most_) + " regels in één keer. Verdeel het bestand.",
                line_);
        kept_ += bytes;
        found_.rows.push_back(std::move(read));
        return {};
    }

    Result<std::string> cell_text(const pugi::xml_node& cell, std::size_t column) {
        const std::string type = attribute(cell, "t");
        if (type == "inlineStr") return text_of(child(cell, "is"));
        std::string value = child(cell, "v").text().get();
        if (type == "str" || type == "d" || value.empty() || !is_utf8(value)) return value;
        if (type == "b") return std::string{value == "1" ? "ja" : "nee"};
        if (type == "e") return wrong(cell, column, "hier staat de fout " + value + ". Maak de cel leeg.");
        if (type == "s") {
            const std::size_t at = std::strtoul(value.c_str(), nullptr, 10);
            if (at >= strings_.size()) return wrong(cell, column, "de tekst van deze cel ontbreekt.");
            return strings_[at];
        }
        const std::size_t style = std::strtoul(attribute(cell, "s").c_str(), nullptr, 10);
        if (style < days_.size() && days_[style]) {
            if (const auto day = day_of_serial(std::strtod(value.c_str(), nullptr), from_1904_))
                return to_string(*day);
            return wrong(cell, column, "dit is geen dag. Schrijf bijvoorbeeld 3-4-1980.");
        }
        return number_text(value);
    }

    [[nodiscard]] Error wrong(const pugi::xml_node& cell, std::size_t column, const std::string& what) const {
        const std::string place = attribute(cell, "r");
        return not_readable(
            pointer_, "fout-in-cel",
            "Blad " + name_ + ", cel " + (place.empty() ? std::to_string(line_) : place) + ": " + what, line_,
            static_cast<int>(column) + 1);
    }

    ZipArchive archive_;
    std::string pointer_;
    std::size_t most_;
    pugi::xml_document document_;
    app::WorkbookSheet found_;
    std::string name_;  // of the sheet
    std::vector<std::string> strings_;
    std::vector<bool> days_;  // by the number of the cell format
    bool from_1904_ = false;
    int line_ = 0;
    std::size_t kept_ = 0;  // bytes, of the rows
};

}  // namespace

bool shows_day(std::string_view format) {
    bool quoted = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char one = format[i];
        if (one == '"') quoted = !quoted;
        if (quoted) continue;
        if (one == '\\' || one == '_' || one == '*') {
            ++i;  // the next character stands for itself
        } else if (one == '[') {
            i = std::min(format.find(']', i), format.size() - 1);
        } else if (one == 'y' || one == 'Y' || one == 'd' || one == 'D' || one == 'j' || one == 'J') {
            return true;  // j: as a Dutch program writes the year
        }
    }
    return false;
}

std::optional<Date> day_of_serial(double serial, bool from_1904) {
    if (!(serial >= 0) || serial > last_serial) return std::nullopt;
    const auto whole = std::chrono::days{static_cast<int>(std::floor(serial))};
    using namespace std::chrono;
    if (from_1904) return Date{year{1904} / 1 / 1} + whole;
    if (whole.count() == 0 || whole.count() == 60) return std::nullopt;  // there are no such days
    // After the 29 February that 1900 did not have, every number is one too many.
    return Date{year{1899} / 12 / (whole.count() > 60 ? 30 : 31)} + whole;
}

Result<app::WorkbookSheet> read_workbook(std::string_view bytes, const std::string& sheet,
                                         const std::string& pointer, std::size_t most) {
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return not_readable(pointer, "oud-of-beveiligd",
                            "Dit rekenblad is beveiligd met een wachtwoord, of van een oud soort (.xls). "
                            "Bewaar het zonder wachtwoord als .xlsx.");
    PH_TRY(auto archive, ZipArchive::open(bytes, pointer));
    return WorkbookReader{std::move(archive), pointer, most}.read(sheet);
}

}  // namespace ph::interop
