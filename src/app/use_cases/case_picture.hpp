// How a case looks to people: each item with its state, term and why, what comes next, and what is asked.
#pragma once
#include "app/use_cases/case_steps.hpp"
#include "app/use_cases/cases.hpp"

namespace ph::app {

Result<CasePicture> draw_case(Call& call, const access::Admission& admission, const Running& running);

}  // namespace ph::app
