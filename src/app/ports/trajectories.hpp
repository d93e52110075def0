// Trajectories with their progress reports. Reports are append-only.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/trajectory.hpp"

namespace ph::app {

struct ReportView : ProgressReport {
    std::string recorded_by_name;
};
BOOST_DESCRIBE_STRUCT(ReportView, (ProgressReport), (recorded_by_name))

// A trajectory's own fields with the names behind its ids; empty where there is no id.
struct TrajectoryNames : Trajectory {
    std::string responsible_user_name;
    std::string organisation_name;  // of the responsible person, or the organisation itself
};
BOOST_DESCRIBE_STRUCT(TrajectoryNames, (Trajectory), (responsible_user_name, organisation_name))

struct TrajectoryView {
    TrajectoryNames trajectory;
    std::vector<ReportView> reports;  // newest first
};

class TrajectoryRepository {
  public:
    virtual ~TrajectoryRepository() = default;

    // Running ones first, then by start, newest first. Two queries.
    virtual Result<std::vector<TrajectoryView>> list(const access::Admission& admission) = 0;
    // Fault::missing when this dossier has no such trajectory.
    virtual Result<TrajectoryView> find(const access::Admission& admission,
                                        const TrajectoryId& trajectory) = 0;
    virtual Status add(const access::Admission& admission, const Trajectory& trajectory) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `trajectory`.
    virtual Status change(const access::Admission& admission, Trajectory& trajectory) = 0;
    virtual Status add_report(const access::Admission& admission, const ProgressReport& report) = 0;
    // An organisation of this municipality: its own, a partner or an employer.
    virtual Result<bool> has_organisation(const access::Admission& admission,
                                          const OrganisationId& organisation) = 0;
};

}  // namespace ph::app
