// Households and persons, what is known about them, and finding them (app/ports/persons.hpp).
#pragma once
#include "app/ports/persons.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlPersonRepository final : public app::PersonRepository {
  public:
    SqlPersonRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<app::Candidate>> candidates(const access::Scope& scope,
                                                   const std::vector<std::string>& keys,
                                                   const std::optional<Bsn>& bsn, int most) override;

    Result<bool> is_person(const access::Scope& scope, const PersonId& id) override;
    Result<std::vector<std::string>> names(const access::Scope& scope,
                                           const std::optional<UserId>& coach) override;

    Result<Household> household(const access::Admission& admission) override;
    Status change_household(const access::Admission& admission, Household& household) override;
    Result<std::vector<Person>> persons(const access::Admission& admission) override;
    Result<Person> person(const access::Admission& admission, const PersonId& id) override;
    Status add_person(const access::Admission& admission, const Person& person) override;
    Status change_person(const access::Admission& admission, Person& person) override;
    Status add_person_event(const access::Admission& admission, PersonEvent event) override;
    Result<std::vector<PersonEvent>> person_events(const access::Admission& admission) override;

    Result<std::vector<app::FactView>> facts(const access::Admission& admission) override;
    Status add_facts(const access::Admission& admission, const std::vector<Fact>& facts) override;
    Result<std::vector<app::SnapshotView>> snapshots(const access::Admission& admission) override;
    Status add_snapshot(const access::Admission& admission, const Snapshot& snapshot) override;

  private:
    Status check_household(const access::Admission& admission, const HouseholdId& household);

    sql::Mapper db_;
};

}  // namespace ph::storage
