// A small HTTP client for tests: one connection, whole answers, and raw bytes when a test wants to misbehave.
#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ph::testing {

struct Reply {
    int status = 0;                                            // 0: no answer came
    std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
    std::string body;

    [[nodiscard]] std::string header(std::string_view name) const;
    // The value of a cookie that this answer sets; empty when it sets none.
    [[nodiscard]] std::string cookie(std::string_view name) const;
};

// One TCP connection to 127.0.0.1.
class Connection {
  public:
    explicit Connection(std::uint16_t port);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Ignores a connection that the server closed; the answer tells.
    void send(std::string_view bytes);
    // Reads one answer; status 0 when the connection ends or nothing comes within ten seconds.
    Reply read(bool without_body = false);
    // True when the server closes within `time`.
    bool closes_within(std::chrono::milliseconds time);

  private:
    bool fill(std::chrono::milliseconds time);

    int socket_;
    std::string buffer_;
};

using Headers = std::map<std::string, std::string>;

// A browser of sorts: a connection for each request, cookies and the CSRF token kept.
class Client {
  public:
    explicit Client(std::uint16_t port) : port_(port) {}

    Reply get(const std::string& path, Headers headers = {});
    Reply send(const std::string& method, const std::string& path, const std::string& json,
               Headers headers = {});
    Reply post(const std::string& path, const std::string& json, Headers headers = {}) {
        return send("POST", path, json, std::move(headers));
    }
    // A form from our own page.
    Reply submit(const std::string& path, const std::string& form);

    // Signs in through the API and keeps cookie and CSRF token.
    Reply sign_in(const std::string& login, const std::string& password);

    std::string cookie;  // "ph_sessie=..."; empty when signed out
    std::string csrf_token;

  private:
    Reply request(const std::string& method, const std::string& path, const std::string& body,
                  const Headers& headers);

    std::uint16_t port_;
};

// The value of a text member of a JSON object, anywhere in it; empty when there is none.
std::string json_text(std::string_view json, std::string_view name);

}  // namespace ph::testing
