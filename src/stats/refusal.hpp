// Why an estimator gives no number. An estimator never returns NaN or infinity: it refuses, in words.
#pragma once
#include "base/error.hpp"
#include "base/result.hpp"
#include "stats/column.hpp"

namespace ph::stats {

// `code` is one of: too_few, constant, lengths_differ, not_finite, out_of_scale, out_of_range, one_sided,
// collinear, separated, no_convergence, too_large. `message` is Dutch, for the person who reads the report.
Error refuse(std::string code, std::string message);

// "Er zijn 1 gemeten paren; er zijn er minstens 2 nodig."
Error too_few(std::string_view what, std::size_t found, std::size_t needed);

// Refuses columns of different lengths.
Status same_length(std::size_t left, std::size_t right);

// Refuses an infinite value; NaN is fine (not measured).
Status all_finite(Column values);

// Refuses a level that is not between 0 and 1.
Status fit_level(double level);

}  // namespace ph::stats
