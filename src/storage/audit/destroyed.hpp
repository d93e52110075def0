// Which payloads a destruction took (docs/decisions/0016). The event of a destruction names them in its own
// payload, under a seal of the installation's key: else whoever can write the database could take a payload
// away, or change one and then take it away, and it would pass for destroyed.
#pragma once
#include "storage/audit/check.hpp"
#include "storage/secrets.hpp"

namespace ph::storage::audit {

// How the subject of such an event begins.
inline constexpr std::string_view destruction_subject = "destruction ";

// "3-5,9"; the numbers come in ascending order.
std::string ranges_text(const std::vector<std::int64_t>& sequences);
// Hex. `mark` is that of the ledger, in hex, so that the event, the record and the ledger name one another.
std::string destruction_seal(const Secrets& secrets, const MunicipalityId& municipality,
                             std::string_view mark, std::string_view payloads);

// Of the payloads that are not there: those that a destruction names are counted as destroyed, the others are
// breaks. Without the key in the options a seal is not looked at.
Status tell_destroyed(sql::Connection& connection, const VerifyOptions& options, const Chain& chain,
                      Findings& findings);

}  // namespace ph::storage::audit
