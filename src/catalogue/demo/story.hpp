// The demo municipality as it is written in catalogue/demo: a cast, and for each household a story of steps.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "base/result.hpp"
#include "catalogue/view.hpp"

namespace ph::catalogue::demo {

// One thing somebody does: `act` is the key under which `what` stands ("contact", "meting").
struct Step {
    int day = 0;  // from today; always before it
    std::chrono::minutes time{};
    std::string by;  // login
    std::string act;
    View what;
};

struct Household {
    std::string id;
    View written;             // as in the file; the registration, the household and the persons
    std::vector<Step> steps;  // in order of time; the registration first, with act "aanmelding"
};

struct Story {
    View municipality;
    std::vector<Household> households;
};

// Reads and checks the whole demo: all problems at once. References to the catalogue (instruments, facts,
// life domains) and inside the demo (logins, persons, trajectories, tasks) are checked here, so that a
// mistake is told with its line and not halfway through telling the story.
Result<Story> read(const std::filesystem::path& folder, const app::Catalogue& catalogue);

}  // namespace ph::catalogue::demo
