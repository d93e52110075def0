// Cells of a decision table as sets of values: what makes tables fast (an index) and checkable (gaps and
// overlaps).
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "feel/ast.hpp"

namespace ph::dmn {

// One part of an ordered column's value line, or one string, or one boolean.
struct Piece {
    // An interval; a missing end is infinite. Equal closed ends are a point.
    feel::RangeData range;
    [[nodiscard]] bool contains(const feel::Value& value) const;
};

// The values a cell accepts, when its tests are literals of one kind.
struct CellSet {
    bool all = false;      // "-"
    bool negated = false;  // not(...)
    std::vector<Piece> pieces;
    feel::Kind kind = feel::Kind::null;  // of the literals; null when there are none

    // Whether it accepts a value of its kind.
    [[nodiscard]] bool accepts(const feel::Value& value) const;
};

// Nothing when the cell holds more than literals ("> ? + 1", a variable, null).
std::optional<CellSet> cell_set(const feel::Node& tests);
// The value of a tree of literals, also through date("...") and the like.
std::optional<feel::Value> literal_value(const feel::Node& node);

// A fixed-size set of rules.
class RuleSet {
  public:
    RuleSet() = default;
    explicit RuleSet(std::size_t rules, bool full = false);
    void add(std::size_t rule) { words_[rule / 64] |= std::uint64_t{1} << (rule % 64); }
    [[nodiscard]] bool has(std::size_t rule) const { return ((words_[rule / 64] >> (rule % 64)) & 1U) != 0; }
    void intersect(const RuleSet& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    }
    [[nodiscard]] bool empty() const;
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] const std::vector<std::uint64_t>& words() const { return words_; }
    friend auto operator<=>(const RuleSet&, const RuleSet&) = default;

  private:
    std::vector<std::uint64_t> words_;
};

// One column: its value line cut at every literal, and for each piece the rules whose cell accepts it.
class Column {
  public:
    // `cells` has one set a rule, nothing for a cell that must be evaluated. `universe`: the only values the
    // column may hold (enumerated strings), empty when it may hold any. An index costs a bit for each rule in
    // each segment, which grows with the square of the rules: it takes them from `bits`, and a column for
    // which too few are left is evaluated cell by cell.
    static Column build(const std::vector<std::optional<CellSet>>& cells, feel::Kind kind,
                        std::vector<feel::Value> universe, std::size_t& bits);

    struct Segment {
        feel::Value example;  // a value in it
        std::string reading;  // in Dutch: "18", "tussen 18 en 67", "iets anders"
        RuleSet accepts;      // rules whose cell accepts the segment; cells to evaluate count as accepting
        RuleSet certain;      // the same without the cells to evaluate
    };
    // The rules that may match a value: nullptr when the index does not know its kind (then every cell is
    // evaluated).
    [[nodiscard]] const RuleSet* candidates(const feel::Value& value) const;
    // Rules whose cell in this column still has to be evaluated.
    [[nodiscard]] const RuleSet& uncertain() const { return uncertain_; }
    [[nodiscard]] const std::vector<Segment>& segments() const { return segments_; }
    [[nodiscard]] bool has_uncertain() const { return has_uncertain_; }

  private:
    static Column without_index(std::size_t rules);
    void cut(std::vector<feel::Value> points, bool closed);
    void add_segment(feel::Value example, std::string reading);
    void fill(const std::vector<std::optional<CellSet>>& cells);
    // Whether the index knows what the cell accepts.
    [[nodiscard]] bool knows(const std::optional<CellSet>& cell) const;
    // The segments [first, second) that a piece covers.
    [[nodiscard]] std::pair<std::size_t, std::size_t> covered(const Piece& piece) const;

    feel::Kind kind_ = feel::Kind::null;
    std::vector<feel::Value> points_;  // sorted; segment 2i+1 is point i, segment 2i lies before it
    std::map<std::string, std::size_t, std::less<>> strings_;  // of a column of separate strings
    bool ordered_ = false;
    std::vector<Segment> segments_;
    RuleSet uncertain_;
    bool has_uncertain_ = false;
};

}  // namespace ph::dmn
