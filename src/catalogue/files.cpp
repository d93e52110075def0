#include "catalogue/files.hpp"

namespace ph::catalogue {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder, const std::string& extension, Problems& problems) {
    std::vector<fs::path> files;
    if (!fs::is_directory(folder)) {
        problems.add("map-ontbreekt", "Deze map is er niet.", {folder.string(), 0, 0, {}});
        return files;
    }
    for (const auto& entry : fs::directory_iterator{folder}) {
        const fs::path& path = entry.path();
        if (path.filename().string().starts_with('.') || path.extension() == ".md") continue;
        if (path.extension() == extension) {
            files.push_back(path);
        } else {
            problems.add("onbekend-bestand",
                         "In deze map horen alleen bestanden die eindigen op " + extension + ".",
                         {path.string(), 0, 0, {}});
        }
    }
    std::ranges::sort(files);
    return files;
}

bool id_is_file_name(const View& document, const fs::path& path, Problems& problems) {
    if (document.text("id") == path.stem().string()) return true;
    problems.add("id-is-niet-bestandsnaam",
                 "De id \"" + document.text("id") + "\" moet gelijk zijn aan de naam van het bestand, \"" +
                     path.stem().string() + "\".",
                 document.at("id").place());
    return false;
}

}  // namespace ph::catalogue
