// /v1/toezicht/toestemmingen and its file: every consent of the municipality.
#include "wire/dto/consent_overview.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"

namespace ph::http {
namespace {

app::ConsentFilter consent_filter(Query& query) {
    app::ConsentFilter filter;
    filter.organisation = query.value<OrganisationId>("organisatieId");
    filter.category = query.one_of<access::DataCategory>("soort");
    filter.standing = query.one_of<app::ConsentStanding>("stand");
    filter.ends_before = query.value<Date>("eindigtVoor");
    return filter;
}

Result<Response> consent_overview(app::Call& call, const Request& request) {
    Query query{request};
    const auto filter = consent_filter(query);
    const auto page = query.page();
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::consent_overview(call, filter, page));
    return with_next_page(ok(wire::to_dto(found, call.catalogue)), request, found.page.next);
}

Result<Response> consent_file(app::Call& call, const Request& request) {
    Query query{request};
    const auto filter = consent_filter(query);
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::consent_file(call, filter));
    Response file = text_response(200, "text/csv; charset=utf-8", wire::to_csv(found, call.catalogue));
    return file.with("Content-Disposition", "attachment; filename=\"toestemmingen.csv\"");
}

}  // namespace

void add_consent_overview_routes(RouteTable& table) {
    using access::Permission;
    const std::string overview = "/v1/toezicht/toestemmingen";
    table.add({Method::get, overview, Permission::consent_oversight, consent_overview});
    table.add({Method::get, overview + "/bestand", Permission::consent_oversight, consent_file});
}

}  // namespace ph::http
