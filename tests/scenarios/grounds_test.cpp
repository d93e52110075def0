// Who sees what of a household: as much as the grounds give and the role needs, said when something is left
// out.
#include "app/use_cases/facts.hpp"
#include "app/use_cases/grants.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/measurements.hpp"
#include "app/use_cases/plan_comparison.hpp"
#include "app/use_cases/plans.hpp"
#include "app/use_cases/timeline.hpp"
#include "app/use_cases/work.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using access::DataCategory;

struct Grounds : GuidedTown {
    User consultant() {
        User user = add_user("consulent", "Ina Inkomen", Role::income_consultant, town_hall);
        involve(user, Role::income_consultant);
        return user;
    }
    void involve(const User& user, Role role) {
        given(coach, [&](app::Call& call) {
            return app::involve(
                call, dossier,
                {.user_id = user.id, .role = role, .starts_on = {}, .direction = false, .reason = {}});
        });
    }
    // What an answer leaves out, after the act.
    template <class Act>
    access::LeftOut left_out(const User& user, Act act) {
        access::LeftOut left;
        given(user, [&](app::Call& call) {
            auto result = act(call);
            left = call.gate.left_out();
            return result;
        });
        return left;
    }
    void know(const User& user, const std::string& key, const std::string& json) {
        given(user, [&](app::Call& call) {
            return app::add_fact(call, dossier,
                                 {.person_id = jan,
                                  .key = key,
                                  .value = json,
                                  .source = FactSource::person,
                                  .source_detail = {},
                                  .observed_on = clock.today()});
        });
    }
    std::string choice(std::string_view fact) {
        return app::question_of(catalogue(), fact)->choices.front().first;
    }
    std::set<std::string> known_to(const User& user) {
        std::set<std::string> keys;
        for (const auto& fact : given(user, [&](app::Call& call) { return app::facts(call, dossier, true); }))
            keys.insert(fact.key);
        return keys;
    }
    std::set<std::string> told_to(const User& user) {
        std::set<std::string> texts;
        const auto page = given(user, [&](app::Call& call) {
            return app::timeline(call, dossier, {.after = std::nullopt, .limit = 100});
        });
        for (const auto& entry : page.items) {
            texts.insert(entry.title);
            texts.insert(entry.text);
        }
        return texts;
    }
    std::vector<app::ContactView> contacts(const User& user) {
        return given(user,
                     [&](app::Call& call) {
                         return app::list_contacts(call, dossier, {.after = std::nullopt, .limit = 20});
                     })
            .items;
    }
    void note_as(const User& user, const std::string& note) {
        given(user, [&](app::Call& call) {
            Contact contact;
            contact.at = clock.now();
            contact.note = note;
            return app::add_contact(call, dossier, contact);
        });
    }
    void measure_justice() {
        Measurement one;
        one.person_id = jan;
        one.instrument_id = "zrm-13";
        one.moment = Moment::baseline;
        one.taken_on = today();
        one.note = "Ook over de rechtszaak";
        one.scores = {{"huisvesting", 2, {}, {}}, {"justitie", 3, {}, {}}};
        given(coach, [&](app::Call& call) { return app::add_measurement(call, dossier, one); });
    }
    std::vector<app::MeasurementView> measurements(const User& user) {
        return given(user,
                     [&](app::Call& call) { return app::list_measurements(call, dossier, std::nullopt); });
    }
};

TEST_F(Grounds, ACarersNoteStaysWithTheCarer) {
    involve(partner, Role::partner);
    note_as(partner, "Jan vertelde over zijn angsten");
    note_as(coach, "Jan komt morgen langs");
    const auto seen = contacts(coach);
    ASSERT_EQ(seen.size(), 2U);
    for (const auto& contact : seen)
        EXPECT_EQ(contact.note, contact.recorded_by == partner.id ? "" : "Jan komt morgen langs");
    EXPECT_THAT(told_to(coach), ::testing::Not(::testing::Contains("Jan vertelde over zijn angsten")));
    const auto left = left_out(coach, [&](app::Call& call) { return app::dossier_picture(call, dossier); });
    ASSERT_TRUE(left.contains(DataCategory::contact_note));
    EXPECT_THAT(left.at(DataCategory::contact_note), ::testing::ElementsAre("Vera Visser"));
}

TEST_F(Grounds, TheIncomeConsultantSeesIncomeAndHearsThatHealthIsLeftOut) {
    know(coach, "inkomen.rondkomen", '"' + choice("inkomen.rondkomen") + '"');
    know(coach, "gezondheid.last-van", "\"Mijn rug\"");
    know(coach, "iq", "70");
    const User user = consultant();
    EXPECT_THAT(known_to(user), ::testing::ElementsAre("inkomen.rondkomen"));
    const auto left = left_out(user, [&](app::Call& call) { return app::facts(call, dossier, false); });
    EXPECT_EQ(left.size(), 2U);
    EXPECT_TRUE(left.contains(DataCategory::physical_health));
    EXPECT_TRUE(left.contains(DataCategory::mental_health));
    EXPECT_EQ(known_to(coach).size(), 3U);
}

// What one helper knows, another does not ask again; and an employer learns nothing of health from it.
TEST_F(Grounds, APartnerReadsWhatIsKnownAlreadyWithItsSourceInsteadOfAskingAgain) {
    const auto known = [&](const User& user) {
        return given(user, [&](app::Call& call) { return app::known_facts(call, dossier); });
    };
    know(coach, "startkwalificatie", "true");
    know(coach, "gezondheid.last-van", "\"Mijn rug\"");
    involve(partner, Role::partner);
    EXPECT_FALSE(as(partner, [&](app::Call& call) { return app::facts(call, dossier, false); }).ok());
    EXPECT_TRUE(known(partner).empty());
    const User supervisor = add_user("werk", "Wim Werk", Role::work_supervisor, food_bank);
    involve(supervisor, Role::work_supervisor);
    const auto found = known(supervisor);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].key, "startkwalificatie");
    EXPECT_EQ(found[0].source, FactSource::person);
    EXPECT_EQ(found[0].observed_on, today());
    EXPECT_EQ(known(coach).size(), 2U);
}

TEST_F(Grounds, WhoRecordedAFactGoesOnSeeingItAndAnotherConsultantDoesNot) {
    const User user = consultant();
    know(user, "fraude", "true");
    EXPECT_THAT(known_to(user), ::testing::Contains("fraude"));
    EXPECT_THAT(known_to(coach), ::testing::Not(::testing::Contains("fraude")));
}

TEST_F(Grounds, AScoreOnPoliceAndJusticeStaysWithWhoTookIt) {
    measure_justice();
    EXPECT_EQ(measurements(coach).at(0).scores.size(), 2U);
    involve(second_coach, Role::coach);
    const auto seen = measurements(second_coach);
    ASSERT_EQ(seen.size(), 1U);
    ASSERT_EQ(seen[0].scores.size(), 1U);
    EXPECT_EQ(seen[0].scores[0].domain, "huisvesting");
    EXPECT_EQ(seen[0].note, "");
    const auto left =
        left_out(second_coach, [&](app::Call& call) { return app::dossier_picture(call, dossier); });
    EXPECT_TRUE(left.contains(DataCategory::justice));
}

TEST_F(Grounds, AGoalThatACoachDoesNotSeeIsStillThereAfterSaving) {
    const auto started =
        given(coach, [&](app::Call& call) { return app::start_plan(call, dossier, std::nullopt); });
    PlanDocument contents;
    Goal hidden;
    hidden.id.uuid.bytes[15] = 1;
    hidden.life_domain = "politie-en-justitie";
    hidden.title = "Geen nieuwe boetes";
    hidden.due_on = today() + std::chrono::days{90};
    for (std::string Goal::* part :
         {&Goal::specific, &Goal::measurable, &Goal::acceptable, &Goal::realistic, &Goal::gas_minus_two,
          &Goal::gas_minus_one, &Goal::gas_zero, &Goal::gas_plus_one, &Goal::gas_plus_two})
        hidden.*part = "Zoals besproken";
    Goal open = hidden;
    open.id.uuid.bytes[15] = 2;
    open.life_domain = "wonen";
    open.title = "Een eigen kamer";
    contents.goals = {hidden, open};
    const auto save = [&](const app::PlanView& plan, PlanDocument wanted) {
        return given(coach, [&](app::Call& call) {
            return app::save_plan(call, dossier, plan.document.plan.id, plan.document.plan.version,
                                  std::move(wanted));
        });
    };
    auto saved = save(started, contents);
    ASSERT_EQ(saved.document.goals.size(), 1U);
    EXPECT_EQ(saved.document.goals[0].title, "Een eigen kamer");
    saved = save(saved, saved.document);
    ASSERT_EQ(saved.document.goals.size(), 1U);
    // Jan sees all of his plan.
    const User himself = participant();
    const auto agreed = given(himself, [&](app::Call& call) {
        return app::agree_plan(call, dossier, saved.document.plan.id, saved.document.plan.version,
                               Agreement::participant, {});
    });
    EXPECT_EQ(agreed.document.goals.size(), 2U);
}

TEST_F(Grounds, AGoalThatACoachDoesNotSeeIsNotInWhatChangedEither) {
    const User himself = participant();
    const auto write = [&](std::vector<Goal> goals) {
        const auto started =
            given(coach, [&](app::Call& call) { return app::start_plan(call, dossier, std::nullopt); });
        PlanDocument contents;
        contents.goals = std::move(goals);
        return given(coach, [&](app::Call& call) {
            return app::save_plan(call, dossier, started.document.plan.id, started.document.plan.version,
                                  contents);
        });
    };
    Goal hidden;
    hidden.id.uuid.bytes[15] = 1;
    hidden.life_domain = "politie-en-justitie";
    hidden.title = "Geen nieuwe boetes";
    Goal open;
    open.id.uuid.bytes[15] = 2;
    open.life_domain = "wonen";
    open.title = "Een eigen kamer";
    auto first = write({hidden, open});
    for (const auto& [user, by] :
         {std::pair{himself, Agreement::participant}, std::pair{coach, Agreement::coach}}) {
        first = given(user, [&](app::Call& call) {
            return app::agree_plan(call, dossier, first.document.plan.id, first.document.plan.version, by,
                                   {});
        });
    }
    open.due_on = today() + std::chrono::days{90};
    const auto second = write({open});
    const auto compare = [&](app::Call& call) {
        return app::compare_plans(call, dossier, second.document.plan.id, std::nullopt);
    };
    const auto told = given(coach, compare).difference;
    ASSERT_EQ(told.goals.size(), 1U) << "that it was let go tells that it was there";
    EXPECT_EQ(told.goals[0].kind(), ChangeKind::changed);
    EXPECT_TRUE(left_out(coach, compare).contains(DataCategory::justice));
}

TEST_F(Grounds, AGroundThatIsSwitchedOffOpensNothingFromTheNextStart) {
    const auto opens = [&] {
        return as(coach, [&](app::Call& call) { return app::dossier_picture(call, dossier); }).ok();
    };
    ASSERT_TRUE(opens());
    access::Policy without = catalogue().policy;
    without.rules.clear();
    ASSERT_TRUE(app::renew_grants(storage(), without).ok());
    EXPECT_FALSE(opens());
    ASSERT_TRUE(app::renew_grants(storage(), catalogue().policy).ok());
    EXPECT_TRUE(opens());
}

TEST_F(Grounds, EveryReadSaysWhichKindsOfDataItOpened) {
    auto categories = access::Categories{};
    given(coach, [&](app::Call& call) -> Result<bool> {
        PH_TRY(const auto admission, call.gate.admit(access::Permission::measurement_read, dossier));
        categories = admission.decision().categories;
        return true;
    });
    EXPECT_TRUE(categories.contains(DataCategory::measurement));
    EXPECT_TRUE(categories.contains(DataCategory::living));
    EXPECT_FALSE(categories.contains(DataCategory::justice));
    EXPECT_FALSE(categories.contains(DataCategory::plan));
}

}  // namespace
}  // namespace ph::scenarios
