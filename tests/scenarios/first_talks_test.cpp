// The first talks: practical help first, several talks before a picture is asked for, cards that the
// participant lays, talents and answers that stay, and a client profile that is looked at again on its day.
#include "app/use_cases/first_talks.hpp"
#include "app/use_cases/cards.hpp"
#include "app/use_cases/cases.hpp"
#include "app/use_cases/client_profile.hpp"
#include "app/use_cases/measurements.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/own_measurements.hpp"
#include "app/use_cases/work.hpp"
#include "domain/planned_measurement.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using std::chrono::days;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

struct FirstTalking : GuidedTown {
    app::FirstTalks talks(const User& reader) {
        return given(reader, [&](app::Call& call) { return app::first_talks(call, dossier); });
    }
    app::FirstTalks talks() { return talks(coach); }

    void talk(ContactOutcome outcome) {
        Contact contact;
        contact.at = clock.now();
        contact.person_id = jan;
        contact.channel = Channel::home_visit;
        contact.outcome = outcome;
        contact.note = outcome == ContactOutcome::spoken ? "Over de kachel die het niet doet." : "";
        contact.place = "Keukentafel";
        if (outcome == ContactOutcome::spoken) contact.minutes = 50;
        given(coach, [&](app::Call& call) { return app::add_contact(call, dossier, contact); });
    }
    Result<app::ToldTalent> name_talent(const std::string& kind, const std::string& words) {
        Talent talent;
        talent.kind = kind;
        talent.words = words;
        return as(coach, [&](app::Call& call) { return app::add_talent(call, dossier, talent); });
    }
    Status take_off(const app::TalentView& talent, int version) {
        return as(coach, [&](app::Call& call) { return app::end_talent(call, dossier, talent.id, version); });
    }
    Result<app::ToldTalent> say(const User& himself, const std::string& kind, const std::string& words) {
        Talent talent;
        talent.kind = kind;
        talent.words = words;
        return as(himself, [&](app::Call& call) { return app::add_own_talent(call, talent); });
    }
    Status take_back(const User& himself, const app::ToldTalent& talent, int version) {
        return as(himself, [&](app::Call& call) { return app::end_own_talent(call, talent.id, version); });
    }
    Result<std::vector<app::TalkAnswerView>> write_down(const std::vector<app::GivenAnswer>& answers) {
        return as(coach, [&](app::Call& call) { return app::add_answers(call, dossier, answers); });
    }
    Result<std::vector<app::MeasurementView>> lay(const app::LaidCards& laid) {
        return as(coach, [&](app::Call& call) { return app::lay_cards(call, dossier, laid); });
    }
    app::LaidCards laid(std::vector<std::string> order, std::vector<app::SaidOfCard> said = {}) {
        app::LaidCards cards;
        cards.laid_on = today();
        cards.order = std::move(order);
        cards.said = std::move(said);
        return cards;
    }
    Result<app::MeasurementView> choose(int profile, const std::string& reason,
                                        std::optional<Date> look_again_on = std::nullopt) {
        return as(coach, [&](app::Call& call) {
            return app::set_profile(call, dossier, {profile, reason, look_again_on});
        });
    }
    std::vector<app::TaskStanding> tasks() {
        return given(coach, [&](app::Call& call) { return app::list_tasks(call, dossier); });
    }
    std::vector<std::string> reviews(const std::vector<app::TaskStanding>& among, TaskStatus status) {
        std::vector<std::string> titles;
        for (const app::TaskStanding& one : among) {
            if (one.task.kind == TaskType::profile_review && one.task.status == status)
                titles.push_back(one.task.title);
        }
        return titles;
    }
};

TEST_F(FirstTalking, OnlyTalksCountAndThePictureIsAskedForAfterSomeOfThem) {
    EXPECT_EQ(talks().talks, 0);
    talk(ContactOutcome::not_home);
    EXPECT_EQ(talks().talks, 0) << "nobody was spoken to";
    talk(ContactOutcome::spoken);
    talk(ContactOutcome::spoken);
    const auto so_far = talks();
    EXPECT_EQ(so_far.talks, 2);
    EXPECT_EQ(so_far.advice.talks_needed, 3);
    EXPECT_TRUE(so_far.advice.approach.empty());
    EXPECT_FALSE(so_far.advice.source.empty());
}

TEST_F(FirstTalking, TheApproachSaysHowManyTalksAndStopsNobody) {
    given(coach, [&](app::Call& call) { return app::start_case(call, dossier, "tilburg-doe-mee"); });
    const auto advice = talks().advice;
    EXPECT_EQ(advice.approach, catalogue().approaches.at("tilburg-doe-mee")->name);
    EXPECT_EQ(advice.talks_needed, 3);
    Measurement early;
    early.person_id = jan;
    early.instrument_id = "zrm-13";
    early.rater = Rater::professional;
    early.moment = Moment::baseline;
    early.taken_on = today();
    early.scores = {{"huisvesting", 2, "", ""}};
    EXPECT_TRUE(as(coach, [&](app::Call& call) { return app::add_measurement(call, dossier, early); }).ok())
        << "it asks, and holds nobody back";
}

TEST_F(FirstTalking, ANoteOfATalkKeepsWhereItWasAndHowLong) {
    talk(ContactOutcome::spoken);
    const auto page = given(coach, [&](app::Call& call) { return app::list_contacts(call, dossier, {}); });
    ASSERT_EQ(page.items.size(), 1U);
    EXPECT_EQ(page.items[0].place, "Keukentafel");
    EXPECT_EQ(page.items[0].minutes, 50);
}

TEST_F(FirstTalking, ATalentIsOfTheListOrInOwnWordsAndStaysWhenItIsTakenOff) {
    EXPECT_THAT(pointers(name_talent("", "").error()), ElementsAre("/woorden"));
    EXPECT_THAT(pointers(name_talent("toveren", "").error()), ElementsAre("/soort"));
    const auto handy = must(name_talent("handig", "Repareert fietsen van de buurt"));
    must(name_talent("", "Kent iedereen op de markt"));
    EXPECT_EQ(talks().talents.size(), 2U);
    EXPECT_EQ(talks().talents[0].recorded_by_name, coach.display_name);

    EXPECT_EQ(take_off(handy, 7).error().fault, Fault::stale);
    days_pass(1);
    ASSERT_TRUE(take_off(handy, handy.version).ok());
    const auto later = talks().talents;
    ASSERT_EQ(later.size(), 2U);
    EXPECT_EQ(later[0].ended_on, today());
    EXPECT_EQ(take_off(handy, later[0].version).error().fault, Fault::conflict) << "it is off already";
}

TEST_F(FirstTalking, AnswersOfOneTalkAreKeptTogetherOrNotAtAll) {
    EXPECT_THAT(pointers(write_down({}).error()), ElementsAre("/antwoorden"));
    const auto refused =
        write_down({{"wat-wilt-u", "Rust"}, {"wat-vindt-u-van-ons", "Aardig"}, {"wat-kunt-u", ""}});
    EXPECT_THAT(pointers(refused.error()), ElementsAre("/antwoorden/1/vraag", "/antwoorden/2/antwoord"));
    EXPECT_THAT(talks().answers, IsEmpty());
    must(write_down({{"wat-wilt-u", "Rust"}, {"kern-en-kracht", "Staat altijd weer op"}}));
    days_pass(10);
    must(write_down({{"wat-wilt-u", "Werk met dieren"}}));
    const auto answers = talks().answers;
    ASSERT_EQ(answers.size(), 3U) << "an earlier answer stays";
    EXPECT_EQ(answers[0].words, "Werk met dieren");
}

TEST_F(FirstTalking, CardsAreLaidWithWhatWasSaidOfEachAndWhatMovedIsTold) {
    must(lay(laid({"financien", "wonen", "veiligheid"}, {{"financien", 1, 2}, {"wonen", std::nullopt, 4}})));
    days_pass(30);
    must(lay(laid({"wonen", "financien", "vrije-tijd"}, {{"financien", 3, std::nullopt}})));
    const auto now = talks();
    ASSERT_EQ(now.orders.size(), 2U);
    const auto& newest = now.orders[0];
    EXPECT_EQ(newest.laid_on, today());
    EXPECT_EQ(newest.laid_by, coach.display_name);
    EXPECT_FALSE(newest.alone) << "they sat together";
    ASSERT_EQ(newest.cards.size(), 3U);
    EXPECT_EQ(newest.cards[0].card, "wonen");
    EXPECT_EQ(newest.cards[0].moved, 1);
    EXPECT_EQ(newest.cards[1].moved, -1);
    EXPECT_FALSE(newest.cards[2].moved) << "it did not lie there before";
    ASSERT_EQ(now.scores.size(), 2U);
    const auto money = std::ranges::find(now.scores, "financien", &app::CardScore::card);
    ASSERT_NE(money, now.scores.end());
    EXPECT_EQ(money->self_reliance, 3) << "the last that was said";
    EXPECT_EQ(money->satisfaction, 2) << "also when that was the time before";
}

TEST_F(FirstTalking, EveryCardThatDoesNotFitIsToldAtOnceAndNothingIsKept) {
    EXPECT_THAT(pointers(lay(laid({})).error()), ElementsAre("/volgorde"));
    auto wrong = laid({"wonen", "wonen", "kasteel"}, {{"wonen", 9, 0}, {"vrije-tijd", {}, {}}});
    wrong.laid_on = today() + days{1};
    EXPECT_THAT(pointers(lay(wrong).error()),
                ElementsAre("/datum", "/volgorde/1", "/volgorde/2", "/scores/0/zelfredzaamheid",
                            "/scores/0/tevredenheid", "/scores/1/zelfredzaamheid"));
    EXPECT_THAT(talks().orders, IsEmpty());
}

TEST_F(FirstTalking, PlacesOfAnOrderAreTakenOnceAndNoneIsSkipped) {
    Measurement order;
    order.person_id = jan;
    order.instrument_id = "negen-kaarten-volgorde";
    order.rater = Rater::participant;
    order.moment = Moment::baseline;
    order.taken_on = today();
    order.scores = {{"wonen", 1, "", ""}, {"financien", 1, "", ""}, {"vrije-tijd", 5, "", ""}};
    EXPECT_THAT(
        pointers(
            as(coach, [&](app::Call& call) { return app::add_measurement(call, dossier, order); }).error()),
        ElementsAre("/scores/1/waarde", "/scores/2/waarde"));
}

TEST_F(FirstTalking, AProfileHasAReasonAndADayOnWhichItIsLookedAtAgain) {
    EXPECT_THAT(pointers(choose(9, "", today()).error()), ElementsAre("/profiel", "/reden", "/opnieuwOp"));
    must(choose(2, "Jan wil eerst onder de mensen komen."));
    const auto chosen = talks();
    ASSERT_EQ(chosen.profiles.size(), 1U);
    EXPECT_EQ(chosen.profiles[0].reason, "Jan wil eerst onder de mensen komen.");
    EXPECT_EQ(chosen.look_again_on, months_after(today(), 6));
    EXPECT_THAT(reviews(tasks(), TaskStatus::open),
                ElementsAre("Klantprofiel opnieuw bekijken (Maatschappelijke activering)"));
}

TEST_F(FirstTalking, TheDayToLookAgainStandsInTheDayOfTheCoachUntilItIsDone) {
    must(choose(2, "Jan wil eerst onder de mensen komen.", today() + days{30}));
    days_pass(31);
    const auto late = given(coach, [&](app::Call& call) { return app::my_day(call); });
    EXPECT_THAT(reviews(late->overdue, TaskStatus::open),
                ElementsAre("Klantprofiel opnieuw bekijken (Maatschappelijke activering)"));
    must(choose(1, "Jan zoekt nu een baan."));
    const auto after = given(coach, [&](app::Call& call) { return app::my_day(call); });
    EXPECT_THAT(reviews(after->overdue, TaskStatus::open), IsEmpty());
    EXPECT_THAT(reviews(tasks(), TaskStatus::open),
                ElementsAre("Klantprofiel opnieuw bekijken (Arbeidsactivering)"));
    const auto profiles = talks().profiles;
    ASSERT_EQ(profiles.size(), 2U) << "the one before stays in the history";
    EXPECT_EQ(profiles[0].profile, 1);
}

TEST_F(FirstTalking, ASmallThingIsATaskOfItsOwnKind) {
    app::NewTask heater;
    heater.title = "De kachel laten maken";
    heater.due_on = today();
    heater.kind = TaskType::small_thing;
    given(coach, [&](app::Call& call) { return app::add_task(call, dossier, heater); });
    ASSERT_EQ(tasks().size(), 1U);
    EXPECT_EQ(tasks()[0].task.kind, TaskType::small_thing);
}

TEST_F(FirstTalking, TheParticipantLaysTheCardsAloneAndReadsWhatWasToldAndChosen) {
    must(name_talent("handig", "Repareert fietsen"));
    must(write_down({{"wat-wilt-u", "Rust"}}));
    must(choose(2, "Jan wil eerst onder de mensen komen."));
    must(lay(laid({"financien", "wonen"})));
    const User himself = participant();
    days_pass(3);
    auto own = laid({"wonen", "financien"}, {{"wonen", 2, 1}});
    own.laid_on = today() - days{100};
    given(himself, [&](app::Call& call) { return app::lay_own_cards(call, own); });
    const auto seen = given(himself, [&](app::Call& call) { return app::own_first_talks(call); });
    ASSERT_EQ(seen.orders.size(), 2U);
    EXPECT_EQ(seen.orders[0].laid_on, today()) << "laid now, whatever was sent";
    EXPECT_TRUE(seen.orders[0].alone);
    EXPECT_EQ(seen.orders[0].cards.at(0).card, "wonen");
    EXPECT_EQ(seen.talents.size(), 1U);
    EXPECT_EQ(seen.answers.size(), 1U);
    ASSERT_EQ(seen.profiles.size(), 1U);
    EXPECT_TRUE(seen.look_again_on);
    EXPECT_TRUE(talks().orders[0].alone) << "the coach sees who laid them";
    EXPECT_FALSE(talks().orders[1].alone);
}

TEST_F(FirstTalking, TheParticipantSaysATalentAndEverybodySeesWhoSaidIt) {
    must(name_talent("handig", "Repareert fietsen"));
    const User himself = participant();
    days_pass(1);
    EXPECT_THAT(pointers(say(himself, "", "").error()), ElementsAre("/woorden"));
    EXPECT_THAT(pointers(say(himself, "toveren", "").error()), ElementsAre("/soort"));
    const auto own = must(say(himself, "", "Kookt voor de hele straat"));
    EXPECT_TRUE(own.by_participant);
    EXPECT_EQ(own.person_id, jan);
    const auto read_by_coach = talks().talents;
    ASSERT_EQ(read_by_coach.size(), 2U);
    EXPECT_FALSE(read_by_coach[0].by_participant);
    EXPECT_EQ(read_by_coach[1].words, "Kookt voor de hele straat");
    EXPECT_TRUE(read_by_coach[1].by_participant);
    EXPECT_EQ(read_by_coach[1].recorded_by_name, himself.display_name);
    const auto seen = given(himself, [&](app::Call& call) { return app::own_first_talks(call); });
    ASSERT_EQ(seen.talents.size(), 2U);
    EXPECT_FALSE(seen.talents[0].by_participant);
    EXPECT_TRUE(seen.talents[1].by_participant);
}

TEST_F(FirstTalking, TheParticipantTakesBackWhatTheySaidAndLeavesWhatTheCoachWrote) {
    const auto of_coach = must(name_talent("handig", "Repareert fietsen"));
    const User himself = participant();
    days_pass(1);
    const auto own = must(say(himself, "", "Zingt"));
    const Status refused = take_back(himself, of_coach, of_coach.version);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_NE(refused.error().title.find(coach.display_name), std::string::npos) << "it says whom to tell";
    EXPECT_EQ(take_back(himself, own, 7).error().fault, Fault::stale);
    days_pass(2);
    ASSERT_TRUE(take_back(himself, own, own.version).ok());
    EXPECT_EQ(take_back(himself, own, own.version + 1).error().fault, Fault::conflict) << "it is off already";
    const auto later = talks().talents;
    ASSERT_EQ(later.size(), 2U) << "it stays in the history";
    EXPECT_FALSE(later[0].ended_on);
    EXPECT_EQ(later[1].ended_on, today());
    const auto again = must(say(himself, "", "Danst"));
    EXPECT_TRUE(take_off(again, again.version).ok()) << "the coach takes off what is not right any more";
}

TEST_F(FirstTalking, ATalentIsSaidByTheParticipantOfThisDossierOnly) {
    EXPECT_EQ(say(coach, "", "Zingt").error().fault, Fault::forbidden);
    const auto of_jan = must(name_talent("", "Repareert fietsen"));
    EXPECT_EQ(take_back(coach, of_jan, of_jan.version).error().fault, Fault::forbidden);
    User stranger = participant();
    stranger.id = make_id<UserId>(clock.now(), random);
    stranger.person_id = make_id<PersonId>(clock.now(), random);
    EXPECT_EQ(say(stranger, "", "Zingt").error().fault, Fault::missing) << "no dossier is theirs";
}

TEST_F(FirstTalking, OnlyAParticipantLaysCardsAsThemselves) {
    EXPECT_FALSE(as(coach, [&](app::Call& call) { return app::own_first_talks(call); }).ok());
    EXPECT_FALSE(as(coach, [&](app::Call& call) { return app::lay_own_cards(call, laid({"wonen"})); }).ok());
}

TEST_F(FirstTalking, LayingTheCardsIsWhatTheApproachPlannedToMeasure) {
    given(coach,
          [&](app::Call& call) { return app::start_case(call, dossier, "helmond-iedereen-mag-meedoen"); });
    const User himself = participant();
    const auto asked = [&] {
        std::vector<std::string> instruments;
        for (const auto& one : given(himself, [&](app::Call& call) { return app::own_questions(call); }))
            instruments.push_back(one.instrument->id);
        return instruments;
    };
    ASSERT_THAT(asked(), Contains("negen-kaarten-tevredenheid"));
    given(himself, [&](app::Call& call) {
        return app::lay_own_cards(call, laid({"wonen"}, {{"wonen", std::nullopt, 2}}));
    });
    EXPECT_THAT(asked(), Not(Contains("negen-kaarten-tevredenheid")));
}

TEST_F(FirstTalking, WhoIsNotInvolvedReadsAndWritesNothing) {
    EXPECT_FALSE(as(second_coach, [&](app::Call& call) { return app::first_talks(call, dossier); }).ok());
    EXPECT_FALSE(as(second_coach, [&](app::Call& call) {
                     return app::lay_cards(call, dossier, laid({"wonen"}));
                 }).ok());
    Talent talent;
    talent.words = "Koken";
    EXPECT_FALSE(as(partner, [&](app::Call& call) { return app::add_talent(call, dossier, talent); }).ok());
}

}  // namespace
}  // namespace ph::scenarios
