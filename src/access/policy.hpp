// What each role may do, and how far that reaches. The table itself is data: catalogue/toegang/rollen.yaml.
#pragma once
#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "access/categories.hpp"
#include "access/permissions.hpp"
#include "domain/organisation.hpp"

namespace ph::access {

// How far a permission reaches: the actor's own dossier, the dossiers one is involved in, or the whole
// municipality.
BOOST_DEFINE_ENUM_CLASS(Reach, own, involved, municipality)

// When a ground gives a role its categories: to whoever is involved in a household; by the role alone; to
// whom the participant's consent or a covenant names (at most these categories, and only to who is involved);
// to who breaks the glass; or to who counts people in groups and opens no dossier by it.
BOOST_DEFINE_ENUM_CLASS(GroundCondition, involved, by_role, consent, covenant, break_glass, in_groups)

// What a law (or another ground) lets some roles see, and for which purpose.
struct GroundRule {
    std::string ground;
    GroundCondition condition = GroundCondition::involved;
    std::set<Role> roles;
    std::string purpose;
    Categories categories;
};

// The data behind a permission: what must be open to use it at all, and what else its answer may hold.
struct PermissionData {
    Categories needed;
    Categories also;
};

// From the catalogue. A permission that a role does not list is refused, and so is one without a purpose, a
// ground or a category.
struct Policy {
    std::map<Role, std::map<Permission, Reach>> roles;
    std::map<Permission, PermissionData> data;
    std::map<Role, Categories> role_needs;  // no ground opens more of a dossier than the work needs
    std::vector<GroundRule> rules;          // only of grounds that are on
    int break_glass_hours = 0;              // how long it opens a dossier; 0: never
    std::set<Permission> by_glass;          // what may be done with nothing but broken glass
    // Whose notes stay with whoever wrote them (professional secrecy).
    std::set<Role> secret_roles;
    // Purpose (doelbinding) under which a permission is used, for the audit; every permission has one.
    std::map<Permission, std::string> purposes;
    std::map<Permission, std::string> grounds;
    // In which role the person responsible for a trajectory becomes involved in the dossier by itself: the
    // first of these that the person has. Empty: never by itself.
    std::vector<Role> responsible_roles;
    // What of a family's own plan is closed to everybody else while the family is among themselves.
    std::set<Permission> closed_in_private_time;
    // What the server does by itself when time passes, on any dossier of a municipality.
    std::set<Permission> by_time;
    // The owner of a step, as approaches name it -> the role that does it here. Other owners: the coach.
    std::map<std::string, Role> step_owners;
};

}  // namespace ph::access
