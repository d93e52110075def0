#include "access/grants.hpp"

#include "base/time.hpp"

namespace ph::access {

namespace {

template <class Any>
std::vector<KeptGrant> grants_for(const Policy& policy, const Any& involvement, const Uuid& subject,
                                  std::optional<Role> only_role) {
    std::vector<KeptGrant> grants;
    const auto needs = policy.role_needs.find(involvement.role);
    if (needs == policy.role_needs.end()) return grants;
    for (const GroundRule& rule : policy.rules) {
        if (rule.condition != GroundCondition::involved || !rule.roles.contains(involvement.role)) continue;
        const Categories categories = rule.categories & needs->second;
        if (categories.empty()) continue;
        KeptGrant& one = grants.emplace_back();
        one.subject = subject;
        one.role = only_role;
        one.dossier_id = involvement.dossier_id;
        one.grant = {categories, rule.purpose, rule.ground, GrantOrigin::involvement};
        one.from = local_instant(involvement.starts_on, std::chrono::minutes{0});
        if (involvement.ends_on) one.until = local_instant(*involvement.ends_on, std::chrono::minutes{0});
        one.source = involvement.id.uuid;
    }
    return grants;
}

}  // namespace

std::vector<KeptGrant> grants_of(const Policy& policy, const Involvement& involvement) {
    return grants_for(policy, involvement, involvement.user_id.uuid, std::nullopt);
}

std::vector<KeptGrant> grants_of(const Policy& policy, const TeamInvolvement& involvement) {
    return grants_for(policy, involvement, involvement.team_id.uuid, involvement.role);
}

std::string mark_of(const Policy& policy) {
    std::string mark;
    for (const auto& [role, needs] : policy.role_needs) {
        mark += boost::describe::enum_to_string(role, "");
        mark += ' ' + std::to_string(needs.bits()) + '\n';
    }
    for (const GroundRule& rule : policy.rules) {
        if (rule.condition != GroundCondition::involved) continue;
        mark += rule.ground + ' ' + rule.purpose + ' ' + std::to_string(rule.categories.bits());
        for (const Role role : rule.roles) {
            mark += ' ';
            mark += boost::describe::enum_to_string(role, "");
        }
        mark += '\n';
    }
    return mark;
}

}  // namespace ph::access
