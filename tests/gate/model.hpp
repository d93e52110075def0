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

// A day and an instant, in ISO: they compare as text.
struct Moment {
    std::string day;
    std::string instant;
};

struct Someone {
    std::string login;
    std::string id;
    std::string municipality;
    std::string organisation;
    Names roles;
    std::string own_home;  // of a participant: the dossier
    Names teams{};
};

// Somebody's stay at a household, as the list of people involved tells it.
struct Stay {
    std::string user;  // or
    std::string team;
    std::string role;
    std::string from;  // dates in ISO: they compare as text
    std::string until;
};

// What the participant agrees to, or a covenant says, for organisations.
struct Agreement {
    std::string id;
    Names organisations;
    Names kinds;
    std::string last_day;
    bool over = false;
};

// Somebody, or everybody of an organisation, is asked to help.
struct Asked {
    std::string id;
    std::string to;  // user or organisation
    bool over = false;
    bool just_over = false;  // who was asked closed it with the question that is being judged
};

// A word that stands in one text only.
struct Mark {
    std::string word;
    Names kinds;           // of data: all must be open
    Names rights;          // one of these shows it
    std::string shown_at;  // the route that shows it to whoever may see it
    std::string author;
    bool secret = false;       // stays with the author, unless the participant agrees
    bool in_searches = false;  // a name: who may search the municipality finds it
    Names readers{};           // not empty: it was told to them, and nobody else but its author reads it
    bool is_own_note = false;  // of the author, and of nobody else
    Names at_table{};          // invited where it is discussed without names: they read it there
    bool of_family = false;    // closed to everybody else while the family is among itself
};

struct Home {
    std::string dossier;
    std::string municipality;
    std::map<std::string, std::string> parts;  // {persoonId} and so on -> id
    std::vector<Stay> stays;
    std::vector<Mark> marks;
    std::vector<Agreement> consents;
    std::map<std::string, std::string> emergencies;  // user -> the instant at which it ends
    std::map<std::string, Names> requests;           // user who handles them -> those that are open
    std::vector<Asked> referrals;
    bool asked = false;         // the participant made a request: its handlers read the name
    bool private_time = false;  // the family is among itself
    bool restricted = false;
    Names named{};  // who may know of it then
};

class Model {
  public:
    explicit Model(std::map<std::string, RouteRow> routes) : routes_(std::move(routes)) {}

    // Whether the right reaches this household: by a role, and the data it cannot do without are open.
    [[nodiscard]] bool may(const Someone& who, const Home& home, const std::string& right,
                           const Moment& now) const;
    // Whether the right is there at all, for what is not about one household.
    [[nodiscard]] bool may(const Someone& who, const std::string& right) const;
    [[nodiscard]] bool may_know(const Someone& who, const Home& home, const Moment& now) const;
    // Whether a restricted dossier is there at all for this person.
    [[nodiscard]] static bool is_there(const Someone& who, const Home& home);
    // `asked`: the right of the route, because what somebody handles is open under that purpose only.
    [[nodiscard]] bool sees(const Someone& who, const Home& home, const Mark& mark, const std::string& asked,
                            const Moment& now) const;
    [[nodiscard]] const RouteRow& route(const std::string& name) const { return routes_.at(name); }
    [[nodiscard]] bool knows_route(const std::string& name) const { return routes_.contains(name); }

    std::vector<Agreement> covenants;

  private:
    // With what an emergency opens, or as if there were none.
    enum class Glass { whole, broken };
    [[nodiscard]] static bool handles(const Someone& who, const Home& home, const std::string& right);
    // An open referral tells who was asked whom it is about, and opens nothing else.
    [[nodiscard]] static bool may_answer(const Someone& who, const Home& home);
    [[nodiscard]] static bool just_answered(const Someone& who, const Home& home);
    [[nodiscard]] bool is_told(const Someone& who, const Home& home, const Mark& mark,
                               const std::string& asked, const Moment& now) const;
    [[nodiscard]] static bool involved(const Someone& who, const Home& home, const Moment& now, Glass glass);
    // The kinds of data that are open to this person at this household.
    [[nodiscard]] Names open(const Someone& who, const Home& home, const Moment& now, Glass glass) const;
    // What the participant agrees to for the organisation of this person, as far as their role may have it.
    [[nodiscard]] Names consented(const Someone& who, const Home& home, const Moment& now) const;
    [[nodiscard]] bool reaches(const Someone& who, const Home& home, const std::string& right,
                               const Moment& now, Glass glass) const;
    [[nodiscard]] std::optional<std::string> reach_of(const std::string& role,
                                                      const std::string& right) const;
    std::map<std::string, RouteRow> routes_;
};

}  // namespace ph::gate_model
