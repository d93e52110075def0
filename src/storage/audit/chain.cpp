#include "storage/audit/chain.hpp"

#include <openssl/evp.h>
#include <sodium.h>

#include <stdexcept>

#include "storage/sql/mapper.hpp"

namespace ph::storage::audit {
namespace {

using access::AuditEvent;

constexpr std::size_t salt_size = 16;
constexpr std::size_t most_breaks = 100;

class Sha256 {
  public:
    Sha256() : context_(EVP_MD_CTX_new()) {
        static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
        if (context_ == nullptr || EVP_DigestInit_ex2(context_, algorithm, nullptr) != 1) {
            throw std::runtime_error("SHA-256 is not available");
        }
    }
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    ~Sha256() { EVP_MD_CTX_free(context_); }

    void add(const void* data, std::size_t size) { EVP_DigestUpdate(context_, data, size); }
    Hash finish() {
        Hash hash{};
        EVP_DigestFinal_ex(context_, hash.data(), nullptr);
        return hash;
    }

  private:
    EVP_MD_CTX* context_;
};

// The fields of an event in a form that has one reading: each with its length (8 bytes, little end first) in
// front; an absent value has length 2^64-1.
class Canonical {
  public:
    void add(std::string_view text) {
        add_size(text.size());
        bytes_.append(text);
    }
    void add(const std::string& text) { add(std::string_view(text)); }
    void add(std::int64_t number) { add(std::to_string(number)); }
    void add(bool yes) { add(std::string_view(yes ? "1" : "0")); }
    void add(Instant at) { add(static_cast<std::int64_t>(at.time_since_epoch().count())); }
    template <class Kind>
    void add(const Id<Kind>& id) {
        add(std::string_view(reinterpret_cast<const char*>(id.uuid.bytes.data()), id.uuid.bytes.size()));
    }
    template <class T>
    void add(const std::optional<T>& value) {
        if (value) {
            add(*value);
        } else {
            add_size(~std::size_t{0});
        }
    }
    void add(const Hash& hash) { bytes_.append(reinterpret_cast<const char*>(hash.data()), hash.size()); }
    [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

  private:
    void add_size(std::size_t size) {
        for (unsigned shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>((size >> shift) & 0xFFU);
    }
    std::string bytes_;
};

Hash hash_event(const Hash& previous, std::int64_t sequence, const AuditEvent& event,
                const std::optional<Hash>& payload) {
    Canonical canonical;
    canonical.add(previous);
    canonical.add(sequence);
    canonical.add(event.id);
    canonical.add(event.municipality_id);
    canonical.add(event.at);
    canonical.add(event.user_id);
    canonical.add(event.organisation_id);
    canonical.add(event.role);
    canonical.add(event.action);
    canonical.add(event.purpose);
    canonical.add(event.ground);
    canonical.add(event.allowed);
    canonical.add(event.change);
    canonical.add(event.dossier_id);
    canonical.add(event.subject);
    canonical.add(payload.value_or(Hash{}));
    Sha256 sha;
    sha.add(canonical.bytes().data(), canonical.bytes().size());
    return sha.finish();
}

Hash hash_payload(std::span<const std::uint8_t> salt, std::string_view payload) {
    Sha256 sha;
    sha.add(salt.data(), salt.size());
    sha.add(payload.data(), payload.size());
    return sha.finish();
}

struct Head {
    std::int64_t sequence = 0;
    Hash hash{};
};

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

Result<std::optional<Hash>> store_payload(sql::Connection& connection, std::int64_t sequence,
                                          const AuditEvent& event) {
    if (event.payload.empty()) return std::optional<Hash>{};
    std::array<std::uint8_t, salt_size> salt{};
    randombytes_buf(salt.data(), salt.size());
    PH_TRY([[maybe_unused]] const auto rows,
           connection.execute(
               "INSERT INTO event_payload (municipality_id, sequence, salt, payload) VALUES ($1, $2, $3, $4)",
               event.municipality_id, sequence, salt, event.payload));
    return std::optional<Hash>{hash_payload(salt, event.payload)};
}

Status append_to(sql::Connection& connection, const MunicipalityId& municipality,
                 std::span<const AuditEvent* const> events) {
    constexpr auto insert =
        "INSERT INTO event (municipality_id, sequence, id, at, user_id, organisation_id, role, action, "
        "purpose, ground, "
        "allowed, change, dossier_id, subject, payload_hash, hash) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    PH_TRY(Head head, reserve(connection, municipality, static_cast<std::int64_t>(events.size())));
    std::vector<sql::Arguments> rows(events.size());
    std::vector<Hash> hashes(events.size());
    std::vector<std::optional<Hash>> payloads(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        const AuditEvent& event = *events[i];
        ++head.sequence;
        PH_TRY(payloads[i], store_payload(connection, head.sequence, event));
        hashes[i] = head.hash = hash_event(head.hash, head.sequence, event, payloads[i]);
        sql::Arguments& row = rows[i];
        row.put(event.municipality_id);
        row.put(head.sequence);
        row.put(event.id);
        row.put(event.at);
        row.put(event.user_id);
        row.put(event.organisation_id);
        row.put(event.role);
        row.put(event.action);
        row.put(event.purpose);
        row.put(event.ground);
        row.put(event.allowed);
        row.put(event.change);
        row.put(event.dossier_id);
        row.put(event.subject);
        row.put(payloads[i]);
        row.put(hashes[i]);
    }
    PH_CHECK(connection.run_batch(insert, rows));
    PH_TRY([[maybe_unused]] const auto moved,
           connection.execute("UPDATE chain_head SET hash = $2 WHERE municipality_id = $1", municipality,
                              head.hash));
    return {};
}

// An event as it stands in the database, with what is needed to check it.
struct Stored {
    AuditEvent event;
    std::int64_t sequence = 0;
    std::optional<Hash> payload_hash;
    Hash hash{};
    std::optional<Bytes> salt;
};

constexpr auto select_chain =
    "SELECT e.municipality_id, e.sequence, e.id, e.at, e.user_id, e.organisation_id, e.role, e.action, "
    "e.purpose, "
    "e.ground, e.allowed, e.change, e.dossier_id, e.subject, e.payload_hash, e.hash, p.salt, p.payload "
    "FROM event e LEFT JOIN event_payload p ON p.municipality_id = e.municipality_id AND p.sequence = "
    "e.sequence "
    "WHERE e.municipality_id = $1 AND e.sequence > $2 ORDER BY e.sequence LIMIT $3";

Stored read_stored(const sql::Row& row) {
    Stored stored;
    AuditEvent& event = stored.event;
    int column = 0;
    const auto next = [&](auto& target) {
        target = row.get<std::remove_cvref_t<decltype(target)>>(column++);
    };
    next(event.municipality_id);
    next(stored.sequence);
    next(event.id);
    next(event.at);
    next(event.user_id);
    next(event.organisation_id);
    next(event.role);
    next(event.action);
    next(event.purpose);
    next(event.ground);
    next(event.allowed);
    next(event.change);
    next(event.dossier_id);
    next(event.subject);
    next(stored.payload_hash);
    next(stored.hash);
    next(stored.salt);
    event.payload = row.get<std::optional<std::string>>(column).value_or("");
    return stored;
}

class Verifier {
  public:
    explicit Verifier(const MunicipalityId& municipality) { report_.municipality_id = municipality; }

    void check(const Stored& stored) {
        ++report_.events;
        if (stored.sequence != last_.sequence + 1) {
            broken(stored.sequence, "Hiervoor ontbreken gebeurtenissen in het logboek.");
        }
        if (stored.hash != hash_event(last_.hash, stored.sequence, stored.event, stored.payload_hash)) {
            broken(stored.sequence, "Deze gebeurtenis, of een daarvoor, is na het vastleggen gewijzigd.");
        }
        if (stored.payload_hash && !stored.salt) {
            ++report_.payloads_destroyed;
        } else if (stored.payload_hash &&
                   hash_payload(*stored.salt, stored.event.payload) != *stored.payload_hash) {
            broken(stored.sequence, "De inhoud bij deze gebeurtenis is na het vastleggen gewijzigd.");
        }
        last_ = {stored.sequence, stored.hash};
    }

    void check_end(const Head& head) {
        if (head.sequence != last_.sequence || head.hash != last_.hash) {
            broken(head.sequence, "Aan het eind van het logboek ontbreken gebeurtenissen.");
        }
    }

    [[nodiscard]] std::int64_t last() const noexcept { return last_.sequence; }
    [[nodiscard]] ChainReport report() && { return std::move(report_); }

  private:
    void broken(std::int64_t sequence, std::string what) {
        if (report_.breaks.size() < most_breaks) report_.breaks.push_back({sequence, std::move(what)});
    }
    ChainReport report_;
    Head last_;
};

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

Result<std::vector<ChainReport>> verify(sql::Connection& connection) {
    constexpr std::int64_t piece = 5000;
    std::vector<std::pair<MunicipalityId, Head>> heads;
    PH_TRY([[maybe_unused]] const auto chains,
           connection.run("SELECT municipality_id, sequence, hash FROM chain_head ORDER BY municipality_id",
                          {}, [&](const sql::Row& row) {
                              heads.emplace_back(row.get<MunicipalityId>(0),
                                                 Head{row.get<std::int64_t>(1), row.get<Hash>(2)});
                          }));
    std::vector<ChainReport> reports;
    for (const auto& [municipality, head] : heads) {
        Verifier verifier(municipality);
        for (std::int64_t read = piece; read == piece;) {
            PH_TRY(read, connection.run(select_chain, sql::arguments_of(municipality, verifier.last(), piece),
                                        [&](const sql::Row& row) { verifier.check(read_stored(row)); }));
        }
        verifier.check_end(head);
        reports.push_back(std::move(verifier).report());
    }
    return reports;
}

}  // namespace ph::storage::audit
