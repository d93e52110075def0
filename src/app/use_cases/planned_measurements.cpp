#include "app/use_cases/planned_measurements.hpp"

#include <algorithm>
#include <tuple>

#include "app/payload.hpp"
#include "app/ports/cases.hpp"
#include "app/ports/dossiers.hpp"
#include "app/versions.hpp"
#include "base/dutch_time.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Permission;
using std::chrono::days;

using Plans = std::vector<PlannedMeasurement>;

// The baseline of the same case, instrument and rater: the day it was taken, or else that of its plan.
Date baseline_day(const Plans& plans, const PlannedMeasurement& of, Date otherwise) {
    const auto baseline = std::ranges::find_if(plans, [&](const PlannedMeasurement& one) {
        return one.case_id == of.case_id && one.instrument_id == of.instrument_id && one.rater == of.rater &&
               one.moment == Moment::baseline && one.status != PlannedStatus::withdrawn;
    });
    if (baseline == plans.end()) return otherwise;
    return baseline->measured_on.value_or(baseline->planned_on);
}

void put_days(PlannedMeasurement& planned, const MeasureMoment& moment, const Plans& plans, Date began) {
    const Date from = moment.from_baseline ? baseline_day(plans, planned, began) : began;
    planned.planned_on = months_after(from, moment.after_months);
    planned.opens_on = planned.planned_on - days{moment.days_early};
    planned.closes_on = planned.planned_on + days{moment.days_late};
}

PlannedMeasurement as_planned(Call& call, const Admission& admission, const MeasureMoment& moment,
                              const Case& record, const PersonId& person, Rater rater) {
    PlannedMeasurement planned;
    planned.id = call.new_id<PlannedMeasurementId>();
    planned.dossier_id = admission.dossier();
    planned.municipality_id = admission.municipality();
    planned.person_id = person;
    planned.case_id = record.id;
    planned.plan_id = moment.id;
    planned.name = moment.name;
    planned.purpose = moment.purpose;
    planned.instrument_id = moment.instrument;
    planned.moment = moment.moment;
    planned.rater = rater;
    return planned;
}

const MeasureMoment* moment_of(const Catalogue& catalogue, const std::string& plan_id) {
    const auto found = std::ranges::find(catalogue.measure_moments, plan_id, &MeasureMoment::id);
    return found == catalogue.measure_moments.end() ? nullptr : &*found;
}

Status plan_case(Call& call, const Admission& admission, const Case& record, const PersonId& person,
                 Plans& plans) {
    const Date began = local_date(record.opened_at);
    for (const MeasureMoment& moment : call.catalogue.measure_moments) {
        if (moment.approach != record.approach_id) continue;
        for (const Rater rater : moment.raters) {
            const bool there = std::ranges::any_of(plans, [&](const PlannedMeasurement& one) {
                return one.case_id == record.id && one.plan_id == moment.id && one.rater == rater;
            });
            if (there) continue;
            PlannedMeasurement planned = as_planned(call, admission, moment, record, person, rater);
            put_days(planned, moment, plans, began);
            PH_CHECK(call.work.planned_measurements().add(admission, planned));
            plans.push_back(std::move(planned));
        }
    }
    return {};
}

// Of one that is still planned: other days, or not any more; back when the case came back.
Status follow_case(Call& call, const Admission& admission, const Case& record, const Plans& plans,
                   PlannedMeasurement& planned) {
    const MeasureMoment* moment = moment_of(call.catalogue, planned.plan_id);
    if (moment == nullptr) return {};  // keeps the days it had
    PlannedMeasurement changed = planned;
    changed.status =
        moment->approach == record.approach_id ? PlannedStatus::planned : PlannedStatus::withdrawn;
    if (changed.status == PlannedStatus::planned)
        put_days(changed, *moment, plans, local_date(record.opened_at));
    const auto standing = [](const PlannedMeasurement& one) {
        return std::tuple{one.status, one.planned_on, one.opens_on, one.closes_on};
    };
    if (standing(changed) == standing(planned)) return {};
    PH_CHECK(call.work.planned_measurements().change(admission, changed));
    planned = std::move(changed);
    return {};
}

}  // namespace

Status plan_measurements(Call& call, const Admission& admission) {
    if (call.catalogue.measure_moments.empty()) return {};
    PH_TRY(const auto cases, call.work.cases().cases(admission));
    if (cases.empty()) return {};
    PH_TRY(Plans plans, call.work.planned_measurements().list(admission));
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    for (const Case& record : cases) {
        // After the approach has ended its last measurements still come; nothing new is planned for it.
        if (!record.ended_at) PH_CHECK(plan_case(call, admission, record, dossier.participant_id, plans));
        for (PlannedMeasurement& planned : plans) {
            const bool open =
                planned.status == PlannedStatus::planned || planned.status == PlannedStatus::withdrawn;
            if (planned.case_id == record.id && open)
                PH_CHECK(follow_case(call, admission, record, plans, planned));
        }
    }
    return {};
}

Status settle_planned(Call& call, const Admission& admission, const Measurement& taken) {
    PH_CHECK(plan_measurements(call, admission));
    PH_TRY(Plans plans, call.work.planned_measurements().list(admission));
    const auto found = std::ranges::find_if(
        plans, [&](const PlannedMeasurement& planned) { return settles(taken, planned); });
    if (found == plans.end()) return {};
    found->status = PlannedStatus::done;
    found->measurement_id = taken.id;
    found->measured_on = taken.taken_on;
    found->settled_by = call.actor().user_id;
    found->settled_at = call.now();
    PH_CHECK(call.work.planned_measurements().change(admission, *found));
    return found->moment == Moment::baseline ? plan_measurements(call, admission) : Status{};
}

std::vector<std::string> asked_domains(const Catalogue& catalogue, const PlannedMeasurement& planned) {
    const MeasureMoment* moment = moment_of(catalogue, planned.plan_id);
    if (moment != nullptr && !moment->domains.empty()) return moment->domains;
    std::vector<std::string> domains;
    const auto instrument = catalogue.instruments.find(planned.instrument_id);
    if (instrument == catalogue.instruments.end()) return domains;
    for (const InstrumentDomain& domain : instrument->second.domains) {
        if (domain.ask_when.empty()) domains.push_back(domain.id);
    }
    return domains;
}

Result<Plans> list_planned(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::measurement_read, dossier));
    return call.work.planned_measurements().list(admission);
}

Result<PlannedMeasurement> miss_planned(Call& call, const DossierId& dossier, const PlannedMeasurementId& id,
                                        int version, MissedMeasurement missed) {
    PH_TRY(const auto admission, call.gate.admit(Permission::measurement_add, dossier, true));
    Checks checks;
    checks.required("/redenGemist", missed.reason);
    checks.limited("/toelichting", missed.note, text_length);
    if (!missed.reason.empty() && !call.catalogue.missed_reasons.contains(missed.reason))
        checks.fail("/redenGemist", "onbekend", "Kies een reden uit de lijst van de gemeente.");
    PH_CHECK(checks.status());
    PH_TRY(auto planned, call.work.planned_measurements().find(admission, id));
    PH_CHECK(expect_version(planned.version, version));
    switch (turn_of(planned, call.today())) {
        case PlannedTurn::settled:
            return conflict("al-afgerond", "Deze meting is al gedaan of overgeslagen.");
        case PlannedTurn::ahead:
            return conflict("nog-niet-aan-de-beurt",
                            "Deze meting is nog niet aan de beurt. Overslaan kan vanaf " +
                                dutch_date(planned.opens_on) + ".");
        case PlannedTurn::now:
        case PlannedTurn::late: break;
    }
    planned.status = PlannedStatus::missed;
    planned.missed_reason = std::move(missed.reason);
    planned.missed_note = std::move(missed.note);
    planned.settled_by = call.actor().user_id;
    planned.settled_at = call.now();
    PH_CHECK(call.work.planned_measurements().change(admission, planned));
    call.gate.note(admission, subject("planned_measurement", id),
                   Payload{}.add("status", planned.status).add("reason", planned.missed_reason).json());
    return planned;
}

}  // namespace ph::app
