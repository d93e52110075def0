#include "gate/life.hpp"

#include <algorithm>
#include <array>

namespace ph::gate_model {
namespace {

using testing::json_text;
using testing::Reply;

// The words of the model for kinds of data, and those of the contract.
const std::map<std::string, std::string> names_of_kinds{{"inkomen", "inkomen-en-schulden"},
                                                        {"werk", "werk-en-opleiding"},
                                                        {"wonen", "wonen"},
                                                        {"gezin", "gezin"},
                                                        {"netwerk", "sociaal-netwerk"},
                                                        {"lichaam", "lichamelijke-gezondheid"},
                                                        {"geest", "geestelijke-gezondheid"},
                                                        {"gesprek", "contactverslagen"},
                                                        {"plan", "plan-en-doelen"},
                                                        {"wensen", "wensen"}};

// What the data protection officer decided; the answer of the server is not asked.
constexpr int hours_of_an_emergency = 4;

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

// Some of these, at least one: by the bits of `chance`.
Names some_of(const std::vector<std::string>& kinds, unsigned chance) {
    Names found{kinds[chance % kinds.size()]};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if ((chance >> (i + 4)) % 2 == 1) found.insert(kinds[i]);
    }
    return found;
}

std::string list_of(const Names& kinds) {
    std::string text = "[";
    for (const std::string& kind : kinds) {
        if (text.size() > 1) text += ',';
        text += quoted(names_of_kinds.at(kind));
    }
    return text + ']';
}

void end(std::vector<Agreement>& agreements, const std::string& id) {
    for (Agreement& one : agreements) one.over = one.over || one.id == id;
}

}  // namespace

Home& Life::home_of(const Question& question) {
    for (Home& home : world_.homes()) {
        if (home.dossier == question.who->own_home) return home;
    }
    return *question.home;
}

void Life::fill(Question& question, unsigned chance) {
    word_.clear();
    if (question.is("POST", "/zoekopdrachten"))
        question.body = R"({"naam":"Jan )" + question.home->marks.front().word + "\"}";
    if (question.is("POST", "/mijn/toestemmingen") ||
        question.is("POST", "/dossiers/{dossierId}/toestemmingen"))
        fill_consent(question, chance);
    if (question.is("PATCH", "/dossiers/{dossierId}/geplande-metingen/{geplandeMetingId}"))
        question.body = R"({"redenGemist":"wil-niet"})";
    if (question.is("POST", "/convenanten")) fill_covenant(question, chance);
    if (question.is("POST", "/dossiers/{dossierId}/afschermingen")) fill_restriction(question, chance);
    if (question.is("POST", "/dossiers/{dossierId}/delingen")) fill_telling(question, chance);
    if (question.is("POST", "/dossiers/{dossierId}/noodtoegang"))
        question.body = R"({"gevaar":"leven","reden":"De buren horen geroep en niemand doet open."})";
    if (question.is("POST", "/dossiers/{dossierId}/overdrachten"))
        question.body = R"({"coachId":")" + world_.person(chance % 2 == 0 ? "coach1" : "coach2").id +
                        R"(","reden":"Verhuisd","gesprek":{"begin":")" + world_.day_after(2) +
                        R"(T10:00:00Z","minuten":30,"plaats":"Stadskantoor"}})";
    if (question.is("POST", "/dossiers/{dossierId}/aantekeningen")) {
        word_ = world_.new_word();
        question.body = R"({"tekst":")" + word_ + "\"}";
    }
    if (question.is("POST", "/mijn/talenten")) {
        word_ = world_.new_word();
        question.body = R"({"woorden":")" + word_ + "\"}";
    }
    if (question.is("POST", "/mijn/overleggen/{overlegId}/antwoord"))
        question.body = chance % 2 == 0 ? R"({"komt":"komt"})" : R"({"komt":"komt-niet"})";
    if (question.is("POST", "/mijn/overleggen/{overlegId}/vragen"))
        question.body = R"({"vraag":"Wie helpt mij?"})";
    if (question.is("POST", "/verzoeken"))
        question.body = R"({"soort":"inzage","persoon":{"achternaam":")" + question.home->marks.front().word +
                        R"(","geboortedatum":"1980-01-02"},"manier":"balie","ontvangenOp":")" +
                        world_.today() + R"(","identiteitGecontroleerd":"Paspoort gezien"})";
    if (question.is("POST", "/verzoeken/{verzoekId}/besluiten"))
        question.body = R"({"uitkomst":"toegewezen","uitleg":"U krijgt alles."})";
    fill_family(question, chance);
    fill_referral(question, chance);
}

void Life::fill_consent(Question& question, unsigned chance) {
    const bool own = question.operation->path.starts_with("/v1/mijn/");
    // The food bank, or the municipality itself.
    const Someone& there = world_.person(chance % 3 == 0 ? "coach1" : "partner");
    const Names kinds = chance % 3 == 0 ? some_of({"gesprek", "lichaam", "geest"}, chance)
                                        : some_of({"inkomen", "werk", "wonen", "gezin", "netwerk", "lichaam",
                                                   "geest", "gesprek", "plan", "wensen"},
                                                  chance);
    offered_ = {{}, {there.organisation}, kinds, world_.day_after(static_cast<int>(chance % 4))};
    question.body = R"({"organisatieId":")" + there.organisation + R"(","soorten":)" + list_of(kinds) +
                    R"(,"doel":"begeleiding","totEnMet":")" + offered_.last_day + '"';
    if (!own) question.body += R"(,"gegeven":{"manier":"in-gesprek","op":")" + world_.today() + "\"}";
    question.body += '}';
}

void Life::fill_covenant(Question& question, unsigned chance) {
    const Names kinds = some_of({"inkomen", "werk", "wonen", "gezin", "plan", "wensen"}, chance);
    const Someone& partner = world_.person("partner");
    offered_ = {{}, {partner.organisation}, kinds, world_.day_after(static_cast<int>(chance % 5))};
    question.body = R"({"naam":"Samen","verwijzing":"Archief 7","doelen":["begeleiding"],"soorten":)" +
                    list_of(kinds) + R"(,"partners":[")" + partner.organisation + R"("],"totEnMet":")" +
                    offered_.last_day + "\"}";
}

void Life::fill_restriction(Question& question, unsigned chance) {
    constexpr std::array names{"coach1", "coach2", "partner", "leider", "privacy"};
    const Home& home = *question.home;
    // Open again more often than not, or there would be little to ask.
    const bool restrict = !home.restricted && chance % 2 == 0;
    offered_ = {};
    std::string named;
    for (std::size_t i = 0; restrict && i < names.size(); ++i) {
        if ((chance >> (i + 1)) % 2 == 0) continue;
        const Someone& one = world_.person(names[i]);
        offered_.organisations.insert(one.id);
        named += (named.empty() ? "" : ",") + quoted(one.id);
    }
    offered_.over = !restrict;
    question.body = std::string{R"({"afgeschermd":)"} + (restrict ? "true" : "false") +
                    R"(,"reden":"Werkt hier","medewerkerIds":[)" + named + "]}";
    const Reply now =
        world_.client(world_.person("privacy")).get("/v1/dossiers/" + home.dossier + "/afscherming");
    const auto at = now.body.find(R"("versie":)");
    if (at != std::string::npos) question.version = std::to_string(std::atoi(now.body.c_str() + at + 9));
}

void Life::fill_telling(Question& question, unsigned chance) {
    constexpr std::array names{"partner", "coach1", "coach2", "consulent"};
    constexpr std::array kinds{"wonen", "gezin", "inkomen", "plan", "lichaam", "geest"};
    const Someone& to = world_.person(names[chance % names.size()]);
    const std::string kind = kinds[(chance >> 3) % kinds.size()];
    word_ = world_.new_word();
    offered_ = {{}, {to.id}, {kind}, {}};
    question.body = R"({"aanId":")" + to.id + R"(","feiten":[],"tekst":")" + word_ + R"(","tekstSoort":)" +
                    quoted(names_of_kinds.at(kind)) + '}';
}

// Only where somebody can end it again the family is among itself.
void Life::fill_family(Question& question, unsigned chance) {
    const bool own = question.is("PUT", "/mijn/familieplan/fase");
    if (!own && !question.is("PUT", "/dossiers/{dossierId}/familieplan/fase")) return;
    const Home& home = home_of(question);
    const bool can_end = std::ranges::any_of(
        world_.people(), [&](const Someone& one) { return one.own_home == home.dossier; });
    if (own)
        question.body = home.private_time ? R"({"fase":"presentatie"})" : R"({"fase":"besloten-tijd"})";
    else if (can_end && chance % 4 != 0)
        question.body = R"({"fase":"besloten-tijd"})";
    else
        question.body = R"({"fase":"opvolging","opvolgingOp":")" + world_.day_after(5) + "\"}";
    const Reply now =
        world_.client(*question.who)
            .get(own ? "/v1/mijn/familieplan" : "/v1/dossiers/" + home.dossier + "/veiligheidsafspraken");
    const auto at = now.body.find(R"("versie":)");
    if (at != std::string::npos) question.version = std::to_string(std::atoi(now.body.c_str() + at + 9));
}

void Life::fill_referral(Question& question, unsigned chance) {
    if (question.is("POST", "/dossiers/{dossierId}/verwijzingen")) {
        const Someone& to = world_.person(chance % 3 == 0 ? "werk" : "partner");
        offered_ = {};
        offered_.id = chance % 2 == 0 ? to.id : to.organisation;
        question.body = R"({"aanId":")" + offered_.id + R"(","vraag":"Wilt u helpen?","soorten":)" +
                        ((chance >> 2) % 2 == 0 ? "[]" : R"(["trajectvoortgang"])") + '}';
    }
    if (question.is("POST", "/dossiers/{dossierId}/verwijzingen/{verwijzingId}/stappen"))
        question.body = R"({"stap":"intrekken","toelichting":"Het hoeft niet meer"})";
    if (question.is("POST", "/verwijzingen/{verwijzingId}/stappen")) {
        constexpr std::array acts{"aannemen", "aannemen",           "wachtlijst",
                                  "weigeren", "contact-bevestigen", "teruggeven"};
        // Nobody reads here how long a stay goes on that ends in a restricted dossier.
        const std::size_t known = acts.size() - (question.home->restricted ? 1 : 0);
        question.body =
            R"({"stap":")" + std::string{acts[chance % known]} + R"(","toelichting":"Zo gaat het beter"})";
    }
}

void Life::learn(const Question& question, const Reply& reply) {
    if (question.operation->method == "GET") return;
    learn_consent(question, reply);
    learn_covenant(question, reply);
    learn_protection(question);
    learn_request(question, reply);
    learn_family(question, reply);
    learn_referral(question, reply);
    learn_words(question, reply);
    learn_talent(question, reply);
    if (question.of_home()) world_.learn_stays(*question.home);
}

void Life::learn_consent(const Question& question, const Reply& reply) {
    Home& home = home_of(question);
    if (question.is("POST", "/mijn/toestemmingen") ||
        question.is("POST", "/dossiers/{dossierId}/toestemmingen")) {
        offered_.id = json_text(reply.body, "id");
        home.parts["toestemmingId"] = offered_.id;
        home.consents.push_back(offered_);
    }
    // The id in the path is that of the household in the question, whoever's it is: a yes is about that one.
    if (question.operation->path.ends_with("/intrekking") &&
        question.operation->path.find("/toestemmingen/") != std::string::npos)
        end(home.consents, question.home->parts["toestemmingId"]);
}

void Life::learn_covenant(const Question& question, const Reply& reply) {
    if (question.is("POST", "/convenanten")) {
        offered_.id = json_text(reply.body, "id");
        model_.covenants.push_back(offered_);
        for (Home& home : world_.homes()) home.parts["convenantId"] = offered_.id;
    }
    if (question.is("POST", "/convenanten/{convenantId}/beeindiging"))
        end(model_.covenants, question.home->parts["convenantId"]);
}

void Life::learn_protection(const Question& question) {
    Home& home = *question.home;
    if (question.is("POST", "/dossiers/{dossierId}/noodtoegang"))
        home.emergencies[question.who->id] = world_.hours_from_now(hours_of_an_emergency);
    if (question.is("DELETE", "/dossiers/{dossierId}/noodtoegang")) home.emergencies.erase(question.who->id);
    if (question.is("POST", "/dossiers/{dossierId}/afschermingen")) {
        home.restricted = !offered_.over;
        home.named = offered_.organisations;
    }
}

void Life::learn_request(const Question& question, const Reply& reply) {
    if (question.is("POST", "/mijn/verzoeken")) home_of(question).asked = true;
    if (question.is("POST", "/verzoeken")) {
        Home& home = *question.home;
        home.asked = true;
        home.parts["verzoekId"] = json_text(reply.body, "id");
        home.requests[question.who->id].insert(home.parts["verzoekId"]);
    }
    const bool answered = question.is("POST", "/verzoeken/{verzoekId}/besluiten");
    const bool withdrawn = question.is("POST", "/mijn/verzoeken/{verzoekId}/intrekking");
    if (!answered && !withdrawn) return;
    for (auto& [user, open] : question.home->requests) open.erase(question.home->parts["verzoekId"]);
}

void Life::learn_family(const Question& question, const Reply& reply) {
    if (!question.is("PUT", "/mijn/familieplan/fase") &&
        !question.is("PUT", "/dossiers/{dossierId}/familieplan/fase"))
        return;
    home_of(question).private_time = json_text(reply.body, "fase") == "besloten-tijd";
}

void Life::learn_referral(const Question& question, const Reply& reply) {
    Home& home = *question.home;
    if (question.is("POST", "/dossiers/{dossierId}/verwijzingen")) {
        home.parts["verwijzingId"] = json_text(reply.body, "id");
        home.referrals.push_back({home.parts["verwijzingId"], offered_.id, false, {}});
        return;
    }
    const bool by_asked = question.is("POST", "/verwijzingen/{verwijzingId}/stappen");
    if (!by_asked && !question.is("POST", "/dossiers/{dossierId}/verwijzingen/{verwijzingId}/stappen"))
        return;
    const auto one = std::ranges::find(home.referrals, json_text(reply.body, "id"), &Asked::id);
    if (one == home.referrals.end()) return;
    const std::string status = json_text(reply.body, "status");
    one->over = status != "gevraagd" && status != "wachtlijst" && status != "aangenomen";
    if (!by_asked) return;
    one->just_over = one->over;
    if (status != "aangenomen") {
        world_.learn_stays(home);
        return;
    }
    // From now on of who accepted, who helps here; the list of who is involved may be closed to its reader.
    one->to = question.who->id;
    world_.learn_stays(home);
    const bool told = std::ranges::any_of(home.stays, [&](const Stay& stay) {
        return stay.user == one->to && (stay.until.empty() || stay.until > world_.today());
    });
    if (!told) home.stays.push_back({question.who->id, {}, *question.who->roles.begin(), world_.today(), {}});
}

void Life::learn_words(const Question& question, const Reply& reply) {
    const bool note = question.is("POST", "/dossiers/{dossierId}/aantekeningen");
    const bool told = question.is("POST", "/dossiers/{dossierId}/delingen");
    if (!note && !told) return;
    Mark& mark = question.home->marks.emplace_back();
    mark.word = word_;
    mark.author = question.who->id;
    mark.is_own_note = note;
    mark.shown_at =
        "nowhere for certain";  // a note is forgotten in time; what was told, closes with its kind of data
    if (note) {
        question.home->parts["aantekeningId"] = json_text(reply.body, "id");
    } else {
        mark.readers = offered_.organisations;
        mark.kinds = offered_.kinds;
    }
}

// Read by who reads what comes up in talks, whoever said it.
void Life::learn_talent(const Question& question, const Reply& reply) {
    if (!question.is("POST", "/mijn/talenten")) return;
    Home& home = home_of(question);
    home.parts["talentId"] = json_text(reply.body, "id");
    Mark& mark = home.marks.emplace_back();
    mark.word = word_;
    mark.kinds = {"meting", "wensen"};
    mark.rights = {"metingen-lezen"};
    mark.shown_at = "/kennismaking";
    mark.author = question.who->id;
}

}  // namespace ph::gate_model
