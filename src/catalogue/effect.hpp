// What effect reports need of the catalogue: rules (effect.yaml) and words (teksten/effect.yaml), and the
// file that says over whom a report goes. Apart from the rest, because only reports ask for it.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/evidence_rules.hpp"
#include "base/result.hpp"
#include "effect/rules.hpp"
#include "effect/texts.hpp"

namespace ph::catalogue {

struct EffectRules {
    effect::Rules rules;
    effect::Texts texts;
    app::EvidenceRules evidence;
};

// All problems of both files at once, each with file, line and column (Fault::invalid).
Result<EffectRules> load_effect(const std::filesystem::path& folder);

// Over whom: nobody is in it yet. Paths stand beside the file that names them.
struct CohortFile {
    effect::Cohort cohort;
    std::optional<effect::Rater> rater;
    std::uint64_t seed = 1;
    std::vector<std::filesystem::path> scores;
    std::vector<std::filesystem::path> persons;
    std::vector<std::filesystem::path> goals;
};
// With the instruments of a catalogue. All problems at once.
Result<CohortFile> load_cohort(const std::filesystem::path& file, const std::filesystem::path& catalogue);
// Without such a file: measured with these instruments, without facts to match on. Name and period are left
// to the caller. An instrument of one domain with a name for each step is a ladder.
Result<CohortFile> cohort_of_instruments(const std::vector<std::string>& ids,
                                         const std::filesystem::path& catalogue);

}  // namespace ph::catalogue
