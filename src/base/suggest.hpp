// "Bedoelt u ...?": the known word nearest to a mistyped one.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace ph {

// Nothing when none is near: more than a third of the letters differ.
std::optional<std::string> nearest(const std::string& word, const std::vector<std::string>& known);

}  // namespace ph
