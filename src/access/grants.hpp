// The grants that follow from who is involved, by the grounds of the policy. They are kept in one indexed
// table, so that one decision asks one query and lists are filtered in the database.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "domain/dossier.hpp"

namespace ph::access {

// In the place of a dossier: every dossier of the municipality, such as a covenant gives.
inline constexpr DossierId every_dossier{};

// A grant as it is kept: who, on which dossier, from when until when (exclusive).
struct KeptGrant {
    Uuid subject;  // a user, or one of the groups of an actor
    DossierId dossier_id;
    Grant grant;
    Instant from;
    std::optional<Instant> until;
    Uuid source;                 // the record that it follows from
    std::optional<Role> role{};  // of a team: only for members who have it
};

// One for each ground that gives something to this role. None when no ground that is on does: then being
// involved opens nothing.
std::vector<KeptGrant> grants_of(const Policy& policy, const Involvement& involvement);
std::vector<KeptGrant> grants_of(const Policy& policy, const TeamInvolvement& involvement);

// Says in a text what the grants depend on: another text means that they must be written anew.
std::string mark_of(const Policy& policy);

}  // namespace ph::access
