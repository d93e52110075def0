// What hidden counts can still be: other tables in whole numbers that look the same from outside. Internal to
// disclosure.cpp.
#pragma once
#include <cstdint>
#include <vector>

#include "effect/disclosure.hpp"
#include "effect/tableau.hpp"

namespace ph::effect {

class Leeway {
  public:
    // At first every count is hidden. `truth` is as much as each can fall: 0 or more.
    Leeway(std::vector<std::int64_t> truth, std::vector<Relation> relations, std::uint64_t width);

    // Whether two tables were found, of which the true one may be one, in which the count differs by `width`.
    // Each table was checked in whole numbers against every relation: rounding in the search can miss one,
    // and never makes one up.
    bool has_room(std::size_t count);

    // What is shown stands still, and so does what follows from it.
    void show(std::size_t count);
    // All that was shown since the last keep() is hidden again, or stays shown for good.
    void take_back();
    void keep();

  private:
    using Changes = std::vector<std::int32_t>;  // what a table has more than the true one

    // In tables that are still possible: at the least and the most, and which tables those are.
    struct Reach {
        std::int64_t up = 0;
        std::int64_t down = 0;
        std::size_t up_table = 0;
        std::size_t down_table = 0;
    };

    [[nodiscard]] bool is_possible(const Changes& table) const;
    [[nodiscard]] bool reaches(std::size_t count) const;
    void look_back(std::size_t count);
    void look(std::size_t count, std::int64_t sense);
    bool remember(const std::vector<double>& found);

    std::vector<std::int64_t> truth_;
    std::vector<Relation> relations_;
    std::int64_t width_;
    Tableau tableau_;
    std::vector<bool> shown_;
    std::vector<std::size_t> since_;  // shown since the last keep()
    std::vector<Changes> tables_;     // empty: no longer possible
    std::vector<Reach> reach_;
};

}  // namespace ph::effect
