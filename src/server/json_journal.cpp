#include "server/json_journal.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "wire/json.hpp"

namespace ph::server {
namespace {

struct RequestLine {
    Instant time;
    std::string_view level;
    std::string_view event;
    std::string_view method;
    std::string_view route;
    int status = 0;
    double milliseconds = 0;
    std::string_view trace;
};
BOOST_DESCRIBE_STRUCT(RequestLine, (), (time, level, event, method, route, status, milliseconds, trace))

struct DefectLine {
    Instant time;
    std::string_view level;
    std::string_view event;
    std::string_view route;
    std::string_view trace;
    std::string_view what;
};
BOOST_DESCRIBE_STRUCT(DefectLine, (), (time, level, event, route, trace, what))

}  // namespace

JsonJournal::JsonJournal(const Clock& clock, bool requests)
    : clock_(clock),
      requests_(requests),
      lines_(std::make_shared<spdlog::logger>("journal", std::make_shared<spdlog::sinks::stdout_sink_mt>())) {
    lines_->set_pattern("%v");
    lines_->flush_on(spdlog::level::err);
}

JsonJournal::~JsonJournal() {
    lines_->flush();
}

void JsonJournal::request(const http::RequestRecord& record) {
    if (!requests_) return;
    const double milliseconds = std::chrono::duration<double, std::milli>(record.duration).count();
    // Three decimals: microseconds.
    const double rounded = static_cast<double>(static_cast<std::int64_t>(milliseconds * 1000)) / 1000;
    lines_->info(wire::write(RequestLine{clock_.now(), "info", "request", record.method, record.path_template,
                                         record.status, rounded, record.trace_id}));
}

void JsonJournal::defect(std::string_view path_template, std::string_view trace_id, std::string_view what) {
    lines_->error(wire::write(DefectLine{clock_.now(), "error", "defect", path_template, trace_id, what}));
}

}  // namespace ph::server
