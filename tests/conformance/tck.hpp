// Runs the public DMN Technology Compatibility Kit: models, cases and an exact comparison of results.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "dmn/model.hpp"

namespace ph::conformance {

enum class Verdict : std::uint8_t {
    exact,
    rounded,  // equal to the precision of binary64, in which the author of the case computed a number
    wrong,
};

// One case; it passes when all its results do.
struct Outcome {
    std::string key;        // "0100-arithmetic/0100-arithmetic-test-01.xml/001"
    bool non_null = false;  // the case expects a value
    bool error = false;     // the case is marked errorResult
    Verdict verdict = Verdict::exact;
    std::string details;  // expected and found, of the results that are not exact
};

// All cases of one directory, in file order.
std::vector<Outcome> run_directory(const std::filesystem::path& directory);

}  // namespace ph::conformance
