// Ask once, know the source: facts, client snapshots, household changes, and the timeline that tells the
// story.
#include "app/use_cases/facts.hpp"
#include "app/use_cases/household.hpp"
#include "app/use_cases/timeline.hpp"
#include "scenarios/town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Knowing : public Town {
  protected:
    void SetUp() override {
        const auto registration = registered(jan());
        dossier = registration.dossier_id;
        person = registration.participant_id;
    }
    // An answer that fits a question of the shipped form.
    static app::SnapshotAnswer answer(const app::FormQuestion& question) {
        std::string value = "\"Bij een vriend\"";
        if (question.kind == "ja-nee") value = "true";
        if (question.kind == "getal") value = "2";
        if (question.kind == "datum") value = "\"2026-11-01\"";
        if (question.kind == "keuze") value = '"' + question.choices.front().first + '"';
        return {question.fact, value, {}, {}};
    }
    app::NewSnapshot snapshot() {
        app::NewSnapshot input;
        input.person_id = person;
        input.form_id = form().id;
        input.filled_on = clock.today();
        for (const auto& question : form().questions) input.answers.push_back(answer(question));
        return input;
    }
    static const app::Form& form() { return shipped().forms.at("klantfoto"); }
    app::SnapshotWithFacts filled(const app::NewSnapshot& input) {
        return given(intaker, [&](app::Call& call) { return app::add_snapshot(call, dossier, input); });
    }
    std::vector<app::FactView> known(bool history = false) {
        return given(intaker, [&](app::Call& call) { return app::facts(call, dossier, history); });
    }

    DossierId dossier;
    PersonId person;
};

TEST_F(Knowing, AnswersBecomeFactsWithSourceAndDate) {
    const auto made = filled(snapshot());
    EXPECT_THAT(made.facts, SizeIs(form().questions.size()));
    const auto facts = known();
    ASSERT_THAT(facts, SizeIs(form().questions.size()));
    EXPECT_EQ(facts[0].source, FactSource::person);
    EXPECT_EQ(facts[0].observed_on, clock.today());
    EXPECT_EQ(facts[0].recorded_by_name, "Ilse Intaker");
    EXPECT_EQ(facts[0].purpose, form().purpose);
}

TEST_F(Knowing, TheSameAnswerOnTheSameDayIsNotKeptTwice) {
    filled(snapshot());
    EXPECT_THAT(filled(snapshot()).facts, IsEmpty());
    EXPECT_THAT(known(true), SizeIs(form().questions.size()));
}

TEST_F(Knowing, AnotherAnswerReplacesWhatWasKnownAndTheOldOneIsKept) {
    filled(snapshot());
    clock.advance(std::chrono::hours{24});
    const auto& question = *std::find_if(form().questions.begin(), form().questions.end(),
                                         [](const auto& one) { return one.kind == "ja-nee"; });
    const auto added = given(intaker, [&](app::Call& call) {
        return app::add_fact(
            call, dossier,
            {person, question.fact, "false", FactSource::agency, "Voedselbank", clock.today()});
    });
    EXPECT_TRUE(added.holds);
    EXPECT_THAT(known(), SizeIs(form().questions.size()));
    EXPECT_THAT(known(true), SizeIs(form().questions.size() + 1));
    for (const auto& fact : known()) {
        if (fact.key == question.fact) {
            EXPECT_EQ(fact.value, "false");
            EXPECT_EQ(fact.source_detail, "Voedselbank");
        }
    }
}

TEST_F(Knowing, WhatDoesNotFitTheFormIsRefusedAllAtOnce) {
    auto input = snapshot();
    input.person_id = make_id<PersonId>(clock.now(), random);
    input.filled_on = clock.today() + std::chrono::days{1};
    input.answers = {
        {"bestaat.niet", "true", {}, {}}, answer(form().questions[0]), answer(form().questions[0])};
    const auto refused =
        as(intaker, [&](app::Call& call) { return app::add_snapshot(call, dossier, input); });
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(pointers(refused.error()),
                ElementsAre("/persoonId", "/datum", "/antwoorden/0/feit", "/antwoorden/2/feit"));
    EXPECT_THAT(known(true), IsEmpty());
}

TEST_F(Knowing, AWrongKindOfAnswerIsExplained) {
    for (const auto& question : form().questions) {
        if (question.kind == "tekst") continue;
        const auto refused = as(intaker, [&](app::Call& call) {
            return app::add_fact(
                call, dossier,
                {person, question.fact, "\"zomaar iets\"", FactSource::person, {}, clock.today()});
        });
        ASSERT_FALSE(refused.ok()) << question.fact;
        EXPECT_THAT(pointers(refused.error()), ElementsAre("/waarde"));
    }
}

TEST_F(Knowing, OnlyWhatChangesOfAPersonChangesAndABsnIsRemembered) {
    const auto change = [&](int version, const app::PersonChange& wanted) {
        return as(intaker, [&](app::Call& call) {
            return app::change_person(call, dossier, person, version, wanted);
        });
    };
    app::PersonChange wanted;
    wanted.phone = "06 12345678";
    wanted.bsn = Bsn::parse("999990019");
    const auto changed = change(1, wanted);
    ASSERT_TRUE(changed.ok());
    EXPECT_EQ(changed->version, 2);
    EXPECT_EQ(changed->family_name, "Berg");
    EXPECT_EQ(change(1, wanted).error().fault, Fault::stale);
    app::PersonChange wrong;
    wrong.family_name = "";
    wrong.email = "geen adres";
    EXPECT_THAT(pointers(change(2, wrong).error()), ElementsAre("/achternaam", "/email"));
    const auto persons = given(intaker, [&](app::Call& call) { return app::persons(call, dossier); });
    ASSERT_THAT(persons, SizeIs(1));
    EXPECT_EQ(persons[0].bsn->masked(), "******019");
    EXPECT_EQ(persons[0].phone, "06 12345678");
}

TEST_F(Knowing, AWrongBsnOrBirthDateIsCorrectedOrErasedAndWhatWasKnownIsKept) {
    const auto changed = [&](int version, const app::PersonChange& wanted) {
        return given(intaker, [&](app::Call& call) {
            return app::change_person(call, dossier, person, version, wanted);
        });
    };
    const auto birth_date = jan().person.birth_date;
    app::PersonChange wrong;
    wrong.bsn = Bsn::parse("999990019");
    changed(1, wrong);
    clock.advance(std::chrono::minutes{1});
    app::PersonChange erased;
    erased.bsn = std::optional<Bsn>{};
    erased.birth_date = std::optional<Date>{};
    erased.source = FactSource::document;
    erased.source_detail = "Paspoort";
    const Person after = changed(2, erased);
    EXPECT_FALSE(after.bsn);
    EXPECT_FALSE(after.birth_date);

    const auto kept = given(intaker, [&](app::Call& call) -> Result<std::vector<PersonEvent>> {
        PH_TRY(const auto admission, call.gate.admit(access::Permission::dossier_read, dossier));
        return call.work.persons().person_events(admission);
    });
    ASSERT_THAT(kept, SizeIs(3));
    EXPECT_FALSE(kept[0].bsn) << "before the first number none was known";
    EXPECT_EQ(kept[1].kind, PersonEventType::birth_date);
    EXPECT_EQ(kept[1].birth_date, birth_date);
    EXPECT_EQ(kept[2].bsn, Bsn::parse("999990019"));
    EXPECT_EQ(kept[2].source, FactSource::document);
    EXPECT_EQ(kept[2].source_detail, "Paspoort");

    const auto story = given(intaker, [&](app::Call& call) {
        return app::timeline(call, dossier, {.after = std::nullopt, .limit = 50});
    });
    EXPECT_EQ(story.items.front().title, "Burgerservicenummer verbeterd: Jan van der Berg");
    EXPECT_EQ(story.items.front().text, "Paspoort");
}

TEST_F(Knowing, SomeoneWhoJoinsTheHouseholdIsInTheStory) {
    clock.advance(std::chrono::minutes{1});
    Person child;
    child.given_names = "Noor";
    child.family_name = "Berg";
    child.household_role = HouseholdRole::child;
    given(intaker, [&](app::Call& call) { return app::add_person(call, dossier, child); });
    const auto story = given(intaker, [&](app::Call& call) {
        return app::timeline(call, dossier, {.after = std::nullopt, .limit = 50});
    });
    EXPECT_EQ(story.items.front().kind, app::TimelineKind::person);
    EXPECT_EQ(story.items.front().title, "In het huishouden: Noor Berg");
}

TEST_F(Knowing, APersonOfAnotherHouseholdIsNotThere) {
    auto other = jan();
    other.person.family_name = "Jansen";
    const auto elsewhere = registered(other);
    const auto refused = as(intaker, [&](app::Call& call) {
        return app::change_person(call, dossier, elsewhere.participant_id, 1, {});
    });
    EXPECT_EQ(refused.error().fault, Fault::missing);
}

TEST_F(Knowing, AHouseholdFindsAHome) {
    app::HouseholdChange home;
    home.address = "Dorpsstraat 1";
    home.postcode = "1234ab";
    home.no_fixed_address = false;
    const auto changed =
        given(intaker, [&](app::Call& call) { return app::change_household(call, dossier, 1, home); });
    EXPECT_EQ(changed.postcode, "1234 AB");
    EXPECT_EQ(changed.town, "Zonnedal");
    EXPECT_EQ(changed.version, 2);
}

TEST_F(Knowing, TheTimelineTellsTheStoryInOrder) {
    clock.advance(std::chrono::minutes{5});
    filled(snapshot());
    const auto page = given(intaker, [&](app::Call& call) {
        return app::timeline(call, dossier, {.after = std::nullopt, .limit = 50});
    });
    ASSERT_GE(page.items.size(), 3U);
    EXPECT_EQ(page.items.front().kind, app::TimelineKind::snapshot);
    EXPECT_EQ(page.items.front().title, "Klantfoto: " + form().name);
    EXPECT_TRUE(std::is_sorted(page.items.begin(), page.items.end(),
                               [](const auto& a, const auto& b) { return a.at > b.at; }));
    const auto told = std::find_if(page.items.begin(), page.items.end(), [](const auto& entry) {
        return entry.kind == app::TimelineKind::registration;
    });
    ASSERT_NE(told, page.items.end());
    EXPECT_EQ(told->text, jan().registration.question);
    EXPECT_EQ(told->by, "Ilse Intaker");
}

}  // namespace
}  // namespace ph::scenarios
