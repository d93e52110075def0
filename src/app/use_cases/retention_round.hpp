// What happens to closed dossiers while nobody looks: a term passes and the dossier comes on the list, two
// people have approved and it is destroyed, a back-up is put back and what was destroyed goes again.
#pragma once
#include <functional>

#include "app/catalogue.hpp"
#include "app/pictures.hpp"
#include "app/ports/destruction_ledger.hpp"
#include "app/ports/retention.hpp"
#include "app/ports/unit_of_work.hpp"
#include "base/random.hpp"

namespace ph::app {

// What a listing would change, or changed.
struct ListingOutcome {
    std::vector<RetentionItem> added;
    std::vector<DossierId> removed;
    int looked_at = 0;
};

// Of what the ledger names and the database has.
struct AgainOutcome {
    int destroyed = 0;
    int left = 0;  // opened again or held back since its day in the ledger
    friend bool operator==(const AgainOutcome&, const AgainOutcome&) = default;
};

struct RetentionRound {
    Storage& storage;
    const Catalogue& catalogue;
    Pictures& pictures;
    DestructionLedger& ledger;
    Clock& clock;
    Random& random;

    using Defect = std::function<void(const Error&)>;
    // Asked between two transactions; true ends the work there. Nothing is lost: the next round goes on.
    using Stop = std::function<bool()>;

    // Puts on the list what may be destroyed from today, and takes off what may not any more. With `dry`
    // nothing is written.
    Result<ListingOutcome> list(bool dry, const Stop& stop);
    // Destroys what two people approved, each in a transaction of its own: one that fails is told to `defect`
    // and tried again at the next round. How many.
    //
    // The ledger is written before the commit. A crash between the two leaves a decided dossier that the
    // ledger names already: the next round, or the start, destroys it, as was decided.
    Result<int> destroy_decided(const Defect& defect, const Stop& stop);
    // Forgets who was approached, did not join and was not heard of for the term. How many.
    Result<int> forget_approached(const Stop& stop);
    // Brings the ledger up to date with what other servers on this database destroyed.
    Status update_ledger();
    // Destroys what the ledger names and the database has: after a back-up was put back; and updates the
    // ledger. What was opened again since its day in the ledger is no copy that came back: it stays, and is
    // told.
    Result<AgainOutcome> destroy_again();
};

}  // namespace ph::app
