// What can be wrong with a draft before anything is compiled: shapes, names, containment, rules.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/draft.hpp"

namespace ph::engine {

// The items of a draft by id; the first when an id is there twice.
using DraftIds = std::map<std::string, std::size_t, std::less<>>;

constexpr std::string_view kind_in_dutch(ItemKind kind) {
    switch (kind) {
        case ItemKind::plan: return "aanpak";
        case ItemKind::stage: return "fase";
        case ItemKind::task: return "taak";
        case ItemKind::milestone: return "mijlpaal";
        case ItemKind::listener: return "gebeurtenis";
        case ItemKind::timer: return "timer";
    }
    return {};
}

// Every problem of shape, in the order of the draft. Conditions are not looked into.
std::vector<Problem> check_draft(const Draft& draft, const DraftIds& ids);

}  // namespace ph::engine
