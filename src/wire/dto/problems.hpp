// Something that is wrong or still open, as it travels.
#pragma once
#include <string>
#include <vector>

#include "base/error.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct Fout {
    std::string pointer;
    std::string code;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(Fout, (), (pointer, code, message))

inline std::vector<Fout> to_dto(const std::vector<Problem>& problems) {
    std::vector<Fout> dtos;
    dtos.reserve(problems.size());
    for (const Problem& problem : problems)
        dtos.push_back({problem.place.pointer, problem.code, problem.message});
    return dtos;
}

}  // namespace ph::wire
