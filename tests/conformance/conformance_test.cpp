// The promise: decisions come out as the public conformance kit says, but for the listed deviations.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>

#include "tests/conformance/tck.hpp"

namespace ph::conformance {
namespace {

namespace fs = std::filesystem;

fs::path kit() {
    const char* given = std::getenv("DMN_TCK_DIR");  // NOLINT(concurrency-mt-unsafe): before any thread
    return given != nullptr ? fs::path{given} : fs::path{PH_SOURCE_DIR} / "../shared/dmn-tck";
}

struct Figures {
    int passed = 0;
    int rounded = 0;  // of passed
    int total = 0;
    void count(Verdict verdict) {
        ++total;
        passed += verdict != Verdict::wrong ? 1 : 0;
        rounded += verdict == Verdict::rounded ? 1 : 0;
    }
    [[nodiscard]] std::string text() const {
        return std::to_string(passed) + '/' + std::to_string(total) +
               (rounded > 0 ? " (" + std::to_string(rounded) + " rounded)" : "");
    }
    Figures& operator+=(const Figures& other) {
        passed += other.passed;
        rounded += other.rounded;
        total += other.total;
        return *this;
    }
};

std::map<std::string, std::string> deviations() {
    std::map<std::string, std::string> known;
    std::ifstream in{fs::path{PH_SOURCE_DIR} / "tests/conformance/deviations.txt"};
    for (std::string line; std::getline(in, line);) {
        const std::size_t tab = line.find('\t');
        if (!line.starts_with('#') && tab != std::string::npos)
            known[line.substr(0, tab)] = line.substr(tab + 1);
    }
    return known;
}

void print(const std::string& name, const Figures& all, const Figures& values, const Figures& errors) {
    std::cout << name << std::string(name.size() < 48 ? 48 - name.size() : 1, ' ') << "all " << all.text()
              << "  non-null " << values.text() << "  error " << errors.text() << '\n';
}

// Runs one level; the cases that are not exactly as expected, with what was expected and found.
std::map<std::string, std::string> run_level(const fs::path& level,
                                             const std::map<std::string, std::string>& known) {
    std::vector<fs::path> directories;
    for (const auto& entry : fs::directory_iterator{level}) {
        if (entry.is_directory()) directories.push_back(entry.path());
    }
    std::sort(directories.begin(), directories.end());
    std::map<std::string, std::string> deviating;
    Figures all;
    Figures values;
    Figures errors;
    for (const fs::path& directory : directories) {
        const std::string name = directory.filename().string();
        if (known.contains(name + "/*")) {
            std::cout << name << ": out of scope, " << known.at(name + "/*") << '\n';
            continue;
        }
        Figures a;
        Figures v;
        Figures e;
        for (const Outcome& outcome : run_directory(directory)) {
            a.count(outcome.verdict);
            if (outcome.non_null) v.count(outcome.verdict);
            if (outcome.error) e.count(outcome.verdict);
            if (outcome.verdict != Verdict::exact) deviating[outcome.key] = outcome.details;
        }
        print(name, a, v, e);
        all += a;
        values += v;
        errors += e;
    }
    print(level.filename().string() + " in total", all, values, errors);
    return deviating;
}

void expect_only_known(const char* level) {
    const fs::path folder = kit() / level;
    if (!fs::is_directory(folder)) {
        GTEST_SKIP() << "the conformance kit is not at " << kit() << "; set DMN_TCK_DIR to run it";
    }
    const auto known = deviations();
    const auto deviating = run_level(folder, known);
    for (const auto& [key, what] : deviating) {
        EXPECT_TRUE(known.contains(key)) << key << ": " << what;
    }
    for (const auto& [key, reason] : known) {
        const bool out_of_scope = key.ends_with("/*");
        const bool of_level = fs::is_directory(folder / key.substr(0, key.find('/')));
        EXPECT_TRUE(out_of_scope || !of_level || deviating.contains(key))
            << key << " passes now; take it off the list";
    }
}

}  // namespace

TEST(Conformance, Level2GivesTheExpectedResults) {
    expect_only_known("compliance-level-2");
}
TEST(Conformance, Level3GivesTheExpectedResults) {
    expect_only_known("compliance-level-3");
}

}  // namespace ph::conformance
