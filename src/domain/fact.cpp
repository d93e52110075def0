#include "domain/fact.hpp"

#include <algorithm>
#include <tuple>

namespace ph {

std::vector<Fact> facts_that_hold(std::vector<Fact> facts) {
    // Sorted so that of each person and key the one that holds comes first.
    std::sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
        return std::tie(a.person_id, a.key, b.observed_on, b.recorded_at, b.id) <
               std::tie(b.person_id, b.key, a.observed_on, a.recorded_at, a.id);
    });
    const auto same = [](const Fact& a, const Fact& b) {
        return a.person_id == b.person_id && a.key == b.key;
    };
    facts.erase(std::unique(facts.begin(), facts.end(), same), facts.end());
    return facts;
}

bool is_news(const Fact* known, const std::string& value, Date observed_on) {
    return known == nullptr || known->value != value || observed_on > known->observed_on;
}

}  // namespace ph
