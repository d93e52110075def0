// Who somebody is to the gate: one shape for who asks and for a colleague about whom is asked.
#pragma once
#include "access/gate.hpp"
#include "domain/organisation.hpp"

namespace ph::app {

inline access::Actor actor_of(const User& user) {
    access::Actor actor;
    actor.user_id = user.id;
    actor.municipality_id = user.municipality_id;
    actor.organisation_id = user.organisation_id;
    actor.roles = user.roles;
    actor.person_id = user.person_id;
    actor.display_name = user.display_name;
    actor.groups = {user.organisation_id.uuid};
    return actor;
}

}  // namespace ph::app
