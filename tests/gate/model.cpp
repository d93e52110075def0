#include "gate/model.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace ph::gate_model {
namespace {

// catalogue/toegang/grondslagen.yaml and rollenHebbenNodig in rollen.yaml, taken together: what somebody who
// is involved in this role sees of a household.
const std::map<std::string, Names> opened_by_stay{
    {"intaker",
     {"identiteit", "inkomen", "werk", "wonen", "gezin", "netwerk", "lichaam", "geest", "wensen", "traject",
      "meting", "gesprek", "aantekening", "bsn"}},
    {"coach",
     {"identiteit", "inkomen", "werk", "wonen", "gezin", "netwerk", "lichaam", "geest", "wensen", "plan",
      "traject", "meting", "gesprek", "aantekening", "bsn"}},
    {"inkomensconsulent",
     {"identiteit", "inkomen", "werk", "wonen", "gezin", "traject", "aantekening", "bsn"}},
    {"ketenpartner", {"identiteit", "wensen", "plan", "traject", "aantekening"}},
    {"werkbegeleider", {"identiteit", "werk", "traject", "aantekening"}}};

// What a role sees of every household of its municipality.
const std::map<std::string, Names> opened_by_role{
    {"teamleider", {"identiteit", "plan", "traject", "aantekening"}}};

// What a right cannot do without; the others need to know who it is about.
const std::map<std::string, std::string> needed{{"bsn-lezen", "bsn"},
                                                {"metingen-lezen", "meting"},
                                                {"metingen-vastleggen", "meting"},
                                                {"plan-lezen", "plan"},
                                                {"plan-wijzigen", "plan"},
                                                {"plan-akkoord", "plan"},
                                                {"trajecten-lezen", "traject"},
                                                {"trajecten-wijzigen", "traject"},
                                                {"verslag-schrijven", "traject"},
                                                {"contacten-lezen", "gesprek"},
                                                {"taken-lezen", "aantekening"},
                                                {"taken-wijzigen", "aantekening"},
                                                {"aanpak-lezen", "traject"},
                                                {"aanpak-uitvoeren", "traject"},
                                                {"aanpak-overstappen", "traject"},
                                                {"fase-wijzigen", "traject"},
                                                {"eigen-aantekeningen", "aantekening"}};

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" `");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" `") - first + 1);
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> found;
    std::stringstream row{line.substr(1)};
    for (std::string cell; std::getline(row, cell, '|');) found.push_back(trimmed(cell));
    return found;
}

}  // namespace

std::map<std::string, RouteRow> read_route_table(const std::string& file) {
    std::ifstream in{file};
    std::vector<std::string> head;
    std::map<std::string, RouteRow> routes;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with('|')) continue;
        const auto row = cells(line);
        if (head.empty()) {
            head = row;
            continue;
        }
        if (row.front().starts_with("---")) continue;
        RouteRow& route = routes[row.at(0)];
        route.right = row.at(1).substr(0, row.at(1).find(" en "));
        route.whole = route.right == row.at(1);
        for (std::size_t i = 3; i < row.size() && i < head.size(); ++i) {
            if (!row[i].empty()) route.reach[head[i]] = row[i];
        }
    }
    if (routes.empty()) throw std::runtime_error("no routes in " + file);
    return routes;
}

bool Model::involved(const Someone& who, const Home& home, const std::string& today) const {
    return std::ranges::any_of(home.stays, [&](const Stay& stay) {
        return stay.user == who.id && stay.from <= today && (stay.until.empty() || stay.until > today);
    });
}

Names Model::open(const Someone& who, const Home& home, const std::string& today) const {
    Names found;
    if (who.municipality != home.municipality) return found;
    for (const Stay& stay : home.stays) {
        const bool now = stay.from <= today && (stay.until.empty() || stay.until > today);
        if (stay.user != who.id || !now) continue;
        if (const auto opened = opened_by_stay.find(stay.role); opened != opened_by_stay.end())
            found.insert(opened->second.begin(), opened->second.end());
    }
    for (const auto& [role, opened] : opened_by_role) {
        if (who.roles.contains(role)) found.insert(opened.begin(), opened.end());
    }
    if (who.own_home == home.dossier && who.roles.contains("deelnemer"))
        found = {"identiteit", "inkomen", "werk",    "wonen",  "gezin",   "netwerk",     "lichaam", "geest",
                 "justitie",   "wensen",  "traject", "meting", "gesprek", "aantekening", "bsn",     "plan"};
    return found;
}

std::optional<std::string> Model::reach_of(const std::string& role, const std::string& right) const {
    for (const auto& [name, row] : routes_) {
        if (row.right != right || !row.whole) continue;
        const auto found = row.reach.find(role);
        return found == row.reach.end() ? std::nullopt : std::optional{found->second};
    }
    return std::nullopt;
}

bool Model::may(const Someone& who, const std::string& right) const {
    return std::ranges::any_of(who.roles,
                               [&](const std::string& role) { return reach_of(role, right).has_value(); });
}

bool Model::may(const Someone& who, const Home& home, const std::string& right,
                const std::string& today) const {
    if (who.municipality != home.municipality) return false;
    const auto need = needed.find(right);
    if (!open(who, home, today).contains(need == needed.end() ? "identiteit" : need->second)) return false;
    return std::ranges::any_of(who.roles, [&](const std::string& role) {
        const auto reach = reach_of(role, right);
        if (!reach) return false;
        return *reach == "gemeente" || (*reach == "betrokken" && involved(who, home, today)) ||
               (*reach == "eigen" && who.own_home == home.dossier);
    });
}

bool Model::may_know(const Someone& who, const Home& home, const std::string& today) const {
    return who.municipality == home.municipality &&
           (involved(who, home, today) || may(who, home, "dossier-lezen", today));
}

bool Model::sees(const Someone& who, const Home& home, const Mark& mark, const std::string& today) const {
    if (who.municipality != home.municipality) return false;
    if (mark.in_searches && may(who, "personen-zoeken")) return true;
    if (who.roles.contains("deelnemer") && who.own_home == home.dossier) return true;
    if (!may_know(who, home, today)) return false;
    if (mark.author == who.id) return true;
    if (mark.secret) return false;
    const Names opened = open(who, home, today);
    if (!std::ranges::includes(opened, mark.kinds)) return false;
    return std::ranges::any_of(mark.rights,
                               [&](const std::string& right) { return may(who, home, right, today); });
}

}  // namespace ph::gate_model
