#include "app/use_cases/timeline.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

#include "app/use_cases/facts.hpp"
#include "app/use_cases/redaction.hpp"

namespace ph::app {
namespace {

using access::Permission;

struct KindPermission {
    TimelineKind kind;
    Permission permission;
};

// Which permission shows a kind of moment; phases and persons come with the dossier itself.
constexpr std::array<KindPermission, 17> permissions{{
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
    {TimelineKind::approach, Permission::case_read},
}};

// English name of a value, as records keep it -> the sentence that tells it.
using Telling = std::pair<std::string_view, Sentence>;

constexpr std::array<Telling, 7> outcomes{{{"spoken", Sentence::contact_spoken},
                                           {"no_answer", Sentence::contact_no_answer},
                                           {"message_left", Sentence::contact_message_left},
                                           {"not_home", Sentence::contact_not_home},
                                           {"declined", Sentence::contact_declined},
                                           {"call_back_later", Sentence::contact_call_back_later},
                                           {"sent", Sentence::contact_sent}}};
constexpr std::array<Telling, 4> phases{{{"registered", Sentence::phase_registered},
                                         {"guided", Sentence::phase_guided},
                                         {"aftercare", Sentence::phase_aftercare},
                                         {"closed", Sentence::phase_closed}}};
constexpr std::array<Telling, 10> roles{{{"intaker", Sentence::role_intaker},
                                         {"coach", Sentence::role_coach},
                                         {"income_consultant", Sentence::role_income_consultant},
                                         {"partner", Sentence::role_partner},
                                         {"work_supervisor", Sentence::role_work_supervisor},
                                         {"team_leader", Sentence::role_team_leader},
                                         {"policy_officer", Sentence::role_policy_officer},
                                         {"privacy_officer", Sentence::role_privacy_officer},
                                         {"administrator", Sentence::role_administrator},
                                         {"participant", Sentence::role_participant}}};
constexpr std::array<Telling, 4> appointments{{{"planned", Sentence::appointment_planned},
                                               {"done", Sentence::appointment_done},
                                               {"cancelled", Sentence::appointment_cancelled},
                                               {"missed", Sentence::appointment_missed}}};
constexpr std::array<Telling, 3> tasks{
    {{"open", Sentence::task_added}, {"done", Sentence::task_done}, {"dropped", Sentence::task_dropped}}};
constexpr std::array<Telling, 6> trajectories{{{"care", Sentence::care_started},
                                               {"participation", Sentence::participation_started},
                                               {"reached", Sentence::trajectory_reached},
                                               {"partly", Sentence::trajectory_partly},
                                               {"not_reached", Sentence::trajectory_not_reached},
                                               {"broken_off", Sentence::trajectory_broken_off}}};
constexpr std::array<Telling, 3> courses{{{"on_course", Sentence::report_on_course},
                                          {"slower", Sentence::report_slower},
                                          {"stuck", Sentence::report_stuck}}};
constexpr std::array<Telling, 2> plans{
    {{"started", Sentence::plan_started}, {"ended", Sentence::plan_ended}}};
constexpr std::array<Telling, 2> agreements{
    {{"participant", Sentence::participant_agreed}, {"coach", Sentence::coach_agreed}}};

constexpr std::array<Telling, 11> steps{{{"opened", Sentence::approach_started},
                                         {"began", Sentence::step_began},
                                         {"planned", Sentence::step_planned},
                                         {"finished", Sentence::step_finished},
                                         {"stopped", Sentence::step_stopped},
                                         {"failed", Sentence::step_failed},
                                         {"reached", Sentence::step_reached},
                                         {"term_passed", Sentence::step_term_passed},
                                         {"lengthened", Sentence::step_lengthened},
                                         {"ended", Sentence::approach_ended},
                                         {"moved", Sentence::approach_moved}}};
constexpr std::array<Telling, 3> person_events{{{"joined", Sentence::person_joined},
                                                {"birth_date", Sentence::birth_date_corrected},
                                                {"bsn", Sentence::bsn_corrected}}};

// A value without a sentence is a defect: a record can only hold values of the enumerations above.
template <std::size_t size>
Sentence sentence_of(const std::array<Telling, size>& table, std::string_view value) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Telling& row) { return row.first == value; });
    if (found == table.end())
        throw std::logic_error("the timeline has no sentence for: " + std::string{value});
    return found->second;
}

std::string helper(const TimelineMoment& moment, const Texts& texts) {
    const bool stopped = moment.what.starts_with('-');
    const std::string role =
        texts.say(sentence_of(roles, std::string_view{moment.what}.substr(stopped ? 1 : 0)));
    return texts.say(stopped ? Sentence::helper_stopped : Sentence::helper_began,
                     {{"naam", moment.about}, {"rol", role}});
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

std::string title_of(const TimelineMoment& moment, const Texts& texts) {
    const auto& about = moment.about;
    switch (moment.kind) {
        case TimelineKind::registration: return texts.say(Sentence::registered);
        case TimelineKind::snapshot: return texts.say(Sentence::snapshot_made, {{"naam", about}});
        case TimelineKind::involvement: return helper(moment, texts);
        case TimelineKind::fact: return texts.say(Sentence::fact_recorded, {{"vraag", about}});
        case TimelineKind::measurement: return texts.say(Sentence::measured, {{"naam", about}});
        case TimelineKind::plan: return texts.say(sentence_of(plans, moment.what), {{"nummer", about}});
        case TimelineKind::agreement:
            return texts.say(sentence_of(agreements, moment.what), {{"nummer", about}});
        case TimelineKind::goal: return texts.say(Sentence::goal_scored, {{"doel", about}});
        case TimelineKind::action: return texts.say(Sentence::action_done, {{"actie", about}});
        case TimelineKind::trajectory:
            return texts.say(sentence_of(trajectories, moment.what), {{"traject", about}});
        case TimelineKind::report: return texts.say(sentence_of(courses, moment.what), {{"traject", about}});
        case TimelineKind::contact: return texts.say(sentence_of(outcomes, moment.what));
        case TimelineKind::appointment:
            return texts.say(sentence_of(appointments, moment.what), {{"onderwerp", about}});
        case TimelineKind::task: return texts.say(sentence_of(tasks, moment.what), {{"taak", about}});
        case TimelineKind::phase: return texts.say(sentence_of(phases, moment.what));
        case TimelineKind::person:
            return texts.say(sentence_of(person_events, moment.what), {{"naam", about}});
        case TimelineKind::approach:
            return texts.say(sentence_of(steps, moment.what), {{"stap", about}, {"aanpak", about}});
    }
    return {};
}

Page<TimelineEntry> story(std::vector<TimelineMoment> moments, const Catalogue& catalogue, Instant now,
                          const PageRequest& request) {
    // What is still to come is no part of the story.
    std::erase_if(moments, [now, today = local_date(now)](const TimelineMoment& moment) {
        return moment.kind == TimelineKind::appointment ? moment.at > now : moment.day > today;
    });
    std::ranges::sort(moments, std::greater<>{}, [](const TimelineMoment& moment) {
        return std::tuple{moment.day, moment.recorded_at, moment.id};
    });
    auto next = moments.begin();
    if (request.after) {
        next = std::ranges::find(moments, request.after->id, &TimelineMoment::id);
        // A record that is gone since the page before: go on at its time.
        next = next == moments.end()
                   ? std::ranges::find_if(
                         moments, [&](const TimelineMoment& moment) { return moment.at < request.after->at; })
                   : next + 1;
    }
    std::vector<TimelineEntry> entries;
    const auto wanted = static_cast<std::size_t>(request.limit) + 1;
    for (; next != moments.end() && entries.size() < wanted; ++next) {
        name_from_catalogue(catalogue, *next);
        std::string title = title_of(*next, catalogue.texts);
        entries.push_back(
            {next->id, next->at, next->kind, std::move(title), std::move(next->text), std::move(next->by)});
    }
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
    redact(call, admission, moments);
    return story(std::move(moments), call.catalogue, call.now(), request);
}

}  // namespace ph::app
