#include "gate/world.hpp"

#include <algorithm>
#include <regex>
#include <stdexcept>

#include "wire/domain_names.hpp"

namespace ph::gate_model {
namespace {

using testing::json_text;
using testing::Reply;

// "Kw", four letters and "z": no Dutch word looks like it.
std::string word_of(int number) {
    std::string word = "Kw";
    for (int i = 0; i < 4; ++i, number /= 26) word += static_cast<char>('a' + number % 26);
    return word + 'z';
}

std::string letter_with(const std::string& own_text) {
    return R"({"sjabloon":"wat-we-afspraken","taal":"nl","velden":{"naam":"mevrouw","coach":"Sanne",)"
           R"("telefoon":"06 1234 5678","gemeente":"Dorp"},"eigenTekst":")" +
           own_text + "\"}";
}

testing::TestServer::Change settings_of(const Start& start) {
    return [start](server::Settings& settings) {
        if (!start.database.empty()) settings.database = start.database;
        if (!start.catalogue.empty()) settings.catalogue = start.catalogue;
    };
}

}  // namespace

std::vector<std::string> words_in(const std::string& text) {
    std::vector<std::string> found;
    for (std::size_t at = text.find("Kw"); at != std::string::npos; at = text.find("Kw", at + 1)) {
        if (at + 7 > text.size() || text[at + 6] != 'z') continue;
        const std::string word = text.substr(at, 7);
        if (word.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 2) == std::string::npos)
            found.push_back(word);
    }
    return found;
}

World::World(const Start& start) : server_(settings_of(start)) {
    const Organisation here = server_.organisation;
    const Organisation food_bank = server_.add_partner("Voedselbank");
    const Organisation elsewhere = server_.add_municipality("elders");
    for (const char* login : {"intaker", "intaker2"}) add_person(login, {Role::intaker}, here);
    for (const char* login : {"coach1", "coach2"}) add_person(login, {Role::coach}, here);
    add_person("consulent", {Role::income_consultant}, here);
    add_person("partner", {Role::partner}, food_bank);
    add_person("werk", {Role::work_supervisor}, food_bank);
    add_person("leider", {Role::team_leader}, here);
    add_person("dubbel", {Role::coach, Role::team_leader}, here);
    add_person("beleid", {Role::policy_officer}, here);
    add_person("privacy", {Role::privacy_officer}, here);
    add_person("beide", {Role::coach, Role::privacy_officer}, here);
    add_person("beheerder", {Role::administrator}, here);
    add_person("ver-intaker", {Role::intaker}, elsewhere);
    add_person("ver-coach", {Role::coach}, elsewhere);
    form_team({"coach2", "dubbel"});
    for (int i = 0; i < 4; ++i)
        open_home(person(i % 2 == 0 ? "intaker" : "intaker2"), person(i < 3 ? "coach1" : "coach2"),
                  i % 2 == 0 ? &person("partner") : nullptr);
    open_home(person("ver-intaker"), person("ver-coach"), nullptr);
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        add_person("deelnemer" + std::to_string(i), {Role::participant}, here,
                   PersonId::parse(homes_[i].parts.at("persoonId")), homes_[i].dossier);
    }
}

const Someone& World::person(const std::string& login) const {
    for (const Someone& one : people_) {
        if (one.login == login) return one;
    }
    throw std::out_of_range("nobody is called " + login);
}

void World::add_person(const std::string& login, const std::vector<Role>& roles, const Organisation& at,
                       const std::optional<PersonId>& person, const std::string& own_home) {
    User user;
    user.municipality_id = at.municipality_id;
    user.organisation_id = at.id;
    user.login = login;
    user.display_name = login;
    user.roles = roles;
    user.person_id = person;
    user = server_.add_user(std::move(user));
    Someone one{login, user.id.to_string(), at.municipality_id.to_string(), at.id.to_string(), {}, own_home};
    for (const Role role : roles) one.roles.insert(std::string{wire::name_of(role)});
    people_.push_back(std::move(one));
    sign_in(login);
}

void World::sign_in(const std::string& login) {
    clients_.insert_or_assign(login, server_.signed_in(login));
}

void World::advance(std::chrono::hours by) {
    server_.clock.advance(by);
    for (const Someone& one : people_) sign_in(one.login);
}

std::string World::new_word() {
    return word_of(words_++);
}

Mark& World::mark(Home& home, const Shown& shown, const Someone& author) {
    Mark& one = home.marks.emplace_back();
    one.word = new_word();
    one.kinds = shown.kinds;
    one.rights = shown.rights;
    one.shown_at = shown.at;
    one.author = author.id;
    return one;
}

std::string World::day_after(int days) const {
    return to_string(server_.clock.today() + std::chrono::days{days});
}

std::string World::hours_from_now(int hours) const {
    return to_string(server_.clock.now() + std::chrono::hours{hours});
}

std::string World::post(const Someone& who, const std::string& path, const std::string& json) {
    const Reply reply = client(who).post("/v1" + path, json);
    if (reply.status != 201) throw std::runtime_error(path + " " + json + ": " + reply.body);
    return reply.body;
}

void World::open_home(const Someone& intaker, const Someone& coach, const Someone* partner) {
    Home& home = homes_.emplace_back();
    home.municipality = intaker.municipality;
    const auto known_at = [](const std::string& at) { return Shown{{"identiteit"}, {"dossier-lezen"}, at}; };
    Mark& family_name = mark(home, known_at("/personen"), intaker);
    family_name.in_searches = true;
    const std::string name = family_name.word;
    const std::string street = mark(home, known_at(""), intaker).word;
    const std::string question = mark(home, {{"identiteit"}, {"feiten-lezen"}, ""}, intaker).word;
    const std::string made =
        post(intaker, "/aanmeldingen",
             R"({"aanvrager":"inwoner","kanaal":"balie","vraag":")" + question +
                 R"(","noden":[],"gecontroleerdOpDubbel":true,"huishouden":{"straat":")" + street +
                 R"( 1","plaats":"Dorp"},"persoon":{"voornamen":"Jan","achternaam":")" + name +
                 R"(","rol":"aanvrager","geboortedatum":"1980-01-02"}})");
    home.dossier = json_text(made, "dossierId");
    home.parts["persoonId"] = json_text(made, "persoonId");
    const std::string base = "/dossiers/" + home.dossier;
    post(intaker, base + "/betrokkenen", R"({"medewerkerId":")" + coach.id + R"(","rol":"coach"})");
    if (partner != nullptr)
        post(coach, base + "/betrokkenen",
             R"({"medewerkerId":")" + partner->id + R"(","rol":"ketenpartner"})");
    fill(home, coach);
    if (partner != nullptr) fill_by_partner(home, *partner);
    learn_stays(home);
}

void World::fill(Home& home, const Someone& coach) {
    const std::string base = "/dossiers/" + home.dossier;
    const std::string person = R"("persoonId":")" + home.parts["persoonId"] + '"';
    const auto word = [&](Names kinds, Names rights, const std::string& at) {
        return mark(home, {std::move(kinds), std::move(rights), at}, coach).word;
    };
    const Names facts{"feiten-lezen", "aanpak-lezen", "dossier-lezen"};
    for (const auto& [fact, kind] :
         {std::pair{"schulden", "inkomen"}, std::pair{"gezondheidsklacht", "lichaam"},
          std::pair{"verslaving", "geest"}, std::pair{"fraude", "justitie"},
          std::pair{"mantelzorger", "gezin"}, std::pair{"startkwalificatie", "werk"}}) {
        post(coach, base + "/feiten",
             "{" + person + R"(,"feit":")" + fact +
                 R"(","waarde":true,"bron":"inwoner","bronToelichting":")" + word({kind}, facts, "/feiten") +
                 R"(","datum":")" + today() + "\"}");
    }
    const Names measured{"metingen-lezen"};
    for (const auto& [domain, kind] :
         {std::pair{"huisvesting", "wonen"}, std::pair{"lichamelijke-gezondheid", "lichaam"},
          std::pair{"justitie", "justitie"}}) {
        post(coach, base + "/metingen",
             "{" + person +
                 R"(,"instrument":"zrm-13","moment":"nulmeting","beoordelaar":"professional","datum":")" +
                 today() + R"(","scores":[{"domein":")" + domain + R"(","waarde":3}],"opmerking":")" +
                 word({"meting", kind}, measured, "/metingen") + "\"}");
    }
    const auto told = [&](const std::string& kind) {
        return word({"meting", kind}, measured, "/kennismaking");
    };
    home.parts["talentId"] =
        json_text(post(coach, base + "/talenten", R"({"woorden":")" + told("wensen") + "\"}"), "id");
    post(coach, base + "/gespreksantwoorden",
         R"({"antwoorden":[{"vraag":"wat-wilt-u","antwoord":")" + told("wensen") +
             R"("},{"vraag":"wie-helpt-u","antwoord":")" + told("netwerk") +
             R"("},{"vraag":"vaardigheden","antwoord":")" + told("werk") + "\"}]}");
    home.parts["planId"] = json_text(post(coach, base + "/plannen", "{}"), "id");
    const std::string goal = R"(,"specifiek":"a","meetbaar":"b","acceptabel":"c","realistisch":"d",)"
                             R"("gas":{"minTwee":"a","minEen":"b","nul":"c","plusEen":"d","plusTwee":"e"}})";
    const Names planned{"plan-lezen"};
    const Reply put = client(coach).send(
        "PUT", "/v1" + base + "/plannen/" + home.parts["planId"],
        R"({"wensen":")" + word({"plan", "wensen"}, planned, "/plannen/{planId}") +
            R"(","talenten":"","samenvatting":")" + word({"plan"}, planned, "/plannen/{planId}") +
            R"(","doelen":[{"leefgebied":"vrije-tijd","titel":")" +
            word({"plan"}, planned, "/plannen/{planId}") + '"' + goal +
            R"(,{"leefgebied":"lichamelijke-gezondheid","titel":")" +
            word({"plan", "lichaam"}, planned, "/plannen/{planId}") + '"' + goal + R"(],"acties":[]})",
        {{"If-Match", "\"1\""}});
    if (put.status != 200) throw std::runtime_error(put.body);
    home.parts["trajectId"] =
        json_text(post(coach, base + "/trajecten",
                       R"({"soort":"participatie","titel":")" +
                           word({"traject"}, {"trajecten-lezen"}, "/trajecten/{trajectId}") +
                           R"(","einddoel":"Meedoen","startdatum":")" + today() +
                           R"(","einddatum":"2030-02-01","verantwoordelijkeNaam":"Smit"})"),
                  "id");
    post(coach, base + "/trajecten/" + home.parts["trajectId"] + "/voortgangsverslagen",
         R"({"datum":")" + today() + R"(","voortgang":"op-koers","tekst":")" +
             word({"traject"}, {"trajecten-lezen"}, "/trajecten/{trajectId}") + "\"}");
    post(coach, base + "/contacten",
         R"({"moment":")" + now().instant + R"(","kanaal":"telefoon","uitkomst":"gesproken","verslag":")" +
             word({"gesprek"}, {"contacten-lezen"}, "/contacten") + "\"}");
    home.parts["briefId"] = json_text(
        post(coach, base + "/brieven", letter_with(word({"gesprek"}, {"contacten-lezen"}, "/brieven"))),
        "id");
    home.parts["afspraakId"] =
        json_text(post(coach, base + "/afspraken",
                       R"({"metId":")" + coach.id + R"(","begin":")" + day_after(1) +
                           R"(T22:00:00Z","minuten":30,"plaats":"Buurthuis","onderwerp":")" +
                           word({"identiteit"}, {"afspraken-lezen"}, "/afspraken") + "\"}"),
                  "id");
    home.parts["taakId"] =
        json_text(post(coach, base + "/taken",
                       R"({"titel":")" + word({"aantekening"}, {"taken-lezen", "mijn-dag"}, "/taken") +
                           R"(","voor":")" + today() + "\"}"),
                  "id");
    home.parts["aanpakId"] = json_text(post(coach, base + "/aanpakken", R"({"aanpak":"den-bosch"})"), "id");
    talk_about(home, coach);
    bring_to_meeting(home, coach);
    home.parts["geplandeMetingId"] =
        json_text(client(coach).get("/v1" + base + "/geplande-metingen").body, "id");
}

// A question by name with minutes, at a meeting of colleagues of whom some may know the household and some
// may not.
void World::bring_to_meeting(Home& home, const Someone& coach) {
    std::string guests;
    for (const Someone& one : people_) {
        const bool invited = one.login == "partner" || one.login == "coach2" || one.login == "consulent" ||
                             one.login == "leider";
        if (!invited || one.municipality != coach.municipality || one.id == coach.id) continue;
        guests += (guests.empty() ? "\"" : ",\"") + one.id + '"';
    }
    home.parts["overlegMetNamenId"] =
        json_text(post(coach, "/overleggen",
                       R"({"soort":"casusoverleg","moment":")" + day_after(300) +
                           R"(T10:00:00Z","plek":"Kamer 3","genodigden":[)" + guests + "]}"),
                  "id");
    const Shown shown{{"identiteit", "wonen"}, {"overlegpunten-lezen"}, "/overlegpunten"};
    const std::string asked = mark(home, shown, coach).word;
    const std::string item =
        json_text(post(coach, "/dossiers/" + home.dossier + "/overlegpunten",
                       R"({"overlegId":")" + home.parts["overlegMetNamenId"] + R"(","vraag":")" + asked +
                           R"(","soorten":["wonen"],"besprokenOp":")" + today() + "\"}"),
                  "id");
    post(coach, "/dossiers/" + home.dossier + "/overleguitnodigingen",
         R"({"overlegId":")" + home.parts["overlegMetNamenId"] + R"(","onderwerp":")" +
             mark(home, {{"identiteit"}, {"overlegpunten-lezen"}, "/overleguitnodigingen"}, coach).word +
             "\"}");
    const std::string minutes = mark(home, shown, coach).word;
    const Reply said = client(coach).send(
        "PUT", "/v1/overleggen/" + home.parts["overlegMetNamenId"] + "/punten/" + item + "/verslag",
        R"({"verslag":")" + minutes + R"(","besproken":false})", {{"If-Match", "\"1\""}});
    if (said.status != 200) throw std::runtime_error(said.body);
}

// A family that is about to make its own plan: something is proposed to it, one agreement for safety stays
// while it is among itself, and one does not.
void World::talk_about(Home& home, const Someone& coach) {
    const std::string base = "/dossiers/" + home.dossier;
    post(coach, base + "/familieplan", "{}");
    Mark& proposed = mark(home, {{"plan"}, {"familieplan-lezen"}, "/familieplan"}, coach);
    proposed.of_family = true;
    post(coach, base + "/familieplan/voorstellen", R"({"tekst":")" + proposed.word + "\"}");
    for (const bool stays : {true, false}) {
        Mark& agreed = mark(home, {{"plan"}, {"veiligheidsafspraken-lezen"}, "/veiligheidsafspraken"}, coach);
        agreed.of_family = !stays;
        post(coach, base + "/veiligheidsafspraken",
             R"({"tekst":")" + agreed.word + R"(","blijftZichtbaar":)" +
                 (stays ? R"(true,"reden":"Er is geslagen"})" : "false}"));
    }
}

void World::fill_by_partner(Home& home, const Someone& partner) {
    const std::string base = "/dossiers/" + home.dossier;
    Mark& secret = mark(home, {{"gesprek"}, {"contacten-lezen"}, "/contacten"}, partner);
    secret.secret = true;
    post(partner, base + "/contacten",
         R"({"moment":")" + now().instant + R"(","kanaal":"huisbezoek","uitkomst":"gesproken","verslag":")" +
             secret.word + "\"}");
    Mark& written = mark(home, {{"gesprek"}, {"contacten-lezen"}, "/brieven"}, partner);
    written.secret = true;
    post(partner, base + "/brieven", letter_with(written.word));
    post(partner, base + "/trajecten/" + home.parts["trajectId"] + "/voortgangsverslagen",
         R"({"datum":")" + today() + R"(","voortgang":"op-koers","tekst":")" +
             mark(home, {{"traject"}, {"trajecten-lezen"}, "/trajecten/{trajectId}"}, partner).word + "\"}");
}

void World::form_team(const std::vector<std::string>& logins) {
    std::string members;
    for (Someone& one : people_) {
        one.teams.clear();
        if (std::ranges::find(logins, one.login) == logins.end()) continue;
        members += (members.empty() ? "\"" : ",\"") + one.id + '"';
    }
    const Someone& administrator = person("beheerder");
    if (team_.empty()) {
        team_ = json_text(post(administrator, "/teams",
                               R"({"naam":"Wijkteam","organisatieId":")" + administrator.organisation +
                                   R"(","leden":[)" + members + "]}"),
                          "id");
        team_version_ = 1;
    } else {
        const Reply reply =
            client(administrator)
                .send("PATCH", "/v1/teams/" + team_, R"({"naam":"Wijkteam","leden":[)" + members + "]}",
                      {{"If-Match", '"' + std::to_string(team_version_) + '"'}});
        if (reply.status != 200) throw std::runtime_error("/teams: " + reply.body);
        ++team_version_;
    }
    for (Someone& one : people_) {
        if (std::ranges::find(logins, one.login) != logins.end()) one.teams.insert(team_);
    }
}

void World::learn_teams(Home& home, const Someone& reader) {
    const std::string path = "/v1/dossiers/" + home.dossier + "/teams";
    const Reply reply = client(reader).get(path);
    if (reply.status != 200) throw std::runtime_error(path + ": " + reply.body);
    static const std::regex one{
        R"re("id":"([^"]+)","versie":(\d+),"teamId":"([^"]+)".*?"rol":"([^"]+)","vanaf":"([^"]+)"(?:,"tot":"([^"]+)")?)re"};
    for (auto at = std::sregex_iterator(reply.body.begin(), reply.body.end(), one);
         at != std::sregex_iterator(); ++at) {
        home.stays.push_back({{}, (*at)[3], (*at)[4], (*at)[5], (*at)[6]});
        home.parts["betrokkenTeamId"] = (*at)[1];
    }
}

void World::learn_stays(Home& home) {
    const std::string path = "/v1/dossiers/" + home.dossier + "/betrokkenen";
    Reply reply;
    const Someone* reader = nullptr;
    for (const char* login : {"leider", "ver-intaker", "ver-coach"}) {
        if (!Model::is_there(person(login), home) || person(login).municipality != home.municipality)
            continue;
        reader = &person(login);
        reply = client(*reader).get(path);
        if (reply.status == 200) break;
    }
    if (home.restricted && reply.status != 200) return;
    if (reply.status != 200) throw std::runtime_error(path + ": " + reply.body);
    home.stays.clear();
    static const std::regex one{
        R"re("medewerker":\{"id":"([^"]+)".*?\},"rol":"([^"]+)","vanaf":"([^"]+)"(?:,"tot":"([^"]+)")?)re"};
    for (auto at = std::sregex_iterator(reply.body.begin(), reply.body.end(), one);
         at != std::sregex_iterator(); ++at)
        home.stays.push_back({(*at)[1], {}, (*at)[2], (*at)[3], (*at)[4]});
    home.parts["betrokkeneId"] = json_text(reply.body, "id");
    learn_teams(home, *reader);
}

}  // namespace ph::gate_model
