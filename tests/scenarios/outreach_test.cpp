// From a list to joining: who is approached, who says no and comes back, and nobody who is lost.
#include "app/use_cases/outreach.hpp"

#include "app/pictures.hpp"
#include "app/ports/destruction_ledger.hpp"
#include "app/use_cases/outreach_import.hpp"
#include "app/use_cases/retention_round.hpp"
#include "scenarios/town.hpp"

namespace ph::scenarios {
namespace {

using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view three_people =
    "Voornaam;Achternaam;Geboren;Telefoon;Plaats\n"
    "Fatma;Yilmaz;3-4-1975;06 1234 5678;Zonnedal\n"
    "Kees;Bakker;12-11-1968;06 8765 4321;Zonnedal\n"
    "Maria;de Groot;1-2-1980;;Zonnedal\n";

// Nothing of a dossier is destroyed here, so the ledger stays empty.
struct EmptyLedger final : app::DestructionLedger {
    Status add(const app::Digest&, Date) override { return {}; }
    Result<std::map<app::Digest, Date>> all() override { return std::map<app::Digest, Date>{}; }
};

class Approaching : public Town {
  protected:
    static app::OutreachFile file(std::string_view text) {
        using enum app::OutreachColumn;
        return {std::string{text},
                {{given_names, "Voornaam"},
                 {family_name, "Achternaam"},
                 {birth_date, "Geboren"},
                 {phone, "Telefoon"},
                 {town, "Plaats"}}};
    }
    static app::NewOutreachList list_of(std::string_view text) {
        return {"Wijk Noord", "Bestand van Werk en Inkomen", "tilburg-doe-mee", file(text), true, false};
    }
    app::OutreachImported imported(const app::NewOutreachList& input) {
        return given(coach, [&](app::Call& call) { return app::import_outreach(call, input); });
    }
    std::vector<OutreachPerson> people(app::OutreachTurn turn) {
        return given(coach,
                     [&](app::Call& call) { return app::outreach_people(call, {turn, std::nullopt}, {}); })
            .page.items;
    }
    OutreachPerson named(const std::string& given_names) {
        using enum app::OutreachTurn;
        for (const auto turn : {now, later, undecided, stopped}) {
            for (const OutreachPerson& one : people(turn)) {
                if (one.given_names == given_names) return one;
            }
        }
        throw std::runtime_error("nobody is called " + given_names);
    }
    app::OutreachCard tried(const OutreachPerson& one, app::NewOutreachAttempt input) {
        return given(coach, [&](app::Call& call) {
            return app::add_outreach_attempt(call, one.id, one.version, input);
        });
    }
    app::OutreachCard tried(const OutreachPerson& one, OutreachOutcome outcome) {
        app::NewOutreachAttempt input;
        input.outcome = outcome;
        return tried(one, input);
    }
    app::OutreachFunnel funnel() {
        return given(coach, [&](app::Call& call) { return app::outreach_figures(call, std::nullopt); })
            .funnel;
    }
    int a_day_of_forgetting() {
        EmptyLedger ledger;
        app::Pictures pictures;
        app::RetentionRound round{storage(), catalogue(), pictures, ledger, clock, random};
        auto done = round.forget_approached([] { return false; });
        if (!done.ok()) throw std::runtime_error(to_text(done.error()));
        return *done;
    }
};

TEST_F(Approaching, AListShowsWhoIsNextFromTheFirstDay) {
    EXPECT_EQ(imported(list_of(three_people)).list.people, 3);
    const auto next = people(app::OutreachTurn::now);
    ASSERT_THAT(next, SizeIs(3));
    for (const OutreachPerson& one : next) EXPECT_EQ(one.step, "flyer");
    EXPECT_EQ(named("Fatma").birth_date, parse_date("1975-04-03"));
}

TEST_F(Approaching, APreviewKeepsNothing) {
    const auto seen =
        given(coach, [&](app::Call& call) { return app::preview_outreach(call, file(three_people)); });
    EXPECT_THAT(seen.people, SizeIs(3));
    EXPECT_THAT(people(app::OutreachTurn::now), IsEmpty());
}

TEST_F(Approaching, EveryMistakeOfAFileIsToldWithItsLineAndColumn) {
    const auto refused = as(coach, [&](app::Call& call) {
        return app::import_outreach(call, list_of("Voornaam;Achternaam;Geboren;Telefoon;Plaats\n"
                                                  "Fatma;;31-2-1975;06 1234 5678;Zonnedal\n"
                                                  "Kees;Bakker;12-11-1968;geen;Zonnedal\n"));
    });
    ASSERT_FALSE(refused.ok());
    std::vector<std::pair<int, int>> places;
    for (const Problem& one : refused.error().problems) places.emplace_back(one.place.line, one.place.column);
    EXPECT_THAT(places, ::testing::UnorderedElementsAre(std::pair{2, 2}, std::pair{2, 3}, std::pair{3, 4}));
    EXPECT_THAT(people(app::OutreachTurn::now), IsEmpty());
}

TEST_F(Approaching, WhoIsKnownAlreadyStaysOffTheListAndNothingIsToldOfThem) {
    auto input = jan();
    input.person.birth_date = parse_date("1980-04-03");
    registered(input);
    const std::string text =
        "Voornaam;Achternaam;Geboren;Telefoon;Plaats\nJan;Berg;3-4-1980;;\nFatma;Yilmaz;3-4-1975;;\nFatma;"
        "Yilmaz;03-04-1975;;\n";
    const auto seen = given(coach, [&](app::Call& call) { return app::preview_outreach(call, file(text)); });
    ASSERT_THAT(seen.doubles, SizeIs(2));
    EXPECT_EQ(seen.doubles[0].kind, app::OutreachDouble::has_dossier);
    EXPECT_EQ(seen.doubles[0].name, "Jan Berg") << "as the file has it, not as the dossier has it";
    EXPECT_EQ(seen.doubles[1].kind, app::OutreachDouble::in_file);
    EXPECT_EQ(imported(list_of(text)).list.people, 1);
    // The same file again: now she is on a list.
    const auto again = given(coach, [&](app::Call& call) { return app::preview_outreach(call, file(text)); });
    EXPECT_EQ(again.doubles[1].kind, app::OutreachDouble::on_list);
}

TEST_F(Approaching, AListIsUndoneUntilSomebodyWasApproached) {
    const auto first = imported(list_of(three_people)).list.id;
    EXPECT_TRUE(as(coach, [&](app::Call& call) { return app::undo_outreach(call, first); }).ok());
    EXPECT_THAT(people(app::OutreachTurn::now), IsEmpty());
    const auto second = imported(list_of(three_people)).list.id;
    tried(named("Kees"), OutreachOutcome::sent);
    const auto refused = as(coach, [&](app::Call& call) { return app::undo_outreach(call, second); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_EQ(funnel().listed, 3);
}

TEST_F(Approaching, WhoSaidNoComesBackThreeWeeksLaterAndJoins) {
    imported(list_of(three_people));
    tried(named("Fatma"), OutreachOutcome::sent);
    clock.advance(days{7});
    app::NewOutreachAttempt no;
    no.outcome = OutreachOutcome::declined;
    no.words = "Nu even niet, mijn moeder is ziek";
    EXPECT_EQ(tried(named("Fatma"), no).person.next_on, clock.today() + days{30});

    // She calls the coach herself.
    clock.advance(days{21});
    app::NewOutreachAttempt talk;
    talk.outcome = OutreachOutcome::talked;
    talk.place = "wijkcentrum";
    talk.words = "Ze wil Nederlands leren";
    EXPECT_EQ(tried(named("Fatma"), talk).person.place, "wijkcentrum");
    const auto fatma = named("Fatma");
    app::OutreachJoining joining;
    joining.question = "Nederlands leren";
    joining.checked_for_duplicates = true;
    const auto joined = given(coach, [&](app::Call& call) {
        return app::join_by_outreach(call, fatma.id, fatma.version, joining);
    });
    EXPECT_EQ(joined.channel, Channel::outreach);

    const auto card = given(coach, [&](app::Call& call) { return app::outreach_card(call, fatma.id); });
    EXPECT_EQ(card.person.full_name(), "") << "the name stands in the dossier";
    EXPECT_TRUE(card.may_open);
    EXPECT_THAT(card.attempts, SizeIs(3));
    const auto hidden =
        given(second_coach, [&](app::Call& call) { return app::outreach_card(call, fatma.id); });
    EXPECT_FALSE(hidden.may_open);
    EXPECT_EQ(hidden.attempts.front().words, "") << "what was said is of the dossier now";

    const auto seen = funnel();
    EXPECT_EQ(seen.listed, 3);
    EXPECT_EQ(seen.approached, 1);
    EXPECT_EQ(seen.reached, 1);
    EXPECT_EQ(seen.talked, 1);
    EXPECT_EQ(seen.joined, 1);
    EXPECT_EQ(seen.open, 2);
}

TEST_F(Approaching, NobodyIsLostAfterTheLastStep) {
    imported(list_of(three_people));
    tried(named("Kees"), OutreachOutcome::sent);
    for (int call = 0; call < 4; ++call) tried(named("Kees"), OutreachOutcome::no_answer);
    tried(named("Kees"), OutreachOutcome::not_home);
    const auto undecided = people(app::OutreachTurn::undecided);
    ASSERT_THAT(undecided, SizeIs(1));
    EXPECT_EQ(undecided[0].given_names, "Kees");
    EXPECT_EQ(funnel().undecided, 1);

    given(coach, [&](app::Call& call) {
        return app::stop_approaching(call, undecided[0].id, undecided[0].version, "niet-bereikt");
    });
    const auto figures =
        given(coach, [&](app::Call& call) { return app::outreach_figures(call, std::nullopt); });
    ASSERT_THAT(figures.reasons, SizeIs(1));
    EXPECT_EQ(figures.reasons[0].reason, "niet-bereikt");
    EXPECT_EQ(figures.funnel.stopped, 1);
}

TEST_F(Approaching, TwoPeopleWhoPressAtOnceDoNotCountTwice) {
    imported(list_of(three_people));
    const auto kees = named("Kees");
    tried(kees, OutreachOutcome::sent);
    app::NewOutreachAttempt again;
    again.outcome = OutreachOutcome::sent;
    const auto refused = as(second_coach, [&](app::Call& call) {
        return app::add_outreach_attempt(call, kees.id, kees.version, again);
    });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::stale);
}

TEST_F(Approaching, WhoDoesNotJoinIsForgottenAfterTheTermAndStillCounts) {
    imported(list_of(three_people));
    app::NewOutreachAttempt no;
    no.outcome = OutreachOutcome::declined;
    no.words = "Geen behoefte";
    const auto maria = tried(named("Maria"), no).person;
    clock.advance(days{365});
    EXPECT_EQ(a_day_of_forgetting(), 0);
    clock.advance(days{1});
    EXPECT_EQ(a_day_of_forgetting(), 3);
    EXPECT_EQ(a_day_of_forgetting(), 0);
    const auto gone = as(coach, [&](app::Call& call) { return app::outreach_card(call, maria.id); });
    ASSERT_FALSE(gone.ok());
    EXPECT_EQ(gone.error().fault, Fault::missing);
    EXPECT_EQ(funnel().listed, 3);
    EXPECT_EQ(funnel().reached, 1);
}

TEST_F(Approaching, OnlyWhoHasTheRightMayLook) {
    imported(list_of(three_people));
    for (const User& user : {intaker, partner, administrator}) {
        const auto refused = as(user, [&](app::Call& call) {
            return app::outreach_people(call, {app::OutreachTurn::now, std::nullopt}, {});
        });
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().fault, Fault::forbidden);
    }
    const User policy_maker = add_user("beleid", "Bea Beleid", Role::policy_officer, town_hall);
    EXPECT_TRUE(
        as(policy_maker, [&](app::Call& call) { return app::outreach_figures(call, std::nullopt); }).ok());
    EXPECT_FALSE(as(policy_maker, [&](app::Call& call) {
                     return app::outreach_people(call, {app::OutreachTurn::now, std::nullopt}, {});
                 }).ok());
}

}  // namespace
}  // namespace ph::scenarios
