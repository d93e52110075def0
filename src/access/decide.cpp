// The decision itself: pure, so that it can be tested against an independent model.
#include "access/gate.hpp"

namespace ph::access {
namespace {

bool within_reach(Reach reach, const Actor& actor, const Target& target) {
    switch (reach) {
        case Reach::municipality: return true;
        case Reach::involved: return target.involved;
        case Reach::own: return actor.person_id.has_value() && *actor.person_id == target.participant_id;
    }
    return false;
}

std::string why(Reach reach) {
    switch (reach) {
        case Reach::municipality: return "Uw rol geeft toegang binnen de hele gemeente.";
        case Reach::involved: return "U bent betrokken bij dit huishouden.";
        case Reach::own: return "Dit zijn uw eigen gegevens.";
    }
    return {};
}

}  // namespace

Decision decide(const Policy& policy, const Actor& actor, Permission permission, const Target* target) {
    Decision decision;
    decision.permission = permission;
    if (const auto purpose = policy.purposes.find(permission); purpose != policy.purposes.end())
        decision.purpose = purpose->second;
    if (const auto ground = policy.grounds.find(permission); ground != policy.grounds.end())
        decision.ground = ground->second;
    if (decision.purpose.empty() || decision.ground.empty()) {
        decision.reason = "Voor deze handeling is geen doel of grondslag vastgelegd.";
        return decision;
    }
    if (target != nullptr && target->municipality_id != actor.municipality_id) {
        decision.reason = "Dit dossier hoort bij een andere gemeente.";
        return decision;
    }
    if (actor.is_time) {
        decision.allowed = policy.by_time.contains(permission);
        decision.reach = Reach::municipality;
        decision.reason = decision.allowed ? "Dit doet het systeem zelf als het moment er is."
                                           : "Dit mag het systeem niet zelf doen.";
        return decision;
    }
    decision.reason = "Uw rol geeft geen toegang tot deze handeling.";
    for (const Role role : actor.roles) {
        const auto permissions = policy.roles.find(role);
        if (permissions == policy.roles.end()) continue;
        const auto granted = permissions->second.find(permission);
        if (granted == permissions->second.end()) continue;
        if (target != nullptr && !within_reach(granted->second, actor, *target)) {
            decision.reason = "U bent niet betrokken bij dit huishouden.";
            continue;
        }
        // The widest reach of several roles opens a list; on one dossier any that reaches is enough.
        if (!decision.allowed || granted->second > decision.reach) {
            decision.allowed = true;
            decision.role = role;
            decision.reach = granted->second;
            decision.reason = why(granted->second);
        }
    }
    return decision;
}

}  // namespace ph::access
