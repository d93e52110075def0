// What every answer carries, the files of the screens, and the contract the server serves.
#include <fstream>
#include <set>

#include "http/contract.hpp"
#include "http/test_server.hpp"
#include "wire/access_names.hpp"

namespace ph::testing {
namespace {

void write_file(const std::filesystem::path& path, std::string_view text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path} << text;
}

// What is in the first and not in the second, a line each: a set of more than 32 is printed cut off.
std::string without(const std::set<std::string>& first, const std::set<std::string>& second) {
    std::string lines;
    for (const std::string& one : first) {
        if (!second.contains(one)) lines += one + '\n';
    }
    return lines;
}

}  // namespace

TEST(StandardHeaders, AreOnEveryAnswer) {
    TestServer server;
    Client client = server.signed_in("coach");
    for (const auto* path : {"/v1/sessies/huidige", "/v1/onbekend", "/inloggen", "/healthz"}) {
        const Reply reply = client.get(path);
        EXPECT_EQ(reply.header("x-content-type-options"), "nosniff") << path;
        EXPECT_EQ(reply.header("x-frame-options"), "DENY") << path;
        EXPECT_EQ(reply.header("cache-control"), "no-store") << path;
        EXPECT_EQ(reply.header("api-version"), "1.0.0") << path;
        EXPECT_EQ(reply.header("referrer-policy"), "same-origin") << path;
        EXPECT_THAT(reply.header("content-security-policy"), ::testing::HasSubstr("frame-ancestors 'none'"))
            << path;
        EXPECT_THAT(reply.header("content-security-policy"), ::testing::Not(::testing::HasSubstr("unsafe")))
            << path;
        EXPECT_EQ(reply.header("strict-transport-security"), "") << path;
    }
}

TEST(StandardHeaders, BehindTlsCookiesAreSecureAndBrowsersStayOnHttps) {
    TestServer server{[](server::Settings& settings) { settings.public_url = "https://huis.example"; }};
    const Reply reply = server.client().post(
        "/v1/sessies", R"({"gebruikersnaam":"coach","wachtwoord":"vier losse woorden samen"})",
        {{"Origin", "https://huis.example"}});
    ASSERT_EQ(reply.status, 201);
    EXPECT_THAT(reply.header("set-cookie"), ::testing::StartsWith("__Host-ph_sessie="));
    EXPECT_THAT(reply.header("set-cookie"), ::testing::HasSubstr("; Secure"));
    EXPECT_THAT(reply.header("strict-transport-security"), ::testing::HasSubstr("max-age=31536000"));
    EXPECT_EQ(server.client().post("/v1/sessies", "{}", {{"Origin", "http://127.0.0.1"}}).status, 403);
}

TEST(Metrics, AreForThisMachineOrForWhoHasTheToken) {
    TestServer server{[](server::Settings& settings) {
        settings.listen.behind_proxy = true;
        settings.metrics_token = "een token van de beheerder";
    }};
    const auto status = [&](const Headers& headers) {
        return server.client().get("/metrics", headers).status;
    };
    EXPECT_EQ(status({}), 200);
    EXPECT_EQ(status({{"X-Forwarded-For", "198.51.100.7"}}), 403);
    EXPECT_EQ(status({{"X-Forwarded-For", "198.51.100.7"}, {"Authorization", "Bearer iets anders"}}), 403);
    EXPECT_EQ(
        status({{"X-Forwarded-For", "198.51.100.7"}, {"Authorization", "Bearer een token van de beheerder"}}),
        200);
}

TEST(Metrics, AreForThisMachineAloneWithoutAToken) {
    TestServer server{[](server::Settings& settings) { settings.listen.behind_proxy = true; }};
    EXPECT_EQ(server.client()
                  .get("/metrics", {{"X-Forwarded-For", "198.51.100.7"}, {"Authorization", "Bearer "}})
                  .status,
              403);
}

struct ScreensTest : ::testing::Test {
    TestServer server{[](server::Settings& settings) {
        const auto page =
            R"(<div id="app"></div><script type="application/json" id="boot">null</script></html>)";
        write_file(settings.web / "werk.html", page);
        write_file(settings.web / "mijn.html", page);
        write_file(settings.web / "assets/app-Dq3x_1aB.js", std::string(5000, 'x'));
        write_file(settings.web / "assets/gemeente.css", "html{}");
    }};
};

TEST_F(ScreensTest, APageCarriesItsBootDataAndNoScriptCanEscapeFromIt) {
    server.add_user("slim", {Role::coach});
    Client client = server.signed_in("slim");
    const Reply page = client.get("/werk/mijn-dag");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, ::testing::HasSubstr(R"(id="boot">{"sessie":{"gebruiker":)"));
    EXPECT_THAT(page.body, ::testing::HasSubstr(client.csrf_token));
    EXPECT_THAT(page.header("content-security-policy"), ::testing::HasSubstr("script-src 'self';"));
}

TEST_F(ScreensTest, EveryoneLandsOnTheOwnScreens) {
    server.add_user("jan", {Role::participant});
    EXPECT_EQ(server.signed_in("coach").get("/").header("location"), "/werk/");
    EXPECT_EQ(server.signed_in("coach").get("/mijn/").header("location"), "/werk/");
    EXPECT_EQ(server.signed_in("jan").get("/").header("location"), "/mijn/");
    EXPECT_EQ(server.signed_in("jan").get("/werk/").header("location"), "/mijn/");
    EXPECT_EQ(server.client().get("/").header("location"), "/inloggen");
}

TEST_F(ScreensTest, HashedFilesStayForEverAndOthersAreAskedAgain) {
    Client client = server.client();
    const Reply hashed = client.get("/assets/app-Dq3x_1aB.js");
    EXPECT_EQ(hashed.body.size(), 5000U);
    EXPECT_THAT(hashed.header("cache-control"), ::testing::HasSubstr("immutable"));
    const Reply style = client.get("/assets/gemeente.css");
    EXPECT_EQ(style.header("cache-control"), "no-cache");
    EXPECT_EQ(client.get("/assets/gemeente.css", {{"If-None-Match", style.header("etag")}}).status, 304);
    std::this_thread::sleep_for(std::chrono::milliseconds{200});  // compressed beside the first requests
    const Reply small = client.get("/assets/app-Dq3x_1aB.js", {{"Accept-Encoding", "gzip, br"}});
    EXPECT_EQ(small.header("content-encoding"), "gzip");
    EXPECT_LT(small.body.size(), 100U);
}

TEST(Contract, IsServedToEveryoneAndEqualsTheRoutes) {
    TestServer server;
    const Reply reply = server.client().get("/v1/openapi.json");
    EXPECT_EQ(reply.header("access-control-allow-origin"), "*");
    std::set<std::string> promised;
    for (const Operation& operation : Contract::shipped().operations())
        promised.insert(operation.method + ' ' + operation.path + " (" + operation.right + ")");
    std::set<std::string> kept;
    for (const http::Route& route : server.composition().routes().routes())
        kept.insert(std::string{http::name_of(route.method)} + ' ' + route.path + " (" +
                    std::string{wire::name_of(route.permission)} + ")");
    for (const http::PublicRoute& route : server.composition().routes().public_routes()) {
        if (route.path.starts_with("/v1/") && route.path != "/v1/openapi.json")
            kept.insert(std::string{http::name_of(route.method)} + ' ' + route.path + " (iedereen)");
    }
    EXPECT_EQ(without(kept, promised), "") << "are not promised in api/openapi.yaml, or with another x-recht";
    EXPECT_EQ(without(promised, kept), "") << "are promised in api/openapi.yaml, but no route keeps them";
}

TEST(Metrics, CountByTemplateAndStatus) {
    TestServer server;
    Client client = server.client();
    (void)client.get("/v1/sessies/huidige");
    const std::string text = client.get("/metrics").body;
    EXPECT_THAT(
        text,
        ::testing::HasSubstr(
            R"(participatiehuis_requests_total{method="GET",route="/v1/sessies/huidige",status="401"} 1)"));
    EXPECT_THAT(text, ::testing::HasSubstr("participatiehuis_worker_queue 0"));
    EXPECT_THAT(text, ::testing::HasSubstr("participatiehuis_request_seconds_bucket{"));
}

TEST(Demo, StaysOnThisMachineUnlessToldTwice) {
    server::Settings settings;
    settings.catalogue = std::filesystem::path{PH_SOURCE_DIR} / "catalogue";
    settings.demo = true;
    EXPECT_TRUE(server::check(settings, 0).ok());
    settings.listen.address = "0.0.0.0";
    EXPECT_FALSE(server::check(settings, 0).ok());
    EXPECT_FALSE(server::check(settings, 1).ok());
    EXPECT_TRUE(server::check(settings, 2).ok());
}

TEST(Settings, TellEveryProblemAtOnce) {
    server::Settings settings;
    settings.demo = true;
    settings.listen.address = "10.0.0.1";
    settings.public_url = "huis.example/pad";
    settings.catalogue = "/bestaat/niet";
    EXPECT_EQ(server::check(settings, 0).error().problems.size(), 3U);
}

}  // namespace ph::testing
