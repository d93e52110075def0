// The listener: takes connections, reads requests within their limits, and writes the answers. Beast and
// coroutines stay in server.cpp.
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "http/dispatcher.hpp"

namespace ph::http {

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  // 0: any free one
    std::size_t most_connections = 1'000;
    std::uint32_t header_limit = 16'384;     // bytes, request line included
    std::chrono::milliseconds idle{60'000};  // between two requests
    std::chrono::milliseconds header_time{10'000};
    std::chrono::milliseconds body_time{30'000};
    std::chrono::milliseconds write_time{30'000};
    std::chrono::milliseconds stop_time{10'000};  // for requests under way when the server stops
    // Take the client's address from X-Forwarded-For when the connection comes from this machine.
    bool behind_proxy = false;
};

class Server {
  public:
    explicit Server(const ServerOptions& options);
    // Must outlive whatever may still answer a request: the worker pools and the storage.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Binds and listens. Fault::conflict when the port is taken, Fault::invalid when the address is none of
    // ours.
    Status listen();
    // The port that listen() got.
    [[nodiscard]] std::uint16_t port() const;

    // Serves until stop() or, with `stop_on_signal`, SIGINT or SIGTERM; then finishes the requests under way.
    void run(Dispatcher& dispatcher, const RouteTable& routes, Metrics& metrics, bool stop_on_signal);
    // From any thread.
    void stop();

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace ph::http
