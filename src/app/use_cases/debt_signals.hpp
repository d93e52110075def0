// Early signals of debts: told by hand or out of a file, brought together by household, and what came of
// them.
#pragma once
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/outreach.hpp"
#include "app/use_cases/outreach.hpp"

namespace ph::app {

// Whether this actor may know who is behind with what.
bool may_see_signals(const Call& call);

// New signals with the people they are about, each at the same place; who has the same household key as an
// earlier one, or as somebody who is approached on this ladder already, is that person.
struct JoinedSignals {
    std::vector<OutreachPerson> people;   // new
    std::vector<OutreachPerson> changed;  // known already: another term
    std::vector<DebtSignal> signals;      // of both
    int joined = 0;                       // signals about somebody who was there already
};
// Reads who is approached already; stores nothing. `people` come without an id, `signals` without a person.
Result<JoinedSignals> join_signals(Call& call, const access::Scope& scope, const OutreachLadder& ladder,
                                   const OutreachListId& list, std::vector<OutreachPerson> people,
                                   std::vector<DebtSignal> signals);
Status store_signals(Call& call, const access::Scope& scope, JoinedSignals& joined);

struct NewDebtSignal {
    std::string ladder;
    OutreachPerson person;
    DebtSignal signal;
};
// Fault::invalid with everything that is wrong. The list for such signals is made with the first.
Result<OutreachCard> add_debt_signal(Call& call, const NewDebtSignal& input);

// Fault::missing, Fault::stale, and what record_result() refuses. Without a day: today.
Result<DebtSignalView> record_signal_result(Call& call, const DebtSignalId& id, int version,
                                            const std::string& result, std::optional<Date> on);

}  // namespace ph::app
