// A household that follows an approach: where it stands, what was asked and told, and what came of it. The
// engine (src/engine) knows what it all means; here it is what is kept.
#pragma once
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "domain/ids.hpp"

namespace ph {

// An approach as it was written when a case began with it. A newer file never changes a running case.
struct ApproachSource {
    std::string approach_id;
    int approach_version = 1;
    std::string text;  // the files it was read from, as the catalogue gave them
    Instant kept_at;
};
BOOST_DESCRIBE_STRUCT(ApproachSource, (), (approach_id, approach_version, text, kept_at))

struct Case {
    CaseId id;
    DossierId dossier_id;
    std::string approach_id;
    int approach_version = 1;
    // The published tables that go before those of the catalogue: "wmo-doelgroep:2 woonruimte-nodig:1".
    std::string tables;
    std::vector<std::uint8_t> state;  // engine::CaseState
    std::string facts = "{}";         // JSON: name -> value, of the facts of the approach that are known
    std::optional<Instant> next_due;  // when something happens by itself
    UserId opened_by;
    Instant opened_at;
    std::optional<Instant> ended_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Case, (),
                      (id, dossier_id, approach_id, approach_version, tables, state, facts, next_due,
                       opened_by, opened_at, ended_at, version))

// What a person can ask of an item of the approach.
BOOST_DEFINE_ENUM_CLASS(CaseAct, start, finish, stop, fail, happened, plan, extend, suspend, resume, skip,
                        allow, reopen, close)

// Why a step of a case was taken. Replaying them in order gives the state.
BOOST_DEFINE_ENUM_CLASS(CaseCause, opened, asked, told, looked, admitted, moved)

struct CaseStep {
    CaseId case_id;
    int number = 1;  // the version of the case that it made
    Instant at;
    CaseCause cause = CaseCause::looked;
    std::optional<CaseAct> act;  // of `asked`, on `item`, because of `reason`
    std::string item;
    std::string reason;
    std::string facts = "{}";        // JSON: those that changed, with their new values
    std::optional<UserId> asked_by;  // nobody: time
    // Of `opened` and `moved`: what the case follows from here, with all that is known in `facts`.
    std::string approach_id;
    int approach_version = 0;
    std::string tables;   // as in Case
    std::string dropped;  // of `moved`, JSON: item of the approach that was left -> why it ended
};
BOOST_DESCRIBE_STRUCT(CaseStep, (),
                      (case_id, number, at, cause, act, item, reason, facts, asked_by, approach_id,
                       approach_version, tables, dropped))

// What an item of a case asks of the places that a municipality has for it.
struct CasePlace {
    CaseId case_id;
    std::string item;
    DossierId dossier_id;
    MunicipalityId municipality_id;
    std::string approach_id;  // says how many places there are
    int approach_version = 1;
    std::string pool;
    bool waits = true;  // else it holds one
    Instant since;
    std::optional<std::string> priority;  // a number; the highest goes first
    bool passed_over = false;             // its stage stands still: it keeps its turn
};
BOOST_DESCRIBE_STRUCT(CasePlace, (),
                      (case_id, item, dossier_id, municipality_id, approach_id, approach_version, pool, waits,
                       since, priority, passed_over))

// What the story of the household tells of a happening.
BOOST_DEFINE_ENUM_CLASS(CaseTelling, nothing, opened, began, planned, finished, stopped, failed, reached,
                        term_passed, lengthened, ended, moved)

// One transition, with why. Never changed.
struct CaseHappening {
    CaseHappeningId id;
    CaseId case_id;
    DossierId dossier_id;
    int step = 1;     // CaseStep::number
    int ordinal = 1;  // from 1 in each step
    Instant at;
    std::string item;
    std::string item_name;
    int instance = 1;
    std::string transition;  // the names of CMMN; "move" of the case as a whole
    std::string from_state;
    std::string to_state;
    std::optional<Instant> due;
    std::string cause;       // of the engine
    std::string facts_seen;  // JSON: name -> value, what the condition read
    CaseTelling telling = CaseTelling::nothing;
    std::string sentence;  // for people: what happened and why
};
BOOST_DESCRIBE_STRUCT(CaseHappening, (),
                      (id, case_id, dossier_id, step, ordinal, at, item, item_name, instance, transition,
                       from_state, to_state, due, cause, facts_seen, telling, sentence))

}  // namespace ph
