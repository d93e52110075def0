#include "app/use_cases/own_measurements.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/use_cases/measurement_rules.hpp"
#include "app/use_cases/own_dossier.hpp"
#include "app/use_cases/planned_measurements.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Permission;

Result<std::vector<OwnQuestions>> questions_in(Call& call, const Admission& admission) {
    PH_TRY(auto plans, call.work.planned_measurements().list(admission));
    std::vector<OwnQuestions> found;
    for (PlannedMeasurement& planned : plans) {
        const auto instrument = call.catalogue.instruments.find(planned.instrument_id);
        if (planned.rater != Rater::participant || planned.person_id != call.actor().person_id ||
            turn_of(planned, call.today()) != PlannedTurn::now ||
            instrument == call.catalogue.instruments.end() || !instrument->second.decision.empty())
            continue;
        OwnQuestions questions{std::move(planned), &instrument->second, {}};
        const auto asked = asked_domains(call.catalogue, questions.planned);
        for (const InstrumentDomain& domain : instrument->second.domains) {
            if (std::ranges::find(asked, domain.id) != asked.end()) questions.domains.push_back(&domain);
        }
        found.push_back(std::move(questions));
    }
    std::ranges::sort(
        found, {}, [](const OwnQuestions& one) { return std::pair{one.planned.closes_on, one.planned.id}; });
    return found;
}

Status check_asked(const OwnQuestions& questions, const std::vector<Score>& scores) {
    Checks checks;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const bool asked = std::ranges::any_of(questions.domains, [&](const InstrumentDomain* domain) {
            return domain->id == scores[i].domain;
        });
        if (!asked)
            checks.fail("/scores/" + std::to_string(i) + "/domein", "niet-gevraagd",
                        "Deze vraag hoort niet bij deze meting.");
    }
    return checks.status();
}

}  // namespace

Result<std::vector<OwnQuestions>> own_questions(Call& call) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_measurement));
    return questions_in(call, admission);
}

Result<MeasurementView> give_own_scores(Call& call, const OwnScores& given) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_measurement, true));
    PH_TRY(const auto open, questions_in(call, admission));
    const auto found = std::ranges::find_if(
        open, [&](const OwnQuestions& one) { return one.planned.id == given.planned_id; });
    if (found == open.end())
        return missing("Deze vragen zijn er nu niet meer. Misschien hebt u ze al ingevuld.");
    PH_CHECK(check_asked(*found, given.scores));
    return keep_own_measurement(call, admission, *found->instrument, found->planned.moment, given.scores);
}

Result<MeasurementView> keep_own_measurement(Call& call, const Admission& admission,
                                             const Instrument& instrument, Moment moment,
                                             std::vector<Score> scores) {
    Measurement measurement;
    measurement.id = call.new_id<MeasurementId>();
    measurement.dossier_id = admission.dossier();
    if (call.actor().person_id) measurement.person_id = *call.actor().person_id;
    measurement.instrument_id = instrument.id;
    measurement.instrument_version = instrument.version;
    measurement.moment = moment;
    measurement.rater = Rater::participant;
    measurement.taken_on = call.today();
    measurement.recorded_by = call.actor().user_id;
    measurement.recorded_at = call.now();
    measurement.scores = std::move(scores);
    PH_CHECK(accept(problems_of(measurement, instrument, call.today())));
    PH_CHECK(call.work.measurements().add(admission, measurement));
    PH_CHECK(settle_planned(call, admission, measurement));
    call.gate.note(admission, subject("measurement", measurement.id),
                   Payload{}
                       .add("instrument", measurement.instrument_id)
                       .add("moment", measurement.moment)
                       .add("rater", measurement.rater)
                       .json());
    return MeasurementView{std::move(measurement), call.actor().display_name};
}

}  // namespace ph::app
