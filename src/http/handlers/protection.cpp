// /v1/afschermingen, /v1/noodtoegangen, /v1/mijn/noodtoegangen, and of one dossier /afscherming, /noodtoegang
// and /aantekeningen.
#include "wire/dto/protection.hpp"

#include "app/use_cases/working_notes.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/texts.hpp"

namespace ph::http {
namespace {

Result<Response> list_restrictions(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::restrictions(call));
    return ok(wire::Lijst<wire::Afscherming>{
        wire::each(found, [](const app::RestrictionView& one) { return wire::to_dto(one); })});
}

Result<Response> find_to_restrict(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::AfschermingVraag>(request));
    PH_TRY(const auto found, app::find_to_restrict(call, wire::to_domain(body)));
    return ok(wire::Lijst<wire::AfTeSchermen>{
        wire::each(found, [](const app::KnownPerson& one) { return wire::to_dto(one); })});
}

Result<Response> restriction(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto found, app::restriction(call, dossier));
    return with_version(ok(wire::to_dto(found)), found.revision);
}

Result<Response> restrict_dossier(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const int revision, required_version(request));
    PH_TRY(const auto body, body_as<wire::NieuweAfscherming>(request));
    PH_TRY(const auto changed, app::restrict_dossier(call, dossier, revision, wire::to_domain(body)));
    return with_version(created(wire::to_dto(changed)), changed.revision);
}

Result<Response> own_glass(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto open, app::own_glass(call, dossier));
    return ok(wire::to_dto(open));
}

Result<Response> break_glass(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweNoodtoegang>(request));
    PH_TRY(const auto glass, app::break_glass(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(std::optional{glass}));
}

Result<Response> end_glass(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(app::end_glass(call, dossier));
    return no_content();
}

Result<Response> list_glasses(app::Call& call, const Request& request) {
    Query query{request};
    const auto waiting = query.one_way("teBeoordelen");
    const auto page = query.page();
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::glasses(call, waiting, page));
    wire::Bladzijde<wire::Noodtoegang> dto{
        wire::each(found.items, [](const app::BrokenGlassView& one) { return wire::to_dto(one); }), {}};
    if (found.next) dto.volgende = app::to_cursor(*found.next);
    return with_next_page(ok(dto), request, found.next);
}

Result<Response> taken_glasses(app::Call& call, const Request& request) {
    Query query{request};
    const auto page = query.page();
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::taken_glasses(call, page));
    wire::Bladzijde<wire::GenomenNoodtoegang> dto{
        wire::each(found.items, [](const app::BrokenGlassView& one) { return wire::to_taker(one); }), {}};
    if (found.next) dto.volgende = app::to_cursor(*found.next);
    return with_next_page(ok(dto), request, found.next);
}

Result<Response> review_glass(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<BrokenGlassId>(request, "noodtoegangId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::NieuweBeoordeling>(request));
    PH_TRY(const auto reviewed, app::review_glass(call, id, version, wire::to_domain(body)));
    return with_version(created(wire::to_dto(reviewed)), reviewed.version);
}

Result<Response> my_glasses(app::Call& call, const Request&) {
    PH_TRY(const auto found, app::my_glasses(call));
    return ok(wire::Lijst<wire::MijnNoodtoegang>{
        wire::each(found, [](const app::BrokenGlassView& one) { return wire::to_participant(one); })});
}

Result<Response> list_notes(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto found, app::working_notes(call, dossier));
    return ok(wire::Lijst<wire::Aantekening>{
        wire::each(found, [](const WorkingNote& one) { return wire::to_dto(one); })});
}

Result<Response> add_note(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::AantekeningTekst>(request));
    PH_TRY(const auto note, app::add_working_note(call, dossier, wire::text_of(body.tekst)));
    return with_version(created(wire::to_dto(note)), note.version);
}

Result<Response> change_note(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<WorkingNoteId>(request, "aantekeningId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::AantekeningTekst>(request));
    PH_TRY(const auto note, app::change_working_note(call, dossier, id, version, wire::text_of(body.tekst)));
    return with_version(ok(wire::to_dto(note)), note.version);
}

Result<Response> remove_note(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<WorkingNoteId>(request, "aantekeningId"));
    PH_TRY(const int version, required_version(request));
    PH_CHECK(app::remove_working_note(call, dossier, id, version));
    return no_content();
}

}  // namespace

void add_protection_routes(RouteTable& table) {
    using access::Permission;
    const std::string dossier = "/v1/dossiers/{dossierId}";
    table.add({Method::get, "/v1/afschermingen", Permission::restriction_change, list_restrictions});
    // A POST because names and BSNs stay out of addresses; it changes nothing.
    table.add({Method::post,
               "/v1/afschermingen/zoekopdrachten",
               Permission::restriction_change,
               find_to_restrict,
               {.access = app::Access::read, .rate = RateClass::search}});
    table.add({Method::get, dossier + "/afscherming", Permission::restriction_change, restriction});
    table.add({Method::post, dossier + "/afschermingen", Permission::restriction_change, restrict_dossier});
    table.add({Method::get, dossier + "/noodtoegang", Permission::break_glass, own_glass});
    table.add({Method::post, dossier + "/noodtoegang", Permission::break_glass, break_glass});
    table.add({Method::remove, dossier + "/noodtoegang", Permission::break_glass, end_glass});
    table.add({Method::get, "/v1/noodtoegangen", Permission::break_glass_review, list_glasses});
    table.add({Method::get, "/v1/noodtoegangen/eigen", Permission::break_glass, taken_glasses});
    table.add({Method::post, "/v1/noodtoegangen/{noodtoegangId}/beoordeling", Permission::break_glass_review,
               review_glass});
    table.add({Method::get, "/v1/mijn/noodtoegangen", Permission::own_data, my_glasses});
    const std::string notes = dossier + "/aantekeningen";
    table.add({Method::get, notes, Permission::working_note, list_notes});
    table.add({Method::post, notes, Permission::working_note, add_note});
    table.add({Method::patch, notes + "/{aantekeningId}", Permission::working_note, change_note});
    table.add({Method::remove, notes + "/{aantekeningId}", Permission::working_note, remove_note});
}

}  // namespace ph::http
