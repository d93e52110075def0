// Many tests at once: what each p-value is worth within its family.
#pragma once
#include <optional>

#include "stats/refusal.hpp"

namespace ph::stats {

// A family is fixed before looking: every planned test is in it, also one that could not be done (absent).
// Those count for the size of the family, as p.adjust(n = ) does; R's default silently leaves them out.
using Family = std::vector<std::optional<double>>;

// Holm (1979): the chance of even one false finding stays below the level. With the p-values ascending and m
// tests in the family, the i-th becomes max over j <= i of min(1, (m - j + 1) p_j). Adjusted p-values in the
// same order, absent where they were; an empty family stays empty. Refuses a p-value outside 0-1
// (out_of_range).
Result<Family> holm(const Family& family);

// Benjamini and Hochberg (1995): the expected share of false findings stays below the level, for tests that
// are independent or positively related. The i-th becomes min over j >= i of min(1, m p_j / j). Otherwise as
// holm().
Result<Family> benjamini_hochberg(const Family& family);

}  // namespace ph::stats
