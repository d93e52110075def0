// When my appointments and trainings are, in the calendar of my own telephone: a secret address without
// signing in, that tells times and nothing else.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/call.hpp"

namespace ph::app {

// When the link that works now was made; nothing without one.
Result<std::optional<Instant>> calendar_link(Call& call);

struct NewCalendarLink {
    std::string secret;  // 256 random bits as base64url, 43 characters; told once
    Instant made_at;
};
// A new one ends the one before.
Result<NewCalendarLink> make_calendar_link(Call& call);
// No error when there is none.
Status end_calendar_link(Call& call);

// What a calendar is told of an appointment, or of a training that one signed up for: nobody who sees it
// knows which of the two.
struct CalendarMoment {
    std::string id;  // of that one
    Instant starts_at;
    int minutes = 0;
    int version = 1;
};

// Reading a calendar without a session: the secret says who asks, and the gate decides as always.
struct CalendarFeed {
    Storage& storage;
    const Catalogue& catalogue;
    Clock& clock;
    Random& random;

    struct Reading {
        // Planned ones from today on, earliest first: appointments in dossiers that are open to the user at
        // this moment, and trainings.
        std::vector<CalendarMoment> moments;
        // Of the gate: to be recorded before an answer leaves, also of a refusal.
        std::vector<access::AuditEvent> events;
        bool found = false;
    };
    // Not found: nobody has this secret, or the gate refuses them. Any text may be given as secret; it is
    // looked up by its hash, so that the time it takes tells nothing about secrets that exist.
    [[nodiscard]] Result<Reading> read(std::string_view secret) const;
};

}  // namespace ph::app
