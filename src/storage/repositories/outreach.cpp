#include "storage/repositories/outreach.hpp"

#include <algorithm>

#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::OutreachAttemptView;
using app::OutreachFilter;
using app::OutreachFunnel;
using app::OutreachListView;
using app::OutreachNamesake;
using app::OutreachReasonCount;
using app::OutreachTurn;

// How many birth dates one statement asks for; the last one fills it up, so that the text is the same.
constexpr std::size_t days_at_once = 64;

// A row of another municipality does not exist here.
template <class T>
Status of_municipality(const access::Scope& scope, const T& record) {
    if (record.municipality_id == scope.municipality()) return {};
    return sql::not_found();
}

std::string lists_sql(std::string_view where) {
    return "SELECT " + sql::columns<OutreachList>("l") +
           ", u.display_name, count(p.id), count(CASE WHEN p.standing = 'open' THEN 1 END), "
           "count(CASE WHEN p.standing = 'open' AND p.next_on IS NULL THEN 1 END), "
           "count(CASE WHEN p.approached_on IS NOT NULL OR p.standing <> 'open' OR p.version > 1 THEN 1 "
           "END), "
           "(SELECT count(*) FROM debt_signal s WHERE s.list_id = l.id AND s.result <> '') FROM "
           "outreach_list l JOIN user_account u ON u.id = l.made_by LEFT JOIN outreach_person p ON "
           "p.list_id = l.id WHERE l.municipality_id = $1 " +
           std::string{where} + " GROUP BY " + sql::columns<OutreachList>("l") +
           ", u.display_name ORDER BY l.made_at DESC, l.id DESC";
}

std::string attempts_sql(std::string_view where) {
    return "SELECT " + sql::columns<OutreachAttempt>("a") +
           ", u.display_name FROM outreach_attempt a JOIN user_account u ON u.id = a.recorded_by "
           "JOIN outreach_person p ON p.id = a.person_id WHERE a.municipality_id = $1 AND " +
           std::string{where};
}

// Each turn has a day of its own that orders it; the first is also the index.
std::string_view day_of(OutreachTurn turn) {
    switch (turn) {
        case OutreachTurn::now:
        case OutreachTurn::later: return "next_on";
        case OutreachTurn::late: return "contact_by";
        case OutreachTurn::undecided:
        case OutreachTurn::joined:
        case OutreachTurn::stopped: return "last_on";
    }
    return "last_on";
}

std::string turn_filter(OutreachTurn turn, Date today, sql::Arguments& arguments) {
    switch (turn) {
        case OutreachTurn::now: return " AND standing = 'open' AND next_on <= " + arguments.add(today);
        case OutreachTurn::later: return " AND standing = 'open' AND next_on > " + arguments.add(today);
        case OutreachTurn::undecided: return " AND standing = 'open' AND next_on IS NULL";
        case OutreachTurn::joined: return " AND standing = 'joined'";
        case OutreachTurn::stopped: return " AND standing = 'stopped'";
        case OutreachTurn::late:
            return " AND standing = 'open' AND reached_on IS NULL AND contact_by < " + arguments.add(today);
    }
    return {};
}

bool is_newest_first(OutreachTurn turn) {
    return turn == OutreachTurn::joined || turn == OutreachTurn::stopped;
}

std::string of_list(const std::optional<OutreachListId>& list, sql::Arguments& arguments) {
    return list ? " AND p.list_id = " + arguments.add(*list) : std::string{};
}

}  // namespace

Result<std::vector<OutreachListView>> SqlOutreachRepository::lists(const access::Scope& scope) {
    static const std::string all = lists_sql("");
    return list_views<OutreachListView>(db_, all, sql::arguments_of(scope.municipality()));
}

Result<OutreachListView> SqlOutreachRepository::list(const access::Scope& scope, const OutreachListId& id) {
    static const std::string one = lists_sql("AND l.id = $2");
    return one_view<OutreachListView>(db_, one, sql::arguments_of(scope.municipality(), id));
}

Status SqlOutreachRepository::add_list(const access::Scope& scope, const OutreachList& list) {
    PH_CHECK(of_municipality(scope, list));
    return db_.insert(list);
}

Status SqlOutreachRepository::add_people(const access::Scope& scope,
                                         const std::vector<OutreachPerson>& people) {
    for (const OutreachPerson& person : people) PH_CHECK(of_municipality(scope, person));
    return db_.insert_all(people);
}

Status SqlOutreachRepository::remove_list(const access::Scope& scope, const OutreachListId& id) {
    PH_TRY([[maybe_unused]] const auto known, list(scope, id));
    PH_TRY([[maybe_unused]] const auto letters,
           db_.connection().execute("DELETE FROM letter WHERE outreach_person_id IN (SELECT id FROM "
                                    "outreach_person WHERE list_id = $1)",
                                    id));
    PH_TRY([[maybe_unused]] const auto signals,
           db_.connection().execute("DELETE FROM debt_signal WHERE list_id = $1 OR person_id IN (SELECT id "
                                    "FROM outreach_person WHERE list_id = $1)",
                                    id));
    PH_TRY([[maybe_unused]] const auto attempts,
           db_.connection().execute("DELETE FROM outreach_attempt WHERE person_id IN (SELECT id FROM "
                                    "outreach_person WHERE list_id = $1)",
                                    id));
    PH_TRY([[maybe_unused]] const auto people,
           db_.connection().execute("DELETE FROM outreach_person WHERE list_id = $1", id));
    PH_TRY([[maybe_unused]] const auto gone,
           db_.connection().execute("DELETE FROM outreach_list WHERE id = $1", id));
    return {};
}

Result<app::Page<OutreachPerson>> SqlOutreachRepository::people(const access::Scope& scope,
                                                                const OutreachFilter& filter, Date today,
                                                                const app::PageRequest& page) {
    const std::string day{day_of(filter.turn)};
    const bool newest = is_newest_first(filter.turn);
    sql::Arguments arguments;
    std::string sql = "WHERE municipality_id = " + arguments.add(scope.municipality()) +
                      turn_filter(filter.turn, today, arguments);
    if (filter.list) sql += " AND list_id = " + arguments.add(*filter.list);
    if (page.after) {
        const std::string after = newest ? " < " : " > ";
        const std::string at = arguments.add(std::chrono::floor<std::chrono::days>(page.after->at));
        sql += " AND (" + day + after + at + " OR (" + day + " = " + at + " AND id" + after +
               arguments.add(page.after->id) + "))";
    }
    const std::string order = newest ? " DESC" : "";
    sql += " ORDER BY " + day + order + ", id" + order + " LIMIT " + arguments.add(page.limit + 1);
    PH_TRY(auto rows, db_.list<OutreachPerson>(sql, arguments));
    return app::make_page(std::move(rows), page.limit, [&](const OutreachPerson& person) {
        const Date at = day == "next_on"      ? *person.next_on
                        : day == "contact_by" ? *person.contact_by
                                              : person.last_on;
        return app::PageKey{Instant{at}, person.id.uuid};
    });
}

Result<OutreachPerson> SqlOutreachRepository::person(const access::Scope& scope, const OutreachPersonId& id) {
    PH_TRY(auto found,
           db_.one<OutreachPerson>("WHERE id = $1 AND municipality_id = $2 AND standing <> 'forgotten'", id,
                                   scope.municipality()));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlOutreachRepository::change_person(const access::Scope& scope, OutreachPerson& person) {
    PH_CHECK(of_municipality(scope, person));
    return db_.update_and_count(person);
}

Result<std::vector<OutreachNamesake>> SqlOutreachRepository::born_on(const access::Scope& scope,
                                                                     const std::vector<Date>& days) {
    std::vector<OutreachNamesake> found;
    for (std::size_t first = 0; first < days.size(); first += days_at_once) {
        sql::Arguments arguments;
        std::string sql =
            "SELECT given_names, family_name, birth_date, phone, postcode FROM outreach_person WHERE "
            "municipality_id = " +
            arguments.add(scope.municipality()) + " AND standing IN ('open', 'stopped') AND birth_date IN (";
        for (std::size_t i = 0; i < days_at_once; ++i)
            sql += (i == 0 ? "" : ", ") + arguments.add(days[std::min(first + i, days.size() - 1)]);
        PH_TRY(auto some, list_views<OutreachNamesake>(db_, sql + ")", arguments));
        std::ranges::move(some, std::back_inserter(found));
    }
    return found;
}

Result<std::vector<OutreachNamesake>> SqlOutreachRepository::listed(const access::Scope& scope,
                                                                    bool only_undated) {
    static const std::string everybody =
        "SELECT given_names, family_name, birth_date, phone, postcode FROM outreach_person WHERE "
        "municipality_id = $1 AND standing IN ('open', 'stopped')";
    static const std::string undated = everybody + " AND birth_date IS NULL";
    return list_views<OutreachNamesake>(db_, only_undated ? undated : everybody,
                                        sql::arguments_of(scope.municipality()));
}

Result<std::vector<OutreachAttemptView>> SqlOutreachRepository::attempts(const access::Scope& scope,
                                                                         const OutreachPersonId& person) {
    static const std::string all =
        attempts_sql("a.person_id = $2 ORDER BY a.tried_on DESC, a.id DESC LIMIT 1000");
    return list_views<OutreachAttemptView>(db_, all, sql::arguments_of(scope.municipality(), person));
}

Result<std::vector<OutreachAttemptView>> SqlOutreachRepository::attempts(const access::Admission& admission) {
    static const std::string all = attempts_sql("p.dossier_id = $2 ORDER BY a.tried_on, a.id");
    return list_views<OutreachAttemptView>(db_, all,
                                           sql::arguments_of(admission.municipality(), admission.dossier()));
}

Status SqlOutreachRepository::add_attempt(const access::Scope& scope, const OutreachAttempt& attempt) {
    PH_CHECK(of_municipality(scope, attempt));
    return db_.insert(attempt);
}

Result<OutreachFunnel> SqlOutreachRepository::funnel(const access::Scope& scope,
                                                     const std::optional<OutreachListId>& list) {
    sql::Arguments arguments;
    const std::string sql =
        "SELECT count(*), count(p.approached_on), count(p.reached_on), count(p.talked_on), "
        "count(p.joined_on), count(CASE WHEN p.standing IN ('stopped', 'forgotten') THEN 1 END), "
        "count(CASE WHEN p.standing = 'open' THEN 1 END), "
        "count(CASE WHEN p.standing = 'open' AND p.next_on IS NULL THEN 1 END) FROM outreach_person p "
        "WHERE p.municipality_id = " +
        arguments.add(scope.municipality()) + of_list(list, arguments);
    return one_view<OutreachFunnel>(db_, sql, arguments);
}

Result<std::vector<OutreachReasonCount>> SqlOutreachRepository::reasons(
    const access::Scope& scope, const std::optional<OutreachListId>& list) {
    sql::Arguments arguments;
    const std::string sql =
        "SELECT l.ladder, p.reason, count(*) FROM outreach_person p JOIN outreach_list l ON l.id = p.list_id "
        "WHERE p.standing IN ('stopped', 'forgotten') AND p.municipality_id = " +
        arguments.add(scope.municipality()) + of_list(list, arguments) +
        " GROUP BY l.ladder, p.reason ORDER BY 3 DESC, 1, 2";
    return list_views<OutreachReasonCount>(db_, sql, arguments);
}

Result<std::vector<OutreachPerson>> SqlOutreachRepository::silent_since(const access::Scope& scope, Date day,
                                                                        int most) {
    return db_.list<OutreachPerson>(
        "WHERE municipality_id = $1 AND standing IN ('open', 'stopped') AND last_on < $2 ORDER BY id LIMIT "
        "$3",
        scope.municipality(), day, most);
}

Status SqlOutreachRepository::forget_words(const access::Scope& scope, const OutreachPersonId& person) {
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().execute("UPDATE outreach_attempt SET words = '', place = '' WHERE person_id = $1 "
                                    "AND municipality_id = $2",
                                    person, scope.municipality()));
    PH_TRY([[maybe_unused]] const auto letters,
           db_.connection().execute("DELETE FROM letter WHERE outreach_person_id = $1 AND municipality_id = "
                                    "$2",
                                    person, scope.municipality()));
    PH_TRY([[maybe_unused]] const auto signals,
           db_.connection().execute("UPDATE debt_signal SET on_name = '', creditor = '', cents = 0 WHERE "
                                    "person_id = $1 AND municipality_id = $2",
                                    person, scope.municipality()));
    return {};
}

}  // namespace ph::storage
