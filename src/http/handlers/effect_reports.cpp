// /v1/cohorten/{cohortId}/rapport: the effect report of a cohort as it was kept, making a new one, and the
// dossiers behind its figures.
#include "http/handlers/effect_reports.hpp"

#include "http/inputs.hpp"
#include "wire/dto/cohort_cases.hpp"
#include "wire/dto/effect_reports.hpp"

namespace ph::http {
namespace {

Result<KeptReport> kept_report(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto id, id_parameter<CohortId>(request, "cohortId"));
    return app::effect_report(call, id);
}

Response as_file(std::string_view type, std::string body, const std::string& name) {
    Response file = text_response(200, type, std::move(body));
    return file.with("Content-Disposition", "attachment; filename=\"" + name + '"');
}

Result<Response> read_report(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto id, id_parameter<CohortId>(request, "cohortId"));
    PH_TRY(auto shown, app::shown_report(call, id));
    return text_response(200, json_type,
                         wire::shown_effect_report(std::move(shown.report.report), shown.cohort_changed));
}

Result<Response> read_report_page(app::Call& call, const Request& request) {
    PH_TRY(auto kept, kept_report(call, request));
    return as_file(html_type, std::move(kept.page), "effectrapport.html");
}

Result<std::string> form_of(const Request& request) {
    Query query{request};
    const auto form = query.text("vorm");
    PH_CHECK(query.finish());
    if (form && *form != "csv" && *form != "xlsx" && *form != "pdf") {
        Error error{Fault::invalid, "De vraag klopt niet.", {}};
        error.problems.push_back({"onbekende-waarde", "Kies csv, xlsx of pdf.", {{}, 0, 0, "?vorm"}});
        return error;
    }
    return form.value_or("csv");
}

Result<Response> read_report_file(app::Call& call, const Request& request, const app::ReportTools& tools) {
    PH_TRY(const std::string form, form_of(request));
    PH_TRY(const auto id, id_parameter<CohortId>(request, "cohortId"));
    if (form == "xlsx") {
        PH_TRY(auto bytes, app::effect_workbook(call, id));
        return as_file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", std::move(bytes),
                       "effectrapport.xlsx");
    }
    PH_TRY(auto kept, app::effect_report(call, id));
    if (form == "pdf") {
        PH_TRY(auto bytes, tools.paper(kept));
        return as_file("application/pdf", std::move(bytes), "effectrapport.pdf");
    }
    return as_file("text/csv; charset=utf-8", std::move(kept.file), "effectrapport.csv");
}

Result<Response> list_cases(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto id, id_parameter<CohortId>(request, "cohortId"));
    PH_TRY(const auto cases, app::cohort_cases(call, id));
    return ok(wire::to_dto(cases));
}

Result<Reckon> read_for_report(app::Call& call, const Request& request, const app::ReportTools& tools) {
    PH_TRY(const auto id, id_parameter<CohortId>(request, "cohortId"));
    PH_TRY(auto read, app::read_for_report(call, id));
    const auto basis = std::make_shared<const app::ReportBasis>(std::move(read));
    return Reckon{[basis, &tools, &catalogue = call.catalogue]() -> Result<Handler> {
        PH_TRY(auto reckoned, app::reckon_report(catalogue, *basis, tools));
        return Handler{[reckoned = std::move(reckoned)](app::Call& last, const Request&) -> Result<Response> {
            PH_TRY(auto kept, app::keep_report(last, reckoned));
            return text_response(201, json_type, std::move(kept.report));
        }};
    }};
}

}  // namespace

void add_effect_report_routes(RouteTable& table, const app::ReportTools& tools) {
    using access::Permission;
    const std::string cohort = "/v1/cohorten/{cohortId}";
    const Permission permission = Permission::effect_read;
    table.add({Method::get, cohort + "/rapport", permission, read_report});
    table.add({Method::get, cohort + "/rapport/pagina", permission, read_report_page});
    table.add({Method::get, cohort + "/rapport/bestand", permission,
               [&tools](app::Call& call, const Request& request) {
                   return read_report_file(call, request, tools);
               }});
    table.add({Method::get,
               cohort + "/dossiers",
               Permission::effect_cases,
               list_cases,
               {.access = app::Access::read, .rate = RateClass::search}});
    table.add({Method::post,
               cohort + "/rapporten",
               permission,
               Stages{[&tools](app::Call& call, const Request& request) {
                   return read_for_report(call, request, tools);
               }},
               {.access = app::Access::write, .rate = RateClass::search}});
}

}  // namespace ph::http
