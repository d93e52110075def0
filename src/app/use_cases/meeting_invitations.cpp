#include "app/use_cases/meeting_invitations.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/use_cases/meeting_series.hpp"
#include "app/use_cases/own_dossier.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Permission;

Status note_invitation(Call& call, const Admission& admission, const MeetingInvitationId& id,
                       std::string_view act) {
    call.gate.note(admission, subject("meeting_invitation", id), Payload{}.add("act", act).json());
    return {};
}

// The meeting of an invitation, as far as its rules look at it.
Meeting meeting_of(const MeetingInvitationView& invitation) {
    Meeting meeting;
    meeting.id = invitation.meeting_id;
    meeting.starts_at = invitation.starts_at;
    meeting.state = invitation.meeting_state;
    return meeting;
}

Result<MeetingInvitationView> invitation_to(Call& call, const Admission& admission,
                                            const MeetingId& meeting) {
    PH_TRY(const auto all, call.work.meetings().invitations(admission));
    const auto found = std::ranges::find(all, meeting, &MeetingInvitation::meeting_id);
    if (found == all.end()) return missing("U bent niet uitgenodigd voor dit overleg.");
    return *found;
}

// Whoever leads the meeting or brought a question of this household there.
bool leads_or_asks(const Call& call, const Meeting& meeting, const std::vector<MeetingItemView>& items) {
    return meeting.led_by == call.actor().user_id ||
           std::ranges::any_of(items, [&](const MeetingItemView& one) {
               return one.meeting_id == meeting.id && one.asked_by == call.actor().user_id;
           });
}

// A meeting about one household is about it from the start; else a question of it stands on the agenda.
Status check_is_discussed(const Meeting& meeting, const DossierId& dossier,
                          const std::vector<MeetingItemView>& items, Checks& checks) {
    if (meeting.dossier_id) {
        if (*meeting.dossier_id != dossier)
            checks.fail("/overlegId", "past-niet", "Dit overleg gaat over een ander huishouden.");
        return {};
    }
    const bool discussed = std::ranges::any_of(items, [&](const MeetingItemView& one) {
        return one.meeting_id == meeting.id && one.state != QuestionState::withdrawn;
    });
    if (!discussed)
        checks.fail("/overlegId", "geen-vraag",
                    "Er staat geen vraag over dit huishouden op de agenda. Breng er eerst een in.");
    return {};
}

// Whose name the participant knows: who helps the household today, alone or in a team.
Result<std::set<UserId>> helping_today(Call& call, const Admission& admission) {
    const auto holds = [&](const auto& one) {
        return one.starts_on <= call.today() && (!one.ends_on || *one.ends_on > call.today());
    };
    std::set<UserId> found;
    PH_TRY(const auto involvements, call.work.dossiers().involvements(admission));
    for (const InvolvementView& one : involvements) {
        if (holds(one)) found.insert(one.user_id);
    }
    PH_TRY(const auto teams, call.work.dossiers().team_involvements(admission));
    for (const TeamInvolvementView& one : teams) {
        if (!holds(one)) continue;
        PH_TRY(const auto members, call.work.dossiers().members(admission, one.team_id));
        for (const User& member : members) found.insert(member.id);
    }
    return found;
}

// What is read once for all meetings of one participant.
struct OwnAgenda {
    std::vector<MeetingItemView> items;
    std::vector<MeetingDecisionView> decisions;
    std::set<UserId> helpers;
};

Result<OwnAgenda> own_agenda(Call& call, const Admission& admission) {
    OwnAgenda own;
    PH_TRY(own.items, call.work.meetings().items(admission));
    PH_TRY(own.decisions, call.work.meetings().decisions(admission));
    PH_TRY(own.helpers, helping_today(call, admission));
    return own;
}

std::vector<OwnMeeting::Point> points_of(Call& call, const Admission& admission, const OwnAgenda& own,
                                         const MeetingId& meeting) {
    std::vector<OwnMeeting::Point> points;
    for (const MeetingItemView& item : own.items) {
        if (item.meeting_id != meeting || item.nameless || item.state == QuestionState::withdrawn) continue;
        // What nobody told them yet, they do not read here first.
        if (!item.told_on && item.asked_by != call.actor().user_id) continue;
        if (!call.gate.shows(admission, categories_of_item(item), item.asked_by)) continue;
        OwnMeeting::Point& point = points.emplace_back();
        point.item = item;
        point.is_own = item.asked_by == call.actor().user_id;
        for (const MeetingDecisionView& decision : own.decisions) {
            if (decision.item_id == item.id) point.decisions.push_back(decision);
        }
    }
    std::ranges::sort(points, {}, [](const OwnMeeting::Point& one) { return one.item.position; });
    return points;
}

Result<OwnMeeting> seen_by_participant(Call& call, const Admission& admission, const OwnAgenda& own,
                                       const MeetingInvitationView& invitation) {
    OwnMeeting seen;
    seen.invitation = invitation;
    seen.kind = meeting_kind(call.catalogue, invitation.kind);
    seen.to_come = still_to_come(meeting_of(invitation), call.now()).ok();
    PH_TRY(const auto guests, call.work.meetings().guests(admission, invitation.meeting_id));
    for (const MeetingGuestView& guest : guests) {
        if (guest.attendance == Attendance::not_coming) continue;
        const bool known = own.helpers.contains(guest.user_id);
        seen.comers.push_back(
            {known ? guest.user_name : std::string{}, guest.organisation_name, guest.roles});
    }
    // Who helps comes first.
    std::ranges::sort(seen.comers, {}, [](const OwnMeeting::Comer& one) {
        return std::tuple{one.name.empty(), one.name, one.organisation};
    });
    seen.points = points_of(call, admission, own, invitation.meeting_id);
    return seen;
}

Result<OwnMeeting> own_meeting_now(Call& call, const Admission& admission, const MeetingId& meeting) {
    PH_TRY(const auto invitation, invitation_to(call, admission, meeting));
    PH_TRY(const auto own, own_agenda(call, admission));
    return seen_by_participant(call, admission, own, invitation);
}

}  // namespace

Result<MeetingInvitationView> invite_participant(Call& call, const DossierId& dossier,
                                                 const NewMeetingInvitation& input) {
    PH_TRY(const auto admission, call.gate.admit(Permission::meeting_item_change, dossier, true));
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_attend, true));
    PH_TRY(const auto meeting, chosen_meeting(call, scope, input.meeting_id));
    Checks checks;
    PH_TRY(const auto items, call.work.meetings().items(admission));
    if (!leads_or_asks(call, meeting, items))
        return Error{Fault::forbidden, "Alleen wie het overleg leidt of de vraag stelde, nodigt uit.", {}};
    PH_CHECK(still_to_come(meeting, call.now()));
    PH_TRY(const auto invited, call.work.meetings().invitations(admission));
    if (std::ranges::find(invited, meeting.id, &MeetingInvitation::meeting_id) != invited.end())
        return conflict("al-uitgenodigd", "De deelnemer is al uitgenodigd.");
    PH_TRY(const auto* const kind, kind_of(call, meeting));
    MeetingInvitation invitation;
    invitation.id = call.new_id<MeetingInvitationId>();
    invitation.municipality_id = admission.municipality();
    invitation.meeting_id = meeting.id;
    invitation.dossier_id = dossier;
    invitation.about = input.about;
    invitation.invited_by = call.actor().user_id;
    invitation.invited_at = call.now();
    checks.fail_all(problems_of(invitation, meeting, *kind));
    PH_CHECK(check_is_discussed(meeting, dossier, items, checks));
    PH_CHECK(checks.status());
    PH_CHECK(call.work.meetings().add_invitation(admission, invitation));
    PH_CHECK(note_invitation(call, admission, invitation.id, "invited"));
    return invitation_to(call, admission, meeting.id);
}

Status withdraw_invitation(Call& call, const DossierId& dossier, const MeetingInvitationId& id) {
    PH_TRY(const auto admission, call.gate.admit(Permission::meeting_item_change, dossier, true));
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_attend, true));
    PH_TRY(const auto invited, call.work.meetings().invitations(admission));
    const auto found = std::ranges::find(invited, id, &MeetingInvitation::id);
    if (found == invited.end()) return missing("Deze uitnodiging is er niet.");
    PH_TRY(const auto meeting, call.work.meetings().find(scope, found->meeting_id));
    PH_TRY(const auto items, call.work.meetings().items(admission));
    if (!leads_or_asks(call, meeting, items) && found->invited_by != call.actor().user_id)
        return Error{Fault::forbidden,
                     "Alleen wie uitnodigde, het overleg leidt of de vraag stelde, trekt de uitnodiging in.",
                     {}};
    PH_CHECK(still_to_come(meeting, call.now()));
    PH_CHECK(call.work.meetings().remove_invitation(admission, *found));
    return note_invitation(call, admission, id, "withdrawn");
}

Result<std::vector<MeetingInvitationView>> invited_participants(Call& call, const access::Scope& scope,
                                                                const Meeting& meeting) {
    std::vector<MeetingInvitationView> seen;
    if (meeting.nameless) return seen;
    PH_TRY(const auto households, call.work.meetings().invited_households(scope, meeting.id));
    for (const DossierId& dossier : households) {
        const auto admission = call.gate.admit(Permission::meeting_item_read, dossier);
        if (!admission.ok()) {
            const Fault fault = admission.error().fault;
            if (fault != Fault::missing && fault != Fault::forbidden) return admission.error();
            continue;
        }
        PH_TRY(const auto all, call.work.meetings().invitations(*admission));
        std::ranges::copy_if(all, std::back_inserter(seen),
                             [&](const MeetingInvitationView& one) { return one.meeting_id == meeting.id; });
    }
    return seen;
}

Result<std::vector<OwnMeeting>> own_meetings(Call& call) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_meeting));
    PH_TRY(const auto invitations, call.work.meetings().invitations(admission));
    std::vector<OwnMeeting> seen;
    if (invitations.empty()) return seen;
    PH_TRY(const auto own, own_agenda(call, admission));
    for (const MeetingInvitationView& one : invitations) {
        PH_TRY(auto meeting, seen_by_participant(call, admission, own, one));
        seen.push_back(std::move(meeting));
    }
    return seen;
}

Result<OwnMeeting> answer_invitation(Call& call, const MeetingId& meeting, Attendance said,
                                     const std::string& words, std::optional<Instant> as_read) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_meeting, true));
    PH_TRY(const auto found, invitation_to(call, admission, meeting));
    using std::chrono::seconds;
    if (as_read && std::chrono::floor<seconds>(*as_read) != std::chrono::floor<seconds>(found.starts_at))
        return conflict("verzet", "Het overleg is verzet. Kijk wanneer het nu is, en antwoord opnieuw.");
    MeetingInvitation invitation = found;
    PH_CHECK(answer(invitation, meeting_of(found), said, words, call.now()));
    PH_CHECK(call.work.meetings().change_invitation(admission, invitation));
    PH_CHECK(note_invitation(call, admission, invitation.id, "answered"));
    return own_meeting_now(call, admission, meeting);
}

Result<OwnMeeting> bring_own_question(Call& call, const MeetingId& meeting, const std::string& question) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_meeting, true));
    PH_TRY(const auto invitation, invitation_to(call, admission, meeting));
    PH_CHECK(still_to_come(meeting_of(invitation), call.now()));
    PH_TRY(const auto items, call.work.meetings().items(admission));
    const auto open = std::ranges::count_if(items, [&](const MeetingItemView& one) {
        return one.meeting_id == meeting && one.asked_by == call.actor().user_id &&
               one.state == QuestionState::open;
    });
    if (open >= most_own_questions)
        return conflict("te-veel", "Er staan al 10 vragen van u op de agenda. Haal er eerst een weg.");
    MeetingItem item;
    item.id = call.new_id<MeetingItemId>();
    item.municipality_id = admission.municipality();
    item.meeting_id = meeting;
    item.dossier_id = admission.dossier();
    item.asked_by = call.actor().user_id;
    item.asked_at = call.now();
    item.question = question;
    item.told_on = call.today();
    PH_CHECK(accept(problems_of(item, MeetingKind{}, false, call.today())));
    PH_TRY(const int last, call.work.meetings().last_position(admission, meeting));
    item.position = last + 1;
    PH_CHECK(call.work.meetings().add_item(admission, item));
    call.gate.note(admission, subject("meeting_item", item.id), Payload{}.add("act", "asked").json());
    return own_meeting_now(call, admission, meeting);
}

Status withdraw_own_question(Call& call, const MeetingId& meeting, const MeetingItemId& id) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_meeting, true));
    PH_TRY([[maybe_unused]] const auto invitation, invitation_to(call, admission, meeting));
    PH_TRY(auto item, call.work.meetings().item(admission, id));
    if (item.asked_by != call.actor().user_id || item.meeting_id != meeting)
        return missing("Deze vraag is niet van u.");
    PH_CHECK(withdraw(item));
    PH_CHECK(call.work.meetings().change_item(admission, item));
    call.gate.note(admission, subject("meeting_item", id), Payload{}.add("act", "withdrawn").json());
    return {};
}

}  // namespace ph::app
