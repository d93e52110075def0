// A coach starts a method beside the approach: its steps and terms join the case, every method can be
// followed to its end, and stopping asks for a reason.
#include "app/use_cases/approaches.hpp"
#include "scenarios/case_town.hpp"

namespace ph::scenarios {
namespace {

using State = app::StepState;

struct Methods : CaseTown {
    app::CasePicture begun(const std::string& method) {
        return given(coach, [&](app::Call& call) { return app::start_method(call, dossier, method); });
    }
    app::CasePicture seen(const CaseId& id) {
        return given(coach, [&](app::Call& call) { return app::case_picture(call, dossier, id); });
    }
    app::CasePicture acted(const CaseId& id, const std::string& on, CaseAct act,
                           const std::string& reason = "") {
        const auto present = seen(id);
        return given(coach, [&](app::Call& call) {
            return app::act_on_case(call, dossier, id, present.record.version, {on, act, reason});
        });
    }
    static bool may(const app::CaseItemView& one, CaseAct act) {
        return std::ranges::find(one.acts, act) != one.acts.end();
    }
    // Starts and finishes what can be, until nothing is left to do; time passes where a step waits for it.
    std::vector<std::string> followed_to_the_end(const CaseId& id) {
        std::vector<std::string> finished;
        for (int turn = 0; turn < 100; ++turn) {
            const auto picture = seen(id);
            if (picture.record.ended_at) return finished;
            const auto doable = std::ranges::find_if(picture.items, [](const app::CaseItemView& one) {
                return one.kind == app::StepKind::task &&
                       (may(one, CaseAct::finish) || may(one, CaseAct::start));
            });
            if (doable == picture.items.end()) {
                days_pass(31);
                given(coach, [&](app::Call& call) -> Result<int> {
                    PH_TRY(const auto admission,
                           call.gate.admit(access::Permission::case_change, dossier, true));
                    PH_TRY(auto running, app::load_case(call, admission, id));
                    PH_CHECK(app::look_at_case(call, admission, running));
                    return 0;
                });
                continue;
            }
            if (may(*doable, CaseAct::finish)) {
                finished.push_back(doable->id);
                acted(id, doable->id, CaseAct::finish);
            } else {
                acted(id, doable->id, CaseAct::start);
            }
        }
        return finished;
    }
};

TEST_F(Methods, EveryMethodOfTheLibraryCanBeStartedAndFollowedToItsEnd) {
    int followed = 0;
    for (const auto& [id, method] : catalogue().methods) {
        if (!method.approach.empty()) continue;  // those are approaches, walked through in tests/engine/walks
        SCOPED_TRACE(id);
        const auto started = begun(id);
        EXPECT_EQ(started.name, method.name);
        std::vector<std::string> steps;
        for (const auto& step : method.steps) steps.push_back(step.id);
        EXPECT_THAT(followed_to_the_end(started.record.id), ::testing::UnorderedElementsAreArray(steps))
            << "every step, once";
        ++followed;
    }
    EXPECT_GE(followed, 15);
}

TEST_F(Methods, AMethodStandsBesideTheApproachWithItsNextStepAsATask) {
    start();
    const auto rups = begun("rups");
    EXPECT_EQ(item(rups, "Contact").state, State::active);
    EXPECT_TRUE(item(rups, "Oriëntatie").next);
    EXPECT_EQ(task("Contact").case_id, rups.record.id);
    const auto overview = given(coach, [&](app::Call& call) { return app::case_overview(call, dossier); });
    EXPECT_EQ(overview.cases.size(), 2U);
    must(finish("Contact", TaskStatus::done));
    EXPECT_EQ(item(seen(rups.record.id), "Oriëntatie").state, State::active);
}

TEST_F(Methods, AStepThatComesAfterATimeWaitsForIt) {
    const auto id = begun("werk-een-zorg-minder").record.id;
    must(finish("Contact en motivatie", TaskStatus::done));
    EXPECT_EQ(item(seen(id), "Volledig actief door werk").state, State::later) << "six months did not pass";
    EXPECT_EQ(followed_to_the_end(id), std::vector<std::string>{"volledig-actief"});
    EXPECT_TRUE(seen(id).record.ended_at);
}

TEST_F(Methods, TheStepsAreAsManyAsTheSourceNames) {
    const std::map<std::string, std::size_t> named{
        {"achter-de-voordeur", 7},  {"activeringsmethodiek", 9}, {"gezinscoach", 10}, {"ivb", 5}, {"rups", 4},
        {"werk-een-zorg-minder", 2}};
    for (const auto& [id, count] : named) EXPECT_EQ(catalogue().methods.at(id).steps.size(), count) << id;
}

TEST_F(Methods, AfterDetentionFiveConditionsAreSettledBesideEachOtherWithinSixMonths) {
    const auto id = begun("nazorg-detentie").record.id;
    const auto screening = task("Screenen en aanmelden");
    EXPECT_GE(screening.due_on, today() + std::chrono::days{181});
    EXPECT_LE(screening.due_on, today() + std::chrono::days{188});
    EXPECT_EQ(item(seen(id), "Inkomen").state, State::later);
    must(finish("Screenen en aanmelden", TaskStatus::done));
    const auto screened = seen(id);
    for (const char* condition : {"Identiteitsbewijs", "Onderdak", "Inkomen", "Schulden", "Zorg"})
        EXPECT_EQ(item(screened, condition).state, State::active) << condition;
}

TEST_F(Methods, AFamilyIsInformedBeforeItIsAmongItself) {
    const auto id = begun("eigen-kracht-conferentie").record.id;
    must(finish("Bijeenbrengen", TaskStatus::done));
    EXPECT_EQ(item(seen(id), "Tijd zonder professionals").state, State::later);
    must(finish("Informatie", TaskStatus::done));
    EXPECT_EQ(item(seen(id), "Tijd zonder professionals").state, State::active);
    EXPECT_EQ(item(seen(id), "Plan presenteren").state, State::later) << "the plan belongs to the family";
}

TEST_F(Methods, WhereStepsHaveNoOrderTheCoachChooses) {
    const auto coached = begun("gezinscoach");
    for (const auto& one : coached.items) {
        if (one.kind == app::StepKind::task) {
            EXPECT_EQ(one.state, State::ready) << one.name;
        }
    }
    const auto id = coached.record.id;
    acted(id, "praktische-hulp", CaseAct::start);
    acted(id, "verantwoorden", CaseAct::skip, "Dat doet de instelling zelf.");
    EXPECT_EQ(item(seen(id), "Praktisch helpen").state, State::active);
}

TEST_F(Methods, StoppingAsksForAReasonAndTellsIt) {
    const auto started = begun("ivb");
    const auto plan = std::ranges::find(started.items, app::StepKind::plan, &app::CaseItemView::kind);
    ASSERT_NE(plan, started.items.end());
    ASSERT_TRUE(may(*plan, CaseAct::stop));
    const auto stop = [&](const std::string& reason) {
        return as(coach, [&](app::Call& call) {
            return app::act_on_case(call, dossier, started.record.id, started.record.version,
                                    {plan->id, CaseAct::stop, reason});
        });
    };
    EXPECT_FALSE(stop("").ok());
    ASSERT_TRUE(stop("Jan gaat naar een ander traject.").ok());
    const auto over = seen(started.record.id);
    EXPECT_TRUE(over.record.ended_at);
    EXPECT_TRUE(std::ranges::any_of(over.happenings, [](const CaseHappening& one) {
        return one.sentence.find("Jan gaat naar een ander traject.") != std::string::npos;
    })) << "the story tells why";
    EXPECT_EQ(begun("ivb").name, over.name) << "and it may begin again";
}

TEST_F(Methods, TheSameMethodRunsOnceAtATimeAndAnUnknownOneIsTold) {
    begun("presentie");
    const auto again =
        as(coach, [&](app::Call& call) { return app::start_method(call, dossier, "presentie"); });
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().fault, Fault::conflict);
    const auto unknown =
        as(coach, [&](app::Call& call) { return app::start_method(call, dossier, "toveren"); });
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(unknown.error().problems.front().place.pointer, "/methode");
}

TEST_F(Methods, AMethodThatIsAnApproachStartsThatApproach) {
    EXPECT_EQ(begun("tilburg-doe-mee").record.approach_id, "tilburg-doe-mee");
}

}  // namespace
}  // namespace ph::scenarios
