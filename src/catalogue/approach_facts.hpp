// The facts that approaches name, and what they say about each: one name means one thing everywhere.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "catalogue/decisions.hpp"
#include "catalogue/scalars.hpp"
#include "engine/approach.hpp"

namespace ph::catalogue {

// One approach's use of a fact.
struct FactUse {
    std::string approach;
    feel::TypeRef type;
    std::vector<std::string> choices;
    bool decided = false;  // it follows from a decision and nobody gives it
    Place place;
};

struct FactUses {
    std::map<std::string, std::vector<FactUse>, std::less<>> by_name;
    // False when an approach could not be read: then a name that is not here is not judged.
    bool complete = true;
};

// "ja-nee" as the type of FEEL.
feel::TypeRef type_of_kind(const std::string& kind);
// The type as catalogue files call it: "ja-nee".
std::string kind_of_type(const feel::Type& type);

// The facts of one approach.
struct Facts {
    std::vector<feel::Field> fields;
    std::vector<engine::FactNote> notes;  // beside fields
    std::vector<engine::DecidedDraft> decided;

    [[nodiscard]] const feel::Field* find(std::string_view name) const;
    [[nodiscard]] bool is_decided(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> names() const;
};

// Adds what it reads to `uses`; a fact that another approach gives another kind is a problem here.
Facts read_facts(const View& document, const Decisions& decisions, FactUses& uses, Problems& problems);

}  // namespace ph::catalogue
