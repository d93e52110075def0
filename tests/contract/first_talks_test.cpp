// Talents and answers of the first talks, and how many talks there were.
#include "app/ports/first_talks.hpp"

#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

struct FirstTalkContract : OpenedDossier {
    Talent talent(const Dossier& of, const std::string& words) {
        Talent one;
        one.id = new_id<TalentId>();
        one.dossier_id = of.id;
        one.municipality_id = of.municipality_id;
        one.person_id = of.participant_id;
        one.kind = "handig";
        one.words = words;
        one.recorded_by = world.coach.id;
        one.recorded_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.first_talks().add_talent(admission(of), one); });
        return one;
    }
    TalkAnswer answer(const Dossier& of, const std::string& words) {
        TalkAnswer one;
        one.id = new_id<TalkAnswerId>();
        one.dossier_id = of.id;
        one.municipality_id = of.municipality_id;
        one.person_id = of.participant_id;
        one.question_id = "wat-wilt-u";
        one.words = words;
        one.recorded_by = world.coach.id;
        one.recorded_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.first_talks().add_answer(admission(of), one); });
        return one;
    }
    void contact(const Dossier& of, ContactOutcome outcome) {
        Contact one;
        one.id = new_id<ContactId>();
        one.dossier_id = of.id;
        one.person_id = of.participant_id;
        one.at = clock.now();
        one.outcome = outcome;
        one.recorded_by = world.coach.id;
        one.recorded_at = clock.now();
        one.place = "Buurthuis 't Anker";
        one.minutes = 45;
        change([&](app::UnitOfWork& work) { return work.work().add_contact(admission(of), one); });
    }
};

TEST_P(FirstTalkContract, TalentsComeInTheOrderInWhichTheyCameUpWithNames) {
    talent(dossier, "Fietsen");
    clock.advance(std::chrono::hours{1});
    talent(dossier, "Tuinieren");
    const auto found = read()->first_talks().talents(here());
    ASSERT_TRUE(found.ok());
    ASSERT_EQ(found->size(), 2U);
    EXPECT_EQ((*found)[0].words, "Fietsen");
    EXPECT_EQ((*found)[0].kind, "handig");
    EXPECT_EQ((*found)[0].recorded_by_name, world.coach.display_name);
    EXPECT_FALSE((*found)[0].ended_on);
}

TEST_P(FirstTalkContract, ATalentThatIsTakenOffStaysWithItsDayAndAHigherVersion) {
    Talent one = talent(dossier, "Fietsen");
    Talent stale = one;
    one.ended_on = clock.today();
    change([&](app::UnitOfWork& work) { return work.first_talks().change_talent(here(), one); });
    EXPECT_EQ(one.version, 2);
    const auto found = read()->first_talks().talent(here(), one.id);
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->ended_on, clock.today());
    EXPECT_EQ(found->version, 2);
    const auto work = write();
    EXPECT_EQ(work->first_talks().change_talent(here(), stale).error().fault, Fault::stale);
}

TEST_P(FirstTalkContract, NothingIsFoundOrChangedFromAnotherDossier) {
    Talent one = talent(dossier, "Fietsen");
    answer(dossier, "Rust");
    const Dossier other = with_dossier(clock.today());
    const auto work = write();
    EXPECT_EQ(work->first_talks().talent(admission(other), one.id).error().fault, Fault::missing);
    EXPECT_FALSE(work->first_talks().change_talent(admission(other), one).ok());
    EXPECT_TRUE(work->first_talks().talents(admission(other))->empty());
    EXPECT_TRUE(work->first_talks().answers(admission(other))->empty());
}

TEST_P(FirstTalkContract, AnswersStayAndTheNewestComesFirst) {
    answer(dossier, "Rust");
    clock.advance(std::chrono::hours{1});
    answer(dossier, "Werk met dieren; \"echt\" werk, ook 's nachts");
    const auto found = read()->first_talks().answers(here());
    ASSERT_TRUE(found.ok());
    ASSERT_EQ(found->size(), 2U);
    EXPECT_EQ((*found)[0].words, "Werk met dieren; \"echt\" werk, ook 's nachts");
    EXPECT_EQ((*found)[0].question_id, "wat-wilt-u");
    EXPECT_EQ((*found)[1].recorded_by_name, world.coach.display_name);
}

TEST_P(FirstTalkContract, OnlyTalksInThisDossierAreCounted) {
    EXPECT_EQ(read()->first_talks().talks(here()).value(), 0);
    contact(dossier, ContactOutcome::spoken);
    contact(dossier, ContactOutcome::not_home);
    contact(with_dossier(clock.today()), ContactOutcome::spoken);
    contact(dossier, ContactOutcome::spoken);
    EXPECT_EQ(read()->first_talks().talks(here()).value(), 2);
}

TEST_P(FirstTalkContract, AContactKeepsItsPlaceAndLengthAndATaskItsKind) {
    contact(dossier, ContactOutcome::spoken);
    const auto page = read()->work().contacts(here(), {});
    ASSERT_TRUE(page.ok());
    ASSERT_EQ(page->items.size(), 1U);
    EXPECT_EQ(page->items[0].place, "Buurthuis 't Anker");
    EXPECT_EQ(page->items[0].minutes, 45);
    Task small;
    small.id = new_id<TaskId>();
    small.dossier_id = dossier.id;
    small.owner_id = world.coach.id;
    small.title = "Kachel";
    small.due_on = clock.today();
    small.created_by = world.coach.id;
    small.created_at = clock.now();
    small.kind = TaskType::small_thing;
    change([&](app::UnitOfWork& work) { return work.work().add_task(here(), small); });
    EXPECT_EQ(read()->work().tasks(here(), true)->at(0).kind, TaskType::small_thing);
}

PH_ON_BOTH(FirstTalkContract);

}  // namespace
}  // namespace ph::storage::contract
