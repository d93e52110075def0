#include "storage/audit/moves.hpp"

#include <algorithm>

#include "storage/sql/codec.hpp"

namespace ph::storage::audit {
namespace {

// Every pair is tried with every hash that may have stood before it: 40 give 65,000 hashes, a tenth of a
// second.
constexpr std::size_t most_tried = 40;

struct Suspect {
    std::int64_t place = 0;
    access::AuditEvent event;
    // As they stand in the row: the event knows only what a release could have written.
    std::int64_t categories = 0;
    std::optional<std::string> persons;
    int form = newest_form;
    std::optional<Hash> payload_hash;
    Hash hash{};
    std::optional<Hash> before;  // as it now stands at the place before this one
};

Result<std::optional<Suspect>> read_suspect(sql::Connection& connection, const Chain& chain,
                                            std::int64_t place) {
    static const std::string select =
        "SELECT " + std::string(event_columns) + " FROM event WHERE municipality_id = $1 AND sequence = $2";
    std::optional<Suspect> found;
    try {
        PH_TRY([[maybe_unused]] const auto rows,
               connection.run(select, sql::arguments_of(chain.municipality, place), [&](const sql::Row& row) {
                   const Fields fields = read_fields(row);
                   found =
                       Suspect{place,
                               event_of(fields),
                               fields.categories,
                               fields.persons ? std::optional<std::string>{*fields.persons} : std::nullopt,
                               fields.form,
                               fields.payload_hash,
                               row.get<Hash>(hash_column),
                               place == 1 ? std::optional{Hash{}} : std::nullopt};
               }));
        PH_TRY([[maybe_unused]] const auto before,
               connection.run("SELECT hash FROM event WHERE municipality_id = $1 AND sequence = $2",
                              sql::arguments_of(chain.municipality, place - 1), [&](const sql::Row& row) {
                                  if (found) found->before = row.get<Hash>(0);
                              }));
    } catch (const std::runtime_error&) {
        // Unreadable: it was changed, and that is said already.
        return std::optional<Suspect>{};
    }
    return found;
}

// Was this event written at that place, after an event with one of these hashes?
bool fits(Hasher& hasher, const Suspect& suspect, std::int64_t place, const std::vector<Hash>& befores) {
    std::string persons;
    Fields fields = fields_of(suspect.event, place, suspect.payload_hash, persons);
    fields.form = suspect.form;
    fields.categories = suspect.categories;
    fields.persons = suspect.persons;
    return std::ranges::any_of(
        befores, [&](const Hash& before) { return hasher.event(before, fields) == suspect.hash; });
}

}  // namespace

Status tell_moves(sql::Connection& connection, const Chain& chain, Findings& findings) {
    std::vector<Suspect> suspects;
    for (const Break& one : findings.breaks) {
        if (one.kind != BreakKind::changed) continue;
        if (suspects.size() == most_tried) return {};
        PH_TRY(auto suspect, read_suspect(connection, chain, one.sequence));
        if (suspect) suspects.push_back(*std::move(suspect));
    }
    std::vector<Hash> befores;
    befores.reserve(2 * suspects.size());
    for (const Suspect& suspect : suspects) {
        befores.push_back(suspect.hash);
        if (suspect.before) befores.push_back(*suspect.before);
    }
    Hasher hasher;
    for (const Suspect& suspect : suspects) {
        const auto from = std::ranges::find_if(
            suspects, [&](const Suspect& other) { return fits(hasher, suspect, other.place, befores); });
        if (from == suspects.end()) continue;
        const auto told = std::ranges::find_if(findings.breaks, [&](const Break& one) {
            return one.kind == BreakKind::changed && one.sequence == suspect.place;
        });
        if (from->place == suspect.place) {
            findings.breaks.erase(told);
        } else {
            told->kind = BreakKind::moved;
            told->what = "Deze gebeurtenis stond op nummer " + std::to_string(from->place) +
                         ": de volgorde is na het vastleggen gewijzigd.";
        }
    }
    return {};
}

}  // namespace ph::storage::audit
