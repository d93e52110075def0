#include "app/use_cases/teams.hpp"

#include <algorithm>

#include "access/grants.hpp"
#include "app/payload.hpp"
#include "app/ports/users.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

std::vector<access::KeptGrant> grants_of_team(const Call& call, const TeamInvolvement& involvement) {
    return access::grants_of(call.gate.policy(), involvement);
}

// Names of the organisations and the colleagues of one municipality.
struct Directory {
    std::vector<Organisation> organisations;
    std::vector<User> users;
};

Result<Directory> directory(Call& call, const access::Scope& scope) {
    Directory found;
    PH_TRY(found.organisations, call.work.users().organisations(scope));
    PH_TRY(found.users, call.work.users().users(scope, true));
    return found;
}

TeamView team_view(Team team, const Directory& all) {
    TeamView view{std::move(team), {}, {}};
    const auto organisation = std::ranges::find(all.organisations, view.organisation_id, &Organisation::id);
    if (organisation != all.organisations.end()) view.organisation_name = organisation->name;
    for (const UserId& member : view.members) {
        const auto user = std::ranges::find(all.users, member, &User::id);
        view.member_names.push_back(user == all.users.end() ? std::string{} : user->display_name);
    }
    return view;
}

void check_member(Checks& checks, const Team& team, std::size_t at, const Directory& all) {
    const std::string place = "/leden/" + std::to_string(at);
    const UserId& id = team.members[at];
    const auto before = team.members.begin() + static_cast<std::ptrdiff_t>(at);
    if (std::find(team.members.begin(), before, id) != before)
        checks.fail(place, "dubbel", "Deze medewerker staat er al.");
    const auto user = std::ranges::find(all.users, id, &User::id);
    if (user == all.users.end() || user->person_id) {
        checks.fail(place, "onbekend", "Deze medewerker bestaat niet in deze gemeente.");
    } else if (user->organisation_id != team.organisation_id) {
        checks.fail(place, "past-niet",
                    user->display_name + " werkt bij een andere organisatie dan dit team.");
    }
}

Status check(const Team& team, const Directory& all) {
    Checks checks;
    checks.required("/naam", team.name);
    if (std::ranges::find(all.organisations, team.organisation_id, &Organisation::id) ==
        all.organisations.end())
        checks.fail("/organisatieId", "onbekend", "Deze organisatie bestaat niet in deze gemeente.");
    for (std::size_t i = 0; i < team.members.size(); ++i) check_member(checks, team, i, all);
    return checks.status();
}

std::string noted(const Team& team) {
    Payload payload;
    payload.add("organisation", team.organisation_id);
    for (const UserId& member : team.members) payload.add("member", member);
    return payload.json();
}

bool holds_from(const TeamInvolvement& involvement, Date day) {
    return !involvement.ends_on || *involvement.ends_on > day;
}

}  // namespace

Result<std::vector<TeamView>> teams(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::catalogue_read));
    PH_TRY(const auto all, directory(call, scope));
    PH_TRY(auto found, call.work.users().teams(scope));
    std::vector<TeamView> views;
    views.reserve(found.size());
    for (Team& team : found) views.push_back(team_view(std::move(team), all));
    return views;
}

Result<TeamView> add_team(Call& call, const TeamInput& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::user_change, true));
    PH_TRY(const auto all, directory(call, scope));
    Team team{call.new_id<TeamId>(), scope.municipality(), input.organisation_id, input.name, input.members};
    PH_CHECK(check(team, all));
    PH_CHECK(call.work.users().add_team(scope, team));
    call.gate.note(scope, subject("team", team.id), noted(team));
    return team_view(std::move(team), all);
}

Result<TeamView> change_team(Call& call, const TeamId& id, int version, const TeamInput& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::user_change, true));
    PH_TRY(Team team, call.work.users().team(scope, id));
    PH_CHECK(expect_version(team.version, version));
    PH_TRY(const auto all, directory(call, scope));
    team.name = input.name;
    team.members = input.members;
    PH_CHECK(check(team, all));
    PH_CHECK(call.work.users().change_team(scope, team));
    ++team.version;
    call.gate.note(scope, subject("team", team.id), noted(team));
    return team_view(std::move(team), all);
}

Result<std::vector<TeamInvolvementView>> team_involvements(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::involvement_read, dossier));
    return call.work.dossiers().team_involvements(admission);
}

Result<TeamInvolvementView> involve_team(Call& call, const DossierId& dossier,
                                         const NewTeamInvolvement& input) {
    PH_TRY(const auto admission, call.gate.admit(Permission::involvement_change, dossier, true));
    const auto members = call.work.dossiers().members(admission, input.team_id);
    if (!members.ok()) {
        if (members.error().fault != Fault::missing) return members.error();
        Checks checks;
        checks.fail("/teamId", "onbekend", "Dit team bestaat niet in deze gemeente.");
        return checks.status().error();
    }
    TeamInvolvement added;
    added.id = call.new_id<TeamInvolvementId>();
    added.dossier_id = dossier;
    added.team_id = input.team_id;
    added.role = input.role;
    added.starts_on = input.starts_on.value_or(call.today());
    added.reason = input.reason;
    PH_CHECK(accept(problems_of(added, *members)));
    if (admission.restricted())
        return conflict(
            "afgeschermd",
            "Dit dossier is afgeschermd. Betrek iemand zelf: de beheerder noemt eerst wie het mag weten.");
    PH_TRY(const auto existing, call.work.dossiers().team_involvements(admission));
    for (const TeamInvolvementView& earlier : existing) {
        if (earlier.team_id == added.team_id && earlier.role == added.role &&
            holds_from(earlier, added.starts_on))
            return conflict("al-betrokken",
                            earlier.team_name + " is in deze rol al betrokken bij dit huishouden.");
    }
    PH_CHECK(call.work.dossiers().add_team_involvement(admission, added, grants_of_team(call, added)));
    call.gate.note(admission, subject("team_involvement", added.id),
                   Payload{}
                       .add("team", added.team_id)
                       .add("role", added.role)
                       .add("starts_on", added.starts_on)
                       .json());
    return call.work.dossiers().team_involvement(admission, added.id);
}

Result<TeamInvolvementView> end_team_involvement(Call& call, const DossierId& dossier,
                                                 const TeamInvolvementId& id, int version,
                                                 Date first_day_without, const std::string& reason) {
    PH_TRY(const auto admission, call.gate.admit(Permission::involvement_change, dossier, true));
    PH_TRY(auto involvement, call.work.dossiers().team_involvement(admission, id));
    PH_CHECK(expect_version(involvement.version, version));
    PH_CHECK(end_involvement(involvement, first_day_without, reason, call.now()));
    PH_CHECK(call.work.dossiers().change_team_involvement(admission, involvement,
                                                          grants_of_team(call, involvement)));
    call.gate.note(admission, subject("team_involvement", id),
                   Payload{}.add("ends_on", first_day_without).json());
    return call.work.dossiers().team_involvement(admission, id);
}

}  // namespace ph::app
