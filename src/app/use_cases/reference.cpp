#include "app/use_cases/reference.hpp"

#include "app/ports/users.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

Status may_read(Call& call) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(access::Permission::catalogue_read));
    return {};
}

template <class T>
Result<const T*> found(const std::map<std::string, T>& map, std::string_view id, std::string message) {
    const auto at = map.find(std::string{id});
    if (at == map.end()) return missing(std::move(message));
    return &at->second;
}

bool is_colleague(const User& user, std::optional<Role> role) {
    const auto has = [&](Role wanted) {
        return std::find(user.roles.begin(), user.roles.end(), wanted) != user.roles.end();
    };
    return role ? has(*role) && *role != Role::participant : !has(Role::participant);
}

}  // namespace

Result<std::vector<const Instrument*>> instruments(Call& call) {
    PH_CHECK(may_read(call));
    std::vector<const Instrument*> list;
    list.reserve(call.catalogue.instruments.size());
    for (const auto& [id, instrument] : call.catalogue.instruments) list.push_back(&instrument);
    return list;
}

Result<const Instrument*> instrument(Call& call, std::string_view id) {
    PH_CHECK(may_read(call));
    return found(call.catalogue.instruments, id, "Dit meetinstrument staat niet in de catalogus.");
}

Result<std::vector<const Method*>> methods(Call& call) {
    PH_CHECK(may_read(call));
    std::vector<const Method*> list;
    list.reserve(call.catalogue.methods.size());
    for (const auto& [id, method] : call.catalogue.methods) list.push_back(&method);
    return list;
}

Result<const Method*> method(Call& call, std::string_view id) {
    PH_CHECK(may_read(call));
    return found(call.catalogue.methods, id, "Deze methode staat niet in de catalogus.");
}

Result<const Form*> form(Call& call, std::string_view id) {
    PH_CHECK(may_read(call));
    return found(call.catalogue.forms, id, "Dit formulier staat niet in de catalogus.");
}

Result<const Catalogue*> choice_lists(Call& call) {
    PH_CHECK(may_read(call));
    return &call.catalogue;
}

Result<std::vector<Organisation>> organisations(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(access::Permission::catalogue_read));
    return call.work.users().organisations(scope);
}

Result<std::vector<Colleague>> colleagues(Call& call, std::optional<Role> role) {
    PH_TRY(const auto scope, call.gate.enter(access::Permission::catalogue_read));
    PH_TRY(const auto organisations, call.work.users().organisations(scope));
    PH_TRY(const auto users, call.work.users().users(scope, false));
    std::map<OrganisationId, std::string> names;
    for (const Organisation& organisation : organisations) names[organisation.id] = organisation.name;
    std::vector<Colleague> list;
    for (const User& user : users) {
        if (!is_colleague(user, role)) continue;
        list.push_back({user.id, user.display_name, user.organisation_id, names[user.organisation_id],
                        user.roles, user.phone, user.email});
    }
    return list;
}

}  // namespace ph::app
