// Finds the events of one dossier in a chain of millions, without an index that every event of a read would
// have to write a page of. A chain is cut into stretches; when one is full, a single row for each dossier in
// it says which of its events are about that dossier. Rows of one stretch lie together, so that writing them
// is cheap, and finding a dossier is one look in each stretch (docs/decisions/0012).
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "domain/ids.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage::audit {

// Stretch n holds the events n * stretch_size + 1 ... (n + 1) * stretch_size.
inline constexpr std::int64_t stretch_size = 8192;
constexpr std::int64_t first_of(std::int64_t stretch) {
    return stretch * stretch_size + 1;
}

// What of a stretch is about which dossier: the offset of an event from the first of its stretch.
class StretchPlaces {
  public:
    void clear() { found_.clear(); }
    void add(const Uuid& dossier, std::int64_t offset);
    // For each dossier, in the order of the ids: its offsets, two bytes each, little end first.
    [[nodiscard]] std::vector<std::pair<Uuid, std::string>> rows();

  private:
    std::vector<std::pair<Uuid, std::uint16_t>> found_;
};

// Writes the places of the next full stretch of this chain, and who looked (looks.hpp), in the running write
// transaction; false when none is full. Two servers may do so at once.
Result<bool> place_next_stretch(sql::Connection& connection, const MunicipalityId& municipality);
// The municipalities with a full stretch that has no places yet.
Result<std::vector<MunicipalityId>> chains_to_place(sql::Connection& connection);
// Forgets all places; what follows from the events is made again.
Status forget_places(sql::Connection& connection);

// The last event of a stretch that has its places; what comes after it has none.
Result<std::int64_t> placed_until(sql::Connection& connection, const MunicipalityId& municipality);

// The newest events about a dossier with a sequence below `below`, the newest first, at most `limit`.
Result<std::vector<std::int64_t>> places_of(sql::Connection& connection, const MunicipalityId& municipality,
                                            const DossierId& dossier, std::int64_t below, int limit);

}  // namespace ph::storage::audit
