// Approaches that households follow: what was kept of them, where each household stands, what was asked and
// told, and what came of it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/case.hpp"
#include "domain/work.hpp"

namespace ph::app {

// Of no person: when time must be let into which dossier.
struct DueCase {
    MunicipalityId municipality_id;
    DossierId dossier_id;
    CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(DueCase, (), (municipality_id, dossier_id, case_id))

struct CaseStepView : CaseStep {
    std::string asked_by_name;  // empty: time
};
BOOST_DESCRIBE_STRUCT(CaseStepView, (CaseStep), (asked_by_name))

// The places that cases of one municipality share.
struct PlacePool {
    MunicipalityId municipality_id;
    std::string pool;
};
BOOST_DESCRIBE_STRUCT(PlacePool, (), (municipality_id, pool))

// An approach as cases of a municipality follow it: which version, with which published tables.
struct Edition {
    MunicipalityId municipality_id;
    std::string approach_id;
    int approach_version = 1;
    std::string tables;  // as in Case
    friend auto operator<=>(const Edition&, const Edition&) = default;
};
BOOST_DESCRIBE_STRUCT(Edition, (), (municipality_id, approach_id, approach_version, tables))

class CaseRepository {
  public:
    virtual ~CaseRepository() = default;

    // --- of the installation

    virtual Result<std::vector<ApproachSource>> sources() = 0;
    // Fault::missing when no case ever followed this version.
    virtual Result<ApproachSource> source(const std::string& approach_id, int approach_version) = 0;
    // Those with published tables that cases follow.
    virtual Result<std::vector<Edition>> editions() = 0;
    // Keeps it when it is new. Fault::conflict when this version was kept with another text.
    virtual Status keep_source(const ApproachSource& source) = 0;
    // With something due until `now`, the earliest first.
    virtual Result<std::vector<DueCase>> due(Instant now, int most) = 0;

    // Those in which somebody waits.
    virtual Result<std::vector<PlacePool>> waiting_pools() = 0;
    // Who waits in a pool and who holds a place; no names. `to_admit`: nobody else may decide until this
    // transaction ends.
    virtual Result<std::vector<CasePlace>> pool(const PlacePool& pool, bool to_admit) = 0;

    // --- of one dossier

    // The approach a case follows unless somebody chooses; empty when the municipality has none.
    virtual Result<std::string> usual_approach(const access::Admission& admission) = 0;
    // The newest first.
    virtual Result<std::vector<Case>> cases(const access::Admission& admission) = 0;
    // Fault::missing when this dossier has no such case.
    virtual Result<Case> find(const access::Admission& admission, const CaseId& id) = 0;
    virtual Status open(const access::Admission& admission, const Case& opened) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `changed`.
    virtual Status change(const access::Admission& admission, Case& changed) = 0;

    // A step and what came of it, in order. Append-only.
    virtual Status add_step(const access::Admission& admission, const CaseStep& step,
                            const std::vector<CaseHappening>& happenings) = 0;
    // By number.
    virtual Result<std::vector<CaseStepView>> steps(const access::Admission& admission, const CaseId& id) = 0;
    // In the order in which they happened.
    virtual Result<std::vector<CaseHappening>> happenings(const access::Admission& admission,
                                                          const CaseId& id) = 0;
    // What its items ask of their pools.
    virtual Result<std::vector<CasePlace>> places(const access::Admission& admission, const CaseId& id) = 0;
    virtual Status set_places(const access::Admission& admission, const CaseId& id,
                              const std::vector<CasePlace>& places) = 0;
    // Open tasks that are steps of this case.
    virtual Result<std::vector<Task>> open_tasks(const access::Admission& admission, const CaseId& id) = 0;
};

}  // namespace ph::app
