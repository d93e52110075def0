// Checks a stretch of a chain at a time, on a connection of its own (storage/audit/verify.hpp).
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "storage/audit/chain.hpp"
#include "storage/audit/places.hpp"
#include "storage/audit/verify.hpp"

namespace ph::storage::audit {

// What is known of a chain before its events are read.
struct Chain {
    MunicipalityId municipality;
    std::optional<Head> head;
    std::int64_t last = 0;              // the newest event that is there
    std::int64_t stretches_placed = 0;  // of which the dossiers are in event_place
    [[nodiscard]] std::int64_t expected() const { return head ? head->sequence : last; }
};

// What a part of a chain gave.
struct Findings {
    std::int64_t events = 0;
    std::int64_t payloads_destroyed = 0;
    std::vector<std::int64_t> without_payload;  // had one when they were written
    std::vector<std::int64_t> destructions;     // events that say which payloads they took (destroyed.hpp)
    std::vector<Break> breaks;
    std::int64_t not_kept = 0;  // breaks that are only counted

    void add(BreakKind kind, std::int64_t sequence, std::string what) {
        breaks.push_back({kind, sequence, sequence, std::move(what)});
    }
};

class Checker {
  public:
    explicit Checker(sql::Connection& connection) : connection_(connection) {}
    // The events of one stretch. Stretches of a chain may come in any order; one after its neighbour is
    // cheaper.
    Status check(const Chain& chain, std::int64_t stretch, Findings& findings);

  private:
    struct Payload {
        std::int64_t sequence = 0;
        std::optional<Hash> hash;  // none: what stands there cannot have been written by us
    };
    Status find_previous(const Chain& chain, std::int64_t first);
    Status read_payloads(const Chain& chain, std::int64_t first, std::int64_t last);
    void take(const Chain& chain, const sql::Row& row, Findings& findings);
    void check_event(const sql::Row& row, Findings& findings);
    void check_payload(std::int64_t sequence, const std::optional<Hash>& expected, Findings& findings);
    void payloads_until(std::int64_t sequence, Findings& findings);
    Status check_places(const Chain& chain, std::int64_t stretch, Findings& findings);

    sql::Connection& connection_;
    Hasher hasher_;
    MunicipalityId municipality_;
    std::int64_t next_ = 0;         // the sequence that comes now
    std::optional<Hash> previous_;  // of the event before it; none when that is gone
    std::vector<Payload> payloads_;
    std::size_t next_payload_ = 0;
    StretchPlaces places_;
};

}  // namespace ph::storage::audit
