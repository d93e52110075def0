// From a list to joining: who is approached, who says no and comes back, and nobody who is lost.
#include "app/use_cases/outreach.hpp"

#include "app/pictures.hpp"
#include "app/ports/destruction_ledger.hpp"
#include "app/use_cases/dossiers.hpp"
#include "app/use_cases/effect_cohort.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/measurements.hpp"
#include "app/use_cases/outreach_import.hpp"
#include "app/use_cases/retention_round.hpp"
#include "app/use_cases/trajectories.hpp"
#include "scenarios/town.hpp"

namespace ph::scenarios {
namespace {

using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
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

TEST_F(Approaching, WhoIsOnAListIsKnownAgainWithoutABirthDate) {
    imported(
        list_of("Voornaam;Achternaam;Geboren;Telefoon;Plaats\n"
                "Fatma;Yılmaz;3-4-1975;06 1234 5678;Zonnedal\n"
                "Kees;Bakker;;06 8765 4321;Zonnedal\n"));
    const auto seen = given(coach, [&](app::Call& call) {
        return app::preview_outreach(call, file("Voornaam;Achternaam;Geboren;Telefoon;Plaats\n"
                                                "Fatma;Yilmaz;;+31 6 12345678;Zonnedal\n"
                                                "Kees;Bakker;12-11-1968;0687654321;Zonnedal\n"
                                                "Kees;Bakker;;06-1111 2222;Zonnedal\n"
                                                "Kees;BAKKER;;0611112222;Zonnedal\n"));
    });
    ASSERT_THAT(seen.doubles, SizeIs(3));
    EXPECT_EQ(seen.doubles[0].kind, app::OutreachDouble::on_list) << "the new list has no date";
    EXPECT_EQ(seen.doubles[1].kind, app::OutreachDouble::on_list) << "the old list has no date";
    EXPECT_EQ(seen.doubles[2].line, 5) << "another Kees Bakker has another number";
    EXPECT_EQ(seen.doubles[2].kind, app::OutreachDouble::in_file);
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

// People who join from a list, and what comes of them.
class Joining : public Approaching {
  protected:
    DossierId joined(const std::string& given_names) {
        const OutreachPerson one = named(given_names);
        app::OutreachJoining joining;
        joining.question = "Nederlands leren";
        joining.checked_for_duplicates = true;
        return given(
                   coach,
                   [&](app::Call& call) { return app::join_by_outreach(call, one.id, one.version, joining); })
            .dossier_id;
    }
    DossierId guided_after_joining(const std::string& given_names) {
        const DossierId dossier = joined(given_names);
        given(coach, [&](app::Call& call) {
            return app::involve(call, dossier,
                                {.user_id = coach.id, .role = Role::coach, .starts_on = {}, .reason = {}});
        });
        return dossier;
    }
    Dossier dossier_of(const DossierId& id) {
        return given(coach, [&](app::Call& call) { return app::dossier_picture(call, id); }).dossier;
    }
    void closed(const DossierId& id) {
        const int version = dossier_of(id).version;
        given(coach, [&](app::Call& call) {
            return app::change_dossier_phase(call, id, version, DossierPhase::closed, "Is verhuisd");
        });
    }
    void measured(const DossierId& id, Moment moment) {
        Measurement one;
        one.person_id = dossier_of(id).participant_id;
        one.instrument_id = "participatieladder";
        one.rater = Rater::professional;
        one.moment = moment;
        one.taken_on = clock.today();
        one.answers = {{"arbeidscontract", "false"},
                       {"ondersteuning", "false"},
                       {"taken", "false"},
                       {"activiteiten", "false"},
                       {"contacten", "true"}};
        given(coach, [&](app::Call& call) { return app::add_measurement(call, id, one); });
    }
    void broken_off(const DossierId& id) {
        Trajectory one;
        one.title = "Taalles";
        one.end_goal = "Spreekt Nederlands";
        one.starts_on = clock.today();
        one.ends_on = clock.today() + days{180};
        one.responsible_id = coach.id;
        const auto started =
            given(coach, [&](app::Call& call) { return app::start_trajectory(call, id, one); }).trajectory;
        given(coach, [&](app::Call& call) {
            return app::close_trajectory(call, id, started.id, started.version, TrajectoryResult::broken_off,
                                         "Kwam niet meer.", clock.today());
        });
    }
    app::OutreachFigures figures(const std::optional<OutreachListId>& list = std::nullopt) {
        return given(coach, [&](app::Call& call) { return app::outreach_figures(call, list); });
    }
    // The same people as an effect report takes them: why each of those who left did, in its words.
    std::map<std::string, std::int64_t> left_in_a_report() {
        SavedCohort definition;
        definition.from_on = clock.today() - days{365};
        definition.until_on = clock.today();
        const auto cohort = given(policy_officer, [&](app::Call& call) -> Result<effect::Cohort> {
            PH_TRY(const auto scope, call.gate.enter(access::Permission::effect_read));
            const auto counted = access::counted_in_groups(call.gate.policy(), scope.decision());
            const app::CohortNames names{call.catalogue, counted};
            PH_TRY(const auto rules,
                   app::CohortRules::read(names, {definition.from_on, definition.until_on}, "true", ""));
            app::CohortCounter counter{call, scope, names};
            PH_TRY(const auto members, counter.members(rules));
            return app::effect_cohort(call.catalogue, names, counted, definition, members);
        });
        std::map<std::string, std::int64_t> left;
        for (const effect::Person& one : cohort.persons) {
            if (one.stage == effect::Stage::left) ++left[cohort.reasons.at(one.reason.value())];
        }
        return left;
    }
    std::map<std::string, std::int64_t> left_in_the_funnel() {
        std::map<std::string, std::int64_t> left;
        for (const auto& [leaving, number] : figures().left.by_reason)
            left[app::words_of(catalogue().research, leaving)] = number;
        return left;
    }

    const User policy_officer = add_user("beleid", "Bo Beleid", Role::policy_officer, town_hall);
};

TEST_F(Joining, OfTwoWhoJoinOneLeavesAndTheFunnelSaysWhyAsAReportDoes) {
    const auto list = imported(list_of(three_people)).list.id;
    const DossierId fatma = guided_after_joining("Fatma");
    guided_after_joining("Kees");
    EXPECT_EQ(figures().left.people, 0);
    EXPECT_THAT(figures().left.by_reason, IsEmpty());
    closed(fatma);
    const auto seen = figures(list);
    EXPECT_EQ(seen.funnel.joined, 2) << "who left has joined";
    EXPECT_EQ(seen.left.people, 1);
    EXPECT_THAT(seen.left.by_reason, ElementsAre(Pair(app::Leaving::unmeasured, 1)));
    EXPECT_EQ(figures(make_id<OutreachListId>(clock.now(), random)).left.people, 0) << "of another list";
    EXPECT_THAT(left_in_a_report(), ElementsAre(Pair(shipped().research.left_unmeasured, 1)));
    EXPECT_EQ(left_in_the_funnel(), left_in_a_report());
}

TEST_F(Joining, EveryReasonIsTheSameInTheFunnelAndInAReport) {
    imported(list_of(three_people));
    const DossierId fatma = joined("Fatma");
    const DossierId kees = guided_after_joining("Kees");
    const DossierId maria = guided_after_joining("Maria");
    closed(fatma);
    measured(kees, Moment::baseline);
    broken_off(kees);
    measured(maria, Moment::baseline);
    clock.advance(days{90});
    measured(maria, Moment::end);
    closed(maria);
    EXPECT_THAT(figures().left.by_reason,
                ElementsAre(Pair(app::Leaving::broken_off, 1), Pair(app::Leaving::before_help, 1)))
        << "who was measured afterwards did not leave";
    EXPECT_EQ(figures().left.people, 2);
    EXPECT_THAT(left_in_a_report(), SizeIs(2));
    EXPECT_EQ(left_in_the_funnel(), left_in_a_report());
}

TEST_F(Joining, WhoWasMeasuredAfterwardsComesBackFromHavingLeft) {
    imported(list_of(three_people));
    const DossierId kees = guided_after_joining("Kees");
    measured(kees, Moment::baseline);
    broken_off(kees);
    EXPECT_EQ(figures().left.people, 1);
    clock.advance(days{30});
    measured(kees, Moment::end);
    EXPECT_EQ(figures().left.people, 0);
    EXPECT_EQ(left_in_the_funnel(), left_in_a_report());
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
