// A table as a file for spreadsheets (RFC 4180, with the semicolon that Dutch ones expect).
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace ph::wire {

// One cell. A text that a spreadsheet would take for a formula gets an apostrophe in front: what somebody
// typed is never carried out (OWASP, CSV injection).
std::string csv_cell(std::string_view text);

// Rows with a byte order mark in front, so that Excel reads UTF-8.
std::string csv(const std::vector<std::vector<std::string>>& rows);

}  // namespace ph::wire
