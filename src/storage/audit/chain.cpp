#include "storage/audit/chain.hpp"

#include <sodium.h>

#include <map>
#include <vector>

#include "storage/sql/codec.hpp"

namespace ph::storage::audit {
namespace {

using access::AuditEvent;

constexpr std::size_t salt_size = 16;

// Reserves `count` sequence numbers; the update locks the row, so that chains never fork.
Result<Head> reserve(sql::Connection& connection, const MunicipalityId& municipality, std::int64_t count) {
    constexpr auto sql =
        "UPDATE chain_head SET sequence = sequence + $2 WHERE municipality_id = $1 RETURNING sequence, hash";
    std::optional<Head> head;
    const auto take = [&](const sql::Row& row) {
        head = Head{row.get<std::int64_t>(0) - count, row.get<Hash>(1)};
    };
    PH_TRY([[maybe_unused]] const auto rows,
           connection.run(sql, sql::arguments_of(municipality, count), take));
    if (head) return *head;
    PH_TRY([[maybe_unused]] const auto added,
           connection.execute("INSERT INTO chain_head (municipality_id, sequence, hash) VALUES ($1, 0, $2) "
                              "ON CONFLICT DO NOTHING",
                              municipality, Hash{}));
    PH_TRY([[maybe_unused]] const auto again,
           connection.run(sql, sql::arguments_of(municipality, count), take));
    return head.value();
}

Result<std::optional<Hash>> store_payload(sql::Connection& connection, Hasher& hasher, std::int64_t sequence,
                                          const AuditEvent& event) {
    if (event.payload.empty()) return std::optional<Hash>{};
    std::array<std::uint8_t, salt_size> salt{};
    randombytes_buf(salt.data(), salt.size());
    PH_TRY([[maybe_unused]] const auto rows,
           connection.execute(
               "INSERT INTO event_payload (municipality_id, sequence, salt, payload) VALUES ($1, $2, $3, $4)",
               event.municipality_id, sequence, salt, event.payload));
    return std::optional<Hash>{hasher.payload(salt, event.payload)};
}

// In the order of event_columns. The texts are not copied.
void put_row(sql::Arguments& row, const Fields& fields, const Hash& hash) {
    row.put(fields.municipality_id);
    row.put(fields.sequence);
    row.put(fields.id);
    row.put(fields.at);
    row.put(fields.user_id);
    row.put(fields.organisation_id);
    row.put(fields.role);
    row.put(fields.action);
    row.put(fields.purpose);
    row.put(fields.ground);
    row.put(fields.allowed);
    row.put(fields.change);
    row.put(fields.dossier_id);
    row.put(fields.subject);
    row.put(fields.payload_hash);
    row.put(fields.form);
    row.put(fields.categories);
    if (fields.persons) {
        row.put_text(sql::Kind::bytes, *fields.persons);
    } else {
        row.put_null(sql::Kind::bytes);
    }
    row.put(fields.trace_id);
    row.put(hash);
}

const std::string& insert_statement() {
    static const std::string sql = "INSERT INTO event (" + std::string(event_columns) +
                                   ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
                                   "$15, $16, $17, $18, $19, $20)";
    return sql;
}

Status append_to(sql::Connection& connection, const MunicipalityId& municipality,
                 std::span<const AuditEvent* const> events) {
    PH_TRY(Head head, reserve(connection, municipality, static_cast<std::int64_t>(events.size())));
    Hasher hasher;
    // What the rows point at.
    std::vector<sql::Arguments> rows(events.size());
    std::vector<std::string> persons(events.size());
    std::vector<Fields> fields(events.size());
    std::vector<Hash> hashes(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        ++head.sequence;
        PH_TRY(const auto payload, store_payload(connection, hasher, head.sequence, *events[i]));
        fields[i] = fields_of(*events[i], head.sequence, payload, persons[i]);
        hashes[i] = head.hash = hasher.event(head.hash, fields[i]).value();
        put_row(rows[i], fields[i], hashes[i]);
    }
    PH_CHECK(connection.run_batch(insert_statement(), rows));
    PH_TRY([[maybe_unused]] const auto moved,
           connection.execute("UPDATE chain_head SET hash = $2 WHERE municipality_id = $1", municipality,
                              head.hash));
    return {};
}

}  // namespace

Status append(sql::Connection& connection, std::span<const AuditEvent> events) {
    // Heads are locked in the order of the ids, whatever the order of the events: two groups cannot wait for
    // each other.
    std::map<MunicipalityId, std::vector<const AuditEvent*>> by_municipality;
    for (const AuditEvent& event : events) by_municipality[event.municipality_id].push_back(&event);
    for (const auto& [municipality, own] : by_municipality)
        PH_CHECK(append_to(connection, municipality, own));
    return {};
}

}  // namespace ph::storage::audit
