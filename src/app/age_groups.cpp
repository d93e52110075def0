#include "app/age_groups.hpp"

#include <algorithm>

namespace ph::app {

AgeGroup age_group_of(int age, const std::vector<int>& begins) {
    const auto above = std::ranges::upper_bound(begins, age);
    if (above == begins.begin())
        return {begins.front() - 1, "jonger dan " + std::to_string(begins.front()) + " jaar"};
    const int first = *(above - 1);
    if (above == begins.end()) return {first, std::to_string(first) + " jaar of ouder"};
    const int last = *above - 1;
    return {(first + last) / 2, std::to_string(first) + " tot en met " + std::to_string(last) + " jaar"};
}

std::vector<AgeGroup> age_groups(const std::vector<int>& begins) {
    std::vector<AgeGroup> groups;
    if (begins.empty()) return groups;
    groups.push_back(age_group_of(begins.front() - 1, begins));
    for (const int age : begins) groups.push_back(age_group_of(age, begins));
    return groups;
}

}  // namespace ph::app
