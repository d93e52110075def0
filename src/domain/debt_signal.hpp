// Early signals of debts: a landlord, an energy or water company or a health insurer tells of arrears, and
// the municipality offers help by itself (Wet gemeentelijke schuldhulpverlening, article 3, first paragraph,
// b). Signals of one household are brought together, so that it hears from the municipality once.
#pragma once
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/ids.hpp"
#include "domain/outreach.hpp"

namespace ph {

// Of arrears with one creditor. The kind and the result are choices of the ladder that the person is on.
struct DebtSignal {
    DebtSignalId id;
    MunicipalityId municipality_id;
    OutreachPersonId person_id;
    OutreachListId list_id;  // that it came with: of the person, or a later one
    std::string on_name;     // in whose name the arrears are, as it was told
    std::string kind;
    std::int64_t cents = 0;
    std::string creditor;
    Date signalled_on;
    std::string result;  // empty: none yet
    std::optional<Date> resulted_on;
    UserId recorded_by;
    Instant recorded_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(DebtSignal, (),
                      (id, municipality_id, person_id, list_id, on_name, kind, cents, creditor, signalled_on,
                       result, resulted_on, recorded_by, recorded_at, version))

// As people write an amount: "250", "€ 1.234,56", "1234.56". Nothing when it is none, or below nought.
std::optional<std::int64_t> cents_of(std::string_view text);

// "€ 1.234,56".
std::string euros(std::int64_t cents);

// A kind of arrears by its id or its name, whatever the capitals; nullptr when the ladder has none like it.
const OutreachChoice* arrears_kind(const OutreachLadder& ladder, std::string_view written);

// What two signals of one household have in common: the postcode with the house number, otherwise the name
// with the birth date. Empty when neither is known: such a signal stands alone.
std::string household_key(const OutreachPerson& person);

// Every problem with a signal, with pointers in the API's names.
std::vector<Problem> problems_of(const DebtSignal& signal, const OutreachLadder& ladder, Date today);

// A signal about somebody who is approached already: the first term that was set stays, the earliest counts,
// and the next step does not wait until after it.
void join_signal(OutreachPerson& person, const OutreachLadder& ladder, const DebtSignal& signal);

// Fault::invalid for a result that the ladder does not have, or on a day before the signal or to come.
Status record_result(DebtSignal& signal, const OutreachLadder& ladder, const std::string& result, Date on,
                     Date today);

}  // namespace ph
