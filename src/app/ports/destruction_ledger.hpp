// Which dossiers were destroyed, outside the database: a back-up that is put back knows nothing of what was
// destroyed after it was made. Holds keyed hashes and days, nothing about anybody.
#pragma once
#include <map>

#include "app/ports/digest.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace ph::app {

class DestructionLedger {
  public:
    virtual ~DestructionLedger() = default;

    // Safe on disk when it returns. Nothing is ever taken out, and adding what is there changes nothing.
    // Fault::unavailable when it cannot be written.
    virtual Status add(const Digest& mark, Date day) = 0;
    // Every mark with the last day on which it was added. Fault::invalid, with the line, when somebody
    // changed the ledger; Fault::unavailable when it cannot be read.
    virtual Result<std::map<Digest, Date>> all() = 0;
};

}  // namespace ph::app
