#include "app/use_cases/meetings.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/use_cases/meeting_items.hpp"
#include "app/use_cases/meeting_series.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

constexpr std::size_t most_guests = 50;

// Every guest is a colleague with a role that this kind invites.
Status check_guest(Call& call, const access::Scope& scope, const MeetingKind& kind, const UserId& user,
                   const std::string& pointer, Checks& checks) {
    PH_TRY(const auto found, call.work.meetings().colleague(scope, user));
    if (!found)
        checks.fail(pointer, "onbekend", "Deze medewerker bestaat niet in deze gemeente.");
    else if (!kind.invites_one_of(found->roles))
        checks.fail(pointer, "past-niet",
                    found->display_name + " heeft geen rol die bij dit soort overleg wordt uitgenodigd.");
    return {};
}

// Of a meeting about one household, who plans it must be let in there.
Status check_household(Call& call, const NewMeeting& input, const MeetingKind& kind, Checks& checks) {
    if (kind.of_household && !input.dossier_id)
        checks.fail("/dossierId", "verplicht", "Kies het huishouden waar dit overleg over gaat.");
    if (!kind.of_household && input.dossier_id)
        checks.fail("/dossierId", "past-niet", "Dit soort overleg gaat niet over één huishouden.");
    if (!kind.of_household || !input.dossier_id) return {};
    PH_TRY([[maybe_unused]] const auto admission,
           call.gate.admit(Permission::meeting_item_change, *input.dossier_id, true));
    return {};
}

// A meeting that was, was itself and no other.
Status may_be_for_later(const MeetingChange& change) {
    Checks checks;
    if (change.state == MeetingState::held)
        checks.fail("/ookLater", "past-niet", "Sluit ieder overleg apart af.");
    return checks.status();
}

// Once: who is invited already stays as they are.
Status invite_to(Call& call, const access::Scope& scope, const Meeting& meeting, const UserId& user) {
    PH_TRY(const auto guests, call.work.meetings().guests(scope, meeting.id));
    if (std::ranges::find(guests, user, &MeetingGuest::user_id) != guests.end())
        return conflict("al-uitgenodigd", "Deze medewerker is al uitgenodigd.");
    if (guests.size() >= most_guests)
        return conflict("te-veel", "Er zijn al 50 mensen uitgenodigd. Meer past niet in één overleg.");
    PH_CHECK(call.work.meetings().add_guest(scope, guest_of(call, meeting, user, Attendance::invited)));
    call.gate.note(scope, subject("meeting", meeting.id),
                   Payload{}.add("act", "invited").add("user", user).json());
    return {};
}

Status check_guests(Call& call, const access::Scope& scope, const MeetingKind& kind, NewMeeting& input,
                    Checks& checks) {
    if (input.guests.size() > most_guests) {
        checks.fail("/genodigden", "te-veel", "Nodig hoogstens 50 mensen uit.");
        return {};
    }
    std::vector<UserId> once;
    for (std::size_t i = 0; i < input.guests.size(); ++i) {
        const UserId& user = input.guests[i];
        if (user == call.actor().user_id || std::ranges::find(once, user) != once.end()) continue;
        PH_CHECK(check_guest(call, scope, kind, user, "/genodigden/" + std::to_string(i), checks));
        once.push_back(user);
    }
    input.guests = std::move(once);
    return {};
}

}  // namespace

const MeetingKind* meeting_kind(const Catalogue& catalogue, std::string_view id) {
    const auto found = std::ranges::find(catalogue.meetings, id, &MeetingKind::id);
    return found == catalogue.meetings.end() ? nullptr : &*found;
}

Result<std::vector<MeetingKind>> meeting_kinds(Call& call) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(Permission::catalogue_read));
    return call.catalogue.meetings;
}

Result<std::vector<MeetingView>> meetings(Call& call, MeetingsWhen when) {
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_attend));
    return call.work.meetings().list(scope, local_instant(call.today(), std::chrono::minutes{0}),
                                     when == MeetingsWhen::to_come);
}

Result<MeetingSeen> find_meeting(Call& call, const MeetingId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_attend));
    return meeting_now(call, scope, id);
}

Result<MeetingSeen> plan_meeting(Call& call, const NewMeeting& wanted) {
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_lead, true));
    NewMeeting input = wanted;
    const MeetingKind* const kind = meeting_kind(call.catalogue, input.kind);
    Checks checks;
    if (kind == nullptr) {
        checks.fail("/soort", "onbekend", "Dit soort overleg bestaat niet.");
        return checks.status().error();
    }
    Meeting meeting;
    meeting.id = call.new_id<MeetingId>();
    meeting.municipality_id = scope.municipality();
    meeting.dossier_id = input.dossier_id;
    meeting.kind = input.kind;
    meeting.nameless = input.nameless || kind->nameless == NamelessRule::always;
    meeting.starts_at = input.starts_at;
    meeting.minutes = input.minutes.value_or(kind->minutes);
    meeting.place = input.place;
    meeting.led_by = call.actor().user_id;
    meeting.made_at = call.now();
    if (input.in_series) {
        meeting.series_id = call.new_id<MeetingSeriesId>();
        meeting.slot_at = input.starts_at;
    }
    checks.fail_all(problems_of(meeting, *kind, call.now()));
    PH_CHECK(check_household(call, input, *kind, checks));
    PH_CHECK(check_guests(call, scope, *kind, input, checks));
    PH_CHECK(checks.status());
    std::vector<UserId> guests = input.guests;
    guests.push_back(call.actor().user_id);
    std::optional<MeetingSeries> series;
    if (input.in_series) {
        series.emplace();
        series->id = *meeting.series_id;
        series->municipality_id = scope.municipality();
        series->kind = kind->id;
        series->every_days = kind->every_days;
        series->place = input.place;
        series->made_by = call.actor().user_id;
        series->made_at = call.now();
        PH_CHECK(call.work.meetings().add_series(scope, *series));
    }
    PH_CHECK(call.work.meetings().add(scope, meeting));
    for (const UserId& user : guests) {
        const bool own = user == call.actor().user_id;
        PH_CHECK(call.work.meetings().add_guest(
            scope, guest_of(call, meeting, user, own ? Attendance::coming : Attendance::invited)));
    }
    PH_CHECK(note_meeting(call, scope, meeting, "planned"));
    if (series) PH_CHECK(fill_series(call, scope, *series, *kind, meeting, guests));
    return meeting_now(call, scope, meeting.id);
}

Result<MeetingSeen> change_meeting(Call& call, const MeetingId& id, int version,
                                   const MeetingChange& change) {
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_lead, true));
    PH_TRY(auto meeting, call.work.meetings().find(scope, id));
    PH_CHECK(must_lead(call, meeting));
    PH_CHECK(expect_version(meeting.version, version));
    std::vector<Meeting> later;
    if (change.and_later) {
        PH_CHECK(may_be_for_later(change));
        PH_TRY(later, later_ones(call, scope, meeting));
    }
    if (change.stops_series || (change.and_later && change.state)) PH_CHECK(end_series(call, scope, meeting));
    if (change.starts_at || change.place) {
        const Instant slot = meeting.slot_at.value_or(meeting.starts_at);
        const bool other_moment = change.starts_at && *change.starts_at != meeting.starts_at;
        PH_CHECK(move(meeting, change.starts_at.value_or(meeting.starts_at),
                      change.place.value_or(meeting.place), call.now()));
        if (other_moment) PH_CHECK(ask_again(call, scope, meeting));
        if (change.and_later) {
            // Elsewhere on the same day, the rhythm stays, also where this day is not its own.
            if (other_moment) meeting.slot_at = meeting.starts_at;
            PH_CHECK(move_later(call, scope, meeting, slot, later));
        }
    }
    if (change.state == MeetingState::cancelled) PH_CHECK(cancel(meeting, change.reason, call.now()));
    if (change.state == MeetingState::held) PH_CHECK(hold(meeting, call.now()));
    PH_CHECK(call.work.meetings().change(scope, meeting));
    if (change.state == MeetingState::cancelled) PH_CHECK(cancel_later(call, scope, later, change.reason));
    PH_CHECK(note_meeting(call, scope, meeting,
                          change.state ? boost::describe::enum_to_string(*change.state, "") : "changed"));
    if (meeting.state != MeetingState::planned) PH_CHECK(after_the_end(call, scope, meeting));
    return meeting_now(call, scope, id);
}

Result<MeetingSeen> invite(Call& call, const MeetingId& id, const UserId& user, bool and_later) {
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_lead, true));
    PH_TRY(const auto meeting, call.work.meetings().find(scope, id));
    PH_CHECK(must_lead(call, meeting));
    if (meeting.state == MeetingState::cancelled)
        return conflict("niet-gepland", "Dit overleg gaat niet door.");
    PH_TRY(const auto* const kind, kind_of(call, meeting));
    Checks checks;
    PH_CHECK(check_guest(call, scope, *kind, user, "/medewerkerId", checks));
    PH_CHECK(checks.status());
    PH_CHECK(invite_to(call, scope, meeting, user));
    if (and_later) {
        PH_TRY(const auto later, later_ones(call, scope, meeting));
        for (const Meeting& one : later) {
            const Status invited = invite_to(call, scope, one, user);
            if (!invited.ok() && invited.error().fault != Fault::conflict) return invited.error();
        }
    }
    return meeting_now(call, scope, id);
}

Result<MeetingSeen> attend(Call& call, const MeetingId& id, const MeetingGuestId& guest_id,
                           Attendance attendance) {
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_attend, true));
    PH_TRY(const auto meeting, call.work.meetings().find(scope, id));
    if (meeting.state == MeetingState::cancelled)
        return conflict("niet-gepland", "Dit overleg gaat niet door.");
    PH_TRY(const auto guests, call.work.meetings().guests(scope, id));
    const auto found = std::ranges::find(guests, guest_id, &MeetingGuest::id);
    if (found == guests.end()) return missing("Deze persoon is niet uitgenodigd.");
    if (found->user_id != call.actor().user_id)
        return Error{Fault::forbidden, "Alleen wie is uitgenodigd, zegt zelf of die komt.", {}};
    if (meeting.state == MeetingState::held) return conflict("niet-gepland", "Dit overleg is al geweest.");
    MeetingGuest guest = *found;
    guest.attendance = attendance;
    PH_CHECK(call.work.meetings().change_guest(scope, guest));
    call.gate.note(
        scope, subject("meeting", id),
        Payload{}.add("act", "attendance").add("user", guest.user_id).add("is", attendance).json());
    return meeting_now(call, scope, id);
}

Result<MeetingSeen> write_presence(Call& call, const MeetingId& id, int version, const PresenceNoted& noted) {
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_lead, true));
    PH_TRY(auto meeting, call.work.meetings().find(scope, id));
    PH_CHECK(must_lead(call, meeting));
    PH_CHECK(expect_version(meeting.version, version));
    if (meeting.dossier_id) {
        PH_TRY([[maybe_unused]] const auto admission,
               call.gate.admit(Permission::meeting_item_change, *meeting.dossier_id, true));
    }
    PH_TRY(const auto guests, call.work.meetings().guests(scope, id));
    PH_TRY(auto lines,
           note_presence(meeting, {guests.begin(), guests.end()}, noted, call.actor().user_id, call.now()));
    for (MeetingPresence& line : lines) line.id = call.new_id<MeetingPresenceId>();
    PH_CHECK(call.work.meetings().replace_presence(scope, id, lines));
    PH_CHECK(call.work.meetings().change(scope, meeting));
    PH_CHECK(note_meeting(call, scope, meeting, "presence"));
    return meeting_now(call, scope, id);
}

}  // namespace ph::app
