// What the terms ask of closed dossiers.
#include <algorithm>

#include "storage/repositories/retention.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

struct Closed {
    EndedDossier dossier;
    HouseholdId household_id;
    PersonId participant_id;
};

constexpr std::string_view select_closed =
    "SELECT d.id, d.opened_on, d.closed_on, d.household_id, d.participant_id, "
    "(SELECT max(c.at) FROM contact c WHERE c.dossier_id = d.id), "
    "CASE WHEN EXISTS (SELECT 1 FROM trajectory t WHERE t.dossier_id = d.id AND t.closed_on IS NULL) "
    "THEN NULL ELSE (SELECT max(t.closed_on) FROM trajectory t WHERE t.dossier_id = d.id) END, "
    "EXISTS (SELECT 1 FROM action_plan a WHERE a.dossier_id = d.id AND a.participant_agreed_on IS NOT NULL), "
    "EXISTS (SELECT 1 FROM trajectory t WHERE t.dossier_id = d.id AND t.kind = 'care'), "
    "EXISTS (SELECT 1 FROM trajectory t WHERE t.dossier_id = d.id AND t.kind = 'participation'), "
    "(SELECT k.approach_id FROM approach_case k WHERE k.dossier_id = d.id ORDER BY k.opened_at DESC, k.id "
    "DESC LIMIT 1), "
    "(SELECT t.result FROM trajectory t WHERE t.dossier_id = d.id AND t.result IS NOT NULL ORDER BY "
    "t.closed_on DESC, t.id DESC LIMIT 1), "
    // A request that says nothing of a dossier is about all of that person.
    "EXISTS (SELECT 1 FROM rights_request r WHERE r.municipality_id = d.municipality_id AND r.decided_at IS "
    "NULL AND r.status IN ('received', 'in_hand') AND (r.dossier_id = d.id OR r.person_id = "
    "d.participant_id)) "
    "FROM dossier d WHERE d.municipality_id = $1 AND d.phase = 'closed' AND d.closed_on IS NOT NULL";

// SQLite has no truth values of its own: EXISTS gives a number there.
bool yes(const sql::Row& row, int column) {
    return row.boolean(column);
}

Closed read_closed(const sql::Row& row) {
    Closed closed;
    EndedDossier& dossier = closed.dossier;
    dossier.id = row.get<DossierId>(0);
    dossier.opened_on = row.get<Date>(1);
    dossier.closed_on = row.get<Date>(2);
    closed.household_id = row.get<HouseholdId>(3);
    closed.participant_id = row.get<PersonId>(4);
    if (const auto at = row.get<std::optional<Instant>>(5)) dossier.last_contact_on = local_date(*at);
    dossier.last_trajectory_on = row.get<std::optional<Date>>(6);
    dossier.agreed_plan = yes(row, 7);
    dossier.care = yes(row, 8);
    dossier.participation = yes(row, 9);
    dossier.approach = row.get<std::optional<std::string>>(10).value_or("");
    dossier.result = row.get<std::optional<TrajectoryResult>>(11);
    dossier.request_open = yes(row, 12);
    return closed;
}

Status add_phases(sql::Connection& db, EndedDossier& dossier) {
    PH_TRY([[maybe_unused]] const auto rows,
           db.run("SELECT DISTINCT phase FROM phase_change WHERE dossier_id = $1",
                  sql::arguments_of(dossier.id), [&](const sql::Row& row) {
                      const auto phase = row.get<DossierPhase>(0);
                      if (phase != DossierPhase::closed) dossier.reached = std::max(dossier.reached, phase);
                  }));
    return {};
}

Status add_ages(sql::Connection& db, Closed& closed) {
    // At the opening: who came of age while it was open was a child in it. A child without a birth date
    // counts as a new one, and who was born later as well.
    PH_TRY([[maybe_unused]] const auto rows,
           db.run("SELECT birth_date, household_role FROM person WHERE household_id = $1",
                  sql::arguments_of(closed.household_id), [&](const sql::Row& row) {
                      const auto born = row.get<std::optional<Date>>(0);
                      if (born)
                          closed.dossier.ages.push_back(std::max(0, age_on(*born, closed.dossier.opened_on)));
                      else if (row.get<HouseholdRole>(1) == HouseholdRole::child)
                          closed.dossier.ages.push_back(0);
                  }));
    return {};
}

// Those that began: help that was broken off was given until then.
Status add_steps(sql::Connection& db, EndedDossier& dossier) {
    PH_TRY([[maybe_unused]] const auto rows,
           db.run("SELECT DISTINCT item FROM case_happening WHERE dossier_id = $1 AND telling IN ('began', "
                  "'finished', 'stopped', 'failed', 'reached') ORDER BY item",
                  sql::arguments_of(dossier.id),
                  [&](const sql::Row& row) { dossier.steps.push_back(row.get<std::string>(0)); }));
    return {};
}

// Of each the newest, the participant's before those of others, and all that it ever was.
Status add_facts(sql::Connection& db, Closed& closed) {
    PH_TRY(
        [[maybe_unused]] const auto rows,
        db.run("SELECT key, value FROM fact WHERE dossier_id = $1 ORDER BY CASE WHEN person_id = $2 THEN 0 "
               "ELSE 1 END, observed_on DESC, recorded_at DESC, id DESC",
               sql::arguments_of(closed.dossier.id, closed.participant_id), [&](const sql::Row& row) {
                   auto key = row.get<std::string>(0);
                   auto value = row.get<std::string>(1);
                   closed.dossier.ever[key].insert(value);
                   closed.dossier.facts.emplace(std::move(key), std::move(value));
               }));
    return {};
}

Status complete(sql::Connection& db, Closed& closed) {
    PH_CHECK(add_phases(db, closed.dossier));
    PH_CHECK(add_ages(db, closed));
    PH_CHECK(add_steps(db, closed.dossier));
    return add_facts(db, closed);
}

Result<std::vector<EndedDossier>> read(sql::Connection& db, const std::string& rest,
                                       const sql::Arguments& arguments) {
    std::vector<Closed> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db.run(std::string{select_closed} + rest, arguments,
                  [&](const sql::Row& row) { found.push_back(read_closed(row)); }));
    std::vector<EndedDossier> dossiers;
    dossiers.reserve(found.size());
    for (Closed& closed : found) {
        PH_CHECK(complete(db, closed));
        dossiers.push_back(std::move(closed.dossier));
    }
    return dossiers;
}

}  // namespace

Result<app::EndedPage> SqlRetentionRepository::ended(const access::Scope& scope, Date closed_on,
                                                     const std::optional<DossierId>& last, int limit) {
    sql::Arguments arguments = sql::arguments_of(scope.municipality());
    std::string rest = " AND d.closed_on <= " + arguments.add(closed_on);
    if (last) rest += " AND d.id > " + arguments.add(*last);
    rest += " ORDER BY d.id LIMIT " + arguments.add(limit);
    app::EndedPage page;
    PH_TRY(page.dossiers, read(db_.connection(), rest, arguments));
    if (static_cast<int>(page.dossiers.size()) == limit) page.last = page.dossiers.back().id;
    return page;
}

Result<std::optional<EndedDossier>> SqlRetentionRepository::ended(const access::Scope& scope,
                                                                  const DossierId& dossier) {
    PH_TRY(auto found,
           read(db_.connection(), " AND d.id = $2", sql::arguments_of(scope.municipality(), dossier)));
    if (found.empty()) return std::optional<EndedDossier>{};
    return std::optional{std::move(found.front())};
}

}  // namespace ph::storage
