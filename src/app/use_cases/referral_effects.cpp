#include "app/use_cases/referral_effects.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/work.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Categories;
using access::DataCategory;
using access::Permission;

// Names in catalogue/termijnen.yaml.
constexpr const char* until_answer = "verwijzing-antwoord";
constexpr const char* on_waiting_list = "verwijzing-wachtlijst";
constexpr const char* until_contact = "warme-overdracht-controleren";
constexpr const char* to_look_further = "verwijzing-verder-zoeken";

struct Reminder {
    Sentence title;
    const char* term;
    bool is_term_of_referral;  // silence after it is the other's, not the sender's own work
};

std::optional<Reminder> reminder_for(ReferralState state) {
    switch (state) {
        case ReferralState::asked: return Reminder{Sentence::referral_ask_again, until_answer, true};
        case ReferralState::waiting: return Reminder{Sentence::referral_ask_again, on_waiting_list, true};
        case ReferralState::accepted: return Reminder{Sentence::referral_check_contact, until_contact, true};
        case ReferralState::refused:
        case ReferralState::returned:
            return Reminder{Sentence::referral_look_further, to_look_further, false};
        case ReferralState::confirmed:
        case ReferralState::withdrawn: break;
    }
    return std::nullopt;
}

std::string say(const Call& call, Sentence sentence, const std::string& name) {
    return call.catalogue.texts.say(sentence, {{"naam", name}});
}

int working_days_of(const Call& call, const char* term) {
    const auto found = call.catalogue.terms.working_days.find(term);
    return found == call.catalogue.terms.working_days.end() ? 0 : found->second;
}

Status finish_reminder(Call& call, const Admission& admission, ReferralView& referral) {
    if (!referral.task_id) return {};
    PH_TRY(auto task, call.work.work().task(admission, *referral.task_id));
    referral.task_id.reset();
    if (task.status != TaskStatus::open) return {};
    TaskChange change;
    change.status = TaskStatus::done;
    change.status_note = say(call, Sentence::referral_answered, referral.to_name);
    PH_CHECK(apply(task, change, call.now()));
    PH_CHECK(call.work.work().change_task(admission, task));
    call.gate.note(admission, subject("task", task.id), Payload{}.add("status", task.status).json());
    return {};
}

// The sender, or the coach when the sender is not there any more.
Result<UserId> who_follows_up(Call& call, const Admission& admission, const Referral& referral) {
    PH_TRY(const bool there, call.work.work().is_involved(admission, referral.sent_by, call.now()));
    if (there) return referral.sent_by;
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    return dossier.coach_id.value_or(referral.sent_by);
}

// Before the meeting nobody is late; the reminder waits for the working day after it.
Status wait_for_meeting(Call& call, const Admission& admission, ReferralView& referral) {
    if (!referral.meeting_at || referral.state != ReferralState::accepted) return {};
    const Date due_on = call.catalogue.calendar.add_working_days(local_date(*referral.meeting_at), 1);
    if (referral.due_on && *referral.due_on >= due_on) return {};
    referral.due_on = due_on;
    if (!referral.task_id) return {};
    PH_TRY(auto task, call.work.work().task(admission, *referral.task_id));
    if (task.status != TaskStatus::open) return {};
    TaskChange change;
    change.due_on = due_on;
    PH_CHECK(apply(task, change, call.now()));
    PH_CHECK(call.work.work().change_task(admission, task));
    call.gate.note(admission, subject("task", task.id), Payload{}.add("dueOn", task.due_on).json());
    return {};
}

void forget_meeting(ReferralView& referral) {
    referral.meeting_at.reset();
    referral.meeting_place.clear();
    referral.appointment_id.reset();
}

bool holds_on(const Involvement& involvement, Date day) {
    return !involvement.ends_on || *involvement.ends_on > day;
}

}  // namespace

std::vector<access::KeptGrant> grants_of(const Call& call, const Referral& referral) {
    if (!referral.is_open() || referral.by_hand) return {};
    const access::Policy& policy = call.gate.policy();
    access::KeptGrant one;
    if (referral.accepted_by)
        one.subject = referral.accepted_by->uuid;
    else
        one.subject = referral.to_user_id ? referral.to_user_id->uuid : referral.to_organisation_id->uuid;
    one.dossier_id = referral.dossier_id;
    one.grant = {Categories{DataCategory::identity}, policy.purposes.at(Permission::referral_receive),
                 policy.grounds.at(Permission::referral_receive), access::GrantOrigin::referral};
    one.from = referral.sent_at;
    one.source = referral.id.uuid;
    return {std::move(one)};
}

Status remind(Call& call, const Admission& admission, ReferralView& referral) {
    PH_CHECK(finish_reminder(call, admission, referral));
    referral.due_on.reset();
    const auto reminder = reminder_for(referral.state);
    if (!reminder) return {};
    Task task;
    task.id = call.new_id<TaskId>();
    task.dossier_id = admission.dossier();
    PH_TRY(task.owner_id, who_follows_up(call, admission, referral));
    task.title = say(call, reminder->title, referral.to_name);
    task.reason = say(call, Sentence::referral_reason, referral.to_name);
    task.term_days = working_days_of(call, reminder->term);
    task.due_on = call.catalogue.calendar.add_working_days(call.today(), *task.term_days);
    task.created_by = call.actor().user_id;
    task.created_at = call.now();
    PH_CHECK(call.work.work().add_task(admission, task));
    call.gate.note(admission, subject("task", task.id),
                   Payload{}.add("owner", task.owner_id).add("dueOn", task.due_on).json());
    referral.task_id = task.id;
    if (reminder->is_term_of_referral) referral.due_on = task.due_on;
    return {};
}

Status plan_meeting(Call& call, const Admission& admission, ReferralView& referral,
                    const ReferralInput& input) {
    Checks checks;
    if (!input.meeting_at)
        checks.fail("/moment", "verplicht", "Kies wanneer u samen kennismaakt.");
    else if (*input.meeting_at < call.now())
        checks.fail("/moment", "in-het-verleden", "Kies een moment dat nog komt.");
    checks.required("/plaats", input.meeting_place);
    PH_CHECK(checks.status());
    referral.meeting_at = input.meeting_at;
    referral.meeting_place = input.meeting_place;
    PH_CHECK(wait_for_meeting(call, admission, referral));
    if (referral.appointment_id) {
        PH_TRY(auto planned, call.work.work().appointment(admission, *referral.appointment_id));
        if (planned.status == AppointmentStatus::planned) {
            planned.starts_at = *input.meeting_at;
            planned.place = input.meeting_place;
            PH_CHECK(call.work.work().change_appointment(admission, planned));
            call.gate.note(admission, subject("appointment", planned.id), Payload{}.json());
            return {};
        }
    }
    Appointment appointment;
    appointment.id = call.new_id<AppointmentId>();
    appointment.dossier_id = admission.dossier();
    appointment.with_user_id = referral.sent_by;
    appointment.starts_at = *input.meeting_at;
    appointment.place = input.meeting_place;
    appointment.subject = say(call, Sentence::referral_meeting, referral.to_name);
    PH_CHECK(accept(problems_of(appointment)));
    PH_CHECK(call.work.work().add_appointment(admission, appointment));
    call.gate.note(admission, subject("appointment", appointment.id),
                   Payload{}.add("with", appointment.with_user_id).json());
    referral.appointment_id = appointment.id;
    return {};
}

Status follow_meeting(Call& call, const Admission& admission, const Appointment& appointment) {
    PH_TRY(auto referrals, call.work.referrals().of_dossier(admission));
    const auto found = std::ranges::find_if(referrals, [&](const ReferralView& one) {
        return one.is_open() && one.appointment_id == appointment.id;
    });
    if (found == referrals.end()) return {};
    const bool stands =
        appointment.status == AppointmentStatus::planned || appointment.status == AppointmentStatus::done;
    if (stands) {
        found->meeting_at = appointment.starts_at;
        found->meeting_place = appointment.place;
        PH_CHECK(wait_for_meeting(call, admission, *found));
    } else {
        forget_meeting(*found);
    }
    PH_CHECK(call.work.referrals().change(admission, *found, grants_of(call, *found)));
    call.gate.note(admission, subject("referral", found->id), Payload{}.add("meetingStands", stands).json());
    return {};
}

Status call_off_meeting(Call& call, const Admission& admission, ReferralView& referral,
                        const std::string& words) {
    if (!referral.appointment_id) return {};
    PH_TRY(auto planned, call.work.work().appointment(admission, *referral.appointment_id));
    if (planned.status != AppointmentStatus::planned || planned.starts_at < call.now()) return {};
    planned.status = AppointmentStatus::cancelled;
    planned.status_note = words;
    PH_CHECK(call.work.work().change_appointment(admission, planned));
    call.gate.note(admission, subject("appointment", planned.id),
                   Payload{}.add("status", planned.status).json());
    forget_meeting(referral);
    return {};
}

Status begin_involvement(Call& call, const Admission& admission, ReferralView& referral) {
    const access::Actor& actor = call.actor();
    const auto role = admission.decision().role;
    if (!role) return conflict("geen-rol", "Met uw rol kunt u deze verwijzing niet aannemen.");
    referral.accepted_by = actor.user_id;
    PH_TRY(const auto existing, call.work.dossiers().involvements(admission));
    const auto there = std::ranges::find_if(existing, [&](const InvolvementView& one) {
        return one.user_id == actor.user_id && one.role == *role && holds_on(one, call.today());
    });
    if (there != existing.end()) {
        referral.involvement_id = there->id;
        return {};
    }
    Involvement added;
    added.id = call.new_id<InvolvementId>();
    added.dossier_id = admission.dossier();
    added.user_id = actor.user_id;
    added.organisation_id = actor.organisation_id;
    added.role = *role;
    added.starts_on = call.today();
    added.reason = say(call, Sentence::referral_accepted, referral.sent_by_name);
    PH_CHECK(
        call.work.dossiers().add_involvement(admission, added, access::grants_of(call.gate.policy(), added)));
    call.gate.note(admission, subject("involvement", added.id),
                   Payload{}
                       .add("user", added.user_id)
                       .add("role", added.role)
                       .add("starts_on", added.starts_on)
                       .add("referral", referral.id)
                       .json());
    referral.involvement_id = added.id;
    return {};
}

Status end_its_involvement(Call& call, const Admission& admission, const Referral& referral,
                           const std::string& reason) {
    if (!referral.involvement_id) return {};
    PH_TRY(auto involvement, call.work.dossiers().involvement(admission, *referral.involvement_id));
    const Date without = std::max(call.today(), involvement.starts_on) + std::chrono::days{1};
    if (involvement.ends_on && *involvement.ends_on <= without) return {};
    PH_CHECK(end_involvement(involvement, without, reason, call.now()));
    PH_CHECK(call.work.dossiers().change_involvement(admission, involvement,
                                                     access::grants_of(call.gate.policy(), involvement)));
    call.gate.note(admission, subject("involvement", involvement.id),
                   Payload{}.add("ends_on", without).json());
    PH_TRY(auto dossier, call.work.dossiers().dossier(admission));
    if (dossier.director_id != involvement.user_id) return {};
    // The overview may not fall between two people: without its director the coach keeps it.
    dossier.director_id = dossier.coach_id;
    PH_CHECK(call.work.dossiers().change(admission, dossier));
    call.gate.note(admission, subject("dossier", dossier.id),
                   Payload{}.add("director", dossier.director_id).json());
    return {};
}

}  // namespace ph::app
