// Loads and checks catalogue/: every file against its schema, then everything that refers to something else.
#pragma once
#include <filesystem>

#include "app/catalogue.hpp"
#include "base/result.hpp"

namespace ph::catalogue {

// All problems over all files at once, each with file, line and column (Fault::invalid).
Result<app::Catalogue> load(const std::filesystem::path& folder);

// The same, and the demo municipality in it.
Status check(const std::filesystem::path& folder);

}  // namespace ph::catalogue
