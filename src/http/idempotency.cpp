#include "http/idempotency.hpp"

#include "app/auth/tokens.hpp"
#include "app/ports/idempotency.hpp"

namespace ph::http {
namespace {

constexpr std::size_t shortest_key = 8;
constexpr std::size_t longest_key = 100;

app::Digest request_hash(const Request& request) {
    std::string whole{name_of(request.method)};
    for (const std::string* part : {&request.path, &request.query, &request.body}) {
        whole += '\n';
        whole += std::to_string(part->size());
        whole += ' ';
        whole += *part;
    }
    return app::auth::digest_of(whole);
}

}  // namespace

Result<std::optional<std::string>> idempotency_key(const Request& request) {
    const auto header = request.header("idempotency-key");
    if (!header || request.method != Method::post) return std::optional<std::string>{};
    const bool printable =
        std::all_of(header->begin(), header->end(), [](char c) { return c > ' ' && c < 0x7F; });
    if (!printable || header->size() < shortest_key || header->size() > longest_key) {
        return Error{Fault::invalid,
                     "De kop Idempotency-Key klopt niet.",
                     {{"ongeldige-sleutel",
                       "Gebruik 8 tot 100 letters, cijfers of leestekens, zonder spaties; een UUID is goed.",
                       {}}}};
    }
    return std::optional<std::string>{*header};
}

Result<std::optional<app::StoredAnswer>> earlier_answer(app::UnitOfWork& work, const UserId& user,
                                                        const std::string& key, const Request& request) {
    PH_TRY(auto stored, work.idempotency().find(user, key));
    if (!stored) return stored;
    if (stored->request_hash != request_hash(request)) {
        return Error{Fault::conflict,
                     "Deze Idempotency-Key is al gebruikt voor een andere opdracht. Gebruik een nieuwe.",
                     {{"sleutel-al-gebruikt",
                       "De inhoud is anders dan bij de eerste opdracht met deze sleutel.",
                       {}}}};
    }
    return stored;
}

Response response_of(const app::StoredAnswer& answer) {
    Response response;
    response.status = answer.status;
    response.body = answer.body;
    for (const app::StoredHeader& header : answer.headers) response.with(header.name, header.value);
    return response;
}

Status keep_answer(app::UnitOfWork& work, app::StoredAnswer answer, const Request& request,
                   const Response& response) {
    answer.request_hash = request_hash(request);
    answer.status = response.status;
    for (const Header& header : response.headers) answer.headers.push_back({header.name, header.value});
    answer.body = response.body;
    return work.idempotency().remember(answer);
}

}  // namespace ph::http
