#include "app/use_cases/client_profile.hpp"

#include <algorithm>

#include "app/ports/dossiers.hpp"
#include "app/use_cases/measurements.hpp"
#include "app/use_cases/work.hpp"
#include "domain/checks.hpp"
#include "domain/planned_measurement.hpp"
#include "domain/texts.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Permission;

const ScaleLevel* level_of(const Instrument& instrument, int value) {
    const auto found = std::ranges::find(instrument.levels, value, &ScaleLevel::value);
    return found == instrument.levels.end() ? nullptr : &*found;
}

Status check(const NewProfile& chosen, const Instrument& instrument, Date look_again_on, Date today) {
    Checks checks;
    if (level_of(instrument, chosen.profile) == nullptr)
        checks.fail("/profiel", "onbekend", "Kies een van de profielen.");
    checks.required("/reden", chosen.reason, text_length);
    if (look_again_on <= today)
        checks.fail("/opnieuwOp", "voorbij", "Kies een dag na vandaag om opnieuw te kijken.");
    return checks.status();
}

// What was to be looked at again, was looked at now.
Status finish_reviews(Call& call, const Admission& admission) {
    PH_TRY(const auto tasks, call.work.work().tasks(admission, false));
    for (const TaskView& one : tasks) {
        if (one.kind != TaskType::profile_review) continue;
        TaskChange done;
        done.status = TaskStatus::done;
        PH_TRY([[maybe_unused]] const auto finished,
               change_task(call, admission.dossier(), one.id, one.version, done));
    }
    return {};
}

}  // namespace

Result<MeasurementView> set_profile(Call& call, const DossierId& dossier, const NewProfile& chosen) {
    PH_TRY(const auto admission, call.gate.admit(Permission::measurement_add, dossier, true));
    const FirstTalkRules& rules = call.catalogue.first_talks;
    const auto instrument = call.catalogue.instruments.find(rules.profile);
    if (instrument == call.catalogue.instruments.end())
        return conflict("geen-profielen", "De catalogus van deze gemeente heeft geen klantprofielen.");
    const Date look_again_on =
        chosen.look_again_on.value_or(months_after(call.today(), rules.review_after_months));
    PH_CHECK(check(chosen, instrument->second, look_again_on, call.today()));
    PH_TRY(const auto head, call.work.dossiers().dossier(admission));

    Measurement measurement;
    measurement.person_id = head.participant_id;
    measurement.instrument_id = rules.profile;
    PH_TRY(const auto earlier, call.work.measurements().list(admission, rules.profile));
    measurement.moment = earlier.empty() ? Moment::baseline : Moment::other;
    measurement.rater = Rater::professional;
    measurement.taken_on = call.today();
    measurement.scores = {{instrument->second.domains.front().id, chosen.profile, {}, {}}};
    measurement.reason = chosen.reason;
    PH_TRY(auto added, add_measurement(call, dossier, std::move(measurement)));

    PH_CHECK(finish_reviews(call, admission));
    NewTask again;
    again.title =
        fill_in(rules.review_task, {{"profiel", level_of(instrument->second, chosen.profile)->label}});
    again.reason = rules.review_reason;
    again.owner_id = head.coach_id;
    again.due_on = look_again_on;
    again.kind = TaskType::profile_review;
    PH_TRY([[maybe_unused]] const auto planned, add_task(call, dossier, std::move(again)));
    return added;
}

}  // namespace ph::app
