// What must come of a walk, as tests/engine/walks/*.yaml tells it (the format stands above each of them).
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "engine/due.hpp"

namespace ph::testing {

// From the day on which one item ended to that on which another did.
struct Stretch {
    std::string from;  // "start": the day on which the person asks
    std::string to;
    std::optional<engine::Duration> at_most;
    std::optional<engine::Duration> at_least;
};

struct ExpectedWalk {
    std::string approach;
    std::string name;
    std::string person;
    std::map<std::string, std::string> facts;  // as written; "null" is unknown
    std::vector<std::string> full;
    std::vector<std::string> steps;
    std::vector<std::string> never;
    std::vector<Stretch> stretches;
    std::map<std::string, int> times;
    // Nothing: not told, so anything goes.
    std::optional<std::vector<std::string>> waits;
    std::optional<std::vector<std::string>> ends_at;
    std::optional<std::vector<std::string>> limits;
    std::optional<std::vector<std::string>> alternatives;
};

// What gtest shows of it.
inline void PrintTo(const ExpectedWalk& walk, std::ostream* out) {
    *out << walk.approach << ": " << walk.name;
}

// Throws std::runtime_error with the file when it cannot be read or has a key that is not known.
std::vector<ExpectedWalk> read_walks(const std::filesystem::path& file);

}  // namespace ph::testing
