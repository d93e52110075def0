// What a report measured stands with the method that it is about, as far as the report tells it; and its
// figures open to the dossiers behind them, for who may see those.
#include "app/use_cases/measured_evidence.hpp"

#include "app/use_cases/cohort_cases.hpp"
#include "app/use_cases/cohorts.hpp"
#include "app/use_cases/effect_reports.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/measurements.hpp"
#include "effect/texts.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr int people = 30;

struct EvidenceOfAMethod : Town {
    void SetUp() override {
        policy_officer = add_user("beleid", "Bo Beleid", Role::policy_officer, town_hall);
        coaching_officer = with_two_roles("beide", "Bibi Beide", Role::coach);
        leading_officer = with_two_roles("beide2", "Loes Leidt", Role::team_leader);
        open_dossiers();
        measure(Moment::baseline, [](int) { return 0; });
        clock.advance(std::chrono::days{100});
        measure(Moment::end, [](int person) { return 1 + person % 3; });
    }
    User with_two_roles(const std::string& login, const std::string& name, Role second) {
        User user;
        user.id = make_id<UserId>(clock.now(), random);
        user.municipality_id = municipality.id;
        user.organisation_id = town_hall.id;
        user.login = login;
        user.display_name = name;
        user.roles = {Role::policy_officer, second};
        given(administrator, [&](app::Call& call) -> Result<bool> {
            PH_TRY(const auto scope, call.gate.enter(access::Permission::user_change, true));
            PH_CHECK(call.work.users().add_user(scope, user));
            return true;
        });
        return user;
    }
    // All in one request, because after each the town draws everything again.
    void open_dossiers() {
        given(intaker, [&](app::Call& call) -> Result<bool> {
            for (int i = 0; i < people; ++i) {
                app::NewRegistration input = jan();
                input.person.family_name = "Berg" + std::to_string(i);
                input.household.district = "Noord";
                PH_TRY(const auto made, app::register_household(call, std::move(input)));
                dossiers.push_back(made.dossier_id);
                participants.push_back(made.participant_id);
            }
            return true;
        });
        given(team_leader, [&](app::Call& call) -> Result<bool> {
            for (int i = 0; i < people; ++i) {
                PH_TRY([[maybe_unused]] const auto involved,
                       app::involve(
                           call, dossiers[static_cast<std::size_t>(i)],
                           {.user_id = coach_of(i).id, .role = Role::coach, .starts_on = {}, .reason = {}}));
            }
            return true;
        });
    }
    [[nodiscard]] const User& coach_of(int person) const {
        return person < own_cases ? coaching_officer : coach;
    }
    template <class More>
    void measure(Moment moment, More more) {
        for (const User* by : {&coaching_officer, &coach}) {
            given(*by, [&](app::Call& call) -> Result<bool> {
                for (int i = 0; i < people; ++i) {
                    if (coach_of(i).id != by->id) continue;
                    const auto place = static_cast<std::size_t>(i);
                    Measurement one;
                    one.person_id = participants[place];
                    one.instrument_id = "participatiehuis-8";
                    one.rater = Rater::professional;
                    one.moment = moment;
                    one.taken_on = clock.today();
                    one.scores = {{"werk", 2 + i % 4 + more(i), "", ""}, {"geld", 5 + i % 2, "", ""}};
                    PH_TRY([[maybe_unused]] const auto kept,
                           app::add_measurement(call, dossiers[place], std::move(one)));
                }
                return true;
            });
        }
    }
    app::NewCohort cohort_about(const std::string& method, const std::string& filter = "true") const {
        app::NewCohort input;
        input.name = "Instroom";
        input.from_on = clock.today() - std::chrono::days{200};
        input.until_on = clock.today() + std::chrono::days{30};
        input.filter = filter;
        input.method = method;
        return input;
    }
    SavedCohort saved(const app::NewCohort& input) {
        return given(policy_officer, [&](app::Call& call) { return app::add_cohort(call, input); });
    }
    SavedCohort changed(const SavedCohort& cohort, const app::NewCohort& input) {
        return given(policy_officer, [&](app::Call& call) {
            return app::change_cohort(call, cohort.id, cohort.version, input);
        });
    }
    // The report as others see it.
    effect::Report reported(const SavedCohort& cohort) {
        effect::Report published;
        app::ReportTools tools;
        tools.rules.replicates = 200;
        tools.write = [&](const effect::Report& report, const SavedCohort&, const effect::Guard&) {
            published = report;
            return app::ReportForms{"{}", "", "", ""};
        };
        const auto basis =
            given(policy_officer, [&](app::Call& call) { return app::read_for_report(call, cohort.id); });
        const auto reckoned = app::reckon_report(shipped(), basis, tools);
        EXPECT_TRUE(reckoned.ok());
        if (reckoned.ok())
            given(policy_officer, [&](app::Call& call) { return app::keep_report(call, *reckoned); });
        return published;
    }
    app::EvidenceTold evidence(const User& reader, const std::string& method) {
        return given(reader, [&](app::Call& call) { return app::evidence_of_method(call, method); });
    }
    app::CohortCases cases(const User& reader, const SavedCohort& cohort) {
        return given(reader, [&](app::Call& call) { return app::cohort_cases(call, cohort.id); });
    }

    static constexpr int own_cases = 5;
    User policy_officer;
    User coaching_officer;  // who also coaches a few of the households
    User leading_officer;   // who also leads the team
    std::vector<DossierId> dossiers;
    std::vector<PersonId> participants;
};

TEST_F(EvidenceOfAMethod, EveryFigureStandsInTheReportAndTheDesignIsNamed) {
    const auto report = reported(saved(cohort_about("gezinscoach")));
    const auto told = evidence(policy_officer, "gezinscoach");
    ASSERT_THAT(told.items, SizeIs(1));
    const MeasuredEvidence& found = told.items[0].evidence;
    EXPECT_EQ(found.design, EvidenceDesign::before_after);
    EXPECT_EQ(found.rater, Rater::professional);
    EXPECT_EQ(told.items[0].made_on, clock.today());
    const effect::Cells cells{report};
    ASSERT_FALSE(found.figures.empty());
    EXPECT_EQ(found.figures[0].domain, "werk");
    EXPECT_TRUE(found.figures[0].better);
    EXPECT_EQ(found.figures[0].clear, true);
    EXPECT_EQ(found.better, 1);
    EXPECT_EQ(found.worse, 0);
    for (const EvidenceFigure& figure : found.figures) {
        const auto* cell = cells.find("domeinen/" + figure.instrument_id + '/' + figure.domain + "/d-av");
        ASSERT_NE(cell, nullptr) << figure.domain;
        ASSERT_EQ(cell->shown, effect::Shown::value) << figure.domain;
        EXPECT_NEAR(figure.value, cell->value * 1000, 0.51);
        EXPECT_EQ(figure.people, people);
    }
}

TEST_F(EvidenceOfAMethod, WhatAReportIsAboutMayBeSaidLater) {
    const SavedCohort cohort = saved(cohort_about(""));
    reported(cohort);
    EXPECT_THAT(evidence(policy_officer, "gezinscoach").items, IsEmpty());
    const SavedCohort about = changed(cohort, cohort_about("gezinscoach"));
    EXPECT_THAT(evidence(policy_officer, "gezinscoach").items, SizeIs(1));
    changed(about, cohort_about("presentie"));
    EXPECT_THAT(evidence(policy_officer, "gezinscoach").items, IsEmpty());
    EXPECT_THAT(evidence(policy_officer, "presentie").items, SizeIs(1));
}

// What a report is about is said of the report; the question that it answered stays the same.
TEST_F(EvidenceOfAMethod, ToSayWhatAReportIsAboutIsNoOtherQuestion) {
    const auto shown = [this](const SavedCohort& cohort) {
        return given(policy_officer, [&](app::Call& call) { return app::shown_report(call, cohort.id); });
    };
    const SavedCohort cohort = saved(cohort_about(""));
    reported(cohort);
    const SavedCohort about = changed(cohort, cohort_about("gezinscoach"));
    EXPECT_GT(about.version, cohort.version);
    const app::ShownReport first = shown(about);
    EXPECT_FALSE(first.cohort_changed);
    reported(about);
    EXPECT_EQ(shown(about).report.id, first.report.id) << "the same report comes back";
    app::NewCohort renamed = cohort_about("gezinscoach");
    renamed.name = "Anders";
    EXPECT_TRUE(shown(changed(about, renamed)).cohort_changed);
}

TEST_F(EvidenceOfAMethod, GoesWithItsCohortAndIsNotOfOtherPeople) {
    const SavedCohort cohort = saved(cohort_about("gezinscoach"));
    reported(cohort);
    ASSERT_THAT(evidence(policy_officer, "gezinscoach").items, SizeIs(1));
    const SavedCohort others = changed(cohort, cohort_about("gezinscoach", "wijk = \"Zuid\""));
    EXPECT_THAT(evidence(policy_officer, "gezinscoach").items, IsEmpty());
    const SavedCohort again = changed(others, cohort_about("gezinscoach"));
    EXPECT_THAT(evidence(policy_officer, "gezinscoach").items, SizeIs(1));
    const auto removed = as(
        policy_officer, [&](app::Call& call) { return app::remove_cohort(call, again.id, again.version); });
    ASSERT_TRUE(removed.ok());
    EXPECT_THAT(evidence(policy_officer, "gezinscoach").items, IsEmpty());
}

TEST_F(EvidenceOfAMethod, WhoReadsTheCatalogueReadsItAndTheReportIsForWhoReadsReports) {
    reported(saved(cohort_about("gezinscoach")));
    const auto by_coach = evidence(coach, "gezinscoach");
    EXPECT_THAT(by_coach.items, SizeIs(1));
    EXPECT_FALSE(by_coach.reports);
    EXPECT_TRUE(evidence(policy_officer, "gezinscoach").reports);
}

TEST_F(EvidenceOfAMethod, AReportIsAboutOneMethodOrOneApproachOfTheCatalogue) {
    auto input = cohort_about("bestaat-niet");
    input.approach = "bestaat-ook-niet";
    const auto refused = as(policy_officer, [&](app::Call& call) { return app::add_cohort(call, input); });
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(pointers(refused.error()), ::testing::ElementsAre("/methode", "/aanpak", "/aanpak"));
    const auto unknown =
        as(coach, [](app::Call& call) { return app::evidence_of_method(call, "bestaat-niet"); });
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(unknown.error().fault, Fault::missing);
}

TEST_F(EvidenceOfAMethod, WhoChangedMoreThanTheNoiseIsToldOfWhereRetestFiguresAreKnown) {
    const SavedCohort cohort = saved(cohort_about(""));
    const auto basis =
        given(policy_officer, [&](app::Call& call) { return app::read_for_report(call, cohort.id); });
    effect::Report published;
    app::ReportTools tools;
    tools.rules.replicates = 200;
    tools.write = [&](const effect::Report& report, const SavedCohort&, const effect::Guard&) {
        published = report;
        return app::ReportForms{"{}", "", "", ""};
    };
    const std::string better = "betrouwbaar/participatiehuis-8/werk/beter";
    ASSERT_TRUE(app::reckon_report(shipped(), basis, tools).ok());
    EXPECT_EQ(effect::Cells{published}.find(better), nullptr) << "no publication is known";
    app::Catalogue known = shipped();
    known.instruments.at("participatiehuis-8").retest = app::RetestFigures{1, 0.8, "Verzonnen"};
    ASSERT_TRUE(app::reckon_report(known, basis, tools).ok());
    EXPECT_NE(effect::Cells{published}.find(better), nullptr);
}

TEST_F(EvidenceOfAMethod, AnApproachIsToldOfToo) {
    const std::string approach = shipped().approaches.begin()->first;
    auto input = cohort_about("");
    input.approach = approach;
    reported(saved(input));
    const auto told =
        given(coach, [&](app::Call& call) { return app::evidence_of_approach(call, approach); });
    EXPECT_THAT(told.items, SizeIs(1));
}

TEST_F(EvidenceOfAMethod, AFigureOpensToTheDossiersThatWhoAsksMaySee) {
    const SavedCohort cohort = saved(cohort_about("gezinscoach"));
    reported(cohort);
    const auto found = cases(coaching_officer, cohort);
    ASSERT_THAT(found.items, SizeIs(own_cases));
    for (const app::CohortCase& one : found.items)
        EXPECT_NE(std::find(dossiers.begin(), dossiers.begin() + own_cases, one.dossier_id),
                  dossiers.begin() + own_cases);
    ASSERT_TRUE(found.others);
    EXPECT_EQ(found.others->from, 25);
    EXPECT_EQ(found.others->below, 50);
    EXPECT_FALSE(found.others_compared);
    const auto all = cases(leading_officer, cohort);
    EXPECT_THAT(all.items, SizeIs(people));
    ASSERT_TRUE(all.others);
    EXPECT_EQ(all.others->from, 0);
    EXPECT_EQ(all.others->below, 10) << "nobody and a few people look alike";
}

TEST_F(EvidenceOfAMethod, ADossierIsNotThereWhereTheFilterLooksAtWhatIsClosed) {
    const SavedCohort cohort = saved(cohort_about("gezinscoach", "wijk = \"Noord\""));
    reported(cohort);
    EXPECT_THAT(cases(coaching_officer, cohort).items, SizeIs(own_cases));
    const auto found = cases(leading_officer, cohort);
    EXPECT_THAT(found.items, IsEmpty()) << "where somebody lives is closed to a team leader";
    ASSERT_TRUE(found.others);
    EXPECT_EQ(found.others->from, 25);
}

TEST_F(EvidenceOfAMethod, TheDossiersTakeBothRights) {
    const SavedCohort cohort = saved(cohort_about("gezinscoach"));
    reported(cohort);
    for (const User& user : {policy_officer, coach, team_leader}) {
        const auto refused = as(user, [&](app::Call& call) { return app::cohort_cases(call, cohort.id); });
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().fault, Fault::forbidden);
    }
}

}  // namespace
}  // namespace ph::scenarios
