// Which dossiers have passed their term, who approved their destruction, and what is held back.
#pragma once
#include "access/gate.hpp"
#include "base/result.hpp"

namespace ph::app {

class RetentionRepository {
  public:
    virtual ~RetentionRepository() = default;
};

}  // namespace ph::app
