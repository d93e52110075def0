// How a person's scores moved: the first and the last measurement of one rater with one instrument, and
// whether that is more than the instrument's own noise (stats/reliable_change.hpp).
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/measurements.hpp"

namespace ph::app {

BOOST_DEFINE_ENUM_CLASS(ScoreChange, improved, unchanged, deteriorated)

struct DomainCourse {
    std::string domain;
    int first = 0;
    int last = 0;
    std::optional<double> index{};        // difference in units of noise; only with retest figures
    std::optional<ScoreChange> change{};  // and so is this
};

struct MeasuredCourse {
    PersonId person;
    std::string instrument;
    Rater rater = Rater::professional;
    Date first_on;
    Date last_on;
    std::optional<double> smallest{};  // the smallest difference that is more than noise, on the scale
    std::string source{};              // of the retest figures
    std::string why_not{};             // Dutch; why there is no judgement
    std::vector<DomainCourse> domains{};
};

// Of measurements in any order, newest or not. A rater who measured once with an instrument has no course; a
// domain is in it when both the first and the last measurement score it. A newer version of the instrument
// begins anew.
std::vector<MeasuredCourse> courses_of(const std::vector<MeasurementView>& measurements,
                                       const Catalogue& catalogue);

Result<std::vector<MeasuredCourse>> measured_courses(Call& call, const DossierId& dossier);

}  // namespace ph::app
