#include "storage/repositories/timeline.hpp"

#include "storage/sql/codec.hpp"

namespace ph::storage {
namespace {

using app::TimelineKind;
using app::TimelineMoment;

// Whether a record's moment is an instant or only a day.
enum class When : std::uint8_t { instant, day };

// Where moments of a kind come from. The texts are SQL over the tables of `from`; `record` is the alias of
// the record's own table.
struct Source {
    TimelineKind kind;
    When when;
    // Tells moments apart that come from one record, such as the begin and the end of an involvement.
    std::uint8_t part;
    std::string_view record;
    std::string_view at;
    // When it was written down, for a day that was added to a record later; NULL: with the record itself.
    std::string_view recorded;
    std::string_view what;
    std::string_view about;
    std::string_view text;
    std::string_view by;
    std::string_view from;
    std::string_view where{};
    std::string_view written_by{"NULL"};
    std::string_view mark{"''"};
};

constexpr std::string_view with_record = "NULL";
constexpr std::string_view user = "u.display_name";

constexpr std::array<Source, 23> sources{{
    {TimelineKind::registration, When::instant, 0, "r", "r.received_at", with_record, "r.channel", "''",
     "r.question", user, "registration r JOIN user_account u ON u.id = r.recorded_by"},
    {TimelineKind::phase, When::instant, 0, "c", "c.changed_at", with_record, "c.phase", "''", "c.reason",
     user, "phase_change c JOIN user_account u ON u.id = c.changed_by"},
    {TimelineKind::snapshot, When::instant, 0, "s", "s.recorded_at", with_record, "''", "s.form_id", "s.note",
     user, "snapshot s JOIN user_account u ON u.id = s.recorded_by"},
    {TimelineKind::fact, When::instant, 0, "f", "f.recorded_at", with_record, "f.source", "f.key", "''", user,
     "fact f JOIN user_account u ON u.id = f.recorded_by", "f.snapshot_id IS NULL", "f.recorded_by"},
    {TimelineKind::person, When::instant, 0, "e", "e.recorded_at", with_record, "e.kind",
     "p.given_names || CASE WHEN p.name_prefix = '' THEN ' ' ELSE ' ' || p.name_prefix || ' ' END || "
     "p.family_name",
     "e.source_detail", user,
     "person_event e JOIN person p ON p.id = e.person_id JOIN user_account u ON u.id = e.recorded_by"},
    {TimelineKind::involvement, When::day, 0, "i", "i.starts_on", with_record, "i.role", user,
     "CASE WHEN i.ends_on IS NULL THEN i.reason ELSE '' END", "''",
     "involvement i JOIN user_account u ON u.id = i.user_id"},
    {TimelineKind::involvement, When::day, 1, "i", "i.ends_on", "i.ended_at", "'-' || i.role", user,
     "i.reason", "''", "involvement i JOIN user_account u ON u.id = i.user_id", "i.ends_on IS NOT NULL"},
    {TimelineKind::measurement, When::day, 0, "m", "m.taken_on", with_record, "m.rater", "m.instrument_id",
     "CASE WHEN m.reason = '' THEN m.explanation ELSE m.reason END", user,
     "measurement m JOIN user_account u ON u.id = m.recorded_by", "", "m.recorded_by"},
    {TimelineKind::plan, When::instant, 0, "a", "a.created_at", with_record, "'started'",
     "CAST(a.number AS TEXT)", "''", user, "action_plan a JOIN user_account u ON u.id = a.created_by"},
    {TimelineKind::plan, When::day, 1, "a", "a.ended_on", "a.ended_at", "'ended'", "CAST(a.number AS TEXT)",
     "''", "''", "action_plan a", "a.ended_on IS NOT NULL"},
    {TimelineKind::agreement, When::day, 2, "a", "a.participant_agreed_on", "a.participant_agreed_at",
     "'participant'", "CAST(a.number AS TEXT)", "''", "''", "action_plan a",
     "a.participant_agreed_on IS NOT NULL"},
    {TimelineKind::agreement, When::day, 3, "a", "a.coach_agreed_on", "a.coach_agreed_at", "'coach'",
     "CAST(a.number AS TEXT)", "''", "COALESCE(u.display_name, '')",
     "action_plan a LEFT JOIN user_account u ON u.id = a.coach_agreed_by", "a.coach_agreed_on IS NOT NULL"},
    {TimelineKind::goal, When::day, 0, "s", "s.scored_on", with_record, "s.rater",
     "g.title || ' (' || CAST(s.level AS TEXT) || ')'", "s.note", user,
     "gas_score s JOIN goal g ON g.id = s.goal_id JOIN user_account u ON u.id = s.recorded_by", "", "NULL",
     "g.life_domain"},
    {TimelineKind::action, When::day, 1, "x", "x.done_on", "x.done_at", "x.actor_kind", "x.description", "''",
     "x.actor_name",
     "action_plan a JOIN plan_action x ON x.plan_id = a.id LEFT JOIN goal g ON g.id = x.goal_id",
     "x.done_on IS NOT NULL AND a.status <> 'draft'", "NULL", "COALESCE(g.life_domain, '')"},
    {TimelineKind::trajectory, When::day, 0, "t", "t.starts_on", with_record, "t.kind", "t.title",
     "t.end_goal", "COALESCE(u.display_name, t.responsible_name)",
     "trajectory t LEFT JOIN user_account u ON u.id = t.responsible_id"},
    {TimelineKind::trajectory, When::day, 1, "t", "t.closed_on", "t.closed_at", "t.result", "t.title",
     "t.result_note", "COALESCE(u.display_name, t.responsible_name)",
     "trajectory t LEFT JOIN user_account u ON u.id = t.responsible_id", "t.closed_on IS NOT NULL"},
    {TimelineKind::report, When::day, 0, "r", "r.reported_on", with_record, "r.course", "t.title", "r.text",
     user,
     "progress_report r JOIN trajectory t ON t.id = r.trajectory_id JOIN user_account u ON u.id = "
     "r.recorded_by"},
    {TimelineKind::contact, When::instant, 0, "c", "c.at", with_record, "c.outcome", "''", "c.note", user,
     "contact c JOIN user_account u ON u.id = c.recorded_by", "", "c.recorded_by",
     "COALESCE(c.recorded_as, '')"},
    {TimelineKind::appointment, When::instant, 0, "a", "a.starts_at", with_record, "a.status", "a.subject",
     "a.status_note", user, "appointment a JOIN user_account u ON u.id = a.with_user_id"},
    {TimelineKind::task, When::instant, 0, "t", "t.created_at", with_record, "'open'", "t.title", "t.reason",
     user, "task t JOIN user_account u ON u.id = t.created_by", "t.case_id IS NULL"},
    {TimelineKind::task, When::day, 1, "t", "t.done_on", "t.finished_at", "t.status", "t.title",
     "t.status_note", user, "task t JOIN user_account u ON u.id = t.owner_id",
     "t.done_on IS NOT NULL AND t.case_id IS NULL"},
    {TimelineKind::task, When::instant, 1, "t", "t.finished_at", with_record, "t.status", "t.title",
     "t.status_note", user, "task t JOIN user_account u ON u.id = t.owner_id",
     "t.status = 'dropped' AND t.finished_at IS NOT NULL AND t.case_id IS NULL"},
    // A step that is somebody's task is told as a step, once.
    {TimelineKind::approach, When::instant, 0, "h", "h.at", with_record, "h.telling", "h.item_name",
     "h.sentence", "COALESCE(u.display_name, '')",
     "case_happening h JOIN case_step s ON s.case_id = h.case_id AND s.number = h.step "
     "LEFT JOIN user_account u ON u.id = s.asked_by",
     "h.telling <> 'nothing'", "NULL", "h.facts_seen"},
}};

constexpr int most_of_one_source = 1000;

std::string statement_of(const Source& source) {
    std::string sql = "SELECT ";
    sql.append(source.record).append(".id");
    for (const std::string_view column : {source.at, source.recorded, source.what, source.about, source.text,
                                          source.by, source.written_by, source.mark})
        sql.append(", ").append(column);
    // An action knows its dossier through its plan.
    const std::string_view owner = source.kind == TimelineKind::action ? "a" : source.record;
    sql.append(" FROM ").append(source.from).append(" WHERE ").append(owner).append(".dossier_id = $1");
    if (!source.where.empty()) sql.append(" AND ").append(source.where);
    return sql.append(" ORDER BY ").append(source.at).append(" DESC LIMIT ") +
           std::to_string(most_of_one_source);
}

// The milliseconds in front of a version 7 id (RFC 9562): when the record was made.
Instant made_at(const Uuid& id) {
    std::int64_t milliseconds = 0;
    for (std::size_t i = 0; i < 6; ++i) milliseconds = (milliseconds << 8U) | id.bytes[i];
    return Instant{std::chrono::milliseconds{milliseconds}};
}

void place_in_time(TimelineMoment& moment, const Source& source, const sql::Row& row) {
    if (source.when == When::instant) {
        moment.at = row.get<Instant>(1);
        moment.recorded_at = moment.at;
        moment.day = local_date(moment.at);
        return;
    }
    moment.day = row.get<Date>(1);
    moment.recorded_at = row.get<std::optional<Instant>>(2).value_or(made_at(moment.id));
    // Noon, between the morning and the evening, for what was written down on another day.
    moment.at = local_date(moment.recorded_at) == moment.day
                    ? moment.recorded_at
                    : local_instant(moment.day, std::chrono::hours{12});
}

TimelineMoment read_moment(const Source& source, const sql::Row& row) {
    TimelineMoment moment;
    moment.id = row.get<Uuid>(0);
    place_in_time(moment, source, row);
    // The last byte of an id is random: changing it by the part keeps ids of the story apart.
    moment.id.bytes.back() = static_cast<std::uint8_t>(moment.id.bytes.back() ^ source.part);
    moment.kind = source.kind;
    moment.what = row.get<std::string>(3);
    moment.about = row.get<std::string>(4);
    moment.text = row.get<std::string>(5);
    moment.by = row.get<std::string>(6);
    if (!row.is_null(7)) moment.written_by = row.get<UserId>(7);
    moment.mark = row.get<std::string>(8);
    return moment;
}

}  // namespace

Result<std::vector<TimelineMoment>> SqlTimelineRepository::moments(const access::Admission& admission,
                                                                   const std::set<TimelineKind>& kinds) {
    static const std::vector<std::string> statements = [] {
        std::vector<std::string> made;
        made.reserve(std::size(sources));
        for (const Source& source : sources) made.push_back(statement_of(source));
        return made;
    }();
    std::vector<TimelineMoment> moments;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (!kinds.contains(sources[i].kind)) continue;
        PH_TRY(
            [[maybe_unused]] const auto rows,
            connection_.run(statements[i], sql::arguments_of(admission.dossier()),
                            [&](const sql::Row& row) { moments.push_back(read_moment(sources[i], row)); }));
    }
    return moments;
}

}  // namespace ph::storage
