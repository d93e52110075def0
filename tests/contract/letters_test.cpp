// Letters on both databases: kept as they were sent, of the household or of who is approached, and gone when
// their words are taken out.
#include "app/ports/letters.hpp"

#include "app/ports/outreach.hpp"
#include "app/ports/rights.hpp"
#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

struct LetterContract : OpenedDossier {
    access::Scope everywhere() { return scope(world.coach, access::Reach::municipality); }

    Letter letter() {
        Letter made;
        made.id = new_id<LetterId>();
        made.municipality_id = world.municipality.id;
        made.template_id = "herinnering";
        made.template_version = 3;
        made.kind = LetterKind::flyer;
        made.language = "ar";
        made.title = "Dag “Jan”";
        made.paragraphs = {{"hart", "Eén\nregel"}, {"", "مرحبًا"}};
        made.sent_on = clock.today();
        made.sent_by = world.coach.id;
        made.recorded_at = clock.now();
        made.recorded_as = Role::coach;
        return made;
    }
    Contact contact() {
        Contact made;
        made.id = new_id<ContactId>();
        made.dossier_id = dossier.id;
        made.at = clock.now();
        made.channel = Channel::letter;
        made.outcome = ContactOutcome::sent;
        made.note = "Dag";
        made.recorded_by = world.coach.id;
        made.recorded_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.work().add_contact(here(), made); });
        return made;
    }
    Letter kept() {
        Letter made = letter();
        made.dossier_id = dossier.id;
        made.contact_id = contact().id;
        change([&](app::UnitOfWork& work) { return work.letters().add(here(), made); });
        return made;
    }
    OutreachPerson approached(std::optional<DossierId> joined = std::nullopt) {
        OutreachList list{new_id<OutreachListId>(),
                          world.municipality.id,
                          "Noord",
                          "Bestand",
                          "proef",
                          world.coach.id,
                          clock.now()};
        change([&](app::UnitOfWork& work) { return work.outreach().add_list(everywhere(), list); });
        OutreachPerson made;
        made.id = new_id<OutreachPersonId>();
        made.municipality_id = world.municipality.id;
        made.list_id = list.id;
        made.given_names = "Kees";
        made.family_name = "Bakker";
        made.last_on = clock.today();
        made.dossier_id = joined;
        if (joined) made.standing = OutreachStanding::joined;
        change([&](app::UnitOfWork& work) { return work.outreach().add_people(everywhere(), {made}); });
        return made;
    }
    Letter kept_for(const OutreachPerson& person) {
        Letter made = letter();
        made.outreach_person_id = person.id;
        change([&](app::UnitOfWork& work) { return work.letters().add(everywhere(), made); });
        return made;
    }
};

TEST_P(LetterContract, ALetterComesBackAsItWasSent) {
    const Letter stored = kept();
    const auto work = read();
    const auto found = work->letters().of_dossier(here());
    ASSERT_TRUE(found.ok()) << to_text(found.error());
    ASSERT_THAT(*found, SizeIs(1));
    const app::LetterView& one = found->front();
    EXPECT_EQ(one.id, stored.id);
    EXPECT_EQ(one.template_version, 3);
    EXPECT_EQ(one.kind, LetterKind::flyer);
    EXPECT_EQ(one.title, stored.title);
    ASSERT_THAT(one.paragraphs, SizeIs(2));
    EXPECT_EQ(one.paragraphs[0].pictogram, "hart");
    EXPECT_EQ(one.paragraphs[0].text, "Eén\nregel");
    EXPECT_EQ(one.paragraphs[1].text, "مرحبًا");
    EXPECT_EQ(one.contact_id, stored.contact_id);
    EXPECT_EQ(one.recorded_as, Role::coach);
    EXPECT_EQ(one.sent_by_name, world.coach.display_name);
}

TEST_P(LetterContract, ALetterOfAnotherDossierIsNotWrittenHere) {
    Letter elsewhere = letter();
    elsewhere.dossier_id = new_id<DossierId>();
    const auto work = write();
    EXPECT_FALSE(work->letters().add(here(), elsewhere).ok());
}

TEST_P(LetterContract, WithoutADossierItIsOfSomebodyWhoIsApproached) {
    const auto person = approached();
    kept_for(person);
    const auto work = read();
    EXPECT_THAT(*work->letters().of_person(everywhere(), person.id), SizeIs(1));
    EXPECT_THAT(*work->letters().of_dossier(here()), IsEmpty());
    EXPECT_THAT(*work->letters().of_outreach(here()), IsEmpty());
}

TEST_P(LetterContract, ADossierKnowsWhatItsParticipantWasSentBefore) {
    kept_for(approached(dossier.id));
    const auto work = read();
    EXPECT_THAT(*work->letters().of_outreach(here()), SizeIs(1));
}

TEST_P(LetterContract, WhatIsTakenOutOfAContactIsTakenOutOfItsLetter) {
    const Letter stored = kept();
    change([&](app::UnitOfWork& work) { return work.rights().erase_note(here(), *stored.contact_id); });
    const auto work = read();
    const auto found = *work->letters().of_dossier(here());
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].title, "");
    EXPECT_THAT(found[0].paragraphs, IsEmpty());
}

TEST_P(LetterContract, WhoIsForgottenLeavesNoLetter) {
    const auto person = approached();
    kept_for(person);
    change([&](app::UnitOfWork& work) { return work.outreach().forget_words(everywhere(), person.id); });
    EXPECT_EQ(count("letter"), 0);
}

TEST_P(LetterContract, AListThatIsUndoneTakesItsLettersAlong) {
    const auto person = approached();
    kept_for(person);
    change([&](app::UnitOfWork& work) { return work.outreach().remove_list(everywhere(), person.list_id); });
    EXPECT_EQ(count("letter"), 0);
}

PH_ON_BOTH(LetterContract);

}  // namespace
}  // namespace ph::storage::contract
