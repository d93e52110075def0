// An effect report before anybody laid it out: sections in a fixed order, each number a cell that carries
// what it means. Words are keys of catalogue/teksten/effect.yaml; the only words of its own are names that
// came with the cohort. protect() (disclosure.hpp) takes out what would point at a few people; until then a
// report is for nobody's eyes.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "effect/cohort.hpp"

namespace ph::effect {

// Fills in {name} in a sentence: words, or the value of a cell. A sentence with a cell that may not be shown
// is not shown either; one without a name is not filled in, the sentence only leans on it.
struct Argument {
    std::string name;
    std::string words;
    std::string cell;  // id of a cell; then `words` is empty
};

// A sentence of the catalogue, or (without key) a name that came with the cohort, to be shown as it is.
struct Text {
    std::string key;  // "waarschuwing/terugval": what stands there in the file
    std::string name;
    std::vector<Argument> arguments;
    [[nodiscard]] bool empty() const { return key.empty() && name.empty(); }
};

// How a number is written, and what suppression must know of it.
enum class Kind {
    people,      // a count of people
    goals,       // a count of goals
    share,       // 0 to 1, of `denominator`; `count` of them
    mean,        // points of a scale
    difference,  // points of a scale
    effect_size,
    statistic,  // t, W, chi-squared, T
    df,
    p_value,
    standardised_difference,
};

enum class Shown {
    value,
    suppressed,    // too few people; only protect() sets it, and then every number in the cell is erased
    not_computed,  // "niet te berekenen, want ..."
    empty,         // has no meaning at this place of the table
};

struct Cell {
    std::string id;  // unique in the report, the same for the same question: "domein/werk/verschil"
    Kind kind = Kind::people;
    Shown shown = Shown::value;
    double value = 0;
    std::optional<stats::Interval> interval;  // 95% unless `definition` says otherwise
    std::optional<std::string> reason;        // of not_computed: Dutch, from the estimator
    bool zero_told = false;                   // a count of which zero tells only that all take part
    std::uint64_t n = 0;                      // people it rests on; for a count the count itself
    std::optional<std::uint64_t> count;       // of a share: how many
    std::optional<std::uint64_t> denominator;
    std::string basis;           // of a share: id of the count that is its denominator; empty when none is
    std::string definition;      // text key, what the number is
    std::string date_rule;       // text key, which measurement counts
    std::optional<Rater> rater;  // empty for what nobody scored
};

struct Row {
    Text label;
    std::vector<Cell> cells;  // one for each column of the table
};

struct Table {
    std::string id;  // "trechter", "ladder", "domeinen", ...
    Text caption;
    std::vector<Text> warnings;  // stand above the table, always visible
    Text row_header;
    std::vector<Text> columns;
    std::vector<Row> rows;
    std::vector<Text> notes;  // below it: rules that were applied, such as zeros and ties
};

// `total` is the sum of `parts`; counts only, by id of their cell, across tables as well. Everything that an
// attacker could add up or subtract is here.
struct Sum {
    std::string total;
    std::vector<std::string> parts;
    // Who is in the total and in none of the parts: an id of its own, shown nowhere. Empty: nobody can be.
    std::string rest = {};
};

// In this order, each present in every report; one with nothing to say has a note that tells why.
enum class SectionKind { funnel, ladder, domains, goals, comparison, sensitivity };

struct Section {
    SectionKind kind = SectionKind::funnel;
    Text title;
    std::vector<Text> warnings;
    std::vector<Table> tables;
    std::vector<Text> conclusions;  // what may be concluded, and what may not
};

struct Report {
    std::string cohort_id;
    std::string cohort_name;
    Date first;  // the period of the cohort
    Date last;
    Date made_on;
    std::uint64_t seed = 1;         // of every draw: the same seed gives the same report
    std::vector<Text> summary;      // the answer in a few plain sentences
    std::vector<Text> conclusions;  // of the whole: what it shows and what it cannot show
    std::vector<Section> sections;
    std::vector<Sum> sums;
};

}  // namespace ph::effect
