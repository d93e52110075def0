// The decision itself: pure, so that it can be tested against an independent model.
#include <algorithm>

#include "access/gate.hpp"

namespace ph::access {
namespace {

bool is_participant(const Actor& actor, const Target& target) {
    return actor.person_id.has_value() && *actor.person_id == target.participant_id;
}

bool within_reach(Reach reach, const Actor& actor, const Target& target) {
    switch (reach) {
        case Reach::municipality: return true;
        case Reach::involved: return target.involved();
        case Reach::own: return is_participant(actor, target);
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

bool brings_here(const Grant& grant) {
    return grant.origin == GrantOrigin::involvement || grant.origin == GrantOrigin::break_glass ||
           grant.origin == GrantOrigin::request || grant.origin == GrantOrigin::referral;
}

bool comes_from(const Grant& grant, GroundCondition condition) {
    return (grant.origin == GrantOrigin::consent && condition == GroundCondition::consent) ||
           (grant.origin == GrantOrigin::covenant && condition == GroundCondition::covenant);
}

// What a consent or covenant opens is never more than its ground allows for the role and for the purpose that
// was agreed to, and than the role needs: consent does not mend a ground that is missing.
Categories limited(const Policy& policy, const Actor& actor, const Grant& grant) {
    Categories found;
    for (const Role role : actor.roles) {
        const auto needs = policy.role_needs.find(role);
        if (needs == policy.role_needs.end()) continue;
        for (const GroundRule& rule : policy.rules) {
            if (rule.ground == grant.ground && rule.purpose == grant.purpose &&
                comes_from(grant, rule.condition) && rule.roles.contains(role))
                found |= grant.categories & rule.categories & needs->second;
        }
    }
    return found;
}

// Consents and covenants open more to who is there for the household itself. Whoever answers a request of the
// participant is there for that alone.
bool is_with_household(const Target& target) {
    return std::ranges::any_of(target.grants, [](const Grant& grant) {
        return grant.origin == GrantOrigin::involvement || grant.origin == GrantOrigin::break_glass;
    });
}

Categories consented_to(const Policy& policy, const Actor& actor, const Target& target) {
    Categories found;
    if (!is_with_household(target)) return found;
    for (const Grant& grant : target.grants) {
        if (grant.origin == GrantOrigin::consent) found |= limited(policy, actor, grant);
    }
    return found;
}

// What the grounds give this actor on this dossier, all together.
Categories open_to(const Policy& policy, const Actor& actor, const Target& target) {
    Categories open;
    for (const Grant& grant : target.grants) {
        if (brings_here(grant))
            open |= grant.categories;
        else if (is_with_household(target))
            open |= limited(policy, actor, grant);
    }
    for (const Role role : actor.roles) {
        const auto needs = policy.role_needs.find(role);
        if (needs == policy.role_needs.end()) continue;
        if (role == Role::participant && is_participant(actor, target)) open |= needs->second;
        for (const GroundRule& rule : policy.rules) {
            if (rule.condition == GroundCondition::by_role && rule.roles.contains(role))
                open |= rule.categories & needs->second;
        }
    }
    return open;
}

// By what is needed for it to be used at all; nothing when one of these is missing.
const PermissionData* basis_of(const Policy& policy, Permission permission, Decision& decision) {
    if (const auto purpose = policy.purposes.find(permission); purpose != policy.purposes.end())
        decision.purpose = purpose->second;
    if (const auto ground = policy.grounds.find(permission); ground != policy.grounds.end())
        decision.ground = ground->second;
    const auto data = policy.data.find(permission);
    const bool whole = !decision.purpose.empty() && !decision.ground.empty() && data != policy.data.end() &&
                       !data->second.needed.empty();
    return whole ? &data->second : nullptr;
}

}  // namespace

bool Target::involved() const noexcept {
    return std::ranges::any_of(grants, brings_here);
}

bool may_know(const Actor& actor, const Target& target) {
    if (target.municipality_id != actor.municipality_id) return false;
    if (!target.restricted || is_participant(actor, target)) return true;
    return std::ranges::any_of(target.grants,
                               [](const Grant& grant) { return grant.origin == GrantOrigin::named; });
}

namespace {

Decision weigh(const Policy& policy, const Actor& actor, Permission permission, const Target* target) {
    Decision decision;
    decision.permission = permission;
    const PermissionData* const data = basis_of(policy, permission, decision);
    if (data == nullptr) {
        decision.reason = "Voor deze handeling is geen doel, grondslag of soort gegevens vastgelegd.";
        return decision;
    }
    if (target != nullptr && target->municipality_id != actor.municipality_id) {
        decision.reason = "Dit dossier hoort bij een andere gemeente.";
        return decision;
    }
    decision.categories = data->needed | data->also;
    if (actor.is_time) {
        decision.allowed = policy.by_time.contains(permission);
        decision.reach = Reach::municipality;
        decision.open = Categories::all();
        decision.reason = decision.allowed ? "Dit doet het systeem zelf als het moment er is."
                                           : "Dit mag het systeem niet zelf doen.";
        return decision;
    }
    decision.reason = "Uw rol geeft geen toegang tot deze handeling.";
    if (target != nullptr) {
        if (!may_know(actor, *target)) {
            decision.reason = "U bent niet betrokken bij dit huishouden.";
            return decision;
        }
        decision.open = open_to(policy, actor, *target);
        decision.consented = consented_to(policy, actor, *target);
        decision.categories = decision.categories & decision.open;
    }
    for (const Role role : actor.roles) {
        const auto permissions = policy.roles.find(role);
        if (permissions == policy.roles.end()) continue;
        const auto granted = permissions->second.find(permission);
        if (granted == permissions->second.end()) continue;
        if (target != nullptr && !within_reach(granted->second, actor, *target)) {
            decision.reason = "U bent niet betrokken bij dit huishouden.";
            continue;
        }
        if (target != nullptr && !decision.open.contains(data->needed)) {
            decision.reason = "Voor deze gegevens hebt u bij dit huishouden geen grondslag.";
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

// What came with a request of the participant is for answering it: under any other purpose it is not there,
// so that whoever answers and also coaches does not read along in the dossier. A referral is for answering
// it, and nothing else, in the same way.
bool is_for_another_purpose(const Policy& policy, Permission permission, const Grant& grant) {
    if (grant.origin != GrantOrigin::request && grant.origin != GrantOrigin::referral) return false;
    const auto purpose = policy.purposes.find(permission);
    return purpose == policy.purposes.end() || purpose->second != grant.purpose;
}

// What it would be had nobody broken the glass.
Decision without_glass(const Policy& policy, const Actor& actor, Permission permission, Target target) {
    std::erase_if(target.grants, [](const Grant& grant) { return grant.origin == GrantOrigin::break_glass; });
    return weigh(policy, actor, permission, &target);
}

Decision with_glass(const Policy& policy, const Actor& actor, Permission permission, const Target& target,
                    const Grant& glass) {
    Decision decision = weigh(policy, actor, permission, &target);
    if (!decision.allowed) return decision;
    Decision plain = without_glass(policy, actor, permission, target);
    // Whoever would see just as much without it, does not see it because of an emergency.
    if (plain.allowed && plain.categories == decision.categories) return decision;
    // Looking, and writing down what was done: an emergency gives nobody a lasting way in, nor more to whom
    // is there for another reason.
    if (!policy.by_glass.contains(permission)) {
        if (!plain.allowed) plain.reason = "Met noodtoegang mag u dit niet.";
        return plain;
    }
    decision.purpose = glass.purpose;
    decision.ground = glass.ground;
    decision.reason = "U hebt noodtoegang tot dit huishouden.";
    return decision;
}

// By who is there and what the grounds give.
Decision by_grounds(const Policy& policy, const Actor& actor, Permission permission, const Target* target) {
    if (target == nullptr) return weigh(policy, actor, permission, target);
    const auto other = [&](const Grant& grant) { return is_for_another_purpose(policy, permission, grant); };
    if (std::ranges::any_of(target->grants, other)) {
        Target rest = *target;
        std::erase_if(rest.grants, other);
        return by_grounds(policy, actor, permission, &rest);
    }
    const auto glass = std::ranges::find(target->grants, GrantOrigin::break_glass, &Grant::origin);
    if (glass == target->grants.end()) return weigh(policy, actor, permission, target);
    return with_glass(policy, actor, permission, *target, *glass);
}

}  // namespace

// While a family is among themselves, nobody else sees the plan that it makes, whatever the ground: not with
// broken glass, and not by itself when time passes.
Decision decide(const Policy& policy, const Actor& actor, Permission permission, const Target* target) {
    Decision decision = by_grounds(policy, actor, permission, target);
    if (target == nullptr || !target->private_time || is_participant(actor, *target)) return decision;
    decision.family_only = true;
    if (!decision.allowed || !policy.closed_in_private_time.contains(permission)) return decision;
    decision.allowed = false;
    decision.role.reset();
    decision.reason =
        "De familie maakt nu zelf het plan, zonder anderen erbij. U ziet het weer als de familie het laat "
        "zien.";
    return decision;
}

Categories counted_in_groups(const Policy& policy, const Decision& decision) {
    Categories found;
    if (!decision.allowed || !decision.role) return found;
    for (const GroundRule& rule : policy.rules) {
        if (rule.condition == GroundCondition::in_groups && rule.purpose == decision.purpose &&
            rule.roles.contains(*decision.role))
            found |= rule.categories;
    }
    return found & decision.categories;
}

Categories counted_in_groups(const Policy& policy, Permission permission) {
    Categories found;
    const auto purpose = policy.purposes.find(permission);
    const auto data = policy.data.find(permission);
    if (purpose == policy.purposes.end() || data == policy.data.end()) return found;
    for (const GroundRule& rule : policy.rules) {
        if (rule.condition == GroundCondition::in_groups && rule.purpose == purpose->second)
            found |= rule.categories;
    }
    return found & (data->second.needed | data->second.also);
}

}  // namespace ph::access
