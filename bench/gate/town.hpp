// A municipality with nothing but what the gate decides by: households, the lines of their lists, and grants.
#pragma once
#include <vector>

#include "access/gate.hpp"
#include "base/random.hpp"
#include "storage/bulk.hpp"

namespace ph::bench {

struct TownSize {
    int dossiers = 1'000'000;
    int involved = 5;   // people a household; each holds two grants, one for each ground
    int caseload = 50;  // households of which somebody is the coach
};

class GateTown {
  public:
    GateTown(storage::sql::Connection& connection, const storage::Secrets& secrets, const Clock& clock,
             Random& random, TownSize size);
    // Writes everything; some minutes for a million households.
    void fill();

    [[nodiscard]] access::Actor coach(std::size_t number) const;
    [[nodiscard]] access::Actor somebody(Role role) const;
    [[nodiscard]] std::size_t coaches() const { return coaches_.size(); }
    // Households in which this coach is involved, in no particular order.
    [[nodiscard]] std::vector<DossierId> households_of(std::size_t coach) const;

  private:
    void add_people();
    void add_households();
    void add_grants();
    [[nodiscard]] std::size_t coach_of(std::size_t dossier, int nth) const;
    template <class Id>
    Id id();

    storage::sql::Connection& connection_;
    storage::Bulk bulk_;
    const Clock& clock_;
    Random& random_;
    TownSize size_;
    MunicipalityId municipality_;
    OrganisationId organisation_;
    std::vector<UserId> coaches_;
    std::vector<DossierId> dossiers_;
};

}  // namespace ph::bench
