// The value of a fact as people write it in the files of persons and approaches and on the command line.
#pragma once
#include "base/result.hpp"
#include "engine/draft.hpp"
#include "feel/type.hpp"

namespace ph::sim {

// FEEL, and plainer where the type allows it: ja or nee for a yes-no fact, a text without quotes; `null` is
// unknown. Fault::invalid, with the place inside the text, when it is no value of the type.
Result<feel::Value> fact_value(const engine::Written& written, const feel::Type& type);

// The same the other way round, in its plainest form: "ja", "40", a text without quotes. Empty when nobody
// knows.
std::string fact_text(const feel::Value& value);

}  // namespace ph::sim
