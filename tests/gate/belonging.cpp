// What is read by who belongs to it and by nobody else, wherever they work: a list of who is approached, a
// group of colleagues, a meeting.
#include "gate/questions.hpp"

#include <stdexcept>

namespace ph::gate_model {
namespace {

using testing::Reply;

// Somebody who is approached and has no dossier: a name that nobody else bears.
constexpr std::string_view approached_name = "Lijstgenoot";
constexpr std::string_view list_of_approached =
    R"({"naam":"Noord","herkomst":"Proef","ladder":"tilburg-doe-mee","bestand":"v;a\nAnna;Lijstgenoot\n",)"
    R"("kolommen":{"voornamen":"v","achternaam":"a"},"dubbelenWeglaten":false,"fouteRegelsWeglaten":false})";

// In a case that two colleagues discuss, and nowhere else.
constexpr std::string_view circle_word = "Kringvraag";

// Where a meeting without names is, for its guests only.
constexpr std::string_view table_place = "Tafelkamer";

}  // namespace

void Questions::approach() {
    testing::Client& coach = world_.client(world_.person("coach1"));
    const Reply made = coach.post("/v1/benaderlijsten", std::string{list_of_approached});
    if (made.status != 201) throw std::runtime_error("no list of people to approach: " + made.body);
    approached_ = testing::json_text(coach.get("/v1/benaderingen").body, "id");
    const Reply sent = coach.post("/v1/benaderingen/" + approached_ + "/brieven",
                                  R"({"sjabloon":"flyer-benaderen","taal":"nl","velden":{"naam":"Anna )" +
                                      std::string{approached_name} +
                                      R"(","coach":"Sanne","telefoon":"06 1234 5678","gemeente":"Dorp"}})",
                                  {{"If-Match", "\"1\""}});
    if (sent.status != 201) throw std::runtime_error("no letter to who is approached: " + sent.body);
    approached_letter_ =
        testing::json_text(coach.get("/v1/benaderingen/" + approached_ + "/brieven").body, "id");
}

void Questions::form_circle() {
    circle_ = {"coach1", "coach2"};
    testing::Client& coach = world_.client(world_.person("coach1"));
    const Reply made = coach.post("/v1/intervisiegroepen",
                                  R"({"naam":"Kring","ledenIds":[")" + world_.person("coach2").id + R"("]})");
    if (made.status != 201) throw std::runtime_error("no group: " + made.body);
    const std::string group = testing::json_text(made.body, "id");
    for (Home& home : world_.homes()) home.parts["groepId"] = group;
    const Reply brought_in =
        coach.post("/v1/intervisiegroepen/" + group + "/casussen",
                   R"({"vraag":")" + std::string{circle_word} + R"(","zonderNamen":true})");
    if (brought_in.status != 201) throw std::runtime_error("no case: " + brought_in.body);
}

void Questions::lay_table() {
    invited_ = {"coach1", "coach2", "partner"};
    const Someone& coach = world_.person("coach1");
    Home& home = world_.homes().front();
    const Reply made = world_.client(coach).post(
        "/v1/overleggen", R"({"soort":"casusoverleg","anoniem":true,"moment":")" + world_.day_after(301) +
                              R"(T10:00:00Z","plek":")" + std::string{table_place} + R"(","genodigden":[")" +
                              world_.person("coach2").id + R"(",")" + world_.person("partner").id + R"("]})");
    if (made.status != 201) throw std::runtime_error("no meeting without names: " + made.body);
    table_ = testing::json_text(made.body, "id");
    Mark& asked = world_.mark(home, {{"identiteit"}, {"overlegpunten-lezen"}, "/overlegpunten"}, coach);
    for (const std::string& login : invited_) asked.at_table.insert(world_.person(login).id);
    table_word_ = asked.word;
    const Reply brought = world_.client(coach).post(
        "/v1/dossiers/" + home.dossier + "/overlegpunten",
        R"({"overlegId":")" + table_ + R"(","vraag":")" + table_word_ + R"(","soorten":[]})");
    if (brought.status != 201) throw std::runtime_error("no question without names: " + brought.body);
}

void Questions::look_at_table() {
    for (const Someone& who : world_.people())
        ask(operation("GET", "/overleggen/{overlegId}"), who, somewhere());
}

// Whoever is approached is known to who approaches people here, and to nobody else.
void Questions::judge_approached(const Someone& who, const Reply& reply, const std::string& about) {
    if (reply.body.find(approached_name) == std::string::npos) return;
    if (who.municipality != world_.person("coach1").municipality || !model_.may(who, "benaderen"))
        find(about, "shows somebody of a list", reply);
}

// What colleagues bring to their group is read by its members, also when others may do as much themselves.
void Questions::judge_circle(const Question& question, const Reply& reply, const std::string& about) {
    const bool member = circle_.contains(question.who->login);
    const bool shown = reply.body.find(circle_word) != std::string::npos;
    if (shown && !member) find(about, "shows a case of a group of others", reply);
    if (!shown && member && question.is("GET", "/intervisiegroepen/{groepId}/casussen"))
        find(about, "leaves out a case of the own group", reply);
}

// A meeting is there for whoever is invited, wherever it is listed; and one without names leads to no
// household, also not for who knows which it is.
void Questions::judge_table(const Question& question, const Reply& reply, const std::string& about) {
    const bool invited = invited_.contains(question.who->login);
    if (!invited && reply.body.find(table_place) != std::string::npos)
        find(about, "shows a meeting of others", reply);
    if (question.path != "/v1/overleggen/" + table_) return;
    if (invited != (reply.status == 200))
        find(about, invited ? "hides a meeting from who is invited" : "opens a meeting of others", reply);
    if (!invited || reply.status != 200) return;
    if (reply.body.find(table_word_) == std::string::npos) find(about, "leaves out what is asked", reply);
    for (const Home& home : world_.homes()) {
        if (reply.body.find(home.dossier) != std::string::npos ||
            reply.body.find(home.marks.front().word) != std::string::npos)
            find(about, "leads from a meeting without names to " + home.dossier, reply);
    }
}

}  // namespace ph::gate_model
