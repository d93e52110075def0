// Published decision tables: immutable, numbered, of one municipality, and withdrawn without a trace lost.
#include "app/ports/decision_tables.hpp"
#include "app/ports/cases.hpp"

#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

struct DecisionTablesContract : OpenedDossier {
    access::Scope policy() { return scope(world.coach, access::Reach::municipality); }
    PublishedTable table(const std::string& decision, int number) {
        PublishedTable one;
        one.id = new_id<PublishedTableId>();
        one.municipality_id = world.municipality.id;
        one.decision_id = decision;
        one.number = number;
        one.text = "<definitions name=\"België\"/>";
        one.holds_from = clock.today() + std::chrono::days{number};
        one.reason = "Waarom.";
        one.explanation = number > 1 ? "Uitleg." : "";
        one.published_by = world.coach.id;
        one.published_at = clock.now();
        return one;
    }
    PublishedTable published(const std::string& decision, int number) {
        const PublishedTable one = table(decision, number);
        change([&](app::UnitOfWork& work) { return work.decision_tables().publish(policy(), one); });
        return one;
    }
    std::vector<app::TableVersion> versions() {
        return *read()->decision_tables().versions(world.municipality.id);
    }
};

TEST_P(DecisionTablesContract, AVersionIsReadBackAsItWasPublished) {
    const PublishedTable one = published("groep", 1);
    published("groep", 2);
    published("doel", 1);
    const auto found = versions();
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].decision_id, "doel");
    EXPECT_EQ(found[1].id, one.id);
    EXPECT_EQ(found[1].number, 1);
    EXPECT_EQ(found[1].holds_from, one.holds_from);
    EXPECT_EQ(found[1].reason, "Waarom.");
    EXPECT_EQ(found[1].published_at, one.published_at);
    EXPECT_EQ(found[1].published_by_name, world.coach.display_name);
    EXPECT_FALSE(found[1].withdrawn_at);
    EXPECT_EQ(found[2].explanation, "Uitleg.");
    const auto work = read();
    EXPECT_EQ(*work->decision_tables().text(world.municipality.id, "groep", 1), one.text);
    EXPECT_EQ(work->decision_tables().text(world.municipality.id, "groep", 3).error().fault, Fault::missing);
    EXPECT_EQ(work->decision_tables().text(new_id<MunicipalityId>(), "groep", 1).error().fault,
              Fault::missing);
}

TEST_P(DecisionTablesContract, ANumberIsTakenOnce) {
    published("groep", 1);
    const auto work = write();
    EXPECT_EQ(work->decision_tables().publish(policy(), table("groep", 1)).error().fault, Fault::conflict);
}

TEST_P(DecisionTablesContract, AnotherMunicipalityHasItsOwn) {
    published("groep", 1);
    EXPECT_TRUE(read()->decision_tables().versions(new_id<MunicipalityId>())->empty());
    PublishedTable other = table("groep", 2);
    other.municipality_id = new_id<MunicipalityId>();
    EXPECT_EQ(write()->decision_tables().publish(policy(), other).error().fault, Fault::missing);
}

TEST_P(DecisionTablesContract, WithdrawingIsRecordedOnceAndErasesNothing) {
    const PublishedTable one = published("groep", 1);
    const WithdrawnTable withdrawn{one.id, "Toch niet.", world.administrator.id, clock.now()};
    change([&](app::UnitOfWork& work) { return work.decision_tables().withdraw(policy(), withdrawn); });
    const auto found = versions();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].withdrawn_at, clock.now());
    EXPECT_EQ(found[0].withdrawn_reason, "Toch niet.");
    EXPECT_EQ(found[0].withdrawn_by_name, world.administrator.display_name);
    EXPECT_EQ(*read()->decision_tables().text(world.municipality.id, "groep", 1), one.text);
    EXPECT_EQ(write()->decision_tables().withdraw(policy(), withdrawn).error().fault, Fault::conflict);
    EXPECT_EQ(write()
                  ->decision_tables()
                  .withdraw(policy(), {new_id<PublishedTableId>(), "", world.coach.id, clock.now()})
                  .error()
                  .fault,
              Fault::missing);
}

TEST_P(DecisionTablesContract, CasesTellWhichEditionsTheyFollow) {
    Case one;
    one.id = new_id<CaseId>();
    one.dossier_id = dossier.id;
    one.approach_id = "proef";
    one.tables = "groep:1";
    one.state = {1};
    one.opened_by = world.coach.id;
    one.opened_at = clock.now();
    change([&](app::UnitOfWork& work) -> Status {
        PH_CHECK(work.cases().keep_source({"proef", 1, "tekst", clock.now()}));
        PH_CHECK(work.cases().open(here(), one));
        one.id = new_id<CaseId>();
        one.tables = "";
        return work.cases().open(here(), one);
    });
    const auto work = read();
    EXPECT_EQ(*work->cases().editions(),
              (std::vector<app::Edition>{{world.municipality.id, "proef", 1, "groep:1"}}));
    EXPECT_EQ(work->cases().source("proef", 1)->text, "tekst");
    EXPECT_EQ(work->cases().source("proef", 2).error().fault, Fault::missing);
}

}  // namespace

PH_ON_BOTH(DecisionTablesContract);

}  // namespace ph::storage::contract
