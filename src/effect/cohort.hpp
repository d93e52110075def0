// A cohort as an effect report takes it: people by an opaque key, what was measured of them, their goals.
// Nothing here names anybody, and nothing knows where it came from (a file, or the dossiers through the
// gate).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "stats/column.hpp"

namespace ph::effect {

// How far somebody came. Each stage contains the ones before it: who was measured had joined, who left may
// have been measured first.
enum class Stage : std::uint8_t { approached, joined, measured, left };
enum class Group : std::uint8_t { treated, control };
enum class Rater : std::uint8_t { participant, professional, network };
// Before, at the end, and some time after it.
enum class Moment : std::uint8_t { t0, t1, follow_up };
inline constexpr std::size_t moments = 3;

enum class Direction { higher_is_better, lower_is_better };

// Test-retest figures of the instrument, from its own publication and never from the cohort at hand.
struct Retest {
    double deviation = 0;    // in points of the scale
    double reliability = 0;  // test-retest correlation, 0 to 1; not Cronbach's alpha
    std::string source;      // Dutch, as a reader finds it
};

struct Instrument {
    std::string id;
    std::string name;  // Dutch
    stats::Scale scale;
    Direction direction = Direction::higher_is_better;
    // A ladder has one domain and gets a matrix of who moved where; `levels` names its rungs from the lowest
    // up (one for each step of the scale), and may be empty.
    bool ladder = false;
    std::vector<std::string> levels;
    std::optional<Retest> retest;
};

// A domain of an instrument. The order is that of the report.
struct Domain {
    std::size_t instrument = 0;  // place in Cohort::instruments
    std::string id;
    std::string name;  // Dutch
};

// What is known of everybody beforehand. A category has a number for each of its values, from 0.
struct Covariate {
    std::string id;
    std::string name;                     // Dutch
    bool number = false;                  // otherwise a category
    std::vector<std::string> categories;  // empty for a number
    bool exact = false;                   // a match must have the same; only for a category
    [[nodiscard]] bool is_category() const { return !number; }
};

struct Person {
    std::string key;  // opaque; never shown
    Group group = Group::treated;
    Stage stage = Stage::approached;
    bool had_joined = true;                // of who left: after joining, or before
    std::optional<std::size_t> reason;     // of who left: place in Cohort::reasons
    std::optional<std::uint32_t> cluster;  // coach, district or household; people of one resemble each other
    std::vector<double> covariates;        // one for each of Cohort::covariates; NaN is not known
};

// One score. Raters stand side by side: at most one for each person, domain, moment and rater.
struct Score {
    std::uint32_t person = 0;  // place in Cohort::persons
    std::uint16_t domain = 0;  // place in Cohort::domains
    Moment moment = Moment::t0;
    Rater rater = Rater::professional;
    stats::Score value = 0;
    std::optional<Date> day;  // unknown in some files of others
};

// A goal on the scale of Goal Attainment Scaling: -2 the start, 0 the goal, 2 much more. Without a score it
// was not looked at again.
struct Goal {
    std::uint32_t person = 0;
    double weight = 1;
    std::optional<stats::Score> score;
};

struct Cohort {
    std::string id;
    std::string name;  // Dutch
    Date first;        // the period, both days included
    Date last;
    std::vector<Instrument> instruments;
    std::vector<Domain> domains;
    std::vector<Covariate> covariates;
    std::vector<std::string> reasons;  // Dutch, why people left
    std::vector<Person> persons;
    std::vector<Score> scores;
    std::vector<Goal> goals;
};

}  // namespace ph::effect
