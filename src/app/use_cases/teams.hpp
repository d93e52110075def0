// Teams: who is in them, and with which households a whole team is involved.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/dossiers.hpp"
#include "domain/organisation.hpp"

namespace ph::app {

struct TeamView : Team {
    std::string organisation_name;
    std::vector<std::string> member_names;  // in the order of the members
};

// `members`: colleagues of the organisation of the team. Those who are left out see nothing through the team
// from the next request on.
struct TeamInput {
    std::string name;
    OrganisationId organisation_id;
    std::vector<UserId> members;
};

struct NewTeamInvolvement {
    TeamId team_id;
    Role role = Role::coach;
    std::optional<Date> starts_on;  // absent: today
    std::string reason;
};

// By name.
Result<std::vector<TeamView>> teams(Call& call);
// Fault::invalid with everything that is wrong.
Result<TeamView> add_team(Call& call, const TeamInput& input);
// The organisation stays what it was. Fault::stale, Fault::invalid.
Result<TeamView> change_team(Call& call, const TeamId& team, int version, const TeamInput& input);

// By start, the oldest first; also those that ended.
Result<std::vector<TeamInvolvementView>> team_involvements(Call& call, const DossierId& dossier);
// Fault::invalid: a role that nobody of the team has. Fault::conflict: it has this role here already, or the
// dossier is restricted: only people are named for that.
Result<TeamInvolvementView> involve_team(Call& call, const DossierId& dossier,
                                         const NewTeamInvolvement& input);
// Fault::stale, Fault::invalid, Fault::conflict.
Result<TeamInvolvementView> end_team_involvement(Call& call, const DossierId& dossier,
                                                 const TeamInvolvementId& involvement, int version,
                                                 Date first_day_without, const std::string& reason);

}  // namespace ph::app
