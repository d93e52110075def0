// A clock that stands at the moment at which a walk is.
#pragma once
#include "base/time.hpp"

namespace ph::sim {

class Moment final : public Clock {
  public:
    explicit Moment(Instant at) : at_(at) {}
    [[nodiscard]] Instant now() const override { return at_; }
    void set(Instant at) { at_ = at; }

  private:
    Instant at_;
};

}  // namespace ph::sim
