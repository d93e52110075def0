// Made-up cohorts with the margins of published evaluations, and reports of them to ask numbers of.
#pragma once
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "effect/analyse.hpp"

namespace ph::effect::testing {

inline constexpr Date first_day = std::chrono::sys_days{std::chrono::year{2019} / 1 / 1};
inline constexpr Date last_day = std::chrono::sys_days{std::chrono::year{2020} / 1 / 31};

// What one person scored before and after.
using Step = std::pair<stats::Score, stats::Score>;

// `count` people who all went from one score to another.
struct Movers {
    int count = 0;
    stats::Score from = 0;
    stats::Score to = 0;  // no_score: not measured again
};

// Everybody takes part and is scored by a professional.
class MadeUp {
  public:
    MadeUp(std::string name, Instrument instrument);

    // People who are measured on the domains that follow.
    void join(std::size_t people);
    // One score before and one after for each of the people, in their order.
    void domain(const std::string& id, const std::vector<Step>& steps);
    void domain(const std::string& id, const std::vector<Movers>& movers);
    void goal(std::uint32_t person, std::optional<stats::Score> score);

    [[nodiscard]] const Cohort& cohort() const { return cohort_; }
    Cohort& cohort() { return cohort_; }

  private:
    Cohort cohort_;
};

// A report from which a cell is read by its id; what is not there throws.
class Reading {
  public:
    explicit Reading(Report report) : report_(std::move(report)) {}
    [[nodiscard]] const Cell& cell(const std::string& id) const;
    // Throws when the cell shows no value.
    [[nodiscard]] double value(const std::string& id) const;
    [[nodiscard]] const Report& report() const { return report_; }

  private:
    Report report_;
};

Reading report_of(const Cohort& cohort, Rules rules = {});

int percent(double share);

}  // namespace ph::effect::testing
