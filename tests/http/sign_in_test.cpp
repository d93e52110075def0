// Signing in, staying in and getting out, through the API and through the pages.
#include "app/auth/tokens.hpp"
#include "app/auth/totp.hpp"
#include "http/test_server.hpp"

#include <liboath/oath.h>

namespace ph::testing {
namespace {

using namespace std::chrono_literals;

const std::string good_form = "gebruikersnaam=coach&wachtwoord=vier+losse+woorden+samen";

// What an authenticator app shows for the secret on the page.
std::string code_for(const std::string& page, Instant now) {
    const std::size_t at = page.find("secret=") + 7;
    const std::string secret = page.substr(at, page.find('&', at) - at);
    char* raw = nullptr;
    std::size_t length = 0;
    oath_base32_decode(secret.data(), secret.size(), &raw, &length);
    std::array<char, 7> code{};
    oath_totp_generate(raw, length, std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count(),
                       30, 0, 6, code.data());
    free(raw);
    return code.data();
}

std::string hidden(const std::string& page, const std::string& name) {
    const std::string key = "name=\"" + name + "\" value=\"";
    const std::size_t at = page.find(key);
    if (at == std::string::npos) return {};
    return page.substr(at + key.size(), page.find('"', at + key.size()) - at - key.size());
}

// A form with the token of the page it stands on.
Reply submit_from(Client& client, const std::string& path, const std::string& fields) {
    return client.submit(path, fields + "&csrf=" + hidden(client.get(path).body, "csrf"));
}

}  // namespace

struct SignInTest : ::testing::Test {
    TestServer server;
    int status_with(const Client& client) { return Client{client}.get("/v1/sessies/huidige").status; }

    // Marking a session as seen happens after the answer. A step is a third of the silence that ends a
    // session, so that a mark that comes late on a busy machine does not end it.
    void work_for(Client& client, std::chrono::minutes time) {
        for (auto worked = 0min; worked < time; worked += 10min) {
            server.clock.advance(10min);
            EXPECT_EQ(client.get("/v1/sessies/huidige").status, 200) << worked.count() << " minutes";
            std::this_thread::sleep_for(20ms);
        }
    }
};

TEST_F(SignInTest, ARightPasswordOpensASessionThatTellsWhoYouAre) {
    Client client = server.client();
    const Reply reply = client.sign_in("COACH", std::string{good_password});
    ASSERT_EQ(reply.status, 201) << reply.body;
    EXPECT_EQ(json_text(reply.body, "naam"), "coach");
    EXPECT_EQ(json_text(reply.body, "gemeente"), "Gemeente Proef");
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 200);
    EXPECT_THAT(reply.header("set-cookie"), ::testing::HasSubstr("HttpOnly; SameSite=Lax"));
}

// Who tries logins must not learn from the time which of them exist. The time of a check is the time of its
// hashing, so the hashing is what is counted.
TEST_F(SignInTest, AnUnknownLoginCostsTheSamePasswordWorkAsAKnownOne) {
    const auto work_of = [&](const std::string& login) {
        const auto before = server.composition().passwords().verified();
        Client client = server.client();
        EXPECT_EQ(client.sign_in(login, "een heel verkeerd wachtwoord").status, 401);
        return server.composition().passwords().verified() - before;
    };
    EXPECT_EQ(work_of("coach"), 1U);
    EXPECT_EQ(work_of("bestaat-niet"), 1U);
}

TEST_F(SignInTest, AParticipantsSessionNamesTheOwnDossierAndThatOfStaffNone) {
    server.add_user("ilse", {Role::intaker});
    const Reply registered = server.signed_in("ilse").post(
        "/v1/aanmeldingen",
        R"({"aanvrager":"inwoner","kanaal":"balie","vraag":"Ik slaap bij vrienden.","noden":[],)"
        R"("persoon":{"voornamen":"Jan","achternaam":"Berg","rol":"aanvrager"},"overigePersonen":[],)"
        R"("huishouden":{"plaats":"Zonnedal"},"gecontroleerdOpDubbel":true})");
    ASSERT_EQ(registered.status, 201) << registered.body;
    const auto person = PersonId::parse(json_text(registered.body, "persoonId"));
    ASSERT_TRUE(person);
    server.add_user("jan", {Role::participant}, false, *person);
    EXPECT_EQ(json_text(server.signed_in("jan").get("/v1/sessies/huidige").body, "dossierId"),
              json_text(registered.body, "dossierId"));
    EXPECT_EQ(json_text(server.signed_in("coach").get("/v1/sessies/huidige").body, "dossierId"), "");
}

TEST_F(SignInTest, WithoutASessionNothingOpens) {
    Client client = server.client();
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 401);
    client.cookie = "ph_sessie=verzonnen";
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 401);
}

TEST_F(SignInTest, AnUnknownNameAndAWrongPasswordGiveTheSameAnswer) {
    const auto refused = [&](const std::string& login) {
        Reply reply = server.client().sign_in(login, "niet het goede wachtwoord");
        const std::string trace = json_text(reply.body, "kenmerk");
        reply.body.erase(reply.body.find(trace), trace.size());
        return std::pair{reply.status, reply.body};
    };
    EXPECT_EQ(refused("coach"), refused("niemand"));
    EXPECT_EQ(refused("coach").first, 401);
}

TEST_F(SignInTest, AfterFiveMistakesTheWaitGrowsAlsoForTheRightPassword) {
    for (int i = 0; i < 5; ++i) EXPECT_EQ(server.client().sign_in("coach", "mis").status, 401);
    EXPECT_EQ(server.client().sign_in("coach", std::string{good_password}).status, 429);
    EXPECT_EQ(server.client().sign_in("beheer", std::string{good_password}).status, 201);
    server.clock.advance(3s);
    EXPECT_EQ(server.client().sign_in("coach", "mis").status, 401);
    server.clock.advance(3s);  // the wait is four seconds now
    EXPECT_EQ(server.client().sign_in("coach", std::string{good_password}).status, 429);
    server.clock.advance(2s);
    EXPECT_EQ(server.client().sign_in("coach", std::string{good_password}).status, 201);
    EXPECT_EQ(server.client().sign_in("coach", "mis").status, 401);  // counted from the start again
    EXPECT_EQ(server.client().sign_in("coach", std::string{good_password}).status, 201);
}

TEST_F(SignInTest, AnUnknownNameIsLockedOutJustTheSame) {
    for (int i = 0; i < 5; ++i) EXPECT_EQ(server.client().sign_in("niemand", "mis").status, 401);
    EXPECT_EQ(server.client().sign_in("niemand", "mis").status, 429);
}

TEST_F(SignInTest, AnAddressThatTriesManyNamesIsLockedOut) {
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(server.client().sign_in("naam" + std::to_string(i), "mis").status, 401);
    EXPECT_EQ(server.client().sign_in("coach", std::string{good_password}).status, 429);
}

TEST_F(SignInTest, ASessionIsNewAtEverySignInAndAGivenOneIsNeverKept) {
    Client client = server.client();
    client.cookie = "ph_sessie=door-een-ander-gekozen";
    (void)client.sign_in("coach", std::string{good_password});
    EXPECT_NE(client.cookie, "ph_sessie=door-een-ander-gekozen");
    EXPECT_NE(client.cookie, server.signed_in("coach").cookie);
}

TEST_F(SignInTest, SigningOutEndsTheSessionAndNeedsTheCsrfToken) {
    Client client = server.signed_in("coach");
    const std::string token = std::exchange(client.csrf_token, "");
    EXPECT_EQ(client.send("DELETE", "/v1/sessies/huidige", "").status, 403);
    EXPECT_EQ(client.send("DELETE", "/v1/sessies/huidige", "", {{"X-CSRF-Token", "mis"}}).status, 403);
    EXPECT_EQ(client
                  .send("DELETE", "/v1/sessies/huidige", "",
                        {{"X-CSRF-Token", token}, {"Origin", "http://elders.example"}})
                  .status,
              403);
    EXPECT_EQ(client
                  .send("DELETE", "/v1/sessies/huidige", "",
                        {{"X-CSRF-Token", token}, {"Sec-Fetch-Site", "cross-site"}})
                  .status,
              403);
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 200);
    EXPECT_EQ(client
                  .send("DELETE", "/v1/sessies/huidige", "",
                        {{"X-CSRF-Token", token}, {"Origin", "http://127.0.0.1"}})
                  .status,
              204);
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 401);
}

TEST_F(SignInTest, ASessionEndsAfterHalfAnHourOfSilenceAndGoesOnWithWork) {
    Client client = server.signed_in("coach");
    work_for(client, 60min);
    server.clock.advance(31min);
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 401);
}

TEST_F(SignInTest, ASessionEndsAfterTwelveHoursWhateverHappens) {
    Client client = server.signed_in("coach");
    work_for(client, 700min);
    server.clock.advance(25min);
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 401);
}

TEST_F(SignInTest, ASessionSurvivesARestart) {
    const Client before = server.signed_in("coach");
    server.restart();
    Client after = server.client();
    after.cookie = before.cookie;
    EXPECT_EQ(after.get("/v1/sessies/huidige").status, 200);
}

TEST_F(SignInTest, ThePageSignsInWithoutScriptAndGoesBackToWhereYouWere) {
    Client client = server.client();
    const Reply first = client.get("/werk/dossiers/12");
    EXPECT_EQ(first.status, 303);
    EXPECT_EQ(first.header("location"), "/inloggen?terug=/werk/dossiers/12");
    const Reply page = client.get(first.header("location"));
    EXPECT_EQ(hidden(page.body, "terug"), "/werk/dossiers/12");
    EXPECT_THAT(page.body, ::testing::Not(::testing::HasSubstr("style=")));
    const Reply entered = client.submit("/inloggen", good_form + "&terug=/werk/dossiers/12");
    EXPECT_EQ(entered.status, 303);
    EXPECT_EQ(entered.header("location"), "/werk/dossiers/12");
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 200);
}

TEST_F(SignInTest, ThePageNeverSendsYouToAnotherSite) {
    for (const std::string elsewhere : {"https://elders.example/", "//elders.example", "/\\elders.example",
                                        "/werk/\\x", "javascript:alert(1)"}) {
        Client client = server.client();
        EXPECT_EQ(client.submit("/inloggen", good_form + "&terug=" + elsewhere).header("location"), "/")
            << elsewhere;
    }
}

TEST_F(SignInTest, ThePageKeepsTheNameAndTellsWhatWentWrong) {
    const Reply reply = server.client().submit("/inloggen", "gebruikersnaam=%3Cb%3Ejan&wachtwoord=mis");
    EXPECT_EQ(reply.status, 401);
    EXPECT_THAT(reply.body, ::testing::HasSubstr("value=\"&lt;b&gt;jan\""));
    EXPECT_THAT(reply.body, ::testing::HasSubstr("role=\"alert\""));
}

TEST_F(SignInTest, AFormFromAnotherSiteIsRefused) {
    Client client = server.client();
    const Reply reply = client.send(
        "POST", "/inloggen", good_form,
        {{"Content-Type", "application/x-www-form-urlencoded"}, {"Origin", "http://elders.example"}});
    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(reply.cookie("ph_sessie"), "");
}

TEST_F(SignInTest, AGivenPasswordMustBeChangedBeforeAnythingOpens) {
    server.add_user("nieuw", {Role::coach}, true);
    Client client = server.client();
    EXPECT_EQ(client.sign_in("nieuw", std::string{good_password}).status, 403);
    EXPECT_EQ(client.submit("/inloggen", "gebruikersnaam=nieuw&wachtwoord=vier+losse+woorden+samen")
                  .header("location"),
              "/wachtwoord");
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 403);
    const std::string present = "wachtwoord=vier+losse+woorden+samen";
    const Reply refused =
        submit_from(client, "/wachtwoord", present + "&nieuwWachtwoord=kort&herhaling=kort");
    EXPECT_EQ(refused.status, 400);
    EXPECT_THAT(refused.body, ::testing::HasSubstr("minstens 12 tekens"));
    EXPECT_EQ(submit_from(client, "/wachtwoord",
                          present + "&nieuwWachtwoord=een+heel+ander+wachtwoord&herhaling=iets+anders+hier")
                  .status,
              400);
    const Client old = client;
    EXPECT_EQ(submit_from(
                  client, "/wachtwoord",
                  present + "&nieuwWachtwoord=een+heel+ander+wachtwoord&herhaling=een+heel+ander+wachtwoord")
                  .status,
              303);
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 200);
    EXPECT_EQ(status_with(old), 401);
    EXPECT_EQ(server.client().sign_in("nieuw", "een heel ander wachtwoord").status, 201);
}

TEST_F(SignInTest, WhoSignsInIsInTheAuditWhoFailsToo) {
    const std::int64_t before = server.audit_events();
    (void)server.client().sign_in("coach", "mis");
    EXPECT_EQ(server.audit_events(), before + 1);
    (void)server.signed_in("coach");
    EXPECT_GE(server.audit_events(), before + 2);
}

struct SecondFactorTest : SignInTest {
    SecondFactorTest()
        : strict([](server::Settings& settings) { settings.auth.staff_need_second_factor = true; }) {}
    TestServer strict;

    // Signs in for the first time and sets up the second step; gives the page with the secret.
    std::string enrol(Client& client) {
        EXPECT_EQ(client.submit("/inloggen", good_form).header("location"), "/inloggen/tweede-stap");
        const std::string page = client.get("/inloggen/tweede-stap").body;
        const Reply done =
            submit_from(client, "/inloggen/tweede-stap", "code=" + code_for(page, strict.clock.now()));
        EXPECT_EQ(done.status, 200);
        codes_page = done.body;
        return page;
    }
    std::string codes_page;
};

TEST_F(SecondFactorTest, StaffMustSetItUpBeforeAnythingOpens) {
    Client client = strict.client();
    (void)client.submit("/inloggen", good_form);
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 403);
    EXPECT_EQ(client.get("/werk/").header("location"), "/inloggen/tweede-stap");
    EXPECT_EQ(submit_from(client, "/inloggen/tweede-stap", "code=000000").status, 401);
    EXPECT_EQ(strict.client().sign_in("coach", std::string{good_password}).status, 403);
}

TEST_F(SecondFactorTest, OnceSetUpACodeIsAskedAndCountsOnce) {
    Client client = strict.client();
    const std::string page = enrol(client);
    EXPECT_EQ(client.get("/v1/sessies/huidige").status, 200);

    Client later = strict.client();
    EXPECT_EQ(later.submit("/inloggen", good_form).header("location"), "/inloggen/code");
    EXPECT_EQ(later.get("/v1/sessies/huidige").status, 403);
    const std::string used = code_for(page, strict.clock.now());
    EXPECT_EQ(submit_from(later, "/inloggen/code", "code=" + used).status, 401);  // spent at enrolment
    strict.clock.advance(60s);
    const Client pending = later;
    const std::string fresh = code_for(page, strict.clock.now());
    EXPECT_EQ(submit_from(later, "/inloggen/code", "code=" + fresh).status, 303);
    EXPECT_EQ(later.get("/v1/sessies/huidige").status, 200);
    EXPECT_EQ(Client{pending}.get("/v1/sessies/huidige").status,
              401);  // the half-open session got a new token

    EXPECT_EQ(strict.client().sign_in("coach", std::string{good_password}).status, 401);  // no code
    const std::string with_code =
        R"({"gebruikersnaam":"coach","wachtwoord":"vier losse woorden samen","code":")";
    EXPECT_EQ(strict.client().post("/v1/sessies", with_code + fresh + "\"}").status, 401);
    strict.clock.advance(60s);
    EXPECT_EQ(
        strict.client().post("/v1/sessies", with_code + code_for(page, strict.clock.now()) + "\"}").status,
        201);
}

TEST_F(SecondFactorTest, ARecoveryCodeWorksOnce) {
    Client client = strict.client();
    (void)enrol(client);
    const std::size_t at = codes_page.find("<li><code>") + 10;
    const std::string recovery = codes_page.substr(at, codes_page.find('<', at) - at);
    for (const int expected : {303, 401}) {
        Client later = strict.client();
        (void)later.submit("/inloggen", good_form);
        EXPECT_EQ(submit_from(later, "/inloggen/code", "code=" + recovery).status, expected);
    }
}

TEST_F(SecondFactorTest, WrongCodesLockOutLikeWrongPasswords) {
    Client client = strict.client();
    (void)enrol(client);
    Client later = strict.client();
    (void)later.submit("/inloggen", good_form);
    for (int i = 0; i < 5; ++i) EXPECT_EQ(submit_from(later, "/inloggen/code", "code=000000").status, 401);
    EXPECT_EQ(submit_from(later, "/inloggen/code", "code=000000").status, 429);
}

}  // namespace ph::testing
