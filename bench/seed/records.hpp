// The records of one large municipality, written with the product's own bulk loader.
#pragma once
#include <stdexcept>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "base/time.hpp"
#include "storage/bulk.hpp"

namespace ph::bench {

// What the load tool needs.
struct Seeded {
    std::string token;    // session of one ordinary coach
    std::string leader;   // session of a team leader, who reads every household
    std::string partner;  // session of somebody at another organisation, whom nothing is asked of yet
    std::string partner_id;
    std::vector<DossierId> dossiers;
    std::vector<std::string> names;
};

class Seeder {
  public:
    Seeder(storage::sql::Connection& connection, const storage::Secrets& secrets, const Clock& clock,
           Random& random, int caseload);

    // Municipality, organisations, and a team leader and a partner with a session; the first coach gets one
    // too.
    void start();
    // One household with its dossier and eleven child records or more; so many to a coach as the caseload is.
    void add_household(int number);
    // So many people whom nobody helps yet, on a list of their own.
    void add_list(int number, int people);
    Seeded finish();

  private:
    static void must(const Status& status) {
        if (!status) throw std::runtime_error(to_text(status.error()));
    }
    template <class... Values>
    void put(const Values&... values) {
        must(bulk_.add(values...));
    }
    User add_user(const std::string& login, const std::string& name, Role role, const OrganisationId& at);
    std::string add_session(const User& user);
    void add_coach(int number);
    void add_person(const Household& household, const Dossier& dossier, int number);
    void add_coach_of(const Dossier& dossier);
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
    int caseload_;
    Municipality municipality_;
    Organisation organisation_;
    User coach_;
    Seeded seeded_;
};

}  // namespace ph::bench
