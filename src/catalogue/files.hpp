// Which files a folder of the catalogue has, and whether they are named well.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "catalogue/problems.hpp"
#include "catalogue/view.hpp"

namespace ph::catalogue {

// The files with this extension in a folder, by name; other files are a mistake worth telling.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, const std::string& extension,
                                            Problems& problems);
// Whether the id in a document is the name of its file; a problem when it is not.
bool id_is_file_name(const View& document, const std::filesystem::path& path, Problems& problems);

}  // namespace ph::catalogue
