// Dividing the work: what the team leader sees of it, a household that gets another coach with a talk, and
// light contact after the guidance.
#include "app/use_cases/caseloads.hpp"

#include "app/use_cases/handovers.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/restrictions.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using std::chrono::days;
using std::chrono::hours;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct DividingWork : GuidedTown {
    app::CaseloadOverview overview() {
        return given(team_leader, [](app::Call& call) { return app::caseload_overview(call); });
    }
    // Every coach there is, two at a time.
    std::vector<app::CoachLoad> coaches(std::optional<app::CoachChoice> choice = std::nullopt) {
        std::vector<app::CoachLoad> all;
        std::optional<app::TextKey> after;
        do {
            auto page =
                given(team_leader, [&](app::Call& call) { return app::coach_loads(call, choice, after, 2); });
            EXPECT_LE(page.coaches.size(), 2U);
            for (app::CoachLoad& load : page.coaches) all.push_back(std::move(load));
            after = page.next;
        } while (after);
        return all;
    }
    app::CoachLoad load_of(const User& user) {
        for (app::CoachLoad& load : coaches()) {
            if (load.coach.id == user.id) return load;
        }
        throw std::runtime_error("not in the overview: " + user.display_name);
    }
    app::NewHandover to(const User& user, int in_days = 7) const {
        return {user.id, "Sanne gaat met verlof.", clock.now() + days{in_days}, 45, "Stadskantoor"};
    }
    Result<app::Handover> hand_over(const app::NewHandover& input) {
        return as(team_leader, [&](app::Call& call) { return app::hand_over(call, dossier, input); });
    }
    void phase(DossierPhase to, const std::string& reason) {
        const int version = picture().dossier.version;
        given(coach,
              [&](app::Call& call) { return app::change_dossier_phase(call, dossier, version, to, reason); });
    }
    std::vector<Date> open_contacts() {
        std::vector<Date> found;
        for (const TaskView& task : picture().tasks) {
            if (task.title.starts_with("Nazorg")) found.push_back(task.due_on);
        }
        return found;
    }
    bool opens(const User& user) {
        return as(user, [&](app::Call& call) { return app::dossier_picture(call, dossier); }).ok();
    }
    using TaskView = app::TaskView;
};

TEST_F(DividingWork, EveryCoachIsThereByNameAlsoWithoutAHousehold) {
    std::vector<std::string> names;
    for (const app::CoachLoad& load : coaches()) names.push_back(load.coach.display_name);
    EXPECT_TRUE(std::ranges::is_sorted(names));
    EXPECT_EQ(load_of(coach).households, 1);
    EXPECT_EQ(load_of(second_coach).households, 0);
    EXPECT_EQ(overview().workable, 50);
}

TEST_F(DividingWork, AChoiceLeavesOutWhoDoesNotFitAndNobodyElse) {
    const std::size_t all = coaches().size();
    EXPECT_THAT(coaches(app::CoachChoice::with_room), SizeIs(all));
    EXPECT_THAT(coaches(app::CoachChoice::without_room), IsEmpty());
    EXPECT_THAT(coaches(app::CoachChoice::silent), IsEmpty());
    days_pass(31);
    const auto silent = coaches(app::CoachChoice::silent);
    ASSERT_THAT(silent, SizeIs(1));
    EXPECT_EQ(silent.front().coach.id, coach.id);
}

TEST_F(DividingWork, AftercareWeighsLess) {
    const double guided = load_of(coach).weight;
    phase(DossierPhase::aftercare, "Jan redt het zelf.");
    EXPECT_LT(load_of(coach).weight, guided);
    EXPECT_EQ(load_of(coach).households, 1);
}

TEST_F(DividingWork, SomebodyWhoIsNotSpokenToShows) {
    EXPECT_EQ(load_of(coach).silent, 0);
    days_pass(31);
    const auto load = load_of(coach);
    EXPECT_EQ(load.silent, 1);
    EXPECT_EQ(load.silent_since, today() - days{31});
}

TEST_F(DividingWork, WhoWaitsForACoachIsCountedApart) {
    EXPECT_EQ(overview().waiting.households, 0);
    auto other = Town::jan();
    other.person.family_name = "Wachter";
    other.person.bsn.reset();
    registered(other);
    const auto found = overview();
    EXPECT_EQ(found.waiting.households, 1);
    EXPECT_EQ(found.waiting.opened_first, today());
}

TEST_F(DividingWork, ARestrictedHouseholdDoesNotCount) {
    const int revision =
        given(administrator, [&](app::Call& call) { return app::restriction(call, dossier); }).revision;
    given(administrator, [&](app::Call& call) {
        return app::restrict_dossier(
            call, dossier, revision,
            {.restricted = true, .named = {coach.id}, .reason = "Zus van een collega"});
    });
    EXPECT_EQ(load_of(coach).households, 0);
}

TEST_F(DividingWork, NobodyElseSeesHowItIsDivided) {
    for (const User& user : {coach, intaker, partner, administrator, participant()}) {
        const auto found = as(user, [](app::Call& call) { return app::caseload_overview(call); });
        ASSERT_FALSE(found.ok()) << user.display_name;
        EXPECT_EQ(found.error().fault, Fault::forbidden) << user.display_name;
        const auto coaches =
            as(user, [](app::Call& call) { return app::coach_loads(call, {}, std::nullopt, 50); });
        ASSERT_FALSE(coaches.ok()) << user.display_name;
        EXPECT_EQ(coaches.error().fault, Fault::forbidden) << user.display_name;
    }
}

TEST_F(DividingWork, TheNewCoachBeginsAndTheEarlierOneStaysUntilTheTalk) {
    const auto done = must(hand_over(to(second_coach)));
    EXPECT_EQ(picture().dossier.coach_id, second_coach.id);
    EXPECT_EQ(done.talk.with_user_id, second_coach.id);
    EXPECT_THAT(done.talk.subject, HasSubstr(coach.display_name));
    EXPECT_EQ(done.earlier_coach_until, today() + days{8});
    EXPECT_TRUE(opens(second_coach));
    days_pass(7);
    EXPECT_TRUE(opens(coach));
    days_pass(1);
    EXPECT_FALSE(opens(coach));
    EXPECT_TRUE(opens(second_coach));
}

TEST_F(DividingWork, TheEarlierCoachPreparesTheTalk) {
    must(hand_over(to(second_coach)));
    std::vector<std::string> of_coach;
    for (const TaskView& task : picture().tasks) {
        if (task.owner_id == coach.id) of_coach.push_back(task.title);
    }
    EXPECT_THAT(of_coach, Contains(HasSubstr("Overdragen aan " + second_coach.display_name)));
}

TEST_F(DividingWork, WithoutAGoodTalkNothingIsHandedOver) {
    auto input = to(second_coach, -1);
    input.talk_minutes = 0;
    input.talk_place.clear();
    input.reason.clear();
    const auto refused = hand_over(input);
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(pointers(refused.error()),
                ::testing::IsSupersetOf({"/reden", "/gesprek/begin", "/gesprek/minuten", "/gesprek/plaats"}));
    EXPECT_EQ(picture().dossier.coach_id, coach.id);
    EXPECT_THAT(picture().appointments, IsEmpty());
    EXPECT_EQ(pointers(hand_over(to(second_coach, 60)).error()), std::vector<std::string>{"/gesprek/begin"});
    EXPECT_EQ(pointers(hand_over(to(coach)).error()), std::vector<std::string>{"/coachId"});
    EXPECT_EQ(pointers(hand_over(to(intaker)).error()), std::vector<std::string>{"/coachId"});
    EXPECT_EQ(picture().dossier.coach_id, coach.id);
}

TEST_F(DividingWork, AftercareBringsLightContactOnItsDays) {
    phase(DossierPhase::aftercare, "Jan redt het zelf.");
    const auto& calendar = catalogue().calendar;
    EXPECT_THAT(
        open_contacts(),
        ElementsAre(calendar.add_working_days(std::chrono::sys_days{std::chrono::year{2026} / 12 / 23}, 0),
                    calendar.add_working_days(std::chrono::sys_days{std::chrono::year{2027} / 2 / 23}, 0),
                    calendar.add_working_days(std::chrono::sys_days{std::chrono::year{2027} / 5 / 23}, 0)));
}

TEST_F(DividingWork, WhoComesBackGoesOnWhereItWasAndTheContactsAreDropped) {
    phase(DossierPhase::aftercare, "Jan redt het zelf.");
    days_pass(40);
    phase(DossierPhase::guided, "Het lukt Jan niet alleen.");
    EXPECT_EQ(picture().dossier.phase, DossierPhase::guided);
    EXPECT_EQ(picture().dossier.coach_id, coach.id);
    EXPECT_THAT(open_contacts(), IsEmpty());
}

}  // namespace
}  // namespace ph::scenarios
