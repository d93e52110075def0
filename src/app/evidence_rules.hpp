// How a municipality values what it measured itself, from catalogue/effect.yaml: which effect size it tells,
// and how much each design can say about the cause.
#pragma once
#include <map>
#include <string>

#include "domain/measured_evidence.hpp"

namespace ph::app {

struct EvidenceRung {
    std::string strength;     // Dutch: "Zwak"
    std::string explanation;  // why
    std::string caveat;       // what stands beside the figures; may be empty
    std::string source;       // of this order of designs
};

struct EvidenceRules {
    EvidenceMeasure measure = EvidenceMeasure::d_av;  // of changes that are not compared with others'
    int largest = 0;                                  // so many domains are told of, ladders not counted
    std::map<EvidenceDesign, EvidenceRung> rungs;     // one for each design
};

}  // namespace ph::app
