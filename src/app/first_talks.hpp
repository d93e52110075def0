// How a municipality gets to know somebody: catalogue/kennismaking.yaml. It says what may be asked and when;
// nothing of it is obligatory.
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/categories.hpp"

namespace ph::app {

// An open question: one of the approach, or one about an aspect of the flywheel.
struct TalkQuestion {
    std::string id;
    std::string name;  // in a word or two
    std::string text;  // as it is asked
    access::DataCategory category = access::DataCategory::wishes;
    bool aspect = false;  // of the flywheel; the id is that of its instrument's domain
};

// After how many talks a picture of all life domains is asked for.
struct TalksNeeded {
    std::string approach;  // empty: whatever the approach is
    int talks = 0;
    std::string source;
};

struct FirstTalkRules {
    std::vector<TalksNeeded> needed;  // of approaches, and last the one for all others
    std::vector<std::pair<std::string, std::string>> talents;  // id, name
    std::vector<TalkQuestion> questions;                       // those of the flywheel last
    // Ids of instruments; empty in a municipality that has no first talks.
    std::string order;  // of the cards
    std::string self_reliance;
    std::string satisfaction;
    std::string wheel;
    std::string profile;
    int review_after_months = 0;  // of a profile, unless another day is chosen
    std::string review_task;      // {profiel}
    std::string review_reason;

    [[nodiscard]] const TalkQuestion* question(std::string_view id) const {
        const auto found = std::ranges::find(questions, id, &TalkQuestion::id);
        return found == questions.end() ? nullptr : &*found;
    }
    // Its id when the list has it no longer.
    [[nodiscard]] std::string talent_name(const std::string& id) const {
        const auto found = std::ranges::find(talents, id, &std::pair<std::string, std::string>::first);
        return found == talents.end() ? id : found->second;
    }
    [[nodiscard]] bool knows_talent(std::string_view id) const {
        return std::ranges::find(talents, id, &std::pair<std::string, std::string>::first) != talents.end();
    }
};

}  // namespace ph::app
