#include "app/use_cases/cases.hpp"

#include <algorithm>

#include "app/ports/decision_tables.hpp"
#include "app/ports/dossiers.hpp"
#include "app/use_cases/approaches.hpp"
#include "app/use_cases/case_picture.hpp"
#include "app/use_cases/case_steps.hpp"
#include "app/use_cases/planned_measurements.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

Result<std::vector<ApproachChoice>> choices(Call& call, const access::Admission& admission) {
    PH_TRY(const std::string usual, call.work.cases().usual_approach(admission));
    PH_TRY(const auto versions, call.work.decision_tables().versions(admission.municipality()));
    std::vector<ApproachChoice> found;
    found.reserve(call.catalogue.approaches.size());
    for (const auto& [id, approach] : call.catalogue.approaches)
        found.push_back({id, approach->version, approach->name, approach->municipality, id == usual,
                         named(call.catalogue, tables_for(*approach, versions, call.today()))});
    return found;
}

Result<ApproachPointer> chosen(Call& call, const access::Admission& admission, std::string id) {
    if (id.empty()) {
        PH_TRY(id, call.work.cases().usual_approach(admission));
    }
    if (const auto found = present_approach(call.catalogue, id)) return found;
    Checks checks;
    if (id.empty())
        checks.fail("/aanpak", "verplicht", "Deze gemeente heeft geen vaste aanpak. Kies er een.");
    else
        checks.fail("/aanpak", "onbekend", "Deze aanpak staat niet in de catalogus.");
    return checks.status().error();
}

std::vector<MethodChoice> method_choices(const Catalogue& catalogue) {
    std::vector<MethodChoice> found;
    found.reserve(catalogue.methods.size());
    for (const auto& [id, method] : catalogue.methods)
        found.push_back({id, method.name, method.approach_id()});
    std::ranges::sort(found, {}, &MethodChoice::name);
    return found;
}

}  // namespace

Result<CaseOverview> case_overview(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::case_read, dossier));
    CaseOverview overview;
    PH_TRY(const auto view, call.work.dossiers().dossier(admission));
    overview.participant = view.participant_id;
    PH_TRY(const auto records, call.work.cases().cases(admission));
    for (const Case& record : records) {
        PH_TRY(const auto running, load_case(call, admission, record.id));
        PH_TRY(auto picture, draw_case(call, admission, running));
        overview.cases.push_back(std::move(picture));
    }
    if (call.gate.may(Permission::case_change, admission)) {
        PH_TRY(overview.choices, choices(call, admission));
        overview.methods = method_choices(call.catalogue);
    }
    return overview;
}

Result<CasePicture> case_picture(Call& call, const DossierId& dossier, const CaseId& id) {
    PH_TRY(const auto admission, call.gate.admit(Permission::case_read, dossier));
    PH_TRY(const auto running, load_case(call, admission, id));
    return draw_case(call, admission, running);
}

Result<CasePicture> start_case(Call& call, const DossierId& dossier, const std::string& approach) {
    PH_TRY(const auto admission, call.gate.admit(Permission::case_change, dossier, true));
    PH_TRY(const auto found, chosen(call, admission, approach));
    PH_TRY(const auto records, call.work.cases().cases(admission));
    for (const Case& record : records) {
        if (!record.ended_at && record.approach_id == found->id)
            return conflict("volgt-al", "Dit huishouden volgt de aanpak " + found->name + " al.");
    }
    PH_TRY(const auto running, open_case(call, admission, found));
    PH_CHECK(plan_measurements(call, admission));
    return draw_case(call, admission, running);
}

Result<CasePicture> start_method(Call& call, const DossierId& dossier, const std::string& method) {
    const auto found = call.catalogue.methods.find(method);
    Checks checks;
    if (found == call.catalogue.methods.end())
        checks.fail("/methode", "onbekend", "Deze methode staat niet in de catalogus.");
    PH_CHECK(checks.status());
    return start_case(call, dossier, found->second.approach_id());
}

Result<CasePicture> act_on_case(Call& call, const DossierId& dossier, const CaseId& id, int version,
                                const CaseRequest& request) {
    PH_TRY(const auto admission, call.gate.admit(Permission::case_change, dossier, true));
    PH_TRY(auto running, load_case(call, admission, id));
    PH_CHECK(expect_version(running.record.version, version));
    PH_CHECK(ask_case(call, admission, running, request.act, request.item, request.reason));
    return draw_case(call, admission, running);
}

}  // namespace ph::app
