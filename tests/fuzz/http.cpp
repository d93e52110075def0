// Any bytes as a path, query, header, cookie and form: no crash, and what is decoded is UTF-8.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.hpp"
#include "http/form.hpp"
#include "http/idempotency.hpp"
#include "http/inputs.hpp"
#include "http/pages/screens.hpp"
#include "http/pages/sign_in_pages.hpp"
#include "http/response_head.hpp"
#include "http/route_table.hpp"

namespace {

using namespace ph::http;

const RouteTable& table() {
    static const RouteTable& routes = [&]() -> const RouteTable& {
        static RouteTable made;
        const auto handler = [](ph::app::Call&, const Request&) -> ph::Result<Response> {
            return no_content();
        };
        made.add({Method::get, "/v1/dossiers", ph::access::Permission::dossier_list, handler});
        made.add({Method::get, "/v1/dossiers/{dossierId}/taken/{taakId}", ph::access::Permission::task_read,
                  handler});
        made.add_public({.path = "/werk/*", .handler = [](const Request&, const Answer&) {}});
        return made;
    }();
    return routes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(data), size};
    const auto decoded = percent_decode(text, true);
    if (decoded && !ph::is_utf8(*decoded)) std::abort();
    for (const Parameter& parameter : table().match(Method::get, "/v1/dossiers/" + text).parameters) {
        if (!ph::is_utf8(parameter.value)) std::abort();
    }
    Request request;
    request.method = Method::post;
    request.query = text;
    request.body = text;
    request.headers = {{"cookie", text},
                       {"if-match", text},
                       {"idempotency-key", text},
                       {"content-type", "application/x-www-form-urlencoded"}};
    (void)request.cookie("ph_sessie");
    (void)required_version(request);
    (void)idempotency_key(request);
    (void)Form::read(request);
    Query query{request};
    (void)query.page();
    (void)query.value<ph::Date>("datum");
    (void)query.finish();
    const std::string back = safe_return(text);
    if (back != "/" && !back.starts_with("/werk/") && !back.starts_with("/mijn/")) std::abort();
    Response response;
    response.with("Location", text);
    const std::string head = response_head(response, true, ph::Instant{});
    if (head.find("\r\n\r\n") + 4 != head.size()) std::abort();
    const std::string page =
        with_boot_data("<script type=\"application/json\" id=\"boot\">null</script>", text);
    if (page.find("</script>") + 9 != page.size()) std::abort();
    return 0;
}
