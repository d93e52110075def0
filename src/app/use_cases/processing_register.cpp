#include "app/use_cases/processing_register.hpp"

#include <algorithm>

#include "app/ports/users.hpp"

namespace ph::app {
namespace {

using access::Permission;

std::string ground_name(const Catalogue& catalogue, const std::string& id) {
    const auto found = catalogue.grounds.find(id);
    return found == catalogue.grounds.end() ? id : found->second;
}

// The rights that are used for this purpose, and who has them.
void add_rights(const access::Policy& policy, ProcessingEntry& entry, std::set<std::string>& grounds) {
    for (const auto& [permission, purpose] : policy.purposes) {
        if (purpose != entry.purpose) continue;
        bool used = false;
        for (const auto& [role, permissions] : policy.roles) {
            if (!permissions.contains(permission)) continue;
            used = true;
            entry.roles.insert(role);
        }
        if (!used) continue;
        if (const auto ground = policy.grounds.find(permission); ground != policy.grounds.end())
            grounds.insert(ground->second);
        if (const auto data = policy.data.find(permission); data != policy.data.end())
            entry.categories |= data->second.needed | data->second.also;
    }
}

// What the grounds give for this purpose.
void add_rules(const access::Policy& policy, ProcessingEntry& entry, std::set<std::string>& grounds) {
    for (const access::GroundRule& rule : policy.rules) {
        if (rule.purpose != entry.purpose) continue;
        grounds.insert(rule.ground);
        entry.categories |= rule.categories;
        entry.roles.insert(rule.roles.begin(), rule.roles.end());
    }
}

ProcessingEntry entry_of(const Catalogue& catalogue, const std::string& id, const std::string& name) {
    ProcessingEntry entry;
    entry.purpose = id;
    entry.purpose_name = name;
    std::set<std::string> grounds;
    add_rights(catalogue.policy, entry, grounds);
    add_rules(catalogue.policy, entry, grounds);
    for (const std::string& ground : grounds) entry.grounds.push_back(ground_name(catalogue, ground));
    if (const auto told = catalogue.processing.purposes.find(id);
        told != catalogue.processing.purposes.end()) {
        entry.persons = told->second.persons;
        entry.recipients = told->second.recipients;
        entry.retention = told->second.retention;
    }
    return entry;
}

}  // namespace

Result<ProcessingRegister> processing_register(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::processing_register));
    PH_TRY(const auto municipality, call.work.users().municipality(scope));
    ProcessingRegister found;
    found.controller = municipality.name;
    found.made_on = call.today();
    found.security = call.catalogue.processing.security;
    for (const auto& [id, name] : call.catalogue.purposes)
        found.entries.push_back(entry_of(call.catalogue, id, name));
    std::ranges::sort(found.entries, {}, &ProcessingEntry::purpose_name);
    return found;
}

Result<std::vector<GroundText>> grounds(Call& call) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(Permission::processing_register));
    return call.catalogue.ground_texts;
}

}  // namespace ph::app
