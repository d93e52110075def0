// Who belongs to a cohort, read through the gate a page at a time. Somebody with more than one dossier is
// there once, by the first that the period takes; who fits both filters belongs to the cohort, not to those
// it is compared with.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/use_cases/cohort_names.hpp"
#include "effect/beside.hpp"

namespace ph::app {

struct CohortPeriod {
    Date from_on;  // both days included
    Date until_on;
    [[nodiscard]] bool takes(Date opened_on) const noexcept {
        return opened_on >= from_on && opened_on <= until_on;
    }
    friend bool operator==(const CohortPeriod&, const CohortPeriod&) = default;
};

// A definition, ready to be asked of somebody.
class CohortRules {
  public:
    enum class Group : std::uint8_t { none, treated, control };

    // Fault::invalid when a filter is not in order.
    static Result<CohortRules> read(const CohortNames& names, const CohortPeriod& period,
                                    const std::string& filter, const std::string& comparison);

    [[nodiscard]] const CohortPeriod& period() const noexcept { return period_; }
    // Fault::conflict when the filter takes too long for one person.
    [[nodiscard]] Result<Group> group_of(const CohortSubject& subject, const std::vector<feel::Value>& values,
                                         const Clock& clock) const;

  private:
    CohortRules(const CohortPeriod& period, feel::Expression filter,
                std::optional<feel::Expression> comparison)
        : period_(period),
          filter_(std::move(filter)),
          comparison_(std::move(comparison)) {}

    CohortPeriod period_;
    feel::Expression filter_;
    std::optional<feel::Expression> comparison_;
};

struct CohortCounts {
    std::size_t treated = 0;
    std::size_t control = 0;
    int looked_at = 0;
};

struct CohortMember {
    CohortSubject subject;
    std::vector<feel::Value> values;  // in the order of the names
    bool control = false;
};

class CohortCounter {
  public:
    // All three must outlive it. Fault::conflict from each question when there are more people than the
    // catalogue allows in one.
    CohortCounter(Call& call, const access::Scope& scope, const CohortNames& names)
        : call_(call),
          scope_(scope),
          names_(names) {}

    Result<CohortCounts> count(const CohortRules& rules);
    // By the dossier that counts: who belongs to one of the groups, and to which.
    Result<std::map<DossierId, CohortRules::Group>> placed(const CohortRules& rules);
    // With everything that is measured of them.
    Result<std::vector<CohortMember>> members(const CohortRules& rules);
    // Everybody who is in a group of the first or of one of the others, counted by the groups they are in:
    // place 0 is the first. Asks each definition of everybody who came in within the period of any of them.
    Result<std::vector<effect::Together>> together(const CohortRules& first,
                                                   const std::vector<CohortRules>& others);

  private:
    using Take = std::function<Status(CohortSubject&, std::vector<feel::Value>&)>;
    // Every dossier that the period takes, in the order of coming in.
    Status each_dossier(const CohortPeriod& period, bool measurements, const Take& take);
    // The first of everybody.
    Status each(const CohortPeriod& period, bool measurements, const Take& take);

    Call& call_;
    const access::Scope& scope_;
    const CohortNames& names_;
};

}  // namespace ph::app
