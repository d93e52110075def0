// What a municipality's own effect report adds to what is known of a method: the figures that the report
// tells already, and by which design they were found.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.hpp"
#include "domain/measurement.hpp"

namespace ph {

// From weak to strong: the same people twice; beside people who are not alike; beside people who were matched
// and still differ, or of whom that is not known; beside people who are alike. How strong each is, is policy
// (catalogue/effect.yaml).
BOOST_DEFINE_ENUM_CLASS(EvidenceDesign, before_after, unmatched, matched_unlike, matched)

// What a figure is. d_av, d_z: the mean change in standard deviations, of the scores or of the changes.
// rungs: the mean number of rungs on a ladder. more_points: the mean change in points of the scale, less that
// of those without the approach.
BOOST_DEFINE_ENUM_CLASS(EvidenceMeasure, d_av, d_z, rungs, more_points)

// The change in one domain, in thousandths.
struct EvidenceFigure {
    std::string instrument_id;
    std::string domain;
    EvidenceMeasure measure = EvidenceMeasure::d_av;
    int people = 0;  // measured twice; of more_points the pairs
    int value = 0;
    std::optional<int> lower;  // of the interval
    std::optional<int> upper;
    bool better = false;
    std::optional<bool> clear;  // below the municipality's threshold of chance; absent: not tested
};
BOOST_DESCRIBE_STRUCT(EvidenceFigure, (),
                      (instrument_id, domain, measure, people, value, lower, upper, better, clear))

// Of one report; never changed.
struct MeasuredEvidence {
    KeptReportId report_id;
    MunicipalityId municipality_id;
    EvidenceDesign design = EvidenceDesign::before_after;
    Rater rater = Rater::professional;
    std::optional<int> people;  // measured before and at the end; absent: not told
    int tested = 0;             // domains whose chance was corrected together
    int better = 0;             // of these the clear ones, by their direction
    int worse = 0;
    int hidden = 0;                       // domains of which nothing may be told
    std::vector<EvidenceFigure> figures;  // ladders first, then the largest change first
};
BOOST_DESCRIBE_STRUCT(MeasuredEvidence, (),
                      (report_id, municipality_id, design, rater, people, tested, better, worse, hidden,
                       figures))

}  // namespace ph
