// /v1/dossiers/{dossierId}/brieven/{briefId}/bestand, that of somebody who is approached, and /briefproeven.
#include "http/handlers/letter_files.hpp"

#include "http/inputs.hpp"
#include "wire/dto/letters.hpp"

namespace ph::http {
namespace {

constexpr std::size_t proof_limit = 100'000;  // bytes

enum class LetterForm { paper, text };

Result<LetterForm> letter_form(const Request& request) {
    Query query{request};
    const auto form = query.text("vorm");
    PH_CHECK(query.finish());
    if (!form || *form == "pdf") return LetterForm::paper;
    if (*form == "tekst") return LetterForm::text;
    Error error{Fault::invalid, "De vraag klopt niet.", {}};
    error.problems.push_back({"onbekende-waarde", "Kies pdf of tekst.", {{}, 0, 0, "?vorm"}});
    return error;
}

Result<Response> file_response(const app::LetterFile& letter, LetterForm form,
                               const app::LetterTools& tools) {
    const std::string name = letter.kind == LetterKind::flyer ? "flyer" : "brief";
    if (form == LetterForm::text)
        return text_response(200, "text/plain; charset=utf-8", app::letter_lines(letter))
            .with("Content-Disposition", "attachment; filename=\"" + name + ".txt\"");
    PH_TRY(auto bytes, tools.paper(letter));
    return text_response(200, "application/pdf", std::move(bytes))
        .with("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"");
}

Result<Response> letter_file(app::Call& call, const Request& request, const app::LetterTools& tools) {
    PH_TRY(const LetterForm form, letter_form(request));
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<LetterId>(request, "briefId"));
    PH_TRY(const auto letter, app::letter_file(call, dossier, id));
    return file_response(letter, form, tools);
}

Result<Response> approached_letter_file(app::Call& call, const Request& request,
                                        const app::LetterTools& tools) {
    PH_TRY(const LetterForm form, letter_form(request));
    PH_TRY(const auto person, id_parameter<OutreachPersonId>(request, "benaderingId"));
    PH_TRY(const auto id, id_parameter<LetterId>(request, "briefId"));
    PH_TRY(const auto letter, app::approached_letter_file(call, person, id));
    return file_response(letter, form, tools);
}

Result<Response> letter_proof(app::Call& call, const Request& request, const app::LetterTools& tools) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto body, body_as<wire::Briefproef>(request));
    PH_TRY(const auto letter, app::letter_proof(call, wire::to_domain(body)));
    return file_response(letter, LetterForm::paper, tools);
}

}  // namespace

void add_letter_file_routes(RouteTable& table, const app::LetterTools& tools) {
    using access::Permission;
    table.add(
        {Method::get, "/v1/dossiers/{dossierId}/brieven/{briefId}/bestand", Permission::contact_read,
         [&tools](app::Call& call, const Request& request) { return letter_file(call, request, tools); }});
    table.add({Method::get, "/v1/benaderingen/{benaderingId}/brieven/{briefId}/bestand", Permission::outreach,
               [&tools](app::Call& call, const Request& request) {
                   return approached_letter_file(call, request, tools);
               }});
    // A POST because who it is to and what is written stay out of addresses; it changes nothing.
    table.add(
        {Method::post,
         "/v1/briefproeven",
         Permission::catalogue_read,
         [&tools](app::Call& call, const Request& request) { return letter_proof(call, request, tools); },
         {.access = app::Access::read, .rate = RateClass::search, .body_limit = proof_limit}});
}

}  // namespace ph::http
