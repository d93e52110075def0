// Counters of the server in the Prometheus text format. Routes by their template, so that no id is ever a
// label.
#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace ph::http {

class Metrics {
  public:
    void observe(std::string_view method, std::string_view path_template, int status,
                 std::chrono::nanoseconds duration);
    // A number that is read when asked for: queue lengths, connections.
    void add_gauge(std::string name, std::string help, std::function<double()> read);
    [[nodiscard]] std::string text() const;

    std::atomic<std::int64_t> open_connections{0};
    std::atomic<std::int64_t> refused_connections{0};

  private:
    // Upper bounds in seconds.
    static constexpr std::array<double, 12> bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                   0.05,   0.1,   0.25,   0.5,   1,    2.5};
    struct Route {
        std::map<int, std::uint64_t> by_status;
        std::array<std::uint64_t, bounds.size() + 1> buckets{};
        double sum = 0;
        std::uint64_t count = 0;
    };
    struct Gauge {
        std::string name;
        std::string help;
        std::function<double()> read;
    };

    mutable std::mutex mutex_;
    std::map<std::string, Route, std::less<>> routes_;  // by the labels "method=...,route=..."
    std::vector<Gauge> gauges_;
};

}  // namespace ph::http
