// /v1/dossiers/{dossierId}/personen, /huishouden and /betrokkenen.
#include "wire/dto/persons.hpp"

#include "base/text.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/involvements.hpp"

namespace ph::http {
namespace {

Result<Response> list(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto persons, app::persons(call, dossier));
    return ok(wire::Lijst<wire::Persoon>{
        wire::each(persons, [&](const Person& person) { return wire::to_dto(person, call.today()); })});
}

Result<Response> add(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuwePersoon>(request));
    PH_TRY(const auto person, app::add_person(call, dossier, wire::to_domain(body)));
    return with_version(created(wire::to_dto(person, call.today())), person.version);
}

Result<Response> change(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<PersonId>(request, "persoonId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::PersoonWijziging>(request));
    PH_TRY(const auto person, app::change_person(call, dossier, id, version, wire::to_domain(body)));
    return with_version(ok(wire::to_dto(person, call.today())), person.version);
}

Result<Response> change_household(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::HuishoudenVelden>(request));
    PH_TRY(const auto household, app::change_household(call, dossier, version, wire::change_of(body)));
    return with_version(ok(wire::to_dto(household)), household.version);
}

Result<Response> involvements(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto found, app::involvements(call, dossier));
    return ok(wire::Lijst<wire::Betrokkene>{wire::to_dto(found.dossier, found.list, call.today())});
}

Result<Response> involve(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweBetrokkene>(request));
    PH_TRY(const auto added, app::involve(call, dossier, wire::to_domain(body)));
    return with_version(created(wire::to_dto(added.involvement, added.direction)), added.involvement.version);
}

Result<Response> end_involvement(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<InvolvementId>(request, "betrokkeneId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::BetrokkeneWijziging>(request));
    PH_TRY(const auto ended,
           app::end_involvement_of(call, dossier, id, version, body.tot, clean(body.reden)));
    return with_version(ok(wire::to_dto(ended.involvement, ended.direction)), ended.involvement.version);
}

}  // namespace

void add_person_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/dossiers/{dossierId}/personen", Permission::dossier_read, list});
    table.add({Method::post, "/v1/dossiers/{dossierId}/personen", Permission::person_change, add});
    table.add(
        {Method::patch, "/v1/dossiers/{dossierId}/personen/{persoonId}", Permission::person_change, change});
    table.add(
        {Method::patch, "/v1/dossiers/{dossierId}/huishouden", Permission::person_change, change_household});
    table.add(
        {Method::get, "/v1/dossiers/{dossierId}/betrokkenen", Permission::involvement_read, involvements});
    table.add(
        {Method::post, "/v1/dossiers/{dossierId}/betrokkenen", Permission::involvement_change, involve});
    table.add({Method::patch, "/v1/dossiers/{dossierId}/betrokkenen/{betrokkeneId}",
               Permission::involvement_change, end_involvement});
}

}  // namespace ph::http
