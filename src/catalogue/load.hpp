// Loads and checks catalogue/: every file against its schema, then everything that refers to something else.
#pragma once
#include <filesystem>
#include <vector>

#include "app/catalogue.hpp"
#include "base/result.hpp"
#include "engine/approach.hpp"

namespace ph::catalogue {

// All problems over all files at once, each with file, line and column (Fault::invalid).
Result<app::Catalogue> load(const std::filesystem::path& folder);

// The same, and the demo municipality in it.
Status check(const std::filesystem::path& folder);

// What approaches need of a catalogue. Sound approaches and persons are there, also when other files are not.
struct ApproachShelf {
    app::Catalogue catalogue;                  // its calendar, decisions, approaches and persons
    std::vector<std::filesystem::path> files;  // of approaches and persons, by name
    std::vector<Problem> problems;             // of all that was read, by file, line and column
};
ApproachShelf load_approaches(const std::filesystem::path& folder);

// What measurement instruments need of a catalogue, and what is wrong with them. Sound instruments are there,
// also when other files are not.
struct InstrumentShelf {
    app::Catalogue catalogue;                  // its kinds of data, decisions and instruments
    std::vector<std::filesystem::path> files;  // of instruments, by name
    std::vector<Problem> problems;             // by file, line and column
};
InstrumentShelf load_instruments(const std::filesystem::path& folder);

// One approach file, wherever it stands, with the decisions of a catalogue.
Result<engine::Approach> load_approach(const std::filesystem::path& file,
                                       const std::filesystem::path& catalogue);

}  // namespace ph::catalogue
