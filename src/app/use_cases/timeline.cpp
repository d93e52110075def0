#include "app/use_cases/timeline.hpp"

#include "app/use_cases/facts.hpp"

namespace ph::app {
namespace {

using access::Permission;

struct KindPermission {
    TimelineKind kind;
    Permission permission;
};

// Which permission shows a kind of moment; phases and persons come with the dossier itself.
constexpr std::array<KindPermission, 16> permissions{{
    {TimelineKind::registration, Permission::fact_read},
    {TimelineKind::snapshot, Permission::fact_read},
    {TimelineKind::involvement, Permission::involvement_read},
    {TimelineKind::fact, Permission::fact_read},
    {TimelineKind::measurement, Permission::measurement_read},
    {TimelineKind::plan, Permission::plan_read},
    {TimelineKind::agreement, Permission::plan_read},
    {TimelineKind::goal, Permission::plan_read},
    {TimelineKind::action, Permission::plan_read},
    {TimelineKind::trajectory, Permission::trajectory_read},
    {TimelineKind::report, Permission::trajectory_read},
    {TimelineKind::contact, Permission::contact_read},
    {TimelineKind::appointment, Permission::appointment_read},
    {TimelineKind::task, Permission::task_read},
    {TimelineKind::phase, Permission::dossier_read},
    {TimelineKind::person, Permission::dossier_read},
}};

// English name of a value -> the words of the story. A name that is not in the table tells nothing by itself.
using Words = std::pair<std::string_view, std::string_view>;

template <std::size_t size>
std::string_view words_for(const std::array<Words, size>& table, std::string_view name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Words& row) { return row.first == name; });
    return found == table.end() ? std::string_view{} : found->second;
}

constexpr std::array<Words, 6> outcomes{{{"spoken", "Gesproken"},
                                         {"no_answer", "Geprobeerd: geen gehoor"},
                                         {"message_left", "Geprobeerd: bericht achtergelaten"},
                                         {"not_home", "Langs geweest: niet thuis"},
                                         {"declined", "Gesproken: wil nu niet"},
                                         {"call_back_later", "Gesproken: later terugbellen"}}};
constexpr std::array<Words, 4> phases{{{"registered", "Aangemeld"},
                                       {"guided", "Begeleiding begonnen"},
                                       {"aftercare", "Nazorg begonnen"},
                                       {"closed", "Dossier afgesloten"}}};
constexpr std::array<Words, 10> roles{{{"intaker", "intaker"},
                                       {"coach", "vaste contactpersoon"},
                                       {"income_consultant", "inkomensconsulent"},
                                       {"partner", "ketenpartner"},
                                       {"work_supervisor", "werkbegeleider"},
                                       {"team_leader", "teamleider"},
                                       {"policy_officer", "beleidsmedewerker"},
                                       {"privacy_officer", "privacyfunctionaris"},
                                       {"administrator", "beheerder"},
                                       {"participant", "deelnemer"}}};
constexpr std::array<Words, 4> appointments{{{"planned", "Afspraak"},
                                             {"done", "Afspraak geweest"},
                                             {"cancelled", "Afspraak afgezegd"},
                                             {"missed", "Afspraak gemist"}}};
constexpr std::array<Words, 3> tasks{
    {{"open", "Nieuwe taak"}, {"done", "Taak gedaan"}, {"dropped", "Taak vervallen"}}};
constexpr std::array<Words, 6> trajectories{{{"care", "Zorgtraject begonnen"},
                                             {"participation", "Participatietraject begonnen"},
                                             {"reached", "Traject afgesloten, einddoel gehaald"},
                                             {"partly", "Traject afgesloten, einddoel deels gehaald"},
                                             {"not_reached", "Traject afgesloten, einddoel niet gehaald"},
                                             {"broken_off", "Traject afgebroken"}}};
constexpr std::array<Words, 3> courses{
    {{"on_course", "Op koers"}, {"slower", "Het gaat langzamer"}, {"stuck", "Vastgelopen"}}};
constexpr std::array<Words, 2> plans{{{"started", "begonnen"}, {"ended", "beëindigd"}}};
constexpr std::array<Words, 2> agreements{{{"participant", "De deelnemer"}, {"coach", "De coach"}}};

std::string joined(std::string_view words, std::string_view about) {
    std::string title{words};
    if (!title.empty() && !about.empty()) title += ": ";
    title += about;
    return title;
}

// Records keep the catalogue's ids; people read its names.
void name_from_catalogue(const Catalogue& catalogue, TimelineMoment& moment) {
    if (moment.kind == TimelineKind::snapshot) {
        if (const auto form = catalogue.forms.find(moment.about); form != catalogue.forms.end())
            moment.about = form->second.name;
    } else if (moment.kind == TimelineKind::measurement) {
        if (const auto found = catalogue.instruments.find(moment.about); found != catalogue.instruments.end())
            moment.about = found->second.name;
    } else if (moment.kind == TimelineKind::fact) {
        if (const FormQuestion* question = question_of(catalogue, moment.about))
            moment.about = question->text;
    }
}

}  // namespace

std::string title_of(const TimelineMoment& moment) {
    switch (moment.kind) {
        case TimelineKind::registration: return "Aangemeld";
        case TimelineKind::snapshot: return joined("Klantfoto", moment.about);
        case TimelineKind::involvement:
            if (moment.what.starts_with('-'))
                return moment.about + " stopt als " + std::string{words_for(roles, moment.what.substr(1))};
            return moment.about + " helpt mee als " + std::string{words_for(roles, moment.what)};
        case TimelineKind::fact: return joined("Nieuw feit", moment.about);
        case TimelineKind::measurement: return joined("Meting", moment.about);
        case TimelineKind::plan:
            return "Plan " + moment.about + ' ' + std::string{words_for(plans, moment.what)};
        case TimelineKind::agreement:
            return std::string{words_for(agreements, moment.what)} + " is akkoord met plan " + moment.about;
        case TimelineKind::goal: return joined("Doel gescoord", moment.about);
        case TimelineKind::action: return joined("Actie gedaan", moment.about);
        case TimelineKind::trajectory: return joined(words_for(trajectories, moment.what), moment.about);
        case TimelineKind::report: return joined(words_for(courses, moment.what), moment.about);
        case TimelineKind::contact: return std::string{words_for(outcomes, moment.what)};
        case TimelineKind::appointment: return joined(words_for(appointments, moment.what), moment.about);
        case TimelineKind::task: return joined(words_for(tasks, moment.what), moment.about);
        case TimelineKind::phase: return std::string{words_for(phases, moment.what)};
        case TimelineKind::person: return joined("In het huishouden", moment.about);
    }
    return {};
}

Page<TimelineEntry> story(std::vector<TimelineMoment> moments, const Catalogue& catalogue, Instant now,
                          const PageRequest& request) {
    std::vector<TimelineEntry> entries;
    for (TimelineMoment& moment : moments) {
        // What is still to come is no part of the story.
        const bool to_come = moment.kind == TimelineKind::appointment
                                 ? moment.at > now
                                 : local_date(moment.at) > local_date(now);
        if (to_come) continue;
        const Instant at = moment.at;
        if (request.after && std::tie(at, moment.id) >= std::tie(request.after->at, request.after->id))
            continue;
        name_from_catalogue(catalogue, moment);
        std::string title = title_of(moment);
        entries.push_back(
            {moment.id, at, moment.kind, std::move(title), std::move(moment.text), std::move(moment.by)});
    }
    std::sort(entries.begin(), entries.end(), [](const TimelineEntry& a, const TimelineEntry& b) {
        return std::tie(a.at, a.id) > std::tie(b.at, b.id);
    });
    return make_page(std::move(entries), request.limit,
                     [](const TimelineEntry& entry) { return PageKey{entry.at, entry.id}; });
}

Result<Page<TimelineEntry>> timeline(Call& call, const DossierId& dossier, const PageRequest& request) {
    PH_TRY(const auto admission, call.gate.admit(Permission::timeline_read, dossier));
    std::set<TimelineKind> kinds;
    for (const auto& [kind, permission] : permissions) {
        if (call.gate.may(permission, admission)) kinds.insert(kind);
    }
    PH_TRY(auto moments, call.work.timeline().moments(admission, kinds));
    return story(std::move(moments), call.catalogue, call.now(), request);
}

}  // namespace ph::app
