// Values of facts in catalogue files.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "catalogue/problems.hpp"
#include "catalogue/view.hpp"
#include "feel/type.hpp"

namespace ph::catalogue {

// Nothing, with the problem, when the text is no value of the type.
std::optional<feel::Value> read_value(const View& text, const feel::Type& type, Problems& problems);
// A text outside the choices there are is a problem; without choices every value is good. `where` says whose
// choices they are, with a blank in front.
void check_choice(const View& text, const feel::Value& value, const std::vector<std::string>& choices,
                  Problems& problems, const std::string& where = {});

}  // namespace ph::catalogue
