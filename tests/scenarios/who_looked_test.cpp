// Who looked: the participant reads it in days, the privacy officer event by event, and nobody else.
#include "app/use_cases/who_looked.hpp"
#include "app/use_cases/break_glass.hpp"
#include "app/use_cases/dossiers.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::Contains;
using ::testing::Not;
using ::testing::SizeIs;

class WhoLooked : public GuidedTown {
  protected:
    void SetUp() override {
        GuidedTown::SetUp();
        officer = add_user("toezicht", "Ria Waakzaam", Role::privacy_officer, town_hall);
        jan_himself = participant();
        a_day_passes();
    }
    void a_day_passes() { clock.advance(std::chrono::hours{24}); }
    void opens(const User& user, const DossierId& which) {
        static_cast<void>(as(user, [&](app::Call& call) { return app::dossier_picture(call, which); }));
    }
    app::LooksPage looks(int days = 14, app::LogPlace after = {}) {
        return given(jan_himself, [&](app::Call& call) { return app::who_looked_at_me(call, after, days); });
    }
    Result<app::LogPage> log(const User& user, int limit = 50, app::LogPlace after = {}) {
        return as(user, [&](app::Call& call) { return app::dossier_log(call, dossier, after, limit); });
    }

    User officer;
    User jan_himself;
};

TEST_F(WhoLooked, TheParticipantReadsWhoLookedAtWhatAndWhy) {
    opens(coach, dossier);
    const auto page = looks();
    ASSERT_FALSE(page.days.empty());
    const app::DayOfLooking& newest = page.days.front();
    EXPECT_EQ(newest.day, clock.today());
    EXPECT_EQ(newest.name, "Samira Haddad");
    EXPECT_EQ(newest.organisation, "Gemeente Zonnedal");
    EXPECT_EQ(newest.role, Role::coach);
    EXPECT_THAT(newest.acts, Contains(access::Permission::dossier_read));
    EXPECT_THAT(newest.purposes, Contains("Een huishouden begeleiden volgens het plan van aanpak"));
    EXPECT_FALSE(newest.changed);
}

TEST_F(WhoLooked, OneDayOfOneColleagueIsOneLineHoweverOftenTheyLooked) {
    opens(coach, dossier);
    clock.advance(std::chrono::hours{2});
    opens(coach, dossier);
    const auto page = looks(1);
    ASSERT_THAT(page.days, SizeIs(1));
    EXPECT_EQ(page.days[0].last - page.days[0].first, std::chrono::hours{2});
    EXPECT_GE(page.days[0].times, 2);
}

TEST_F(WhoLooked, OwnVisitsAreNotInTheList) {
    for (int i = 0; i < 3; ++i) static_cast<void>(looks());
    for (const app::DayOfLooking& look : looks().days) EXPECT_NE(look.name, "Jan van der Berg");
}

TEST_F(WhoLooked, PagesFollowOnEachOtherByDay) {
    for (int day = 0; day < 4; ++day) {
        opens(coach, dossier);
        a_day_passes();
    }
    std::vector<Date> days;
    app::LogPlace after;
    for (int page = 0; page < 20; ++page) {
        const auto found = looks(1, after);
        for (const auto& look : found.days) {
            if (days.empty() || days.back() != look.day) days.push_back(look.day);
        }
        if (!found.next) break;
        after = *found.next;
    }
    ASSERT_THAT(days, SizeIs(5));  // and the day of the registration
    EXPECT_TRUE(std::ranges::is_sorted(days, std::greater<>{}));
    EXPECT_EQ(std::ranges::adjacent_find(days), days.end());
}

TEST_F(WhoLooked, ARefusalIsForThePrivacyOfficerToSeeNotToFrightenTheParticipant) {
    const auto refused = as(partner, [&](app::Call& call) { return app::dossier_picture(call, dossier); });
    ASSERT_FALSE(refused.ok());
    for (const app::DayOfLooking& look : looks().days) EXPECT_NE(look.name, partner.display_name);
}

TEST_F(WhoLooked, AnEmergencyIsInTheListFromTheDayThatItMayBeTold) {
    const auto in_emergency = [&](const User& user, std::optional<Date> tell_from) {
        app::NewBrokenGlass input;
        input.danger = Danger::violence;
        input.reason = "Buurvrouw belt: er wordt geslagen";
        input.tell_from = tell_from;
        if (tell_from) {
            input.wait_reason = "De dader leest mee";
            input.wait_decided_by = team_leader.id;
        }
        given(user, [&](app::Call& call) { return app::break_glass(call, dossier, input); });
        opens(user, dossier);
    };
    const auto names = [&] {
        std::set<std::string> found;
        for (const app::DayOfLooking& look : looks().days) found.insert(look.name);
        return found;
    };
    const User quick = add_user("coach3", "Kim Snel", Role::coach, town_hall);
    in_emergency(quick, std::nullopt);
    in_emergency(second_coach, today() + std::chrono::days{7});
    EXPECT_THAT(names(), Contains("Kim Snel"));
    EXPECT_THAT(names(), Not(Contains("Tom Bos")));
    const auto waiting = given(officer, [](app::Call& call) { return app::glasses(call, true, {}); }).items;
    for (const auto& glass : waiting) {
        if (glass.user_id != second_coach.id) continue;
        given(officer, [&](app::Call& call) {
            return app::review_glass(
                call, glass.id, glass.version,
                {.verdict = GlassVerdict::justified, .words = "Terecht", .tell_now = false});
        });
    }
    // The review would tell it too.
    EXPECT_THAT(names(), Not(Contains("Ria Waakzaam")));
    days_pass(7);
    EXPECT_THAT(names(), Contains("Tom Bos"));
    EXPECT_THAT(names(), Contains("Ria Waakzaam"));
}

TEST_F(WhoLooked, ThePrivacyOfficerReadsTheLogAndNotTheDossier) {
    opens(coach, dossier);
    const auto page = log(officer);
    ASSERT_TRUE(page.ok());
    ASSERT_FALSE(page->events.empty());
    EXPECT_EQ(page->events.front().user_name, "Samira Haddad");
    EXPECT_EQ(page->events.front().event.dossier_id, dossier);
    EXPECT_FALSE(as(officer, [&](app::Call& call) { return app::dossier_picture(call, dossier); }).ok());
}

TEST_F(WhoLooked, NobodyElseReadsTheLog) {
    for (const User& user : {coach, intaker, partner, team_leader, administrator, jan_himself})
        EXPECT_FALSE(log(user).ok()) << user.display_name;
}

TEST_F(WhoLooked, ReadingTheLogIsInTheLog) {
    ASSERT_TRUE(log(officer).ok());
    const auto page = log(officer);
    ASSERT_TRUE(page.ok());
    EXPECT_EQ(page->events.front().user_name, "Ria Waakzaam");
    EXPECT_EQ(page->events.front().event.action, "audit_read");
}

TEST_F(WhoLooked, EveryEventOfADossierNamesThePersonItIsAbout) {
    opens(coach, dossier);
    const auto page = log(officer, 200);
    ASSERT_TRUE(page.ok());
    for (const app::LoggedEvent& one : page->events) {
        if (one.event.action == "registration_add") continue;  // before there was one
        EXPECT_THAT(one.event.persons, SizeIs(1)) << one.event.action;
    }
}

TEST_F(WhoLooked, PagesOfTheLogFollowOnEachOther) {
    for (int i = 0; i < 5; ++i) opens(coach, dossier);
    const auto all = log(officer, 200);
    ASSERT_TRUE(all.ok());
    std::vector<EventId> paged;
    // From where the whole list began: each look adds a line of its own.
    app::LogPlace after{all->events.front().place.changes + 1, all->events.front().place.reads};
    while (paged.size() < all->events.size()) {
        const auto page = log(officer, 3, after);
        ASSERT_TRUE(page.ok());
        for (const auto& one : page->events) paged.push_back(one.event.id);
        if (!page->next) break;
        after = *page->next;
    }
    ASSERT_EQ(paged.size(), all->events.size());
    for (std::size_t i = 0; i < paged.size(); ++i) EXPECT_EQ(paged[i], all->events[i].event.id);
}

TEST_F(WhoLooked, ACursorOfOthersIsRefused) {
    const app::LogPlace place{12, 345};
    const auto back = app::parse_log_cursor(app::to_cursor(place));
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(*back, place);
    for (const char* wrong : {"", ".", "1", "1.", ".1", "x.1", "1.x", "0.1", "1.0", "-1.1", "1.1.1"})
        EXPECT_FALSE(app::parse_log_cursor(wrong).ok()) << wrong;
}

}  // namespace
}  // namespace ph::scenarios
