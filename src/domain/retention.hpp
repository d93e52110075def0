// How long a dossier is kept after it ended, the list of those whose term has passed, and what is known of
// the destroyed ones. The terms themselves are data: catalogue/bewaartermijnen.yaml.
#pragma once
#include <boost/describe.hpp>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/dossier.hpp"
#include "domain/ids.hpp"
#include "domain/trajectory.hpp"

namespace ph {

using RetentionHoldId = Id<struct RetentionHoldKind>;
using DestructionId = Id<struct DestructionKind>;

// A closed dossier, as far as the terms ask of it.
struct EndedDossier {
    DossierId id;
    Date opened_on;
    Date closed_on;
    DossierPhase reached = DossierPhase::registered;  // the furthest before it was closed
    std::optional<Date> last_contact_on;
    std::optional<Date> last_trajectory_on;  // when the last trajectory was closed; none while one runs
    bool agreed_plan = false;
    bool care = false;
    bool participation = false;
    bool request_open = false;         // somebody asked something about their data and waits for the answer
    std::vector<int> ages{};           // of who is in the household, when it was opened
    std::vector<std::string> steps{};  // of an approach, that began or were reached
    // As JSON; of the participant first. What held at the end says nothing of what was given before.
    std::map<std::string, std::string> facts{};           // the newest of each
    std::map<std::string, std::set<std::string>> ever{};  // all that each ever was, of anybody
    std::string approach;                                 // the one followed last; empty without one
    std::optional<TrajectoryResult> result;               // of the trajectory that was closed last
};

// From when a term counts. What never was counts from the closing. last_change: the closing, or a contact
// that was added after it.
BOOST_DEFINE_ENUM_CLASS(RetentionStart, closed, last_contact, last_trajectory, last_change)

struct RetentionTerm {
    std::string id;
    std::string name;
    std::string law;
    std::string reference;
    std::string result;       // of the work, as the selection list names it
    std::string explanation;  // why so long, in one plain Dutch sentence
    int years = 0;
    int days = 0;  // beside the years
    RetentionStart after = RetentionStart::closed;
    std::function<bool(const EndedDossier&)> applies;
};

struct Retention {
    std::vector<RetentionTerm> terms;
    int outreach_days =
        365;  // who was approached and did not join is forgotten so long after the last happening
    int smallest_count = 10;  // a figure of fewer destroyed dossiers than this is not told
};

// The term that lets a dossier go, and the first day on which it may.
struct RetentionDue {
    const RetentionTerm* term = nullptr;
    Date on;
};

// Of all terms that apply the one that ends last; of two that end together the first. Never before the
// closing. Nothing when none applies: then the dossier is kept.
std::optional<RetentionDue> retention_due(const Retention& retention, const EndedDossier& dossier);

// "15 jaar", "42 dagen".
std::string retention_length(const RetentionTerm& term);

// "Het dossier is gesloten op 3 maart 2026. ...": why it may be destroyed, for whoever decides.
std::string retention_reason(const RetentionDue& due, const EndedDossier& dossier);

// A dossier on the destruction list. Two different people must approve.
struct RetentionItem {
    DossierId id;  // of the dossier
    MunicipalityId municipality_id;
    std::string term;  // id
    std::string name;
    std::string law;
    std::string reference;
    std::string because;
    Date since;  // the first day on which it may be destroyed
    Instant listed_at;
    std::optional<UserId> first_by;
    std::optional<Instant> first_at;
    std::optional<UserId> second_by;
    std::optional<Instant> second_at;
    int version = 1;

    [[nodiscard]] bool decided() const noexcept { return second_by.has_value(); }
};
BOOST_DESCRIBE_STRUCT(RetentionItem, (),
                      (id, municipality_id, term, name, law, reference, because, since, listed_at, first_by,
                       first_at, second_by, second_at, version))

// Whether it may go today on the very ground that people see with it: not when it was opened again, nor when
// another term or another day counts by now.
bool stands(const RetentionItem& item, const std::optional<RetentionDue>& due, Date today);
// Fault::conflict when this is the person who approved already, when it is held back, or decided.
Status approve(RetentionItem& item, bool held, const UserId& by, Instant now);
// Takes the first approval back. Fault::conflict when there is none, or both were given.
Status withdraw_approval(RetentionItem& item);

// legal: a court case, an inquiry, a request of the person. objection: somebody who may decide disagrees.
BOOST_DEFINE_ENUM_CLASS(RetentionHoldType, legal, objection)

// Keeps a dossier from being destroyed, whether or not it is on the list yet.
struct RetentionHold {
    RetentionHoldId id;
    DossierId dossier_id;
    MunicipalityId municipality_id;
    RetentionHoldType kind = RetentionHoldType::legal;
    std::string reason;
    std::optional<Date> until;  // the first day without it; an objection may have none
    UserId placed_by;
    Instant placed_at;
    std::optional<UserId> lifted_by;
    std::optional<Instant> lifted_at;
    std::string lift_reason;

    [[nodiscard]] bool holds_on(Date day) const noexcept { return !lifted_at && (!until || *until > day); }
};
BOOST_DESCRIBE_STRUCT(RetentionHold, (),
                      (id, dossier_id, municipality_id, kind, reason, until, placed_by, placed_at, lifted_by,
                       lifted_at, lift_reason))

// Every problem of a new one, with JSON pointers in the API's names.
std::vector<Problem> problems_of(const RetentionHold& hold, Date today);
// Ends it before its day. Fault::conflict when it ended already, Fault::invalid without a reason.
Status lift(RetentionHold& hold, const std::string& reason, const UserId& by, Instant now);

// How much of one kind of record was destroyed.
struct DestroyedKind {
    std::string kind;  // Dutch, for people
    std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(DestroyedKind, (), (kind, rows))

// What stays of a destroyed dossier: that it was, and why it was allowed. Nothing about anybody.
struct Destruction {
    DestructionId id;
    MunicipalityId municipality_id;
    Instant destroyed_at;
    std::string term;
    std::string name;
    std::string law;
    std::string reference;
    std::optional<UserId> first_by;
    std::optional<UserId> second_by;
    std::vector<DestroyedKind> kinds;
    bool again = false;                   // it came back with a restored back-up
    std::array<std::uint8_t, 32> mark{};  // keyed hash of the dossier's id, as the ledger has it
};
BOOST_DESCRIBE_STRUCT(Destruction, (),
                      (id, municipality_id, destroyed_at, term, name, law, reference, first_by, second_by,
                       kinds, again, mark))

// How long a dossier was open, in classes so wide that none singles anybody out.
BOOST_DEFINE_ENUM_CLASS(DurationClass, weeks, months, year, years)
DurationClass duration_class(Date opened_on, Date closed_on);

// What stays for the figures: dossiers are counted together, so that no row is one of them.
struct DestroyedFigure {
    int year = 0;  // of the opening
    DossierPhase reached = DossierPhase::registered;
    std::string approach;  // empty: none
    DurationClass duration = DurationClass::weeks;
    std::optional<TrajectoryResult> result;
    friend bool operator==(const DestroyedFigure&, const DestroyedFigure&) = default;
};
DestroyedFigure figure_of(const EndedDossier& dossier);

struct DestroyedCount : DestroyedFigure {
    int number = 0;
};

}  // namespace ph
