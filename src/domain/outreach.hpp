// Approaching people who get no help yet: a list of persons, the ladder of tries a municipality chose for it
// (catalogue/benaderen), and every attempt. What comes next follows from the ladder and the attempts alone.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/dossier.hpp"
#include "domain/ids.hpp"

namespace ph {

using OutreachListId = Id<struct OutreachListKind>;
using OutreachPersonId = Id<struct OutreachPersonKind>;
using OutreachAttemptId = Id<struct OutreachAttemptKind>;
using DebtSignalId = Id<struct DebtSignalKind>;

// sent: a flyer or letter. appointment_made: a talk is agreed. talked: it took place. declined: not now.
BOOST_DEFINE_ENUM_CLASS(OutreachOutcome, sent, no_answer, message_left, not_home, call_back_later,
                        appointment_made, talked, declined)

// Somebody answered, whatever the answer was.
bool is_reached(OutreachOutcome outcome) noexcept;

struct OutreachStep {
    std::string id;
    std::string name;
    Channel channel = Channel::phone;
    int after_days = 0;  // after the step before; of the first one, after the list was made
    std::string explanation;
    bool agreed_talk = false;  // the talk that an appointment is for; nobody comes there without one
};

BOOST_DEFINE_ENUM_CLASS(OutreachMove, next_step, same_step, to_step)

// What follows on an outcome.
struct OutreachRule {
    OutreachOutcome outcome = OutreachOutcome::sent;
    OutreachMove move = OutreachMove::next_step;
    std::string step;    // of to_step
    int after_days = 0;  // of same_step and to_step
    std::string explanation;
};

struct OutreachChoice {
    std::string id;
    std::string name;
};

struct OutreachLadder {
    std::string id;
    int version = 1;
    std::string name;
    std::string source;
    std::string for_whom;
    std::vector<OutreachStep> steps;
    std::vector<OutreachRule> rules;  // one for each outcome
    std::vector<OutreachChoice> places;
    std::vector<OutreachChoice> reasons;  // why somebody is approached no longer
    int most_attempts = 1;                // without a talk; then people decide
    int most_declined = 1;
    std::optional<int> first_contact_days{};  // after somebody came on the list; none: there is no such term
    // Of a ladder for early signals of debts; empty for others.
    std::vector<OutreachChoice> arrears_kinds{};
    std::vector<OutreachChoice> results{};  // of a signal
    std::string by_hand_name{};             // of the list with signals that came without a file

    [[nodiscard]] const OutreachStep* find(const std::string& step) const;
    [[nodiscard]] const OutreachRule* rule(OutreachOutcome outcome) const;
    // Nothing when the ladder has no such step.
    [[nodiscard]] const OutreachStep* agreed_talk() const;
    [[nodiscard]] bool is_for_signals() const noexcept { return !arrears_kinds.empty(); }
};

struct OutreachList {
    OutreachListId id;
    MunicipalityId municipality_id;
    std::string name;
    std::string source;  // where the names come from, for the people who ask
    std::string ladder;  // id
    UserId made_by;
    Instant made_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(OutreachList, (),
                      (id, municipality_id, name, source, ladder, made_by, made_at, version))

// forgotten: the term passed; only figures are left.
BOOST_DEFINE_ENUM_CLASS(OutreachStanding, open, joined, stopped, forgotten)

// Somebody on a list. Who joins has a dossier, and the names stand there from then on. The days are the
// stages of the funnel: the first day on which each was true.
struct OutreachPerson {
    OutreachPersonId id;
    MunicipalityId municipality_id;
    OutreachListId list_id;
    std::string given_names;
    std::string name_prefix;
    std::string family_name;
    std::optional<Date> birth_date;
    std::string phone;
    std::string address;
    std::string postcode;
    std::string town;
    std::string language = "nl";  // BCP 47
    OutreachStanding standing = OutreachStanding::open;
    std::string step;             // of the ladder, to be done next; empty: none
    std::optional<Date> next_on;  // no day: people must decide
    std::string place;            // that the person chose; empty: not asked yet
    int attempts = 0;             // since the last talk
    int declined = 0;             // how often "not now"
    std::optional<Date> approached_on;
    std::optional<Date> reached_on;
    std::optional<Date> talked_on;
    std::optional<Date> joined_on;
    std::optional<Date> stopped_on;
    std::string reason;              // of stopping, an id of the ladder
    Date last_on;                    // of whatever happened last; the term of forgetting counts from here
    std::optional<Date> contact_by;  // the last day of the first contact; none: there is no such term
    std::string household_key;       // of whom signals are brought together (debt_signal.hpp); empty: nobody
    std::optional<DossierId> dossier_id;
    int version = 1;

    [[nodiscard]] std::string full_name() const;
};
BOOST_DESCRIBE_STRUCT(OutreachPerson, (),
                      (id, municipality_id, list_id, given_names, name_prefix, family_name, birth_date, phone,
                       address, postcode, town, language, standing, step, next_on, place, attempts, declined,
                       approached_on, reached_on, talked_on, joined_on, stopped_on, reason, last_on,
                       contact_by, household_key, dossier_id, version))

struct OutreachAttempt {
    OutreachAttemptId id;
    MunicipalityId municipality_id;
    OutreachPersonId person_id;
    Date tried_on;
    std::string step;  // of the ladder, by its name on that day
    Channel channel = Channel::phone;
    OutreachOutcome outcome = OutreachOutcome::no_answer;
    std::string words;              // what was said
    std::string place;              // chosen by the person
    std::optional<Date> agreed_on;  // the day the person named
    UserId recorded_by;
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(OutreachAttempt, (),
                      (id, municipality_id, person_id, tried_on, step, channel, outcome, words, place,
                       agreed_on, recorded_by, recorded_at))

// Every problem with a person of a list, with pointers in the API's names under `pointer`.
std::vector<Problem> problems_of(const OutreachPerson& person, std::string_view pointer, Date today);
std::vector<Problem> problems_of(const OutreachAttempt& attempt, const OutreachLadder& ladder, Date today);

// The last day on which somebody of a list must have been reached for the first time. Nothing when the ladder
// sets no term, and once the person was reached or is approached no longer.
std::optional<Date> first_contact_by(const OutreachPerson& person);

// While nobody is reached no step waits until after the last day of the first contact, as long as that day
// lies after `day`.
void keep_first_contact(OutreachPerson& person, Date day);

// Puts a new person at the foot of the ladder, with the term of the first contact.
void start_outreach(OutreachPerson& person, const OutreachLadder& ladder, Date today);
// What the attempt makes of the person: the stages it reaches, and the next step with its day. A day that
// the person named goes before the ladder's; named for a talk, the next step is that talk. Refused unless the
// person is open.
Status apply(OutreachPerson& person, const OutreachLadder& ladder, const OutreachAttempt& attempt);
// People choose the next step themselves, also for who was stopped: whoever comes back is welcome.
Status choose_next(OutreachPerson& person, const OutreachLadder& ladder, const std::string& step, Date day,
                   Date today);
Status stop_outreach(OutreachPerson& person, const OutreachLadder& ladder, const std::string& reason,
                     Date today);
// The names go: they stand in the dossier.
Status join_outreach(OutreachPerson& person, const DossierId& dossier, Date today);
// Leaves what counts in the funnel, and nothing of who it was.
void forget(OutreachPerson& person);

}  // namespace ph
