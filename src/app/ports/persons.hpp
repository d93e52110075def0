// Households and persons, what is known about them with source and date, and finding them.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/dossier.hpp"
#include "domain/fact.hpp"
#include "domain/person.hpp"

namespace ph::app {

struct FactView : Fact {
    std::string recorded_by_name;
    bool holds = true;  // no newer fact took its place
};

struct SnapshotView : Snapshot {
    std::string recorded_by_name;
};

// Somebody who may be meant by a search, with no more than is needed to tell people apart.
struct Candidate {
    DossierId dossier_id;
    PersonId person_id;
    PersonId participant_id;  // of the dossier
    std::string given_names;
    std::string name_prefix;
    std::string family_name;
    std::optional<Date> birth_date;
    std::string town;
    DossierPhase phase = DossierPhase::registered;
    std::string coach_name;
    bool involved = false;  // whoever searches has a grant on the dossier now
    bool same_bsn = false;
};

class PersonRepository {
  public:
    virtual ~PersonRepository() = default;

    // --- finding: nothing outside the scope's reach is returned
    // -----------------------------------------------------

    // Everybody kept under one of the keys (domain/names.hpp), the most telling keys first, at most `most`;
    // and whoever has the BSN.
    virtual Result<std::vector<Candidate>> candidates(const access::Scope& scope,
                                                      const std::vector<std::string>& keys,
                                                      const std::optional<Bsn>& bsn, int most) = 0;

    // Whether the municipality knows this person; for giving a participant an account.
    virtual Result<bool> is_person(const access::Scope& scope, const PersonId& id) = 0;

    // Given and family name of everybody in the households of the scope; of this coach only when there is
    // one.
    virtual Result<std::vector<std::string>> names(const access::Scope& scope,
                                                   const std::optional<UserId>& coach) = 0;

    // --- of one dossier
    // -----------------------------------------------------------------------------------------------

    virtual Result<Household> household(const access::Admission& admission) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `household`.
    virtual Status change_household(const access::Admission& admission, Household& household) = 0;
    // The participant first, then by birth date.
    virtual Result<std::vector<Person>> persons(const access::Admission& admission) = 0;
    // Fault::missing when this person is not of this dossier's household.
    virtual Result<Person> person(const access::Admission& admission, const PersonId& id) = 0;
    // Both also write the search keys. Fault::conflict when the BSN is known in this municipality already.
    virtual Status add_person(const access::Admission& admission, const Person& person) = 0;
    virtual Status change_person(const access::Admission& admission, Person& person) = 0;
    // The dossier of the event is the one of the admission.
    virtual Status add_person_event(const access::Admission& admission, PersonEvent event) = 0;
    // In the order in which they were recorded.
    virtual Result<std::vector<PersonEvent>> person_events(const access::Admission& admission) = 0;

    // Every fact, also those replaced by newer ones, in the order in which they were recorded.
    virtual Result<std::vector<FactView>> facts(const access::Admission& admission) = 0;
    virtual Status add_facts(const access::Admission& admission, const std::vector<Fact>& facts) = 0;
    // Newest first.
    virtual Result<std::vector<SnapshotView>> snapshots(const access::Admission& admission) = 0;
    virtual Status add_snapshot(const access::Admission& admission, const Snapshot& snapshot) = 0;
};

}  // namespace ph::app
