// Bulk loading stores the same rows as storing them one by one.
#include "storage/bulk.hpp"
#include "contract/database.hpp"

namespace ph::storage::contract {
namespace {

struct BulkContract : Contract {
    Secrets secrets = test_secrets();
    std::unique_ptr<sql::Connection> connection;
    void SetUp() override {
        Contract::SetUp();
        with_world();
        connection = database->connect();
    }
    Household household() {
        Household made;
        made.id = new_id<HouseholdId>();
        made.municipality_id = world.municipality.id;
        made.address = "tab\there, line\nthere, back\\slash, \\N and é";
        made.no_fixed_address = true;
        return made;
    }
};

TEST_P(BulkContract, EveryKindOfValueComesBackAsItWas) {
    const Household home = household();
    Person person;
    person.id = new_id<PersonId>();
    person.municipality_id = world.municipality.id;
    person.household_id = home.id;
    person.birth_date = Date{std::chrono::year{1950} / 1 / 31};
    person.bsn = Bsn::parse("111222333");
    Bulk bulk{*connection, secrets};
    ASSERT_TRUE(bulk.start().ok());
    ASSERT_TRUE(bulk.add(home).ok());
    ASSERT_TRUE(bulk.add(person).ok());
    ASSERT_TRUE(bulk.add("person_key", "municipality_id, key, person_id", world.municipality.id,
                         std::string("t:berg"), person.id)
                    .ok());
    ASSERT_TRUE(bulk.finish().ok());
    sql::Mapper db{*connection, secrets};
    const auto stored_home = db.by_id<Household>(home.id);
    const auto stored_person = db.by_id<Person>(person.id);
    ASSERT_TRUE(stored_home.ok() && stored_person.ok());
    EXPECT_EQ(stored_home->address, home.address);
    EXPECT_TRUE(stored_home->no_fixed_address);
    EXPECT_EQ(stored_person->birth_date, person.birth_date);
    EXPECT_EQ(stored_person->bsn, person.bsn);
    EXPECT_EQ(stored_person->phone, "");
    EXPECT_EQ(count("person_key"), 1);
}

TEST_P(BulkContract, ARowThatRefersToNothingIsFound) {
    Household home = household();
    home.municipality_id = new_id<MunicipalityId>();
    Bulk bulk{*connection, secrets};
    ASSERT_TRUE(bulk.start().ok());
    ASSERT_TRUE(bulk.add(home).ok());
    const Status finished = bulk.finish();
    ASSERT_FALSE(finished.ok());
    EXPECT_EQ(finished.error().fault, Fault::conflict);
    connection->rollback();
}

}  // namespace

PH_ON_BOTH(BulkContract);

}  // namespace ph::storage::contract
