// What an answer leaves out because the reader may not see it, with whom to ask.
#pragma once
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "app/catalogue.hpp"
#include "wire/access_names.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

// Colleagues who can tell go before what the catalogue says.
std::vector<Weggelaten> to_dto(const access::LeftOut& left_out, const app::Catalogue& catalogue);

// An answer that is a list or holds one, with what it leaves out; absent when that is nothing.
template <class Answer>
Answer with_left_out(Answer answer, const access::LeftOut& left_out, const app::Catalogue& catalogue) {
    if (!left_out.empty()) answer.weggelaten = to_dto(left_out, catalogue);
    return answer;
}

}  // namespace ph::wire
