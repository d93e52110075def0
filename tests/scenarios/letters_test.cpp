// Letters: how one reads while it is written, and what is kept when it was sent.
#include "app/use_cases/letters.hpp"

#include "app/use_cases/involvements.hpp"
#include "app/use_cases/letter_files.hpp"
#include "app/use_cases/outreach_import.hpp"
#include "app/use_cases/timeline.hpp"
#include "app/use_cases/work.hpp"
#include "scenarios/town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Writing : public Town {
  protected:
    // What was agreed after a talk: everything it fills in is there.
    [[nodiscard]] static app::NewLetter agreed() {
        app::NewLetter letter;
        letter.input.template_id = "wat-we-afspraken";
        letter.input.language = "nl";
        letter.input.fields.name = "Jan van der Berg";
        letter.input.fields.coach = "Sanne";
        letter.input.fields.phone = "06 1234 5678";
        letter.input.fields.municipality = "Zonnedal";
        letter.input.own_text = "U belt de dokter. Ik bel u dinsdag.";
        return letter;
    }
    auto sending(const DossierId& dossier, const app::NewLetter& letter) {
        return as(coach, [&](app::Call& call) { return app::send_letter(call, dossier, letter); });
    }
    app::LetterView sent(const DossierId& dossier, const app::NewLetter& letter) {
        return given(coach, [&](app::Call& call) { return app::send_letter(call, dossier, letter); });
    }
    std::vector<app::LetterView> letters_of(const DossierId& dossier) {
        return given(coach, [&](app::Call& call) { return app::letters(call, dossier); });
    }
    std::vector<app::ContactView> contacts_of(const DossierId& dossier) {
        return given(coach, [&](app::Call& call) { return app::list_contacts(call, dossier, {}); }).items;
    }
    app::LetterPreview preview(const LetterInput& input) {
        return given(coach, [&](app::Call& call) { return app::preview_letter(call, input); });
    }
    OutreachPerson approached() {
        const app::OutreachFile file{
            "v;a\nKees;Bakker\n",
            {{app::OutreachColumn::given_names, "v"}, {app::OutreachColumn::family_name, "a"}}};
        given(coach, [&](app::Call& call) {
            return app::import_outreach(call,
                                        {"Wijk Noord", "Bestand", "leiden-project-door", file, false, false});
        });
        return given(coach,
                     [&](app::Call& call) {
                         return app::outreach_people(call, {app::OutreachTurn::now, std::nullopt}, {});
                     })
            .page.items.at(0);
    }
    [[nodiscard]] static app::NewLetter flyer() {
        app::NewLetter letter = agreed();
        letter.input.template_id = "flyer-benaderen";
        letter.input.fields.name = "Kees Bakker";
        return letter;
    }
};

TEST_F(Writing, APreviewTellsWhatReadsHardAndKeepsNothing) {
    const DossierId dossier = guided();
    LetterInput input = agreed().input;
    input.own_text = "Indien u wilt, belt u mij.";
    const auto seen = preview(input);
    ASSERT_THAT(seen.own_text.findings, SizeIs(1));
    EXPECT_EQ(seen.own_text.findings[0].text, "Indien");
    EXPECT_THAT(seen.own_text.findings[0].better, ElementsAre("als"));
    ASSERT_TRUE(seen.ease);
    EXPECT_GT(*seen.ease, 60);
    EXPECT_THAT(letters_of(dossier), IsEmpty());
    EXPECT_THAT(contacts_of(dossier), IsEmpty());
}

TEST_F(Writing, WhatIsNotFilledInYetShowsInThePreview) {
    LetterInput input = agreed().input;
    input.fields.phone = "";
    EXPECT_THAT(preview(input).text.missing, ElementsAre(LetterField::phone));
}

TEST_F(Writing, ALetterThatWasSentIsKeptAsItWasAndCountsAsContact) {
    const DossierId dossier = guided();
    const auto letter = sent(dossier, agreed());
    EXPECT_EQ(letter.title, "Wat we samen afspraken");
    const auto kept = letters_of(dossier);
    ASSERT_THAT(kept, SizeIs(1));
    EXPECT_EQ(kept[0].paragraphs.size(), letter.paragraphs.size());
    EXPECT_NE(plain_text(kept[0].title, kept[0].paragraphs).find("Ik bel u dinsdag."), std::string::npos);
    const auto contacts = contacts_of(dossier);
    ASSERT_THAT(contacts, SizeIs(1));
    EXPECT_EQ(contacts[0].channel, Channel::letter);
    EXPECT_EQ(contacts[0].outcome, ContactOutcome::sent);
    EXPECT_EQ(contacts[0].id, kept[0].contact_id);
    const auto story = given(coach, [&](app::Call& call) { return app::timeline(call, dossier, {}); });
    EXPECT_THAT(story.items, Contains(::testing::Field(&app::TimelineEntry::title,
                                                       ::testing::HasSubstr("Brief of flyer verstuurd"))));
}

// Nobody was spoken to: the household does not leave the list of who was not spoken to for long.
TEST_F(Writing, ALetterIsNoTalk) {
    const DossierId dossier = guided();
    sent(dossier, agreed());
    const auto view = given(coach, [&](app::Call& call) { return app::list_contacts(call, dossier, {}); });
    ASSERT_THAT(view.items, SizeIs(1));
    EXPECT_NE(view.items[0].outcome, ContactOutcome::spoken);
}

TEST_F(Writing, EverythingThatIsMissingIsToldAtOnceAndNothingIsKept) {
    const DossierId dossier = guided();
    app::NewLetter letter = agreed();
    letter.input.fields = {};
    letter.sent_on = clock.today() + std::chrono::days{1};
    letter.person_id = PersonId{};
    const auto refused = sending(dossier, letter);
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(pointers(refused.error()),
                ::testing::IsSupersetOf({"/velden/naam", "/velden/coach", "/velden/telefoon",
                                         "/velden/gemeente", "/verstuurdOp", "/persoonId"}));
    EXPECT_THAT(contacts_of(dossier), IsEmpty());
}

TEST_F(Writing, ALetterThatIsNotThereOrNotInThatLanguageIsRefused) {
    const DossierId dossier = guided();
    app::NewLetter letter = agreed();
    letter.input.template_id = "boete";
    EXPECT_THAT(pointers(sending(dossier, letter).error()), ElementsAre("/sjabloon"));
    letter = agreed();
    letter.input.language = "fr";
    EXPECT_THAT(pointers(sending(dossier, letter).error()), ElementsAre("/taal"));
}

TEST_F(Writing, WhoMayNotEnterTheDossierSendsAndReadsNothing) {
    const DossierId dossier = guided();
    sent(dossier, agreed());
    const auto read = as(second_coach, [&](app::Call& call) { return app::letters(call, dossier); });
    ASSERT_FALSE(read.ok());
    const auto written =
        as(second_coach, [&](app::Call& call) { return app::send_letter(call, dossier, agreed()); });
    ASSERT_FALSE(written.ok());
    EXPECT_THAT(letters_of(dossier), SizeIs(1));
}

TEST_F(Writing, AFlyerToWhoIsApproachedIsTheStepOfTheLadder) {
    const OutreachPerson kees = approached();
    const auto card = given(coach, [&](app::Call& call) {
        return app::send_to_approached(call, kees.id, kees.version, flyer());
    });
    EXPECT_EQ(card.person.step, "bellen");
    ASSERT_THAT(card.attempts, SizeIs(1));
    EXPECT_EQ(card.attempts[0].outcome, OutreachOutcome::sent);
    const auto kept =
        given(coach, [&](app::Call& call) { return app::letters_to_approached(call, kees.id); });
    ASSERT_THAT(kept, SizeIs(1));
    EXPECT_EQ(kept[0].attempt_id, card.attempts[0].id);
    EXPECT_EQ(kept[0].kind, LetterKind::flyer);
}

TEST_F(Writing, ALetterForADossierIsNotOfferedToWhoHasNone) {
    const OutreachPerson kees = approached();
    const auto refused = as(coach, [&](app::Call& call) {
        return app::send_to_approached(call, kees.id, kees.version, agreed());
    });
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(pointers(refused.error()), ElementsAre("/sjabloon"));
}

TEST_F(Writing, WhatWasSentIsGivenOutWordForWordWithWhoSentIt) {
    const DossierId dossier = guided();
    app::NewLetter letter = agreed();
    letter.input.fields.name = "Şükran Müller-Ğündoğan";
    letter.sent_on = clock.today() - std::chrono::days{3};
    const LetterId id = sent(dossier, letter).id;
    sent(dossier, agreed());
    const auto file = given(coach, [&](app::Call& call) { return app::letter_file(call, dossier, id); });
    EXPECT_EQ(file.title, "Wat we samen afspraken");
    EXPECT_EQ(file.sent_by, coach.display_name);
    EXPECT_EQ(file.sent_on, clock.today() - std::chrono::days{3});
    const std::string lines = app::letter_lines(file);
    EXPECT_THAT(lines, HasSubstr("\nvrijdag 20 november 2026\n\nWat we samen afspraken\n\n"));
    EXPECT_THAT(lines, HasSubstr("Beste Şükran Müller-Ğündoğan,\n\n"));
    EXPECT_THAT(lines, HasSubstr("Ik bel u dinsdag."));
}

TEST_F(Writing, ALetterInArabicIsDatedInArabic) {
    const DossierId dossier = guided();
    app::NewLetter letter = agreed();
    letter.input.language = "ar";
    const LetterId id = sent(dossier, letter).id;
    const auto file = given(coach, [&](app::Call& call) { return app::letter_file(call, dossier, id); });
    EXPECT_EQ(file.language, "ar");
    EXPECT_THAT(app::letter_lines(file), HasSubstr("نوفمبر"));
}

TEST_F(Writing, TheFileIsForWhoMayReadTheLetterAndOfThatHouseholdOnly) {
    const DossierId dossier = guided();
    const LetterId id = sent(dossier, agreed()).id;
    const auto refused =
        as(second_coach, [&](app::Call& call) { return app::letter_file(call, dossier, id); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::missing);
    const DossierId other = guided();
    const auto elsewhere = as(coach, [&](app::Call& call) { return app::letter_file(call, other, id); });
    ASSERT_FALSE(elsewhere.ok());
    EXPECT_EQ(elsewhere.error().fault, Fault::missing);
}

TEST_F(Writing, WhatWhoHasProfessionalSecrecyWroteIsNoFileForOthers) {
    const DossierId dossier = guided();
    given(intaker, [&](app::Call& call) {
        return app::involve(call, dossier,
                            {.user_id = partner.id, .role = Role::partner, .starts_on = {}, .reason = {}});
    });
    const auto letter =
        given(partner, [&](app::Call& call) { return app::send_letter(call, dossier, agreed()); });
    const auto others =
        as(coach, [&](app::Call& call) { return app::letter_file(call, dossier, letter.id); });
    ASSERT_FALSE(others.ok());
    EXPECT_EQ(others.error().fault, Fault::missing);
    EXPECT_THAT(others.error().title, HasSubstr(partner.display_name));
}

TEST_F(Writing, TheFlyerToWhoIsApproachedIsGivenOutToo) {
    const OutreachPerson kees = approached();
    given(coach,
          [&](app::Call& call) { return app::send_to_approached(call, kees.id, kees.version, flyer()); });
    const auto kept =
        given(coach, [&](app::Call& call) { return app::letters_to_approached(call, kees.id); });
    ASSERT_THAT(kept, SizeIs(1));
    const auto file =
        given(coach, [&](app::Call& call) { return app::approached_letter_file(call, kees.id, kept[0].id); });
    EXPECT_EQ(file.kind, LetterKind::flyer);
    EXPECT_THAT(app::letter_lines(file), HasSubstr("Kees Bakker"));
    const auto unknown =
        as(coach, [&](app::Call& call) { return app::approached_letter_file(call, kees.id, LetterId{}); });
    EXPECT_EQ(unknown.error().fault, Fault::missing);
}

TEST_F(Writing, TwoWhoSendAtOnceSendOnce) {
    const OutreachPerson kees = approached();
    given(coach,
          [&](app::Call& call) { return app::send_to_approached(call, kees.id, kees.version, flyer()); });
    const auto again = as(second_coach, [&](app::Call& call) {
        return app::send_to_approached(call, kees.id, kees.version, flyer());
    });
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().fault, Fault::stale);
    const auto kept =
        given(coach, [&](app::Call& call) { return app::letters_to_approached(call, kees.id); });
    EXPECT_THAT(kept, SizeIs(1));
}

}  // namespace
}  // namespace ph::scenarios
