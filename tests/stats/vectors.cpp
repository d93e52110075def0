#include "vectors.hpp"

#include <fstream>
#include <sstream>

namespace ph::stats::testing {

const std::string& Case::word(const std::string& key) const {
    static const std::string none;
    const auto found = parts_.find(key);
    if (found == parts_.end()) {
        ADD_FAILURE() << where() << "no " << key;
        return none;
    }
    return found->second;
}

std::vector<double> Case::numbers(const std::string& key) const {
    std::istringstream in(word(key));
    std::vector<double> result;
    for (std::string item; in >> item;) result.push_back(item == "NA" ? not_measured : std::stod(item));
    return result;
}

std::vector<std::int64_t> Case::whole(const std::string& key) const {
    std::vector<std::int64_t> result;
    for (const double value : numbers(key)) result.push_back(std::llround(value));
    return result;
}

std::vector<Score> Case::scores(const std::string& key) const {
    std::vector<Score> result;
    for (const double value : numbers(key)) {
        result.push_back(measured(value) ? static_cast<Score>(std::lround(value)) : no_score);
    }
    return result;
}

void Case::holds(const std::string& key, double ours, double tolerance) const {
    holds(key, std::vector<double>{ours}, tolerance);
}

void Case::holds(const std::string& key, const std::vector<double>& ours, double tolerance,
                 double floor) const {
    const std::vector<double> theirs = numbers(key);
    ASSERT_EQ(theirs.size(), ours.size()) << where() << key;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        EXPECT_TRUE(std::isfinite(ours[i])) << where() << key;
        EXPECT_NEAR(ours[i], theirs[i], tolerance * std::max(floor, std::abs(theirs[i])))
            << where() << key << " [" << i << "]";
    }
}

std::vector<Case> cases(const std::string& file, const std::string& kind) {
    std::ifstream in(PH_SOURCE_DIR "/tests/stats/vectors/" + file);
    std::vector<Case> result;
    bool wanted = false;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        std::istringstream words(line);
        std::string key;
        if (!(words >> key)) continue;
        if (key == "case") {
            Case next;
            words >> next.kind >> next.name;
            next.line = number;
            wanted = next.kind == kind;
            if (wanted) result.push_back(std::move(next));
        } else if (wanted) {
            result.back().add(key, line.substr(std::min(line.size(), key.size() + 1)));
        }
    }
    EXPECT_FALSE(result.empty()) << "no " << kind << " in " << file;
    return result;
}

}  // namespace ph::stats::testing
