#include "app/use_cases/directions.hpp"

#include <algorithm>

#include "app/actor.hpp"
#include "app/payload.hpp"
#include "app/ports/work.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Permission;

constexpr const char* direction_term = "regie-antwoord";  // in catalogue/termijnen.yaml

Status check_receiver(Call& call, const Admission& admission, const DirectionOffer& offer) {
    Checks checks;
    checks.required("/reden", offer.reason, text_length);
    const auto colleague = call.work.dossiers().candidate(admission, offer.to_id);
    if (!colleague.ok() && colleague.error().fault != Fault::missing) return colleague.error();
    if (!colleague.ok() || !colleague->active) {
        checks.fail("/medewerkerId", "onbekend", "Deze medewerker bestaat niet in deze gemeente.");
        return checks.status();
    }
    if (offer.from_id == offer.to_id)
        checks.fail("/medewerkerId", "past-niet", colleague->display_name + " heeft de regie al.");
    if (!access::decide(call.gate.policy(), actor_of(*colleague), Permission::direction_change, nullptr)
             .allowed)
        checks.fail("/medewerkerId", "past-niet",
                    "Met de rol van " + colleague->display_name + " kan iemand de regie niet hebben.");
    PH_CHECK(checks.status());
    PH_TRY(const bool helps, call.work.work().is_involved(admission, offer.to_id, call.now()));
    if (helps) return {};
    return conflict("niet-betrokken",
                    colleague->display_name + " helpt dit huishouden nog niet. Verwijs eerst, of voeg toe.");
}

Result<TaskId> ask_by_task(Call& call, const Admission& admission, const DirectionOffer& offer) {
    const std::string& name = call.actor().display_name;
    const auto days = call.catalogue.terms.working_days.find(direction_term);
    Task task;
    task.id = call.new_id<TaskId>();
    task.dossier_id = admission.dossier();
    task.owner_id = offer.to_id;
    task.title = call.catalogue.texts.say(Sentence::direction_asked, {{"naam", name}});
    task.note = offer.reason;
    task.reason = call.catalogue.texts.say(Sentence::direction_reason, {{"naam", name}});
    task.term_days = days == call.catalogue.terms.working_days.end() ? 0 : days->second;
    task.due_on = call.catalogue.calendar.add_working_days(call.today(), *task.term_days);
    task.created_by = call.actor().user_id;
    task.created_at = call.now();
    PH_CHECK(call.work.work().add_task(admission, task));
    call.gate.note(admission, subject("task", task.id),
                   Payload{}.add("owner", task.owner_id).add("dueOn", task.due_on).json());
    return task.id;
}

Status finish_task(Call& call, const Admission& admission, const DirectionOffer& offer) {
    if (!offer.task_id) return {};
    PH_TRY(auto task, call.work.work().task(admission, *offer.task_id));
    if (task.status != TaskStatus::open) return {};
    TaskChange change;
    change.status = TaskStatus::done;
    PH_CHECK(apply(task, change, call.now()));
    PH_CHECK(call.work.work().change_task(admission, task));
    call.gate.note(admission, subject("task", task.id), Payload{}.add("status", task.status).json());
    return {};
}

Status take_over(Call& call, const Admission& admission, const DirectionOffer& offer) {
    PH_TRY(auto dossier, call.work.dossiers().dossier(admission));
    if (dossier.director_id != offer.from_id)
        return conflict(
            "andere-regisseur",
            "De regie ligt inmiddels bij iemand anders. Vraag wie de regie heeft om haar over te dragen.");
    PH_TRY(const bool helps, call.work.work().is_involved(admission, offer.to_id, call.now()));
    if (!helps)
        return conflict("niet-betrokken", "U helpt dit huishouden niet meer. De regie blijft waar die is.");
    dossier.director_id = offer.to_id;
    PH_CHECK(call.work.dossiers().change(admission, dossier));
    call.gate.note(admission, subject("dossier", dossier.id),
                   Payload{}.add("director", dossier.director_id).json());
    return {};
}

}  // namespace

Result<Directions> directions(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::referral_read, dossier));
    PH_TRY(auto view, call.work.dossiers().dossier(admission));
    PH_TRY(auto offers, call.work.referrals().offers(admission));
    return Directions{std::move(view), std::move(offers)};
}

Result<DirectionOfferView> offer_direction(Call& call, const DossierId& dossier, const UserId& to,
                                           const std::string& reason) {
    PH_TRY(const auto admission, call.gate.admit(Permission::direction_change, dossier, true));
    PH_TRY(const auto view, call.work.dossiers().dossier(admission));
    const UserId& actor = call.actor().user_id;
    const bool may_offer = view.director_id ? *view.director_id == actor : view.coach_id == actor;
    if (!may_offer)
        return conflict("niet-de-regisseur",
                        "Alleen wie de regie heeft, draagt haar over. Vraag het de regisseur.");
    DirectionOffer offer;
    offer.id = call.new_id<DirectionOfferId>();
    offer.municipality_id = admission.municipality();
    offer.dossier_id = dossier;
    offer.from_id = view.director_id;
    offer.to_id = to;
    offer.offered_by = actor;
    offer.offered_at = call.now();
    offer.reason = reason;
    PH_CHECK(check_receiver(call, admission, offer));
    PH_TRY(const auto earlier, call.work.referrals().offers(admission));
    if (std::ranges::any_of(earlier, [](const auto& one) { return one.state == OfferState::offered; }))
        return conflict("al-gevraagd", "De regie is al aan iemand gevraagd. Trek die vraag eerst in.");
    PH_TRY(offer.task_id, ask_by_task(call, admission, offer));
    PH_CHECK(call.work.referrals().add_offer(admission, offer));
    call.gate.note(admission, subject("direction_offer", offer.id),
                   Payload{}.add("from", offer.from_id).add("to", offer.to_id).json());
    return call.work.referrals().offer(admission, offer.id);
}

Result<DirectionOfferView> answer_direction(Call& call, const DossierId& dossier, const DirectionOfferId& id,
                                            OfferState answered, const std::string& words) {
    PH_TRY(const auto admission, call.gate.admit(Permission::direction_change, dossier, true));
    PH_TRY(auto offer, call.work.referrals().offer(admission, id));
    const bool by_sender = answered == OfferState::withdrawn;
    if (call.actor().user_id != (by_sender ? offer.offered_by : offer.to_id))
        return conflict("niet-aan-u", by_sender ? "Alleen wie het vroeg, trekt de vraag in."
                                                : "De regie is aan iemand anders gevraagd.");
    PH_CHECK(answer(offer, answered, words, call.now()));
    if (answered == OfferState::accepted) PH_CHECK(take_over(call, admission, offer));
    PH_CHECK(finish_task(call, admission, offer));
    PH_CHECK(call.work.referrals().change_offer(admission, offer));
    call.gate.note(admission, subject("direction_offer", id), Payload{}.add("state", offer.state).json());
    return call.work.referrals().offer(admission, id);
}

}  // namespace ph::app
