// What a report adds to what is known of a method. Made of the published report and nothing else: every
// figure here stands in it, so that what was hidden there cannot come out here.
#pragma once
#include <optional>
#include <vector>

#include "app/evidence_rules.hpp"
#include "domain/measured_evidence.hpp"
#include "effect/cohort.hpp"
#include "effect/report.hpp"
#include "effect/rules.hpp"

namespace ph::app {

// Without the ids of report and municipality; nothing when no change is told. `instruments` of the cohort say
// which direction is better, and how wide a scale is.
std::optional<MeasuredEvidence> evidence_in(const effect::Report& published,
                                            const std::vector<effect::Instrument>& instruments,
                                            const effect::Rules& rules, EvidenceMeasure measure);

}  // namespace ph::app
