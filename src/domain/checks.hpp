// Collects everything that is wrong with one request, each with its JSON pointer, so that a person hears it
// all at once.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace ph {

// Lengths in characters: one line, and a text of several paragraphs.
inline constexpr std::size_t line_length = 300;
inline constexpr std::size_t text_length = 10'000;

class Checks {
  public:
    void fail(std::string pointer, std::string code, std::string message);
    void fail_all(std::vector<Problem> problems);
    // Not empty and not too long.
    void required(std::string pointer, std::string_view text, std::size_t most = line_length);
    void limited(std::string pointer, std::string_view text, std::size_t most = line_length);
    // Both ends included.
    void between(std::string pointer, int value, int lowest, int highest);
    // A day that cannot lie after today: a talk, a measurement, a result.
    void not_in_future(std::string pointer, Date day, Date today);

    [[nodiscard]] std::vector<Problem> take() { return std::move(problems_); }
    // Fault::invalid with everything found, or success.
    [[nodiscard]] Status status();

  private:
    std::vector<Problem> problems_;
};

// Success when there is nothing wrong, Fault::invalid with all of it otherwise.
Status accept(std::vector<Problem> problems);

// A refusal because of how things stand now (Fault::conflict), in one Dutch sentence.
Error conflict(std::string code, std::string message);
// Nothing by that id within what the caller may see (Fault::missing).
Error missing(std::string message);

}  // namespace ph
