#include "app/use_cases/trainings.hpp"

#include "app/payload.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

// A few years of a busy calendar.
constexpr int longest_past = 200;

Status check_training(const Call& call, const Training& training) {
    Checks checks;
    checks.fail_all(problems_of(training));
    if (training.starts_at < call.now())
        checks.fail("/begin", "voorbij", "Dit moment is voorbij. Kies een dag die nog komt.");
    return checks.status();
}

}  // namespace

Result<std::vector<TrainingView>> trainings(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::training_follow));
    return call.work.learning().trainings(scope, local_instant(call.today(), std::chrono::minutes{0}));
}

Result<std::vector<TrainingView>> past_trainings(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::training_follow));
    return call.work.learning().past_trainings(scope, local_instant(call.today(), std::chrono::minutes{0}),
                                               longest_past);
}

Result<TrainingView> add_training(Call& call, Training training) {
    PH_TRY(const auto scope, call.gate.enter(Permission::training_change, true));
    PH_CHECK(check_training(call, training));
    training.id = call.new_id<TrainingId>();
    training.municipality_id = call.actor().municipality_id;
    training.made_by = call.actor().user_id;
    training.made_at = call.now();
    PH_CHECK(call.work.learning().add_training(scope, training));
    call.gate.note(scope, subject("training", training.id), Payload{}.add("act", "added").json());
    return call.work.learning().training(scope, training.id);
}

Result<TrainingView> change_training(Call& call, const TrainingId& id, int version, Training training) {
    PH_TRY(const auto scope, call.gate.enter(Permission::training_change, true));
    PH_TRY(const auto before, call.work.learning().training(scope, id));
    PH_CHECK(expect_version(before.version, version));
    if (training.cancelled) {
        PH_CHECK(accept(problems_of(training)));
    } else {
        PH_CHECK(check_training(call, training));
    }
    training.id = id;
    training.municipality_id = before.municipality_id;
    training.made_by = before.made_by;
    training.made_at = before.made_at;
    training.version = before.version;
    PH_CHECK(call.work.learning().change_training(scope, training));
    call.gate.note(scope, subject("training", id),
                   Payload{}.add("act", training.cancelled ? "cancelled" : "changed").json());
    return call.work.learning().training(scope, id);
}

Result<TrainingView> sign_up(Call& call, const TrainingId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::training_follow, true));
    PH_TRY(const auto training, call.work.learning().training(scope, id));
    if (training.cancelled) return conflict("gaat-niet-door", "Deze opleiding gaat niet door.");
    if (training.starts_at < call.now()) return conflict("voorbij", "Deze opleiding is al begonnen.");
    const TrainingSignUp made{call.new_id<TrainingSignUpId>(), call.actor().municipality_id, id,
                              call.actor().user_id, call.now()};
    PH_TRY(const bool has_place, call.work.learning().sign_up(scope, made));
    if (!has_place) return conflict("vol", "Deze opleiding is vol. Vraag of er een tweede keer komt.");
    call.gate.note(scope, subject("training", id), Payload{}.add("act", "signed_up").json());
    return call.work.learning().training(scope, id);
}

Result<TrainingView> sign_off(Call& call, const TrainingId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::training_follow, true));
    PH_TRY([[maybe_unused]] const auto training, call.work.learning().training(scope, id));
    PH_CHECK(call.work.learning().sign_off(scope, id));
    call.gate.note(scope, subject("training", id), Payload{}.add("act", "signed_off").json());
    return call.work.learning().training(scope, id);
}

Result<std::vector<std::string>> training_participants(Call& call, const TrainingId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::training_change));
    PH_TRY([[maybe_unused]] const auto training, call.work.learning().training(scope, id));
    return call.work.learning().participants(scope, id);
}

}  // namespace ph::app
