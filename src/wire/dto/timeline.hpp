// The timeline in the API.
#pragma once
#include "app/use_cases/timeline.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

template <>
struct Names<app::TimelineKind> {
    static constexpr auto table = names<app::TimelineKind>({{app::TimelineKind::registration, "aanmelding"},
                                                            {app::TimelineKind::snapshot, "klantfoto"},
                                                            {app::TimelineKind::involvement, "betrokkene"},
                                                            {app::TimelineKind::fact, "feit"},
                                                            {app::TimelineKind::measurement, "meting"},
                                                            {app::TimelineKind::plan, "plan"},
                                                            {app::TimelineKind::agreement, "akkoord"},
                                                            {app::TimelineKind::goal, "doel"},
                                                            {app::TimelineKind::action, "actie"},
                                                            {app::TimelineKind::trajectory, "traject"},
                                                            {app::TimelineKind::report, "verslag"},
                                                            {app::TimelineKind::contact, "contact"},
                                                            {app::TimelineKind::appointment, "afspraak"},
                                                            {app::TimelineKind::task, "taak"},
                                                            {app::TimelineKind::phase, "fase"},
                                                            {app::TimelineKind::person, "persoon"},
                                                            {app::TimelineKind::approach, "aanpak"}});
};

template <>
struct Text<Uuid> {
    static constexpr std::string_view code = "ongeldige-id";
    static constexpr std::string_view message = "Dit is geen geldige id (een UUID van 36 tekens).";
    static std::optional<Uuid> parse(std::string_view text) { return Uuid::parse(text); }
    static std::string format(const Uuid& id) { return id.to_string(); }
};

struct Gebeurtenis {
    Uuid id;
    Instant moment;
    app::TimelineKind soort = app::TimelineKind::registration;
    std::string titel;
    std::optional<std::string> tekst;
    std::string door;
};
BOOST_DESCRIBE_STRUCT(Gebeurtenis, (), (id, moment, soort, titel, tekst, door))

inline Gebeurtenis to_dto(const app::TimelineEntry& entry) {
    return {entry.id, entry.at, entry.kind, entry.title, unless_empty(entry.text), entry.by};
}

}  // namespace ph::wire
