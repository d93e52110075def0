#include "gate/questions.hpp"

#include <algorithm>
#include <stdexcept>

namespace ph::gate_model {
namespace {

using testing::Contract;
using testing::Operation;
using testing::Reply;

constexpr std::string_view unknown_id = "01900000-0000-7000-8000-00000000beef";
constexpr std::string_view home_path = "/v1/dossiers/{dossierId}";

// About one household, and for whoever has the right wherever in the municipality: restricting, and the
// emergency that brings somebody here.
bool is_for_all_homes(const Question& question) {
    const std::string& path = question.operation->path;
    return path.ends_with("/afscherming") || path.ends_with("/afschermingen") ||
           path.ends_with("/noodtoegang");
}

// What was sent may be refused for what it says before anybody looks at whom it is about; and telling
// somebody something, or asking them with what goes along, is refused when they may not know it.
bool undecided(const Question& question, const Reply& reply) {
    return reply.status == 400 || reply.status == 413 || reply.status == 415 || reply.status == 422 ||
           reply.status == 428 ||
           ((question.is("POST", "/dossiers/{dossierId}/delingen") ||
             question.is("POST", "/dossiers/{dossierId}/verwijzingen")) &&
            reply.status == 403);
}

// With who is involved, so that the answer can be judged by eye.
std::string circumstances(const Someone& who, const Home& home) {
    std::string text = "\nstays:";
    for (const Stay& stay : home.stays) {
        if (stay.user == who.id || who.teams.contains(stay.team))
            text += ' ' + stay.role + (stay.team.empty() ? " " : " of the team ") + stay.from + " until " +
                    stay.until + ';';
    }
    if (home.restricted) text += home.named.contains(who.id) ? " restricted, named;" : " restricted;";
    if (home.private_time) text += " the family is among itself;";
    if (home.emergencies.contains(who.id)) text += " emergency until " + home.emergencies.at(who.id) + ';';
    if (home.requests.contains(who.id) && !home.requests.at(who.id).empty()) text += " handles a request;";
    for (const Asked& one : home.referrals) {
        if (!one.over && (one.to == who.id || one.to == who.organisation)) text += " is asked;";
    }
    for (const Agreement& one : home.consents) {
        if (one.over || !one.organisations.contains(who.organisation)) continue;
        text += " consent until " + one.last_day + " for";
        for (const std::string& kind : one.kinds) text += ' ' + kind;
        text += ';';
    }
    return text + ' ';
}

}  // namespace

Questions::Questions(World& world, Model& model, unsigned seed)
    : world_(world),
      model_(model),
      life_(world, model),
      chance_(seed) {
    for (const Operation& one : Contract::shipped().operations()) {
        // Signing in and out is another matter, and would end the sessions of this test.
        if (one.right != "iedereen" && one.path != "/v1/sessies/huidige") operations_.push_back(one);
    }
    for (const Operation& one : operations_) {
        if (one.method == "GET" && one.path.starts_with(home_path)) reads_of_home_.push_back(&one);
    }
    approach();
    form_circle();
    lay_table();
}

Findings Questions::ask(int count) {
    while (asked_ < count && findings_.empty()) {
        live();
        ask(next_operation(), someone(), somewhere());
    }
    return findings_;
}

const Operation& Questions::operation(std::string_view method, std::string_view path) const {
    for (const Operation& one : operations_) {
        if (one.method == method && one.path == "/v1" + std::string{path}) return one;
    }
    throw std::out_of_range("no route " + std::string{path});
}

// In rounds, each in an order of its own: chance alone leaves a route out of thousands.
const Operation& Questions::next_operation() {
    if (round_.empty()) {
        for (const Operation& one : operations_) round_.push_back(&one);
        std::ranges::shuffle(round_, chance_);
    }
    const Operation* const next = round_.back();
    round_.pop_back();
    return *next;
}

void Questions::act(std::string_view method, std::string_view path, const std::string& login) {
    const Someone& who = world_.person(login);
    Home& home = who.own_home.empty() ? somewhere() : own_home_of(who);
    ask(operation(method, path), who, home);
    look_around(home);
}

Home& Questions::own_home_of(const Someone& who) {
    return *std::ranges::find_if(world_.homes(),
                                 [&](const Home& home) { return home.dossier == who.own_home; });
}

// Where something changed, a change of who sees what shows first.
void Questions::look_around(Home& home) {
    for (const Someone& who : world_.people()) ask(*reads_of_home_[pick(reads_of_home_.size())], who, home);
}

// And who comes or goes shows in lists.
void Questions::look_at_lists(Home& home) {
    look_around(home);
    for (const Someone& who : world_.people()) ask(operation("GET", "/dossiers"), who, home);
}

void Questions::live() {
    const std::string participant = "deelnemer" + std::to_string(pick(2));
    const std::string coach = pick(4) == 0 ? "coach2" : "coach1";
    switch (pick(80)) {
        case 0:
        case 1: involve(); break;
        case 2: end(); break;
        case 3:
            if (pick(2) == 0) world_.advance(std::chrono::hours{1 + static_cast<int>(pick(30))});
            break;
        case 4: act("POST", "/mijn/toestemmingen", participant); break;
        case 5: act("POST", "/mijn/toestemmingen/{toestemmingId}/intrekking", participant); break;
        case 6: act("POST", "/dossiers/{dossierId}/toestemmingen", coach); break;
        case 7: act("POST", "/dossiers/{dossierId}/toestemmingen/{toestemmingId}/intrekking", coach); break;
        case 8: act("POST", "/convenanten", "privacy"); break;
        case 9: act("POST", "/convenanten/{convenantId}/beeindiging", "privacy"); break;
        case 10:
        case 11: act("POST", "/dossiers/{dossierId}/noodtoegang", pick(2) == 0 ? "coach2" : "intaker"); break;
        case 12: act("DELETE", "/dossiers/{dossierId}/noodtoegang", "coach2"); break;
        case 13:
        case 14: act("POST", "/dossiers/{dossierId}/afschermingen", "privacy"); break;
        case 15: act("POST", "/verzoeken", pick(2) == 0 ? "privacy" : "beide"); break;
        case 16: act("POST", "/verzoeken/{verzoekId}/besluiten", pick(2) == 0 ? "privacy" : "beide"); break;
        case 17: act("POST", "/dossiers/{dossierId}/delingen", pick(3) == 0 ? "partner" : coach); break;
        case 18: act("POST", "/dossiers/{dossierId}/aantekeningen", coach); break;
        case 19:
        case 20:
        case 21:
        case 22: ask_in_danger(); break;
        case 23:
        case 24: involve_team(); break;
        case 25: change_team(); break;
        case 26:
        case 27: act("POST", "/dossiers/{dossierId}/verwijzingen", coach); break;
        case 28:
        case 29: answer_referral(); break;
        case 30: act("POST", "/dossiers/{dossierId}/verwijzingen/{verwijzingId}/stappen", coach); break;
        case 31: act("PUT", "/dossiers/{dossierId}/familieplan/fase", coach); break;
        case 32:
        case 33: act("PUT", "/mijn/familieplan/fase", participant); break;
        case 34: act("POST", "/mijn/talenten", participant); break;
        case 35: act("DELETE", "/mijn/talenten/{talentId}", participant); break;
        case 36: look_at_table(); break;
        case 37: act("GET", "/mijn/overleggen", participant); break;
        case 38: act("POST", "/mijn/overleggen/{overlegId}/antwoord", participant); break;
        case 39: act("POST", "/mijn/overleggen/{overlegId}/vragen", participant); break;
        default: break;
    }
}

// Whoever is here by an emergency is here for hours only, and chance alone would seldom ask them anything.
void Questions::ask_in_danger() {
    const Operation& operation = operations_[pick(operations_.size())];
    for (Home& home : world_.homes()) {
        for (const Someone& who : world_.people()) {
            // Those that are over too: they must be.
            if (home.emergencies.contains(who.id) && pick(2) == 0) return ask(operation, who, home);
        }
    }
}

// Where something was asked, or chance alone would seldom find it.
void Questions::answer_referral() {
    const Someone& who = world_.person(pick(3) == 0 ? "werk" : "partner");
    for (Home& home : world_.homes()) {
        if (home.referrals.empty() || home.referrals.back().over || pick(2) == 0) continue;
        ask(operation("GET", "/verwijzingen"), who, home);
        ask(operation("POST", "/verwijzingen/{verwijzingId}/stappen"), who, home);
        return look_around(home);
    }
}

void Questions::involve() {
    Home& home = somewhere();
    const Someone& leader = world_.person("leider");
    const Someone& who = someone();
    if (home.municipality != leader.municipality) return;
    // Now and then from tomorrow on.
    const std::string from = pick(4) == 0 ? R"(,"vanaf":")" + world_.day_after(1) + '"' : "";
    const std::string body =
        R"({"medewerkerId":")" + who.id + R"(","rol":")" + *who.roles.begin() + '"' + from + '}';
    world_.client(leader).post("/v1/dossiers/" + home.dossier + "/betrokkenen", body);
    world_.learn_stays(home);
    look_at_lists(home);
}

// A role that some members have and others do not; ended now and then, and begun again.
void Questions::involve_team() {
    Home& home = somewhere();
    const Someone& leader = world_.person("leider");
    if (home.municipality != leader.municipality) return;
    const std::string base = "/v1/dossiers/" + home.dossier + "/teams";
    const auto running = home.parts.find("betrokkenTeamId");
    if (running != home.parts.end() && pick(2) == 0)
        world_.client(leader).send("PATCH", base + '/' + running->second,
                                   R"({"tot":")" + world_.today() + R"(","reden":"Klaar"})",
                                   {{"If-Match", "\"1\""}});
    else
        world_.client(leader).post(base, R"({"teamId":")" + world_.team() + R"(","rol":")" +
                                             (pick(3) == 0 ? "intaker" : "coach") + "\"}");
    world_.learn_stays(home);
    look_at_lists(home);
}

void Questions::change_team() {
    std::vector<std::string> members{pick(2) == 0 ? "coach2" : "dubbel"};
    for (const char* more : {"consulent", "intaker2", "leider"}) {
        if (pick(2) == 0) members.emplace_back(more);
    }
    world_.form_team(members);
    look_at_lists(somewhere());
}

void Questions::end() {
    Home& home = somewhere();
    const Someone& leader = world_.person("leider");
    if (home.municipality != leader.municipality) return;
    world_.client(leader).send(
        "PATCH", "/v1/dossiers/" + home.dossier + "/betrokkenen/" + home.parts["betrokkeneId"],
        R"({"tot":")" + world_.today() + R"(","reden":"Klaar"})", {{"If-Match", "\"1\""}});
    world_.learn_stays(home);
    look_around(home);
}

const Someone& Questions::colleague_of(const Home& home) const {
    const Someone& partner = world_.person("partner");
    return partner.municipality == home.municipality ? partner : world_.person("ver-coach");
}

bool Questions::write_path(Question& question) {
    bool whole = true;
    std::string& path = question.path;
    path = question.operation->path;
    for (std::size_t at = path.find('{'); at != std::string::npos; at = path.find('{', at)) {
        const std::string name = path.substr(at + 1, path.find('}', at) - at - 1);
        const auto part = question.home->parts.find(name);
        // Read only: whoever is approached must stay a stranger.
        const bool is_sent = question.operation->method == "GET" &&
                             question.operation->path.starts_with("/v1/benaderingen/{benaderingId}/brieven");
        // Read only too: who leads one may do what the right alone does not give.
        const bool met = name == "overlegId" && question.is("GET", "/overleggen/{overlegId}");
        // Where the participant is invited; of everybody else the right is missing.
        const bool own_meeting = name == "overlegId" && question.operation->path.starts_with("/v1/mijn/");
        const std::string id = is_sent && name == "benaderingId" ? approached_
                               : is_sent && name == "briefId"    ? approached_letter_
                               : met && pick(2) == 0             ? table_
                               : met || own_meeting              ? question.home->parts["overlegMetNamenId"]
                               : name == "dossierId"             ? question.home->dossier
                               : name == "nummer"                ? "1"
                               : part != question.home->parts.end() ? part->second
                                                                    : std::string{unknown_id};
        whole = whole && id != unknown_id;
        path.replace(at, name.size() + 2, id);
    }
    if (path.ends_with("/overstappen/vooraf")) path += "?aanpak=tilburg-noma&aanpakVersie=1";
    // As words, which can be judged.
    if (path.ends_with("/bestand") && path.find("/brieven/") != std::string::npos) path += "?vorm=tekst";
    if (path == "/v1/toezicht/toestemmingen") path += "?limit=200";
    if (path.ends_with("/deelhulp") || path.ends_with("/verwijshulp"))
        path += "?aan=" + colleague_of(*question.home).id + "&soort=wonen,lichamelijke-gezondheid";
    return whole;
}

void Questions::ask(const Operation& operation, const Someone& who, Home& home) {
    Question question{&operation, &who, &home, {}, operation.body};
    for (Home& one : world_.homes()) {
        for (Asked& referral : one.referrals) referral.just_over = false;
    }
    const bool whole = write_path(question);
    life_.fill(question, static_cast<unsigned>(chance_()));
    const Reply reply = operation.method == "GET"
                            ? world_.client(who).get(question.path)
                            : world_.client(who).send(operation.method, question.path, question.body,
                                                      {{"If-Match", '"' + question.version + '"'}});
    const Moment now = world_.now();
    std::string about = operation.method + ' ' + question.path + " by " + who.login + " at " + now.instant +
                        ": " + std::to_string(reply.status) + ' ';
    if (question.of_home()) about += circumstances(who, home);
    // What it changes holds from the next question on.
    if (question.of_home() && !is_for_all_homes(question))
        judge_home(question, whole, reply, about);
    else
        judge_scope(question, reply, about);
    if (reply.status >= 200 && reply.status < 300) {
        life_.learn(question, reply);
        ++done_[operation.method + operation.path];
    }
    judge_words(question, reply, about);
    judge_approached(who, reply, about);
    judge_circle(question, reply, about);
    judge_table(question, reply, about);
    if (question.of_home() && operation.method == "GET" && reply.status == 200)
        judge_what_is_missing(question, reply, about);
    if (operation.path == "/v1/dossiers" && reply.status == 200) judge_list(who, reply, about);
    if (question.is("GET", "/toezicht/toestemmingen")) judge_consents(question, reply, about);
    if (question.is("GET", "/toezicht/toestemmingen/bestand")) judge_consents(question, reply, about);
    routes_.insert(operation.method + operation.path);
    ++asked_;
}

void Questions::find(const std::string& about, const std::string& what, const Reply& reply) {
    findings_.push_back(about + what + '\n' + reply.body.substr(0, 600));
}

void Questions::judge_home(const Question& question, bool whole, const Reply& reply,
                           const std::string& about) {
    if (undecided(question, reply)) return;
    const Operation& operation = *question.operation;
    const Someone& who = *question.who;
    const Home& home = *question.home;
    const bool has_rights =
        model_.may(who, operation.right) && (operation.also.empty() || model_.may(who, operation.also));
    const bool may = has_rights && model_.may(who, home, operation.right, world_.now());
    ++decided_;
    if (may) {
        if (reply.status == 403) find(about, "refused, and it may", reply);
        if (reply.status == 404 && whole && operation.method == "GET")
            find(about, "missing, and it may", reply);
        return;
    }
    // Whose roles never have the right hears that, of any household and of none.
    const bool hears_why = !has_rights || model_.may_know(who, home, world_.now());
    const int expected = hears_why ? 403 : 404;
    if (reply.status != expected) find(about, "expected " + std::to_string(expected), reply);
}

void Questions::judge_scope(const Question& question, const Reply& reply, const std::string& about) {
    if (undecided(question, reply)) return;
    ++decided_;
    const bool may = model_.may(*question.who, question.operation->right);
    if (may == (reply.status == 403)) find(about, may ? "refused, and it may" : "not refused", reply);
    if (!may || !question.is("POST", "/dossiers/{dossierId}/noodtoegang")) return;
    if (Model::is_there(*question.who, *question.home) == (reply.status == 404))
        find(about, "an emergency tells whether a household is there", reply);
}

void Questions::judge_words(const Question& question, const Reply& reply, const std::string& about) {
    const Someone& who = *question.who;
    for (const std::string& word : words_in(reply.body)) {
        for (const Home& home : world_.homes()) {
            for (const Mark& mark : home.marks) {
                if (mark.word == word &&
                    !model_.sees(who, home, mark, question.operation->right, world_.now()))
                    find(about,
                         "shows " + word + " (" + (mark.readers.empty() ? "" : "told, ") +
                             (mark.kinds.empty() ? "own" : *mark.kinds.begin()) + ") of " + home.dossier +
                             circumstances(who, home),
                         reply);
            }
        }
    }
}

// Nothing is left out that may be seen.
void Questions::judge_what_is_missing(const Question& question, const Reply& reply,
                                      const std::string& about) {
    const std::string at = question.operation->path.substr(home_path.size());
    for (const Mark& mark : question.home->marks) {
        if (mark.shown_at == at &&
            model_.sees(*question.who, *question.home, mark, question.operation->right, world_.now()) &&
            reply.body.find(mark.word) == std::string::npos)
            find(about, "leaves out " + mark.word, reply);
    }
}

void Questions::judge_list(const Someone& who, const Reply& reply, const std::string& about) {
    for (const Home& home : world_.homes()) {
        const bool listed = reply.body.find(home.dossier) != std::string::npos;
        if (listed != model_.may(who, home, "dossiers-bekijken", world_.now()))
            find(about,
                 (listed ? "lists " + home.dossier : "does not list " + home.dossier) +
                     circumstances(who, home),
                 reply);
    }
}

// Which consents there are may be told of every household that is there for who asks, and of no other; of
// whom it is, less than a name. What does not fit on one page is not missed.
void Questions::judge_consents(const Question& question, const Reply& reply, const std::string& about) {
    if (reply.status != 200) return;
    const bool whole = reply.body.find(R"("volgende")") == std::string::npos;
    for (const Home& home : world_.homes()) {
        const bool told = reply.body.find(home.dossier) != std::string::npos;
        const bool there = Model::is_there(*question.who, home);
        if (told && (!there || home.consents.empty()))
            find(about, "tells of a consent in " + home.dossier, reply);
        if (!told && whole && there && !home.consents.empty())
            find(about, "tells of no consent in " + home.dossier, reply);
        for (const Agreement& one : home.consents) {
            if (!there && reply.body.find(one.id) != std::string::npos)
                find(about, "tells of consent " + one.id + circumstances(*question.who, home), reply);
        }
    }
}

}  // namespace ph::gate_model
