// The catalogue as the use cases see it: plain data, loaded and checked once at start (src/catalogue).
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "access/policy.hpp"
#include "app/caseload.hpp"
#include "app/first_talks.hpp"
#include "app/goal_help.hpp"
#include "app/methods.hpp"
#include "app/oversight.hpp"
#include "app/research.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "base/working_days.hpp"
#include "domain/collaboration.hpp"
#include "domain/letter.hpp"
#include "domain/measurement.hpp"
#include "domain/meeting.hpp"
#include "domain/outreach.hpp"
#include "domain/readability.hpp"
#include "domain/texts.hpp"

namespace ph {
struct Retention;
}
namespace ph::engine {
struct Approach;
}
namespace ph::sim {
struct Person;
}

namespace ph::app {

// One level of a scale with its Dutch label.
struct ScaleLevel {
    int value = 0;
    std::string label;
    std::string label_participant;  // in plain words; the same when empty
};

struct InstrumentDomain {
    std::string id;
    std::string name;
    std::string explanation;
    access::DataCategory category = access::DataCategory::measurement;
    std::string pictogram{};  // name of the drawing that goes with the name on /mijn; empty: none
    std::string ask_when{};   // the only reason to ask it; empty: whatever the measurement is for
};

// What a publication says of an instrument's own noise, in units of its scale. Without one nobody can say
// whether a person's change is more than that.
struct RetestFigures {
    double deviation = 0;    // standard deviation of scores in the reference group
    double reliability = 0;  // test-retest correlation
    std::string source;
};

// A plain question whose answer feeds a decision table (the ladder has five).
struct InstrumentQuestion {
    std::string id;
    std::string text;        // to the participant, B1
    std::string text_staff;  // to the professional; the same when empty
    std::string kind;        // "ja-nee" or "keuze"
    std::vector<std::string> choices;
};

// A measurement instrument: domains, scale and direction, who rates.
struct Instrument {
    std::string id;
    int version = 1;
    std::string name;
    std::string source;
    std::string introduction;
    int lowest = 0;
    int highest = 0;
    bool higher_is_better = true;
    bool ordered = true;   // false: the values are kinds or places, and none is better than another
    bool ranking = false;  // the values are places in an order, each for one domain
    std::vector<ScaleLevel> levels;
    std::vector<InstrumentDomain> domains;
    std::vector<InstrumentQuestion> questions;
    std::string decision;  // file stem in catalogue/beslissingen when the score follows from the questions
    std::vector<Rater> raters;
    std::vector<Moment> moments;  // when it is taken; empty: at any moment
    std::optional<RetestFigures> retest;
};

// When an approach measures: what, for which purpose, who rates, and within which days around the planned
// one.
struct MeasureMoment {
    std::string id;
    std::string approach;
    std::string name;
    std::string purpose;  // as the participant reads it
    std::string instrument;
    Moment moment = Moment::baseline;
    std::vector<Rater> raters;
    std::vector<std::string> domains;  // empty: all that need no reason of their own
    bool from_baseline = false;        // counts from the baseline, else from the beginning of the approach
    int after_months = 0;
    int days_early = 0;
    int days_late = 0;
};

// A question of a form. `fact` is the key under which the answer is kept and by which it is found again.
struct FormQuestion {
    std::string fact;
    std::string text;
    std::string help;
    std::string kind;                                          // "tekst", "ja-nee", "keuze", "getal", "datum"
    std::vector<std::pair<std::string, std::string>> choices;  // value, label
    std::string category;                                      // id of a data category
};

struct Form {
    std::string id;
    int version = 1;
    std::string name;
    std::string purpose;  // id of a purpose
    std::vector<FormQuestion> questions;
};

// Numbers a municipality sets: terms in working days, when a person counts as "not spoken to for long".
struct Terms {
    std::map<std::string, int> working_days;  // by name of the term
    int not_spoken_days = 0;
    int due_soon_days = 0;
    int consent_days = 0;         // how long a consent holds at most
    int take_along_hours = 0;     // how long visits that were taken along stay readable on the device
    std::vector<int> age_groups;  // where a new one begins, ascending; for the comparison
};

// A decision table with plain Dutch reasons, behind a small interface so that use cases do not know DMN.
class DecisionTable {
  public:
    virtual ~DecisionTable() = default;
    struct Outcome {
        std::map<std::string, std::string> outputs;  // name -> JSON
        std::vector<std::string> sentences;          // one plain Dutch sentence for each rule that matched
    };
    virtual Result<Outcome> evaluate(const std::map<std::string, std::string>& inputs_json,
                                     Clock& clock) const = 0;
};

// What a category is called, whom to ask for what one may not see ("vraag het aan ..."), and what somebody
// sees to whom it is open.
struct CategoryText {
    std::string name;
    std::string ask;
    std::string shows;
};

// A ground with its article, also when it is off; `gives` says who would see what.
struct GroundText {
    std::string id;
    std::string name;
    std::string reference;
    bool on = false;
    std::vector<access::GroundRule> gives;
};

// What the register of processing (AVG, article 30) tells besides what follows from rights and grounds.
struct Processing {
    struct Purpose {
        std::vector<std::string> persons;     // whose data it is
        std::vector<std::string> recipients;  // who gets it, besides partners by covenant
        std::string retention;
    };
    std::map<std::string, Purpose> purposes;  // by id of the purpose
    std::vector<std::string> security;
};

struct Catalogue {
    access::Policy policy;                        // purposes and grounds in it are ids; their names are below
    std::map<std::string, std::string> purposes;  // id -> name
    std::map<std::string, std::string> grounds;   // id -> law and article, or what else allows it
    std::vector<GroundText> ground_texts;         // in the order of the file
    Processing processing;
    std::map<access::DataCategory, CategoryText> data_categories;
    access::Categories special_categories;  // AVG, articles 9 and 10
    // Of every fact that a form or an approach asks; one that is not here is shown to nobody but who recorded
    // it.
    std::map<std::string, access::DataCategory, std::less<>> fact_categories;
    WorkingCalendar calendar;
    std::map<std::string, Instrument> instruments;
    std::vector<MeasureMoment> measure_moments;         // in the order of the file
    std::map<std::string, std::string> missed_reasons;  // why one was not done: id -> name
    std::map<std::string, Form> forms;
    std::map<std::string, Method> methods;
    std::map<std::string, std::string> life_domains;  // id -> name, for goals
    std::map<std::string, access::DataCategory> life_domain_categories;
    std::map<std::string, std::string> agencies;  // who may register: id -> name
    Terms terms;
    CaseloadRules caseload;
    FirstTalkRules first_talks;
    GoalHelp goal_help;
    Oversight oversight;
    Research research;
    std::shared_ptr<const Retention> retention;      // how long a dossier is kept
    std::map<std::string, OutreachLadder> outreach;  // ladders of tries, by id
    std::vector<MeetingKind> meetings;               // kinds of meetings, in the order of the file
    std::vector<CollaborationForm> collaboration;    // forms of working together, in the order of the file
    ReadingRules reading;                            // how a letter must read
    std::map<std::string, LetterTemplate> letters;   // by id
    Texts texts;
    std::map<std::string, std::shared_ptr<const DecisionTable>> decisions;
    std::map<std::string, std::string, std::less<>> decision_sources;  // id -> DMN XML
    std::map<std::string, std::shared_ptr<const engine::Approach>> approaches;
    // Methods whose steps a household can follow beside its approach, by the id of Method::approach_id().
    std::map<std::string, std::shared_ptr<const engine::Approach>> method_approaches;
    // The files of each of them, as one text from which catalogue::read_approach() makes it again.
    std::map<std::string, std::string> approach_sources;
    // What they ask and no form does, by fact.
    std::map<std::string, FormQuestion, std::less<>> approach_questions;
    // Also those of earlier releases of the catalogue that cases still follow (app/use_cases/approaches.hpp).
    std::map<std::pair<std::string, int>, std::shared_ptr<const engine::Approach>> kept_approaches;
    std::map<std::string, std::shared_ptr<const sim::Person>> persons;  // prepared, for the comparison
};

}  // namespace ph::app
