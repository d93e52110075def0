// Who may do what: roles, permissions, and for each permission the purpose and the legal ground.
#include "catalogue/names.hpp"
#include "catalogue/parts.hpp"

namespace ph::catalogue {
namespace {

access::Categories categories_of(const View& use, const std::string& key) {
    access::Categories found;
    for (const View& name : use.items(key)) found.insert(*wire::named<access::DataCategory>(name.text()));
    return found;
}

}  // namespace

access::Policy read_policy(const View& document, const References& references, Problems& problems) {
    access::Policy policy;
    for (const auto& [name, use] : document.entries("rechten")) {
        const access::Permission permission = *wire::named<access::Permission>(name.text());
        policy.purposes[permission] = use.text("doel");
        policy.grounds[permission] = use.text("grondslag");
        check_reference(use.at("doel"), references.purposes, "doel", problems);
        check_reference(use.at("grondslag"), references.grounds, "grondslag", problems);
        if (references.grounds_off.contains(use.text("grondslag")))
            problems.add("grondslag-staat-uit",
                         "De grondslag \"" + use.text("grondslag") +
                             "\" staat uit in grondslagen.yaml. Kies een andere, of zet haar aan.",
                         use.at("grondslag").place());
        policy.data[permission] = {categories_of(use, "gegevens"), categories_of(use, "ook")};
    }
    for (const auto& [name, permissions] : document.entries("rollen")) {
        auto& granted = policy.roles[*wire::named<Role>(name.text())];
        for (const auto& [permission, reach] : permissions.entries()) {
            granted[*wire::named<access::Permission>(permission.text())] =
                *wire::named<access::Reach>(reach.text());
        }
    }
    for (const auto& [name, needs] : document.entries("rollenHebbenNodig")) {
        access::Categories& needed = policy.role_needs[*wire::named<Role>(name.text())];
        for (const View& category : needs.items())
            needed.insert(*wire::named<access::DataCategory>(category.text()));
    }
    for (const View& name : document.items("beroepsgeheim"))
        policy.secret_roles.insert(*wire::named<Role>(name.text()));
    for (const View& name : document.items("verantwoordelijkeWordtBetrokkenAls")) {
        const Role role = *wire::named<Role>(name.text());
        policy.responsible_roles.push_back(role);
        if (!policy.roles[role].contains(access::Permission::trajectory_read))
            problems.add(
                "rol-ziet-geen-traject",
                "Deze rol mag geen trajecten lezen. Geef de rol trajecten-lezen, of haal de rol hier weg.",
                name.place());
    }
    for (const View& name : document.items("doetHetSysteemZelf"))
        policy.by_time.insert(*wire::named<access::Permission>(name.text()));
    for (const View& name : document.items("geslotenInBeslotenTijd"))
        policy.closed_in_private_time.insert(*wire::named<access::Permission>(name.text()));
    for (const View& name : document.items("magMetNoodtoegang"))
        policy.by_glass.insert(*wire::named<access::Permission>(name.text()));
    for (const auto& [role, name] : wire::Names<Role>::table) policy.step_owners[std::string{name}] = role;
    for (const auto& [owner, role] : document.entries("wieDoetDeStap"))
        policy.step_owners[owner.text()] = *wire::named<Role>(role.text());
    return policy;
}

}  // namespace ph::catalogue
