// Consents, covenants, broken glass and who may know of a restricted dossier: what makes grants besides
// involvements.
#pragma once
#include "access/gate.hpp"
#include "base/result.hpp"

namespace ph::app {

class SharingRepository {
  public:
    virtual ~SharingRepository() = default;
};

}  // namespace ph::app
