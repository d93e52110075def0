// One walk by the simplex method from the true table to another that looks the same from outside. Internal to
// leeway.cpp.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "effect/tableau.hpp"
#include "stats/draws.hpp"

namespace ph::effect {

class Walk {
  public:
    // Walks with another number break numbers in another order.
    Walk(Tableau tableau, const std::vector<std::int64_t>& truth, const std::vector<bool>& shown,
         unsigned number);

    // As near to the goal as the count can come; whether that is there.
    bool to(std::size_t count, double goal);
    // On from a table in broken numbers to one in whole numbers, in which the count is as far or further.
    bool round(std::size_t count, std::int64_t sense);

    [[nodiscard]] double at(std::size_t count) const { return now_[count]; }
    [[nodiscard]] const std::vector<double>& table() const { return now_; }

  private:
    struct Step {
        std::size_t column = 0;
        double direction = 1;
        double size = 0;
    };

    [[nodiscard]] double rate(std::size_t count, std::size_t column) const;
    [[nodiscard]] double room(std::size_t count, double direction) const;
    [[nodiscard]] double limit(std::size_t column, double direction, double enough) const;
    [[nodiscard]] std::optional<Step> longest(std::size_t count, double sense, double wanted);
    bool turn(std::size_t count, double sense);
    bool swap(std::size_t enter, double direction);
    void settle();
    void take(const Step& step);
    [[nodiscard]] std::optional<std::size_t> broken();

    Tableau tableau_;
    const std::vector<bool>& shown_;
    std::vector<double> truth_;
    std::vector<double> now_;
    std::vector<double> least_;  // between these it stays
    std::vector<double> most_;
    bool by_chance_;
    stats::Draws draws_;
    std::size_t moves_ = 0;  // steps and turns
};

}  // namespace ph::effect
