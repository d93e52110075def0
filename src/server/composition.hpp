// Everything a running server is made of, put together in one place.
#pragma once
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "app/auth/sign_in.hpp"
#include "app/rights_rules.hpp"
#include "app/use_cases/effect_reports.hpp"
#include "app/use_cases/letter_files.hpp"
#include "app/use_cases/retention_round.hpp"
#include "http/dispatcher.hpp"
#include "http/static_files.hpp"
#include "server/destruction_ledger.hpp"
#include "server/settings.hpp"
#include "storage/storage.hpp"

namespace ph::server {

class Composition {
  public:
    // Listens first, so that a taken port is told at once; then key, database, catalogue and screens.
    // `clock`, `random` and `journal` outlive it.
    static Result<std::unique_ptr<Composition>> start(const Settings& settings, Clock& clock, Random& random,
                                                      http::Journal& journal);
    ~Composition();
    Composition(const Composition&) = delete;
    Composition& operator=(const Composition&) = delete;

    // Serves until stop() or a signal.
    void run(bool stop_on_signal);
    void stop() { server_.stop(); }

    // Offered on the sign-in page, in a demo only. Before run().
    void offer(std::vector<http::DemoAccount> accounts) { site_.demo_accounts = std::move(accounts); }

    [[nodiscard]] std::uint16_t port() const { return server_.port(); }
    [[nodiscard]] storage::SqlStorage& storage() { return *storage_; }
    [[nodiscard]] const app::Catalogue& catalogue() const { return catalogue_; }
    [[nodiscard]] const http::RouteTable& routes() const { return routes_; }
    [[nodiscard]] const app::auth::Passwords& passwords() const { return passwords_; }

  private:
    Composition(const Settings& settings, Clock& clock, Random& random, http::Journal& journal);
    Status prepare();
    void connect();
    void add_routes();
    void add_gauges();
    void do_rounds();
    void sweep();
    Status tidy_up();
    // Before anybody is served: a back-up that was put back knows nothing of what was destroyed since.
    Status destroy_again();
    void list_for_destruction();
    void destroy_decided();
    app::RetentionRound retention_round();

    const Settings settings_;
    Clock& clock_;
    Random& random_;
    http::Journal& journal_;
    http::Server server_;  // first: whatever may still answer ends before it
    http::Site site_;
    http::Metrics metrics_;
    http::RateLimiter rates_;
    http::StaticFiles files_;
    http::RouteTable routes_;
    app::Catalogue catalogue_;
    app::RightsRules rights_;
    app::ReportTools report_tools_;
    app::LetterTools letter_tools_;
    DestructionLedgerFile ledger_;
    app::Pictures pictures_;
    app::Editions editions_;
    app::auth::Passwords passwords_;
    std::unique_ptr<storage::SqlStorage> storage_;
    std::unique_ptr<app::auth::Sessions> sessions_;
    std::unique_ptr<app::auth::SignIn> sign_in_;
    http::WorkerPool workers_;
    http::WorkerPool hashing_;
    std::unique_ptr<http::Dispatcher> dispatcher_;
    std::mutex rounds_mutex_;
    std::condition_variable rounds_wake_;
    std::atomic<bool> ending_ = false;
    std::optional<Date> listed_on_;  // of the thread of the rounds
    std::thread rounds_thread_;
};

}  // namespace ph::server
