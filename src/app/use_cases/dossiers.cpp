#include "app/use_cases/dossiers.hpp"

#include "app/payload.hpp"
#include "app/pictures.hpp"
#include "app/ports/persons.hpp"
#include "app/use_cases/aftercare.hpp"
#include "app/use_cases/next_step.hpp"
#include "app/use_cases/redaction.hpp"
#include "app/versions.hpp"

namespace ph::app {
namespace {

constexpr int contacts_shown = 5;

using access::Permission;

// Which permission shows a step; whoever may not see or do that gets no step instead of a wrong one.
Permission permission_for(NextStepKind step) {
    switch (step) {
        case NextStepKind::assign_coach: return Permission::involvement_change;
        case NextStepKind::snapshot: return Permission::snapshot_add;
        case NextStepKind::determine_rung:
        case NextStepKind::measure_domains:
        case NextStepKind::repeat_measurement: return Permission::measurement_add;
        case NextStepKind::start_plan:
        case NextStepKind::agree_plan: return Permission::plan_read;
        case NextStepKind::start_trajectory:
        case NextStepKind::close_trajectory: return Permission::trajectory_read;
        case NextStepKind::task: return Permission::task_read;
        case NextStepKind::appointment: return Permission::appointment_read;
        case NextStepKind::contact: return Permission::contact_read;
    }
    return Permission::dossier_read;
}

// The plan that people work with, and the one next step. Both look at all plans.
void look_at_plans(const Call& call, std::vector<PlanView> plans, DossierPicture& picture) {
    std::vector<ActionPlan> heads;
    const PlanDocument* draft = nullptr;
    for (const PlanView& plan : plans) {
        heads.push_back(plan.document.plan);
        if (plan.document.plan.status == PlanStatus::draft) draft = &plan.document;
    }
    picture.next_step =
        next_step_of({picture.dossier, picture.dossier.has_snapshot, picture.measurements, heads, draft,
                      picture.trajectories, picture.tasks, picture.appointments, picture.contacts},
                     call.catalogue, call.today());
    if (const ActionPlan* current = current_plan(heads))
        picture.plan = std::move(plans[static_cast<std::size_t>(current - heads.data())]);
}

// The picture is drawn whole, because the next step follows from all of it; this is what the reader may see.
DossierPicture what_may_be_seen(Call& call, const access::Admission& admission, const DossierPicture& whole) {
    DossierPicture seen;
    seen.dossier = whole.dossier;
    seen.household = whole.household;
    seen.persons = whole.persons;
    const auto show = [&](Permission permission, auto part) {
        if (call.gate.may(permission, admission)) seen.*part = whole.*part;
    };
    show(Permission::fact_read, &DossierPicture::registration);
    show(Permission::involvement_read, &DossierPicture::involvements);
    show(Permission::plan_read, &DossierPicture::plan);
    show(Permission::trajectory_read, &DossierPicture::trajectories);
    show(Permission::task_read, &DossierPicture::tasks);
    show(Permission::appointment_read, &DossierPicture::appointments);
    show(Permission::measurement_read, &DossierPicture::measurements);
    show(Permission::contact_read, &DossierPicture::contacts);
    if (seen.plan) redact(call, admission, *seen.plan);
    redact(call, admission, seen.measurements);
    redact(call, admission, seen.contacts);
    if (whole.next_step) show(permission_for(whole.next_step->kind), &DossierPicture::next_step);
    return seen;
}

Status load_people(Call& call, const access::Admission& admission, DossierPicture& picture) {
    PersonRepository& persons = call.work.persons();
    DossierRepository& dossiers = call.work.dossiers();
    PH_TRY(picture.dossier, dossiers.dossier(admission));
    PH_TRY(picture.household, persons.household(admission));
    PH_TRY(picture.persons, persons.persons(admission));
    PH_TRY(picture.registration, dossiers.registration(admission));
    PH_TRY(picture.involvements, dossiers.involvements(admission));
    const Date today = call.today();
    std::erase_if(picture.involvements, [&](const InvolvementView& involvement) {
        return involvement.ends_on && *involvement.ends_on <= today;
    });
    return {};
}

Status load_work(Call& call, const access::Admission& admission, DossierPicture& picture) {
    const auto from = local_instant(call.today(), std::chrono::minutes{0});
    PH_TRY(picture.trajectories, call.work.trajectories().list(admission));
    PH_TRY(picture.tasks, call.work.work().tasks(admission, false));
    PH_TRY(picture.appointments, call.work.work().appointments(admission, from));
    PH_TRY(picture.measurements, call.work.measurements().latest(admission));
    PH_TRY(auto contacts,
           call.work.work().contacts(admission, {.after = std::nullopt, .limit = contacts_shown}));
    picture.contacts = std::move(contacts.items);
    return {};
}

Result<DossierPicture> draw(Call& call, const access::Admission& admission) {
    DossierPicture picture;
    PH_CHECK(load_people(call, admission, picture));
    PH_CHECK(load_work(call, admission, picture));
    PH_TRY(auto plans, call.work.plans().list(admission));
    look_at_plans(call, std::move(plans), picture);
    return picture;
}

}  // namespace

Result<DossierPage> dossiers(Call& call, const DossierFilter& filter, const std::optional<TextKey>& after,
                             int limit) {
    PH_TRY(const auto scope, call.gate.enter(Permission::dossier_list));
    return call.work.dossiers().list(scope, filter, after, limit);
}

Result<DossierPicture> dossier_picture(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::dossier_read, dossier));
    PH_TRY(const auto revision, call.work.revision(admission));
    PH_TRY(const auto whole, kept_or_drawn(call.pictures.dossiers, dossier, revision, call.today(),
                                           [&] { return draw(call, admission); }));
    return what_may_be_seen(call, admission, *whole);
}

Result<DossierView> change_dossier_phase(Call& call, const DossierId& id, int version, DossierPhase to,
                                         const std::string& reason) {
    PH_TRY(const auto admission, call.gate.admit(Permission::dossier_change_phase, id, true));
    PH_TRY(auto dossier, call.work.dossiers().dossier(admission));
    PH_CHECK(expect_version(dossier.version, version));
    const DossierPhase before = dossier.phase;
    PH_CHECK(change_phase(dossier, to, reason, call.today()));
    PH_CHECK(call.work.dossiers().change(admission, dossier));
    PhaseChange change;
    change.id = call.new_id<PhaseChangeId>();
    change.dossier_id = id;
    change.phase = to;
    change.reason = reason;
    change.changed_at = call.now();
    change.changed_by = call.actor().user_id;
    PH_CHECK(call.work.dossiers().add_phase_change(admission, change));
    call.gate.note(admission, subject("dossier", id), Payload{}.add("phase", to).json());
    PH_CHECK(follow_phase(call, admission, dossier, before));
    return dossier;
}

}  // namespace ph::app
