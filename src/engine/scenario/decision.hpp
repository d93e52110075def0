// A decision as a scenario writes it: a table of which the first rule that fits holds.
//   beslissing groep uit leeftijd en loonwaarde
//     < 27; - = 1, want: Wie jonger is dan 27 jaar komt in groep 1.
#pragma once
#include <span>

#include "base/result.hpp"
#include "engine/scenario/lines.hpp"

namespace ph::engine::scenario {

// `head` without the word "beslissing". Error: what cannot be read, at its line.
Result<DecidedDraft> decision_of(const Line& head, std::span<const Line> rules,
                                 std::span<const feel::Field> facts);

}  // namespace ph::engine::scenario
