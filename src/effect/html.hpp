// The report as one page that stands by itself: no script, nothing fetched, made to be printed as well.
#pragma once
#include <string>

#include "effect/disclosure.hpp"
#include "effect/report.hpp"
#include "effect/texts.hpp"

namespace ph::effect {

// A report that protect() has seen. Sentences from the catalogue; every word is escaped. Each number opens to
// what it means, out of how many, which measurement counts and who scored. Shares have a chart above their
// table.
std::string to_html(const Report& report, const Texts& texts, const Guard& guard);

}  // namespace ph::effect
