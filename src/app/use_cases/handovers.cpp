#include "app/use_cases/handovers.hpp"

#include <map>
#include <vector>

#include "app/payload.hpp"
#include "app/ports/work.hpp"
#include "app/use_cases/links.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

// The problems of an act inside this one, at the places that the body of this one has.
void move_to_places(std::vector<Problem>& problems) {
    static const std::map<std::string, std::string> places{
        {"/medewerkerId", "/coachId"},    {"/rol", "/coachId"},
        {"/metId", "/coachId"},           {"/begin", "/gesprek/begin"},
        {"/minuten", "/gesprek/minuten"}, {"/plaats", "/gesprek/plaats"}};
    for (Problem& problem : problems) {
        const auto found = places.find(problem.place.pointer);
        if (found != places.end()) problem.place.pointer = found->second;
    }
}

Error moved(Error error) {
    move_to_places(error.problems);
    return error;
}

Status check(const Call& call, const DossierView& dossier, const NewHandover& input,
             const Appointment& talk) {
    if (!dossier.coach_id || !dossier.coach)
        return conflict("geen-coach",
                        "Dit huishouden heeft nog geen coach. Wijs een coach toe bij Wie helpt.");
    Checks checks;
    if (input.coach_id == *dossier.coach_id)
        checks.fail("/coachId", "al-coach",
                    dossier.coach->display_name + " is al de coach. Kies iemand anders.");
    if (input.reason.empty())
        checks.fail("/reden", "verplicht", "Schrijf waarom het huishouden een andere coach krijgt.");
    auto problems = problems_of(talk);
    move_to_places(problems);
    checks.fail_all(problems);
    const Date day = local_date(input.talk_at);
    const int most = call.catalogue.caseload.talk_within_days;
    if (day < call.today())
        checks.fail("/gesprek/begin", "voorbij", "Dit moment is voorbij. Kies vandaag of een latere dag.");
    else if (day > call.today() + std::chrono::days{most})
        checks.fail("/gesprek/begin", "te-ver-weg",
                    "Plan het gesprek binnen " + std::to_string(most) +
                        " dagen. Anders weet de deelnemer te lang niet wie de coach is.");
    return checks.status();
}

// For whoever hands over, until the talk.
Status add_task(Call& call, const access::Admission& admission, const Colleague& earlier, Date day,
                const std::string& successor) {
    // Who left has no day to find it in.
    PH_TRY(const bool can_sign_in, is_active_colleague(call, admission, earlier.id));
    if (!can_sign_in) return {};
    const CaseloadRules& rules = call.catalogue.caseload;
    Task task;
    task.id = call.new_id<TaskId>();
    task.dossier_id = admission.dossier();
    task.owner_id = earlier.id;
    task.title = fill_in(rules.talk_task, {{"nieuwe", successor}});
    task.reason = fill_in(rules.talk_reason, {{"nieuwe", successor}});
    task.due_on = day;
    task.created_by = call.actor().user_id;
    task.created_at = call.now();
    PH_CHECK(call.work.work().add_task(admission, task));
    call.gate.note(admission, subject("task", task.id),
                   Payload{}.add("owner", task.owner_id).add("dueOn", task.due_on).json());
    return {};
}

}  // namespace

Result<Handover> hand_over(Call& call, const DossierId& id, const NewHandover& input) {
    PH_TRY(const auto admission, call.gate.admit(Permission::involvement_change, id, true));
    PH_TRY(const auto before, call.work.dossiers().dossier(admission));
    Appointment talk;
    talk.with_user_id = input.coach_id;
    talk.starts_at = input.talk_at;
    talk.minutes = input.talk_minutes;
    talk.place = input.talk_place;
    talk.subject = call.catalogue.caseload.talk_subject;
    PH_CHECK(check(call, before, input, talk));
    const Date day = local_date(input.talk_at);
    NewInvolvement wanted;
    wanted.user_id = input.coach_id;
    wanted.role = Role::coach;
    wanted.reason = input.reason;
    wanted.handed_over_on = day;
    auto involved = involve(call, id, wanted);
    if (!involved.ok()) return moved(involved.error());
    const std::string successor = involved->involvement.colleague.display_name;
    talk.subject = fill_in(talk.subject, {{"coach", before.coach->display_name}, {"nieuwe", successor}});
    auto planned = plan_appointment(call, admission, std::move(talk));
    if (!planned.ok()) return moved(planned.error());
    PH_CHECK(add_task(call, admission, *before.coach, day, successor));
    return Handover{std::move(*involved), std::move(*planned), day + std::chrono::days{1}};
}

}  // namespace ph::app
