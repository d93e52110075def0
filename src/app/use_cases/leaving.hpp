// Who left, and why: the one definition of it, for effect reports and for the figures of outreach. Somebody
// left when their dossier was closed or a trajectory of theirs was broken off, and they were not measured
// afterwards; who was measured afterwards was followed to the end, whatever the result.
#pragma once
#include <array>
#include <optional>
#include <string>

#include "access/categories.hpp"
#include "app/catalogue.hpp"
#include "app/ports/cohorts.hpp"

namespace ph::app {

// broken_off: a trajectory was. unmeasured: the dossier was closed without a measurement afterwards.
// before_help: the dossier was closed before help began.
enum class Leaving : std::uint8_t { broken_off, unmeasured, before_help };
constexpr std::array leavings{Leaving::broken_off, Leaving::unmeasured, Leaving::before_help};

// In Dutch (catalogue/toegang/onderzoek.yaml).
const std::string& words_of(const Research& research, Leaving leaving);

// Whether there is a change to tell of: kinds without an order have none, and domains of a kind of data that
// is not counted are not there.
bool is_counted(const Instrument& instrument, access::Categories counted);

// The measurements of somebody with one instrument by one rater that count; nullptr: there is none.
struct CountedMeasurements {
    const SubjectMeasurement* before = nullptr;
    const SubjectMeasurement* after = nullptr;
    const SubjectMeasurement* later = nullptr;
};
// Which kinds are before, after and later is the municipality's. They point into `subject`.
CountedMeasurements counted_measurements(const Research& research, const CohortSubject& subject,
                                         const std::string& instrument, Rater rater);

// `before` and `after`: whether somebody was measured then.
bool help_began(const CohortSubject& subject, bool before);
std::optional<Leaving> leaving_of(const CohortSubject& subject, bool before, bool after);
// The same, measured with any instrument that is counted, by the rater whose scores count in a cohort that
// names no other.
std::optional<Leaving> leaving_of(const Catalogue& catalogue, access::Categories counted,
                                  const CohortSubject& subject);

}  // namespace ph::app
