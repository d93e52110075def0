#include "storage/audit/form.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "storage/sql/codec.hpp"

namespace ph::storage::audit {
namespace {

std::string_view bytes_of(const Uuid& id) {
    return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}

// The fields in a form that has one reading: each with its length (8 bytes, little end first) in front; an
// absent value has length 2^64-1.
class Canonical {
  public:
    explicit Canonical(std::string& bytes) : bytes_(bytes) { bytes_.clear(); }

    void add(std::string_view text) {
        add_size(text.size());
        bytes_.append(text);
    }
    void add(std::int64_t number) {
        std::array<char, 20> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        add(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
    }
    void add(bool yes) { add(std::string_view(yes ? "1" : "0")); }
    void add(const Uuid& id) { add(bytes_of(id)); }
    template <class T>
    void add(const std::optional<T>& value) {
        if (value) {
            add(*value);
        } else {
            add_size(~std::size_t{0});
        }
    }
    // Always of one length: none is written in front.
    void add(const Hash& hash) { bytes_.append(reinterpret_cast<const char*>(hash.data()), hash.size()); }

  private:
    void add_size(std::size_t size) {
        std::array<char, 8> little{};
        for (std::size_t i = 0; i < little.size(); ++i)
            little[i] = static_cast<char>((size >> (8 * i)) & 0xFFU);
        bytes_.append(little.data(), little.size());
    }
    std::string& bytes_;
};

void add_first_form(Canonical& canonical, const Fields& fields) {
    canonical.add(fields.sequence);
    canonical.add(fields.id);
    canonical.add(fields.municipality_id);
    canonical.add(fields.at);
    canonical.add(fields.user_id);
    canonical.add(fields.organisation_id);
    canonical.add(fields.role);
    canonical.add(fields.action);
    canonical.add(fields.purpose);
    canonical.add(fields.ground);
    canonical.add(fields.allowed);
    canonical.add(fields.change);
    canonical.add(fields.dossier_id);
    canonical.add(fields.subject);
    canonical.add(fields.payload_hash.value_or(Hash{}));
}

template <class T>
std::optional<Uuid> uuid_of(const std::optional<T>& id) {
    return id ? std::optional{id->uuid} : std::nullopt;
}
template <class IdType>
std::optional<IdType> id_of(const std::optional<Uuid>& uuid) {
    return uuid ? std::optional{IdType{*uuid}} : std::nullopt;
}

}  // namespace

Fields fields_of(const access::AuditEvent& event, std::int64_t sequence,
                 const std::optional<Hash>& payload_hash, std::string& persons) {
    Fields fields;
    fields.sequence = sequence;
    fields.municipality_id = event.municipality_id.uuid;
    fields.id = event.id.uuid;
    fields.at = event.at.time_since_epoch().count();
    fields.user_id = uuid_of(event.user_id);
    fields.organisation_id = uuid_of(event.organisation_id);
    fields.role = event.role;
    fields.action = event.action;
    fields.purpose = event.purpose;
    fields.ground = event.ground;
    fields.allowed = event.allowed;
    fields.change = event.change;
    fields.dossier_id = uuid_of(event.dossier_id);
    fields.subject = event.subject;
    fields.payload_hash = payload_hash;
    fields.categories = event.categories.bits();
    persons.clear();
    for (const PersonId& person : event.persons) persons.append(bytes_of(person.uuid));
    if (!persons.empty()) fields.persons = persons;
    fields.trace_id = event.trace_id;
    return fields;
}

Fields read_fields(const sql::Row& row) {
    Fields fields;
    fields.municipality_id = row.get<Uuid>(0);
    fields.sequence = row.integer(1);
    fields.id = row.get<Uuid>(2);
    fields.at = row.integer(3);
    fields.user_id = row.get<std::optional<Uuid>>(4);
    fields.organisation_id = row.get<std::optional<Uuid>>(5);
    fields.role = row.text(6);
    fields.action = row.text(7);
    fields.purpose = row.text(8);
    fields.ground = row.text(9);
    fields.allowed = row.boolean(10);
    fields.change = row.boolean(11);
    fields.dossier_id = row.get<std::optional<Uuid>>(12);
    fields.subject = row.text(13);
    fields.payload_hash = row.get<std::optional<Hash>>(14);
    fields.form = row.get<int>(15);
    fields.categories = row.integer(16);
    if (!row.is_null(17)) {
        const auto persons = row.bytes(17);
        fields.persons = {reinterpret_cast<const char*>(persons.data()), persons.size()};
    }
    fields.trace_id = row.get<std::optional<Uuid>>(18);
    return fields;
}

std::optional<Hash> read_hash(const sql::Row& row, int column) {
    const auto bytes = row.bytes(column);
    Hash hash{};
    if (bytes.size() != hash.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

access::AuditEvent event_of(const Fields& fields) {
    access::AuditEvent event;
    event.id = {fields.id};
    event.municipality_id = {fields.municipality_id};
    event.at = Instant{std::chrono::milliseconds{fields.at}};
    event.user_id = id_of<UserId>(fields.user_id);
    event.organisation_id = id_of<OrganisationId>(fields.organisation_id);
    event.role = fields.role;
    event.action = fields.action;
    event.purpose = fields.purpose;
    event.ground = fields.ground;
    event.categories = access::Categories::known(fields.categories);
    event.allowed = fields.allowed;
    event.change = fields.change;
    event.dossier_id = id_of<DossierId>(fields.dossier_id);
    event.subject = fields.subject;
    const std::string_view persons = fields.persons.value_or(std::string_view{});
    for (std::size_t at = 0; at + 16 <= persons.size(); at += 16) {
        PersonId person;
        std::copy_n(persons.data() + at, 16, person.uuid.bytes.begin());
        event.persons.push_back(person);
    }
    event.trace_id = fields.trace_id;
    return event;
}

struct Hasher::Context {
    EVP_MD_CTX* state = EVP_MD_CTX_new();

    Context() = default;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { EVP_MD_CTX_free(state); }

    void start() {
        static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
        if (state == nullptr || EVP_DigestInit_ex2(state, algorithm, nullptr) != 1)
            throw std::runtime_error("SHA-256 is not available");
    }
    void add(const void* data, std::size_t size) { EVP_DigestUpdate(state, data, size); }
    Hash finish() {
        Hash hash{};
        EVP_DigestFinal_ex(state, hash.data(), nullptr);
        return hash;
    }
};

Hasher::Hasher() : context_(std::make_unique<Context>()) {}
Hasher::~Hasher() = default;

std::optional<Hash> Hasher::event(const Hash& previous, const Fields& fields) {
    Canonical canonical{bytes_};
    const bool unhashed = fields.categories != 0 || fields.persons || fields.trace_id;
    if (fields.form < 1 || fields.form > newest_form || (fields.form == 1 && unhashed)) return std::nullopt;
    canonical.add(previous);
    // A first form starts with a number here: no bytes can be read as both.
    if (fields.form == 2) canonical.add(std::string_view("form 2"));
    add_first_form(canonical, fields);
    if (fields.form == 2) {
        canonical.add(fields.categories);
        canonical.add(fields.persons);
        canonical.add(fields.trace_id);
    }
    return text(bytes_);
}

Hash Hasher::payload(std::span<const std::uint8_t> salt, std::string_view payload) {
    context_->start();
    context_->add(salt.data(), salt.size());
    context_->add(payload.data(), payload.size());
    return context_->finish();
}

Hash Hasher::text(std::string_view text) {
    context_->start();
    context_->add(text.data(), text.size());
    return context_->finish();
}

}  // namespace ph::storage::audit
