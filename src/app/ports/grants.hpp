// The grants that are kept: what the gate asks, and writing them anew when the grounds changed.
#pragma once
#include "access/gate.hpp"
#include "base/result.hpp"

namespace ph::app {

class GrantRepository : public access::GrantSource {
  public:
    // Writes those that follow from involvements anew, unless they follow from this policy already. How many
    // involvements were looked at. Only for the start of a server, in a transaction that writes.
    virtual Result<int> renew(const access::Policy& policy) = 0;
};

}  // namespace ph::app
