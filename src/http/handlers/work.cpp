// /v1/dossiers/{dossierId}/contacten, /afspraken and /taken.
#include "wire/dto/work.hpp"

#include "app/use_cases/work.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"
#include "wire/dto/lists.hpp"

namespace ph::http {
namespace {

Result<Response> list_contacts(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    Query query{request};
    const auto page = query.page();
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::list_contacts(call, dossier, page));
    return with_next_page(ok(wire::with_left_out(wire::to_dto(found), call.gate.left_out(), call.catalogue)),
                          request, found.next);
}

Result<Response> add_contact(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuwContact>(request));
    PH_TRY(const auto added, app::add_contact(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(added));
}

Result<Response> list_appointments(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto found, app::list_appointments(call, dossier));
    return ok(wire::Lijst<wire::Afspraak>{wire::to_dto(found)});
}

Result<Response> make_appointment(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweAfspraak>(request));
    PH_TRY(const auto made, app::make_appointment(call, dossier, wire::to_domain(body)));
    return with_version(created(wire::to_dto(made)), made.version);
}

Result<Response> change_appointment(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<AppointmentId>(request, "afspraakId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::AfspraakWijziging>(request));
    PH_TRY(const auto changed, app::change_appointment(call, dossier, id, version, wire::to_domain(body)));
    return with_version(ok(wire::to_dto(changed)), changed.version);
}

Result<Response> list_tasks(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto found, app::list_tasks(call, dossier));
    return ok(wire::Lijst<wire::Taak>{wire::to_dto(found)});
}

Result<Response> add_task(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweTaak>(request));
    PH_TRY(const auto added, app::add_task(call, dossier, wire::to_domain(body)));
    return with_version(created(wire::to_dto(added)), added.task.version);
}

Result<Response> change_task(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<TaskId>(request, "taakId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::TaakWijziging>(request));
    PH_TRY(const auto changed, app::change_task(call, dossier, id, version, wire::to_domain(body)));
    return with_version(ok(wire::to_dto(changed)), changed.task.version);
}

}  // namespace

void add_work_routes(RouteTable& table) {
    using access::Permission;
    const std::string dossier = "/v1/dossiers/{dossierId}";
    table.add({Method::get, dossier + "/contacten", Permission::contact_read, list_contacts});
    table.add({Method::post, dossier + "/contacten", Permission::contact_add, add_contact});
    table.add({Method::get, dossier + "/afspraken", Permission::appointment_read, list_appointments});
    table.add({Method::post, dossier + "/afspraken", Permission::appointment_change, make_appointment});
    table.add({Method::patch, dossier + "/afspraken/{afspraakId}", Permission::appointment_change,
               change_appointment});
    table.add({Method::get, dossier + "/taken", Permission::task_read, list_tasks});
    table.add({Method::post, dossier + "/taken", Permission::task_change, add_task});
    table.add({Method::patch, dossier + "/taken/{taakId}", Permission::task_change, change_task});
}

}  // namespace ph::http
