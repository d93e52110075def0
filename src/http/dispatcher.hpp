// One request from the socket to its answer: rate, session, gate, transaction, handler, audit; on the worker
// pool, with plain synchronous code. The only place where a handler is called.
#pragma once
#include <chrono>
#include <memory>

#include "app/auth/sign_in.hpp"
#include "app/call.hpp"
#include "app/editions.hpp"
#include "app/pictures.hpp"
#include "http/journal.hpp"
#include "http/metrics.hpp"
#include "http/rate_limit.hpp"
#include "http/route_table.hpp"
#include "http/site.hpp"
#include "http/worker_pool.hpp"

namespace ph::http {

// What the dispatcher works with; everything outlives it.
struct Services {
    app::Storage& storage;
    const app::Catalogue& catalogue;
    app::Pictures& pictures;
    app::Editions& editions;
    Clock& clock;
    Random& random;
    app::auth::SignIn& sign_in;
    app::auth::Sessions& sessions;
    const app::auth::Settings& auth;
    const Site& site;
    const RouteTable& routes;
    WorkerPool& workers;
    WorkerPool& hashing;  // passwords: few threads, much memory
    RateLimiter& rates;
    Metrics& metrics;
    Journal& journal;
};

class Dispatcher {
  public:
    explicit Dispatcher(const Services& services) : services_(services) {}

    // Never blocks and never throws. `answer` is called exactly once, from any thread.
    void handle(Request request, Match match, Answer answer);

    // A request of our own, for a page that needs the answer of the API: the same session, gate and audit.
    void ask(const Request& page, std::string_view api_path, Answer answer);

    // The answer to what never became a request: broken or too large HTTP.
    [[nodiscard]] Response refuse(int status, std::string_view code, std::string_view title);

  private:
    struct Job;
    using JobPtr = std::shared_ptr<Job>;

    void start(const JobPtr& job);
    void start_public(const JobPtr& job, const PublicRoute& route);
    void guarded(const JobPtr& job, const std::function<void()>& work);
    void run(const JobPtr& job, const Route& route);
    [[nodiscard]] Status authenticate(Job& job, const Route& route);
    void answer_read(const JobPtr& job, const Route& route, const access::Actor& actor);
    // `before`: events of what was read on the way here.
    void answer_write(const JobPtr& job, const Route& route, const Handler& handler,
                      const access::Actor& actor, std::vector<access::AuditEvent> before = {});
    void answer_in_stages(const JobPtr& job, const Route& route, const access::Actor& actor);
    // Nothing of what it wrote stays.
    void refuse_after(const JobPtr& job, const Route& route, std::vector<access::AuditEvent> events,
                      const Error& error);
    [[nodiscard]] Result<Response> handled(Job& job, const Route& route, const Handler& handler,
                                           access::Gate& gate, app::UnitOfWork& work);
    // The first stage: what is to be reckoned, or the answer that the same request had before.
    [[nodiscard]] Result<std::variant<Reckon, Response>> read_first(Job& job, const Route& route,
                                                                    access::Gate& gate,
                                                                    app::UnitOfWork& work);
    [[nodiscard]] app::Call call_of(access::Gate& gate, app::UnitOfWork& work) const;
    // The answer leaves when its events are on disk, and not otherwise.
    void finish_after(const JobPtr& job, std::vector<access::AuditEvent> events, Response response);
    void finish(const JobPtr& job, Response response);
    void fail(const JobPtr& job, const Error& error);
    void touch_session(const Job& job);

    Services services_;
};

// "4bf92f3577b34da6a3ce929d0e0e4736": from a valid traceparent header, or new.
std::string trace_id_of(const Request& request, Random& random);

// Ties what was decided and done to the request that asked for it.
void add_trace(std::vector<access::AuditEvent>& events, const std::string& trace_id);

}  // namespace ph::http
