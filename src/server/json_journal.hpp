// The journal as lines of JSON on standard output; no personal data (http/journal.hpp).
#pragma once
#include <memory>

#include "base/time.hpp"
#include "http/journal.hpp"

namespace spdlog {
class logger;
}

namespace ph::server {

class JsonJournal final : public http::Journal {
  public:
    // Without `requests` only defects are written.
    JsonJournal(const Clock& clock, bool requests);
    ~JsonJournal() override;
    void request(const http::RequestRecord& record) override;
    void defect(std::string_view path_template, std::string_view trace_id, std::string_view what) override;

  private:
    const Clock& clock_;
    const bool requests_;
    std::shared_ptr<spdlog::logger> lines_;
};

}  // namespace ph::server
