#include "app/use_cases/calendar_link.hpp"

#include <algorithm>
#include <tuple>

#include "app/actor.hpp"
#include "app/auth/tokens.hpp"
#include "app/payload.hpp"
#include "app/ports/learning.hpp"
#include "app/ports/users.hpp"
#include "app/ports/work.hpp"

namespace ph::app {
namespace {

using access::Permission;

// How far ahead a calendar looks; nobody plans further.
constexpr std::chrono::days calendar_days{366};

constexpr std::string_view link_kind = "calendar_link";

}  // namespace

Result<std::optional<Instant>> calendar_link(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::my_day_read));
    PH_TRY(const auto link, call.work.users().calendar_link(scope));
    return link ? std::optional{link->made_at} : std::nullopt;
}

Result<NewCalendarLink> make_calendar_link(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::my_day_read, true));
    NewCalendarLink made{auth::new_token(call.random), scope.now()};
    PH_CHECK(call.work.users().replace_calendar_link(scope, auth::digest_of(made.secret)));
    call.gate.note(scope, subject(link_kind, scope.user()), Payload{}.add("link", "made").json());
    return made;
}

Status end_calendar_link(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::my_day_read, true));
    PH_CHECK(call.work.users().remove_calendar_link(scope, scope.user()));
    call.gate.note(scope, subject(link_kind, scope.user()), Payload{}.add("link", "ended").json());
    return {};
}

Result<CalendarFeed::Reading> CalendarFeed::read(std::string_view secret) const {
    PH_TRY(const auto work, storage.begin(Access::read));
    PH_TRY(const auto reader, work->users().calendar_reader(auth::digest_of(secret)));
    Reading reading;
    if (!reader) return reading;
    const access::Actor actor = actor_of(*reader);
    access::Gate gate{catalogue.policy, actor, work->grants(), clock, random};
    const auto scope = gate.enter(Permission::my_day_read);
    if (!scope.ok()) {
        reading.events = gate.take_events();
        return reading;
    }
    const Instant from = local_instant(clock.today(), {});
    const Instant until = local_instant(clock.today() + calendar_days, {});
    PH_TRY(const auto appointments, work->work().appointments_between(*scope, from, until));
    for (const AppointmentView& one : appointments)
        reading.moments.push_back({one.id.to_string(), one.starts_at, one.minutes, one.version});
    PH_TRY(const auto trainings, work->learning().own_trainings(*scope, from, until));
    for (const TrainingView& one : trainings)
        reading.moments.push_back({one.id.to_string(), one.starts_at, one.minutes, one.version});
    std::ranges::sort(reading.moments, [](const CalendarMoment& a, const CalendarMoment& b) {
        return std::tie(a.starts_at, a.id) < std::tie(b.starts_at, b.id);
    });
    gate.tell(*scope, subject(link_kind, scope->user()),
              Payload{}
                  .add("appointments", static_cast<int>(appointments.size()))
                  .add("trainings", static_cast<int>(trainings.size()))
                  .json());
    reading.events = gate.take_events();
    reading.found = true;
    return reading;
}

}  // namespace ph::app
