// How a municipality counts in groups, from catalogue/toegang/onderzoek.yaml: what the smallest group is that
// may be told of, which measurement is "before" and which "after", and how long figures stand.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "domain/measurement.hpp"

namespace ph::app {

struct Research {
    int smallest_group = 0;      // people; of fewer nothing is told
    int most_people = 0;         // in one report
    int most_cohorts = 0;        // of a municipality
    int most_told = 0;           // earlier definitions that a new report is held against
    int intake_days = 0;         // what is known of somebody this long after coming in counts as "beforehand"
    int frozen_days = 0;         // the figures of a report stand this long
    std::vector<int> bands;      // a preview tells between which of these a number lies; ascending
    std::vector<Moment> before;  // the first kind that somebody has counts; of that kind the first
    std::vector<Moment> after;   // the first kind that somebody has counts; of that kind the last
    std::vector<Moment> follow_up;                          // the last after that
    std::string ladder;                                     // the instrument that is a ladder; empty: none
    std::map<std::string, std::string, std::less<>> names;  // what a filter may look at -> in words
    std::string left_broken_off;                            // Dutch: why somebody left
    std::string left_unmeasured;
    std::string left_before_help;
};

}  // namespace ph::app
