// Care and participation trajectories: started, changed, reported on, closed with the result against the
// goal.
#pragma once
#include <vector>

#include "app/call.hpp"
#include "app/ports/trajectories.hpp"

namespace ph::app {

Result<std::vector<TrajectoryView>> list_trajectories(Call& call, const DossierId& dossier);
Result<TrajectoryView> find_trajectory(Call& call, const DossierId& dossier, const TrajectoryId& id);

// The id, dossier and status of `trajectory` are filled in here.
Result<TrajectoryView> start_trajectory(Call& call, const DossierId& dossier, Trajectory trajectory);

// Who is responsible for a trajectory: someone with an account, or an organisation and a name.
struct Responsible {
    std::optional<UserId> user_id;
    std::optional<OrganisationId> organisation_id;
    std::string name;
};

// Absent is unchanged; a new responsible person replaces the former altogether.
struct TrajectoryChange {
    std::optional<std::string> title{};
    std::optional<std::string> end_goal{};
    std::optional<Date> starts_on{};
    std::optional<Date> ends_on{};
    std::optional<Responsible> responsible{};
    std::optional<std::string> place{};
    std::optional<int> report_every_days{};
};
// Refused (conflict) once it is closed.
Result<TrajectoryView> change_trajectory(Call& call, const DossierId& dossier, const TrajectoryId& id,
                                         int version, const TrajectoryChange& change);

// `report` brings the day, the course and the words. Slower or stuck is a task for who has the overview to
// read and discuss it: the director, or the coach when the director wrote it; nobody when there is no other.
Result<ReportView> add_report(Call& call, const DossierId& dossier, const TrajectoryId& id,
                              ProgressReport report);

Result<TrajectoryView> close_trajectory(Call& call, const DossierId& dossier, const TrajectoryId& id,
                                        int version, TrajectoryResult result, const std::string& note,
                                        Date day);

}  // namespace ph::app
