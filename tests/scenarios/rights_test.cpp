// What Jan asks about his data, what the privacy officer does with it, and what stays to be seen.
#include "app/ports/persons.hpp"
#include "app/use_cases/household.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/who_looked.hpp"
#include "scenarios/rights_town.hpp"

namespace ph::scenarios {
namespace {

using app::OwnKind;

struct Rights : RightsTown {};

TEST_F(Rights, AWrongBirthDateIsMendedAndWhatStoodThereStaysInTheHistory) {
    const auto person = own_item(OwnKind::person);
    EXPECT_EQ(text_of(person, "geboortedatum"), "3 april 1980");
    const auto request = must(ask(RightsKind::correction, "Ik ben van mei.", about(person, "geboortedatum")));
    EXPECT_EQ(request.due_on, Date{std::chrono::year{2026} / 12 / 23});
    const auto picture = taken_up(request);
    ASSERT_TRUE(picture.thing);
    EXPECT_EQ(text_of(*picture.thing, "geboortedatum"), "3 april 1980");

    const auto wrong = decided(picture.request, {RightsOutcome::granted, "U hebt gelijk.", "", "\"31 mei\""});
    EXPECT_EQ(pointers(wrong.error()), std::vector<std::string>{"/nieuweWaarde"});
    must(decided(picture.request, {RightsOutcome::granted, "U hebt gelijk.", "", "\"1980-05-03\""}));

    const auto after = own_item(OwnKind::person);
    EXPECT_EQ(text_of(after, "geboortedatum"), "3 mei 1980");
    ASSERT_EQ(after.remarks.size(), 1U);
    EXPECT_EQ(after.remarks[0].kind, RemarkKind::corrected);
    const auto before = own_item(OwnKind::person_event);
    EXPECT_EQ(text_of(before, "eerder"), "3 april 1980");
    EXPECT_EQ(text_of(before, "toelichting"), "verbeterd op verzoek van de deelnemer");
}

TEST_F(Rights, AFactGetsItsSuccessorAndTheOldOneIsMarked) {
    const FactId wrong = know("schulden", "true", jan);
    clock.advance(std::chrono::minutes{1});
    const auto request = must(ask(RightsKind::correction, "Ik heb geen schulden meer.",
                                  app::Thing{OwnKind::fact, wrong.to_string(), ""}));
    const auto picture = taken_up(request);
    EXPECT_EQ(decided(picture.request, {RightsOutcome::granted, "Klopt.", "", ""}).error().fault,
              Fault::invalid)
        << "a correction of a fact says what stands there from now on";
    EXPECT_EQ(decided(picture.request, {RightsOutcome::granted, "Klopt.", "", "\"geen\""}).error().fault,
              Fault::invalid)
        << "and the value fits the question";
    must(decided(picture.request, {RightsOutcome::granted, "Klopt.", "", "false"}));
    const auto data = own();
    const auto* old = data.find(OwnKind::fact, wrong.to_string());
    ASSERT_NE(old, nullptr);
    EXPECT_FALSE(old->holds);
    ASSERT_EQ(old->remarks.size(), 1U);
    const auto now = own_item(OwnKind::fact);
    EXPECT_TRUE(now.holds);
    EXPECT_EQ(text_of(now, "antwoord"), "nee");
    const auto facts = given(coach, [&](app::Call& call) { return app::facts(call, dossier, false); });
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].value, "false");
}

// An answer of long ago is put right where it stands; what was answered after it goes on holding.
TEST_F(Rights, PuttingAnOldAnswerRightLeavesTheNewerOneInItsPlace) {
    const FactId wrong = know("schulden", "true", jan);
    days_pass(10);
    const FactId newer = know("schulden", "true", jan);
    const auto request = must(ask(RightsKind::correction, "Toen had ik nog geen schulden.",
                                  app::Thing{OwnKind::fact, wrong.to_string(), ""}));
    must(decided(taken_up(request).request, {RightsOutcome::granted, "Klopt.", "", "false"}));
    const auto facts = given(coach, [&](app::Call& call) { return app::facts(call, dossier, false); });
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].id, newer);
    EXPECT_EQ(facts[0].value, "true");
}

// What came with a request opens the answer to it, also to somebody who coaches others.
TEST_F(Rights, WhoHandlesARequestIsNotACoachOfTheHousehold) {
    User both = add_user("beide", "Bo Beide", Role::privacy_officer, town_hall);
    both.roles = {Role::privacy_officer, Role::coach};
    const auto request = must(ask(RightsKind::access, ""));
    given(both,
          [&](app::Call& call) { return app::take_up_request(call, rules(), request.id, request.version); });
    EXPECT_TRUE(as(both, [&](app::Call& call) { return app::data_of(call, rules(), dossier); }).ok());
    EXPECT_FALSE(as(both, [&](app::Call& call) { return app::dossier_picture(call, dossier); }).ok());
    EXPECT_FALSE(as(both, [&](app::Call& call) { return app::facts(call, dossier, false); }).ok());
    EXPECT_TRUE(given(both, [](app::Call& call) { return app::dossiers(call, {}, {}, 50); }).rows.empty());
}

TEST_F(Rights, WhoReadsARequestIsSeenByWhoAskedIt) {
    const auto request = must(ask(RightsKind::access, ""));
    given(officer, [&](app::Call& call) { return app::rights_request(call, rules(), request.id); });
    const auto days = given(himself, [](app::Call& call) { return app::who_looked_at_me(call, {}, 5); }).days;
    EXPECT_TRUE(std::ranges::any_of(days, [&](const auto& day) { return day.name == officer.display_name; }));
}

// The term runs on when somebody leaves.
TEST_F(Rights, ARequestOfWhoLeftIsTakenUpByAnother) {
    const auto request = must(ask(RightsKind::access, ""));
    taken_up(request);
    const User other = add_user("privacy2", "Pia Privacy", Role::privacy_officer, town_hall);
    const auto take = [&] {
        return as(other, [&](app::Call& call) {
            return app::take_up_request(call, rules(), request.id, request.version + 1);
        });
    };
    EXPECT_EQ(take().error().fault, Fault::conflict);
    officer.active = false;
    const auto left = as(administrator, [&](app::Call& call) -> Status {
        PH_TRY(const auto scope, call.gate.enter(access::Permission::user_change, true));
        return call.work.users().change_user(scope, officer);
    });
    ASSERT_TRUE(left.ok());
    EXPECT_TRUE(take().ok());
    EXPECT_TRUE(as(other, [&](app::Call& call) { return app::data_of(call, rules(), dossier); }).ok());
}

TEST_F(Rights, RefusedMeansThatTheStatementOfTheParticipantStaysWithTheThing) {
    const ContactId said = talk(coach, "Jan wil niet meewerken.");
    const app::Thing thing{OwnKind::contact, said.to_string(), ""};
    const auto request = must(ask(RightsKind::correction, "Ik was ziek, daarom zei ik af.", thing));
    must(decided(taken_up(request).request,
                 {RightsOutcome::refused, "Dit is wat de coach die dag hoorde.", "", ""}));
    const auto remarks = given(coach, [&](app::Call& call) { return app::remarks(call, dossier); });
    ASSERT_EQ(remarks.size(), 1U);
    EXPECT_EQ(remarks[0].kind, RemarkKind::disagrees);
    EXPECT_EQ(remarks[0].text, "Ik was ziek, daarom zei ik af.");
    EXPECT_EQ(remarks[0].thing_id, said.to_string());
    const auto mine = given(himself, [&](app::Call& call) { return app::own_requests(call); });
    EXPECT_EQ(mine.at(0).decision, "Dit is wat de coach die dag hoorde.");
    EXPECT_EQ(own().find(OwnKind::contact, said.to_string())->remarks.size(), 1U);
}

TEST_F(Rights, WhatTheCoachWroteIsATaskForTheCoachAsWell) {
    const ContactId said = talk(coach, "Jan wil niet meewerken.");
    must(ask(RightsKind::correction, "Dat is niet zo.", app::Thing{OwnKind::contact, said.to_string(), ""}));
    const auto tasks = given(coach, [&](app::Call& call) { return app::list_tasks(call, dossier); });
    const auto found = std::ranges::find(tasks, rules().coach_task_title,
                                         [](const app::TaskStanding& one) { return one.task.title; });
    ASSERT_NE(found, tasks.end());
    EXPECT_EQ(found->task.owner_id, coach.id);
    // What the intaker wrote is not the coach's to mend.
    must(ask(RightsKind::correction, "Dat vroeg ik niet.", about(own_item(OwnKind::registration))));
    EXPECT_EQ(given(coach, [&](app::Call& call) { return app::list_tasks(call, dossier); }).size(),
              tasks.size());
}

TEST_F(Rights, ErasureIsRefusedWithTheLawAndTheTermOrDone) {
    const ContactId said = talk(coach, "Iets over zijn broer.");
    const app::Thing thing{OwnKind::contact, said.to_string(), ""};
    const auto first = taken_up(must(ask(RightsKind::erasure, "Haal dit weg.", thing))).request;
    EXPECT_EQ(decided(first, {RightsOutcome::refused, "Dat mag niet.", "", ""}).error().fault,
              Fault::invalid);
    EXPECT_EQ(decided(first, {RightsOutcome::refused, "Dat mag niet.", "onzin", ""}).error().fault,
              Fault::invalid);
    const auto refused = must(decided(first, {RightsOutcome::refused, "Dat mag niet.", "wmo", ""}));
    ASSERT_NE(rules().keep_reason(refused.request.keep_reason), nullptr);
    EXPECT_EQ(rules().keep_reason(refused.request.keep_reason)->law,
              "Wmo 2015, artikel 5.3.4; Selectielijst gemeenten 2020");
    EXPECT_EQ(text_of(*own().find(OwnKind::contact, said.to_string()), "verslag"), "Iets over zijn broer.");

    const auto second = taken_up(must(ask(RightsKind::erasure, "Haal dit toch weg.", thing))).request;
    must(decided(second, {RightsOutcome::granted, "Dit hoort hier niet.", "", ""}));
    EXPECT_EQ(text_of(*own().find(OwnKind::contact, said.to_string()), "verslag"), "");
}

TEST_F(Rights, WhatOtherThingsStandOnIsNotErasedByItself) {
    const auto request = taken_up(must(ask(RightsKind::erasure, "Haal alles weg.", std::nullopt))).request;
    EXPECT_EQ(decided(request, {RightsOutcome::granted, "Goed.", "", ""}).error().fault, Fault::conflict);
}

TEST_F(Rights, TheListGoesByTheDayOfTheAnswerAndSaysWhatIsLate) {
    const auto first = must(ask(RightsKind::access, ""));
    days_pass(3);
    const auto second = must(ask(RightsKind::objection, "Ik wil geen e-mail."));
    const auto list = [&](bool answered) {
        return given(officer,
                     [&](app::Call& call) { return app::rights_requests(call, answered, std::nullopt, 50); });
    };
    ASSERT_EQ(list(false).requests.size(), 2U);
    EXPECT_EQ(list(false).requests[0].id, first.id);
    EXPECT_EQ(list(false).requests[0].person_name, "Jan van der Berg");
    const auto page =
        given(officer, [&](app::Call& call) { return app::rights_requests(call, false, std::nullopt, 1); });
    ASSERT_TRUE(page.next);
    EXPECT_EQ(given(officer, [&](app::Call& call) { return app::rights_requests(call, false, page.next, 1); })
                  .requests.at(0)
                  .id,
              second.id);
    days_pass(28);
    EXPECT_TRUE(list(false).requests[0].is_overdue(today()));
    EXPECT_FALSE(list(false).requests[1].is_overdue(today()));
    EXPECT_EQ(as(officer,
                 [&](app::Call& call) { return app::extend_request(call, rules(), first.id, 1, "Te druk."); })
                  .error()
                  .fault,
              Fault::conflict)
        << "too late to extend";
    const auto extended = given(officer, [&](app::Call& call) {
        return app::extend_request(call, rules(), second.id, 1, "Dit zoeken wij uit.");
    });
    EXPECT_EQ(extended.request.due_on, Date{std::chrono::year{2027} / 2 / 26});
    must(decided(taken_up(first).request, {RightsOutcome::granted, "Hier is het.", "", ""}));
    EXPECT_EQ(list(false).requests.size(), 1U);
    EXPECT_EQ(list(true).requests.size(), 1U);
}

TEST_F(Rights, TheOfficerSeesSomebodysDataOnlyWhileARequestIsInHand) {
    const auto opens = [&] {
        return as(officer, [&](app::Call& call) { return app::data_of(call, rules(), dossier); });
    };
    EXPECT_EQ(opens().error().fault, Fault::missing);
    const auto request = must(ask(RightsKind::access, ""));
    EXPECT_EQ(opens().error().fault, Fault::missing) << "asked, and not taken up yet";
    const auto picture = taken_up(request);
    const auto data = must(opens());
    EXPECT_EQ(data.name, "Jan van der Berg");
    EXPECT_EQ(data.sections.size(), own().sections.size());
    must(decided(picture.request, {RightsOutcome::granted, "Hier is het.", "", ""}));
    EXPECT_EQ(opens().error().fault, Fault::missing) << "answered";
}

TEST_F(Rights, OneCorrectionOpensNoMoreThanTheThingItIsAbout) {
    know("schulden", "true", jan);
    know("verslaving", "true", jan);
    const auto debts = [&] {
        for (const auto& section : own().sections) {
            for (const auto& one : section.items) {
                if (one.kind == OwnKind::fact && one.categories.contains(access::DataCategory::income))
                    return one;
            }
        }
        throw std::runtime_error("no debts");
    }();
    taken_up(must(ask(RightsKind::correction, "Dit is niet zo.", about(debts))));
    const auto data = given(officer, [&](app::Call& call) { return app::data_of(call, rules(), dossier); });
    EXPECT_NE(data.find(OwnKind::fact, debts.id), nullptr);
    for (const auto& section : data.sections) {
        for (const auto& one : section.items)
            EXPECT_FALSE(one.categories.contains(access::DataCategory::mental_health)) << one.title;
    }
}

TEST_F(Rights, SomebodyWithoutAnAccountAsksByLetter) {
    app::RecordedRequest letter;
    letter.request.kind = RightsKind::access;
    letter.family_name = "van der Berg";
    letter.birth_date = Date{std::chrono::year{1980} / 4 / 3};
    letter.received_on = today() - std::chrono::days{2};
    const auto record = [&] {
        return as(officer, [&](app::Call& call) { return app::record_request(call, rules(), letter); });
    };
    EXPECT_EQ(pointers(record().error()), std::vector<std::string>{"/identiteitGecontroleerd"});
    letter.identity_check = "Paspoort gezien aan de balie.";
    const auto recorded = must(record());
    EXPECT_EQ(recorded.request.due_on, Date{std::chrono::year{2026} / 12 / 21}) << "from the day it came in";
    EXPECT_EQ(recorded.request.handler_id, officer.id);
    EXPECT_TRUE(as(officer, [&](app::Call& call) { return app::data_of(call, rules(), dossier); }).ok());
    letter.birth_date = Date{std::chrono::year{1980} / 4 / 4};
    EXPECT_EQ(pointers(record().error()), std::vector<std::string>{"/persoon"}) << "nobody by that date";
}

TEST_F(Rights, NobodyElseHandlesARequestOrReadsAbout) {
    const auto request = must(ask(RightsKind::access, ""));
    for (const User* one : {&coach, &team_leader, &administrator}) {
        EXPECT_FALSE(
            as(*one, [&](app::Call& call) { return app::rights_request(call, rules(), request.id); }).ok());
        EXPECT_FALSE(as(*one, [&](app::Call& call) { return app::data_of(call, rules(), dossier); }).ok());
    }
    taken_up(request);
    const User other = add_user("privacy2", "Pia Privacy", Role::privacy_officer, town_hall);
    EXPECT_EQ(as(other,
                 [&](app::Call& call) {
                     return app::take_up_request(call, rules(), request.id, request.version + 1);
                 })
                  .error()
                  .fault,
              Fault::conflict);
    EXPECT_EQ(as(other, [&](app::Call& call) { return app::data_of(call, rules(), dossier); }).error().fault,
              Fault::missing);
}

TEST_F(Rights, WhatIsOfOthersOrSecretIsNotInItAndThatIsSaid) {
    Person wife;
    wife.given_names = "Anna";
    wife.family_name = "Berg";
    wife.household_role = HouseholdRole::partner;
    wife.phone = "06 12345678";
    wife = given(coach, [&](app::Call& call) { return app::add_person(call, dossier, wife); });
    know("verslaving", "true", wife.id);
    given(coach, [&](app::Call& call) {
        return app::involve(call, dossier,
                            {.user_id = partner.id, .role = Role::partner, .starts_on = {}, .reason = {}});
    });
    const ContactId secret = talk(partner, "Vertrouwelijk verhaal.");
    const auto data = own();
    for (const auto& section : data.sections) {
        for (const auto& one : section.items) {
            for (const auto& line : one.lines) {
                EXPECT_EQ(line.text.find("06 12345678"), std::string::npos) << one.title;
                EXPECT_EQ(line.text.find("Vertrouwelijk"), std::string::npos) << one.title;
            }
            EXPECT_NE(one.kind, OwnKind::fact) << "of his wife";
        }
    }
    ASSERT_NE(data.find(OwnKind::contact, secret.to_string()), nullptr) << "that they spoke is his";
    EXPECT_TRUE(std::ranges::any_of(data.not_shown, [&](const app::NotShown& one) {
        return one.what == rules().secret.what && one.ask == partner.display_name;
    }));
    EXPECT_EQ(ask(RightsKind::correction, "Klopt niet.", app::Thing{OwnKind::person, wife.id.to_string(), ""})
                  .error()
                  .fault,
              Fault::invalid)
        << "what is not his cannot be asked about";
}

TEST_F(Rights, ARequestIsTakenBackWhileThereIsNoAnswer) {
    const auto request = must(ask(RightsKind::objection, "Ik wil dit niet."));
    taken_up(request);
    const auto withdraw = [&](int version) {
        return as(himself, [&](app::Call& call) { return app::withdraw_right(call, request.id, version); });
    };
    EXPECT_EQ(withdraw(1).error().fault, Fault::stale);
    EXPECT_EQ(must(withdraw(2)).status, RightsStatus::withdrawn);
    EXPECT_EQ(
        as(officer, [&](app::Call& call) { return app::data_of(call, rules(), dossier); }).error().fault,
        Fault::missing);
}

}  // namespace
}  // namespace ph::scenarios
