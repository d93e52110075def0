// The people that a cohort may be made of, a page at a time: first who they are to the database, then what is
// known of all of them, a table at a time.
#include <map>
#include <set>

#include "storage/filter.hpp"
#include "storage/repositories/cohorts.hpp"

namespace ph::storage {
namespace {

using app::CohortSubject;
using app::SubjectGoal;
using app::SubjectMeasurement;

// Nobody who objected (AVG, article 21) or had the use of their data stopped (article 18), for as long as
// that was not refused.
constexpr std::string_view not_left_alone =
    " AND NOT EXISTS (SELECT 1 FROM rights_request r WHERE r.person_id = d.participant_id AND r.kind IN "
    "('objection', 'restriction') AND (r.status IN ('received', 'in_hand') OR (r.status = 'decided' AND "
    "r.outcome IN ('granted', 'partly'))))";

CohortSubject read_subject(const sql::Row& row) {
    CohortSubject subject;
    subject.dossier_id = row.get<DossierId>(0);
    subject.participant_id = row.get<PersonId>(1);
    subject.opened_on = row.get<Date>(2);
    subject.closed_on = row.get<std::optional<Date>>(3);
    subject.phase = row.get<DossierPhase>(4);
    subject.coach_id = row.get<std::optional<UserId>>(5);
    subject.birth_date = row.get<std::optional<Date>>(6);
    subject.district = row.get<std::string>(7);
    return subject;
}

// Those of whom `also` holds, a condition on d that has its values in `arguments`; it begins with AND, or is
// empty.
Result<app::Page<CohortSubject>> who(sql::Connection& db, const access::Scope& scope, const std::string& also,
                                     sql::Arguments arguments, const app::PageRequest& page) {
    std::string sql =
        "SELECT d.id, d.participant_id, d.opened_on, d.closed_on, d.phase, d.coach_id, p.birth_date, "
        "h.district FROM dossier d JOIN person p ON p.id = d.participant_id JOIN household h ON h.id = "
        "d.household_id WHERE " +
        scope_filter(scope, "d", arguments, ScopeCheck::each_row) + " AND NOT d.restricted" + also;
    sql += not_left_alone;
    if (page.after) {
        const std::string day = arguments.add(std::chrono::floor<std::chrono::days>(page.after->at));
        sql += " AND (d.opened_on > " + day + " OR (d.opened_on = " + day + " AND d.id > " +
               arguments.add(page.after->id) + "))";
    }
    sql += " ORDER BY d.opened_on, d.id LIMIT " + arguments.add(page.limit + 1);
    std::vector<CohortSubject> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db.run(sql, arguments, [&](const sql::Row& row) { found.push_back(read_subject(row)); }));
    return app::make_page(std::move(found), page.limit, [](const CohortSubject& last) {
        return app::PageKey{Instant{last.opened_on}, last.dossier_id.uuid};
    });
}

// What is asked of one page: the ids of its dossiers as a list in SQL, and where each stands.
class SubjectReader {
  public:
    SubjectReader(sql::Connection& db, std::vector<CohortSubject>& subjects) : db_(db), subjects_(subjects) {
        for (std::size_t i = 0; i < subjects.size(); ++i) places_.emplace(subjects[i].dossier_id, i);
    }

    Status add_phases() {
        return each("SELECT DISTINCT c.dossier_id FROM phase_change c WHERE c.phase = 'guided' AND ", "c", "",
                    [](CohortSubject& subject, const sql::Row&) { subject.guided = true; });
    }

    Status add_approaches() {
        return each("SELECT c.dossier_id, c.approach_id FROM approach_case c WHERE ", "c",
                    " ORDER BY c.opened_at, c.id", [](CohortSubject& subject, const sql::Row& row) {
                        subject.approaches.push_back(row.get<std::string>(1));
                    });
    }

    Status add_facts(const std::vector<std::string>& keys) {
        if (keys.empty()) return {};
        std::set<std::string> wrong;
        PH_CHECK(each(
            "SELECT r.dossier_id, r.thing_id FROM rights_request r WHERE r.kind = 'correction' AND "
            "r.outcome IN ('granted', 'partly') AND ",
            "r", "", [&](CohortSubject&, const sql::Row& row) { wrong.insert(row.get<std::string>(1)); }));
        sql::Arguments arguments;
        std::string sql =
            "SELECT f.dossier_id, f.id, f.key, f.value, f.observed_on FROM fact f JOIN dossier d ON d.id = "
            "f.dossier_id WHERE f.person_id = d.participant_id AND f.key IN (";
        for (std::size_t i = 0; i < keys.size(); ++i) sql += (i == 0 ? "" : ", ") + arguments.add(keys[i]);
        sql += ") AND ";
        return each(
            std::move(sql), "f", " ORDER BY f.observed_on, f.recorded_at, f.id",
            [&](CohortSubject& subject, const sql::Row& row) {
                if (wrong.contains(row.get<FactId>(1).to_string())) return;
                subject.facts.push_back({row.get<std::string>(2), row.get<std::string>(3), row.get<Date>(4)});
            },
            std::move(arguments));
    }

    Status add_measurements(bool scores) {
        return each("SELECT m.dossier_id, m.instrument_id, m.moment, m.rater, m.taken_on, m.recorded_at" +
                        std::string{scores ? ", m.scores" : ""} +
                        " FROM measurement m JOIN dossier d ON d.id = m.dossier_id WHERE m.person_id = "
                        "d.participant_id AND ",
                    "m", " ORDER BY m.taken_on, m.recorded_at, m.id",
                    [scores](CohortSubject& subject, const sql::Row& row) {
                        SubjectMeasurement& one = subject.measurements.emplace_back();
                        one.instrument_id = row.get<std::string>(1);
                        one.moment = row.get<Moment>(2);
                        one.rater = row.get<Rater>(3);
                        one.taken_on = row.get<Date>(4);
                        one.recorded_at = row.get<Instant>(5);
                        if (!scores) return;
                        for (const Score& score : row.get<std::vector<Score>>(6)) {
                            if (score.value) one.scores.push_back({score.domain, *score.value});
                        }
                    });
    }

    // Those of a plan that another took the place of stand in that one.
    Status add_goals() {
        std::map<GoalId, SubjectGoal> latest;
        PH_CHECK(each("SELECT s.dossier_id, s.goal_id, s.level, s.scored_on FROM gas_score s WHERE ", "s",
                      " ORDER BY s.scored_on, s.id", [&](CohortSubject&, const sql::Row& row) {
                          latest[row.get<GoalId>(1)] = {{}, row.get<int>(2), row.get<Date>(3)};
                      }));
        return each(
            "SELECT a.dossier_id, g.id, g.life_domain FROM action_plan a JOIN goal g ON g.plan_id = "
            "a.id WHERE a.status IN ('agreed', 'ended') AND ",
            "a", " ORDER BY a.number, g.position, g.id", [&](CohortSubject& subject, const sql::Row& row) {
                SubjectGoal goal;
                const auto scored = latest.find(row.get<GoalId>(1));
                if (scored != latest.end()) goal = scored->second;
                goal.life_domain = row.get<std::string>(2);
                subject.goals.push_back(std::move(goal));
            });
    }

    Status add_results() {
        return each("SELECT t.dossier_id, t.result FROM trajectory t WHERE t.result IS NOT NULL AND ", "t",
                    " ORDER BY t.closed_on, t.id", [](CohortSubject& subject, const sql::Row& row) {
                        subject.results.push_back(row.get<TrajectoryResult>(1));
                    });
    }

  private:
    // `sql` selects the dossier first and ends where the condition on it goes.
    template <class Take>
    Status each(std::string sql, std::string_view alias, std::string_view order, Take take,
                sql::Arguments arguments = {}) {
        sql.append(alias).append(".dossier_id IN (");
        bool first = true;
        for (const CohortSubject& subject : subjects_) {
            sql += (first ? "" : ", ") + arguments.add(subject.dossier_id);
            first = false;
        }
        sql.append(")").append(order);
        PH_TRY([[maybe_unused]] const auto rows, db_.run(sql, arguments, [&](const sql::Row& row) {
            take(subjects_[places_.at(row.get<DossierId>(0))], row);
        }));
        return {};
    }

    sql::Connection& db_;
    std::vector<CohortSubject>& subjects_;
    std::map<DossierId, std::size_t> places_;
};

}  // namespace

Result<app::Page<CohortSubject>> SqlCohortRepository::subjects(const access::Scope& scope,
                                                               const app::SubjectQuestion& question,
                                                               const app::PageRequest& page) {
    sql::Arguments arguments;
    const std::string also = " AND d.opened_on >= " + arguments.add(question.from_on) +
                             " AND d.opened_on <= " + arguments.add(question.until_on);
    PH_TRY(auto found, who(db_.connection(), scope, also, std::move(arguments), page));
    if (found.items.empty()) return found;
    SubjectReader reader{db_.connection(), found.items};
    PH_CHECK(reader.add_phases());
    PH_CHECK(reader.add_approaches());
    PH_CHECK(reader.add_facts(question.fact_keys));
    if (!question.measurements) return found;
    PH_CHECK(reader.add_measurements(true));
    PH_CHECK(reader.add_goals());
    PH_CHECK(reader.add_results());
    return found;
}

Result<app::Page<CohortSubject>> SqlCohortRepository::ended_after_outreach(
    const access::Scope& scope, const std::optional<OutreachListId>& list, const app::PageRequest& page) {
    sql::Arguments arguments;
    std::string also =
        " AND d.id IN (SELECT o.dossier_id FROM outreach_person o WHERE o.standing = 'joined' AND "
        "o.municipality_id = " +
        arguments.add(scope.municipality());
    if (list) also += " AND o.list_id = " + arguments.add(*list);
    also +=
        ") AND (d.phase = 'closed' OR EXISTS (SELECT 1 FROM trajectory t WHERE t.dossier_id = d.id AND "
        "t.result = 'broken_off'))";
    PH_TRY(auto found, who(db_.connection(), scope, also, std::move(arguments), page));
    if (found.items.empty()) return found;
    SubjectReader reader{db_.connection(), found.items};
    PH_CHECK(reader.add_phases());
    PH_CHECK(reader.add_measurements(false));
    PH_CHECK(reader.add_results());
    return found;
}

}  // namespace ph::storage
