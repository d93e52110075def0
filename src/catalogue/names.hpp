// The Dutch words of catalogue/toegang for reach and for the conditions of grounds; all other values are
// named in wire/.
#pragma once
#include "access/policy.hpp"
#include "wire/access_names.hpp"
#include "wire/domain_names.hpp"

namespace ph::wire {

template <>
struct Names<access::Reach> {
    static constexpr auto table = names<access::Reach>({{access::Reach::own, "eigen"},
                                                        {access::Reach::involved, "betrokken"},
                                                        {access::Reach::municipality, "gemeente"}});
};

template <>
struct Names<access::GroundCondition> {
    static constexpr auto table =
        names<access::GroundCondition>({{access::GroundCondition::involved, "betrokken"},
                                        {access::GroundCondition::by_role, "rol"},
                                        {access::GroundCondition::consent, "toestemming"},
                                        {access::GroundCondition::covenant, "convenant"},
                                        {access::GroundCondition::break_glass, "noodtoegang"}});
};

}  // namespace ph::wire
