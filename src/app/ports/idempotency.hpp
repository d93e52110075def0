// Answers to earlier POSTs with the same Idempotency-Key, stored in the transaction of the change they
// answer.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/digest.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/ids.hpp"

namespace ph::app {

struct StoredHeader {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(StoredHeader, (), (name, value))

struct StoredAnswer {
    UserId user_id;
    std::string key;        // as the client sent it
    Digest request_hash{};  // of method, path and body: another request under the same key is a mistake
    int status = 200;
    std::vector<StoredHeader> headers;
    std::string body;
    Instant created_at;
    // That was opened for it: it must open again for the answer to be given again. None: not about one.
    std::optional<DossierId> dossier;
};
BOOST_DESCRIBE_STRUCT(StoredAnswer, (),
                      (user_id, key, request_hash, status, headers, body, created_at, dossier))

class IdempotencyRepository {
  public:
    virtual ~IdempotencyRepository() = default;

    // In a write transaction this first waits for any other transaction working under the same key, so that
    // of two equal requests the second finds the answer of the first.
    virtual Result<std::optional<StoredAnswer>> find(const UserId& user, std::string_view key) = 0;
    // Fault::conflict when the key has an answer already.
    virtual Status remember(const StoredAnswer& answer) = 0;
    virtual Status forget_before(Instant created_before) = 0;
};

}  // namespace ph::app
