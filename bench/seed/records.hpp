// The records of one large municipality, written with the product's own bulk loader.
#pragma once
#include <string>
#include <vector>

#include "base/random.hpp"
#include "base/time.hpp"
#include "storage/bulk.hpp"

namespace ph::bench {

// What the load tool needs.
struct Seeded {
    std::string token;  // session of one ordinary coach
    std::vector<DossierId> dossiers;
    std::vector<std::string> names;
};

class Seeder {
  public:
    Seeder(storage::sql::Connection& connection, const storage::Secrets& secrets, const Clock& clock,
           Random& random);

    // Municipality, organisation, and the first coach with a session.
    void start();
    // One household with its dossier and eleven child records or more; fifty to a coach.
    void add_household(int number);
    Seeded finish();

  private:
    void add_coach(int number);
    void add_person(const Household& household, const Dossier& dossier, int number);
    void add_plan(const Dossier& dossier);
    void add_trajectories(const Dossier& dossier);
    void add_work(const Dossier& dossier, int number);
    template <class IdType>
    IdType id() {
        return make_id<IdType>(clock_.now(), random_);
    }

    storage::Bulk bulk_;
    const Clock& clock_;
    Random& random_;
    Municipality municipality_;
    Organisation organisation_;
    User coach_;
    Seeded seeded_;
};

}  // namespace ph::bench
