// Reads the data sets and answers that make_vectors.R wrote.
#pragma once
#include "stats/column.hpp"
#include "stats/refusal.hpp"

namespace ph::stats::testing {

// One data set: numbers and words by key, in the order of the file.
class Case {
  public:
    std::string kind;
    std::string name;
    int line = 0;

    void add(std::string key, std::string values) { parts_[std::move(key)] = std::move(values); }
    [[nodiscard]] bool has(const std::string& key) const { return parts_.contains(key); }
    [[nodiscard]] const std::string& word(const std::string& key) const;
    [[nodiscard]] std::vector<double> numbers(const std::string& key) const;  // NA is not_measured
    [[nodiscard]] double number(const std::string& key) const { return numbers(key).at(0); }
    [[nodiscard]] std::vector<std::int64_t> whole(const std::string& key) const;
    [[nodiscard]] std::vector<Score> scores(const std::string& key) const;  // NA is no_score

    // The answer under `key` is what R says: within `tolerance` of it, relative to the larger of it and
    // `floor`.
    void holds(const std::string& key, double ours, double tolerance = 1e-10) const;
    void holds(const std::string& key, const std::vector<double>& ours, double tolerance = 1e-10,
               double floor = 1e-4) const;

    // When the case is to be refused: checks that it is, for that reason, and says true.
    template <class T>
    [[nodiscard]] bool refused(const Result<T>& result) const {
        if (!has("refused")) {
            EXPECT_TRUE(result.ok()) << where() << (result.ok() ? "" : to_text(result.error()));
            return !result.ok();
        }
        EXPECT_FALSE(result.ok()) << where();
        if (!result.ok()) EXPECT_EQ(result.error().problems.at(0).code, word("refused")) << where();
        return true;
    }
    [[nodiscard]] std::string where() const {
        return "vectors line " + std::to_string(line) + ", " + name + ": ";
    }

  private:
    std::map<std::string, std::string> parts_;
};

// Why there is no answer; empty when there is one.
template <class T>
std::string code(const Result<T>& result) {
    return result.ok() ? "" : result.error().problems.at(0).code;
}

// All cases of one kind in vectors/<file>; a file without any fails the test.
std::vector<Case> cases(const std::string& file, const std::string& kind);

}  // namespace ph::stats::testing
