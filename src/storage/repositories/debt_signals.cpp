// Early signals of debts, of who is approached (app/ports/outreach.hpp).
#include <algorithm>

#include "storage/repositories/outreach.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::DebtSignalView;

// How many keys one statement asks for; the last one fills it up, so that the text is the same.
constexpr std::size_t keys_at_once = 64;

std::string signals_sql(std::string_view where) {
    return "SELECT " + sql::columns<DebtSignal>("s") +
           ", l.ladder, u.display_name FROM debt_signal s JOIN outreach_list l ON l.id = s.list_id "
           "JOIN user_account u ON u.id = s.recorded_by JOIN outreach_person p ON p.id = s.person_id "
           "WHERE s.municipality_id = $1 AND " +
           std::string{where};
}

Status signal_of_municipality(const access::Scope& scope, const DebtSignal& signal) {
    if (signal.municipality_id == scope.municipality()) return {};
    return sql::not_found();
}

}  // namespace

Result<std::vector<OutreachPerson>> SqlOutreachRepository::households(const access::Scope& scope,
                                                                      const std::string& ladder,
                                                                      const std::vector<std::string>& keys) {
    std::vector<OutreachPerson> found;
    for (std::size_t first = 0; first < keys.size(); first += keys_at_once) {
        sql::Arguments arguments;
        std::string sql = "SELECT " + sql::columns<OutreachPerson>("p") +
                          " FROM outreach_person p JOIN outreach_list l ON l.id = p.list_id WHERE "
                          "p.municipality_id = " +
                          arguments.add(scope.municipality()) + " AND l.ladder = " + arguments.add(ladder) +
                          " AND p.standing = 'open' AND p.household_key <> '' AND p.household_key IN (";
        for (std::size_t i = 0; i < keys_at_once; ++i)
            sql += (i == 0 ? "" : ", ") + arguments.add(keys[std::min(first + i, keys.size() - 1)]);
        PH_TRY(auto some, list_views<OutreachPerson>(db_, sql + ") ORDER BY p.id", arguments));
        std::ranges::move(some, std::back_inserter(found));
    }
    return found;
}

Result<std::vector<DebtSignalView>> SqlOutreachRepository::signals(const access::Scope& scope,
                                                                   const OutreachPersonId& person) {
    static const std::string all =
        signals_sql("s.person_id = $2 ORDER BY s.signalled_on DESC, s.id DESC LIMIT 1000");
    return list_views<DebtSignalView>(db_, all, sql::arguments_of(scope.municipality(), person));
}

Result<std::vector<DebtSignalView>> SqlOutreachRepository::signals(const access::Admission& admission) {
    static const std::string all = signals_sql("p.dossier_id = $2 ORDER BY s.signalled_on, s.id");
    return list_views<DebtSignalView>(db_, all,
                                      sql::arguments_of(admission.municipality(), admission.dossier()));
}

Result<DebtSignalView> SqlOutreachRepository::signal(const access::Scope& scope, const DebtSignalId& id) {
    static const std::string one = signals_sql("s.id = $2 AND p.standing <> 'forgotten'");
    return one_view<DebtSignalView>(db_, one, sql::arguments_of(scope.municipality(), id));
}

Status SqlOutreachRepository::add_signals(const access::Scope& scope,
                                          const std::vector<DebtSignal>& signals) {
    for (const DebtSignal& one : signals) PH_CHECK(signal_of_municipality(scope, one));
    return db_.insert_all(signals);
}

Status SqlOutreachRepository::change_signal(const access::Scope& scope, DebtSignal& signal) {
    PH_CHECK(signal_of_municipality(scope, signal));
    return db_.update_and_count(signal);
}

}  // namespace ph::storage
