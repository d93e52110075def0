// What the server writes about its own work: route templates and numbers, never a path, a query, a body or a
// name.
#pragma once
#include <chrono>
#include <string_view>

namespace ph::http {

struct RequestRecord {
    std::string_view method;
    std::string_view path_template;
    int status = 0;
    std::chrono::nanoseconds duration{};
    std::string_view trace_id;
};

class Journal {
  public:
    virtual ~Journal() = default;
    virtual void request(const RequestRecord& record) = 0;
    // A defect: an exception, or a Fault::internal; `what` is for developers.
    virtual void defect(std::string_view path_template, std::string_view trace_id, std::string_view what) = 0;
};

}  // namespace ph::http
