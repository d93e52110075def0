// /v1/dossiers/{dossierId}/metingen, /geplande-metingen, /verloop and /trede-bepalingen, and
// /v1/mijn/metingen.
#include "wire/dto/measurements.hpp"

#include "app/use_cases/measurements.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"
#include "wire/dto/lists.hpp"
#include "wire/dto/planned_measurements.hpp"

namespace ph::http {
namespace {

Result<Response> list(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    Query query{request};
    const auto instrument = query.text("instrument");
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::list_measurements(call, dossier, instrument));
    return ok(wire::with_left_out(wire::Lijst<wire::Meting>{wire::to_dto(found, call.catalogue)},
                                  call.gate.left_out(), call.catalogue));
}

Result<Response> add(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweMeting>(request));
    PH_TRY(const auto added, app::add_measurement(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(added, call.catalogue));
}

Result<Response> determine_rung(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::TredeVraag>(request));
    PH_TRY(const auto derived, app::determine_rung(call, dossier, wire::to_domain(body)));
    return ok(wire::to_dto(derived));
}

Result<Response> list_planned(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::list_planned(call, dossier));
    return ok(wire::Lijst<wire::GeplandeMeting>{wire::each(found, [&](const PlannedMeasurement& one) {
        return wire::to_dto(one, call.catalogue, call.today());
    })});
}

Result<Response> miss(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<PlannedMeasurementId>(request, "geplandeMetingId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::GemisteMeting>(request));
    PH_TRY(const auto missed, app::miss_planned(call, dossier, id, version, wire::to_domain(body)));
    return with_version(ok(wire::to_dto(missed, call.catalogue, call.today())), missed.version);
}

Result<Response> courses(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::measured_courses(call, dossier));
    return ok(wire::with_left_out(
        wire::Lijst<wire::Verloop>{wire::each(
            found, [&](const app::MeasuredCourse& one) { return wire::to_dto(one, call.catalogue); })},
        call.gate.left_out(), call.catalogue));
}

Result<Response> own_questions(app::Call& call, const Request&) {
    PH_TRY(const auto found, app::own_questions(call));
    return ok(wire::Lijst<wire::MijnMeting>{
        wire::each(found, [](const app::OwnQuestions& one) { return wire::to_dto(one); })});
}

Result<Response> give_own_scores(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::MijnScores>(request));
    PH_TRY(const auto added, app::give_own_scores(call, wire::to_domain(body)));
    return created(wire::to_dto(added, call.catalogue));
}

}  // namespace

void add_measurement_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/dossiers/{dossierId}/metingen", Permission::measurement_read, list});
    table.add({Method::post, "/v1/dossiers/{dossierId}/metingen", Permission::measurement_add, add});
    const std::string planned = "/v1/dossiers/{dossierId}/geplande-metingen";
    table.add({Method::get, planned, Permission::measurement_read, list_planned});
    table.add({Method::patch, planned + "/{geplandeMetingId}", Permission::measurement_add, miss});
    table.add({Method::get, "/v1/dossiers/{dossierId}/verloop", Permission::measurement_read, courses});
    table.add({Method::get, "/v1/mijn/metingen", Permission::own_measurement, own_questions});
    table.add({Method::post, "/v1/mijn/metingen", Permission::own_measurement, give_own_scores});
    // Asks and keeps nothing.
    table.add({Method::post,
               "/v1/dossiers/{dossierId}/trede-bepalingen",
               Permission::measurement_add,
               determine_rung,
               {.access = app::Access::read, .rate = std::nullopt}});
}

}  // namespace ph::http
