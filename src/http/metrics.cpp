#include "http/metrics.hpp"

#include <charconv>

namespace ph::http {
namespace {

std::string number(double value) {
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

void head(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
    out.append("# HELP ")
        .append(name)
        .append(" ")
        .append(help)
        .append("\n# TYPE ")
        .append(name)
        .append(" ")
        .append(type)
        .append("\n");
}

void line(std::string& out, std::string_view name, std::string_view labels, const std::string& value) {
    out.append(name);
    if (!labels.empty()) out.append("{").append(labels).append("}");
    out.append(" ").append(value).append("\n");
}

}  // namespace

void Metrics::observe(std::string_view method, std::string_view path_template, int status,
                      std::chrono::nanoseconds duration) {
    const double seconds = std::chrono::duration<double>(duration).count();
    std::size_t bucket = 0;
    while (bucket < bounds.size() && seconds > bounds[bucket]) ++bucket;
    std::string labels;
    labels.append("method=\"").append(method).append("\",route=\"").append(path_template).append("\"");
    const std::lock_guard lock{mutex_};
    Route& route = routes_[labels];
    ++route.by_status[status];
    ++route.buckets[bucket];
    route.sum += seconds;
    ++route.count;
}

void Metrics::add_gauge(std::string name, std::string help, std::function<double()> read) {
    const std::lock_guard lock{mutex_};
    gauges_.push_back({std::move(name), std::move(help), std::move(read)});
}

std::string Metrics::text() const {
    std::string out;
    const std::lock_guard lock{mutex_};
    head(out, "participatiehuis_requests_total", "counter", "Answers by route and status.");
    for (const auto& [labels, route] : routes_) {
        for (const auto& [status, count] : route.by_status) {
            line(out, "participatiehuis_requests_total", labels + ",status=\"" + std::to_string(status) + '"',
                 std::to_string(count));
        }
    }
    head(out, "participatiehuis_request_seconds", "histogram",
         "Time from the last byte of the request to the answer.");
    for (const auto& [labels, route] : routes_) {
        std::uint64_t below = 0;
        for (std::size_t i = 0; i < route.buckets.size(); ++i) {
            below += route.buckets[i];
            const std::string bound = i < bounds.size() ? number(bounds[i]) : "+Inf";
            line(out, "participatiehuis_request_seconds_bucket", labels + ",le=\"" + bound + '"',
                 std::to_string(below));
        }
        line(out, "participatiehuis_request_seconds_sum", labels, number(route.sum));
        line(out, "participatiehuis_request_seconds_count", labels, std::to_string(route.count));
    }
    head(out, "participatiehuis_connections", "gauge", "Open connections.");
    line(out, "participatiehuis_connections", "", std::to_string(open_connections.load()));
    head(out, "participatiehuis_connections_refused_total", "counter",
         "Connections refused because there were too many.");
    line(out, "participatiehuis_connections_refused_total", "", std::to_string(refused_connections.load()));
    for (const Gauge& gauge : gauges_) {
        head(out, gauge.name, "gauge", gauge.help);
        line(out, gauge.name, "", number(gauge.read()));
    }
    return out;
}

}  // namespace ph::http
