#include "app/use_cases/meeting_series.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

Instant slot_of(const Meeting& meeting) {
    return meeting.slot_at.value_or(meeting.starts_at);
}

Error no_series() {
    return conflict("geen-reeks",
                    "Dit overleg hoort niet bij een reeks. Verzet alleen dit overleg, of zeg alleen dit af.");
}

// With the same people, by the rhythm.
Status add_next(Call& call, const access::Scope& scope, const MeetingSeries& series, const Meeting& last,
                const std::vector<UserId>& guests, Meeting& next) {
    next = last;
    next.id = call.new_id<MeetingId>();
    next.series_id = series.id;
    Instant slot = next_slot(slot_of(last), series.every_days);
    // Nobody makes up for meetings that never came about.
    while (moment_of(slot, call.catalogue.calendar) <= call.now()) slot = next_slot(slot, series.every_days);
    next.slot_at = slot;
    next.starts_at = moment_of(slot, call.catalogue.calendar);
    next.place = series.place;
    next.state = MeetingState::planned;
    next.reason.clear();
    next.ended_at.reset();
    next.made_at = call.now();
    next.version = 1;
    PH_CHECK(call.work.meetings().add(scope, next));
    for (const UserId& user : guests)
        PH_CHECK(call.work.meetings().add_guest(scope, guest_of(call, next, user, Attendance::invited)));
    return note_meeting(call, scope, next, "planned");
}

// What stayed open is asked again at the first one that is still to come.
Status pass_on_questions(Call& call, const access::Scope& scope, const Meeting& ended) {
    PH_TRY(const auto there, call.work.meetings().of_series(scope, *ended.series_id));
    const Meeting* next = nullptr;
    for (const Meeting& one : there) {
        if (one.id == ended.id || one.state != MeetingState::planned || one.starts_at <= call.now()) continue;
        if (next == nullptr || one.starts_at < next->starts_at) next = &one;
    }
    if (next == nullptr) return {};
    PH_TRY(const auto moved, call.work.meetings().carry_over(scope, ended.id, next->id));
    if (moved > 0)
        call.gate.note(scope, subject("meeting", ended.id),
                       Payload{}.add("act", "passed_on").add("questions", static_cast<int>(moved)).json());
    return {};
}

}  // namespace

MeetingGuest guest_of(Call& call, const Meeting& meeting, const UserId& user, Attendance attendance) {
    MeetingGuest guest;
    guest.id = call.new_id<MeetingGuestId>();
    guest.municipality_id = meeting.municipality_id;
    guest.meeting_id = meeting.id;
    guest.user_id = user;
    guest.attendance = attendance;
    return guest;
}

Status note_meeting(Call& call, const access::Scope& scope, const Meeting& meeting, std::string_view act) {
    call.gate.note(scope, subject("meeting", meeting.id),
                   Payload{}
                       .add("act", act)
                       .add("kind", std::string_view{meeting.kind})
                       .add("day", local_date(meeting.starts_at))
                       .json());
    return {};
}

Status must_lead(const Call& call, const Meeting& meeting) {
    if (meeting.led_by == call.actor().user_id) return {};
    return Error{Fault::forbidden, "Alleen wie het overleg leidt, kan dit doen.", {}};
}

Result<const MeetingKind*> kind_of(const Call& call, const Meeting& meeting) {
    if (const MeetingKind* const kind = meeting_kind(call.catalogue, meeting.kind)) return kind;
    return conflict("soort-weg",
                    "Dit soort overleg staat niet meer in de catalogus. Vraag het aan wie de catalogus "
                    "beheert.");
}

Status fill_series(Call& call, const access::Scope& scope, const MeetingSeries& series,
                   const MeetingKind& kind, const Meeting& after, const std::vector<UserId>& guests) {
    if (series.stopped_on || kind.every_days == 0) return {};
    PH_TRY(const auto there, call.work.meetings().of_series(scope, series.id));
    int ahead = 0;
    Meeting last = after;
    for (const Meeting& one : there) {
        if (one.state == MeetingState::planned && one.starts_at > call.now()) ++ahead;
        if (slot_of(one) > slot_of(last)) last = one;
    }
    for (; ahead < kind.ahead; ++ahead) {
        Meeting next;
        PH_CHECK(add_next(call, scope, series, last, guests, next));
        last = next;
    }
    return {};
}

Status end_series(Call& call, const access::Scope& scope, const Meeting& meeting) {
    if (!meeting.series_id) return no_series();
    PH_TRY(auto series, call.work.meetings().series(scope, *meeting.series_id));
    if (series.stopped_on) return {};
    series.stopped_on = call.today();
    PH_CHECK(call.work.meetings().change_series(scope, series));
    call.gate.note(scope, subject("meeting_series", series.id), Payload{}.add("act", "stopped").json());
    return {};
}

Status after_the_end(Call& call, const access::Scope& scope, const Meeting& meeting) {
    if (!meeting.series_id) return {};
    PH_TRY(const auto* const kind, kind_of(call, meeting));
    PH_TRY(const auto series, call.work.meetings().series(scope, *meeting.series_id));
    PH_TRY(const auto guests, call.work.meetings().guests(scope, meeting.id));
    std::vector<UserId> users;
    for (const MeetingGuestView& one : guests) users.push_back(one.user_id);
    PH_CHECK(fill_series(call, scope, series, *kind, meeting, users));
    return pass_on_questions(call, scope, meeting);
}

Result<std::vector<Meeting>> later_ones(Call& call, const access::Scope& scope, const Meeting& meeting) {
    if (!meeting.series_id) return no_series();
    PH_TRY(auto there, call.work.meetings().of_series(scope, *meeting.series_id));
    std::erase_if(there, [&](const Meeting& one) {
        return one.state != MeetingState::planned || slot_of(one) <= slot_of(meeting);
    });
    return there;
}

Status move_later(Call& call, const access::Scope& scope, const Meeting& meeting, Instant slot,
                  std::vector<Meeting> later) {
    PH_TRY(auto series, call.work.meetings().series(scope, *meeting.series_id));
    const Instant from = slot_of(meeting);
    for (Meeting& one : later) {
        const auto distance = local_date(slot_of(one)) - local_date(slot);
        const Instant at = next_slot(from, static_cast<int>(distance.count()));
        const Instant starts_at = moment_of(at, call.catalogue.calendar);
        const bool other_moment = starts_at != one.starts_at;
        one.slot_at = at;
        PH_CHECK(move(one, starts_at, meeting.place, call.now()));
        PH_CHECK(call.work.meetings().change(scope, one));
        if (other_moment) PH_CHECK(ask_again(call, scope, one));
        PH_CHECK(note_meeting(call, scope, one, "changed"));
    }
    series.place = meeting.place;
    PH_CHECK(call.work.meetings().change_series(scope, series));
    call.gate.note(scope, subject("meeting_series", series.id),
                   Payload{}.add("act", "changed").add("from", local_date(meeting.starts_at)).json());
    return {};
}

Status cancel_later(Call& call, const access::Scope& scope, std::vector<Meeting> later,
                    const std::string& reason) {
    for (Meeting& one : later) {
        PH_CHECK(cancel(one, reason, call.now()));
        PH_CHECK(call.work.meetings().change(scope, one));
        PH_CHECK(note_meeting(call, scope, one, "cancelled"));
    }
    for (const Meeting& one : later) PH_CHECK(pass_on_questions(call, scope, one));
    return {};
}

Status ask_again(Call& call, const access::Scope& scope, const Meeting& meeting) {
    PH_TRY(const auto guests, call.work.meetings().guests(scope, meeting.id));
    for (const MeetingGuestView& one : guests) {
        if (one.attendance == Attendance::invited || one.user_id == meeting.led_by) continue;
        MeetingGuest guest = one;
        guest.attendance = Attendance::invited;
        PH_CHECK(call.work.meetings().change_guest(scope, guest));
    }
    return call.work.meetings().ask_participants_again(scope, meeting.id);
}

}  // namespace ph::app
