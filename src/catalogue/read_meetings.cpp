// The kinds of meetings: catalogue/overleg.yaml.
#include <algorithm>

#include "catalogue/parts.hpp"
#include "wire/meeting_names.hpp"

namespace ph::catalogue {
namespace {

MeetingKind read_meeting_kind(const View& written, Problems& problems) {
    MeetingKind kind;
    kind.id = written.text("id");
    kind.name = written.text("naam");
    kind.explanation = written.text("uitleg");
    kind.source = written.text("bron");
    kind.of_household = written.text("over") == "huishouden";
    for (const View& role : written.items("uitnodigen"))
        kind.invites.push_back(*wire::named<Role>(role.text()));
    kind.minutes = written.integer("minuten");
    kind.nameless = *wire::named<NamelessRule>(written.text("namen"));
    kind.told_first = written.yes_or("eerstVertellen", true);
    kind.before = written.text("vooraf");
    for (const View& heading : written.items("kopjes")) kind.headings.push_back(heading.text());
    kind.decision_days = written.integer("besluitWerkdagen");
    kind.for_participant = written.text_or("voorDeelnemer");
    if (written.has("reeks")) {
        kind.every_days = written.at("reeks").integer("omDeDagen");
        kind.ahead = written.at("reeks").integer("vooruit");
    }
    if (kind.of_household && written.has("reeks"))
        problems.add("past-niet", "Een overleg over één huishouden komt niet in een reeks.",
                     written.at("reeks").place());
    if (kind.of_household && kind.nameless != NamelessRule::never)
        problems.add("past-niet", "Een overleg over één huishouden is met namen.",
                     written.at("namen").place());
    if (kind.nameless == NamelessRule::always && written.has("voorDeelnemer"))
        problems.add("past-niet", "Bij een overleg zonder namen kan geen deelnemer zijn.",
                     written.at("voorDeelnemer").place());
    return kind;
}

}  // namespace

std::vector<MeetingKind> read_meetings(const View& document, Problems& problems) {
    std::vector<MeetingKind> kinds;
    for (const View& written : document.items("soorten")) {
        MeetingKind kind = read_meeting_kind(written, problems);
        if (std::ranges::find(kinds, kind.id, &MeetingKind::id) != kinds.end())
            problems.add("dubbele-id", "De id \"" + kind.id + "\" staat hier twee keer.",
                         written.at("id").place());
        kinds.push_back(std::move(kind));
    }
    return kinds;
}

}  // namespace ph::catalogue
