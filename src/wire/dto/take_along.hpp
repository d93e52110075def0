// Meeneemsleutels as they travel.
#pragma once
#include <string>

#include "app/use_cases/take_along.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct Meeneemsleutel {
    std::string sleutel;
    Instant gegevenOp;
    Instant geldigTot;
};
BOOST_DESCRIBE_STRUCT(Meeneemsleutel, (), (sleutel, gegevenOp, geldigTot))

inline Meeneemsleutel to_dto(const app::TakeAlongKey& key) {
    return {key.key, key.given_at, key.valid_until};
}

}  // namespace ph::wire
