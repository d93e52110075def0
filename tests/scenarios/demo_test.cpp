// The demo municipality: it loads completely, through the same rules as everything else, and only once.
#include <filesystem>
#include <random>

#include "app/editions.hpp"
#include "app/pictures.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/plans.hpp"
#include "app/ports/users.hpp"
#include "app/use_cases/dossiers.hpp"
#include "app/use_cases/intervision.hpp"
#include "app/use_cases/letters.hpp"
#include "app/use_cases/measurements.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/outreach.hpp"
#include "app/use_cases/plans.hpp"
#include "app/use_cases/trainings.hpp"
#include "app/use_cases/trajectories.hpp"
#include "app/use_cases/work.hpp"
#include "base/tests/fakes.hpp"
#include "catalogue/load.hpp"
#include "catalogue/seed.hpp"
#include "storage/storage.hpp"

namespace ph {
namespace {

namespace fs = std::filesystem;

const fs::path catalogue_folder = fs::path{PH_SOURCE_DIR} / "catalogue";

// One seeded installation for all tests; none of them changes it.
class Demo : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder_ = fs::temp_directory_path() / ("ph-demo-" + std::to_string(::getpid()));
        fs::create_directories(folder_);
        catalogue_ = std::make_unique<app::Catalogue>(catalogue::load(catalogue_folder).value());
        storage::Settings settings;
        settings.database = (folder_ / "demo.sqlite").string();
        std::array<std::uint8_t, 32> key{};
        auto opened = storage::SqlStorage::open(settings, storage::derive_secrets(key), clock_);
        ASSERT_TRUE(opened.ok()) << to_text(opened.error());
        storage_ = std::move(opened).value();
        const auto started = std::chrono::steady_clock::now();
        auto seeded = seed();
        took_ = std::chrono::steady_clock::now() - started;
        ASSERT_TRUE(seeded.ok()) << to_text(seeded.error());
        summary_ = std::move(seeded).value();
    }
    static void TearDownTestSuite() {
        storage_.reset();
        fs::remove_all(folder_);
    }

    static Result<catalogue::DemoSummary> seed() {
        return catalogue::seed_demo(
            *storage_, *catalogue_, clock_, random_, catalogue_folder / "demo",
            [](std::string_view) -> Result<std::string> { return std::string{"hash"}; });
    }

    // Runs as a user of the demo, in a unit of work that is not committed.
    template <class Run>
    static auto as(const std::string& login, const Run& run) {
        auto work = storage_->begin(app::Access::read).value();
        const User user = work->users().account(login).value().value().user;
        const access::Actor actor{user.id,    user.municipality_id, user.organisation_id,
                                  user.roles, user.person_id,       user.display_name};
        access::Gate gate{catalogue_->policy, actor, work->grants(), clock_, random_};
        app::Pictures pictures;
        app::Editions editions{{}};
        app::Call call{gate, *work, clock_, random_, *catalogue_, pictures, editions};
        return run(call);
    }

    static std::vector<app::DossierRow> dossiers_of(app::Call& call) {
        auto page = app::dossiers(call, {}, std::nullopt, 100);
        EXPECT_TRUE(page.ok());
        return page->rows;
    }

    static inline fs::path folder_;
    static inline SystemClock clock_;
    static inline testing::SeededRandom random_{2026};
    static inline std::unique_ptr<app::Catalogue> catalogue_;
    static inline std::unique_ptr<storage::SqlStorage> storage_;
    static inline catalogue::DemoSummary summary_;
    static inline std::chrono::nanoseconds took_{};
};

TEST_F(Demo, has_at_least_forty_households) {
    EXPECT_GE(summary_.households, 40U);
    as("teamleider", [](app::Call& call) { EXPECT_EQ(dossiers_of(call).size(), summary_.households); });
    RecordProperty("milliseconds", static_cast<int>(took_ / std::chrono::milliseconds{1}));
    std::cout << summary_.households << " households, " << summary_.steps << " steps in "
              << took_ / std::chrono::milliseconds{1} << " ms\n";
}

TEST_F(Demo, loads_only_once) {
    const auto again = seed();
    ASSERT_TRUE(again.ok()) << to_text(again.error());
    EXPECT_TRUE(again->was_there_already);
    EXPECT_EQ(again->accounts.size(), summary_.accounts.size());
    as("teamleider", [](app::Call& call) { EXPECT_EQ(dossiers_of(call).size(), summary_.households); });
}

TEST_F(Demo, shows_an_intaker_a_coach_and_a_participant_to_a_visitor) {
    std::vector<std::string> logins;
    for (const auto& account : summary_.accounts) logins.push_back(account.login);
    EXPECT_THAT(logins, ::testing::IsSupersetOf({"intaker", "coach", "deelnemer"}));
}

TEST_F(Demo, agreed_plans_have_no_open_points_and_a_person_on_both_sides) {
    int agreed = 0;
    as("teamleider", [&](app::Call& call) {
        for (const auto& row : dossiers_of(call)) {
            const auto plans = app::list_plans(call, row.id);
            ASSERT_TRUE(plans.ok());
            for (const auto& plan : *plans) {
                if (plan.document.plan.status != PlanStatus::agreed) continue;
                ++agreed;
                EXPECT_THAT(open_points(plan.document, *plan.document.plan.coach_agreed_on),
                            ::testing::IsEmpty())
                    << row.name;
                EXPECT_TRUE(plan.document.plan.participant_agreed_on.has_value()) << row.name;
            }
        }
    });
    EXPECT_GE(agreed, 8);
}

TEST_F(Demo, every_guided_household_has_one_coach) {
    as("teamleider", [](app::Call& call) {
        for (const auto& row : dossiers_of(call)) {
            EXPECT_EQ(row.coach_name.empty(), row.phase == DossierPhase::registered) << row.name;
        }
    });
}

TEST_F(Demo, some_households_wait_for_a_coach_some_are_in_aftercare_and_some_are_closed) {
    std::map<DossierPhase, int> phases;
    as("teamleider", [&](app::Call& call) {
        for (const auto& row : dossiers_of(call)) ++phases[row.phase];
    });
    for (const auto phase :
         {DossierPhase::registered, DossierPhase::guided, DossierPhase::aftercare, DossierPhase::closed}) {
        EXPECT_GE(phases[phase], 2) << static_cast<int>(phase);
    }
}

TEST_F(Demo, the_coach_has_a_lively_day) {
    as("coach", [](app::Call& call) {
        const auto found = app::my_day(call);
        ASSERT_TRUE(found.ok()) << to_text(found.error());
        const app::MyDay& day = **found;
        EXPECT_GE(day.appointments.size(), 3U);
        EXPECT_FALSE(day.overdue.empty());
        EXPECT_FALSE(day.today.empty());
        EXPECT_FALSE(day.soon.empty());
        EXPECT_FALSE(day.not_spoken.empty());
        EXPECT_FALSE(day.next_tries.empty());
        EXPECT_FALSE(day.reports.empty());
        EXPECT_FALSE(day.new_for_me.empty());
        EXPECT_GE(day.caseload, 15);
    });
}

TEST_F(Demo, what_a_report_asked_to_discuss_was_discussed) {
    int discussed = 0;
    as("teamleider", [&](app::Call& call) {
        for (const auto& row : dossiers_of(call)) {
            const auto tasks = app::list_tasks(call, row.id);
            ASSERT_TRUE(tasks.ok()) << to_text(tasks.error());
            for (const app::TaskStanding& one : *tasks) {
                if (!one.task.title.starts_with("Lees en bespreek het verslag")) continue;
                ++discussed;
                EXPECT_EQ(one.task.status, TaskStatus::done) << row.name;
            }
        }
    });
    EXPECT_EQ(discussed, 3);
}

TEST_F(Demo, jan_stands_a_rung_higher_than_he_began_and_both_trajectories_run) {
    as("coach", [](app::Call& call) {
        const auto rows = dossiers_of(call);
        const auto jan = std::ranges::find(rows, "Jan van der Velde", &app::DossierRow::name);
        ASSERT_NE(jan, rows.end());
        EXPECT_EQ(jan->rung, 3);
        const auto ladder = app::list_measurements(call, jan->id, "participatieladder");
        ASSERT_TRUE(ladder.ok());
        EXPECT_EQ(ladder->back().scores.front().value, 2);
        const auto trajectories = app::list_trajectories(call, jan->id);
        ASSERT_TRUE(trajectories.ok());
        std::set<TrajectoryType> running;
        for (const auto& view : *trajectories) {
            if (view.trajectory.status == TrajectoryStatus::running) running.insert(view.trajectory.kind);
        }
        EXPECT_EQ(running.size(), 2U);
    });
}

TEST_F(Demo, professionals_have_trainings_ahead_one_of_them_full_and_a_case_with_what_came_of_it) {
    as("coach", [](app::Call& call) {
        const auto trainings = app::trainings(call);
        ASSERT_TRUE(trainings.ok()) << to_text(trainings.error());
        EXPECT_GE(trainings->size(), 3U);
        EXPECT_TRUE(std::ranges::any_of(*trainings, [](const auto& one) { return one.mine > 0; }));
        EXPECT_TRUE(std::ranges::any_of(
            *trainings, [](const auto& one) { return one.places && one.signed_up >= *one.places; }));
        const auto past = app::past_trainings(call);
        ASSERT_TRUE(past.ok()) << to_text(past.error());
        EXPECT_GE(past->size(), 2U);
        EXPECT_TRUE(std::ranges::any_of(*past, [](const auto& one) { return one.mine > 0; }));
        const auto groups = app::intervision_groups(call);
        ASSERT_TRUE(groups.ok()) << to_text(groups.error());
        ASSERT_EQ(groups->size(), 1U);
        const auto cases = app::intervision_cases(call, groups->front().group.id);
        ASSERT_TRUE(cases.ok()) << to_text(cases.error());
        EXPECT_TRUE(std::ranges::any_of(*cases, [](const auto& one) { return one.conclusion.empty(); }));
        EXPECT_TRUE(std::ranges::any_of(*cases, [](const auto& one) { return !one.conclusion.empty(); }));
    });
}

TEST_F(Demo, signals_of_debts_are_of_every_kind_one_is_late_and_one_came_to_something) {
    as("coach", [](app::Call& call) {
        const auto late = app::outreach_people(call, {app::OutreachTurn::late, std::nullopt}, {});
        ASSERT_TRUE(late.ok()) << to_text(late.error());
        EXPECT_EQ(late->page.items.size(), 1U);
        std::set<std::string> kinds;
        int settled = 0;
        std::size_t most = 0;
        for (const auto turn : {app::OutreachTurn::now, app::OutreachTurn::later}) {
            const auto people = app::outreach_people(call, {turn, std::nullopt}, {});
            ASSERT_TRUE(people.ok()) << to_text(people.error());
            for (const OutreachPerson& person : people->page.items) {
                const auto card = app::outreach_card(call, person.id);
                ASSERT_TRUE(card.ok()) << to_text(card.error());
                most = std::max(most, card->signals.size());
                for (const auto& signal : card->signals) {
                    kinds.insert(signal.kind);
                    settled += signal.result.empty() ? 0 : 1;
                }
            }
        }
        std::set<std::string> every;
        for (const OutreachChoice& kind : call.catalogue.outreach.at("vroegsignalering").arrears_kinds)
            every.insert(kind.id);
        EXPECT_EQ(kinds, every);
        EXPECT_EQ(settled, 1);
        EXPECT_EQ(most, 2U) << "two signals of one household";
    });
}

TEST_F(Demo, hayat_was_sent_a_letter_in_her_own_language) {
    as("coach", [](app::Call& call) {
        const auto rows = dossiers_of(call);
        const auto hayat = std::ranges::find(rows, "Hayat Boukhari", &app::DossierRow::name);
        ASSERT_NE(hayat, rows.end());
        const auto letters = app::letters(call, hayat->id);
        ASSERT_TRUE(letters.ok()) << to_text(letters.error());
        ASSERT_EQ(letters->size(), 1U);
        EXPECT_EQ(letters->front().language, "ar");
    });
}

TEST_F(Demo, a_partner_sees_only_the_households_it_helps) {
    as("ketenpartner", [](app::Call& call) {
        const auto rows = dossiers_of(call);
        EXPECT_FALSE(rows.empty());
        EXPECT_LT(rows.size(), 10U);
    });
}

TEST_F(Demo, the_audit_of_the_demo_is_whole) {
    const auto reports = storage_->verify_audit();
    ASSERT_TRUE(reports.ok()) << to_text(reports.error());
    std::int64_t events = 0;
    for (const auto& report : *reports) {
        EXPECT_TRUE(report.breaks.empty());
        events += report.events;
    }
    EXPECT_GT(events, 1000);
}

}  // namespace
}  // namespace ph
