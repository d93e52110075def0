// The routes as data: method, path template, permission, how it works and what it costs. A resource adds its
// own with add_<resource>_routes(RouteTable&) in http/handlers/<resource>.cpp; tests/http compares the table
// with api/openapi.yaml.
#pragma once
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "access/policy.hpp"
#include "app/call.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace ph::http {

// What counts together for the rate of one user (http/rate_limit.hpp).
enum class RateClass { read, write, search, sign_in };

using Handler = std::function<Result<Response>(app::Call&, const Request&)>;

// Work that takes long between reading and writing, in stages: `Read` reads on a snapshot, what it gives
// reckons without a transaction, and the handler that comes of that writes. Others write meanwhile: the last
// stage must look whether what was read still stands.
using Reckon = std::function<Result<Handler>()>;
struct Stages {
    std::function<Result<Reckon>(app::Call&, const Request&)> read;
};

struct RouteOptions {
    // A read runs on a snapshot; a POST that only asks (a search) is one too. Default: GET reads, the rest
    // writes.
    std::optional<app::Access> access;
    std::optional<RateClass> rate;       // default: follows access
    std::size_t body_limit = 1'000'000;  // bytes
};

// A route for people who are signed in. There is no default permission: a route without one does not compile.
struct Route {
    Route(Method method_, std::string path_, access::Permission permission_, Handler handler_,
          RouteOptions options = {});
    // Always writes in the end.
    Route(Method method_, std::string path_, access::Permission permission_, Stages stages_,
          RouteOptions options = {});

    Method method;
    std::string path;  // "/v1/dossiers/{dossierId}/taken"
    access::Permission permission;
    Handler handler;  // empty of a route in stages
    Stages stages;    // empty of every other
    app::Access access;
    RateClass rate;
    std::size_t body_limit;
};

// The thread a public route may use: `io` for what never waits, `worker` for the database, `password` for
// hashing.
enum class Lane { io, worker, password };

// Answers once, from any thread, now or later.
using Answer = std::function<void(Response)>;
using PublicHandler = std::function<void(const Request&, Answer)>;

// Open to everyone on purpose: signing in, health, the contract, files. Add one only with a test that says
// why.
struct PublicRoute {
    Method method = Method::get;
    std::string path;  // may end in "/*"
    Lane lane = Lane::io;
    PublicHandler handler;
    RateClass rate = RateClass::read;
    std::size_t body_limit = 16'000;
};

struct Match {
    std::variant<std::monostate, const Route*, const PublicRoute*> route;
    std::vector<Parameter> parameters;
    std::string allowed;  // of a path that exists under other methods: "GET, PUT"

    [[nodiscard]] bool found() const noexcept { return route.index() != 0; }
    [[nodiscard]] std::size_t body_limit() const noexcept;
    // The template, for logs and metrics; "-" when nothing matched.
    [[nodiscard]] std::string_view path_template() const noexcept;
};

class RouteTable {
  public:
    RouteTable();
    ~RouteTable();
    RouteTable(const RouteTable&) = delete;
    RouteTable& operator=(const RouteTable&) = delete;

    // Both throw std::logic_error when the method and path are there already: a defect that start-up shows.
    void add(Route route);
    void add_public(PublicRoute route);

    // `path` as sent, still encoded. A literal segment wins over a parameter, a parameter over "*".
    [[nodiscard]] Match match(Method method, std::string_view path) const;

    [[nodiscard]] const std::deque<Route>& routes() const noexcept { return routes_; }
    [[nodiscard]] const std::deque<PublicRoute>& public_routes() const noexcept { return public_routes_; }

  private:
    struct Node;
    using Target = decltype(Match::route);
    void insert(Method method, std::string_view path, Target target);

    std::deque<Route> routes_;
    std::deque<PublicRoute> public_routes_;
    std::unique_ptr<Node> root_;
};

}  // namespace ph::http
