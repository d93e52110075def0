// The Dutch words of catalogue/toegang for reach; all other values are named in wire/.
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

}  // namespace ph::wire
