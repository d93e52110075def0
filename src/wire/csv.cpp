#include "wire/csv.hpp"

namespace ph::wire {

std::string csv_cell(std::string_view text) {
    constexpr std::string_view starts_a_formula = "=+-@\t\r\n|%";
    std::string cell;
    if (!text.empty() && starts_a_formula.find(text.front()) != std::string_view::npos) cell += '\'';
    cell += text;
    if (cell.find_first_of("\";\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char one : cell) {
        if (one == '"') quoted += '"';
        quoted += one;
    }
    return quoted + '"';
}

std::string csv(const std::vector<std::vector<std::string>>& rows) {
    std::string file = "\xEF\xBB\xBF";
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) file += ';';
            file += csv_cell(row[i]);
        }
        file += "\r\n";
    }
    return file;
}

}  // namespace ph::wire
