#include "storage/repositories/timeline.hpp"

#include "storage/sql/codec.hpp"

namespace ph::storage {
namespace {

using app::TimelineKind;
using app::TimelineMoment;

// Whether a record's moment is an instant or only a day.
enum class When : std::uint8_t { instant, day };

// Where moments of a kind come from. Every query gives: id, when, what, about, text, by; newest first.
struct Source {
    TimelineKind kind;
    When when;
    // Tells moments apart that come from one record, such as the begin and the end of an involvement.
    std::uint8_t part;
    std::string_view sql;
};

constexpr std::array<Source, 20> sources{{
    {TimelineKind::registration, When::instant, 0,
     "SELECT r.id, r.received_at, r.channel, '', r.question, u.display_name FROM registration r "
     "JOIN user_account u ON u.id = r.recorded_by WHERE r.dossier_id = $1 ORDER BY r.received_at DESC LIMIT "
     "1000"},
    {TimelineKind::phase, When::instant, 0,
     "SELECT c.id, c.changed_at, c.phase, '', c.reason, u.display_name FROM phase_change c "
     "JOIN user_account u ON u.id = c.changed_by WHERE c.dossier_id = $1 ORDER BY c.changed_at DESC LIMIT "
     "1000"},
    {TimelineKind::snapshot, When::instant, 0,
     "SELECT s.id, s.recorded_at, '', s.form_id, s.note, u.display_name FROM snapshot s "
     "JOIN user_account u ON u.id = s.recorded_by WHERE s.dossier_id = $1 ORDER BY s.recorded_at DESC LIMIT "
     "1000"},
    {TimelineKind::fact, When::instant, 0,
     "SELECT f.id, f.recorded_at, f.source, f.key, '', u.display_name FROM fact f "
     "JOIN user_account u ON u.id = f.recorded_by WHERE f.dossier_id = $1 AND f.snapshot_id IS NULL "
     "ORDER BY f.recorded_at DESC LIMIT 1000"},
    {TimelineKind::involvement, When::day, 0,
     "SELECT i.id, i.starts_on, i.role, u.display_name, CASE WHEN i.ends_on IS NULL THEN i.reason ELSE '' "
     "END, '' "
     "FROM involvement i JOIN user_account u ON u.id = i.user_id WHERE i.dossier_id = $1 "
     "ORDER BY i.starts_on DESC LIMIT 1000"},
    {TimelineKind::involvement, When::day, 1,
     "SELECT i.id, i.ends_on, '-' || i.role, u.display_name, i.reason, '' FROM involvement i "
     "JOIN user_account u ON u.id = i.user_id WHERE i.dossier_id = $1 AND i.ends_on IS NOT NULL "
     "ORDER BY i.ends_on DESC LIMIT 1000"},
    {TimelineKind::measurement, When::day, 0,
     "SELECT m.id, m.taken_on, m.rater, m.instrument_id, CASE WHEN m.reason = '' THEN m.explanation ELSE "
     "m.reason END, "
     "u.display_name FROM measurement m JOIN user_account u ON u.id = m.recorded_by WHERE m.dossier_id = $1 "
     "ORDER BY m.taken_on DESC LIMIT 1000"},
    {TimelineKind::plan, When::instant, 0,
     "SELECT a.id, a.created_at, 'started', CAST(a.number AS TEXT), '', u.display_name FROM action_plan a "
     "JOIN user_account u ON u.id = a.created_by WHERE a.dossier_id = $1 ORDER BY a.created_at DESC LIMIT "
     "1000"},
    {TimelineKind::plan, When::day, 1,
     "SELECT a.id, a.ended_on, 'ended', CAST(a.number AS TEXT), '', '' FROM action_plan a "
     "WHERE a.dossier_id = $1 AND a.ended_on IS NOT NULL ORDER BY a.ended_on DESC LIMIT 1000"},
    {TimelineKind::agreement, When::day, 2,
     "SELECT a.id, a.participant_agreed_on, 'participant', CAST(a.number AS TEXT), '', '' FROM action_plan a "
     "WHERE a.dossier_id = $1 AND a.participant_agreed_on IS NOT NULL ORDER BY a.participant_agreed_on DESC "
     "LIMIT 1000"},
    {TimelineKind::agreement, When::day, 3,
     "SELECT a.id, a.coach_agreed_on, 'coach', CAST(a.number AS TEXT), '', COALESCE(u.display_name, '') "
     "FROM action_plan a LEFT JOIN user_account u ON u.id = a.coach_agreed_by "
     "WHERE a.dossier_id = $1 AND a.coach_agreed_on IS NOT NULL ORDER BY a.coach_agreed_on DESC LIMIT 1000"},
    {TimelineKind::goal, When::day, 0,
     "SELECT s.id, s.scored_on, s.rater, g.title || ' (' || CAST(s.level AS TEXT) || ')', s.note, "
     "u.display_name "
     "FROM gas_score s JOIN goal g ON g.id = s.goal_id JOIN user_account u ON u.id = s.recorded_by "
     "WHERE s.dossier_id = $1 ORDER BY s.scored_on DESC LIMIT 1000"},
    {TimelineKind::action, When::day, 0,
     "SELECT x.id, x.done_on, x.actor_kind, x.description, '', x.actor_name FROM plan_action x "
     "JOIN action_plan a ON a.id = x.plan_id WHERE a.dossier_id = $1 AND x.done_on IS NOT NULL "
     "AND a.status <> 'draft' ORDER BY x.done_on DESC LIMIT 1000"},
    {TimelineKind::trajectory, When::day, 0,
     "SELECT t.id, t.starts_on, t.kind, t.title, t.end_goal, COALESCE(u.display_name, t.responsible_name) "
     "FROM trajectory t LEFT JOIN user_account u ON u.id = t.responsible_id WHERE t.dossier_id = $1 "
     "ORDER BY t.starts_on DESC LIMIT 1000"},
    {TimelineKind::trajectory, When::day, 1,
     "SELECT t.id, t.closed_on, t.result, t.title, t.result_note, COALESCE(u.display_name, "
     "t.responsible_name) "
     "FROM trajectory t LEFT JOIN user_account u ON u.id = t.responsible_id WHERE t.dossier_id = $1 "
     "AND t.closed_on IS NOT NULL ORDER BY t.closed_on DESC LIMIT 1000"},
    {TimelineKind::report, When::day, 0,
     "SELECT r.id, r.reported_on, r.course, t.title, r.text, u.display_name FROM progress_report r "
     "JOIN trajectory t ON t.id = r.trajectory_id JOIN user_account u ON u.id = r.recorded_by "
     "WHERE r.dossier_id = $1 ORDER BY r.reported_on DESC LIMIT 1000"},
    {TimelineKind::contact, When::instant, 0,
     "SELECT c.id, c.at, c.outcome, '', c.note, u.display_name FROM contact c "
     "JOIN user_account u ON u.id = c.recorded_by WHERE c.dossier_id = $1 ORDER BY c.at DESC LIMIT 1000"},
    {TimelineKind::appointment, When::instant, 0,
     "SELECT a.id, a.starts_at, a.status, a.subject, a.status_note, u.display_name FROM appointment a "
     "JOIN user_account u ON u.id = a.with_user_id WHERE a.dossier_id = $1 ORDER BY a.starts_at DESC LIMIT "
     "1000"},
    {TimelineKind::task, When::instant, 0,
     "SELECT t.id, t.created_at, 'open', t.title, t.reason, u.display_name FROM task t "
     "JOIN user_account u ON u.id = t.created_by WHERE t.dossier_id = $1 ORDER BY t.created_at DESC LIMIT "
     "1000"},
    {TimelineKind::task, When::day, 1,
     "SELECT t.id, t.done_on, t.status, t.title, t.status_note, u.display_name FROM task t "
     "JOIN user_account u ON u.id = t.owner_id WHERE t.dossier_id = $1 AND t.done_on IS NOT NULL "
     "ORDER BY t.done_on DESC LIMIT 1000"},
}};

// The milliseconds in front of a version 7 id (RFC 9562): when the record was made.
Instant made_at(const Uuid& id) {
    std::int64_t milliseconds = 0;
    for (std::size_t i = 0; i < 6; ++i) milliseconds = (milliseconds << 8U) | id.bytes[i];
    return Instant{std::chrono::milliseconds{milliseconds}};
}

// A record that only has a day: when it was made if that was the same day, so that the story of one day is in
// order; noon otherwise, between the morning and the evening.
Instant moment_of(Date day, const Source& source, const Uuid& id) {
    const Instant made = made_at(id);
    return source.part == 0 && local_date(made) == day ? made : local_instant(day, std::chrono::hours{12});
}

TimelineMoment read_moment(const Source& source, const sql::Row& row) {
    TimelineMoment moment;
    moment.id = row.get<Uuid>(0);
    moment.at =
        source.when == When::instant ? row.get<Instant>(1) : moment_of(row.get<Date>(1), source, moment.id);
    // The last byte of an id is random: changing it by the part keeps ids of the story apart.
    moment.id.bytes.back() = static_cast<std::uint8_t>(moment.id.bytes.back() ^ source.part);
    moment.kind = source.kind;
    moment.what = row.get<std::string>(2);
    moment.about = row.get<std::string>(3);
    moment.text = row.get<std::string>(4);
    moment.by = row.get<std::string>(5);
    return moment;
}

}  // namespace

Result<std::vector<TimelineMoment>> SqlTimelineRepository::moments(const access::Admission& admission,
                                                                   const std::set<TimelineKind>& kinds) {
    std::vector<TimelineMoment> moments;
    for (const Source& source : sources) {
        if (!kinds.contains(source.kind)) continue;
        PH_TRY([[maybe_unused]] const auto rows,
               connection_.run(source.sql, sql::arguments_of(admission.dossier()),
                               [&](const sql::Row& row) { moments.push_back(read_moment(source, row)); }));
    }
    return moments;
}

}  // namespace ph::storage
