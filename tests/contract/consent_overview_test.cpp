// The consents of a whole municipality on both databases: filtered, counted and paged there, each row once,
// and none of a restricted dossier for who is not named.
#include "app/consent_overview.hpp"

#include <algorithm>
#include <iostream>

#include "app/ports/protection.hpp"
#include "app/ports/sharing.hpp"
#include "app/ports/users.hpp"
#include "contract/opened.hpp"
#include "storage/bulk.hpp"

namespace ph::storage::contract {
namespace {

using access::Categories;
using access::Consent;
using access::ConsentState;
using access::DataCategory;
using app::ConsentFilter;
using app::ConsentLine;
using app::ConsentStanding;
using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct ConsentOverviewContract : OpenedDossier {
    void SetUp() override {
        OpenedDossier::SetUp();
        partner = organisation("Voedselbank");
        clinic = organisation("GGZ Zonnedal");
    }
    Organisation organisation(const std::string& name) {
        Organisation one{new_id<OrganisationId>(), world.municipality.id, name, OrganisationType::partner};
        change([&](app::UnitOfWork& work) { return work.users().add_organisation(everywhere(), one); });
        return one;
    }
    access::Scope everywhere() { return scope(world.administrator, access::Reach::municipality); }
    app::ConsentDays when() { return {clock.today(), clock.today() + days{30}}; }

    Consent consent(const Dossier& of, const Organisation& with, ConsentState state, int until) {
        Consent one;
        one.id = new_id<ConsentId>();
        one.municipality_id = world.municipality.id;
        one.dossier_id = of.id;
        one.person_id = of.participant_id;
        one.organisation_id = with.id;
        one.categories = {DataCategory::living};
        one.purpose = "begeleiding";
        one.ground = "toestemming";
        one.until_on = clock.today() + days{until};
        one.state = state;
        if (state == ConsentState::asked || state == ConsentState::declined) {
            one.asked_at = clock.now();
            return one;
        }
        one.means = access::ConsentMeans::paper;
        one.given_on = clock.today() - days{1};
        one.answered_at = clock.now();
        if (state == ConsentState::withdrawn) one.withdrawn_at = clock.now();
        return one;
    }
    Consent added(const Consent& one) {
        change([&](app::UnitOfWork& work) { return work.sharing().add_consent(here(), one); });
        return one;
    }
    Consent added(ConsentState state, int until) { return added(consent(dossier, partner, state, until)); }

    std::vector<ConsentLine> lines(const ConsentFilter& filter, int limit = 200) {
        std::vector<ConsentLine> all;
        app::PageRequest page{std::nullopt, limit};
        do {
            auto found = read()->sharing().consents(everywhere(), filter, when(), page);
            if (!found.ok()) throw std::runtime_error(to_text(found.error()));
            std::ranges::move(found->items, std::back_inserter(all));
            page.after = found->next;
        } while (page.after);
        return all;
    }
    std::vector<ConsentId> ids(const ConsentFilter& filter, int limit = 200) {
        std::vector<ConsentId> found;
        for (const ConsentLine& one : lines(filter, limit)) found.push_back(one.id);
        return found;
    }
    std::int64_t counted(const ConsentFilter& filter, std::optional<ConsentStanding> standing = {}) {
        std::int64_t all = 0;
        const auto counts = read()->sharing().consent_counts(everywhere(), filter, when()).value();
        for (const app::ConsentCount& one : counts) {
            if (!standing || one.standing == *standing) all += one.number;
        }
        return all;
    }
    void restrict_to(const std::vector<UserId>& named) {
        Restriction one{new_id<RestrictionId>(), world.municipality.id,  dossier.id, true,
                        "Zus van een collega",   world.administrator.id, clock.now()};
        std::vector<access::KeptGrant> keys;
        for (const UserId& user : named)
            keys.push_back({user.uuid,
                            dossier.id,
                            {{}, "beheer", "avg-24-32", access::GrantOrigin::named},
                            clock.now(),
                            {},
                            one.id.uuid});
        change([&](app::UnitOfWork& work) {
            return work.protection().restrict_dossier(everywhere(), one, keys);
        });
    }
    // How the database will go about a statement, one step a line.
    std::string plan_of(const std::string& sql, const sql::Arguments& arguments) {
        const bool sqlite = GetParam() == sql::Dialect::sqlite;
        std::string plan;
        const auto read = database->connect()->run(
            (sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + sql, arguments,
            [&](const sql::Row& row) { plan += row.get<std::string>(sqlite ? 3 : 0) + '\n'; });
        EXPECT_TRUE(read.ok()) << to_text(read.error());
        return plan;
    }

    Organisation partner;
    Organisation clinic;
};

// What the domain says of a consent, with what is ending apart.
ConsentStanding standing_of(const Consent& consent, const app::ConsentDays& when) {
    switch (access::state_of(consent, when.today)) {
        case ConsentState::asked: return ConsentStanding::asked;
        case ConsentState::given:
            return consent.until_on <= when.soon ? ConsentStanding::ending : ConsentStanding::valid;
        case ConsentState::declined: return ConsentStanding::declined;
        case ConsentState::withdrawn: return ConsentStanding::withdrawn;
        case ConsentState::expired: return ConsentStanding::expired;
    }
    return ConsentStanding::asked;
}

TEST_P(ConsentOverviewContract, WithoutConsentsThereIsAnEmptyPageAndNothingToCount) {
    const auto found = read()->sharing().consents(everywhere(), {}, when(), {std::nullopt, 50});
    ASSERT_TRUE(found.ok()) << to_text(found.error());
    EXPECT_THAT(found->items, IsEmpty());
    EXPECT_FALSE(found->next);
    EXPECT_THAT(read()->sharing().consent_counts(everywhere(), {}, when()).value(), IsEmpty());
}

TEST_P(ConsentOverviewContract, ALineTellsWhatWasAgreedAndOfWhom) {
    Consent one = consent(dossier, clinic, ConsentState::withdrawn, 90);
    one.categories = {DataCategory::living, DataCategory::mental_health};
    added(one);
    const auto found = lines({});
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].id, one.id);
    EXPECT_EQ(found[0].dossier_id, dossier.id);
    EXPECT_EQ(found[0].organisation_id, clinic.id);
    EXPECT_EQ(found[0].organisation_name, "GGZ Zonnedal");
    EXPECT_EQ(found[0].categories, one.categories);
    EXPECT_EQ(found[0].purpose, "begeleiding");
    EXPECT_EQ(found[0].until_on, one.until_on);
    EXPECT_EQ(found[0].standing, ConsentStanding::withdrawn);
    EXPECT_EQ(found[0].means, access::ConsentMeans::paper);
    EXPECT_EQ(found[0].given_on, one.given_on);
    EXPECT_EQ(found[0].withdrawn_at, one.withdrawn_at);
    EXPECT_FALSE(found[0].asked_at);
    EXPECT_EQ(found[0].given_names, "Jan");
    EXPECT_EQ(found[0].family_name, "Berg");
}

// On each side of today and of the last day that is soon.
TEST_P(ConsentOverviewContract, EveryStandingIsThatOfTheDomainInTheLineTheFilterAndTheCount) {
    std::map<ConsentId, ConsentStanding> expected;
    for (const ConsentState state :
         {ConsentState::asked, ConsentState::given, ConsentState::declined, ConsentState::withdrawn}) {
        for (const int until : {-1, 0, 1, 29, 30, 31}) {
            const Consent one = added(state, until);
            expected[one.id] = standing_of(one, when());
        }
    }
    for (const ConsentLine& line : lines({})) EXPECT_EQ(line.standing, expected.at(line.id));
    EXPECT_EQ(counted({}), 24);
    for (const ConsentStanding standing :
         {ConsentStanding::asked, ConsentStanding::valid, ConsentStanding::ending, ConsentStanding::expired,
          ConsentStanding::withdrawn, ConsentStanding::declined}) {
        ConsentFilter filter;
        filter.standing = standing;
        std::set<ConsentId> with;
        for (const auto& [id, one] : expected) {
            if (one == standing) with.insert(id);
        }
        const auto found = ids(filter);
        EXPECT_EQ(std::set<ConsentId>(found.begin(), found.end()), with);
        EXPECT_EQ(counted({}, standing), static_cast<std::int64_t>(with.size()));
        EXPECT_EQ(counted(filter), static_cast<std::int64_t>(with.size()));
        EXPECT_FALSE(with.empty());
    }
}

TEST_P(ConsentOverviewContract, EveryFilterTakesOnlyWhatItNames) {
    const Consent living = added(consent(dossier, partner, ConsentState::given, 10));
    Consent health = consent(dossier, clinic, ConsentState::given, 100);
    health.categories = {DataCategory::mental_health, DataCategory::wishes};
    added(health);
    ConsentFilter filter;
    filter.organisation = clinic.id;
    EXPECT_THAT(ids(filter), ElementsAre(health.id));
    filter = {};
    filter.category = DataCategory::wishes;
    EXPECT_THAT(ids(filter), ElementsAre(health.id));
    filter.category = DataCategory::living;
    EXPECT_THAT(ids(filter), ElementsAre(living.id));
    filter.organisation = clinic.id;
    EXPECT_THAT(ids(filter), IsEmpty());
    filter = {};
    filter.ends_before = living.until_on;
    EXPECT_THAT(ids(filter), IsEmpty());
    filter.ends_before = living.until_on + days{1};
    EXPECT_THAT(ids(filter), ElementsAre(living.id));
    EXPECT_EQ(counted(filter), 1);
}

TEST_P(ConsentOverviewContract, PagesHoldEveryLineOnceTheLastToEndFirst) {
    std::vector<Consent> all;
    for (int i = 0; i < 11; ++i) all.push_back(added(ConsentState::given, 40 + i / 3));
    std::ranges::sort(all, [](const Consent& a, const Consent& b) {
        return std::pair{a.until_on, a.id} > std::pair{b.until_on, b.id};
    });
    std::vector<ConsentId> expected;
    for (const Consent& one : all) expected.push_back(one.id);
    for (const int limit : {1, 2, 5, 10, 11, 200}) EXPECT_EQ(ids({}, limit), expected) << limit;
}

TEST_P(ConsentOverviewContract, WhatIsEndingComesFirstToEndFirst) {
    const Consent later = added(ConsentState::given, 20);
    const Consent one = added(ConsentState::given, 2);
    const Consent other = added(ConsentState::given, 2);
    const auto [first, second] = std::minmax(one.id, other.id);
    ConsentFilter filter;
    filter.standing = ConsentStanding::ending;
    for (const int limit : {1, 2, 200}) EXPECT_THAT(ids(filter, limit), ElementsAre(first, second, later.id));
}

TEST_P(ConsentOverviewContract, OfARestrictedDossierOnlyWhoIsNamedSeesThem) {
    added(ConsentState::given, 90);
    const Dossier open = with_dossier(clock.today());
    const Consent elsewhere = consent(open, partner, ConsentState::given, 90);
    change([&](app::UnitOfWork& work) { return work.sharing().add_consent(admission(open), elsewhere); });
    EXPECT_THAT(ids({}), SizeIs(2));
    restrict_to({world.coach.id});
    EXPECT_THAT(ids({}), ElementsAre(elsewhere.id));
    EXPECT_EQ(counted({}), 1);
    const auto named = scope(world.coach, access::Reach::municipality);
    EXPECT_THAT(read()->sharing().consents(named, {}, when(), {std::nullopt, 50})->items, SizeIs(2));
}

TEST_P(ConsentOverviewContract, AnotherMunicipalityHasItsOwn) {
    added(ConsentState::given, 90);
    World other;
    other.municipality = {new_id<MunicipalityId>(), "elders", "Elders"};
    other.organisation = {new_id<OrganisationId>(), other.municipality.id, "Gemeente Elders",
                          OrganisationType::municipality};
    other.administrator = user_named("beheer-elders", {Role::administrator});
    other.administrator.municipality_id = other.municipality.id;
    other.administrator.organisation_id = other.organisation.id;
    change([&](app::UnitOfWork& work) {
        return work.users().install(other.municipality, other.organisation, other.administrator);
    });
    world = other;
    EXPECT_THAT(ids({}), IsEmpty());
    EXPECT_EQ(counted({}), 0);
}

// A cursor is a text that anybody can write.
TEST_P(ConsentOverviewContract, ACursorFromFarAwayIsNoFailure) {
    added(ConsentState::given, 90);
    using namespace std::chrono;
    for (const Instant at :
         {Instant{sys_days{year{1} / 1 / 1}}, Instant{}, Instant{sys_days{year{9999} / 12 / 30}}}) {
        const auto found = read()->sharing().consents(everywhere(), {}, when(),
                                                      {app::PageKey{at, new_id<ConsentId>().uuid}, 50});
        EXPECT_TRUE(found.ok()) << to_text(found.error());
    }
}

// A hundred thousand of them: pages and counts are right, and the page is found through the index.
TEST_P(ConsentOverviewContract, AHundredThousandAreFilteredCountedAndPagedByTheDatabase) {
    constexpr int many = 100'000;
    std::vector<Dossier> dossiers;
    for (int i = 0; i < 200; ++i) dossiers.push_back(with_dossier(clock.today()));
    std::map<ConsentStanding, std::int64_t> expected;
    std::int64_t at_clinic_soon = 0;
    const Secrets secrets = test_secrets();
    {
        const auto connection = database->connect();
        Bulk bulk{*connection, secrets};
        ASSERT_TRUE(bulk.start().ok());
        for (int i = 0; i < many; ++i) {
            constexpr std::array states{ConsentState::given, ConsentState::given, ConsentState::given,
                                        ConsentState::asked, ConsentState::withdrawn};
            const Organisation& with = i % 7 == 0 ? clinic : partner;
            const Consent one = consent(dossiers[static_cast<std::size_t>(i) % dossiers.size()], with,
                                        states[static_cast<std::size_t>(i) % states.size()], i % 400 - 100);
            const Status taken = bulk.add(one);
            ASSERT_TRUE(taken.ok()) << to_text(taken.error());
            const ConsentStanding standing = standing_of(one, when());
            ++expected[standing];
            if (with.id == clinic.id && standing == ConsentStanding::ending) ++at_clinic_soon;
        }
        ASSERT_TRUE(bulk.finish().ok());
    }
    const auto measured = [&](const char* what, const auto& act) {
        const auto begin = std::chrono::steady_clock::now();
        act();
        const auto took = std::chrono::steady_clock::now() - begin;
        std::cout << what << ": " << std::chrono::duration_cast<std::chrono::milliseconds>(took).count()
                  << " ms\n";
    };
    measured("counts of 100,000", [&] {
        for (const auto& [standing, number] : expected) EXPECT_EQ(counted({}, standing), number);
    });
    ConsentFilter filter;
    filter.organisation = clinic.id;
    filter.standing = ConsentStanding::ending;
    measured("a filtered list to its end",
             [&] { EXPECT_EQ(static_cast<std::int64_t>(ids(filter).size()), at_clinic_soon); });
    measured("the first page", [&] {
        const auto page = read()->sharing().consents(everywhere(), {}, when(), {std::nullopt, 50});
        ASSERT_THAT(page->items, SizeIs(50));
        EXPECT_EQ(page->items[0].until_on, clock.today() + days{299});
    });
    // The heart of the list; names are looked up for the rows of the page only.
    const std::string heart =
        "SELECT c.id FROM consent c WHERE c.municipality_id = $1 AND c.dossier_id NOT IN "
        "(SELECT d.id FROM dossier d WHERE d.municipality_id = $1 AND d.restricted) "
        "ORDER BY c.until_on DESC, c.id DESC LIMIT 51";
    const std::string plan = plan_of(heart, sql::arguments_of(world.municipality.id));
    EXPECT_THAT(plan, ::testing::HasSubstr("consent_by_municipality"));
    EXPECT_THAT(plan, ::testing::Not(::testing::HasSubstr("TEMP B-TREE")));
    EXPECT_THAT(plan, ::testing::Not(::testing::HasSubstr("Sort")));
}

}  // namespace

PH_ON_BOTH(ConsentOverviewContract);

}  // namespace ph::storage::contract
