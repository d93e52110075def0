// Lists of people to approach on both databases: ten thousand in one go, pages that miss nobody, counts that
// agree with the rows, and nothing of another municipality.
#include "domain/outreach.hpp"

#include "app/ports/cohorts.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/measurements.hpp"
#include "app/ports/outreach.hpp"
#include "app/ports/protection.hpp"
#include "app/ports/trajectories.hpp"
#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

using app::OutreachFilter;
using app::OutreachTurn;
using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct OutreachContract : OpenedDossier {
    access::Scope everywhere() { return scope(world.coach, access::Reach::municipality); }

    OutreachList list() {
        OutreachList made;
        made.id = new_id<OutreachListId>();
        made.municipality_id = world.municipality.id;
        made.name = "Wijk Noord";
        made.source = "Bestand";
        made.ladder = "proef";
        made.made_by = world.coach.id;
        made.made_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.outreach().add_list(everywhere(), made); });
        return made;
    }
    OutreachPerson person(const OutreachList& of, std::optional<Date> next_on) {
        OutreachPerson made;
        made.id = new_id<OutreachPersonId>();
        made.municipality_id = world.municipality.id;
        made.list_id = of.id;
        made.given_names = "Kees";
        made.family_name = "Bakker";
        made.birth_date = clock.today() - days{20'000};
        made.step = next_on ? "bellen" : "";
        made.next_on = next_on;
        made.last_on = clock.today();
        return made;
    }
    OutreachPerson added(const OutreachPerson& one) {
        change([&](app::UnitOfWork& work) { return work.outreach().add_people(everywhere(), {one}); });
        return one;
    }
    OutreachAttempt attempt(const OutreachPerson& of) {
        OutreachAttempt made;
        made.id = new_id<OutreachAttemptId>();
        made.municipality_id = world.municipality.id;
        made.person_id = of.id;
        made.tried_on = clock.today();
        made.step = "Bellen";
        made.words = "Geen tijd";
        made.recorded_by = world.coach.id;
        made.recorded_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.outreach().add_attempt(everywhere(), made); });
        return made;
    }
    void joined(const OutreachList& from, const Dossier& into) {
        auto one = added(person(from, clock.today()));
        ASSERT_TRUE(join_outreach(one, into.id, clock.today()).ok());
        change([&](app::UnitOfWork& work) { return work.outreach().change_person(everywhere(), one); });
    }
    void close(Dossier& one) {
        ASSERT_TRUE(change_phase(one, DossierPhase::closed, "Verhuisd", clock.today()).ok());
        change([&](app::UnitOfWork& work) { return work.dossiers().change(admission(one), one); });
    }
    void ended(const Dossier& of, TrajectoryResult result) {
        Trajectory one;
        one.id = new_id<TrajectoryId>();
        one.dossier_id = of.id;
        one.title = "Taalles";
        one.end_goal = "Spreekt Nederlands";
        one.starts_on = clock.today();
        one.ends_on = clock.today() + days{100};
        one.responsible_id = world.coach.id;
        ASSERT_TRUE(ph::close(one, result, "Het is klaar.", clock.today(), clock.now()).ok());
        change([&](app::UnitOfWork& work) { return work.trajectories().add(admission(of), one); });
    }
    void measured(const Dossier& of, Moment moment) {
        Measurement one;
        one.id = new_id<MeasurementId>();
        one.dossier_id = of.id;
        one.person_id = of.participant_id;
        one.instrument_id = "zrm-11";
        one.moment = moment;
        one.taken_on = clock.today();
        one.recorded_by = world.coach.id;
        one.recorded_at = clock.now();
        one.scores = {{"geld", 2, "", ""}};
        change([&](app::UnitOfWork& work) { return work.measurements().add(admission(of), one); });
    }
    std::vector<app::CohortSubject> ended_after(const std::optional<OutreachListId>& from) {
        std::vector<app::CohortSubject> all;
        app::PageRequest request{std::nullopt, 1};
        do {
            const auto work = read();
            auto found = work->cohorts().ended_after_outreach(everywhere(), from, request);
            if (!found.ok()) throw std::runtime_error(to_text(found.error()));
            for (auto& one : found->items) all.push_back(std::move(one));
            request.after = found->next;
        } while (request.after);
        return all;
    }
    app::Page<OutreachPerson> page(OutreachTurn turn, const app::PageRequest& request = {}) {
        const auto work = read();
        auto found = work->outreach().people(everywhere(), {turn, std::nullopt}, clock.today(), request);
        if (!found.ok()) throw std::runtime_error(to_text(found.error()));
        return std::move(*found);
    }
    app::OutreachFunnel funnel() {
        const auto work = read();
        auto found = work->outreach().funnel(everywhere(), std::nullopt);
        if (!found.ok()) throw std::runtime_error(to_text(found.error()));
        return *found;
    }
};

TEST_P(OutreachContract, APersonComesBackAsItWasStored) {
    auto stored = person(list(), clock.today());
    stored.name_prefix = "de";
    stored.phone = "06 1234 5678";
    stored.place = "thuis";
    stored.attempts = 2;
    stored.declined = 1;
    stored.approached_on = clock.today();
    added(stored);
    const auto work = read();
    const auto found = work->outreach().person(everywhere(), stored.id);
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->full_name(), "Kees de Bakker");
    EXPECT_EQ(found->next_on, clock.today());
    EXPECT_EQ(found->birth_date, stored.birth_date);
    EXPECT_EQ(found->approached_on, clock.today());
    EXPECT_FALSE(found->talked_on);
    EXPECT_EQ(found->place, "thuis");
}

TEST_P(OutreachContract, TenThousandPeopleComeInOneGoAndEveryPageHasOthers) {
    const auto of = list();
    std::vector<OutreachPerson> many;
    for (int i = 0; i < 10'000; ++i) many.push_back(person(of, clock.today() - days{i % 40}));
    change([&](app::UnitOfWork& work) { return work.outreach().add_people(everywhere(), many); });
    std::set<OutreachPersonId> seen;
    std::optional<app::PageKey> after;
    std::optional<Date> last;
    do {
        const auto found = page(OutreachTurn::now, {after, 200});
        for (const OutreachPerson& one : found.items) {
            EXPECT_TRUE(seen.insert(one.id).second) << "twice";
            EXPECT_TRUE(!last || *last <= *one.next_on) << "who waits longest comes first";
            last = one.next_on;
        }
        after = found.next;
    } while (after);
    EXPECT_THAT(seen, SizeIs(10'000));
    EXPECT_EQ(funnel().listed, 10'000);
    change([&](app::UnitOfWork& work) { return work.outreach().remove_list(everywhere(), of.id); });
    EXPECT_EQ(count("outreach_person"), 0);
    EXPECT_EQ(count("outreach_list"), 0);
}

TEST_P(OutreachContract, EachTurnHasItsOwnPeople) {
    const auto of = list();
    const auto today = added(person(of, clock.today()));
    const auto later = added(person(of, clock.today() + days{1}));
    const auto undecided = added(person(of, std::nullopt));
    auto stopped = person(of, std::nullopt);
    stopped.standing = OutreachStanding::stopped;
    stopped.reason = "verhuisd";
    added(stopped);
    const auto only = [&](OutreachTurn turn) {
        std::vector<OutreachPersonId> ids;
        for (const OutreachPerson& one : page(turn).items) ids.push_back(one.id);
        return ids;
    };
    EXPECT_THAT(only(OutreachTurn::now), ElementsAre(today.id));
    EXPECT_THAT(only(OutreachTurn::later), ElementsAre(later.id));
    EXPECT_THAT(only(OutreachTurn::undecided), ElementsAre(undecided.id));
    EXPECT_THAT(only(OutreachTurn::stopped), ElementsAre(stopped.id));
    const auto counted = funnel();
    EXPECT_EQ(counted.open, 3);
    EXPECT_EQ(counted.undecided, 1);
    EXPECT_EQ(counted.stopped, 1);
    EXPECT_EQ(counted.listed, counted.open + counted.stopped + counted.joined);
}

TEST_P(OutreachContract, TheSecondOfTwoChangesIsStale) {
    auto first = added(person(list(), clock.today()));
    auto second = first;
    change([&](app::UnitOfWork& work) { return work.outreach().change_person(everywhere(), first); });
    EXPECT_EQ(first.version, 2);
    const auto work = write();
    const Status refused = work->outreach().change_person(everywhere(), second);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::stale);
}

TEST_P(OutreachContract, WhoIsForgottenIsNotFoundAndStillCounts) {
    auto one = added(person(list(), clock.today()));
    attempt(one);
    {
        const auto work = read();
        const auto silent = work->outreach().silent_since(everywhere(), clock.today() + days{1}, 10);
        ASSERT_TRUE(silent.ok());
        EXPECT_THAT(*silent, SizeIs(1));
    }
    forget(one);
    change([&](app::UnitOfWork& work) -> Status {
        PH_CHECK(work.outreach().forget_words(everywhere(), one.id));
        return work.outreach().change_person(everywhere(), one);
    });
    const auto work = read();
    EXPECT_EQ(work->outreach().person(everywhere(), one.id).error().fault, Fault::missing);
    const auto attempts = work->outreach().attempts(everywhere(), one.id);
    ASSERT_TRUE(attempts.ok());
    ASSERT_THAT(*attempts, SizeIs(1));
    EXPECT_EQ(attempts->front().words, "");
    EXPECT_EQ(funnel().listed, 1);
}

TEST_P(OutreachContract, ADossierKnowsHowItsParticipantWasApproached) {
    auto one = added(person(list(), clock.today()));
    attempt(one);
    ASSERT_TRUE(join_outreach(one, dossier.id, clock.today()).ok());
    change([&](app::UnitOfWork& work) { return work.outreach().change_person(everywhere(), one); });
    const auto work = read();
    const auto attempts = work->outreach().attempts(here());
    ASSERT_TRUE(attempts.ok());
    ASSERT_THAT(*attempts, SizeIs(1));
    EXPECT_EQ(attempts->front().words, "Geen tijd");
    const auto same_day = work->outreach().born_on(everywhere(), {clock.today() - days{20'000}});
    ASSERT_TRUE(same_day.ok());
    EXPECT_TRUE(same_day->empty()) << "who joined is found among the dossiers";
    const auto listed = work->outreach().listed(everywhere(), false);
    ASSERT_TRUE(listed.ok());
    EXPECT_TRUE(listed->empty());
}

TEST_P(OutreachContract, WhoHasNoBirthDateCanBeAskedForAlone) {
    auto undated = person(list(), clock.today());
    undated.birth_date.reset();
    undated.phone = "06 8765 4321";
    added(undated);
    added(person(list(), clock.today()));
    const auto work = read();
    const auto everybody = work->outreach().listed(everywhere(), false);
    ASSERT_TRUE(everybody.ok());
    EXPECT_THAT(*everybody, SizeIs(2));
    const auto without = work->outreach().listed(everywhere(), true);
    ASSERT_TRUE(without.ok());
    ASSERT_THAT(*without, SizeIs(1));
    EXPECT_EQ(without->front().phone, "06 8765 4321");
    EXPECT_FALSE(without->front().birth_date);
}

TEST_P(OutreachContract, OfWhoJoinedThoseAreFoundWhoMayHaveLeft) {
    const auto north = list();
    const auto south = list();
    const Dossier stayed = with_dossier(clock.today() - days{9});
    Dossier finished = with_dossier(clock.today() - days{8});
    Dossier gone = with_dossier(clock.today() - days{7});
    Dossier at_the_desk = with_dossier(clock.today() - days{6});
    for (const Dossier* one : std::initializer_list<const Dossier*>{&dossier, &stayed, &finished})
        joined(north, *one);
    joined(south, gone);
    ended(dossier, TrajectoryResult::broken_off);
    ended(stayed, TrajectoryResult::partly);
    measured(finished, Moment::end);
    close(finished);
    close(gone);
    close(at_the_desk);
    const auto everyone = ended_after(std::nullopt);
    ASSERT_THAT(everyone, SizeIs(3)) << "a page at a time, nobody twice, nobody who came by themselves";
    EXPECT_EQ(everyone[0].dossier_id, dossier.id);
    EXPECT_THAT(everyone[0].results, ElementsAre(TrajectoryResult::broken_off));
    EXPECT_EQ(everyone[1].dossier_id, finished.id);
    EXPECT_EQ(everyone[1].phase, DossierPhase::closed);
    ASSERT_THAT(everyone[1].measurements, SizeIs(1));
    EXPECT_EQ(everyone[1].measurements[0].moment, Moment::end);
    EXPECT_THAT(everyone[1].measurements[0].scores, IsEmpty()) << "that there is one is enough";
    EXPECT_EQ(everyone[2].dossier_id, gone.id);
    EXPECT_THAT(ended_after(north.id), SizeIs(2));
    ASSERT_THAT(ended_after(south.id), SizeIs(1));
    EXPECT_EQ(ended_after(south.id)[0].dossier_id, gone.id);
    EXPECT_EQ(funnel().joined, 4);

    const Restriction hidden{new_id<RestrictionId>(), world.municipality.id,  gone.id,    true,
                             "Zus van een collega",   world.administrator.id, clock.now()};
    const access::KeptGrant key{world.administrator.id.uuid,
                                gone.id,
                                {{}, "beheer", "avg-24-32", access::GrantOrigin::named},
                                clock.now(),
                                {},
                                hidden.id.uuid};
    change([&](app::UnitOfWork& work) {
        return work.protection().restrict_dossier(everywhere(), hidden, {key});
    });
    EXPECT_THAT(ended_after(south.id), IsEmpty()) << "not even that somebody left";
}

TEST_P(OutreachContract, AnotherMunicipalityWritesNothingHere) {
    auto foreign = person(list(), clock.today());
    foreign.municipality_id = new_id<MunicipalityId>();
    const auto work = write();
    EXPECT_EQ(work->outreach().add_people(everywhere(), {foreign}).error().fault, Fault::missing);
}

PH_ON_BOTH(OutreachContract);

}  // namespace
}  // namespace ph::storage::contract
