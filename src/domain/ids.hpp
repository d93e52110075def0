// One id type per kind of thing (base/id.hpp).
#pragma once
#include "base/id.hpp"

namespace ph {

using MunicipalityId = Id<struct MunicipalityKind>;
using OrganisationId = Id<struct OrganisationKind>;
using UserId = Id<struct UserKind>;
using TeamId = Id<struct TeamKind>;
using HouseholdId = Id<struct HouseholdKind>;
using PersonId = Id<struct PersonKind>;
using PersonEventId = Id<struct PersonEventKind>;
using DossierId = Id<struct DossierKind>;
using RegistrationId = Id<struct RegistrationKind>;
using PhaseChangeId = Id<struct PhaseChangeKind>;
using FactId = Id<struct FactKind>;
using SnapshotId = Id<struct SnapshotKind>;
using InvolvementId = Id<struct InvolvementKind>;
using TeamInvolvementId = Id<struct TeamInvolvementKind>;
using MeasurementId = Id<struct MeasurementKind>;
using PlannedMeasurementId = Id<struct PlannedMeasurementKind>;
using PlanId = Id<struct PlanKind>;
using GoalId = Id<struct GoalKind>;
using ActionId = Id<struct ActionKind>;
using GasScoreId = Id<struct GasScoreKind>;
using TrajectoryId = Id<struct TrajectoryKind>;
using ReportId = Id<struct ReportKind>;
using ContactId = Id<struct ContactKind>;
using TalentId = Id<struct TalentKind>;
using TalkAnswerId = Id<struct TalkAnswerKind>;
using AppointmentId = Id<struct AppointmentKind>;
using TaskId = Id<struct TaskKind>;
using CaseId = Id<struct CaseKind>;
using CaseHappeningId = Id<struct CaseHappeningKind>;
using PublishedTableId = Id<struct PublishedTableKind>;
using CohortId = Id<struct CohortKind>;
using KeptReportId = Id<struct KeptReportKind>;
using EventId = Id<struct EventKind>;

}  // namespace ph
