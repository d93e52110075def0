// Decision tables of catalogue/beslissingen: DMN models, read once, that approaches use as they are and use
// cases as app::DecisionTable.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "app/catalogue.hpp"
#include "catalogue/problems.hpp"
#include "dmn/model.hpp"

namespace ph::catalogue {

// The decision of a file: the one whose id is the name of the file.
struct Decision {
    dmn::Model model;
    dmn::Target target;
    std::string text;  // DMN XML
};
// By id. Nothing for a file that is broken: its own problems are reported, not those of its users.
using Decisions = std::map<std::string, std::optional<Decision>, std::less<>>;

// Nothing, with every problem reported, when the model is not sound or has no such decision.
std::optional<Decision> load_decision(const std::filesystem::path& path, Problems& problems);
// The same of a text; `file` is what problems name.
std::optional<Decision> read_decision(const std::string& id, std::string text, const std::string& file,
                                      Problems& problems);
// Those of beslissingen/ in a catalogue.
Decisions load_decisions(const std::filesystem::path& catalogue, Problems& problems);
std::shared_ptr<const app::DecisionTable> as_table(const Decision& decision);

}  // namespace ph::catalogue
