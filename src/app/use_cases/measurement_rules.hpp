// What an instrument of the catalogue asks of a measurement, and how a score follows from plain questions.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/catalogue.hpp"
#include "domain/measurement.hpp"

namespace ph::app {

// The domain by which the catalogue marks an instrument as the participation ladder; its score is the rung.
inline constexpr std::string_view rung_domain = "trede";

[[nodiscard]] bool is_ladder(const Instrument& instrument);
// Asks about several life domains, so that it counts as "the life domains were measured".
[[nodiscard]] bool covers_life_domains(const Instrument& instrument);

// Every problem of a measurement against its instrument: scale, unknown or repeated domains and questions, a
// domain with neither a score nor a reason, a rater the instrument does not ask, a day in the future. No
// domain is forced.
std::vector<Problem> problems_of(const Measurement& measurement, const Instrument& instrument, Date today);

// What the answers lead to.
struct Derived {
    int value = 0;
    std::string label;                   // of the scale level; empty when it has none
    std::vector<std::string> sentences;  // Dutch, why
};
// Fault::invalid when the answers do not lead to a score yet: names the questions that are still open.
Result<Derived> derive_score(const Instrument& instrument, const std::vector<Answer>& answers,
                             const Catalogue& catalogue, Clock& clock);

// The rung that holds now, out of a person's ladder measurements in any order: the newest of a professional,
// or the newest of anyone when no professional has determined one.
std::optional<int> rung_of(const std::vector<Measurement>& ladder);

}  // namespace ph::app
