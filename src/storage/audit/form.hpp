// What of an event goes into its hash, and in which form. A form never changes: an event that was written in
// an older one is checked in that one, so that a chain stays verifiable over releases.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "access/gate.hpp"
#include "storage/sql/row.hpp"

namespace ph::storage::audit {

using Hash = std::array<std::uint8_t, 32>;

// 1: until the categories, the persons and the trace were kept. 2: with those.
inline constexpr int newest_form = 2;

// An event as its row holds it. Texts are views into the row or the event that it was made from.
struct Fields {
    int form = newest_form;
    std::int64_t sequence = 0;
    Uuid municipality_id;
    Uuid id;
    std::int64_t at = 0;
    std::optional<Uuid> user_id;
    std::optional<Uuid> organisation_id;
    std::string_view role;
    std::string_view action;
    std::string_view purpose;
    std::string_view ground;
    bool allowed = true;
    bool change = false;
    std::optional<Uuid> dossier_id;
    std::string_view subject;
    std::optional<Hash> payload_hash;
    std::int64_t categories = 0;              // bits of access::Categories
    std::optional<std::string_view> persons;  // 16 bytes each; none: nobody in particular
    std::optional<Uuid> trace_id;             // of the request, W3C Trace Context
};

// `persons` is where the bytes of the persons are put; it must live as long as the fields.
Fields fields_of(const access::AuditEvent& event, std::int64_t sequence,
                 const std::optional<Hash>& payload_hash, std::string& persons);

// The columns of table event in the order in which read_fields() takes them; `hash` comes after them.
inline constexpr std::string_view event_columns =
    "municipality_id, sequence, id, at, user_id, organisation_id, role, action, purpose, ground, allowed, "
    "change, dossier_id, subject, payload_hash, form, categories, persons, trace_id, hash";
inline constexpr int hash_column = 19;
Fields read_fields(const sql::Row& row);
// Nothing when what stands there cannot be one.
std::optional<Hash> read_hash(const sql::Row& row, int column);
// A copy that outlives the row; without its payload.
access::AuditEvent event_of(const Fields& fields);

// SHA-256, set up once and used for many hashes; one thread at a time.
class Hasher {
  public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    // SHA-256 of the hash before it and every field. Nothing when the row cannot have been written by any
    // release: a form nobody knows, or something in a column that its form does not hash.
    std::optional<Hash> event(const Hash& previous, const Fields& fields);
    Hash payload(std::span<const std::uint8_t> salt, std::string_view payload);
    Hash text(std::string_view text);

  private:
    struct Context;
    std::unique_ptr<Context> context_;
    std::string bytes_;
};

}  // namespace ph::storage::audit
