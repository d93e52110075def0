#include "catalogue/approach_source.hpp"

#include <boost/json.hpp>
#include <set>

#include "catalogue/approaches.hpp"
#include "catalogue/schemas.hpp"
#include "catalogue/source_file.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

constexpr const char* approach_folder = "aanpakken";
constexpr const char* decision_folder = "beslissingen";

std::string file_of(const std::string& decision) {
    return std::string{decision_folder} + '/' + decision + ".dmn";
}

std::string unreadable(const ApproachSource& kept) {
    return "De bewaarde tekst van aanpak " + kept.approach_id + ", versie " +
           std::to_string(kept.approach_version) + ", is niet te lezen.";
}

}  // namespace

Result<std::string> approach_source(const fs::path& catalogue, const engine::Approach& approach) {
    std::set<std::string> names{std::string{approach_folder} + '/' + approach.id + ".yaml"};
    for (const engine::Decided& decided : approach.definition.decided())
        names.insert(file_of(decided.decision));
    boost::json::object files;
    Problems problems;
    for (const std::string& name : names) {
        if (const auto text = read_text(catalogue / name, problems)) files[name] = *text;
    }
    if (problems.count() > 0) return problems.error("De catalogus heeft fouten.");
    return boost::json::serialize(files);
}

Result<app::ApproachPointer> read_approach_source(const ApproachSource& kept,
                                                  const app::TableTexts& instead) {
    Problems problems;
    const boost::json::value parsed = boost::json::parse(kept.text);
    Decisions decisions;
    std::optional<View> document;
    for (const auto& [name, text] : parsed.as_object()) {
        const fs::path path{std::string{name}};
        const std::string id = path.stem().string();
        if (path.extension() == ".yaml") {
            document =
                read_document(path.string(), std::string{text.as_string()}, schema("aanpak"), problems);
            continue;
        }
        const auto other = instead.find(id);
        decisions.emplace(
            id, read_decision(id, other == instead.end() ? std::string{text.as_string()} : other->second,
                              path.string(), problems));
    }
    FactUses uses;
    auto approach = document ? read_approach(*document, decisions, uses, problems) : std::nullopt;
    if (!approach || problems.count() > 0) return problems.error(unreadable(kept));
    return app::ApproachPointer{std::make_shared<const engine::Approach>(std::move(*approach))};
}

}  // namespace ph::catalogue
