// What a client may not do to the server.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using std::chrono::milliseconds;

const std::string sign_in_head = "POST /v1/sessies HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

}  // namespace

struct LimitsTest : ::testing::Test {
    TestServer server{[](server::Settings& settings) {
        settings.listen.header_time = milliseconds{300};
        settings.listen.body_time = milliseconds{300};
        settings.listen.idle = milliseconds{600};
        settings.listen.most_connections = 8;
    }};

    Reply raw(const std::string& text) {
        Connection connection{server.port()};
        connection.send(text);
        return connection.read();
    }
    bool still_well() { return server.client().get("/healthz").status == 200; }
};

TEST_F(LimitsTest, ABodyOfTenMegabytesIsRefusedWithAnAnswerThatArrives) {
    Client client = server.client();
    const Reply reply = client.post("/v1/sessies", '"' + std::string(10'000'000, 'a') + '"');
    EXPECT_EQ(reply.status, 413);
    EXPECT_EQ(json_text(reply.body, "code"), "te-groot");
    EXPECT_EQ(reply.header("content-type"), "application/problem+json");
    EXPECT_TRUE(still_well());
}

TEST_F(LimitsTest, AChunkedBodyCannotHideItsSize) {
    std::string text = sign_in_head + "Transfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < 40; ++i) text += "1000\r\n" + std::string(0x1000, 'a') + "\r\n";
    EXPECT_EQ(raw(text + "0\r\n\r\n").status, 413);
    EXPECT_TRUE(still_well());
}

TEST_F(LimitsTest, HeadersOverSixteenKilobytesAreRefused) {
    EXPECT_EQ(
        raw("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: " + std::string(20'000, 'a') + "\r\n\r\n").status,
        431);
    EXPECT_EQ(raw("GET /" + std::string(20'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n").status, 431);
    EXPECT_TRUE(still_well());
}

TEST_F(LimitsTest, ASlowClientIsSentAway) {
    for (const std::string& started :
         {std::string{"GET /healthz HTTP/1.1\r\nHost:"}, sign_in_head + "Content-Length: 100\r\n\r\n{"}) {
        Connection connection{server.port()};
        connection.send(started);
        EXPECT_TRUE(connection.closes_within(milliseconds{2000}));
    }
    EXPECT_TRUE(still_well());
}

TEST_F(LimitsTest, AnIdleConnectionIsClosed) {
    Connection connection{server.port()};
    EXPECT_TRUE(connection.closes_within(milliseconds{3000}));
}

TEST_F(LimitsTest, OneConnectionTooManyHearsThatItIsBusyAndTheRestGoOn) {
    std::vector<std::unique_ptr<Connection>> open;
    for (int i = 0; i < 8; ++i) {
        open.push_back(std::make_unique<Connection>(server.port()));
        open.back()->send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
        ASSERT_EQ(open.back()->read().status, 200);
    }
    Connection extra{server.port()};
    EXPECT_EQ(extra.read().status, 503);
    open.front()->send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(open.front()->read().status, 200);
    open.clear();
    std::this_thread::sleep_for(milliseconds{100});
    EXPECT_TRUE(still_well());
}

TEST_F(LimitsTest, WhatIsNoHttpIsRefused) {
    EXPECT_EQ(raw("\x16\x03\x01 hello\r\n\r\n").status, 400);
    EXPECT_EQ(raw("GET /healthz HTTP/1.1\r\n\r\n").status, 400);  // no Host
    EXPECT_EQ(raw("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n").status, 400);
    EXPECT_EQ(raw(sign_in_head + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}").status, 400);
    EXPECT_EQ(raw(sign_in_head + "Content-Length: -1\r\n\r\n").status, 400);
    EXPECT_EQ(raw("BREW /healthz HTTP/1.1\r\nHost: x\r\n\r\n").status, 501);
    EXPECT_TRUE(still_well());
}

TEST_F(LimitsTest, UnknownPathsAndMethodsGetTheirOwnAnswer) {
    Client client = server.client();
    EXPECT_EQ(client.get("/v1/onbekend").status, 404);
    EXPECT_EQ(client.get("/v1/sessies/").status, 404);
    EXPECT_EQ(client.get("/v1/%zz").status, 404);
    EXPECT_EQ(client.get("/assets/../../etc/passwd").status, 404);
    EXPECT_EQ(client.get("/assets/%2e%2e/%2e%2e/installation.key").status, 404);
    const Reply reply = client.send("PUT", "/v1/sessies", "{}");
    EXPECT_EQ(reply.status, 405);
    EXPECT_EQ(reply.header("allow"), "POST");
}

TEST_F(LimitsTest, ARequestAfterAnotherOnOneConnectionIsAnsweredInOrder) {
    Connection connection{server.port()};
    connection.send(
        "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /onbekend HTTP/1.1\r\nHost: x\r\n\r\nHEAD /healthz "
        "HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(connection.read().status, 200);
    EXPECT_EQ(connection.read().status, 404);
    const Reply head = connection.read(true);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("content-length"), "15");
}

TEST_F(LimitsTest, AClientThatAsksFirstHearsToGoOn) {
    Connection connection{server.port()};
    connection.send(sign_in_head + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(connection.read().status, 100);
    connection.send("{}");
    EXPECT_EQ(connection.read().status, 400);
}

TEST_F(LimitsTest, BadJsonIsRefusedWithEveryProblemAndItsPlace) {
    Client client = server.client();
    const auto refused = [&](const std::string& body) {
        const Reply reply = client.post("/v1/sessies", body);
        EXPECT_EQ(reply.status, 400) << body;
        return reply.body;
    };
    EXPECT_THAT(refused("{\"gebruikersnaam\":\"\xC3\x28\"}"), ::testing::HasSubstr("ongeldige-tekens"));
    EXPECT_THAT(refused(std::string(40, '[') + std::string(40, ']')), ::testing::HasSubstr("te-diep"));
    EXPECT_THAT(refused("{\"gebruikersnaam\":"), ::testing::HasSubstr("ongeldige-json"));
    const std::string all =
        refused(R"({"gebruikersnaam":1,"gebruikersnaam":"a","wachtwoord":"b","geheim":true})");
    for (const auto* expected : {R"("pointer":"/gebruikersnaam","code":"dubbel-veld")",
                                 R"("pointer":"/gebruikersnaam","code":"verkeerd-type")",
                                 R"("pointer":"/geheim","code":"onbekend-veld")"}) {
        EXPECT_THAT(all, ::testing::HasSubstr(expected));
    }
}

TEST_F(LimitsTest, ATakenPortIsSaidClearly) {
    server::Settings settings;
    settings.listen.port = server.port();
    settings.data = server.folder() / "other";
    settings.catalogue = std::filesystem::path{PH_SOURCE_DIR} / "catalogue";
    settings.auth.cost = {.passes = 1, .memory = 1U << 20U};
    SecureRandom random;
    const auto second = server::Composition::start(settings, server.clock, random, server.journal);
    ASSERT_FALSE(second.ok());
    EXPECT_THAT(second.error().title, ::testing::HasSubstr("ander programma"));
    EXPECT_THAT(second.error().title, ::testing::HasSubstr("--port"));
}

TEST_F(LimitsTest, TheJournalHoldsTemplatesAndNoPathsOrQueries) {
    Client client = server.client();
    (void)client.get("/inloggen?terug=/werk/dossiers/geheim");
    (void)client.get("/v1/geheim");
    for (const std::string& line : server.journal.lines())
        EXPECT_THAT(line, ::testing::Not(::testing::HasSubstr("geheim")));
    EXPECT_THAT(server.journal.lines(), ::testing::Contains("GET /inloggen 200"));
}

}  // namespace ph::testing
