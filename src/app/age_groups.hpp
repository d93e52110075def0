// Ages in groups (catalogue/termijnen.yaml), so that nobody is known by theirs.
#pragma once
#include <string>
#include <vector>

namespace ph::app {

// A group of ages, and the age to reckon with for everybody in it.
struct AgeGroup {
    int reckoned = 0;
    std::string words;  // "27 tot en met 34 jaar"
};

// `begins`: where a new group begins, ascending and not empty.
AgeGroup age_group_of(int age, const std::vector<int>& begins);
// Every one, the youngest first.
std::vector<AgeGroup> age_groups(const std::vector<int>& begins);

}  // namespace ph::app
