// /v1/benaderladders, /benaderlijsten and /benaderingen: approaching people who get no help yet.
#include "wire/dto/outreach.hpp"

#include "base/text.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"

namespace ph::http {
namespace {

constexpr std::size_t file_limit = 4'000'000;  // bytes: over ten thousand people with their addresses
constexpr wire::Limits with_file{.depth = 32, .text = file_limit, .items = 100};

Result<Response> outreach_ladders(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::outreach_ladders(call));
    return ok(wire::Lijst<wire::Benaderladder>{
        wire::each(found, [](const OutreachLadder* ladder) { return wire::to_dto(*ladder); })});
}

Result<Response> outreach_lists(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::outreach_lists(call));
    return ok(wire::Lijst<wire::Benaderlijst>{
        wire::each(found.lists, [](const app::OutreachListView& list) { return wire::to_dto(list); })});
}

Handler preview_outreach(const app::ReadWorkbook& read) {
    return [read](app::Call& call, const Request& request) -> Result<Response> {
        PH_TRY(const auto body, body_as<wire::Benaderbestand>(request, with_file));
        PH_TRY(const auto found, app::preview_outreach(call, wire::to_domain(body, read)));
        return ok(wire::to_dto(found));
    };
}

Handler import_outreach(const app::ReadWorkbook& read) {
    return [read](app::Call& call, const Request& request) -> Result<Response> {
        PH_TRY(const auto body, body_as<wire::NieuweBenaderlijst>(request, with_file));
        PH_TRY(const auto imported, app::import_outreach(call, wire::to_domain(body, read)));
        return created(wire::to_dto(imported));
    };
}

Result<Response> undo_outreach(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<OutreachListId>(request, "lijstId"));
    PH_CHECK(app::undo_outreach(call, id));
    return no_content();
}

Result<Response> outreach_people(app::Call& call, const Request& request) {
    Query query{request};
    app::OutreachFilter filter;
    filter.turn = query.one_of<app::OutreachTurn>("beurt").value_or(app::OutreachTurn::now);
    filter.list = query.value<OutreachListId>("lijstId");
    const auto page = query.page();
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::outreach_people(call, filter, page));
    return with_next_page(ok(wire::to_dto(found)), request, found.page.next);
}

Response card_response(const app::OutreachCard& card) {
    return with_version(ok(wire::to_dto(card)), card.person.version);
}

Result<Response> outreach_card(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<OutreachPersonId>(request, "benaderingId"));
    PH_TRY(const auto card, app::outreach_card(call, id));
    return card_response(card);
}

Result<Response> add_outreach_attempt(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<OutreachPersonId>(request, "benaderingId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::NieuweBenaderpoging>(request));
    PH_TRY(const auto card, app::add_outreach_attempt(call, id, version, wire::to_domain(body)));
    return with_version(created(wire::to_dto(card)), card.person.version);
}

Result<Response> choose_outreach_step(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<OutreachPersonId>(request, "benaderingId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::Benadervervolg>(request));
    PH_TRY(const auto card, app::choose_outreach_step(call, id, version, body.stap, body.op));
    return card_response(card);
}

Result<Response> stop_approaching(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<OutreachPersonId>(request, "benaderingId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::Benaderstop>(request));
    PH_TRY(const auto card, app::stop_approaching(call, id, version, clean_line(body.reden)));
    return card_response(card);
}

Result<Response> join_by_outreach(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<OutreachPersonId>(request, "benaderingId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::Benaderdeelname>(request));
    PH_TRY(const auto registered, app::join_by_outreach(call, id, version, wire::to_domain(body)));
    return created(wire::to_dto(registered));
}

Result<Response> add_debt_signal(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::NieuwSchuldsignaal>(request));
    PH_TRY(const auto card, app::add_debt_signal(call, wire::to_domain(body, call.today())));
    return with_version(created(wire::to_dto(card)), card.person.version);
}

Result<Response> record_signal_result(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<DebtSignalId>(request, "signaalId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::Signaalresultaat>(request));
    PH_TRY(const auto signal,
           app::record_signal_result(call, id, version, clean_line(body.resultaat), body.op));
    return with_version(ok(wire::to_dto(signal, call.catalogue)), signal.version);
}

Result<Response> outreach_figures(app::Call& call, const Request& request) {
    Query query{request};
    const auto list = query.value<OutreachListId>("lijstId");
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::outreach_figures(call, list));
    return ok(wire::to_dto(found, call.catalogue));
}

}  // namespace

void add_outreach_routes(RouteTable& table, const app::ReadWorkbook& read) {
    using access::Permission;
    const std::string one = "/v1/benaderingen/{benaderingId}";
    table.add({Method::get, "/v1/benaderladders", Permission::catalogue_read, outreach_ladders});
    table.add({Method::get, "/v1/benaderlijsten", Permission::outreach, outreach_lists});
    table.add({Method::post,
               "/v1/benaderlijsten",
               Permission::outreach_list,
               import_outreach(read),
               {.access = {}, .rate = {}, .body_limit = file_limit}});
    // A POST because a file of people stays out of addresses; it changes nothing.
    table.add({Method::post,
               "/v1/benadervoorbeelden",
               Permission::outreach_list,
               preview_outreach(read),
               {.access = app::Access::read, .rate = RateClass::search, .body_limit = file_limit}});
    table.add({Method::remove, "/v1/benaderlijsten/{lijstId}", Permission::outreach_list, undo_outreach});
    table.add({Method::get, "/v1/benadertrechter", Permission::outreach_figures, outreach_figures});
    table.add({Method::get, "/v1/benaderingen", Permission::outreach, outreach_people});
    table.add({Method::get, one, Permission::outreach, outreach_card});
    table.add({Method::post, one + "/pogingen", Permission::outreach, add_outreach_attempt});
    table.add({Method::put, one + "/vervolg", Permission::outreach, choose_outreach_step});
    table.add({Method::put, one + "/stop", Permission::outreach, stop_approaching});
    table.add({Method::post, one + "/deelnames", Permission::outreach, join_by_outreach});
    table.add({Method::post, "/v1/schuldsignalen", Permission::debt_signal, add_debt_signal});
    table.add({Method::put, "/v1/schuldsignalen/{signaalId}/resultaat", Permission::debt_signal,
               record_signal_result});
}

}  // namespace ph::http
