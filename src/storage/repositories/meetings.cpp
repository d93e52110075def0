#include "storage/repositories/meetings.hpp"

#include "storage/filter.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::AgendaLine;
using app::MeetingDecisionView;
using app::MeetingGuestView;
using app::MeetingInvitationView;
using app::MeetingItemView;
using app::MeetingPresenceView;
using app::MeetingView;

// A row of another municipality does not exist here.
template <class T>
Status is_of_municipality(const access::Scope& scope, const T& record) {
    if (record.municipality_id == scope.municipality()) return {};
    return sql::not_found();
}

// Meetings m that the user of the scope leads or is invited to.
std::string is_there(const access::Scope& scope, sql::Arguments& arguments) {
    const std::string user = arguments.add(scope.user());
    return "m.municipality_id = " + arguments.add(scope.municipality()) +
           " AND m.id IN (SELECT l.id FROM meeting l WHERE l.led_by = " + user +
           " UNION ALL SELECT g.meeting_id FROM meeting_guest g WHERE g.user_id = " + user + ")";
}

// The household of a meeting only where the scope opens its dossier.
std::string meetings_sql(const access::Scope& scope, sql::Arguments& arguments) {
    const std::string user = arguments.add(scope.user());
    return "SELECT " + sql::columns<Meeting>("m") +
           ", u.display_name, (SELECT count(*) FROM meeting_item i WHERE i.meeting_id = m.id AND i.state = "
           "'open'), (SELECT count(*) FROM meeting_item i WHERE i.meeting_id = m.id AND i.state <> "
           "'withdrawn'), COALESCE((SELECT o.attendance FROM meeting_guest o WHERE o.meeting_id = m.id AND "
           "o.user_id = " +
           user + "), 'invited'), d.id, COALESCE(" + std::string(person_name_sql) +
           ", '') FROM meeting m JOIN user_account u ON u.id = m.led_by LEFT JOIN dossier d ON d.id = "
           "m.dossier_id AND " +
           scope_filter(scope, "d", arguments, ScopeCheck::each_row) +
           " LEFT JOIN person p ON p.id = d.participant_id WHERE " + is_there(scope, arguments);
}

// `household`: a text in SQL, so that a nameless list never fetches a name.
std::string items_sql(std::string_view household, std::string_view where) {
    return "SELECT " + sql::columns<MeetingItem>("i") + ", a.display_name, COALESCE(w.display_name, ''), " +
           std::string(household) +
           ", m.kind, m.starts_at, m.state, m.nameless, a.person_id IS NOT NULL FROM meeting_item i JOIN "
           "meeting m ON m.id = "
           "i.meeting_id JOIN user_account a ON a.id = i.asked_by LEFT JOIN user_account w ON w.id = "
           "i.minutes_by JOIN dossier d ON d.id = i.dossier_id JOIN person p ON p.id = d.participant_id " +
           std::string(where);
}

std::string decisions_sql(std::string_view where) {
    return "SELECT " + sql::columns<MeetingDecision>("e") +
           ", COALESCE(o.display_name, a.display_name), b.display_name FROM meeting_decision e JOIN "
           "meeting_item i ON i.id = e.item_id JOIN meeting m ON m.id = e.meeting_id JOIN user_account a ON "
           "a.id = i.asked_by JOIN user_account b ON b.id = e.made_by LEFT JOIN user_account o ON o.id = "
           "e.owner_id " +
           std::string(where);
}

// In the order of names, and then who has no account.
std::string presence_sql(std::string_view where) {
    return "SELECT " + sql::columns<MeetingPresence>("x") +
           ", COALESCE(u.display_name, ''), COALESCE(o.name, ''), n.display_name, m.kind, m.starts_at, "
           "m.nameless FROM meeting_presence x JOIN "
           "meeting m ON m.id = x.meeting_id JOIN user_account n ON n.id = x.noted_by LEFT JOIN user_account "
           "u "
           "ON u.id = x.user_id LEFT JOIN organisation o ON o.id = u.organisation_id WHERE " +
           std::string(where);
}
constexpr std::string_view in_order_of_names =
    " ORDER BY CASE WHEN x.user_id IS NULL THEN 1 ELSE 0 END, x.who, u.display_name, x.id";

std::string lines_sql(const access::Scope& scope, const MeetingId& meeting, sql::Arguments& arguments) {
    const std::string open = scope_filter(scope, "d", arguments, ScopeCheck::each_row);
    return "SELECT i.id, i.dossier_id, i.position, i.state, CASE WHEN " + open +
           " THEN 1 ELSE 0 END FROM meeting m JOIN meeting_item i ON i.meeting_id = m.id JOIN dossier d ON "
           "d.id = i.dossier_id WHERE " +
           is_there(scope, arguments) + " AND m.id = " + arguments.add(meeting);
}

AgendaLine line_of(const sql::Row& row) {
    return {row.get<MeetingItemId>(0), row.get<DossierId>(1), row.get<int>(2), row.get<QuestionState>(3),
            row.get<std::int64_t>(4) != 0};
}

}  // namespace

Result<std::vector<MeetingView>> SqlMeetingRepository::list(const access::Scope& scope, Instant since,
                                                            bool to_come) {
    sql::Arguments arguments;
    std::string sql = meetings_sql(scope, arguments);
    const std::string at = arguments.add(since);
    sql += to_come ? " AND m.starts_at >= " + at + " AND m.state = 'planned' ORDER BY m.starts_at, m.id"
                   : " AND (m.starts_at < " + at +
                         " OR m.state <> 'planned') ORDER BY m.starts_at DESC, m.id DESC";
    return list_views<MeetingView>(db_, sql + " LIMIT 200", arguments);
}

Result<MeetingView> SqlMeetingRepository::find(const access::Scope& scope, const MeetingId& id) {
    sql::Arguments arguments;
    std::string sql = meetings_sql(scope, arguments);
    sql += " AND m.id = " + arguments.add(id);
    return one_view<MeetingView>(db_, sql, arguments);
}

Status SqlMeetingRepository::add(const access::Scope& scope, const Meeting& meeting) {
    PH_CHECK(is_of_municipality(scope, meeting));
    return db_.insert(meeting);
}

Status SqlMeetingRepository::change(const access::Scope& scope, Meeting& meeting) {
    PH_CHECK(is_of_municipality(scope, meeting));
    return db_.update_and_count(meeting);
}

Result<std::vector<MeetingGuestView>> SqlMeetingRepository::guests(const access::Scope& scope,
                                                                   const MeetingId& meeting) {
    sql::Arguments arguments;
    std::string sql = "SELECT " + sql::columns<MeetingGuest>("x") +
                      ", u.display_name, o.name, u.roles FROM meeting m JOIN meeting_guest x ON x.meeting_id "
                      "= m.id JOIN user_account u ON u.id = x.user_id JOIN organisation o ON o.id = "
                      "u.organisation_id WHERE " +
                      is_there(scope, arguments);
    sql += " AND m.id = " + arguments.add(meeting) + " ORDER BY u.display_name, x.id";
    return list_views<MeetingGuestView>(db_, sql, arguments);
}

Status SqlMeetingRepository::add_guest(const access::Scope& scope, const MeetingGuest& guest) {
    PH_CHECK(is_of_municipality(scope, guest));
    return db_.insert(guest);
}

Status SqlMeetingRepository::change_guest(const access::Scope& scope, const MeetingGuest& guest) {
    PH_CHECK(is_of_municipality(scope, guest));
    return db_.update(guest);
}

Result<std::vector<MeetingPresenceView>> SqlMeetingRepository::presence(const access::Scope& scope,
                                                                        const MeetingId& meeting) {
    sql::Arguments arguments;
    std::string sql = presence_sql("x.user_id IS NOT NULL AND " + is_there(scope, arguments));
    sql += " AND m.id = " + arguments.add(meeting);
    return list_views<MeetingPresenceView>(db_, sql.append(in_order_of_names), arguments);
}

Status SqlMeetingRepository::replace_presence(const access::Scope& scope, const MeetingId& meeting,
                                              const std::vector<MeetingPresence>& lines) {
    PH_TRY([[maybe_unused]] const auto before,
           db_.connection().execute(
               "DELETE FROM meeting_presence WHERE meeting_id = $1 AND municipality_id = $2", meeting,
               scope.municipality()));
    for (const MeetingPresence& line : lines) {
        PH_CHECK(is_of_municipality(scope, line));
        PH_CHECK(db_.insert(line));
    }
    return {};
}

Result<std::optional<User>> SqlMeetingRepository::colleague(const access::Scope& scope, const UserId& user) {
    PH_TRY(auto found, db_.one<User>("WHERE id = $1 AND municipality_id = $2", user, scope.municipality()));
    if (found && (!found->active || found->person_id)) found.reset();
    return found;
}

Result<MeetingSeries> SqlMeetingRepository::series(const access::Scope& scope, const MeetingSeriesId& id) {
    PH_TRY(auto found,
           db_.one<MeetingSeries>("WHERE id = $1 AND municipality_id = $2", id, scope.municipality()));
    if (!found) return sql::not_found();
    return *found;
}

Status SqlMeetingRepository::add_series(const access::Scope& scope, const MeetingSeries& series) {
    PH_CHECK(is_of_municipality(scope, series));
    return db_.insert(series);
}

Status SqlMeetingRepository::change_series(const access::Scope& scope, MeetingSeries& series) {
    PH_CHECK(is_of_municipality(scope, series));
    return db_.update_and_count(series);
}

Result<std::vector<Meeting>> SqlMeetingRepository::of_series(const access::Scope& scope,
                                                             const MeetingSeriesId& id) {
    return db_.list<Meeting>(
        "WHERE series_id = $1 AND municipality_id = $2 AND (state = 'planned' OR slot_at = (SELECT "
        "max(b.slot_at) FROM meeting b WHERE b.series_id = $1 AND b.state <> 'planned')) ORDER BY "
        "slot_at, id",
        id, scope.municipality());
}

Result<std::int64_t> SqlMeetingRepository::carry_over(const access::Scope& scope, const MeetingId& from,
                                                      const MeetingId& to) {
    PH_TRY(const auto moved,
           db_.connection().execute(
               "UPDATE meeting_item SET meeting_id = $2, version = version + 1 WHERE meeting_id = $1 AND "
               "municipality_id = $3 AND state = 'open' AND minutes = '' AND NOT EXISTS (SELECT 1 FROM "
               "meeting_decision e WHERE e.item_id = meeting_item.id)",
               from, to, scope.municipality()));
    PH_TRY(
        [[maybe_unused]] const auto along,
        db_.connection().execute(
            "UPDATE meeting_invitation SET meeting_id = $2, attendance = 'invited', words = '', answered_at "
            "= NULL, version = version + 1 WHERE meeting_id = $1 AND municipality_id = $3 AND EXISTS (SELECT "
            "1 FROM meeting_item i WHERE i.meeting_id = $2 AND i.dossier_id = meeting_invitation.dossier_id "
            "AND i.state = 'open') AND NOT EXISTS (SELECT 1 FROM meeting_item h WHERE h.meeting_id = $1 AND "
            "h.dossier_id = meeting_invitation.dossier_id AND h.state <> 'withdrawn') AND NOT EXISTS (SELECT "
            "1 FROM meeting_invitation o WHERE o.meeting_id = $2 AND o.dossier_id = "
            "meeting_invitation.dossier_id)",
            from, to, scope.municipality()));
    return moved;
}

Result<std::vector<DossierId>> SqlMeetingRepository::invited_households(const access::Scope& scope,
                                                                        const MeetingId& meeting) {
    sql::Arguments arguments;
    const std::string open = scope_filter(scope, "d", arguments, ScopeCheck::each_row);
    std::string sql =
        "SELECT v.dossier_id FROM meeting m JOIN meeting_invitation v ON v.meeting_id = m.id JOIN dossier d "
        "ON "
        "d.id = v.dossier_id WHERE " +
        open + " AND " + is_there(scope, arguments);
    sql += " AND m.id = " + arguments.add(meeting) + " ORDER BY v.invited_at, v.id";
    std::vector<DossierId> found;
    PH_TRY([[maybe_unused]] const auto rows, db_.connection().run(sql, arguments, [&](const sql::Row& row) {
        found.push_back(row.get<DossierId>(0));
    }));
    return found;
}

Status SqlMeetingRepository::ask_participants_again(const access::Scope& scope, const MeetingId& meeting) {
    PH_TRY([[maybe_unused]] const auto asked,
           db_.connection().execute("UPDATE meeting_invitation SET attendance = 'invited', words = '', "
                                    "answered_at = NULL, version = version + 1 WHERE meeting_id = $1 AND "
                                    "municipality_id = $2 AND attendance <> 'invited'",
                                    meeting, scope.municipality()));
    return {};
}

Result<std::vector<AgendaLine>> SqlMeetingRepository::agenda(const access::Scope& scope,
                                                             const MeetingId& meeting) {
    sql::Arguments arguments;
    const std::string sql =
        lines_sql(scope, meeting, arguments) + " AND i.state <> 'withdrawn' ORDER BY i.position, i.id";
    std::vector<AgendaLine> lines;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, arguments, [&](const sql::Row& row) { lines.push_back(line_of(row)); }));
    return lines;
}

Result<AgendaLine> SqlMeetingRepository::line(const access::Scope& scope, const MeetingId& meeting,
                                              const MeetingItemId& item) {
    sql::Arguments arguments;
    std::string sql = lines_sql(scope, meeting, arguments);
    sql += " AND i.id = " + arguments.add(item);
    std::optional<AgendaLine> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, arguments, [&](const sql::Row& row) { found = line_of(row); }));
    if (!found) return sql::not_found();
    return *found;
}

Result<std::vector<MeetingItemView>> SqlMeetingRepository::nameless_items(const access::Scope& scope,
                                                                          const MeetingId& meeting) {
    sql::Arguments arguments;
    std::string sql =
        items_sql("''", "WHERE m.nameless AND i.state <> 'withdrawn' AND ") + is_there(scope, arguments);
    sql += " AND m.id = " + arguments.add(meeting) + " ORDER BY i.position, i.id";
    PH_TRY(auto found, list_views<MeetingItemView>(db_, sql, arguments));
    for (MeetingItemView& item : found) item.dossier_id = {};
    return found;
}

Result<std::vector<MeetingDecisionView>> SqlMeetingRepository::nameless_decisions(const access::Scope& scope,
                                                                                  const MeetingId& meeting) {
    sql::Arguments arguments;
    std::string sql = decisions_sql("WHERE m.nameless AND ") + is_there(scope, arguments);
    sql += " AND m.id = " + arguments.add(meeting) + " ORDER BY e.made_at, e.id";
    PH_TRY(auto found, list_views<MeetingDecisionView>(db_, sql, arguments));
    for (MeetingDecisionView& decision : found) decision.dossier_id = {};
    return found;
}

Result<MeetingItem> SqlMeetingRepository::nameless_item(const access::Scope& scope, const MeetingId& meeting,
                                                        const MeetingItemId& item) {
    sql::Arguments arguments;
    std::string sql = "SELECT " + sql::columns<MeetingItem>("i") +
                      " FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id WHERE m.nameless AND " +
                      is_there(scope, arguments);
    sql += " AND m.id = " + arguments.add(meeting) + " AND i.id = " + arguments.add(item);
    return one_view<MeetingItem>(db_, sql, arguments);
}

Status SqlMeetingRepository::change_nameless_item(const access::Scope& scope, MeetingItem& item) {
    PH_CHECK(is_of_municipality(scope, item));
    return db_.update_and_count(item);
}

Status SqlMeetingRepository::add_nameless_decision(const access::Scope& scope,
                                                   const MeetingDecision& decision) {
    PH_CHECK(is_of_municipality(scope, decision));
    return db_.insert(decision);
}

Result<std::vector<MeetingItemView>> SqlMeetingRepository::items(const access::Admission& admission) {
    static const std::string all =
        items_sql(person_name_sql, "WHERE i.dossier_id = $1 ORDER BY i.asked_at DESC, i.id DESC LIMIT 1000");
    return list_views<MeetingItemView>(db_, all, sql::arguments_of(admission.dossier()));
}

Result<std::vector<MeetingDecisionView>> SqlMeetingRepository::decisions(const access::Admission& admission) {
    static const std::string all =
        decisions_sql("WHERE e.dossier_id = $1 ORDER BY e.made_at, e.id LIMIT 1000");
    return list_views<MeetingDecisionView>(db_, all, sql::arguments_of(admission.dossier()));
}

Result<std::vector<MeetingPresenceView>> SqlMeetingRepository::presence(const access::Admission& admission) {
    static const std::string all =
        presence_sql(
            "(x.dossier_id = $1 OR (x.user_id IS NOT NULL AND m.id IN (SELECT i.meeting_id FROM "
            "meeting_item i WHERE i.dossier_id = $1)))") +
        std::string(in_order_of_names) + " LIMIT 10000";
    return list_views<MeetingPresenceView>(db_, all, sql::arguments_of(admission.dossier()));
}

Result<MeetingItemView> SqlMeetingRepository::item(const access::Admission& admission,
                                                   const MeetingItemId& id) {
    static const std::string one = items_sql(person_name_sql, "WHERE i.dossier_id = $1 AND i.id = $2");
    return one_view<MeetingItemView>(db_, one, sql::arguments_of(admission.dossier(), id));
}

Status SqlMeetingRepository::add_item(const access::Admission& admission, const MeetingItem& item) {
    return insert_own(db_, admission, item);
}

Status SqlMeetingRepository::change_item(const access::Admission& admission, MeetingItem& item) {
    return update_own(db_, admission, item);
}

Result<MeetingDecisionView> SqlMeetingRepository::decision(const access::Admission& admission,
                                                           const MeetingDecisionId& id) {
    static const std::string one = decisions_sql("WHERE e.dossier_id = $1 AND e.id = $2");
    return one_view<MeetingDecisionView>(db_, one, sql::arguments_of(admission.dossier(), id));
}

Status SqlMeetingRepository::add_decision(const access::Admission& admission,
                                          const MeetingDecision& decision) {
    return insert_own(db_, admission, decision);
}

Status SqlMeetingRepository::change_decision(const access::Admission& admission,
                                             const MeetingDecision& decision) {
    PH_CHECK(belongs(admission, decision));
    return db_.update(decision);
}

Result<std::vector<MeetingInvitationView>> SqlMeetingRepository::invitations(
    const access::Admission& admission) {
    static const std::string all =
        "SELECT " + sql::columns<MeetingInvitation>("v") + ", b.display_name, " +
        std::string(person_name_sql) +
        ", l.display_name, m.kind, m.starts_at, m.minutes, m.place, m.state, CASE WHEN m.dossier_id IS NULL "
        "THEN '' ELSE m.reason END FROM meeting_invitation v JOIN meeting m ON m.id = v.meeting_id JOIN "
        "user_account b ON b.id = v.invited_by JOIN user_account l ON l.id = m.led_by JOIN dossier d ON d.id "
        "= "
        "v.dossier_id JOIN person p ON p.id = d.participant_id WHERE v.dossier_id = $1 ORDER BY m.starts_at "
        "DESC, v.id DESC LIMIT 200";
    return list_views<MeetingInvitationView>(db_, all, sql::arguments_of(admission.dossier()));
}

Status SqlMeetingRepository::add_invitation(const access::Admission& admission,
                                            const MeetingInvitation& invitation) {
    return insert_own(db_, admission, invitation);
}

Status SqlMeetingRepository::change_invitation(const access::Admission& admission,
                                               MeetingInvitation& invitation) {
    return update_own(db_, admission, invitation);
}

Status SqlMeetingRepository::remove_invitation(const access::Admission& admission,
                                               const MeetingInvitation& invitation) {
    PH_CHECK(belongs(admission, invitation));
    PH_TRY(const bool gone, db_.remove<MeetingInvitation>(invitation.id));
    return gone ? Status{} : Status{sql::not_found()};
}

Result<std::vector<MeetingGuestView>> SqlMeetingRepository::guests(const access::Admission& admission,
                                                                   const MeetingId& meeting) {
    static const std::string all =
        "SELECT " + sql::columns<MeetingGuest>("x") +
        ", u.display_name, o.name, u.roles FROM meeting_invitation v JOIN meeting_guest x ON x.meeting_id = "
        "v.meeting_id JOIN user_account u ON u.id = x.user_id JOIN organisation o ON o.id = "
        "u.organisation_id "
        "WHERE v.dossier_id = $1 AND v.meeting_id = $2 ORDER BY u.display_name, x.id";
    return list_views<MeetingGuestView>(db_, all, sql::arguments_of(admission.dossier(), meeting));
}

Result<int> SqlMeetingRepository::last_position(const access::Admission& admission,
                                                const MeetingId& meeting) {
    int last = 0;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(
               "SELECT COALESCE(max(i.position), 0) FROM meeting_invitation v JOIN meeting_item i ON "
               "i.meeting_id = v.meeting_id WHERE v.dossier_id = $1 AND v.meeting_id = $2",
               sql::arguments_of(admission.dossier(), meeting),
               [&](const sql::Row& row) { last = row.get<int>(0); }));
    return last;
}

}  // namespace ph::storage
