// Reads one catalogue file into a YAML document; whatever keeps it from being one goes to the problems.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "catalogue/problems.hpp"
#include "catalogue/schema.hpp"
#include "catalogue/view.hpp"

namespace ph::catalogue {

// The whole file; nothing, with a problem, when it is absent or unreadable.
std::optional<std::string> read_text(const std::filesystem::path& path, Problems& problems);

// One YAML document that agrees with the schema. Nothing when there was any problem with this file: broken
// UTF-8, a syntax error, more than one document, or a deviation from the schema; all deviations are reported.
std::optional<View> read_document(const std::filesystem::path& path, const Schema& schema,
                                  Problems& problems);
// The same of a text; `file` is what problems name.
std::optional<View> read_document(const std::string& file, const std::string& text, const Schema& schema,
                                  Problems& problems);

}  // namespace ph::catalogue
