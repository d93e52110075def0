// The items of an approach file as drafts for the engine, and beside each what people, the comparison and the
// simulator want to know.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "catalogue/approach_facts.hpp"
#include "catalogue/problems.hpp"
#include "catalogue/scalars.hpp"

namespace ph::catalogue {

// A note whose conditions are not compiled yet.
struct NoteDraft {
    engine::ItemNote note;
    std::vector<View> reveals;
    std::optional<engine::Written> fails;
    std::optional<engine::Written> chosen;
};

struct Items {
    std::vector<engine::ItemDraft> drafts;  // in the order of the file
    std::vector<NoteDraft> notes;           // beside drafts
};

Items read_items(const View& document, Scalars& scalars, Problems& problems);
NoteDraft read_note(const View& item, Scalars& scalars, Problems& problems);

// What items and the case plan have in common.
std::vector<engine::CriterionDraft> read_criteria(const std::vector<View>& list, Scalars& scalars,
                                                  Problems& problems);
// `termijn` or `duurtHoogstens`; a problem when both are there.
std::optional<engine::TermDraft> read_term(const View& owner, Problems& problems);
engine::Duration read_duration(const View& text);

}  // namespace ph::catalogue
