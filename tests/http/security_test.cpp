// What an attacker tries, over every route of the contract (OWASP ASVS 4.0, level 2: V3 sessions, V4 access,
// V5 input, V7 logging, V13 API). Routes that are added are tried from the first day.
#include <regex>

#include "http/contract.hpp"
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view unknown_id = "01900000-0000-7000-8000-00000000beef";

class SecurityTest : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        one_ = std::make_unique<TestServer>();
        one_->add_user("andere-coach", {Role::coach});
        one_->add_user("teamleider", {Role::team_leader});
        one_->add_user("intake", {Role::intaker});
        one_->add_user("consulent", {Role::income_consultant});
        one_->add_user("beleid", {Role::policy_officer});
        one_->add_user("alles", {Role::intaker, Role::coach, Role::income_consultant, Role::team_leader,
                                 Role::policy_officer, Role::privacy_officer, Role::administrator});
    }
    static void TearDownTestSuite() { one_.reset(); }
    static TestServer& server() { return *one_; }

    // A household of this coach; gives its dossier.
    static std::string household(Client& coach, const std::string& family_name = "Proef") {
        const Reply made =
            coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",)"
                                           R"("vraag":"Hulp","noden":[],"gecontroleerdOpDubbel":true,)"
                                           R"("persoon":{"voornamen":"Jan","achternaam":")" +
                                               family_name + R"(","rol":"aanvrager"}})");
        EXPECT_EQ(made.status, 201) << made.body;
        return json_text(made.body, "dossierId");
    }

  private:
    static inline std::unique_ptr<TestServer> one_;
};

// The path with this dossier, and ids that do not exist in every other place; a version is the first one.
std::string filled(const std::string& path, std::string_view dossier) {
    static const std::regex place{R"(\{[A-Za-z]+\})"};
    const std::string numbered = std::regex_replace(path, std::regex{R"(\{nummer\})"}, "1");
    const std::string with_dossier =
        std::regex_replace(numbered, std::regex{R"(\{dossierId\})"}, std::string{dossier});
    return std::regex_replace(with_dossier, place, std::string{unknown_id});
}

bool changes(const Operation& operation) {
    return operation.method != "GET";
}

Reply ask(Client& client, const Operation& operation, const std::string& path, Headers headers = {}) {
    if (!changes(operation)) return client.get(path, std::move(headers));
    headers.try_emplace("If-Match", "\"1\"");
    return client.send(operation.method, path, operation.body, std::move(headers));
}

// An answer without what differs each time: the mark that one can quote to the help desk.
std::string said(const Reply& reply) {
    return std::to_string(reply.status) + ' ' +
           std::regex_replace(reply.body, std::regex{R"re("kenmerk":"[^"]*")re"}, "");
}

}  // namespace

TEST_F(SecurityTest, AHouseholdOfOthersAnswersLikeOneThatDoesNotExistOnEveryRoute) {
    Client owner = server().signed_in("coach");
    const std::string dossier = household(owner);
    Client other = server().signed_in("andere-coach");
    int missing = 0;
    for (const Operation& operation : Contract::shipped().operations()) {
        if (operation.path.find("{dossierId}") == std::string::npos) continue;
        // In an emergency a colleague may open it, so there it is there.
        if (operation.right == "noodtoegang") continue;
        const Reply theirs = ask(other, operation, filled(operation.path, dossier));
        const Reply nobodys = ask(other, operation, filled(operation.path, unknown_id));
        EXPECT_EQ(said(theirs), said(nobodys)) << operation.method << ' ' << operation.path;
        EXPECT_GE(theirs.status, 400) << operation.method << ' ' << operation.path;
        if (theirs.status == 404) ++missing;
    }
    // Most bodies are good enough to come to the gate; this test says nothing when they are not.
    EXPECT_GE(missing, 24);
}

TEST_F(SecurityTest, ARestrictedHouseholdIsNotThereOnAnyRoute) {
    Client coach = server().signed_in("coach");
    const std::string dossier = household(coach, "Verborgen");
    const std::string picture = "/v1/dossiers/" + dossier;
    const Reply before = coach.get(picture);
    ASSERT_EQ(before.status, 200);
    Client administrator = server().signed_in("beheer");
    const Reply restricted =
        administrator.post(picture + "/afschermingen",
                           R"({"afgeschermd":true,"reden":"Familie van een collega","medewerkerIds":[")" +
                               server().administrator.id.to_string() + R"("]})",
                           {{"If-Match", "\"1\""}});
    ASSERT_EQ(restricted.status, 201) << restricted.body;
    EXPECT_EQ(coach.get(picture, {{"If-None-Match", before.header("etag")}}).status, 404);
    for (const std::string login : {"coach", "andere-coach", "intake", "teamleider", "consulent", "beleid"}) {
        Client one = server().signed_in(login);
        for (const Operation& operation : Contract::shipped().operations()) {
            if (operation.right == "iedereen" || operation.right == "sessie") continue;
            const std::string where = login + ": " + operation.method + ' ' + operation.path;
            if (operation.path.find("{dossierId}") != std::string::npos) {
                const Reply theirs = ask(one, operation, filled(operation.path, dossier));
                const Reply nobodys = ask(one, operation, filled(operation.path, unknown_id));
                EXPECT_EQ(said(theirs), said(nobodys)) << where;
            } else if (!changes(operation) && operation.path.find('{') == std::string::npos) {
                const Reply list = ask(one, operation, operation.path);
                EXPECT_THAT(list.body, Not(HasSubstr(dossier))) << where;
                EXPECT_THAT(list.body, Not(HasSubstr("Verborgen"))) << where;
            }
        }
        const Reply found = one.post("/v1/zoekopdrachten", R"({"naam":"Verborgen"})");
        EXPECT_THAT(found.body, Not(HasSubstr(dossier))) << login;
    }
    // Named, and still without a right to open it, or any other.
    EXPECT_EQ(said(administrator.get(picture)),
              said(administrator.get("/v1/dossiers/" + std::string{unknown_id})));
    EXPECT_THAT(administrator.get("/v1/afschermingen").body, Not(HasSubstr("Verborgen")));
}

TEST_F(SecurityTest, APartOfOneHouseholdIsNotFoundThroughAnother) {
    Client coach = server().signed_in("coach");
    const std::string first = household(coach, "Eerste");
    const std::string second = household(coach, "Tweede");
    // Who registers a household does the intake; its plan is the work of its coach.
    for (const std::string& one : {first, second}) {
        const Reply taken =
            coach.post("/v1/dossiers/" + one + "/betrokkenen",
                       R"({"medewerkerId":")" + server().coach.id.to_string() + R"(","rol":"coach"})");
        ASSERT_EQ(taken.status, 201) << taken.body;
    }
    const Reply made =
        coach.post("/v1/dossiers/" + second + "/trajecten",
                   R"({"soort":"participatie","titel":"Koken","einddoel":"Meedoen",)"
                   R"("startdatum":"2026-11-23","einddatum":"2027-02-01","verantwoordelijkeNaam":"Smit"})");
    ASSERT_EQ(made.status, 201) << made.body;
    const std::string trajectory = json_text(made.body, "id");
    const Reply plan = coach.post("/v1/dossiers/" + second + "/plannen", "{}");
    ASSERT_EQ(plan.status, 201) << plan.body;
    const std::string plan_id = json_text(plan.body, "id");
    EXPECT_EQ(coach.get("/v1/dossiers/" + second + "/trajecten/" + trajectory).status, 200);
    EXPECT_EQ(coach.get("/v1/dossiers/" + first + "/trajecten/" + trajectory).status, 404);
    EXPECT_EQ(coach.get("/v1/dossiers/" + second + "/plannen/" + plan_id).status, 200);
    EXPECT_EQ(coach.get("/v1/dossiers/" + first + "/plannen/" + plan_id).status, 404);
}

TEST_F(SecurityTest, NoRouteTakesAFieldThatItDoesNotName) {
    Client everything = server().signed_in("alles");
    const std::string dossier = household(everything);
    int refused = 0;
    for (const Operation& operation : Contract::shipped().operations()) {
        if (operation.body.empty() || operation.right == "iedereen") continue;
        Operation more = operation;
        const std::string smuggled =
            R"("gemeenteId":"01900000-0000-7000-8000-00000000feed","isBeheerder":true)";
        more.body = operation.body == "{}"
                        ? "{" + smuggled + "}"
                        : operation.body.substr(0, operation.body.size() - 1) + "," + smuggled + "}";
        const Reply reply = ask(everything, more, filled(operation.path, dossier));
        if (reply.status == 403 && operation.right != "sessie") continue;  // a right of participants alone
        EXPECT_EQ(reply.status, 400) << operation.method << ' ' << operation.path << reply.body;
        EXPECT_THAT(reply.body, HasSubstr(R"("pointer":"/gemeenteId","code":"onbekend-veld")"))
            << operation.method << ' ' << operation.path;
        ++refused;
    }
    EXPECT_GE(refused, 20);
}

TEST_F(SecurityTest, NoChangeIsMadeWithoutTheTokenOfOurOwnPages) {
    Client coach = server().signed_in("alles");
    const std::string dossier = household(coach);
    const std::int64_t before = server().audit_events();
    Client forged = coach;
    forged.csrf_token.clear();
    for (const Operation& operation : Contract::shipped().operations()) {
        if (!changes(operation) || operation.right == "iedereen") continue;
        const std::string path = filled(operation.path, dossier);
        EXPECT_EQ(ask(forged, operation, path).status, 403) << operation.method << ' ' << path;
        EXPECT_EQ(ask(coach, operation, path, {{"Sec-Fetch-Site", "cross-site"}}).status, 403) << path;
        EXPECT_EQ(ask(coach, operation, path, {{"Origin", "https://kwaad.example"}}).status, 403) << path;
    }
    EXPECT_EQ(server().audit_events(), before);
}

TEST_F(SecurityTest, WithoutASessionEveryRouteAsksForOneAndTellsNothingElse) {
    Client nobody = server().client();
    for (const Operation& operation : Contract::shipped().operations()) {
        if (operation.right == "iedereen") continue;
        EXPECT_EQ(ask(nobody, operation, filled(operation.path, unknown_id)).status, 401)
            << operation.method << ' ' << operation.path;
    }
}

TEST_F(SecurityTest, AHeaderCannotMakeSomebodyElseOrAnotherMethod) {
    Client coach = server().signed_in("coach");
    const Headers forged{{"X-Forwarded-User", "beheer"},       {"X-Remote-User", "beheer"},
                         {"X-HTTP-Method-Override", "DELETE"}, {"X-Original-URL", "/v1/gebruikers"},
                         {"X-Rewrite-URL", "/v1/gebruikers"},  {"Forwarded", "for=127.0.0.1;by=beheer"}};
    const Reply reply = coach.get("/v1/sessies/huidige", forged);
    EXPECT_EQ(reply.status, 200);
    EXPECT_THAT(reply.body, HasSubstr("coach"));
    EXPECT_THAT(reply.body, Not(HasSubstr("beheer")));
    EXPECT_EQ(coach.get("/v1/gebruikers", forged).status, 403);
    EXPECT_EQ(coach.get("/v1/sessies/huidige").status, 200);
}

TEST_F(SecurityTest, AnEarlierAnswerIsNotGivenAgainToWhoLostTheDossier) {
    Client coach = server().signed_in("coach");
    const std::string dossier = "/v1/dossiers/" + household(coach, "Herhaald");
    const std::string task = R"({"titel":"Bel over de uithuiszetting","voor":"2030-01-02"})";
    const Headers once{{"Idempotency-Key", "een-taak-eenmaal"}};
    const Reply first = coach.post(dossier + "/taken", task, once);
    ASSERT_EQ(first.status, 201) << first.body;
    EXPECT_EQ(coach.post(dossier + "/taken", task, once).body, first.body);
    const User colleague = server().add_user("wel-genoemd", {Role::coach});
    Client officer = server().signed_in("alles");
    const Reply restricted =
        officer.post(dossier + "/afschermingen",
                     R"({"afgeschermd":true,"reden":"Werkt hier","medewerkerIds":[")" +
                         colleague.id.to_string() + R"("]})",
                     {{"If-Match", officer.get(dossier + "/afscherming").header("etag")}});
    ASSERT_EQ(restricted.status, 201) << restricted.body;
    const Reply again = coach.post(dossier + "/taken", task, once);
    EXPECT_EQ(again.status, 404);
    EXPECT_THAT(again.body, Not(HasSubstr("uithuiszetting")));
}

TEST_F(SecurityTest, TextIsKeptAsItIsAndMeansNothingToDatabasePageOrHeader) {
    Client coach = server().signed_in("coach");
    for (const std::string nasty : {R"('; DROP TABLE dossier; --)", R"(<script>alert(1)</script>)",
                                    R"(" onmouseover="x)", R"({{7*7}} ${7*7})", R"(%s%n%00 $(id) `id`)",
                                    R"(\u0027 OR 1=1)", R"(=CMD|'/C calc'!A0)", R"(../../../etc/passwd)"}) {
        std::string escaped;
        for (const char c : nasty) escaped += c == '"' || c == '\\' ? std::string{"\\"} + c : std::string{c};
        const std::string dossier = household(coach, escaped);
        const Reply read = coach.get("/v1/dossiers/" + dossier);
        EXPECT_EQ(read.status, 200) << nasty;
        EXPECT_EQ(read.header("content-type"), "application/json");
        EXPECT_EQ(read.header("x-content-type-options"), "nosniff");
        EXPECT_THAT(read.body, HasSubstr(escaped));
        const Reply found = coach.post("/v1/zoekopdrachten", R"({"naam":")" + escaped + R"("})");
        EXPECT_TRUE(found.status == 200 || found.status == 400) << nasty << found.body;
    }
    EXPECT_EQ(coach.get("/v1/dossiers").status, 200);
}

TEST_F(SecurityTest, NoPathLeavesTheFolderOfTheScreens) {
    for (const std::string path :
         {"/assets/../installation.key", "/assets/..%2finstallation.key",
          "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/assets/..\\..\\installation.key",
          "/assets/....//....//etc/passwd", "/assets//etc/passwd", "/assets/%00/../installation.key",
          "/assets/%c0%ae%c0%ae/installation.key", "/../../../../etc/passwd", "/werk/../../installation.key",
          "/v1/../installation.key"}) {
        Connection connection{server().port()};
        connection.send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        const Reply reply = connection.read();
        EXPECT_NE(reply.status, 200) << path;
        EXPECT_THAT(reply.body, Not(HasSubstr("root:"))) << path;
    }
}

TEST_F(SecurityTest, WhatIsAskedCannotBecomeAHeaderOfTheAnswer) {
    Client client = server().client();
    for (const std::string path : {"/inloggen?terug=/werk%0d%0aX-Kwaad:%201", "/werk/%0d%0aX-Kwaad:%201",
                                   "/inloggen?terug=%0aSet-Cookie:%20ph_sessie=kwaad"}) {
        const Reply reply = client.get(path);
        EXPECT_EQ(reply.header("x-kwaad"), "") << path;
        EXPECT_NE(reply.cookie("ph_sessie"), "kwaad") << path;
        EXPECT_THAT(reply.header("location"), Not(HasSubstr("\n"))) << path;
    }
    const Reply traced = client.get("/healthz", {{"traceparent", "00-<script>-x-01"}});
    EXPECT_EQ(traced.status, 200);
}

}  // namespace ph::testing
