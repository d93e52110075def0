// Cohorts of a municipality, their reports, and the people that a cohort may be made of: without a name, a
// number or free text, and never of who is not to be counted.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "app/page.hpp"
#include "base/result.hpp"
#include "domain/cohort.hpp"
#include "domain/dossier.hpp"
#include "domain/measured_evidence.hpp"
#include "domain/measurement.hpp"
#include "domain/outreach.hpp"
#include "domain/trajectory.hpp"

namespace ph::app {

struct SubjectFact {
    std::string key;
    std::string value;  // JSON
    Date observed_on;
};
struct SubjectScore {
    std::string domain;
    int value = 0;
};
struct SubjectMeasurement {
    std::string instrument_id;
    Moment moment = Moment::other;
    Rater rater = Rater::professional;
    Date taken_on;
    Instant recorded_at;
    std::vector<SubjectScore> scores;
};
struct SubjectGoal {
    std::string life_domain;
    std::optional<int> level;  // the latest
    std::optional<Date> scored_on;
};

// A participant by the dossier that brought them in. The ids are to tell people apart and to follow who
// shares a coach; they go no further than the use case.
struct CohortSubject {
    DossierId dossier_id;
    PersonId participant_id;
    Date opened_on;
    std::optional<Date> closed_on;
    DossierPhase phase = DossierPhase::registered;
    std::optional<UserId> coach_id;
    std::optional<Date> birth_date;
    std::string district;
    bool guided = false;                           // help began, whatever came after
    std::vector<std::string> approaches;           // ids, the first begun first
    std::vector<SubjectFact> facts;                // by the day of observing
    std::vector<SubjectMeasurement> measurements;  // by the day of taking
    std::vector<SubjectGoal> goals;                // of agreed plans
    std::vector<TrajectoryResult> results;
};

struct SubjectQuestion {
    Date from_on;  // of coming in, both days included
    Date until_on;
    std::vector<std::string> fact_keys;  // no other facts are read
    bool measurements = false;           // and goals and results; a preview needs none
};

// What evidence is asked about: cohorts that name one of these.
struct EvidenceQuestion {
    std::vector<std::string> methods;  // ids
    std::vector<std::string> approaches;
};
struct FoundEvidence {
    MeasuredEvidence evidence;
    CohortId cohort_id;
    std::string cohort_name;
    Date from_on;  // of coming in
    Date until_on;
    Date made_on;
};

class CohortRepository {
  public:
    virtual ~CohortRepository() = default;

    // Those that were not removed, by name.
    virtual Result<std::vector<SavedCohort>> list(const access::Scope& scope) = 0;
    // Fault::missing when this municipality has no such cohort, or it was removed.
    virtual Result<SavedCohort> find(const access::Scope& scope, const CohortId& id) = 0;
    virtual Status add(const access::Scope& scope, const SavedCohort& cohort) = 0;
    // Counts the version up.
    virtual Status change(const access::Scope& scope, SavedCohort& cohort) = 0;

    // Of restricted dossiers there is nobody, nor of who objected to this use or asked to have their data
    // left alone (AVG, articles 18 and 21), from the day of asking until a refusal.
    virtual Result<Page<CohortSubject>> subjects(const access::Scope& scope, const SubjectQuestion& question,
                                                 const PageRequest& page) = 0;
    // Of who joined from a list of people to approach (absent: any), those who may have left: the dossier is
    // closed, or a trajectory was broken off. When they were measured and with which results, without the
    // scores, the facts and the goals. Nobody who is not there for subjects().
    virtual Result<Page<CohortSubject>> ended_after_outreach(const access::Scope& scope,
                                                             const std::optional<OutreachListId>& list,
                                                             const PageRequest& page) = 0;

    virtual Result<std::optional<KeptReport>> latest_report(const access::Scope& scope,
                                                            const CohortId& cohort) = 0;
    // Every definition that was reported on, without the texts, the newest first.
    virtual Result<std::vector<KeptReport>> definitions_told(const access::Scope& scope) = 0;
    // The ids of those, the newest first. In a transaction that writes nobody else keeps a report until it
    // ends: what is told next can be held against everything that was told.
    virtual Result<std::vector<KeptReportId>> told_so_far(const access::Scope& scope) = 0;
    virtual Status keep(const access::Scope& scope, const KeptReport& report) = 0;

    // Of each cohort that is about one of these the latest report, the newest first: not of a removed cohort,
    // nor of one whose definition became that of other people since.
    virtual Result<std::vector<FoundEvidence>> evidence(const access::Scope& scope,
                                                        const EvidenceQuestion& question) = 0;
    virtual Status keep_evidence(const access::Scope& scope, const MeasuredEvidence& evidence) = 0;
};

}  // namespace ph::app
