// The SQL layer and the row mapper: what goes in comes out, on both back ends.
#include "contract/database.hpp"

namespace ph::storage::contract {
namespace {

struct MapperContract : Contract {
    Secrets secrets = test_secrets();
    std::unique_ptr<sql::Connection> connection;
    std::unique_ptr<sql::Mapper> db;

    void SetUp() override {
        Contract::SetUp();
        with_world();
        connection = database->connect();
        db = std::make_unique<sql::Mapper>(*connection, secrets);
    }

    Household household() {
        Household made;
        made.id = new_id<HouseholdId>();
        made.municipality_id = world.municipality.id;
        made.district = "Noord";
        made.no_fixed_address = true;
        return made;
    }
    Person person(const HouseholdId& household) {
        Person made;
        made.id = new_id<PersonId>();
        made.municipality_id = world.municipality.id;
        made.household_id = household;
        made.given_names = "Zoë";
        made.name_prefix = "van 't";
        made.family_name = "Österreich; DROP TABLE person";
        made.birth_date = Date{std::chrono::year{1931} / 2 / 28};
        made.bsn = Bsn::parse("111222333");
        return made;
    }
};

TEST_P(MapperContract, APersonComesBackAsItWasStoredBsnIncluded) {
    const Household home = household();
    const Person stored = person(home.id);
    ASSERT_TRUE(db->insert(home).ok());
    ASSERT_TRUE(db->insert(stored).ok());
    const auto found = db->by_id<Person>(stored.id);
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->given_names, stored.given_names);
    EXPECT_EQ(found->family_name, stored.family_name);
    EXPECT_EQ(found->birth_date, stored.birth_date);
    EXPECT_EQ(found->bsn, stored.bsn);
    EXPECT_EQ(found->household_role, stored.household_role);
}

TEST_P(MapperContract, ABsnIsUnreadableInTheDatabaseAndFoundByItsHash) {
    const Household home = household();
    const Person stored = person(home.id);
    ASSERT_TRUE(db->insert(home).ok());
    ASSERT_TRUE(db->insert(stored).ok());
    const auto raw = connection->scalar<Bytes>("SELECT bsn FROM person WHERE id = $1", stored.id);
    ASSERT_TRUE(raw.ok());
    EXPECT_EQ(std::string(raw.value()->begin(), raw.value()->end()).find("111222333"), std::string::npos);
    const auto found = db->one<Person>("WHERE municipality_id = $1 AND bsn_hash = $2", world.municipality.id,
                                       db->hash_of(*stored.bsn));
    ASSERT_TRUE(found.ok());
    ASSERT_TRUE(found.value().has_value());
    EXPECT_EQ(found.value()->id, stored.id);
}

TEST_P(MapperContract, ASealedBsnMovedToAnotherRowDoesNotOpen) {
    const Household home = household();
    const Person first = person(home.id);
    Person second = person(home.id);
    second.bsn.reset();
    ASSERT_TRUE(db->insert(home).ok());
    ASSERT_TRUE(db->insert(first).ok());
    ASSERT_TRUE(db->insert(second).ok());
    ASSERT_TRUE(connection
                    ->execute("UPDATE person SET bsn = (SELECT bsn FROM person WHERE id = $1) WHERE id = $2",
                              first.id, second.id)
                    .ok());
    EXPECT_THROW(static_cast<void>(db->by_id<Person>(second.id)), std::runtime_error);
}

TEST_P(MapperContract, TheSameBsnTwiceInAMunicipalityIsAConflict) {
    const Household home = household();
    ASSERT_TRUE(db->insert(home).ok());
    ASSERT_TRUE(db->insert(person(home.id)).ok());
    const Status again = db->insert(person(home.id));
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().fault, Fault::conflict);
    EXPECT_EQ(again.error().problems.at(0).code, "bestaat-al");
}

TEST_P(MapperContract, ARowThatRefersToNothingIsAConflict) {
    const Status refused = db->insert(person(new_id<HouseholdId>()));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_EQ(refused.error().problems.at(0).code, "verwijzing-onbekend");
}

TEST_P(MapperContract, AnUpdateCountsTheVersionUpAndAStaleOneIsRefused) {
    Household home = household();
    ASSERT_TRUE(db->insert(home).ok());
    const Household before = home;
    home.town = "Beverwijk";
    ASSERT_TRUE(db->update_and_count(home).ok());
    EXPECT_EQ(home.version, 2);
    const Status stale = db->update(before);
    ASSERT_FALSE(stale.ok());
    EXPECT_EQ(stale.error().fault, Fault::stale);
    const auto found = db->by_id<Household>(home.id);
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->version, 2);
    EXPECT_EQ(found->town, "Beverwijk");
    EXPECT_TRUE(found->no_fixed_address);
}

TEST_P(MapperContract, AnUpdateOfWhatDoesNotExistIsMissing) {
    const Status refused = db->update(household());
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::missing);
}

TEST_P(MapperContract, TextKeepsQuotesZeroBytesAreNotTextAndEmptyIsNotNull) {
    const auto text = connection->scalar<std::string>("SELECT $1", std::string("a'b\"c\\ \n é 漢 😀"));
    ASSERT_TRUE(text.ok());
    EXPECT_EQ(text.value(), "a'b\"c\\ \n é 漢 😀");
    const auto empty = connection->scalar<std::string>("SELECT $1", std::string());
    ASSERT_TRUE(empty.ok());
    EXPECT_EQ(empty.value(), "");
}

TEST_P(MapperContract, NumbersDatesAndInstantsSurviveAtTheirExtremes) {
    const auto low = connection->scalar<std::int64_t>("SELECT $1", std::numeric_limits<std::int64_t>::min());
    const auto high = connection->scalar<std::int64_t>("SELECT $1", std::numeric_limits<std::int64_t>::max());
    ASSERT_TRUE(low.ok() && high.ok());
    EXPECT_EQ(low.value(), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(high.value(), std::numeric_limits<std::int64_t>::max());
    for (const Date day : {Date{std::chrono::year{1} / 1 / 1}, Date{std::chrono::year{1969} / 12 / 31},
                           Date{std::chrono::year{2000} / 2 / 29}, Date{std::chrono::year{9999} / 12 / 31}}) {
        const auto found = connection->scalar<Date>("SELECT $1", day);
        ASSERT_TRUE(found.ok());
        EXPECT_EQ(found.value(), day);
    }
    const auto instant = connection->scalar<Instant>("SELECT $1", clock.now());
    ASSERT_TRUE(instant.ok());
    EXPECT_EQ(instant.value(), clock.now());
}

TEST_P(MapperContract, AnAbsentValueMayStandFirstInACondition) {
    const std::optional<Date> none;
    const auto rows = db->list<Household>("WHERE $1 IS NULL OR district = $2", none, std::string("Zuid"));
    ASSERT_TRUE(rows.ok());
}

TEST_P(MapperContract, SmallListsLiveInsideTheirRow) {
    const Dossier dossier = with_dossier(clock.today());
    Registration stored;
    stored.id = new_id<RegistrationId>();
    stored.dossier_id = dossier.id;
    stored.municipality_id = world.municipality.id;
    stored.received_at = clock.now();
    stored.urgent_needs = {{UrgentNeedKind::sleeping, true, "slaapt \"bij\" een vriend"},
                           {UrgentNeedKind::food, false, ""}};
    stored.recorded_by = world.coach.id;
    ASSERT_TRUE(db->insert(stored).ok());
    const auto found = db->by_id<Registration>(stored.id);
    ASSERT_TRUE(found.ok());
    ASSERT_EQ(found->urgent_needs.size(), 2U);
    EXPECT_EQ(found->urgent_needs[0].kind, UrgentNeedKind::sleeping);
    EXPECT_TRUE(found->urgent_needs[0].urgent);
    EXPECT_EQ(found->urgent_needs[0].note, "slaapt \"bij\" een vriend");
}

TEST_P(MapperContract, AListOfAnOlderReleaseIsReadWithDefaultsForWhatItLacks) {
    const auto needs = sql::from_json_column<std::vector<UrgentNeed>>(R"([{"kind":"food","later":1}])");
    ASSERT_EQ(needs.size(), 1U);
    EXPECT_EQ(needs[0].kind, UrgentNeedKind::food);
    EXPECT_FALSE(needs[0].urgent);
}

TEST_P(MapperContract, TheSameStatementMayRunInsideItsOwnLoop) {
    ASSERT_TRUE(db->insert(household()).ok());
    ASSERT_TRUE(db->insert(household()).ok());
    int inner = 0;
    const auto each = [&](const sql::Row&) {
        const auto rows = connection->run("SELECT id FROM household", {}, [&](const sql::Row&) { ++inner; });
        EXPECT_TRUE(rows.ok());
    };
    ASSERT_TRUE(connection->run("SELECT id FROM household", {}, each).ok());
    EXPECT_EQ(inner, 4);
}

TEST_P(MapperContract, TextSortsByCodePointOnBoth) {
    for (const char* district : {"b", "a", "B", "é", "A", "a b", "ab"}) {
        Household each = household();
        each.district = district;
        ASSERT_TRUE(db->insert(each).ok());
    }
    std::vector<std::string> order;
    ASSERT_TRUE(connection
                    ->run("SELECT district FROM household ORDER BY district", {},
                          [&](const sql::Row& row) { order.push_back(row.get<std::string>(0)); })
                    .ok());
    EXPECT_EQ(order, (std::vector<std::string>{"A", "B", "a", "a b", "ab", "b", "é"}));
}

TEST_P(MapperContract, EveryStructHasATableWithItsColumns) {
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, sql::Rows>>([&]<class Row>(Row) {
        EXPECT_NO_THROW(EXPECT_TRUE(db->list<typename Row::type>("WHERE 1 = 0").ok()));
    });
}

TEST_P(MapperContract, WrongSqlIsADefectAndThrows) {
    EXPECT_THROW(static_cast<void>(connection->execute("SELECT nothing FROM nowhere")), std::logic_error);
}

}  // namespace

PH_ON_BOTH(MapperContract);

}  // namespace ph::storage::contract
