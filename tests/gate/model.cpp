#include "gate/model.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
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
    {"teamleider", {"identiteit", "plan", "traject", "aantekening"}},
    {"privacyfunctionaris", {"identiteit"}}};

// The condition "toestemming" of grondslagen.yaml: what a role may have when the participant agrees.
const std::map<std::string, Names> opened_by_consent{
    {"intaker", {"gesprek", "lichaam", "geest"}},
    {"coach", {"gesprek", "lichaam", "geest"}},
    {"ketenpartner", {"inkomen", "werk", "wonen", "gezin", "netwerk", "lichaam", "geest", "gesprek"}},
    {"werkbegeleider", {"plan", "wensen"}}};

// And by covenant.
const std::map<std::string, Names> opened_by_covenant{{"ketenpartner", {"inkomen", "werk", "wonen", "gezin"}},
                                                      {"werkbegeleider", {"plan", "wensen"}}};

// The condition "noodtoegang": what there is to see in an emergency, and magMetNoodtoegang in rollen.yaml.
const Names opened_by_glass{"identiteit", "wonen", "gezin",   "netwerk", "lichaam",
                            "geest",      "plan",  "traject", "gesprek", "aantekening"};
const Names done_by_glass{
    "dossiers-bekijken", "mijn-dag",    "dossier-lezen",   "feiten-lezen",    "betrokkenen-lezen",
    "metingen-lezen",    "plan-lezen",  "trajecten-lezen", "contacten-lezen", "contacten-vastleggen",
    "afspraken-lezen",   "taken-lezen", "tijdlijn-lezen",  "aanpak-lezen",    "veiligheidsafspraken-lezen"};

// geslotenInBeslotenTijd in rollen.yaml.
const Names closed_in_private_time{"familieplan-lezen", "familieplan-ondersteunen"};

// The rights with the purpose "rechten".
const Names rights_of_requests{"verzoeken-behandelen", "gegevens-uitgeven"};

const Names all_kinds{"identiteit", "inkomen",     "werk",     "wonen",  "gezin",   "netwerk",
                      "lichaam",    "geest",       "justitie", "wensen", "traject", "meting",
                      "gesprek",    "aantekening", "bsn",      "plan"};

// What a right cannot do without; the others need to know who it is about.
const std::map<std::string, std::string> needed{{"bsn-lezen", "bsn"},
                                                {"metingen-lezen", "meting"},
                                                {"metingen-vastleggen", "meting"},
                                                {"eigen-metingen", "meting"},
                                                {"plan-lezen", "plan"},
                                                {"plan-wijzigen", "plan"},
                                                {"plan-akkoord", "plan"},
                                                {"familieplan-lezen", "plan"},
                                                {"familieplan-ondersteunen", "plan"},
                                                {"eigen-familieplan", "plan"},
                                                {"veiligheidsafspraken-lezen", "plan"},
                                                {"veiligheidsafspraken-maken", "plan"},
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

namespace {

bool stays_now(const Someone& who, const Stay& stay, const Moment& now) {
    const bool is_theirs = stay.team.empty() ? stay.user == who.id
                                             : who.teams.contains(stay.team) && who.roles.contains(stay.role);
    return is_theirs && stay.from <= now.day && (stay.until.empty() || stay.until > now.day);
}

bool is_open(const std::map<std::string, std::string>& emergencies, const std::string& user,
             const Moment& now) {
    const auto found = emergencies.find(user);
    return found != emergencies.end() && found->second > now.instant;
}

void add(Names& to, const Names& more) {
    to.insert(more.begin(), more.end());
}

bool has_request(const Someone& who, const Home& home) {
    const auto found = home.requests.find(who.id);
    return found != home.requests.end() && !found->second.empty();
}

// What agreements open to this person, by the list for their roles.
Names agreed(const Someone& who, const std::vector<Agreement>& agreements,
             const std::map<std::string, Names>& by_role, const Moment& now) {
    Names found;
    for (const Agreement& one : agreements) {
        if (one.over || one.last_day < now.day || !one.organisations.contains(who.organisation)) continue;
        for (const auto& [role, kinds] : by_role) {
            if (!who.roles.contains(role)) continue;
            std::ranges::set_intersection(kinds, one.kinds, std::inserter(found, found.end()));
        }
    }
    return found;
}

}  // namespace

bool Model::is_there(const Someone& who, const Home& home) {
    return who.municipality == home.municipality &&
           (!home.restricted || home.named.contains(who.id) || who.own_home == home.dossier);
}

bool Model::involved(const Someone& who, const Home& home, const Moment& now, Glass glass) {
    // A stay in a role to which no law gives anything brings nobody here.
    const auto brings = [&](const Stay& stay) {
        return opened_by_stay.contains(stay.role) && stays_now(who, stay, now);
    };
    return std::ranges::any_of(home.stays, brings) ||
           (glass == Glass::broken && is_open(home.emergencies, who.id, now));
}

// Whoever answers a request of the participant sees everything for that, and nothing more for anything else.
bool Model::handles(const Someone& who, const Home& home, const std::string& right) {
    return rights_of_requests.contains(right) && has_request(who, home);
}

bool Model::may_answer(const Someone& who, const Home& home) {
    return std::ranges::any_of(home.referrals, [&](const Asked& one) {
        return !one.over && (one.to == who.id || one.to == who.organisation);
    });
}

// The answer to a no still says whom it was about.
bool Model::just_answered(const Someone& who, const Home& home) {
    return std::ranges::any_of(home.referrals, [&](const Asked& one) {
        return one.just_over && (one.to == who.id || one.to == who.organisation);
    });
}

Names Model::consented(const Someone& who, const Home& home, const Moment& now) const {
    if (!involved(who, home, now, Glass::broken)) return {};
    return agreed(who, home.consents, opened_by_consent, now);
}

Names Model::open(const Someone& who, const Home& home, const Moment& now, Glass glass) const {
    Names found;
    if (!is_there(who, home)) return found;
    for (const Stay& stay : home.stays) {
        if (!stays_now(who, stay, now)) continue;
        if (const auto opened = opened_by_stay.find(stay.role); opened != opened_by_stay.end())
            add(found, opened->second);
    }
    for (const auto& [role, opened] : opened_by_role) {
        if (who.roles.contains(role)) add(found, opened);
    }
    if (involved(who, home, now, glass)) {
        add(found, agreed(who, home.consents, opened_by_consent, now));
        add(found, agreed(who, covenants, opened_by_covenant, now));
    }
    if (glass == Glass::broken && is_open(home.emergencies, who.id, now)) add(found, opened_by_glass);
    if (who.own_home == home.dossier && who.roles.contains("deelnemer")) found = all_kinds;
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

bool Model::reaches(const Someone& who, const Home& home, const std::string& right, const Moment& now,
                    Glass glass) const {
    const bool handled = handles(who, home, right);
    const auto need = needed.find(right);
    const std::string kind = need == needed.end() ? "identiteit" : need->second;
    if (!handled && !open(who, home, now, glass).contains(kind)) return false;
    return std::ranges::any_of(who.roles, [&](const std::string& role) {
        const auto reach = reach_of(role, right);
        if (!reach) return false;
        return *reach == "gemeente" ||
               (*reach == "betrokken" && (handled || involved(who, home, now, glass))) ||
               (*reach == "eigen" && who.own_home == home.dossier);
    });
}

bool Model::may(const Someone& who, const Home& home, const std::string& right, const Moment& now) const {
    if (!is_there(who, home)) return false;
    if (home.private_time && who.own_home != home.dossier && closed_in_private_time.contains(right))
        return false;
    return reaches(who, home, right, now, Glass::whole) ||
           (done_by_glass.contains(right) && reaches(who, home, right, now, Glass::broken));
}

bool Model::may_know(const Someone& who, const Home& home, const Moment& now) const {
    return is_there(who, home) && (involved(who, home, now, Glass::broken) || has_request(who, home) ||
                                   may_answer(who, home) || may(who, home, "dossier-lezen", now));
}

// What was told closes for whoever heard it with its kind of data, and not for who said it; whoever hands the
// participant their own data reads it there.
bool Model::is_told(const Someone& who, const Home& home, const Mark& mark, const std::string& asked,
                    const Moment& now) const {
    if (handles(who, home, asked)) return true;
    if (!may_know(who, home, now)) return false;
    return mark.author == who.id || (mark.readers.contains(who.id) &&
                                     std::ranges::includes(open(who, home, now, Glass::broken), mark.kinds));
}

bool Model::sees(const Someone& who, const Home& home, const Mark& mark, const std::string& asked,
                 const Moment& now) const {
    if (asked == "overleggen-bijwonen" && mark.at_table.contains(who.id)) return true;
    if (!is_there(who, home)) return false;
    if (mark.is_own_note) return mark.author == who.id && may_know(who, home, now);
    if (who.roles.contains("deelnemer") && who.own_home == home.dossier) return true;
    if (mark.of_family && home.private_time) return false;
    if (!mark.readers.empty()) return is_told(who, home, mark, asked, now);
    if (mark.in_searches && may(who, "personen-zoeken")) return true;
    if (mark.in_searches && home.asked && may(who, "verzoeken-behandelen")) return true;
    if (mark.in_searches && (may_answer(who, home) || just_answered(who, home))) return true;
    if (!may_know(who, home, now)) return false;
    if (mark.author == who.id) return true;
    if (mark.secret && !consented(who, home, now).contains("gesprek")) return false;
    if (handles(who, home, asked)) return true;
    return std::ranges::any_of(mark.rights, [&](const std::string& right) {
        const auto shows = [&](Glass glass) {
            return reaches(who, home, right, now, glass) &&
                   std::ranges::includes(open(who, home, now, glass), mark.kinds);
        };
        return shows(Glass::whole) || (done_by_glass.contains(right) && shows(Glass::broken));
    });
}

}  // namespace ph::gate_model
