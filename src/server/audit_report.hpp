// The outcome of `participatiehuis audit verify`, for the privacy officer or as JSON.
#pragma once
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "storage/audit/verify.hpp"

namespace ph::server {

struct AuditReport {
    std::vector<storage::audit::ChainReport> chains;
    std::map<MunicipalityId, std::string> municipalities;
    bool with_anchor = false;
    bool with_key = false;  // the seals of destructions were checked
};

bool is_whole(const AuditReport& report);
void print_text(const AuditReport& report, std::ostream& out);
void print_json(const AuditReport& report, std::ostream& out);
// "1.234.567"
std::string with_dots(std::int64_t number);

}  // namespace ph::server
