// Idempotency-Key on a POST: the same key and the same request give the stored answer again, also after a
// restart.
#pragma once
#include <optional>
#include <string>

#include "app/ports/idempotency.hpp"
#include "app/ports/unit_of_work.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace ph::http {

// The key of a POST, or nothing. Fault::invalid when it is not 8 to 100 printable ASCII characters.
Result<std::optional<std::string>> idempotency_key(const Request& request);

// The answer to an earlier equal request. Fault::conflict when the key was used for another one. Before it is
// given again its dossier must open again: whoever lost that in between hears what anybody hears.
Result<std::optional<app::StoredAnswer>> earlier_answer(app::UnitOfWork& work, const UserId& user,
                                                        const std::string& key, const Request& request);
Response response_of(const app::StoredAnswer& answer);

// Keeps this answer in the transaction of the change itself. `answer` comes with its user, key, moment and
// the dossier that was opened.
Status keep_answer(app::UnitOfWork& work, app::StoredAnswer answer, const Request& request,
                   const Response& response);

}  // namespace ph::http
