// The Dutch words for what a municipality measured itself, in catalogue/effect.yaml and in the API.
#pragma once
#include "domain/measured_evidence.hpp"
#include "wire/names.hpp"

namespace ph::wire {

template <>
struct Names<EvidenceDesign> {
    static constexpr auto table =
        names<EvidenceDesign>({{EvidenceDesign::before_after, "voor-en-na"},
                               {EvidenceDesign::unmatched, "niet-gekoppeld"},
                               {EvidenceDesign::matched_unlike, "gekoppeld-ongelijk"},
                               {EvidenceDesign::matched, "gekoppeld"}});
};

template <>
struct Names<EvidenceMeasure> {
    static constexpr auto table = names<EvidenceMeasure>({{EvidenceMeasure::d_av, "d-av"},
                                                          {EvidenceMeasure::d_z, "d-z"},
                                                          {EvidenceMeasure::rungs, "treden"},
                                                          {EvidenceMeasure::more_points, "punten"}});
};

}  // namespace ph::wire
