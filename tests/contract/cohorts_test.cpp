// Cohorts, their reports and their people on both databases: of one municipality, without who is not to be
// counted, and each once over the pages.
#include "app/ports/cohorts.hpp"

#include <set>

#include "app/ports/protection.hpp"
#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct CohortsContract : OpenedDossier {
    access::Scope everywhere() { return scope(world.administrator, access::Reach::municipality); }
    SavedCohort cohort(const std::string& name) {
        SavedCohort one;
        one.id = new_id<CohortId>();
        one.municipality_id = world.municipality.id;
        one.name = name;
        one.from_on = clock.today() - days{100};
        one.until_on = clock.today();
        one.filter = "wijk = \"Noord\"";
        one.match_on = {"wijk", "leeftijdsgroep"};
        one.match_exact = {"wijk"};
        one.changed_by = world.administrator.id;
        one.changed_at = clock.now();
        return one;
    }
    SavedCohort added(const std::string& name) {
        const SavedCohort one = cohort(name);
        change([&](app::UnitOfWork& work) { return work.cohorts().add(everywhere(), one); });
        return one;
    }
    std::vector<app::CohortSubject> subjects(int limit = 200) {
        const app::SubjectQuestion question{clock.today() - days{365}, clock.today(), {"wonen.nu"}, true};
        std::vector<app::CohortSubject> all;
        app::PageRequest page{std::nullopt, limit};
        do {
            auto found = read()->cohorts().subjects(everywhere(), question, page);
            if (!found.ok()) throw std::runtime_error(to_text(found.error()));
            for (auto& one : found->items) all.push_back(std::move(one));
            page.after = found->next;
        } while (page.after);
        return all;
    }
    KeptReport report(const SavedCohort& of) {
        KeptReport one;
        one.id = new_id<KeptReportId>();
        one.municipality_id = world.municipality.id;
        one.cohort_id = of.id;
        one.from_on = of.from_on;
        one.until_on = of.until_on;
        one.filter = of.filter;
        one.made_on = clock.today();
        one.made_at = clock.now();
        one.made_by = world.administrator.id;
        one.report = R"({"naam":"Ü"})";
        one.page = "<!doctype html>";
        one.file = "Deel;Getal";
        one.workbook = "UEsDBA==";
        return one;
    }
};

TEST_P(CohortsContract, ACohortIsReadBackAsItWasKept) {
    added("Zuid");
    const SavedCohort one = added("Noord");
    const auto list = *read()->cohorts().list(everywhere());
    ASSERT_THAT(list, SizeIs(2));
    EXPECT_EQ(list[0].name, "Noord");
    const auto found = *read()->cohorts().find(everywhere(), one.id);
    EXPECT_EQ(found.filter, one.filter);
    EXPECT_EQ(found.match_on, one.match_on);
    EXPECT_EQ(found.match_exact, one.match_exact);
    EXPECT_EQ(found.rater, Rater::professional);
    EXPECT_EQ(found.until_on, one.until_on);
}

TEST_P(CohortsContract, AChangeCountsTheVersionAndARemovedOneIsGone) {
    SavedCohort one = added("Noord");
    one.name = "Oost";
    change([&](app::UnitOfWork& work) { return work.cohorts().change(everywhere(), one); });
    EXPECT_EQ(one.version, 2);
    SavedCohort old = one;
    old.version = 1;
    EXPECT_EQ(write()->cohorts().change(everywhere(), old).error().fault, Fault::stale);
    one.removed_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.cohorts().change(everywhere(), one); });
    EXPECT_THAT(*read()->cohorts().list(everywhere()), IsEmpty());
    EXPECT_EQ(read()->cohorts().find(everywhere(), one.id).error().fault, Fault::missing);
}

TEST_P(CohortsContract, AnotherMunicipalityHasItsOwn) {
    SavedCohort other = cohort("Noord");
    other.municipality_id = new_id<MunicipalityId>();
    EXPECT_EQ(write()->cohorts().add(everywhere(), other).error().fault, Fault::missing);
}

TEST_P(CohortsContract, TheLatestReportIsFoundAndEveryDefinitionStays) {
    const SavedCohort one = added("Noord");
    EXPECT_FALSE(*read()->cohorts().latest_report(everywhere(), one.id));
    const KeptReport first = report(one);
    change([&](app::UnitOfWork& work) { return work.cohorts().keep(everywhere(), first); });
    clock.advance(std::chrono::hours{24});
    const KeptReport second = report(one);
    change([&](app::UnitOfWork& work) { return work.cohorts().keep(everywhere(), second); });
    const auto latest = *read()->cohorts().latest_report(everywhere(), one.id);
    ASSERT_TRUE(latest);
    EXPECT_EQ(latest->id, second.id);
    EXPECT_EQ(latest->report, second.report);
    EXPECT_EQ(latest->file, second.file);
    EXPECT_EQ(latest->workbook, second.workbook);
    const auto told = *read()->cohorts().definitions_told(everywhere());
    ASSERT_THAT(told, SizeIs(2));
    EXPECT_EQ(told[0].id, second.id);
    EXPECT_EQ(told[1].filter, one.filter);
    EXPECT_EQ(told[1].report, "");
    EXPECT_EQ(told[1].workbook, "");
    EXPECT_THAT(*read()->cohorts().told_so_far(everywhere()), ElementsAre(second.id, first.id));
    EXPECT_THAT(*write()->cohorts().told_so_far(everywhere()), ElementsAre(second.id, first.id));
}

TEST_P(CohortsContract, EvidenceIsThatOfTheLatestReportOfTheSamePeople) {
    SavedCohort one = cohort("Noord");
    one.method_id = "gezinscoach";
    change([&](app::UnitOfWork& work) { return work.cohorts().add(everywhere(), one); });
    const auto kept = [&](int people) {
        const KeptReport made = report(one);
        MeasuredEvidence found;
        found.report_id = made.id;
        found.municipality_id = made.municipality_id;
        found.design = EvidenceDesign::matched;
        found.people = people;
        found.tested = 7;
        found.better = 2;
        found.figures = {{"zrm-11", "financien", EvidenceMeasure::d_av, people, 412, 100, 724, true, true},
                         {"zrm-11", "justitie", EvidenceMeasure::rungs, people, -5, {}, {}, false, {}}};
        change([&](app::UnitOfWork& work) { return work.cohorts().keep(everywhere(), made); });
        change([&](app::UnitOfWork& work) { return work.cohorts().keep_evidence(everywhere(), found); });
        clock.advance(std::chrono::hours{24});
    };
    const auto told = [&](const app::EvidenceQuestion& question) {
        return *read()->cohorts().evidence(everywhere(), question);
    };
    const app::EvidenceQuestion about{{"presentie", "gezinscoach"}, {"den-bosch"}};
    EXPECT_THAT(told(about), IsEmpty());
    kept(30);
    kept(48);
    const auto found = told(about);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].cohort_name, "Noord");
    EXPECT_EQ(found[0].from_on, one.from_on);
    const MeasuredEvidence& latest = found[0].evidence;
    EXPECT_EQ(latest.people, 48);
    EXPECT_EQ(latest.design, EvidenceDesign::matched);
    ASSERT_THAT(latest.figures, SizeIs(2));
    EXPECT_EQ(latest.figures[0].upper, 724);
    EXPECT_EQ(latest.figures[0].clear, true);
    EXPECT_FALSE(latest.figures[1].lower);
    EXPECT_FALSE(latest.figures[1].clear);
    EXPECT_THAT(told({{"presentie"}, {}}), IsEmpty());
    EXPECT_THAT(told({{}, {}}), IsEmpty());

    const std::string filter = one.filter;
    one.filter = "wijk = \"Zuid\"";
    change([&](app::UnitOfWork& work) { return work.cohorts().change(everywhere(), one); });
    EXPECT_THAT(told(about), IsEmpty()) << "a report of other people";
    one.filter = filter;
    one.method_id.clear();
    one.approach_id = "den-bosch";
    change([&](app::UnitOfWork& work) { return work.cohorts().change(everywhere(), one); });
    EXPECT_THAT(told(about), SizeIs(1));
    change([&](app::UnitOfWork& work) { return work.cohorts().keep(everywhere(), report(one)); });
    EXPECT_THAT(told(about), IsEmpty()) << "the latest had nothing to tell";
    one.removed_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.cohorts().change(everywhere(), one); });
    EXPECT_THAT(told(about), IsEmpty());
}

TEST_P(CohortsContract, EverybodyIsThereOnceOverThePages) {
    for (int i = 0; i < 4; ++i) with_dossier(clock.today() - days{10});
    const auto all = subjects(2);
    std::set<DossierId> once;
    for (const auto& one : all) once.insert(one.dossier_id);
    EXPECT_THAT(all, SizeIs(5));
    EXPECT_THAT(once, SizeIs(5));
}

TEST_P(CohortsContract, ARestrictedDossierIsNotCounted) {
    ASSERT_THAT(subjects(), SizeIs(1));
    const Restriction hidden{new_id<RestrictionId>(), world.municipality.id,  dossier.id, true,
                             "Zus van een collega",   world.administrator.id, clock.now()};
    // Also not for who is named.
    const access::KeptGrant key{world.administrator.id.uuid,
                                dossier.id,
                                {{}, "beheer", "avg-24-32", access::GrantOrigin::named},
                                clock.now(),
                                {},
                                hidden.id.uuid};
    change([&](app::UnitOfWork& work) {
        return work.protection().restrict_dossier(everywhere(), hidden, {key});
    });
    EXPECT_THAT(subjects(), IsEmpty());
}

PH_ON_BOTH(CohortsContract);

}  // namespace
}  // namespace ph::storage::contract
