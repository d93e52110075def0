#include "app/use_cases/dossiers.hpp"

#include "app/payload.hpp"
#include "app/ports/persons.hpp"
#include "app/use_cases/next_step.hpp"
#include "app/versions.hpp"

namespace ph::app {
namespace {

constexpr int contacts_shown = 5;

using access::Permission;

// What the parts of the picture ask of the reader.
constexpr std::array<Permission, 6> parts{Permission::plan_read,        Permission::trajectory_read,
                                          Permission::task_read,        Permission::appointment_read,
                                          Permission::measurement_read, Permission::contact_read};

// A part of the picture when the reader may see it; an empty one otherwise.
template <class T>
Status load(const Call& call, const access::Admission& admission, Permission permission, T& target,
            auto read) {
    if (!call.gate.may(permission, admission)) return {};
    PH_TRY(target, read());
    return {};
}

// The plan that people work with, and the one next step. Both look at all plans.
void look_at_plans(const Call& call, std::vector<PlanView> plans, bool has_snapshot, bool sees_all,
                   DossierPicture& picture) {
    std::vector<ActionPlan> heads;
    const PlanDocument* draft = nullptr;
    for (const PlanView& plan : plans) {
        heads.push_back(plan.document.plan);
        if (plan.document.plan.status == PlanStatus::draft) draft = &plan.document;
    }
    // A step for someone who does not see everything could be a wrong one.
    if (sees_all) {
        picture.next_step =
            next_step_of({picture.dossier, has_snapshot, picture.measurements, heads, draft,
                          picture.trajectories, picture.tasks, picture.appointments, picture.contacts},
                         call.catalogue, call.today());
    }
    if (const ActionPlan* current = current_plan(heads))
        picture.plan = std::move(plans[static_cast<std::size_t>(current - heads.data())]);
}

Status load_people(Call& call, const access::Admission& admission, DossierPicture& picture) {
    PersonRepository& persons = call.work.persons();
    DossierRepository& dossiers = call.work.dossiers();
    PH_TRY(picture.dossier, dossiers.dossier(admission));
    PH_TRY(picture.household, persons.household(admission));
    PH_TRY(picture.persons, persons.persons(admission));
    PH_CHECK(load(call, admission, Permission::fact_read, picture.registration,
                  [&] { return dossiers.registration(admission); }));
    PH_CHECK(load(call, admission, Permission::involvement_read, picture.involvements,
                  [&] { return dossiers.involvements(admission); }));
    const Date today = call.today();
    std::erase_if(picture.involvements, [&](const InvolvementView& involvement) {
        return involvement.ends_on && *involvement.ends_on <= today;
    });
    return {};
}

Status load_work(Call& call, const access::Admission& admission, DossierPicture& picture) {
    const auto from = local_instant(call.today(), std::chrono::minutes{0});
    PH_CHECK(load(call, admission, Permission::trajectory_read, picture.trajectories,
                  [&] { return call.work.trajectories().list(admission); }));
    PH_CHECK(load(call, admission, Permission::task_read, picture.tasks,
                  [&] { return call.work.work().tasks(admission, false); }));
    PH_CHECK(load(call, admission, Permission::appointment_read, picture.appointments,
                  [&] { return call.work.work().appointments(admission, from); }));
    PH_CHECK(load(call, admission, Permission::measurement_read, picture.measurements,
                  [&] { return call.work.measurements().latest(admission); }));
    Page<ContactView> contacts;
    PH_CHECK(load(call, admission, Permission::contact_read, contacts, [&] {
        return call.work.work().contacts(admission, {.after = std::nullopt, .limit = contacts_shown});
    }));
    picture.contacts = std::move(contacts.items);
    return {};
}

}  // namespace

Result<DossierPage> dossiers(Call& call, const DossierFilter& filter, const std::optional<TextKey>& after,
                             int limit) {
    PH_TRY(const auto scope, call.gate.enter(Permission::dossier_list));
    return call.work.dossiers().list(scope, filter, after, limit, call.today());
}

Result<DossierPicture> dossier_picture(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::dossier_read, dossier));
    DossierPicture picture;
    PH_CHECK(load_people(call, admission, picture));
    PH_CHECK(load_work(call, admission, picture));
    std::vector<PlanView> plans;
    PH_CHECK(load(call, admission, Permission::plan_read, plans,
                  [&] { return call.work.plans().list(admission); }));
    PH_TRY(const bool has_snapshot, call.work.persons().has_snapshot(admission));
    const bool sees_all = std::all_of(parts.begin(), parts.end(),
                                      [&](Permission part) { return call.gate.may(part, admission); });
    look_at_plans(call, std::move(plans), has_snapshot, sees_all, picture);
    return picture;
}

Result<DossierView> change_dossier_phase(Call& call, const DossierId& id, int version, DossierPhase to,
                                         const std::string& reason) {
    PH_TRY(const auto admission, call.gate.admit(Permission::dossier_change_phase, id, true));
    PH_TRY(auto dossier, call.work.dossiers().dossier(admission));
    PH_CHECK(expect_version(dossier.version, version));
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
    return dossier;
}

}  // namespace ph::app
