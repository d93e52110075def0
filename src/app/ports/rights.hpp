// What participants asked under the AVG, and everything that is kept about one person.
#pragma once
#include "access/gate.hpp"
#include "base/result.hpp"

namespace ph::app {

class RightsRepository {
  public:
    virtual ~RightsRepository() = default;
};

}  // namespace ph::app
