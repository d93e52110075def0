// The same people measured twice: the mean change with its interval and test, and how large it is by name.
#pragma once
#include "stats/summary.hpp"

namespace ph::stats {

// What all paired estimators need, of the pairs in which both were measured. Differences are after minus
// before.
struct Pairs {
    std::uint64_t n = 0;
    std::uint64_t incomplete = 0;  // pairs left out because one or both were not measured
    Moments before;
    Moments after;
    Moments difference;
};

// Refuses columns of different lengths and infinite values.
Result<Pairs> pairs(Column before, Column after);
Pairs pairs(const Crosstab& table);

// Student's paired t (1908): t = mean / (s / sqrt(n)), df = n - 1, p two-sided.
struct PairedT {
    double mean = 0;  // of the differences, in units of the scale
    double standard_error = 0;
    double t = 0;
    double df = 0;
    double p = 0;
    Interval interval;  // of the mean
};

// Refuses fewer than two pairs (too_few), and differences that are all the same (constant): their error is
// zero.
Result<PairedT> paired_t(const Pairs& pairs, double level = 0.95);

// Standardised changes. They answer different questions and differ widely, so that each has its name:
//   d_z   mean / s of the differences (Cohen, 1988): the one that belongs to the test
//   d_av  mean / sqrt((s_before^2 + s_after^2) / 2) (Cumming, 2012): compares with other instruments
//   d_rm  d_z * sqrt(2 (1 - r)), r the correlation of before and after (Morris and DeShon, 2002)
// g_z and g_av are the same times J with df = n - 1 (hedges_correction). Intervals by the noncentral t: exact
// for d_z under normality (Steiger and Fouladi, 1997), for d_av its bounds times s_difference / s_av (Algina
// and Keselman, 2003). No unit.
struct Effect {
    double value = 0;
    Interval interval;
};
struct PairedEffects {
    Effect d_z;
    Effect g_z;
    Effect d_av;
    Effect g_av;
    double d_rm = 0;
    double correction = 0;  // J
};

// Refuses fewer than three pairs (J is zero at two), and constant differences.
Result<PairedEffects> paired_effects(const Pairs& pairs, double level = 0.95);

}  // namespace ph::stats
