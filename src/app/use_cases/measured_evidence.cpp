#include "app/use_cases/measured_evidence.hpp"

#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

Result<EvidenceTold> told(Call& call, const access::Scope& scope, const EvidenceQuestion& question) {
    EvidenceTold told;
    PH_TRY(told.items, call.work.cohorts().evidence(scope, question));
    const access::Policy& policy = call.gate.policy();
    told.reports = access::decide(policy, call.actor(), Permission::effect_read, nullptr).allowed;
    return told;
}

}  // namespace

Result<EvidenceTold> evidence_of_method(Call& call, std::string_view id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::catalogue_read));
    const auto method = call.catalogue.methods.find(std::string{id});
    if (method == call.catalogue.methods.end()) return missing("Deze methode staat niet in de catalogus.");
    EvidenceQuestion question{{method->first}, {}};
    if (!method->second.approach.empty()) question.approaches.push_back(method->second.approach);
    return told(call, scope, question);
}

Result<EvidenceTold> evidence_of_approach(Call& call, std::string_view id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::catalogue_read));
    const auto approach = call.catalogue.approaches.find(std::string{id});
    if (approach == call.catalogue.approaches.end())
        return missing("Deze aanpak staat niet in de catalogus.");
    EvidenceQuestion question{{}, {approach->first}};
    for (const auto& [name, method] : call.catalogue.methods) {
        if (method.approach == approach->first) question.methods.push_back(name);
    }
    return told(call, scope, question);
}

}  // namespace ph::app
