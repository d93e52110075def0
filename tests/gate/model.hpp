// Who may see what, as a privacy officer reads catalogue/toegang and docs/toegang.md: plain lists, nothing
// shared with the gate. Names are those of the documents.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ph::gate_model {

using Names = std::set<std::string>;

// A row of docs/toegang.md: what each role may do with one route, "betrokken", "gemeente", "eigen" or
// nothing.
struct RouteRow {
    std::string right;
    bool whole = true;                         // it needs no second right
    std::map<std::string, std::string> reach;  // role -> reach
};
// By "GET /dossiers/{dossierId}"; throws when the document cannot be read.
std::map<std::string, RouteRow> read_route_table(const std::string& file);

struct Someone {
    std::string login;
    std::string id;
    std::string municipality;
    Names roles;
    std::string own_home;  // of a participant: the dossier
};

// Somebody's stay at a household, as the list of people involved tells it.
struct Stay {
    std::string user;
    std::string role;
    std::string from;  // dates in ISO: they compare as text
    std::string until;
};

// A word that stands in one text only.
struct Mark {
    std::string word;
    Names kinds;           // of data: all must be open
    Names rights;          // one of these shows it
    std::string shown_at;  // the route that shows it to whoever may see it
    std::string author;
    bool secret = false;       // stays with the author
    bool in_searches = false;  // a name: who may search the municipality finds it
};

struct Home {
    std::string dossier;
    std::string municipality;
    std::map<std::string, std::string> parts;  // {persoonId} and so on -> id
    std::vector<Stay> stays;
    std::vector<Mark> marks;
};

class Model {
  public:
    explicit Model(std::map<std::string, RouteRow> routes) : routes_(std::move(routes)) {}

    [[nodiscard]] bool involved(const Someone& who, const Home& home, const std::string& today) const;
    // The kinds of data that are open to this person at this household.
    [[nodiscard]] Names open(const Someone& who, const Home& home, const std::string& today) const;
    // Whether the right reaches this household: by a role, and the data it cannot do without are open.
    [[nodiscard]] bool may(const Someone& who, const Home& home, const std::string& right,
                           const std::string& today) const;
    // Whether the right is there at all, for what is not about one household.
    [[nodiscard]] bool may(const Someone& who, const std::string& right) const;
    [[nodiscard]] bool may_know(const Someone& who, const Home& home, const std::string& today) const;
    [[nodiscard]] bool sees(const Someone& who, const Home& home, const Mark& mark,
                            const std::string& today) const;
    [[nodiscard]] const RouteRow& route(const std::string& name) const { return routes_.at(name); }
    [[nodiscard]] bool knows_route(const std::string& name) const { return routes_.contains(name); }

  private:
    [[nodiscard]] std::optional<std::string> reach_of(const std::string& role,
                                                      const std::string& right) const;
    std::map<std::string, RouteRow> routes_;
};

}  // namespace ph::gate_model
