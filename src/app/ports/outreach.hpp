// Lists of people to approach, who is on them, and every attempt. All of it is of a municipality and of
// nobody's dossier, so a Scope opens it.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "app/page.hpp"
#include "base/result.hpp"
#include "domain/debt_signal.hpp"
#include "domain/outreach.hpp"

namespace ph::app {

// With its counts.
struct OutreachListView : OutreachList {
    std::string made_by_name;
    std::int64_t people = 0;
    std::int64_t open = 0;
    std::int64_t undecided = 0;  // open, without a next step
    std::int64_t attempted = 0;  // on whom anything was tried or decided
    std::int64_t settled = 0;    // of its signals: those that have a result
};
BOOST_DESCRIBE_STRUCT(OutreachListView, (OutreachList),
                      (made_by_name, people, open, undecided, attempted, settled))

struct OutreachAttemptView : OutreachAttempt {
    std::string recorded_by_name;
};
BOOST_DESCRIBE_STRUCT(OutreachAttemptView, (OutreachAttempt), (recorded_by_name))

struct DebtSignalView : DebtSignal {
    std::string ladder;  // whose choices the kind and the result are
    std::string recorded_by_name;
};
BOOST_DESCRIBE_STRUCT(DebtSignalView, (DebtSignal), (ladder, recorded_by_name))

// now: to be done today or before. later: on a day to come. undecided: nobody said what is next. late: not
// reached, and the term of the first contact passed.
BOOST_DEFINE_ENUM_CLASS(OutreachTurn, now, later, undecided, joined, stopped, late)

struct OutreachFilter {
    OutreachTurn turn = OutreachTurn::now;
    std::optional<OutreachListId> list;
};

// The funnel: of how many people each stage was reached. Joined people were talked to, talked people were
// reached and reached people were approached, so each is at most the one before.
struct OutreachFunnel {
    std::int64_t listed = 0;
    std::int64_t approached = 0;
    std::int64_t reached = 0;
    std::int64_t talked = 0;
    std::int64_t joined = 0;
    std::int64_t stopped = 0;    // and did not join
    std::int64_t open = 0;       // listed = joined + stopped + open
    std::int64_t undecided = 0;  // of open
};
BOOST_DESCRIBE_STRUCT(OutreachFunnel, (),
                      (listed, approached, reached, talked, joined, stopped, open, undecided))

struct OutreachReasonCount {
    std::string ladder;
    std::string reason;  // of the ladder; empty: the term passed
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(OutreachReasonCount, (), (ladder, reason, number))

// Somebody who is on a list already and may be the same.
struct OutreachNamesake {
    std::string given_names;
    std::string family_name;
    std::optional<Date> birth_date;
    std::string phone;
    std::string postcode;
};
BOOST_DESCRIBE_STRUCT(OutreachNamesake, (), (given_names, family_name, birth_date, phone, postcode))

class OutreachRepository {
  public:
    virtual ~OutreachRepository() = default;

    // The newest first.
    virtual Result<std::vector<OutreachListView>> lists(const access::Scope& scope) = 0;
    // Fault::missing when the municipality has no such list.
    virtual Result<OutreachListView> list(const access::Scope& scope, const OutreachListId& id) = 0;
    virtual Status add_list(const access::Scope& scope, const OutreachList& list) = 0;
    virtual Status add_people(const access::Scope& scope, const std::vector<OutreachPerson>& people) = 0;
    // With everybody on it.
    virtual Status remove_list(const access::Scope& scope, const OutreachListId& id) = 0;

    // Keyset on (day, id): of who is joined or stopped the last day first, of others the first. Of who is
    // late the day is that of the term.
    virtual Result<Page<OutreachPerson>> people(const access::Scope& scope, const OutreachFilter& filter,
                                                Date today, const PageRequest& page) = 0;
    // Fault::missing when there is no such person in the municipality, or nothing is known of them any more.
    virtual Result<OutreachPerson> person(const access::Scope& scope, const OutreachPersonId& id) = 0;
    // Fault::stale when `version` is not the present one; the version in hand is counted up.
    virtual Status change_person(const access::Scope& scope, OutreachPerson& person) = 0;
    // Not forgotten, born on one of these days.
    virtual Result<std::vector<OutreachNamesake>> born_on(const access::Scope& scope,
                                                          const std::vector<Date>& days) = 0;
    // Everybody who is not forgotten and has no dossier, or of those only who has no birth date. All at once:
    // who is told apart by name cannot be asked for by a day.
    virtual Result<std::vector<OutreachNamesake>> listed(const access::Scope& scope, bool only_undated) = 0;

    // The newest first.
    virtual Result<std::vector<OutreachAttemptView>> attempts(const access::Scope& scope,
                                                              const OutreachPersonId& person) = 0;
    // How the participant of this dossier was approached; the oldest first.
    virtual Result<std::vector<OutreachAttemptView>> attempts(const access::Admission& admission) = 0;
    virtual Status add_attempt(const access::Scope& scope, const OutreachAttempt& attempt) = 0;

    virtual Result<OutreachFunnel> funnel(const access::Scope& scope,
                                          const std::optional<OutreachListId>& list) = 0;
    virtual Result<std::vector<OutreachReasonCount>> reasons(const access::Scope& scope,
                                                             const std::optional<OutreachListId>& list) = 0;

    // Open or stopped, and nothing happened since this day; at most `most`.
    virtual Result<std::vector<OutreachPerson>> silent_since(const access::Scope& scope, Date day,
                                                             int most) = 0;
    // What was said and written to somebody goes, and of a signal the name and the amount; that something was
    // tried or told stays.
    virtual Status forget_words(const access::Scope& scope, const OutreachPersonId& person) = 0;

    // --- early signals of debts

    // Open on a list of this ladder, with one of these household keys.
    virtual Result<std::vector<OutreachPerson>> households(const access::Scope& scope,
                                                           const std::string& ladder,
                                                           const std::vector<std::string>& keys) = 0;
    // The newest first.
    virtual Result<std::vector<DebtSignalView>> signals(const access::Scope& scope,
                                                        const OutreachPersonId& person) = 0;
    // About the participant of this dossier; the oldest first.
    virtual Result<std::vector<DebtSignalView>> signals(const access::Admission& admission) = 0;
    // Fault::missing when the municipality has no such signal.
    virtual Result<DebtSignalView> signal(const access::Scope& scope, const DebtSignalId& id) = 0;
    virtual Status add_signals(const access::Scope& scope, const std::vector<DebtSignal>& signals) = 0;
    // Fault::stale when `version` is not the present one; the version in hand is counted up.
    virtual Status change_signal(const access::Scope& scope, DebtSignal& signal) = 0;
};

}  // namespace ph::app
