// The lines of a scenario file: indentation, words, and where each stands.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/draft.hpp"

namespace ph::engine::scenario {

// A line without its indentation and comment; empty lines are left out.
struct Line {
    Place place;  // of its first character
    int indent = 0;
    std::string text;
};

std::vector<Line> lines_of(std::string_view text, const std::string& file);

// Reads a line from left to right.
class Words {
  public:
    explicit Words(const Line& line) : line_(&line), left_(line.text) {}

    // Whether these words come next; they are consumed. A word is taken as a whole.
    bool take(std::string_view words);
    [[nodiscard]] bool empty() const { return left_.empty(); }
    // What is left until `end`, or everything; with its place. `end` itself is consumed.
    Written until(std::string_view end);
    Written rest() { return until({}); }
    [[nodiscard]] std::string_view peek() const { return left_; }
    [[nodiscard]] Place place() const;

  private:
    void skip(std::size_t bytes);

    const Line* line_;
    std::string_view left_;
};

}  // namespace ph::engine::scenario
