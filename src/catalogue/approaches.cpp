#include "catalogue/approaches.hpp"

#include "catalogue/files.hpp"
#include "catalogue/schemas.hpp"
#include "catalogue/source_file.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

// Calls `read` with each sound document of a folder that has the name of its file.
template <class Read>
void each_document(const fs::path& folder, std::string_view schema_name, Problems& problems, Read read) {
    if (!fs::exists(folder)) return;
    for (const fs::path& path : files_in(folder, ".yaml", problems)) {
        const auto document = read_document(path, schema(schema_name), problems);
        read(document && id_is_file_name(*document, path, problems) ? &*document : nullptr);
    }
}

}  // namespace

void read_approaches(const fs::path& catalogue, const Decisions& decisions, ApproachMap& approaches,
                     PersonMap& persons, Problems& problems) {
    FactUses uses;
    each_document(catalogue / "aanpakken", "aanpak", problems, [&](const View* document) {
        if (document == nullptr) {
            uses.complete = false;
        } else if (auto approach = read_approach(*document, decisions, uses, problems)) {
            auto shared = std::make_shared<const engine::Approach>(std::move(*approach));
            approaches.emplace(shared->id, shared);
        }
    });
    each_document(catalogue / "personen", "persoon", problems, [&](const View* document) {
        if (document == nullptr) return;
        auto shared = std::make_shared<const sim::Person>(read_person(*document, uses, problems));
        persons.emplace(shared->id, shared);
    });
}

}  // namespace ph::catalogue
