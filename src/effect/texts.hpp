// The words of a report: catalogue/teksten/effect.yaml by key, and what the code fills in.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "effect/report.hpp"

namespace ph::effect {

// A key that the code uses, and the words that it can fill in there, apart by a space.
struct TextRule {
    std::string_view key;
    std::string_view words;
};
// Every key; the catalogue must have each of them and no other.
std::span<const TextRule> text_rules();

class Texts {
  public:
    Texts() = default;
    explicit Texts(std::map<std::string, std::string, std::less<>> sentences)
        : sentences_(std::move(sentences)) {}
    // Throws std::logic_error for a key that no rule names: a defect, which a test catches.
    [[nodiscard]] const std::string& at(std::string_view key) const;

  private:
    std::map<std::string, std::string, std::less<>> sentences_;
};

// The cells of a report by id. The report must outlive it.
class Cells {
  public:
    explicit Cells(const Report& report);
    [[nodiscard]] const Cell* find(std::string_view id) const;

  private:
    std::map<std::string_view, const Cell*> cells_;
};

// A number as a Dutch reader expects it: "1.234", "38,5%", "0,42", "p < 0,001". Without a unit of the scale.
// What may not be shown, or is not there, is said in words.
std::string written(const Cell& cell, const Texts& texts);
// Only its interval, as "0,11 tot 0,61"; empty without one.
std::string written_interval(const Cell& cell);

// The sentence, filled in; nothing when it leans on a cell that has no value to show.
std::optional<std::string> told(const Text& text, const Texts& texts, const Cells& cells);
// Those of a list that can be told.
std::vector<std::string> told(const std::vector<Text>& list, const Texts& texts, const Cells& cells);
// What a report comes down to; when too few people leave no sentence standing, that.
std::vector<std::string> told_in_short(const Report& report, const Texts& texts, const Cells& cells);
// Whether each number of it is hidden: a page then says so once, instead of in each cell.
bool tells_nothing(const Table& table);

}  // namespace ph::effect
