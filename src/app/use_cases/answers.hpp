// Whether a value fits the question that it answers.
#pragma once
#include <string>
#include <string_view>

#include "app/catalogue.hpp"

namespace ph::app {

// What is wrong with a value (compact JSON) for a question; empty when nothing is.
std::string problem_of_value(const FormQuestion& question, std::string_view json);

}  // namespace ph::app
