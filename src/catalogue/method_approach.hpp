// The steps of a method (methoden/) as an approach that the engine runs, so that a coach can start them
// beside the approach that a household follows.
#pragma once
#include <string>

#include "app/methods.hpp"

namespace ph::catalogue {

// As a file of aanpakken/ would have it. What a case keeps is this text: another text for the same method
// asks for a higher version of that method, as it does of an approach.
std::string method_approach_text(const app::Method& method);

}  // namespace ph::catalogue
