// An approach as a municipality publishes it: the definition that the engine runs and, beside each of its
// items, what people, the comparison and the simulator want to know. Plain data; read by src/catalogue.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/definition.hpp"

namespace ph::engine {

// What an item means in the comparison of approaches.
enum class Meaning : std::uint8_t {
    conversation,  // the person and a professional speak with each other
    income,        // its end: the income is arranged
    advance,       // its end: an advance is paid
    diagnosis,     // its end: what the person can do is known
    activity,      // its start: the person does something besides talking
    decision,      // somebody decides; its owner is who
    limit,         // reaching it: a rule stops the person here
    destination,   // a place where the approach may end for a person
};

inline constexpr std::array meanings{Meaning::conversation, Meaning::income,     Meaning::advance,
                                     Meaning::diagnosis,    Meaning::activity,   Meaning::decision,
                                     Meaning::limit,        Meaning::destination};

// As approach files write it: "gesprek".
constexpr std::string_view in_dutch(Meaning meaning) noexcept {
    switch (meaning) {
        case Meaning::conversation: return "gesprek";
        case Meaning::income: return "inkomen";
        case Meaning::advance: return "voorschot";
        case Meaning::diagnosis: return "diagnose";
        case Meaning::activity: return "activiteit";
        case Meaning::decision: return "besluit";
        case Meaning::limit: return "grens";
        case Meaning::destination: return "bestemming";
    }
    return {};
}
constexpr std::optional<Meaning> meaning_in_dutch(std::string_view word) noexcept {
    for (const Meaning meaning : meanings) {
        if (in_dutch(meaning) == word) return meaning;
    }
    return std::nullopt;
}

// Who pays what. An amount that the source does not state is absent; it is never zero.
struct Cost {
    std::string payer;
    std::optional<std::int64_t> euros;
    std::string per;   // "traject", "jaar", ...
    std::string note;  // where the figure comes from
};

// A meeting in a group, at fixed moments.
struct Session {
    Duration every;
    std::optional<int> invited;
    std::optional<int> percent_absent;
    Place place;
};

// What usually happens with an item: for the comparison and the simulator, never for a real case.
struct Expected {
    std::optional<Duration> takes;
    std::string assumption;          // why this figure, when the source gives none; empty: the source does
    std::vector<Index> reveals;      // facts of which the person's value becomes known when it ends
    std::optional<Condition> fails;  // it goes wrong for this person
    std::optional<Duration> fails_after;  // after so long; after `takes` when absent
    std::optional<Condition> chosen;      // of what a person decides to do (by hand, discretionary, listener)
};

struct ItemNote {
    std::string explanation;  // for people, plain
    std::string source;       // place in the source of the approach
    std::vector<Meaning> meanings;
    std::vector<Cost> costs;
    std::optional<Session> session;
    std::optional<int> batch;  // bought by so many at a time
    std::string unit;          // what its places count, such as FTE; may be empty
    Expected expected;
    Place place;

    [[nodiscard]] bool means(Meaning meaning) const {
        return std::ranges::find(meanings, meaning) != meanings.end();
    }
};

// What the source leaves open.
struct OpenQuestion {
    std::string about;
    std::string text;
};

// A fact as people see it.
struct FactNote {
    std::string question;
    std::vector<std::string> choices;  // of a text with fixed values
    feel::Value initial;               // until somebody says otherwise
    Place place;
};

struct Approach {
    std::string id;
    int version = 1;
    std::string name;
    std::string municipality;
    Date valid_from;
    std::string source;
    std::vector<std::string> principles;
    std::vector<OpenQuestion> open;
    std::vector<FactNote> facts;  // beside definition.facts()
    std::vector<ItemNote> notes;  // beside definition.items(); that of the case plan comes first
    Definition definition;
};

}  // namespace ph::engine
