#include "catalogue/approaches.hpp"

#include "catalogue/files.hpp"
#include "catalogue/schemas.hpp"
#include "catalogue/source_file.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

class ApproachFolders {
  public:
    ApproachFolders(const fs::path& folder, const Decisions& decisions, app::Catalogue& into,
                    Problems& problems)
        : folder_(folder),
          decisions_(decisions),
          into_(into),
          problems_(problems) {}

    std::vector<fs::path> read() {
        each_document("aanpakken", "aanpak", [this](const View* document) { take_approach(document); });
        // Persons after all approaches: these say what kind of fact a name is.
        each_document("personen", "persoon", [this](const View* document) { take_person(document); });
        return std::move(files_);
    }

  private:
    // Calls `take` for each file of a folder; without a document when it is no sound one.
    template <class Take>
    void each_document(const char* folder, std::string_view schema_name, Take take) {
        if (!fs::exists(folder_ / folder)) return;
        for (const fs::path& path : files_in(folder_ / folder, ".yaml", problems_)) {
            files_.push_back(path);
            const auto document = read_document(path, schema(schema_name), problems_);
            take(document && id_is_file_name(*document, path, problems_) ? &*document : nullptr);
        }
    }

    void take_approach(const View* document) {
        if (document == nullptr) {
            uses_.complete = false;
            return;
        }
        auto approach = read_approach(*document, decisions_, uses_, problems_);
        if (!approach) return;
        const std::string id = approach->id;
        into_.approaches.emplace(id, std::make_shared<const engine::Approach>(std::move(*approach)));
    }

    void take_person(const View* document) {
        if (document == nullptr) return;
        auto person = read_person(*document, uses_, problems_);
        if (!person) return;
        const std::string id = person->id;
        into_.persons.emplace(id, std::make_shared<const sim::Person>(std::move(*person)));
    }

    const fs::path& folder_;
    const Decisions& decisions_;
    app::Catalogue& into_;
    Problems& problems_;
    FactUses uses_;
    std::vector<fs::path> files_;
};

}  // namespace

std::vector<fs::path> read_approaches(const fs::path& folder, const Decisions& decisions,
                                      app::Catalogue& into, Problems& problems) {
    return ApproachFolders{folder, decisions, into, problems}.read();
}

}  // namespace ph::catalogue
