// Random people ask random things of the real server, over every route of the contract, while others come and
// go and time passes. Every answer is held against the plain lists of model.hpp: who may not know of a
// household hears the same as of one that does not exist, who may is not refused, no answer holds a word that
// its reader may not see, and lists show what may be opened. Then one rule of the catalogue at a time is
// broken, and the lists must notice.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <regex>

#include "gate/world.hpp"
#include "http/contract.hpp"

namespace ph::gate_model {
namespace {

using testing::Contract;
using testing::json_text;
using testing::Operation;
using testing::Reply;

constexpr std::string_view unknown_id = "01900000-0000-7000-8000-00000000beef";

// Everything that is wrong, in words.
using Findings = std::vector<std::string>;

class Questions {
  public:
    Questions(World& world, const Model& model, unsigned seed) : world_(world), model_(model), chance_(seed) {
        for (const Operation& one : Contract::shipped().operations()) {
            // Signing in and out is another matter, and would end the sessions of this test.
            if (one.right != "iedereen" && one.path != "/v1/sessies/huidige") operations_.push_back(one);
        }
    }

    // Stops at the first findings: what comes after follows from them.
    Findings ask(int count) {
        for (int i = 0; i < count && findings_.empty(); ++i) {
            live();
            question();
        }
        return findings_;
    }
    [[nodiscard]] int decided() const { return decided_; }
    [[nodiscard]] std::size_t routes() const { return routes_.size(); }
    [[nodiscard]] std::size_t operations() const { return operations_.size(); }

  private:
    std::size_t pick(std::size_t below) { return chance_() % below; }
    const Someone& someone() { return world_.people()[pick(world_.people().size())]; }
    Home& somewhere() { return world_.homes()[pick(world_.homes().size())]; }

    // Somebody comes, somebody goes, time passes.
    void live() {
        switch (pick(40)) {
            case 0: involve(); break;
            case 1: end(); break;
            case 2:
                if (pick(4) == 0) world_.advance(std::chrono::hours{1 + static_cast<int>(pick(30))});
                break;
            default: break;
        }
    }
    void involve() {
        Home& home = somewhere();
        const Someone& leader = world_.person("leider");
        const Someone& who = someone();
        if (home.municipality != leader.municipality) return;
        const std::string body =
            R"({"medewerkerId":")" + who.id + R"(","rol":")" + *who.roles.begin() + "\"}";
        world_.client(leader).post("/v1/dossiers/" + home.dossier + "/betrokkenen", body);
        world_.learn_stays(home);
    }
    void end() {
        Home& home = somewhere();
        const Someone& leader = world_.person("leider");
        if (home.municipality != leader.municipality) return;
        world_.client(leader).send(
            "PATCH", "/v1/dossiers/" + home.dossier + "/betrokkenen/" + home.parts["betrokkeneId"],
            R"({"tot":")" + world_.today() + R"(","reden":"Klaar"})", {{"If-Match", "\"1\""}});
        world_.learn_stays(home);
    }

    void question() {
        const Operation& operation = operations_[pick(operations_.size())];
        const Someone& who = someone();
        Home& home = somewhere();
        std::string path = operation.path;
        bool every_part_is_there = true;
        for (std::size_t at = path.find('{'); at != std::string::npos; at = path.find('{', at)) {
            const std::string name = path.substr(at + 1, path.find('}', at) - at - 1);
            const auto part = home.parts.find(name);
            const std::string id = name == "dossierId"        ? home.dossier
                                   : name == "nummer"         ? "1"
                                   : part != home.parts.end() ? part->second
                                                              : std::string{unknown_id};
            every_part_is_there = every_part_is_there && id != unknown_id;
            path.replace(at, name.size() + 2, id);
        }
        if (operation.path.ends_with("/overstappen/vooraf")) path += "?aanpak=tilburg-noma&aanpakVersie=1";
        const std::string body = body_for(operation, home);
        const Reply reply = operation.method == "GET" ? world_.client(who).get(path)
                                                      : world_.client(who).send(operation.method, path, body,
                                                                                {{"If-Match", "\"1\""}});
        std::string about = operation.method + ' ' + path + " by " + who.login + " at " + world_.today() +
                            ": " + std::to_string(reply.status) + ' ';
        const bool of_home = operation.path.find("{dossierId}") != std::string::npos;
        if (of_home) about += stays_of(who, home) + ' ';
        if (of_home)
            judge_home(operation, who, home, every_part_is_there, reply, about);
        else
            judge(operation, who, reply, about);
        judge_words(who, reply, about);
        if (of_home && operation.method == "GET" && reply.status == 200)
            judge_what_is_missing(operation.path, who, home, reply, about);
        if (operation.path == "/v1/dossiers" && reply.status == 200) judge_list(who, reply, about);
        if (operation.method != "GET" && reply.status < 300 && of_home) world_.learn_stays(home);
        routes_.insert(operation.method + operation.path);
    }

    // The smallest body of the contract, and a search for a name that is there.
    std::string body_for(const Operation& operation, const Home& home) const {
        if (operation.path.ends_with("/zoekopdrachten"))
            return R"({"naam":"Jan )" + home.marks.front().word + "\"}";
        return operation.body;
    }

    // What was sent may be refused for what it says before anybody looks at whom it is about.
    static bool undecided(const Reply& reply) {
        return reply.status == 400 || reply.status == 413 || reply.status == 415 || reply.status == 422 ||
               reply.status == 428;
    }

    // With who is involved, so that the answer can be judged by eye.
    static std::string stays_of(const Someone& who, const Home& home) {
        std::string text = "\nstays:";
        for (const Stay& stay : home.stays) {
            if (stay.user == who.id) text += ' ' + stay.role + ' ' + stay.from + " until " + stay.until + ';';
        }
        return text;
    }

    void find(const std::string& about, const std::string& what, const Reply& reply) {
        findings_.push_back(about + what + '\n' + reply.body.substr(0, 600));
    }

    void judge_home(const Operation& operation, const Someone& who, const Home& home, bool whole,
                    const Reply& reply, const std::string& about) {
        if (undecided(reply)) return;
        const bool has_rights =
            model_.may(who, operation.right) && (operation.also.empty() || model_.may(who, operation.also));
        const bool may = has_rights && model_.may(who, home, operation.right, world_.today());
        ++decided_;
        if (may) {
            if (reply.status == 403) find(about, "refused, and it may", reply);
            if (reply.status == 404 && whole && operation.method == "GET")
                find(about, "missing, and it may", reply);
            return;
        }
        // Whose roles never have the right hears that, of any household and of none.
        const bool hears_why = !has_rights || model_.may_know(who, home, world_.today());
        const int expected = hears_why ? 403 : 404;
        if (reply.status != expected) find(about, "expected " + std::to_string(expected), reply);
    }

    void judge(const Operation& operation, const Someone& who, const Reply& reply, const std::string& about) {
        if (undecided(reply)) return;
        ++decided_;
        const bool may = model_.may(who, operation.right);
        if (may == (reply.status == 403)) find(about, may ? "refused, and it may" : "not refused", reply);
    }

    void judge_words(const Someone& who, const Reply& reply, const std::string& about) {
        for (const std::string& word : words_in(reply.body)) {
            for (const Home& home : world_.homes()) {
                for (const Mark& mark : home.marks) {
                    if (mark.word == word && !model_.sees(who, home, mark, world_.today()))
                        find(about, "shows " + word + " (" + *mark.kinds.begin() + ") of " + home.dossier,
                             reply);
                }
            }
        }
    }

    // Nothing is left out that may be seen.
    void judge_what_is_missing(const std::string& path, const Someone& who, const Home& home,
                               const Reply& reply, const std::string& about) {
        const std::string at = path.substr(std::string_view{"/v1/dossiers/{dossierId}"}.size());
        for (const Mark& mark : home.marks) {
            if (mark.shown_at == at && model_.sees(who, home, mark, world_.today()) &&
                reply.body.find(mark.word) == std::string::npos)
                find(about, "leaves out " + mark.word + " (" + *mark.kinds.begin() + ")", reply);
        }
    }

    void judge_list(const Someone& who, const Reply& reply, const std::string& about) {
        for (const Home& home : world_.homes()) {
            const bool listed = reply.body.find(home.dossier) != std::string::npos;
            if (listed != model_.may(who, home, "dossiers-bekijken", world_.today()))
                find(about, listed ? "lists " + home.dossier : "does not list " + home.dossier, reply);
        }
    }

    World& world_;
    const Model& model_;
    std::minstd_rand chance_;
    std::vector<Operation> operations_;
    std::set<std::string> routes_;
    Findings findings_;
    int decided_ = 0;
};

const std::filesystem::path source{PH_SOURCE_DIR};

Model shipped_model() {
    std::map<std::string, RouteRow> routes;
    for (auto& [name, row] : read_route_table(source / "docs/toegang.md")) routes[name] = row;
    return Model{std::move(routes)};
}

int requests() {
    const char* number = std::getenv("PH_GATE_REQUESTS");  // NOLINT(concurrency-mt-unsafe)
    return number == nullptr ? 3000 : std::atoi(number);
}

void expect_agreement(const Start& start) {
    World world{start};
    const Model model = shipped_model();
    const unsigned seed = 20261122;
    Questions questions{world, model, seed};
    const Findings findings = questions.ask(requests());
    for (const std::string& one : findings) ADD_FAILURE() << one;
    if (!findings.empty()) return;
    EXPECT_EQ(questions.routes(), questions.operations()) << "every route is asked";
    EXPECT_GT(questions.decided(), requests() * 3 / 4);
    std::cout << requests() << " requests, " << questions.decided() << " decided by the gate\n";
}

TEST(GateModel, AgreesOnSqlite) {
    expect_agreement({});
}

TEST(GateModel, AgreesOnPostgres) {
    const char* dsn = std::getenv("PH_TEST_PG_DSN");  // NOLINT(concurrency-mt-unsafe)
    ASSERT_NE(dsn, nullptr) << "run under tests/tools/with-postgres";
    expect_agreement({.database = dsn});
}

// One rule of catalogue/toegang at a time, written otherwise.
struct Mutation {
    const char* name;
    const char* file;
    const char* from;
    const char* to;
};
const std::vector<Mutation> mutations{
    {"a supervisor reads measurements", "rollen.yaml", "  werkbegeleider:\n    sessie: gemeente\n",
     "  werkbegeleider:\n    sessie: gemeente\n    metingen-lezen: betrokken\n"},
    {"a team leader reads facts", "rollen.yaml", "  teamleider:\n    sessie: gemeente\n",
     "  teamleider:\n    sessie: gemeente\n    feiten-lezen: gemeente\n"},
    {"a partner searches the municipality", "rollen.yaml", "  ketenpartner:\n    sessie: gemeente\n",
     "  ketenpartner:\n    sessie: gemeente\n    personen-zoeken: gemeente\n"},
    {"a team leader opens none", "rollen.yaml", "    dossier-lezen: gemeente\n",
     "    dossier-lezen: betrokken\n"},
    {"notes of a carer are told", "rollen.yaml", "beroepsgeheim: [ketenpartner]", "beroepsgeheim: []"},
    {"no health for a coach", "grondslagen.yaml",
     "gegevens: [identiteit-en-contact, wonen, gezin, sociaal-netwerk, lichamelijke-gezondheid, "
     "geestelijke-gezondheid]",
     "gegevens: [identiteit-en-contact, wonen, gezin, sociaal-netwerk]"},
    {"a partner sees no wishes", "grondslagen.yaml",
     "gegevens: [identiteit-en-contact, plan-en-doelen, trajectvoortgang, werkaantekeningen, wensen]",
     "gegevens: [identiteit-en-contact, plan-en-doelen, trajectvoortgang, werkaantekeningen]"},
    {"a consultant needs health", "rollen.yaml", "  inkomensconsulent:\n    - identiteit-en-contact\n",
     "  inkomensconsulent:\n    - identiteit-en-contact\n    - wensen\n    - metingen\n    - "
     "contactverslagen\n"},
    {"fraude is about work", "feiten.yaml", "  fraude: politie-en-justitie\n",
     "  fraude: werk-en-opleiding\n"},
};

class MutatedCatalogue {
  public:
    explicit MutatedCatalogue(const Mutation& mutation)
        : folder_(std::filesystem::temp_directory_path() / ("ph-gate-" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(folder_);
        std::filesystem::copy(source / "catalogue", folder_, std::filesystem::copy_options::recursive);
        const auto file = folder_ / "toegang" / mutation.file;
        std::stringstream text;
        text << std::ifstream{file}.rdbuf();
        std::string changed = text.str();
        const auto at = changed.find(mutation.from);
        if (at == std::string::npos) throw std::runtime_error(std::string{mutation.name} + ": no such rule");
        changed.replace(at, std::string_view{mutation.from}.size(), mutation.to);
        std::ofstream{file} << changed;
    }
    ~MutatedCatalogue() { std::filesystem::remove_all(folder_); }
    MutatedCatalogue(const MutatedCatalogue&) = delete;
    MutatedCatalogue& operator=(const MutatedCatalogue&) = delete;
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path folder_;
};

class GateMutation : public ::testing::TestWithParam<Mutation> {};

TEST_P(GateMutation, IsNoticed) {
    const MutatedCatalogue catalogue{GetParam()};
    World world{{.database = {}, .catalogue = catalogue.folder()}};
    const Model model = shipped_model();
    Questions questions{world, model, 7};
    EXPECT_FALSE(questions.ask(20'000).empty()) << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(Rules, GateMutation, ::testing::ValuesIn(mutations), [](const auto& one) {
    std::string name = one.param.name;
    std::ranges::replace(name, ' ', '_');
    return name;
});

}  // namespace
}  // namespace ph::gate_model
