// Rows of a file with early signals of debts: reading one, and telling which of them were there already.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/outreach.hpp"
#include "domain/debt_signal.hpp"

namespace ph::app {

// The cells of one row, as they were written; an empty kind or amount is a problem of its own.
struct WrittenSignal {
    std::string kind;
    std::string amount;
    std::string creditor;
    std::string signalled_on;  // empty: today
};
// "1980-04-03", and as people write it: "3-4-1980", "3/4/1980", "03.04.1980".
std::optional<Date> written_date(const std::string& text);
// Every problem is added to `problems`, with pointers in the API's names.
DebtSignal read_signal(const WrittenSignal& written, const OutreachLadder& ladder, Date today,
                       std::vector<Problem>& problems);

// Which signals were told before, and which join a household that is there already.
class SignalsBefore {
  public:
    // Loads the households of these people that are approached on this ladder.
    static Result<SignalsBefore> load(Call& call, const access::Scope& scope, const OutreachLadder& ladder,
                                      const std::vector<OutreachPerson>& people);

    // The same kind, creditor, amount and day of the same household: in the file, or kept before. Without a
    // creditor whoever told it.
    enum class Before { none, in_file, kept };
    Result<Before> told(const OutreachPerson& person, const DebtSignal& signal);
    // Also remembers the household of this person.
    bool joins(const OutreachPerson& person);

  private:
    SignalsBefore(Call& call, const access::Scope& scope) : call_(&call), scope_(&scope) {}

    Call* call_;
    const access::Scope* scope_;
    std::map<std::string, OutreachPersonId> known_;
    std::map<OutreachPersonId, std::vector<DebtSignalView>> kept_;
    std::set<std::string> households_;
    std::set<std::string> seen_;
};

}  // namespace ph::app
