// Measuring: the ladder with its explanation, life domains with reasons, two raters side by side, nothing
// overwritten.
#include "app/use_cases/measurements.hpp"

#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

struct Measuring : GuidedTown {
    std::vector<Answer> answers(bool contract, bool support, bool tasks, bool activities, bool contacts) {
        const auto text = [](bool yes) { return std::string{yes ? "true" : "false"}; };
        return {{"arbeidscontract", text(contract)},
                {"ondersteuning", text(support)},
                {"taken", text(tasks)},
                {"activiteiten", text(activities)},
                {"contacten", text(contacts)}};
    }
    Measurement measurement(const std::string& instrument, Rater rater) {
        Measurement one;
        one.person_id = jan;
        one.instrument_id = instrument;
        one.rater = rater;
        one.moment = Moment::baseline;
        one.taken_on = today();
        return one;
    }
    Result<app::MeasurementView> add(const User& user, const Measurement& one) {
        return as(user, [&](app::Call& call) { return app::add_measurement(call, dossier, one); });
    }
    std::optional<int> rung() { return picture().dossier.rung; }
};

TEST_F(Measuring, TheRungFollowsFromThePlainQuestionsAndSaysWhy) {
    const auto asked = must(as(coach, [&](app::Call& call) {
        return app::determine_rung(call, dossier, answers(false, false, false, false, true));
    }));
    EXPECT_EQ(asked.value, 2);
    EXPECT_EQ(asked.label, "Sociale contacten buitenshuis");
    EXPECT_FALSE(asked.sentences.empty());
    EXPECT_FALSE(rung()) << "asking keeps nothing";

    Measurement ladder = measurement("participatieladder", Rater::professional);
    ladder.answers = answers(false, false, true, true, true);
    const auto kept = must(add(coach, ladder));
    EXPECT_EQ(kept.scores.at(0).value, 4);
    EXPECT_FALSE(kept.explanation.empty());
    EXPECT_EQ(rung(), 4);
}

TEST_F(Measuring, TheRungMovesUpAndDownAndHistoryStays) {
    Measurement first = measurement("participatieladder", Rater::professional);
    first.answers = answers(false, false, false, false, false);
    must(add(coach, first));
    EXPECT_EQ(rung(), 1);
    days_pass(180);
    Measurement second = measurement("participatieladder", Rater::professional);
    second.answers = answers(false, false, false, true, true);
    second.moment = Moment::follow_up;
    second.reason = "Jan doet mee met de kookgroep.";
    must(add(coach, second));
    EXPECT_EQ(rung(), 3);
    const auto history = must(as(
        coach, [&](app::Call& call) { return app::list_measurements(call, dossier, "participatieladder"); }));
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].reason, "Jan doet mee met de kookgroep.");
    EXPECT_EQ(history[1].scores.at(0).value, 1);
}

TEST_F(Measuring, AnOlderMomentRecordedLaterDoesNotMoveTheRungBack) {
    days_pass(30);
    Measurement now = measurement("participatieladder", Rater::professional);
    now.answers = answers(false, false, false, true, true);
    must(add(coach, now));
    Measurement earlier = measurement("participatieladder", Rater::professional);
    earlier.taken_on = today() - std::chrono::days{20};
    earlier.answers = answers(false, false, false, false, false);
    must(add(coach, earlier));
    EXPECT_EQ(rung(), 3);
}

TEST_F(Measuring, TheParticipantsOwnRungStandsBesideTheProfessionals) {
    Measurement own = measurement("participatieladder", Rater::participant);
    own.answers = answers(false, false, true, true, true);
    must(add(coach, own));
    EXPECT_EQ(rung(), 4);
    Measurement professional = measurement("participatieladder", Rater::professional);
    professional.answers = answers(false, false, false, false, true);
    must(add(coach, professional));
    EXPECT_EQ(rung(), 2);
    own.taken_on = today();
    must(add(coach, own));
    EXPECT_EQ(rung(), 2);
}

TEST_F(Measuring, OpenQuestionsAreNamedAndASkippedOneIsFineWhenItDoesNotMatter) {
    const auto paid = must(as(coach, [&](app::Call& call) {
        return app::determine_rung(call, dossier, {{"arbeidscontract", "true"}, {"ondersteuning", "false"}});
    }));
    EXPECT_EQ(paid.value, 6);
    const auto open = as(coach, [&](app::Call& call) {
        return app::determine_rung(call, dossier, {{"arbeidscontract", "false"}});
    });
    ASSERT_FALSE(open.ok());
    EXPECT_EQ(open.error().fault, Fault::invalid);
    EXPECT_GE(open.error().problems.size(), 3U);
}

TEST_F(Measuring, ADomainMayBeLeftOutWithAReasonAndBothRatersStandSideBySide) {
    Measurement coachs = measurement("zrm-11", Rater::professional);
    coachs.scores = {{"financien", 1, "", ""}, {"justitie", std::nullopt, "Geen aanleiding", ""}};
    must(add(coach, coachs));
    Measurement jans = measurement("zrm-11", Rater::participant);
    jans.scores = {{"financien", 3, "", ""}};
    must(add(coach, jans));
    EXPECT_EQ(
        must(as(coach, [&](app::Call& call) { return app::list_measurements(call, dossier, std::nullopt); }))
            .size(),
        2U);
}

TEST_F(Measuring, EverythingThatIsWrongWithAMeasurementIsToldAtOnce) {
    Measurement one = measurement("zrm-11", Rater::network);
    one.taken_on = today() + std::chrono::days{1};
    one.scores = {{"financien", 6, "", ""},
                  {"zweven", 3, "", ""},
                  {"justitie", std::nullopt, "", ""},
                  {"financien", 2, "toch niet", ""}};
    const auto refused = add(coach, one);
    EXPECT_THAT(
        pointers(refused.error()),
        ::testing::UnorderedElementsAre("/datum", "/beoordelaar", "/scores/0/waarde", "/scores/1/domein",
                                        "/scores/2/waarde", "/scores/3/nietGevraagd", "/scores/3/domein"));
    one.instrument_id = "bestaat-niet";
    EXPECT_THAT(pointers(add(coach, one).error()), ::testing::ElementsAre("/instrument"));
}

TEST_F(Measuring, APersonOrContactOfElsewhereIsRefused) {
    Measurement one = measurement("zrm-11", Rater::professional);
    one.scores = {{"financien", 2, "", ""}};
    one.person_id = PersonId{coach.id.uuid};
    one.contact_id = ContactId{coach.id.uuid};
    EXPECT_THAT(pointers(add(coach, one).error()),
                ::testing::UnorderedElementsAre("/persoonId", "/contactId"));
}

TEST_F(Measuring, SomeoneWhoIsNotInvolvedSeesNoDossier) {
    Measurement one = measurement("zrm-11", Rater::professional);
    one.scores = {{"financien", 2, "", ""}};
    EXPECT_EQ(add(second_coach, one).error().fault, Fault::missing);
    EXPECT_EQ(add(administrator, one).error().fault, Fault::missing);
}

}  // namespace
}  // namespace ph::scenarios
