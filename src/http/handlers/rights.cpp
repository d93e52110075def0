// What is kept about somebody (/v1/mijn/gegevens, /v1/dossiers/{dossierId}/gegevens) and what they ask about
// it (/v1/mijn/verzoeken, /v1/verzoeken).
#include "wire/dto/rights.hpp"

#include "app/use_cases/own_data.hpp"
#include "base/text.hpp"
#include "http/handlers/rights.hpp"
#include "http/inputs.hpp"
#include "http/pages/own_data_page.hpp"

namespace ph::http {
namespace {

using app::RightsRules;

enum class FileForm { html, json };

constexpr int most_on_a_page = 200;

Result<FileForm> file_form(const Request& request) {
    Query query{request};
    const auto form = query.text("vorm");
    PH_CHECK(query.finish());
    if (!form || *form == "html") return FileForm::html;
    if (*form == "json") return FileForm::json;
    Error error{Fault::invalid, "De vraag klopt niet.", {}};
    error.problems.push_back({"onbekende-waarde", "Kies html of json.", {{}, 0, 0, "?vorm"}});
    return error;
}

// Saved, never shown in the place of a page of ours; the name tells nobody whose it is.
Response as_file(const app::OwnData& data, FileForm form, const Texts& texts) {
    const bool html = form == FileForm::html;
    Response file = html ? text_response(200, html_type, own_data_page(data, texts)) : ok(wire::to_dto(data));
    file.with("Content-Disposition", "attachment; filename=\"gegevens-" +
                                         to_string(local_date(data.made_at)) +
                                         (html ? ".html\"" : ".json\""));
    if (html)
        file.with("Content-Security-Policy",
                  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox");
    return file;
}

Result<Response> own_data(app::Call& call, const Request&, const RightsRules& rules) {
    PH_TRY(const auto data, app::own_data(call, rules));
    return ok(wire::to_dto(data));
}

Result<Response> own_file(app::Call& call, const Request& request, const RightsRules& rules) {
    PH_TRY(const auto form, file_form(request));
    PH_TRY(const auto data, app::own_data(call, rules));
    return as_file(data, form, call.catalogue.texts);
}

Result<Response> data_of(app::Call& call, const Request& request, const RightsRules& rules) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto data, app::data_of(call, rules, dossier));
    return ok(wire::to_dto(data));
}

Result<Response> file_of(app::Call& call, const Request& request, const RightsRules& rules) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto form, file_form(request));
    PH_TRY(const auto data, app::data_of(call, rules, dossier));
    return as_file(data, form, call.catalogue.texts);
}

Response with_picture(const app::Call& call, const RightsRules& rules, const app::RightsPicture& picture,
                      int status = 200) {
    Response response = ok(wire::to_dto(picture, rules, call.actor().user_id, call.today()));
    response.status = status;
    return with_version(std::move(response), picture.request.version);
}

Result<Response> own_requests(app::Call& call, const Request&, const RightsRules& rules) {
    PH_TRY(const auto all, app::own_requests(call));
    return ok(wire::Lijst<wire::MijnVerzoek>{
        wire::each(all, [&](const app::RightsRequestView& one) { return wire::to_own_dto(one, rules); })});
}

Result<Response> ask(app::Call& call, const Request& request, const RightsRules& rules) {
    PH_TRY(const auto body, body_as<wire::NieuwVerzoek>(request));
    PH_TRY(const auto asked, app::ask_right(call, rules, wire::to_domain(body)));
    return with_version(created(wire::to_own_dto(asked, rules)), asked.version);
}

Result<Response> withdraw(app::Call& call, const Request& request, const RightsRules& rules) {
    PH_TRY(const auto id, id_parameter<RightsRequestId>(request, "verzoekId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto withdrawn, app::withdraw_right(call, id, version));
    return with_version(ok(wire::to_own_dto(withdrawn, rules)), withdrawn.version);
}

Result<Response> list(app::Call& call, const Request& request, const RightsRules& rules) {
    Query query{request};
    const bool answered = query.flag("beantwoord", false);
    const int limit = query.integer("limit", 1, most_on_a_page, 50);
    const auto cursor = query.text_cursor();
    PH_CHECK(query.finish());
    std::optional<app::RightsKey> after;
    if (cursor) {
        const auto day = parse_date(cursor->value);
        if (!day) return missing_id();
        after = app::RightsKey{*day, RightsRequestId{cursor->id}};
    }
    PH_TRY(const auto page, app::rights_requests(call, answered, after, limit));
    wire::VerzoekLijst dto;
    dto.items = wire::each(page.requests, [&](const app::RightsRequestView& one) {
        return wire::to_dto(one, rules, call.actor().user_id, call.today());
    });
    if (page.next)
        dto.volgende = app::to_cursor(app::TextKey{to_string(page.next->due_on), page.next->id.uuid});
    dto.afgeschermd = page.hidden;
    Response response = ok(dto);
    return with_next_cursor(std::move(response), request, dto.volgende);
}

Result<Response> find(app::Call& call, const Request& request, const RightsRules& rules) {
    PH_TRY(const auto id, id_parameter<RightsRequestId>(request, "verzoekId"));
    PH_TRY(const auto picture, app::rights_request(call, rules, id));
    return with_picture(call, rules, picture);
}

Result<Response> record(app::Call& call, const Request& request, const RightsRules& rules) {
    PH_TRY(const auto body, body_as<wire::NamensVerzoek>(request));
    PH_TRY(const auto picture, app::record_request(call, rules, wire::to_domain(body)));
    return with_picture(call, rules, picture, 201);
}

Result<Response> take_up(app::Call& call, const Request& request, const RightsRules& rules) {
    PH_TRY(const auto id, id_parameter<RightsRequestId>(request, "verzoekId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto picture, app::take_up_request(call, rules, id, version));
    return with_picture(call, rules, picture, 201);
}

Result<Response> extend(app::Call& call, const Request& request, const RightsRules& rules) {
    PH_TRY(const auto id, id_parameter<RightsRequestId>(request, "verzoekId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::Termijnverlenging>(request));
    PH_TRY(const auto picture, app::extend_request(call, rules, id, version, clean(body.reden)));
    return with_picture(call, rules, picture, 201);
}

Result<Response> decide(app::Call& call, const Request& request, const RightsRules& rules) {
    PH_TRY(const auto id, id_parameter<RightsRequestId>(request, "verzoekId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::Verzoekbesluit>(request));
    PH_TRY(const auto picture, app::decide_request(call, rules, id, version, wire::to_domain(body)));
    return with_picture(call, rules, picture, 201);
}

Result<Response> remarks(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto found, app::remarks(call, dossier));
    return ok(wire::Lijst<wire::Kanttekening>{
        wire::each(found, [](const app::Remark& one) { return wire::to_dto(one); })});
}

}  // namespace

void add_rights_routes(RouteTable& table, const RightsRules& rules) {
    using access::Permission;
    const auto add = [&](Method method, std::string path, Permission permission, auto handler) {
        table.add(
            {method, std::move(path), permission, [&rules, handler](app::Call& call, const Request& request) {
                 return handler(call, request, rules);
             }});
    };
    add(Method::get, "/v1/mijn/gegevens", Permission::own_data, own_data);
    add(Method::get, "/v1/mijn/gegevens/bestand", Permission::own_data, own_file);
    add(Method::get, "/v1/mijn/verzoeken", Permission::own_request, own_requests);
    add(Method::post, "/v1/mijn/verzoeken", Permission::own_request, ask);
    add(Method::post, "/v1/mijn/verzoeken/{verzoekId}/intrekking", Permission::own_request, withdraw);
    add(Method::get, "/v1/dossiers/{dossierId}/gegevens", Permission::data_hand_over, data_of);
    add(Method::get, "/v1/dossiers/{dossierId}/gegevens/bestand", Permission::data_hand_over, file_of);
    table.add({Method::get, "/v1/dossiers/{dossierId}/kanttekeningen", Permission::dossier_read, remarks});
    add(Method::get, "/v1/verzoeken", Permission::request_handle, list);
    add(Method::post, "/v1/verzoeken", Permission::request_handle, record);
    add(Method::get, "/v1/verzoeken/{verzoekId}", Permission::request_handle, find);
    add(Method::post, "/v1/verzoeken/{verzoekId}/behandelingen", Permission::request_handle, take_up);
    add(Method::post, "/v1/verzoeken/{verzoekId}/verlengingen", Permission::request_handle, extend);
    add(Method::post, "/v1/verzoeken/{verzoekId}/besluiten", Permission::request_handle, decide);
}

}  // namespace ph::http
