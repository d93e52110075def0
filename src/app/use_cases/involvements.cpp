#include "app/use_cases/involvements.hpp"

#include "app/payload.hpp"
#include "app/ports/protection.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

std::vector<access::KeptGrant> grants(const Call& call, const Involvement& involvement) {
    return access::grants_of(call.gate.policy(), involvement);
}

bool holds_after(const Involvement& involvement, Date day) {
    return !involvement.ends_on || *involvement.ends_on > day;
}

// Whom a new coach takes over from: the coach until now, and the intaker who kept the dossier since the
// registration.
bool makes_way(const Involvement& existing, const Involvement& added) {
    if (added.role != Role::coach) return false;
    return existing.role == Role::intaker ||
           (existing.role == Role::coach && existing.user_id != added.user_id);
}

Status end_earlier_ones(Call& call, const access::Admission& admission, const Involvement& added,
                        Date handed_over_on, std::vector<InvolvementView>& existing) {
    for (InvolvementView& earlier : existing) {
        if (!makes_way(earlier, added) || !holds_after(earlier, added.starts_on)) continue;
        // The day itself still belongs to both: there is a moment to hand over.
        const Date without =
            std::max(handed_over_on + std::chrono::days{1}, earlier.starts_on + std::chrono::days{1});
        if (earlier.ends_on && *earlier.ends_on <= without) continue;
        PH_CHECK(
            end_involvement(earlier, without, call.catalogue.texts.say(Sentence::handed_over), call.now()));
        PH_CHECK(call.work.dossiers().change_involvement(admission, earlier, grants(call, earlier)));
        call.gate.note(admission, subject("involvement", earlier.id),
                       Payload{}.add("ends_on", without).json());
    }
    return {};
}

// The coach is written on the dossier as well, because every list asks for it; a first coach starts the
// guidance.
Status update_dossier(Call& call, const access::Admission& admission, const Involvement& added,
                      bool direction) {
    if (added.role != Role::coach && !direction) return {};
    PH_TRY(auto dossier, call.work.dossiers().dossier(admission));
    const bool coach_had_direction = dossier.director_id == dossier.coach_id;
    if (added.role == Role::coach) {
        dossier.coach_id = added.user_id;
        if (coach_had_direction) dossier.director_id = added.user_id;
    }
    if (direction) dossier.director_id = added.user_id;
    const bool starts_guidance = added.role == Role::coach && dossier.phase == DossierPhase::registered;
    if (starts_guidance) {
        PhaseChange change;
        change.id = call.new_id<PhaseChangeId>();
        change.dossier_id = dossier.id;
        change.reason = call.catalogue.texts.say(Sentence::coach_assigned);
        change.changed_at = call.now();
        change.changed_by = call.actor().user_id;
        PH_CHECK(change_phase(dossier, DossierPhase::guided, change.reason, call.today()));
        PH_CHECK(call.work.dossiers().add_phase_change(admission, change));
    }
    PH_CHECK(call.work.dossiers().change(admission, dossier));
    call.gate.note(admission, subject("dossier", dossier.id),
                   Payload{}
                       .add("coach", dossier.coach_id)
                       .add("director", dossier.director_id)
                       .add("phase", dossier.phase)
                       .json());
    return {};
}

// The direction passes from one to the other by asking and accepting (directions.hpp). Only where nobody has
// it somebody begins with it; a new coach takes along what the coach before had.
Status check_direction(Call& call, const access::Admission& admission, const NewInvolvement& input) {
    if (!input.direction) return {};
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    const bool goes_along = input.role == Role::coach && dossier.director_id == dossier.coach_id;
    Checks checks;
    if (dossier.director_id && dossier.director_id != input.user_id && !goes_along)
        checks.fail(
            "/regie", "heeft-regisseur",
            "Iemand heeft de regie al. Voeg toe zonder regie; wie de regie heeft, biedt haar daarna aan.");
    return checks.status();
}

Result<OneInvolvement> read_back(Call& call, const access::Admission& admission, const InvolvementId& id) {
    PH_TRY(auto involvement, call.work.dossiers().involvement(admission, id));
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    const bool direction =
        dossier.director_id == involvement.user_id && holds_after(involvement, call.today());
    return OneInvolvement{std::move(involvement), direction};
}

}  // namespace

Result<Involvements> involvements(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::involvement_read, dossier));
    PH_TRY(auto view, call.work.dossiers().dossier(admission));
    PH_TRY(auto list, call.work.dossiers().involvements(admission));
    return Involvements{std::move(view), std::move(list)};
}

Result<OneInvolvement> involve(Call& call, const DossierId& dossier, const NewInvolvement& input) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::involvement_change, dossier, true));
    const auto colleague = call.work.dossiers().candidate(admission, input.user_id);
    if (!colleague.ok()) {
        if (colleague.error().fault != Fault::missing) return colleague.error();
        Checks checks;
        checks.fail("/medewerkerId", "onbekend", "Deze medewerker bestaat niet in deze gemeente.");
        return checks.status().error();
    }
    PH_CHECK(check_direction(call, admission, input));
    Involvement added;
    added.id = call.new_id<InvolvementId>();
    added.dossier_id = dossier;
    added.user_id = colleague->id;
    added.organisation_id = colleague->organisation_id;
    added.role = input.role;
    added.starts_on = input.starts_on.value_or(call.today());
    added.reason = input.reason;
    PH_CHECK(accept(problems_of(added, *colleague)));
    PH_TRY(const bool may_know, call.work.protection().may_know(admission, added.user_id, call.now()));
    if (!may_know)
        return conflict("afgeschermd", "Dit dossier is afgeschermd. Vraag de beheerder om " +
                                           colleague->display_name + " te noemen. Voeg daarna toe.");
    PH_TRY(auto existing, call.work.dossiers().involvements(admission));
    for (const InvolvementView& earlier : existing) {
        if (earlier.user_id == added.user_id && earlier.role == added.role &&
            holds_after(earlier, added.starts_on))
            return conflict("al-betrokken",
                            colleague->display_name + " is in deze rol al betrokken bij dit huishouden.");
    }
    PH_CHECK(call.work.dossiers().add_involvement(admission, added, grants(call, added)));
    call.gate.note(admission, subject("involvement", added.id),
                   Payload{}
                       .add("user", added.user_id)
                       .add("role", added.role)
                       .add("starts_on", added.starts_on)
                       .json());
    const Date handed_over_on = std::max(input.handed_over_on.value_or(added.starts_on), added.starts_on);
    PH_CHECK(end_earlier_ones(call, admission, added, handed_over_on, existing));
    PH_CHECK(update_dossier(call, admission, added, input.direction));
    return read_back(call, admission, added.id);
}

Result<OneInvolvement> end_involvement_of(Call& call, const DossierId& dossier, const InvolvementId& id,
                                          int version, Date first_day_without, const std::string& reason) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::involvement_change, dossier, true));
    PH_TRY(auto involvement, call.work.dossiers().involvement(admission, id));
    PH_CHECK(expect_version(involvement.version, version));
    PH_CHECK(end_involvement(involvement, first_day_without, reason, call.now()));
    PH_CHECK(call.work.dossiers().change_involvement(admission, involvement, grants(call, involvement)));
    call.gate.note(admission, subject("involvement", id), Payload{}.add("ends_on", first_day_without).json());
    PH_TRY(auto view, call.work.dossiers().dossier(admission));
    const bool was_coach = involvement.role == Role::coach && view.coach_id == involvement.user_id;
    const bool had_direction = view.director_id == involvement.user_id;
    if (was_coach || had_direction) {
        if (was_coach) view.coach_id.reset();
        // Without its own director the coach keeps the overview; without a coach nobody does yet.
        if (had_direction) view.director_id = view.coach_id;
        PH_CHECK(call.work.dossiers().change(admission, view));
        call.gate.note(admission, subject("dossier", dossier),
                       Payload{}.add("coach", view.coach_id).add("director", view.director_id).json());
    }
    return read_back(call, admission, id);
}

Status involve_responsible(Call& call, const access::Admission& admission, const Trajectory& trajectory) {
    const auto& wanted = call.catalogue.policy.responsible_roles;
    if (!trajectory.responsible_id || wanted.empty() ||
        !call.gate.may(access::Permission::involvement_change, admission))
        return {};
    PH_TRY(const auto existing, call.work.dossiers().involvements(admission));
    for (const InvolvementView& one : existing) {
        if (one.user_id == *trajectory.responsible_id && holds_after(one, call.today())) return {};
    }
    PH_TRY(const User colleague, call.work.dossiers().candidate(admission, *trajectory.responsible_id));
    const auto role = std::ranges::find_if(
        wanted, [&](Role one) { return std::ranges::find(colleague.roles, one) != colleague.roles.end(); });
    if (role == wanted.end()) return {};
    // Involving somebody is an act of its own, under its own purpose and ground.
    PH_TRY(const auto allowed,
           call.gate.admit(access::Permission::involvement_change, admission.dossier(), true));
    Involvement added;
    added.id = call.new_id<InvolvementId>();
    added.dossier_id = admission.dossier();
    added.user_id = colleague.id;
    added.organisation_id = colleague.organisation_id;
    added.role = *role;
    added.starts_on = call.today();
    added.reason = call.catalogue.texts.say(Sentence::became_responsible, {{"traject", trajectory.title}});
    PH_CHECK(call.work.dossiers().add_involvement(allowed, added, grants(call, added)));
    call.gate.note(allowed, subject("involvement", added.id),
                   Payload{}
                       .add("user", added.user_id)
                       .add("role", added.role)
                       .add("starts_on", added.starts_on)
                       .add("trajectory", trajectory.id)
                       .json());
    return {};
}

}  // namespace ph::app
