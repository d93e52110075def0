// Any bytes as a workbook, as the XML in one and as CSV: rows within their limits and in UTF-8, or a reason.
// What stands in the cells is read as an amount and as a day.
#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "app/use_cases/debt_signal_rows.hpp"
#include "base/csv_read.hpp"
#include "base/utf8.hpp"
#include "domain/debt_signal.hpp"
#include "interop/tests/zipped.hpp"
#include "interop/workbook.hpp"

namespace {

constexpr std::size_t most_rows = 500;
constexpr std::size_t most_columns = 1'000;
constexpr std::size_t most_bytes = 80'000'000;
constexpr std::int64_t told_in_euros = 10'000'000'000;  // cents; more is no amount of a signal

[[noreturn]] void broken(const char* what, std::string_view text = {}) {
    std::cerr << what << "\n  " << text << '\n';
    std::abort();
}

void check_refusal(const ph::Error& error) {
    if (error.problems.empty()) broken("refused without a reason");
    for (const ph::Problem& one : error.problems) {
        if (one.message.empty() || !ph::is_utf8(one.message)) broken("a reason that nobody can read");
    }
}

void check_cell(const std::string& cell) {
    if (!ph::is_utf8(cell)) broken("no UTF-8", cell);
    if (const auto cents = ph::cents_of(cell)) {
        if (*cents < 0) broken("less than nothing", cell);
        if (*cents <= told_in_euros && ph::cents_of(ph::euros(*cents)) != cents)
            broken("another amount", cell);
    }
    if (const auto day = ph::app::written_date(cell)) {
        if (ph::app::written_date(ph::to_string(*day)) != day) broken("another day", cell);
    }
}

void check_rows(const std::vector<ph::CsvRow>& rows) {
    if (rows.size() > most_rows) broken("too many rows");
    std::size_t bytes = 0;
    for (const ph::CsvRow& row : rows) {
        if (row.line <= 0) broken("a row before the first");
        if (row.cells.empty() || row.cells.size() > most_columns) broken("too many columns");
        for (const std::string& cell : row.cells) {
            bytes += cell.size();
            check_cell(cell);
        }
    }
    if (bytes > most_bytes) broken("more than was promised to be kept");
}

void as_workbook(std::string_view bytes) {
    const auto found = ph::interop::read_workbook(bytes, "", "/bestand", most_rows);
    if (!found.ok()) return check_refusal(found.error());
    for (const std::string& sheet : found->sheets) {
        if (!ph::is_utf8(sheet)) broken("no UTF-8", sheet);
    }
    check_rows(found->rows);
    const auto other = ph::interop::read_workbook(bytes, "\x01", "/bestand", most_rows);
    if (!other.ok()) check_refusal(other.error());
}

// Rows, shared texts and what stands before the sheets, with a NUL between them: bytes of an archive that are
// changed seldom pass its checksums.
void as_xml(std::string_view text) {
    ph::testing::WrittenSheet sheet{.rows = std::string{text.substr(0, text.find('\0'))}};
    text.remove_prefix(std::min(text.size(), sheet.rows.size() + 1));
    sheet.strings = text.substr(0, text.find('\0'));
    text.remove_prefix(std::min(text.size(), sheet.strings.size() + 1));
    sheet.book = text;
    as_workbook(ph::testing::workbook_of(sheet));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    as_workbook(text);
    as_xml(text);
    // A CSV comes in JSON, which is UTF-8.
    if (!ph::is_utf8(text)) return 0;
    const auto rows = ph::read_csv(text, "/bestand", most_rows);
    if (rows.ok())
        check_rows(*rows);
    else
        check_refusal(rows.error());
    return 0;
}
