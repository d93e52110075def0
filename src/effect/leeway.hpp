// What hidden counts can still be, walked by the simplex method from the true table to others that look the
// same from outside. Internal to disclosure.cpp.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "effect/disclosure.hpp"

namespace ph::effect {

class Leeway {
  public:
    // `open` says which counts are hidden; the others stand still. `price` is what hiding one would cost, 0
    // for one that is open.
    Leeway(std::vector<std::int64_t> truth, const std::vector<Relation>& relations, std::vector<bool> open,
           std::vector<double> price);

    // Walks until tables were found in which the count differs by `width`; false when there is no way
    // further.
    bool spread(std::size_t count, std::uint64_t width);

    // The cheapest counts found that give this one room when hidden as well; empty when there are none.
    // Begins again at the true table: where walks have come, ways through dear counts look short.
    std::vector<std::size_t> helpers(std::size_t count, std::uint64_t width);
    void open(std::size_t count);
    [[nodiscard]] bool is_open(std::size_t count) const { return open_[count]; }

  private:
    struct Way {
        std::size_t column = 0;
        double direction = 1;
    };

    void eliminate();
    [[nodiscard]] std::vector<std::size_t> cheapest_way(std::size_t count, std::uint64_t width) const;
    void pivot(std::size_t row, std::size_t column);
    [[nodiscard]] std::optional<std::size_t> row_of(std::size_t count) const;
    [[nodiscard]] std::optional<Way> way(std::size_t count, double sense) const;
    void walk(std::size_t count, std::uint64_t width, double sense);
    void step(const Way& way, double size);
    void remember();

    std::vector<double> truth_;
    std::vector<Relation> relations_;
    std::vector<std::vector<double>> rows_;  // reduced: the count of basis_[r] has 1 here and 0 elsewhere
    std::vector<std::size_t> basis_;
    std::vector<std::size_t> place_;  // row of a basic count
    std::vector<double> now_;         // the table where the walk is
    std::vector<bool> open_;
    std::vector<double> price_;
    std::vector<double> lowest_;  // seen in whole tables
    std::vector<double> highest_;
};

}  // namespace ph::effect
