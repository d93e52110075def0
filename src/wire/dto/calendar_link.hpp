// The link between one's own day and a calendar as it travels.
#pragma once
#include <optional>
#include <string>

#include "app/use_cases/calendar_link.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct Agendakoppeling {
    bool gekoppeld = false;
    std::optional<Instant> gemaaktOp;
};
BOOST_DESCRIBE_STRUCT(Agendakoppeling, (), (gekoppeld, gemaaktOp))

struct NieuweAgendakoppeling {
    std::string pad;
    Instant gemaaktOp;
};
BOOST_DESCRIBE_STRUCT(NieuweAgendakoppeling, (), (pad, gemaaktOp))

inline Agendakoppeling to_dto(const std::optional<Instant>& made_at) {
    return {made_at.has_value(), made_at};
}

}  // namespace ph::wire
