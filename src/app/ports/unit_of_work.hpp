// One transaction and the repositories that work in it. Reads run on a snapshot; a change and its audit
// events are one commit. Each port lists its methods in a file of its own beside this one.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/kept.hpp"
#include "app/ports/grants.hpp"
#include "base/result.hpp"

namespace ph::app {

class DossierRepository;      // dossiers.hpp: dossiers, registrations, involvements, phases
class PersonRepository;       // persons.hpp: households, persons, search by name and BSN, facts, snapshots
class MeasurementRepository;  // measurements.hpp
class PlannedMeasurementRepository;  // planned_measurements.hpp: those that are to come
class FirstTalkRepository;           // first_talks.hpp: talents, answers in the first talks
class PlanRepository;                // plans.hpp: plans, goals, actions, GAS scores
class TrajectoryRepository;          // trajectories.hpp: trajectories and progress reports
class WorkRepository;                // work.hpp: contacts, appointments, tasks, my day
class CaseRepository;                // cases.hpp: approaches that households follow, and where they stand
class DecisionTableRepository;       // decision_tables.hpp: tables that a municipality published
class CohortRepository;              // cohorts.hpp: cohorts, the people in them, effect reports
class TimelineRepository;            // timeline.hpp
class OutreachRepository;            // outreach.hpp: lists of people to approach, attempts
class LetterRepository;              // letters.hpp: letters and flyers as they were sent
class LearningRepository;            // learning.hpp: trainings and intervision
class SharingRepository;             // sharing.hpp: consents, covenants, what was told to whom
class ProtectionRepository;          // protection.hpp: restricted dossiers, broken glass, working notes
class ReferralRepository;     // referrals.hpp: who was asked to help, and the direction that was offered
class FamilyPlanRepository;   // family_plans.hpp: plans that families make themselves, safety agreements
class MeetingRepository;      // meetings.hpp: meetings, and questions of dossiers on their agendas
class RightsRepository;       // rights.hpp: requests under the AVG, everything about a person
class RetentionRepository;    // retention.hpp: terms that passed, destruction, holds
class AuditLog;               // audit_log.hpp: who looked at a dossier and who changed it
class UserRepository;         // users.hpp: users, organisations, credentials, sessions, login failures
class IdempotencyRepository;  // idempotency.hpp: answers to earlier POSTs with the same key

enum class Access { read, write };

class UnitOfWork {
  public:
    virtual ~UnitOfWork() = default;  // rolls back what is not committed

    virtual GrantRepository& grants() = 0;
    virtual DossierRepository& dossiers() = 0;
    virtual PersonRepository& persons() = 0;
    virtual MeasurementRepository& measurements() = 0;
    virtual PlannedMeasurementRepository& planned_measurements() = 0;
    virtual FirstTalkRepository& first_talks() = 0;
    virtual PlanRepository& plans() = 0;
    virtual TrajectoryRepository& trajectories() = 0;
    virtual WorkRepository& work() = 0;
    virtual CaseRepository& cases() = 0;
    virtual DecisionTableRepository& decision_tables() = 0;
    virtual CohortRepository& cohorts() = 0;
    virtual TimelineRepository& timeline() = 0;
    virtual OutreachRepository& outreach() = 0;
    virtual LetterRepository& letters() = 0;
    virtual LearningRepository& learning() = 0;
    virtual SharingRepository& sharing() = 0;
    virtual ProtectionRepository& protection() = 0;
    virtual ReferralRepository& referrals() = 0;
    virtual MeetingRepository& meetings() = 0;
    virtual FamilyPlanRepository& family_plans() = 0;
    virtual RightsRepository& rights() = 0;
    virtual RetentionRepository& retention() = 0;
    virtual AuditLog& audit_log() = 0;
    virtual UserRepository& users() = 0;
    virtual IdempotencyRepository& idempotency() = 0;

    // Of a dossier, and of the asker's day over the dossiers that they are involved in. Nothing for
    // Access::write: what such a transaction changed is counted when it commits.
    virtual Result<std::optional<Revision>> revision(const access::Admission& admission) = 0;
    virtual Result<std::optional<Revision>> revision(const access::Scope& scope) = 0;

    // Only for Access::write: appends the events to the chain and commits, all or nothing.
    virtual Status commit(const std::vector<access::AuditEvent>& events) = 0;
};

class Storage {
  public:
    virtual ~Storage() = default;

    // Fault::unavailable when the database is away, full or read-only.
    virtual Result<std::unique_ptr<UnitOfWork>> begin(Access access) = 0;

    // Events of reads: committed in groups; `done` runs on the writer's thread after the commit (or its
    // failure), and only then may the answer leave. A crash loses no event whose answer was sent.
    virtual void record(std::vector<access::AuditEvent> events, std::function<void(Status)> done) = 0;

    // Answers within a second; for /healthz.
    virtual Status ping() = 0;
};

}  // namespace ph::app
