#include "app/use_cases/measurements.hpp"

#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/work.hpp"
#include "app/use_cases/links.hpp"
#include "app/use_cases/planned_measurements.hpp"
#include "app/use_cases/redaction.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

// The score of an instrument that decides by a table. A score that was sent along must be the same.
Status derive(const Call& call, const Instrument& instrument, Measurement& measurement) {
    PH_TRY(const auto derived, derive_score(instrument, measurement.answers, call.catalogue, call.clock));
    if (!measurement.scores.empty() && measurement.scores.front().value &&
        *measurement.scores.front().value != derived.value) {
        Checks checks;
        checks.fail("/scores/0/waarde", "volgt-uit-antwoorden",
                    "Deze score volgt uit de antwoorden en is " + std::to_string(derived.value) + ".");
        return checks.status();
    }
    std::string note =
        measurement.scores.empty() ? std::string{} : std::move(measurement.scores.front().note);
    measurement.scores = {{instrument.domains.front().id, derived.value, {}, std::move(note)}};
    measurement.explanation.clear();
    for (const std::string& sentence : derived.sentences) {
        if (!measurement.explanation.empty()) measurement.explanation += ' ';
        measurement.explanation += sentence;
    }
    return {};
}

Status check_links(Call& call, const access::Admission& admission, const Measurement& measurement) {
    Checks checks;
    PH_TRY(const bool member, is_member(call, admission, measurement.person_id));
    if (!member)
        checks.fail("/persoonId", "onbekende-persoon", "Deze persoon hoort niet bij dit huishouden.");
    if (measurement.contact_id) {
        PH_TRY(const bool known, call.work.work().has_contact(admission, *measurement.contact_id));
        if (!known) checks.fail("/contactId", "onbekend-contact", "Dit contact hoort niet bij dit dossier.");
    }
    return checks.status();
}

Status move_rung(Call& call, const access::Admission& admission, const Measurement& measurement) {
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    if (dossier.participant_id != measurement.person_id) return {};
    PH_TRY(const auto all, call.work.measurements().list(admission, measurement.instrument_id));
    std::vector<Measurement> own;
    for (const MeasurementView& one : all) {
        if (one.person_id == measurement.person_id) own.push_back(one);
    }
    const auto rung = rung_of(own);
    if (!rung || rung == dossier.rung) return {};
    return call.work.measurements().set_rung(admission, *rung);
}

}  // namespace

Result<std::vector<MeasurementView>> list_measurements(Call& call, const DossierId& dossier,
                                                       std::optional<std::string_view> instrument) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::measurement_read, dossier));
    PH_TRY(auto list, call.work.measurements().list(admission, instrument));
    redact(call, admission, list);
    return list;
}

Result<MeasurementView> add_measurement(Call& call, const DossierId& dossier, Measurement measurement) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::measurement_add, dossier, true));
    const auto instrument = call.catalogue.instruments.find(measurement.instrument_id);
    if (instrument == call.catalogue.instruments.end()) {
        Checks checks;
        checks.fail("/instrument", "onbekend-instrument", "Dit meetinstrument staat niet in de catalogus.");
        return checks.status().error();
    }
    PH_CHECK(accept(problems_of(measurement, instrument->second, call.today())));
    PH_CHECK(check_links(call, admission, measurement));
    if (!instrument->second.decision.empty()) PH_CHECK(derive(call, instrument->second, measurement));
    measurement.id = call.new_id<MeasurementId>();
    measurement.dossier_id = dossier;
    measurement.instrument_version = instrument->second.version;
    measurement.recorded_by = call.actor().user_id;
    measurement.recorded_at = call.now();
    PH_CHECK(call.work.measurements().add(admission, measurement));
    if (is_ladder(instrument->second)) PH_CHECK(move_rung(call, admission, measurement));
    PH_CHECK(settle_planned(call, admission, measurement));
    call.gate.note(admission, subject("measurement", measurement.id),
                   Payload{}
                       .add("instrument", measurement.instrument_id)
                       .add("moment", measurement.moment)
                       .add("rater", measurement.rater)
                       .json());
    return MeasurementView{std::move(measurement), call.actor().display_name};
}

Result<Derived> determine_rung(Call& call, const DossierId& dossier, const std::vector<Answer>& answers) {
    PH_TRY([[maybe_unused]] const auto admission,
           call.gate.admit(access::Permission::measurement_add, dossier));
    for (const auto& [id, instrument] : call.catalogue.instruments) {
        if (is_ladder(instrument) && !instrument.decision.empty())
            return derive_score(instrument, answers, call.catalogue, call.clock);
    }
    return conflict("geen-ladder", "De catalogus van deze gemeente heeft geen participatieladder.");
}

}  // namespace ph::app
