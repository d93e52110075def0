// Collects everything that is wrong in the catalogue, over all files, so that one run shows it all.
#pragma once
#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "base/error.hpp"

namespace ph::catalogue {

class Problems {
  public:
    void add(std::string code, std::string message, Place place) {
        found_.push_back({std::move(code), std::move(message), std::move(place)});
    }
    [[nodiscard]] std::size_t count() const noexcept { return found_.size(); }

    // By file, line and column, the order in which a person mends them.
    [[nodiscard]] Error error(std::string title) {
        std::ranges::sort(found_, {}, [](const Problem& problem) {
            return std::tie(problem.place.file, problem.place.line, problem.place.column, problem.message);
        });
        return {Fault::invalid, std::move(title), std::move(found_)};
    }

  private:
    std::vector<Problem> found_;
};

}  // namespace ph::catalogue
