// /v1/opleidingen and /v1/intervisiegroepen.
#include "wire/dto/learning.hpp"
#include "base/text.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"

namespace ph::http {
namespace {

Response training_response(const app::TrainingView& training) {
    return with_version(ok(wire::to_dto(training)), training.version);
}

Result<Response> trainings(app::Call& call, const Request& request) {
    Query query{request};
    const auto when = query.one_of<app::TrainingsWhen>("wanneer").value_or(app::TrainingsWhen::to_come);
    PH_CHECK(query.finish());
    PH_TRY(const auto found,
           when == app::TrainingsWhen::to_come ? app::trainings(call) : app::past_trainings(call));
    return ok(wire::Lijst<wire::Opleiding>{
        wire::each(found, [](const app::TrainingView& one) { return wire::to_dto(one); })});
}

Result<Response> add_training(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::NieuweOpleiding>(request));
    PH_TRY(const auto made, app::add_training(call, wire::to_domain(body)));
    return with_version(created(wire::to_dto(made)), made.version);
}

Result<Response> change_training(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<TrainingId>(request, "opleidingId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::OpleidingWijziging>(request));
    PH_TRY(const auto changed, app::change_training(call, id, version, wire::to_domain(body)));
    return training_response(changed);
}

Result<Response> training_participants(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<TrainingId>(request, "opleidingId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto names, app::training_participants(call, id));
    return ok(wire::Lijst<wire::OpleidingDeelnemer>{
        wire::each(names, [](const std::string& name) { return wire::OpleidingDeelnemer{name}; })});
}

Result<Response> sign_up(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<TrainingId>(request, "opleidingId"));
    PH_TRY(const auto training, app::sign_up(call, id));
    return with_version(created(wire::to_dto(training)), training.version);
}

Result<Response> sign_off(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<TrainingId>(request, "opleidingId"));
    PH_TRY([[maybe_unused]] const auto training, app::sign_off(call, id));
    return no_content();
}

Result<Response> intervision_groups(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::intervision_groups(call));
    return ok(wire::Lijst<wire::Intervisiegroep>{
        wire::each(found, [](const app::IntervisionGroupView& one) { return wire::to_dto(one); })});
}

Result<Response> add_intervision_group(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::NieuweIntervisiegroep>(request));
    PH_TRY(const auto made, app::add_intervision_group(call, clean_line(body.naam), body.ledenIds));
    return with_version(created(wire::to_dto(made)), made.group.version);
}

Result<Response> change_intervision_group(app::Call& call, const Request& request) {
    PH_TRY(const auto group, id_parameter<IntervisionGroupId>(request, "groepId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::IntervisiegroepWijziging>(request));
    PH_TRY(const auto changed,
           app::change_intervision_group(call, group, version, clean_line(body.naam), body.ledenIds));
    return with_version(ok(wire::to_dto(changed)), changed.group.version);
}

Result<Response> intervision_cases(app::Call& call, const Request& request) {
    PH_TRY(const auto group, id_parameter<IntervisionGroupId>(request, "groepId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::intervision_cases(call, group));
    return ok(wire::Lijst<wire::Intervisiecasus>{wire::each(found, [&](const app::IntervisionCaseView& one) {
        return wire::to_dto(one, call.actor().user_id);
    })});
}

Result<Response> add_intervision_case(app::Call& call, const Request& request) {
    PH_TRY(const auto group, id_parameter<IntervisionGroupId>(request, "groepId"));
    PH_TRY(const auto body, body_as<wire::NieuweIntervisiecasus>(request));
    PH_TRY(const auto added, app::add_intervision_case(call, group, wire::to_domain(body)));
    return with_version(created(wire::to_dto(added, call.actor().user_id)), added.version);
}

Result<Response> conclude_intervision_case(app::Call& call, const Request& request) {
    PH_TRY(const auto group, id_parameter<IntervisionGroupId>(request, "groepId"));
    PH_TRY(const auto id, id_parameter<IntervisionCaseId>(request, "casusId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::IntervisieConclusie>(request));
    PH_TRY(const auto one,
           app::conclude_intervision_case(call, group, id, version, clean(body.conclusie), body.zonderNamen));
    return with_version(ok(wire::to_dto(one, call.actor().user_id)), one.version);
}

Result<Response> remove_intervision_case(app::Call& call, const Request& request) {
    PH_TRY(const auto group, id_parameter<IntervisionGroupId>(request, "groepId"));
    PH_TRY(const auto id, id_parameter<IntervisionCaseId>(request, "casusId"));
    PH_CHECK(app::remove_intervision_case(call, group, id));
    return no_content();
}

}  // namespace

void add_learning_routes(RouteTable& table) {
    using access::Permission;
    const std::string training = "/v1/opleidingen/{opleidingId}";
    table.add({Method::get, "/v1/opleidingen", Permission::training_follow, trainings});
    table.add({Method::post, "/v1/opleidingen", Permission::training_change, add_training});
    table.add({Method::put, training, Permission::training_change, change_training});
    table.add({Method::get, training + "/aanmeldingen", Permission::training_change, training_participants});
    table.add({Method::post, training + "/aanmelding", Permission::training_follow, sign_up});
    table.add({Method::remove, training + "/aanmelding", Permission::training_follow, sign_off});
    const std::string group = "/v1/intervisiegroepen/{groepId}";
    const std::string cases = group + "/casussen";
    table.add({Method::get, "/v1/intervisiegroepen", Permission::intervision, intervision_groups});
    table.add({Method::post, "/v1/intervisiegroepen", Permission::intervision, add_intervision_group});
    table.add({Method::put, group, Permission::intervision, change_intervision_group});
    table.add({Method::get, cases, Permission::intervision, intervision_cases});
    table.add({Method::post, cases, Permission::intervision, add_intervision_case});
    table.add(
        {Method::put, cases + "/{casusId}/conclusie", Permission::intervision, conclude_intervision_case});
    table.add({Method::remove, cases + "/{casusId}", Permission::intervision, remove_intervision_case});
}

}  // namespace ph::http
