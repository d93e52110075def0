// /v1/beslistabellen: the decision tables of a municipality, trying one out, and publishing a new version.
#include "wire/dto/decision_tables.hpp"

#include <charconv>
#include <limits>

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/texts.hpp"

namespace ph::http {
namespace {

constexpr std::size_t largest_body = 4'000'000;  // a million characters of XML, escaped
constexpr int most = std::numeric_limits<int>::max();

Response answer(Response response, const app::TablePicture& picture) {
    return with_version(std::move(response), picture.revision);
}

Result<int> number_parameter(const Request& request) {
    const std::string_view text = request.parameter("nummer");
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) return missing_id();
    return number;
}

Result<Response> list(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto tables, app::decision_tables(call));
    return ok(wire::Lijst<wire::BeslistabelRegel>{
        wire::each(tables, [](const app::TableListing& one) { return wire::to_dto(one); })});
}

Result<Response> find(app::Call& call, const Request& request) {
    PH_TRY(const auto table,
           app::decision_table(call, std::string{request.parameter("tabelId")}, std::nullopt));
    return answer(ok(wire::to_dto(table)), table);
}

Result<Response> find_version(app::Call& call, const Request& request) {
    PH_TRY(const int number, number_parameter(request));
    PH_TRY(const auto table, app::decision_table(call, std::string{request.parameter("tabelId")}, number));
    return answer(ok(wire::to_dto(table)), table);
}

Result<Response> changes(app::Call& call, const Request& request) {
    Query query{request};
    const int from = query.integer("van", 0, most, 0);
    const int to = query.integer("naar", 0, most, 0);
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::table_changes(call, std::string{request.parameter("tabelId")}, from, to));
    return ok(wire::Lijst<wire::Tabelverschil>{
        wire::each(found, [](const dmn::TableChange& one) { return wire::to_dto(one); })});
}

Result<Response> try_table(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::Tabelvraag>(request));
    PH_TRY(const auto trial,
           app::try_table(call, std::string{request.parameter("tabelId")}, {body.xml, body.geldtVanaf}));
    return ok(wire::to_dto(trial));
}

Result<Response> publish(app::Call& call, const Request& request) {
    PH_TRY(const int revision, required_version(request));
    PH_TRY(const auto body, body_as<wire::NieuweTabelversie>(request));
    PH_TRY(const auto table, app::publish_table(call, std::string{request.parameter("tabelId")}, revision,
                                                wire::to_domain(body)));
    return answer(created(wire::to_dto(table)), table);
}

Result<Response> withdraw(app::Call& call, const Request& request) {
    PH_TRY(const int number, number_parameter(request));
    PH_TRY(const int revision, required_version(request));
    PH_TRY(const auto body, body_as<wire::TabelIntrekking>(request));
    PH_TRY(const auto table, app::withdraw_table(call, std::string{request.parameter("tabelId")}, number,
                                                 revision, wire::text_of(body.reden)));
    return answer(created(wire::to_dto(table)), table);
}

}  // namespace

void add_decision_table_routes(RouteTable& table) {
    using access::Permission;
    const std::string tables = "/v1/beslistabellen";
    const std::string one = tables + "/{tabelId}";
    const std::string version = one + "/versies/{nummer}";
    const Permission permission = Permission::decision_table_change;
    table.add({Method::get, tables, permission, list});
    table.add({Method::get, one, permission, find});
    table.add({Method::get, one + "/verschillen", permission, changes});
    table.add({Method::get, version, permission, find_version});
    // A POST because the table is long; it changes nothing.
    table.add({Method::post,
               one + "/controles",
               permission,
               try_table,
               {.access = app::Access::read, .rate = RateClass::search, .body_limit = largest_body}});
    table.add({Method::post,
               one + "/versies",
               permission,
               publish,
               {.access = app::Access::write, .rate = RateClass::write, .body_limit = largest_body}});
    table.add({Method::post, version + "/intrekking", permission, withdraw});
}

}  // namespace ph::http
