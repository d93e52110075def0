#include "app/use_cases/cohort_cases.hpp"

#include <algorithm>
#include <map>

#include "app/ports/dossiers.hpp"
#include "app/use_cases/cohort_people.hpp"
#include "app/use_cases/effect_reports.hpp"

namespace ph::app {
namespace {

using access::Permission;
using Group = CohortRules::Group;

constexpr std::size_t most_shown = 100;
constexpr int page_size = 500;

// Whether everything that the filters of a report look at is open: they must still be readable when the rest
// is not there to ask.
class ReadableFilters {
  public:
    ReadableFilters(const Catalogue& catalogue, access::Categories counted, const KeptReport& report)
        : catalogue_(catalogue),
          counted_(counted),
          report_(report) {}

    bool readable(access::Categories open) {
        const access::Categories both = counted_ & open;
        const auto [known, fresh] = known_.try_emplace(both.bits(), false);
        if (fresh)
            known->second =
                CohortRules::read(CohortNames{catalogue_, both}, {}, report_.filter, report_.comparison).ok();
        return known->second;
    }

  private:
    const Catalogue& catalogue_;
    const access::Categories counted_;
    const KeptReport& report_;
    std::map<std::int64_t, bool> known_;  // by the bits of the categories
};

class CaseFinder {
  public:
    CaseFinder(Call& call, const access::Scope& scope, const KeptReport& report,
               std::map<DossierId, Group> placed, ReadableFilters filters)
        : call_(call),
          scope_(scope),
          report_(report),
          placed_(std::move(placed)),
          filters_(std::move(filters)) {
        found_.report_made_on = report.made_on;
    }

    Result<CohortCases> find(const CohortPeriod& period) {
        const SubjectQuestion question{period.from_on, period.until_on, {}, false};
        PageRequest page{std::nullopt, page_size};
        do {
            PH_TRY(const auto read, call_.work.cohorts().subjects(scope_, question, page));
            for (const CohortSubject& subject : read.items) {
                const auto group = placed_.find(subject.dossier_id);
                if (group == placed_.end()) continue;
                if (found_.items.size() == most_shown) {
                    found_.more = true;
                    return std::move(found_);
                }
                PH_CHECK(add(subject, group->second));
            }
            page.after = read.next;
        } while (page.after);
        tell_others();
        return std::move(found_);
    }

  private:
    Status add(const CohortSubject& subject, Group group) {
        const auto admission = call_.gate.admit(Permission::effect_cases, subject.dossier_id);
        if (!admission.ok() || !filters_.readable(admission->decision().open)) return {};
        PH_TRY(const auto dossier, call_.work.dossiers().dossier(*admission));
        found_.items.push_back(
            {dossier.id, dossier.name, dossier.opened_on, dossier.phase, group == Group::control});
        return {};
    }

    void tell_others() {
        const auto band = [&](Group group) {
            const auto all =
                std::ranges::count_if(placed_, [&](const auto& one) { return one.second == group; });
            const auto shown =
                std::ranges::count(found_.items, group == Group::control, &CohortCase::control);
            return band_of(static_cast<std::size_t>(all - shown), call_.catalogue.research.bands);
        };
        found_.others = band(Group::treated);
        if (!report_.comparison.empty()) found_.others_compared = band(Group::control);
    }

    Call& call_;
    const access::Scope& scope_;
    const KeptReport& report_;
    const std::map<DossierId, Group> placed_;
    ReadableFilters filters_;
    CohortCases found_;
};

}  // namespace

Result<CohortCases> cohort_cases(Call& call, const CohortId& id) {
    PH_TRY(const auto cases, call.gate.enter(Permission::effect_cases));
    PH_TRY(const auto whole, call.gate.enter(Permission::effect_read));
    PH_TRY(const auto report, effect_report(call, id));
    const auto counted = access::counted_in_groups(call.gate.policy(), whole.decision());
    const CohortNames names{call.catalogue, counted};
    const CohortPeriod period{report.from_on, std::min(report.until_on, report.made_on)};
    PH_TRY(const auto rules, CohortRules::read(names, period, report.filter, report.comparison));
    PH_TRY(auto placed, CohortCounter(call, whole, names).placed(rules));
    return CaseFinder{call, cases, report, std::move(placed), {call.catalogue, counted, report}}.find(period);
}

}  // namespace ph::app
