// An anchor: the newest hash of every chain at one moment, on paper or in a file that somebody keeps outside
// the installation. Who writes a chain anew, or cuts it off, cannot change that.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "domain/ids.hpp"
#include "storage/audit/form.hpp"
#include "storage/audit/logs.hpp"

namespace ph::storage::audit {

struct AnchorLine {
    LogKind log = LogKind::all;
    MunicipalityId municipality_id;
    std::int64_t sequence = 0;
    Hash hash{};
    friend bool operator==(const AnchorLine&, const AnchorLine&) = default;
};

// The heads of a log as they stand now, by municipality.
Result<std::vector<AnchorLine>> heads_of(const Log& log);

// Text for people and for verify(); the last line finds a mistake in copying.
std::string to_anchor_text(std::span<const AnchorLine> lines, Instant made_at);
// Fault::invalid with the line that is wrong.
Result<std::vector<AnchorLine>> parse_anchor(std::string_view text);

// "wijzigingen", "inzage", "alles"
std::string_view dutch_name(LogKind kind);
std::string to_hex(std::span<const std::uint8_t> bytes);

}  // namespace ph::storage::audit
