#include "catalogue/approach_source.hpp"

#include <stdlib.h>  // mkdtemp

#include <boost/json.hpp>
#include <fstream>
#include <set>
#include <stdexcept>

#include "catalogue/load.hpp"
#include "catalogue/source_file.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

constexpr const char* approach_folder = "aanpakken";
constexpr const char* decision_folder = "beslissingen";

// The reader reads folders; what was kept becomes one again for as long as it takes to read it.
class Folder {
  public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "aanpak-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error("no temporary folder can be made in " + pattern);
        path_ = pattern;
        fs::create_directories(path_ / decision_folder);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream{path_ / name, std::ios::binary} << text;
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

Error unreadable(const ApproachSource& kept, const Error& cause) {
    Error error = cause;
    error.fault = Fault::invalid;
    error.title = "De bewaarde tekst van aanpak " + kept.approach_id + ", versie " +
                  std::to_string(kept.approach_version) + ", is niet te lezen.";
    for (Problem& problem : error.problems) problem.place.file = kept.approach_id + " (bewaard)";
    return error;
}

}  // namespace

Result<std::string> approach_source(const fs::path& catalogue, const engine::Approach& approach) {
    std::set<std::string> names{std::string{approach_folder} + '/' + approach.id + ".yaml"};
    for (const engine::Decided& decided : approach.definition.decided())
        names.insert(std::string{decision_folder} + '/' + decided.decision + ".dmn");
    boost::json::object files;
    Problems problems;
    for (const std::string& name : names) {
        if (const auto text = read_text(catalogue / name, problems)) files[name] = *text;
    }
    if (problems.count() > 0) return problems.error("De catalogus heeft fouten.");
    return boost::json::serialize(files);
}

Result<app::ApproachPointer> read_approach_source(const ApproachSource& kept) {
    const Folder folder;
    const boost::json::value files = boost::json::parse(kept.text);
    for (const auto& [name, text] : files.as_object()) folder.write(name, std::string{text.as_string()});
    auto approach =
        load_approach(folder.path() / approach_folder / (kept.approach_id + ".yaml"), folder.path());
    if (!approach.ok()) return unreadable(kept, approach.error());
    return app::ApproachPointer{std::make_shared<const engine::Approach>(std::move(*approach))};
}

}  // namespace ph::catalogue
