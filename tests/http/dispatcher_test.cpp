// What the dispatcher promises for every resource: nothing twice, nothing lost, nothing without the gate and
// the audit.
#include "http/dispatcher.hpp"

#include <future>

#include "http/handlers/sessions.hpp"
#include "http/inputs.hpp"
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using access::Permission;
using http::Method;
using http::Request;
using http::Response;

// Routes of our own beside the real storage, session and audit of a test server.
class Desk {
  public:
    explicit Desk(TestServer& server) : server_(server) {
        policy_catalogue_ = server.composition().catalogue();
        for (const Permission permission : {Permission::task_read, Permission::task_change}) {
            policy_catalogue_.policy.roles[Role::coach][permission] = access::Reach::involved;
            policy_catalogue_.policy.purposes[permission] = "begeleiding";
            policy_catalogue_.policy.grounds[permission] = "proef";
            policy_catalogue_.policy.data[permission] = {{access::DataCategory::identity}, {}};
        }
        policy_catalogue_.policy.roles[Role::coach].erase(Permission::audit_read);
        const auto counted = [this](app::Call& call, const Request&) -> Result<Response> {
            PH_TRY(const auto scope, call.gate.enter(Permission::task_change, true));
            call.gate.note(scope, "proef", "{}");
            ++handled;
            return http::with_version(
                http::text_response(201, http::json_type, "{\"aantal\":" + std::to_string(handled) + "}"), 1);
        };
        routes_.add({Method::post, "/v1/proeven", Permission::task_change, counted});
        routes_.add({Method::put, "/v1/proeven/{id}", Permission::task_change,
                     [](app::Call&, const Request& request) -> Result<Response> {
                         PH_TRY(const int version, http::required_version(request));
                         if (version != 3) return http::stale_version();
                         return http::with_version(http::no_content(), 4);
                     }});
        routes_.add({Method::get, "/v1/proeven", Permission::task_read,
                     [](app::Call& call, const Request&) -> Result<Response> {
                         PH_CHECK(call.gate.enter(Permission::task_read));
                         return http::no_content();
                     }});
        routes_.add({Method::get, "/v1/geheimen", Permission::audit_read,
                     [](app::Call&, const Request&) -> Result<Response> { return http::no_content(); }});
        routes_.add({Method::post, "/v1/fouten", Permission::task_change,
                     [](app::Call& call, const Request&) -> Result<Response> {
                         PH_TRY(const auto scope, call.gate.enter(Permission::task_change, true));
                         call.gate.note(scope, "proef", "{}");
                         return Error{Fault::invalid, "Dit klopt niet.", {}};
                     }});
        routes_.add({Method::post, "/v1/langzaam", Permission::task_change,
                     http::Stages{[this](app::Call& call, const Request&) -> Result<http::Reckon> {
                         PH_CHECK(call.gate.enter(Permission::task_read));
                         return http::Reckon{[this]() -> Result<http::Handler> {
                             if (meanwhile) {
                                 PH_CHECK(meanwhile());
                             }
                             return http::Handler{
                                 [this](app::Call& last, const Request&) -> Result<Response> {
                                     PH_TRY(const auto scope, last.gate.enter(Permission::task_change, true));
                                     last.gate.note(scope, "proef", "{}");
                                     ++reckoned;
                                     return http::text_response(201, http::json_type, "{}");
                                 }};
                         }};
                     }}});
        routes_.add({Method::get, "/v1/stuk", Permission::task_read,
                     [](app::Call&, const Request&) -> Result<Response> {
                         throw std::runtime_error("geheim detail");
                     }});
    }

    // One request of this client, through a dispatcher of its own.
    Response ask(const Client& client, Method method, const std::string& path, const std::string& body = "",
                 std::vector<http::Header> headers = {}) {
        auto& storage = server_.composition().storage();
        app::auth::Settings auth;
        auth.staff_need_second_factor = false;
        app::auth::Sessions sessions{storage, server_.clock, auth};
        app::auth::SignIn sign_in{
            storage, sessions, server_.composition().passwords(), policy_catalogue_.policy, server_.clock,
            random_, auth};
        app::Pictures pictures;
        app::Editions editions{{}};
        http::Site site;
        http::Metrics metrics;
        http::WorkerPool workers{1, 10};
        http::WorkerPool hashing{1, 10};
        http::RateLimiter rates{rate};
        http::Dispatcher dispatcher{{storage, policy_catalogue_, pictures, editions, server_.clock, random_,
                                     sign_in, sessions, auth, site, routes_, workers, hashing, rates, metrics,
                                     server_.journal}};
        Request request;
        request.method = method;
        request.path = path;
        request.body = body;
        request.headers = std::move(headers);
        if (!client.cookie.empty()) request.headers.push_back({"cookie", client.cookie});
        request.headers.push_back({"x-csrf-token", client.csrf_token});
        std::promise<Response> answered;
        dispatcher.handle(std::move(request), routes_.match(method, path),
                          [&](Response response) { answered.set_value(std::move(response)); });
        return answered.get_future().get();
    }

    int handled = 0;
    int reckoned = 0;
    std::function<Status()> meanwhile;  // while a request in stages reckons
    http::Rates rate{{}, {}, {}, {}};

  private:
    TestServer& server_;
    app::Catalogue policy_catalogue_;
    http::RouteTable routes_;
    SecureRandom random_;
};

std::string header(const Response& response, std::string_view name) {
    for (const http::Header& found : response.headers) {
        if (found.name == name) return found.value;
    }
    return {};
}

}  // namespace

struct DispatcherTest : ::testing::Test {
    TestServer server;
    Desk desk{server};
    Client coach = server.signed_in("coach");
    const std::vector<http::Header> key{{"idempotency-key", "sleutel-0001"}};
};

TEST_F(DispatcherTest, TheSamePostTwiceIsDoneOnceAndAnsweredTwice) {
    const Response first = desk.ask(coach, Method::post, "/v1/proeven", "{}", key);
    const Response second = desk.ask(coach, Method::post, "/v1/proeven", "{}", key);
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(first.body, second.body);
    EXPECT_EQ(header(second, "ETag"), "\"1\"");
    EXPECT_EQ(desk.handled, 1);
}

TEST_F(DispatcherTest, AnAnswerIsRememberedAcrossARestart) {
    const Response first = desk.ask(coach, Method::post, "/v1/proeven", "{}", key);
    server.restart();
    EXPECT_EQ(desk.ask(coach, Method::post, "/v1/proeven", "{}", key).body, first.body);
    EXPECT_EQ(desk.handled, 1);
}

TEST_F(DispatcherTest, TheSameKeyForAnotherRequestIsAConflict) {
    (void)desk.ask(coach, Method::post, "/v1/proeven", "{}", key);
    EXPECT_EQ(desk.ask(coach, Method::post, "/v1/proeven", R"({"a":1})", key).status, 409);
    EXPECT_EQ(desk.handled, 1);
}

TEST_F(DispatcherTest, AKeyBelongsToOnePerson) {
    server.add_user("collega", {Role::coach});
    const Client colleague = server.signed_in("collega");
    (void)desk.ask(coach, Method::post, "/v1/proeven", "{}", key);
    EXPECT_EQ(desk.ask(colleague, Method::post, "/v1/proeven", "{}", key).status, 201);
    EXPECT_EQ(desk.handled, 2);
}

TEST_F(DispatcherTest, AnOddKeyIsRefused) {
    for (const std::string& odd :
         {std::string{"kort"}, std::string(101, 'x'), std::string{"met een spatie"}}) {
        EXPECT_EQ(desk.ask(coach, Method::post, "/v1/proeven", "{}", {{"idempotency-key", odd}}).status, 400)
            << odd;
    }
    EXPECT_EQ(desk.handled, 0);
}

TEST_F(DispatcherTest, AChangeNeedsTheVersionItIsBasedOn) {
    EXPECT_EQ(desk.ask(coach, Method::put, "/v1/proeven/1").status, 428);
    EXPECT_EQ(desk.ask(coach, Method::put, "/v1/proeven/1", "", {{"if-match", "\"2\""}}).status, 412);
    const Response changed = desk.ask(coach, Method::put, "/v1/proeven/1", "", {{"if-match", "\"3\""}});
    EXPECT_EQ(changed.status, 204);
    EXPECT_EQ(header(changed, "ETag"), "\"4\"");
}

TEST_F(DispatcherTest, AChangeWithoutTheCsrfTokenDoesNothing) {
    Client forged = coach;
    forged.csrf_token = "mis";
    EXPECT_EQ(desk.ask(forged, Method::post, "/v1/proeven", "{}").status, 403);
    EXPECT_EQ(desk.handled, 0);
}

TEST_F(DispatcherTest, AReadIsAuditedBeforeItIsAnswered) {
    const std::int64_t before = server.audit_events();
    EXPECT_EQ(desk.ask(coach, Method::get, "/v1/proeven").status, 204);
    EXPECT_EQ(server.audit_events(), before + 1);
}

TEST_F(DispatcherTest, AChangeAndItsEventsAreOneTransaction) {
    const std::int64_t before = server.audit_events();
    (void)desk.ask(coach, Method::post, "/v1/proeven", "{}");
    EXPECT_EQ(server.audit_events(), before + 2);  // the decision and what was changed
}

TEST_F(DispatcherTest, ARefusedChangeLeavesItsDecisionInTheAuditButNoChange) {
    const std::int64_t before = server.audit_events();
    EXPECT_EQ(desk.ask(coach, Method::post, "/v1/fouten", "{}").status, 400);
    EXPECT_EQ(server.audit_events(), before + 1);
}

// A second writer would wait in vain for a transaction that stays open until it has written.
TEST_F(DispatcherTest, WhileARequestReckonsAnotherWrites) {
    int status = 0;
    desk.meanwhile = [&]() -> Status {
        status = desk.ask(coach, Method::post, "/v1/proeven", "{}").status;
        return {};
    };
    EXPECT_EQ(desk.ask(coach, Method::post, "/v1/langzaam", "{}").status, 201);
    EXPECT_EQ(status, 201);
    EXPECT_EQ(desk.handled, 1);
    EXPECT_EQ(desk.reckoned, 1);
}

TEST_F(DispatcherTest, AReadingAndTheWritingThatFollowsAreBothAudited) {
    const std::int64_t before = server.audit_events();
    EXPECT_EQ(desk.ask(coach, Method::post, "/v1/langzaam", "{}").status, 201);
    EXPECT_EQ(server.audit_events(), before + 3);  // read, decided, changed
}

TEST_F(DispatcherTest, WhatCannotBeReckonedWritesNothingAndItsReadingIsAudited) {
    desk.meanwhile = []() -> Status { return Error{Fault::conflict, "Dit kan niet.", {}}; };
    const std::int64_t before = server.audit_events();
    EXPECT_EQ(desk.ask(coach, Method::post, "/v1/langzaam", "{}").status, 409);
    EXPECT_EQ(server.audit_events(), before + 1);
    EXPECT_EQ(desk.reckoned, 0);
}

TEST_F(DispatcherTest, TheSameRequestInStagesIsDoneOnceAlsoWhenBothReckonAtATime) {
    int inner = 0;
    desk.meanwhile = [&]() -> Status {
        if (++inner == 1) {
            EXPECT_EQ(desk.ask(coach, Method::post, "/v1/langzaam", "{}", key).status, 201);
        }
        return {};
    };
    EXPECT_EQ(desk.ask(coach, Method::post, "/v1/langzaam", "{}", key).status, 201);
    EXPECT_EQ(desk.reckoned, 1);
    EXPECT_EQ(inner, 2);
    EXPECT_EQ(desk.ask(coach, Method::post, "/v1/langzaam", "{}", key).status, 201);
    EXPECT_EQ(inner, 2);
}

TEST_F(DispatcherTest, APermissionThatNoRoleHasIsRefusedBeforeTheHandlerAndAudited) {
    const std::int64_t before = server.audit_events();
    EXPECT_EQ(desk.ask(coach, Method::get, "/v1/geheimen").status, 403);
    EXPECT_EQ(server.audit_events(), before + 1);
}

TEST_F(DispatcherTest, ADefectIsAnsweredWithoutItsDetailsAndJournalled) {
    const Response response = desk.ask(coach, Method::get, "/v1/stuk");
    EXPECT_EQ(response.status, 500);
    EXPECT_THAT(response.body, ::testing::Not(::testing::HasSubstr("geheim detail")));
    EXPECT_THAT(server.journal.lines(), ::testing::Contains(::testing::HasSubstr("geheim detail")));
}

TEST_F(DispatcherTest, WhoAsksTooOftenWaits) {
    desk.rate.write = {.per_second = 1, .burst = 0};
    EXPECT_EQ(desk.ask(coach, Method::post, "/v1/proeven", "{}").status, 429);
    EXPECT_EQ(desk.ask(coach, Method::get, "/v1/proeven").status, 204);
}

TEST_F(DispatcherTest, TheTraceOfTheCallerIsKeptForTheAnswer) {
    const Response response =
        desk.ask(coach, Method::post, "/v1/fouten", "{}",
                 {{"traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"}});
    EXPECT_EQ(json_text(response.body, "kenmerk"), "4bf92f3577b34da6a3ce929d0e0e4736");
    const Response odd = desk.ask(coach, Method::post, "/v1/fouten", "{}", {{"traceparent", "00-zz"}});
    EXPECT_EQ(json_text(odd.body, "kenmerk").size(), 32U);
}

}  // namespace ph::testing
