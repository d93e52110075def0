// The real server with two people in it: an administrator and a coach, both with the same good password.
#pragma once
#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/time.hpp"
#include "http/client.hpp"
#include "server/composition.hpp"

namespace ph::testing {

// The present time plus what a test adds; safe to move while the server runs.
class MovableClock final : public Clock {
  public:
    [[nodiscard]] Instant now() const override {
        return system_.now() + std::chrono::milliseconds{offset_.load()};
    }
    void advance(std::chrono::milliseconds by) { offset_ += by.count(); }

  private:
    SystemClock system_;
    std::atomic<std::int64_t> offset_{0};
};

// Keeps what the server wrote about its work.
class KeptJournal final : public http::Journal {
  public:
    void request(const http::RequestRecord& record) override;
    void defect(std::string_view path_template, std::string_view trace_id, std::string_view what) override;
    [[nodiscard]] std::vector<std::string> lines() const;

  private:
    mutable std::mutex mutex_;
    std::vector<std::string> lines_;
};

inline constexpr std::string_view good_password = "vier losse woorden samen";

class TestServer {
  public:
    using Change = std::function<void(server::Settings&)>;
    // Staff need no second factor here; `change` may set anything else.
    explicit TestServer(Change change = {});
    ~TestServer();
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return running_->port(); }
    [[nodiscard]] Client client() const { return Client{port()}; }
    // Signed in as "coach" or "beheer"; the test fails when that does not work.
    [[nodiscard]] Client signed_in(const std::string& login) const;
    // Stops it as SIGTERM does, does `between` if there is anything, and starts it again on the same data.
    void restart(const std::function<void()>& between = {});

    // Adds a user of the one municipality with the good password.
    User add_user(const std::string& login, std::vector<Role> roles, bool must_change = false,
                  std::optional<PersonId> person = std::nullopt);
    // Of any municipality and organisation; the id is made here.
    User add_user(User user, bool must_change = false);
    // Another municipality on the same server, with an organisation and an administrator of its own.
    Organisation add_municipality(const std::string& code);
    Organisation add_partner(const std::string& name);

    [[nodiscard]] server::Composition& composition() { return *running_; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    // How many events the audit of the one municipality holds; its chain must be whole.
    [[nodiscard]] std::int64_t audit_events();

    MovableClock clock;
    KeptJournal journal;
    Municipality municipality;
    Organisation organisation;
    User administrator;
    User coach;

  private:
    void start();
    void stop();
    void install();
    void install(const Municipality& new_municipality, const Organisation& own, const User& first);
    // Works as the administrator of a municipality: the gate hands out the proof that the repository asks
    // for.
    template <class Act>
    void as_administrator_of(const MunicipalityId& where, const Act& act);
    app::Credential credential_for(const UserId& user, bool must_change);

    std::filesystem::path folder_;
    server::Settings settings_;
    SecureRandom random_;
    std::unique_ptr<server::Composition> running_;
    std::thread thread_;
};

}  // namespace ph::testing
