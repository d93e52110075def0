#include "wire/dto/teams.hpp"

#include "base/text.hpp"
#include "wire/dto/texts.hpp"

namespace ph::wire {

app::TeamInput to_domain(const NieuwTeam& dto) {
    return {clean_line(dto.naam), dto.organisatieId, dto.leden};
}

app::TeamInput to_domain(const TeamWijziging& dto) {
    return {clean_line(dto.naam), {}, dto.leden};
}

app::NewTeamInvolvement to_domain(const NieuwBetrokkenTeam& dto) {
    return {dto.teamId, dto.rol, dto.vanaf, clean(dto.reden.value_or(""))};
}

Team to_dto(const app::TeamView& team) {
    Team dto{team.id, team.version, team.name, team.organisation_name, team.organisation_id, {}};
    for (std::size_t i = 0; i < team.members.size(); ++i)
        dto.leden.push_back({team.members[i], team.member_names[i]});
    return dto;
}

BetrokkenTeam to_dto(const app::TeamInvolvementView& view) {
    return {view.id,   view.version,   view.team_id, view.team_name,           view.organisation_name,
            view.role, view.starts_on, view.ends_on, unless_empty(view.reason)};
}

}  // namespace ph::wire
