#include "app/use_cases/leaving.hpp"

#include <algorithm>
#include <vector>

namespace ph::app {
namespace {

class Chooser {
  public:
    Chooser(const Research& research, const CohortSubject& subject, const std::string& instrument,
            Rater rater)
        : research_(research) {
        for (const SubjectMeasurement& one : subject.measurements) {
            if (one.instrument_id == instrument && one.rater == rater) all_.push_back(&one);
        }
    }

    [[nodiscard]] CountedMeasurements choose() const {
        CountedMeasurements chosen;
        for (const Moment kind : research_.before) {
            const auto found = std::ranges::find(all_, kind, &SubjectMeasurement::moment);
            if (found == all_.end()) continue;
            chosen.before = *found;
            break;
        }
        const std::optional<Date> begun = day_of(chosen.before);
        for (const Moment kind : research_.after) {
            chosen.after = last(kind, begun);
            if (chosen.after != nullptr) break;
        }
        if (chosen.after == nullptr) return chosen;
        for (const Moment kind : research_.follow_up) {
            chosen.later = last(kind, day_of(chosen.after));
            if (chosen.later != nullptr) break;
        }
        return chosen;
    }

  private:
    static std::optional<Date> day_of(const SubjectMeasurement* one) {
        return one == nullptr ? std::nullopt : std::optional{one->taken_on};
    }
    // They are in the order of their days.
    [[nodiscard]] const SubjectMeasurement* last(Moment kind, std::optional<Date> since) const {
        for (auto one = all_.rbegin(); one != all_.rend(); ++one) {
            if ((*one)->moment == kind && (!since || (*one)->taken_on > *since)) return *one;
        }
        return nullptr;
    }

    const Research& research_;
    std::vector<const SubjectMeasurement*> all_;
};

}  // namespace

const std::string& words_of(const Research& research, Leaving leaving) {
    switch (leaving) {
        case Leaving::broken_off: return research.left_broken_off;
        case Leaving::unmeasured: return research.left_unmeasured;
        case Leaving::before_help: break;
    }
    return research.left_before_help;
}

bool is_counted(const Instrument& instrument, access::Categories counted) {
    return instrument.ordered && std::ranges::any_of(instrument.domains, [&](const InstrumentDomain& domain) {
               return counted.contains(domain.category);
           });
}

CountedMeasurements counted_measurements(const Research& research, const CohortSubject& subject,
                                         const std::string& instrument, Rater rater) {
    return Chooser{research, subject, instrument, rater}.choose();
}

bool help_began(const CohortSubject& subject, bool before) {
    return subject.guided || before;
}

std::optional<Leaving> leaving_of(const CohortSubject& subject, bool before, bool after) {
    const bool closed = subject.phase == DossierPhase::closed;
    if (!help_began(subject, before)) return closed ? std::optional{Leaving::before_help} : std::nullopt;
    const bool broken_off =
        std::ranges::find(subject.results, TrajectoryResult::broken_off) != subject.results.end();
    if (after || (!closed && !broken_off)) return std::nullopt;
    return broken_off ? Leaving::broken_off : Leaving::unmeasured;
}

std::optional<Leaving> leaving_of(const Catalogue& catalogue, access::Categories counted,
                                  const CohortSubject& subject) {
    const Rater rater = SavedCohort{}.rater;
    bool before = false;
    bool after = false;
    for (const auto& [id, instrument] : catalogue.instruments) {
        if (!is_counted(instrument, counted)) continue;
        const auto chosen = counted_measurements(catalogue.research, subject, id, rater);
        before = before || chosen.before != nullptr;
        after = after || chosen.after != nullptr;
    }
    return leaving_of(subject, before, after);
}

}  // namespace ph::app
