// The timeline: the story of a dossier in order, with only the kinds of moments that the reader may see.
#pragma once
#include <string>

#include "app/call.hpp"
#include "app/page.hpp"
#include "app/ports/timeline.hpp"

namespace ph::app {

struct TimelineEntry {
    Uuid id;
    Instant at;
    TimelineKind kind = TimelineKind::registration;
    std::string title;  // one line, in the words of catalogue/teksten
    std::string text;
    std::string by;
};

// What happened, in one line. Pure.
std::string title_of(const TimelineMoment& moment, const Texts& texts);

// The moments by day and by when they were recorded, newest first, and one page of them. Pure.
Page<TimelineEntry> story(std::vector<TimelineMoment> moments, const Catalogue& catalogue, Instant now,
                          const PageRequest& request);

Result<Page<TimelineEntry>> timeline(Call& call, const DossierId& dossier, const PageRequest& page);

}  // namespace ph::app
