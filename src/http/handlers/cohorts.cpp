// /v1/cohorten: who is looked at together, and the effect reports of them.
#include "wire/dto/cohorts.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"

namespace ph::http {
namespace {

Response cohort_answer(Response response, const SavedCohort& cohort) {
    return with_version(std::move(response), cohort.version);
}

Result<Response> list_cohorts(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::cohorts(call));
    return ok(wire::Lijst<wire::Cohort>{
        wire::each(found, [](const SavedCohort& one) { return wire::to_dto(one); })});
}

Result<Response> list_cohort_names(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::cohort_names(call));
    return ok(wire::Lijst<wire::Cohortnaam>{
        wire::each(found, [](const app::CohortName& one) { return wire::to_dto(one); })});
}

Result<Response> find_cohort(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<CohortId>(request, "cohortId"));
    PH_TRY(const auto found, app::cohort(call, id));
    return cohort_answer(ok(wire::to_dto(found)), found);
}

Result<Response> try_cohort(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::NieuwCohort>(request));
    PH_TRY(const auto trial, app::try_cohort(call, wire::to_domain(body)));
    return ok(wire::to_dto(trial));
}

Result<Response> add_cohort(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::NieuwCohort>(request));
    PH_TRY(const auto cohort, app::add_cohort(call, wire::to_domain(body)));
    return cohort_answer(created(wire::to_dto(cohort)), cohort);
}

Result<Response> change_cohort(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<CohortId>(request, "cohortId"));
    PH_TRY(const int version, required_version(request));
    PH_TRY(const auto body, body_as<wire::NieuwCohort>(request));
    PH_TRY(const auto cohort, app::change_cohort(call, id, version, wire::to_domain(body)));
    return cohort_answer(ok(wire::to_dto(cohort)), cohort);
}

Result<Response> remove_cohort(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<CohortId>(request, "cohortId"));
    PH_TRY(const int version, required_version(request));
    PH_CHECK(app::remove_cohort(call, id, version));
    return no_content();
}

}  // namespace

void add_cohort_routes(RouteTable& table) {
    using access::Permission;
    const std::string cohorts = "/v1/cohorten";
    const std::string one = cohorts + "/{cohortId}";
    table.add({Method::get, cohorts, Permission::cohort_change, list_cohorts});
    table.add({Method::get, cohorts + "/namen", Permission::cohort_change, list_cohort_names});
    table.add({Method::post, cohorts, Permission::cohort_change, add_cohort});
    // A POST because a filter is long; it changes nothing.
    table.add({Method::post,
               cohorts + "/controles",
               Permission::effect_read,
               try_cohort,
               {.access = app::Access::read, .rate = RateClass::search}});
    table.add({Method::get, one, Permission::cohort_change, find_cohort});
    table.add({Method::put, one, Permission::cohort_change, change_cohort});
    table.add({Method::remove, one, Permission::cohort_change, remove_cohort});
}

}  // namespace ph::http
