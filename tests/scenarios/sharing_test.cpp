// Sharing: who may be told what, what the participant agrees to, and what stays with a carer.
#include "app/use_cases/consents.hpp"
#include "app/use_cases/covenants.hpp"
#include "app/use_cases/facts.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/search.hpp"
#include "app/use_cases/sharing_help.hpp"
#include "app/use_cases/sharings.hpp"
#include "app/use_cases/timeline.hpp"
#include "app/use_cases/work.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using access::Categories;
using access::ConsentMeans;
using access::ConsentState;
using access::DataCategory;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string secret = "Jan vertelde over zijn angsten";

struct Sharing : GuidedTown {
    void SetUp() override {
        GuidedTown::SetUp();
        himself = participant();
        involve(partner, Role::partner);
    }
    void involve(const User& user, Role role) {
        given(coach, [&](app::Call& call) {
            return app::involve(
                call, dossier,
                {.user_id = user.id, .role = role, .starts_on = {}, .direction = false, .reason = {}});
        });
    }
    [[nodiscard]] app::NewConsent about(Categories categories, const Organisation& organisation) const {
        app::NewConsent input;
        input.organisation_id = organisation.id;
        input.categories = categories;
        input.purpose = "begeleiding";
        input.until_on = today() + std::chrono::days{30};
        return input;
    }
    // The coach writes down what Jan said in a talk.
    app::ConsentView agreed(Categories categories, const Organisation& organisation) {
        app::NewConsent input = about(categories, organisation);
        input.means = ConsentMeans::spoken;
        input.given_on = today();
        return given(coach, [&](app::Call& call) { return app::add_consent(call, dossier, input); });
    }
    app::WithdrawnConsent stopped(const ConsentId& id) {
        return given(himself, [&](app::Call& call) { return app::withdraw_own_consent(call, id); });
    }
    app::SharingHelp help(const User& asks, const Uuid& to, Categories categories,
                          std::optional<std::string> purpose = std::nullopt) {
        return given(
            asks, [&](app::Call& call) { return app::sharing_help(call, dossier, to, categories, purpose); });
    }
    static std::vector<app::ShareStep> steps(const app::SharingHelp& help) {
        std::vector<app::ShareStep> found;
        for (const app::ShareAdvice& one : help.advice) found.push_back(one.step);
        return found;
    }
    Result<app::SharingSeen> tell(const User& from, const Uuid& to, const std::string& text,
                                  DataCategory category) {
        app::NewSharing input;
        input.to = to;
        input.text = text;
        input.text_category = category;
        return as(from, [&](app::Call& call) { return app::share(call, dossier, input); });
    }
    std::vector<app::SharingSeen> shared(const User& reader) {
        return given(reader, [&](app::Call& call) { return app::sharings(call, dossier); });
    }
    FactId know(const std::string& key, const std::string& json) {
        return given(coach,
                     [&](app::Call& call) {
                         return app::add_fact(call, dossier,
                                              {.person_id = jan,
                                               .key = key,
                                               .value = json,
                                               .source = FactSource::person,
                                               .source_detail = {},
                                               .observed_on = clock.today()});
                     })
            .id;
    }
    void note_as(const User& user, const std::string& text) {
        given(user, [&](app::Call& call) {
            Contact contact;
            contact.at = clock.now();
            contact.note = text;
            return app::add_contact(call, dossier, contact);
        });
    }
    // Every place where a colleague could read what was said in a talk.
    std::set<std::string> read_by(const User& user) {
        std::set<std::string> texts;
        const auto contacts = given(user, [&](app::Call& call) {
            return app::list_contacts(call, dossier, {.after = std::nullopt, .limit = 50});
        });
        for (const auto& one : contacts.items) texts.insert(one.note);
        const auto told = given(user, [&](app::Call& call) {
            return app::timeline(call, dossier, {.after = std::nullopt, .limit = 100});
        });
        for (const auto& one : told.items) texts.insert({one.title, one.text});
        const auto picture =
            given(user, [&](app::Call& call) { return app::dossier_picture(call, dossier); });
        for (const auto& one : picture.contacts) texts.insert(one.note);
        for (const auto& one : picture.tasks) texts.insert({one.title, one.note, one.reason});
        return texts;
    }
    std::vector<std::string> tasks_of(const User& user) {
        std::vector<std::string> titles;
        const auto day = given(user, [&](app::Call& call) { return app::my_day(call); });
        for (const auto& one : day->today) titles.push_back(one.task.title);
        return titles;
    }

    User himself;
};

TEST_F(Sharing, ACarersNoteIsReadByTheCoachForAsLongAsJanAgrees) {
    note_as(partner, secret);
    EXPECT_THAT(read_by(coach), Not(Contains(secret)));
    const auto consent = agreed({DataCategory::contact_note}, town_hall);
    EXPECT_THAT(read_by(coach), Contains(secret));
    involve(second_coach, Role::coach);
    EXPECT_THAT(read_by(second_coach), Contains(secret));
    stopped(consent.id);
    EXPECT_THAT(read_by(coach), Not(Contains(secret)));
    EXPECT_THAT(read_by(second_coach), Not(Contains(secret)));
}

TEST_F(Sharing, ConsentOfJanIsNotForACoachWhoIsNotInvolved) {
    agreed({DataCategory::contact_note}, town_hall);
    const auto opened =
        as(second_coach, [&](app::Call& call) { return app::dossier_picture(call, dossier); });
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().fault, Fault::missing);
    const auto hits = given(second_coach, [&](app::Call& call) {
        return app::search(call, {.name = "Jan van der Berg", .birth_date = {}, .bsn = {}});
    });
    ASSERT_EQ(hits.hits.size(), 1U);
    EXPECT_FALSE(hits.hits[0].may_open);
}

TEST_F(Sharing, ConsentEndsByItselfAfterItsLastDay) {
    note_as(partner, secret);
    agreed({DataCategory::contact_note}, town_hall);
    days_pass(30);
    EXPECT_THAT(read_by(coach), Contains(secret));
    days_pass(1);
    EXPECT_THAT(read_by(coach), Not(Contains(secret)));
    const auto list = given(himself, [&](app::Call& call) { return app::own_consents(call); });
    EXPECT_EQ(access::state_of(list.list.at(0), today()), ConsentState::expired);
}

TEST_F(Sharing, MayITellTheFoodBankAboutTheEviction) {
    const auto no = help(coach, partner.id.uuid, {DataCategory::living});
    EXPECT_EQ(no.verdict, app::ShareVerdict::no);
    EXPECT_THAT(steps(no), ElementsAre(app::ShareStep::consent, app::ShareStep::no_name));
    EXPECT_THAT(no.advice[0].text, HasSubstr("Wonen"));

    agreed({DataCategory::living}, food_bank);
    const auto yes = help(coach, partner.id.uuid, {DataCategory::living});
    EXPECT_EQ(yes.verdict, app::ShareVerdict::yes);
    ASSERT_EQ(yes.answers.size(), 1U);
    EXPECT_EQ(yes.answers[0].ground, "toestemming");
    EXPECT_EQ(yes.answers[0].purpose, "begeleiding");
    EXPECT_THAT(yes.answers[0].why, HasSubstr("Toestemming van de deelnemer"));
    EXPECT_THAT(steps(yes), ElementsAre(app::ShareStep::share));
    EXPECT_EQ(help(coach, partner.id.uuid, {DataCategory::living}, "werkverdeling").verdict,
              app::ShareVerdict::no);
}

TEST_F(Sharing, TheAnswerSaysWhichPartMayBeTold) {
    const auto found = help(coach, partner.id.uuid, {DataCategory::plan, DataCategory::income});
    EXPECT_EQ(found.verdict, app::ShareVerdict::partly);
    EXPECT_THAT(steps(found),
                ElementsAre(app::ShareStep::less, app::ShareStep::consent, app::ShareStep::no_name));
    EXPECT_EQ(found.advice[0].categories, Categories{DataCategory::plan});
    EXPECT_EQ(found.advice[1].categories, Categories{DataCategory::income});
    EXPECT_EQ(found.answers[1].ground, "wmo-2015");
}

TEST_F(Sharing, NobodyIsAskedForConsentThatWouldOpenNothing) {
    for (const DataCategory never : {DataCategory::justice, DataCategory::bsn}) {
        const auto found = help(coach, partner.id.uuid, {never});
        EXPECT_EQ(found.verdict, app::ShareVerdict::no);
        EXPECT_THAT(steps(found), Not(Contains(app::ShareStep::consent)));
        app::NewConsent input = about({never}, food_bank);
        const auto asked = as(coach, [&](app::Call& call) { return app::add_consent(call, dossier, input); });
        ASSERT_FALSE(asked.ok());
        EXPECT_THAT(pointers(asked.error()), ElementsAre("/soorten"));
    }
    const User consultant = add_user("consulent", "Ina Inkomen", Role::income_consultant, town_hall);
    involve(consultant, Role::income_consultant);
    const auto health = help(coach, consultant.id.uuid, {DataCategory::mental_health});
    EXPECT_THAT(steps(health), ElementsAre(app::ShareStep::no_name));
}

TEST_F(Sharing, SomebodyWhoIsNotThereIsFirstMadeInvolvedAndAColleagueInDangerMayBreakTheGlass) {
    const auto found = help(coach, second_coach.id.uuid, {DataCategory::income});
    EXPECT_EQ(found.verdict, app::ShareVerdict::no);
    EXPECT_THAT(found.answers[0].why, HasSubstr("niet betrokken"));
    EXPECT_THAT(steps(found),
                ElementsAre(app::ShareStep::involve, app::ShareStep::no_name, app::ShareStep::break_glass));
    involve(second_coach, Role::coach);
    EXPECT_EQ(help(coach, second_coach.id.uuid, {DataCategory::income}).verdict, app::ShareVerdict::yes);
}

TEST_F(Sharing, ACarerTellsWhatWasHeardOnlyWhenJanAgrees) {
    const auto no = help(partner, coach.id.uuid, {DataCategory::mental_health});
    EXPECT_EQ(no.verdict, app::ShareVerdict::no);
    EXPECT_THAT(no.answers[0].why, HasSubstr("beroepsgeheim"));
    EXPECT_THAT(steps(no), ElementsAre(app::ShareStep::consent, app::ShareStep::no_name));
    EXPECT_EQ(help(partner, coach.id.uuid, {DataCategory::trajectory}).verdict, app::ShareVerdict::yes);
    agreed({DataCategory::mental_health}, town_hall);
    EXPECT_EQ(help(partner, coach.id.uuid, {DataCategory::mental_health}).verdict, app::ShareVerdict::yes);
}

TEST_F(Sharing, WhatACarerToldGoesWhenJanStopsAlsoForACoachWhoMayKnowOfHealthByLaw) {
    const auto consent = agreed({DataCategory::mental_health}, town_hall);
    const auto yes = help(partner, coach.id.uuid, {DataCategory::mental_health});
    ASSERT_EQ(yes.answers.size(), 1U);
    EXPECT_EQ(yes.answers[0].ground, "toestemming");
    ASSERT_TRUE(tell(partner, coach.id.uuid, secret, DataCategory::mental_health).ok());
    ASSERT_EQ(shared(coach).size(), 1U);
    EXPECT_EQ(shared(coach)[0].sharing.text, secret);
    const auto until_now = stopped(consent.id);
    ASSERT_EQ(until_now.shared.size(), 1U);
    EXPECT_EQ(until_now.shared[0].sharing.text, secret);
    ASSERT_EQ(shared(coach).size(), 1U);
    EXPECT_FALSE(shared(coach)[0].open);
    EXPECT_EQ(shared(coach)[0].sharing.text, "");
    EXPECT_EQ(shared(partner)[0].sharing.text, secret);
}

TEST_F(Sharing, AFactThatWasKnownByConsentGoesAlsoForWhoToldItOn) {
    const FactId fact = know("veilig thuis wonen", "false");
    const auto consent = agreed({DataCategory::living}, food_bank);
    app::NewSharing input;
    input.to = coach.id.uuid;
    input.facts = {fact};
    given(partner, [&](app::Call& call) { return app::share(call, dossier, input); });
    ASSERT_EQ(shared(partner).at(0).facts.size(), 1U);
    stopped(consent.id);
    EXPECT_TRUE(shared(partner).at(0).facts.empty());
    EXPECT_EQ(shared(coach).at(0).facts.size(), 1U);
}

TEST_F(Sharing, AnEmployerDoesNotLearnFromConsentsThatThereIsCare) {
    const User supervisor = add_user("werk", "Wim Werk", Role::work_supervisor, food_bank);
    involve(supervisor, Role::work_supervisor);
    agreed({DataCategory::mental_health}, town_hall);
    agreed({DataCategory::living}, town_hall);
    ASSERT_TRUE(tell(partner, coach.id.uuid, secret, DataCategory::mental_health).ok());
    const auto listed = [&](const User& reader) {
        return given(reader, [&](app::Call& call) { return app::consents(call, dossier); }).list;
    };
    EXPECT_EQ(listed(coach).size(), 2U);
    ASSERT_EQ(listed(supervisor).size(), 1U);
    EXPECT_EQ(listed(supervisor)[0].categories, Categories{DataCategory::living});
    EXPECT_TRUE(shared(supervisor).empty());
    // What was agreed with an organisation, it may know.
    agreed({DataCategory::mental_health}, food_bank);
    EXPECT_EQ(listed(supervisor).size(), 2U);
}

TEST_F(Sharing, AnOrganisationWithManyPeopleIsToldThroughWhoIsInvolved) {
    for (int i = 0; i < 51; ++i)
        add_user("aa" + std::to_string(i), "Aaf " + std::to_string(i), Role::partner, food_bank);
    EXPECT_EQ(help(coach, food_bank.id.uuid, {DataCategory::trajectory}).verdict, app::ShareVerdict::yes);
}

TEST_F(Sharing, OnePressTellsAndWhoIsToldFindsATask) {
    const auto consent = agreed({DataCategory::living}, food_bank);
    const FactId fact = know("veilig thuis wonen", "false");
    app::NewSharing input;
    input.to = partner.id.uuid;
    input.facts = {fact};
    input.text = "De ontruiming is op 1 december.";
    input.text_category = DataCategory::living;
    const auto told = given(coach, [&](app::Call& call) { return app::share(call, dossier, input); });
    EXPECT_EQ(told.sharing.user_name, "Vera Visser");
    EXPECT_THAT(tasks_of(partner), ElementsAre("Lees wat Samira Haddad met u deelt"));

    const auto read = shared(partner);
    ASSERT_EQ(read.size(), 1U);
    EXPECT_TRUE(read[0].open);
    EXPECT_EQ(read[0].sharing.text, "De ontruiming is op 1 december.");
    ASSERT_EQ(read[0].facts.size(), 1U);
    EXPECT_EQ(read[0].facts[0].value, "false");
    const auto own = given(himself, [&](app::Call& call) { return app::own_sharings(call); });
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own[0].sharing.text, "De ontruiming is op 1 december.");
    // Another colleague sees that it was told, and not what.
    involve(second_coach, Role::coach);
    ASSERT_EQ(shared(second_coach).size(), 1U);
    EXPECT_FALSE(shared(second_coach)[0].open);
    EXPECT_EQ(shared(second_coach)[0].sharing.text, "");

    // Stopping shows what had been shared until then, and takes it away at once.
    const auto until_now = stopped(consent.id);
    ASSERT_EQ(until_now.shared.size(), 1U);
    EXPECT_EQ(until_now.shared[0].sharing.text, "De ontruiming is op 1 december.");
    EXPECT_FALSE(shared(partner).at(0).open);
    EXPECT_TRUE(shared(partner).at(0).facts.empty());
    EXPECT_FALSE(tell(coach, partner.id.uuid, "Nog iets", DataCategory::living).ok());
}

TEST_F(Sharing, WhatTheAssistantRefusesIsNotTold) {
    const auto refused = tell(coach, partner.id.uuid, "Hij is verslaafd", DataCategory::mental_health);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::forbidden);
    EXPECT_FALSE(refused.error().problems.empty());
    EXPECT_TRUE(shared(coach).empty());
    EXPECT_TRUE(tasks_of(partner).empty());
}

TEST_F(Sharing, AnOrganisationIsToldThroughWhoIsInvolvedThere) {
    const User other = add_user("kees", "Kees Kok", Role::partner, food_bank);
    const auto found = help(coach, food_bank.id.uuid, {DataCategory::trajectory});
    EXPECT_EQ(found.verdict, app::ShareVerdict::yes);
    ASSERT_TRUE(tell(coach, food_bank.id.uuid, "Het traject loopt", DataCategory::trajectory).ok());
    EXPECT_EQ(tasks_of(partner).size(), 1U);
    EXPECT_TRUE(tasks_of(other).empty());
    EXPECT_TRUE(shared(partner).at(0).open);
}

TEST_F(Sharing, BadInputIsRefusedWithEverythingThatIsWrong) {
    app::NewSharing input;
    input.to = make_id<UserId>(clock.now(), random).uuid;
    const auto share = [&] {
        return as(coach, [&](app::Call& call) { return app::share(call, dossier, input); });
    };
    input.purpose = "reclame";
    EXPECT_THAT(pointers(share().error()), ElementsAre("/tekst", "/doel", "/aanId"));
    input.purpose.reset();
    input.text = "Tekst";
    EXPECT_THAT(pointers(share().error()), ElementsAre("/tekstSoort", "/aanId"));
    input.text_category = DataCategory::living;
    input.facts = {make_id<FactId>(clock.now(), random)};
    EXPECT_THAT(pointers(share().error()), ElementsAre("/feiten/0", "/aanId"));
    const FactId known = know("veilig thuis wonen", "false");
    input.facts = {known, known};
    EXPECT_THAT(pointers(share().error()), ElementsAre("/feiten/1", "/aanId"));
    input.facts.clear();
    input.to = coach.id.uuid;
    EXPECT_THAT(pointers(share().error()), ElementsAre("/aanId"));
    // A participant is nobody to share with: they read their own.
    input.to = himself.id.uuid;
    EXPECT_THAT(pointers(share().error()), ElementsAre("/aanId"));
}

TEST_F(Sharing, JanAnswersAQuestionOnceAndNothingIsOpenBeforeHisYes) {
    const auto asked = given(coach, [&](app::Call& call) {
        return app::add_consent(call, dossier, about({DataCategory::living}, food_bank));
    });
    EXPECT_EQ(asked.state, ConsentState::asked);
    EXPECT_EQ(asked.asked_by_name, "Samira Haddad");
    EXPECT_THAT(asked.sentence, HasSubstr("Voedselbank"));
    EXPECT_THAT(asked.sentence, HasSubstr("Wonen"));
    EXPECT_EQ(help(coach, partner.id.uuid, {DataCategory::living}).verdict, app::ShareVerdict::no);
    const auto answer = [&](bool yes) {
        return as(himself, [&](app::Call& call) { return app::answer_own_consent(call, asked.id, yes); });
    };
    EXPECT_EQ(answer(true)->state, ConsentState::given);
    EXPECT_EQ(help(coach, partner.id.uuid, {DataCategory::living}).verdict, app::ShareVerdict::yes);
    EXPECT_EQ(answer(false).error().fault, Fault::conflict);
}

TEST_F(Sharing, ANoOpensNothingAndCanNotBeStopped) {
    const auto asked = given(coach, [&](app::Call& call) {
        return app::add_consent(call, dossier, about({DataCategory::living}, food_bank));
    });
    given(himself, [&](app::Call& call) { return app::answer_own_consent(call, asked.id, false); });
    EXPECT_EQ(help(coach, partner.id.uuid, {DataCategory::living}).verdict, app::ShareVerdict::no);
    const auto stop = as(himself, [&](app::Call& call) { return app::withdraw_own_consent(call, asked.id); });
    EXPECT_EQ(stop.error().fault, Fault::conflict);
}

TEST_F(Sharing, ACoachDoesNotAnswerForJanOnHisAccount) {
    app::NewConsent input = about({DataCategory::living}, food_bank);
    input.means = ConsentMeans::online;
    input.given_on = today();
    const auto added = as(coach, [&](app::Call& call) { return app::add_consent(call, dossier, input); });
    ASSERT_FALSE(added.ok());
    EXPECT_THAT(pointers(added.error()), ElementsAre("/gegeven/manier"));
    const auto own = as(coach, [&](app::Call& call) { return app::own_consents(call); });
    EXPECT_FALSE(own.ok());
    const auto consent = agreed({DataCategory::living}, food_bank);
    const auto stop = as(coach, [&](app::Call& call) {
        return app::withdraw_consent(call, dossier, consent.id, ConsentMeans::online, std::string(301, 'x'));
    });
    ASSERT_FALSE(stop.ok());
    EXPECT_THAT(pointers(stop.error()), ElementsAre("/manier", "/toelichting"));
}

TEST_F(Sharing, ACovenantOpensAKindOfDataToPartnersWhoAreInvolvedUntilTheMomentItEnds) {
    const User officer = add_user("privacy", "Ineke Ros", Role::privacy_officer, town_hall);
    EXPECT_EQ(help(coach, partner.id.uuid, {DataCategory::income}).verdict, app::ShareVerdict::no);
    app::NewCovenant input;
    input.name = "Vroeg erop af";
    input.reference = "Zaak 2026-11";
    input.purposes = {"begeleiding"};
    input.categories = {DataCategory::income};
    input.partners = {food_bank.id};
    const auto made = given(officer, [&](app::Call& call) { return app::add_covenant(call, input); });
    const auto yes = help(coach, partner.id.uuid, {DataCategory::income});
    EXPECT_EQ(yes.verdict, app::ShareVerdict::yes);
    EXPECT_EQ(yes.answers.at(0).ground, "convenant");
    clock.advance(std::chrono::seconds{1});
    given(officer, [&](app::Call& call) {
        return app::end_covenant(call, made.covenant.id, "De partners stoppen ermee.");
    });
    EXPECT_EQ(help(coach, partner.id.uuid, {DataCategory::income}).verdict, app::ShareVerdict::no);
    const auto again =
        as(officer, [&](app::Call& call) { return app::end_covenant(call, made.covenant.id, "Nog eens"); });
    EXPECT_EQ(again.error().fault, Fault::conflict);
    const auto by_coach = as(coach, [&](app::Call& call) { return app::add_covenant(call, input); });
    EXPECT_EQ(by_coach.error().fault, Fault::forbidden);
}

TEST_F(Sharing, ACovenantNamesOnlyPartnersOfThisMunicipality) {
    const User officer = add_user("privacy", "Ineke Ros", Role::privacy_officer, town_hall);
    app::NewCovenant input;
    input.name = "Vroeg erop af";
    input.reference = "Zaak 2026-11";
    input.purposes = {"begeleiding"};
    input.categories = {DataCategory::income};
    input.partners = {town_hall.id, make_id<OrganisationId>(clock.now(), random)};
    const auto made = as(officer, [&](app::Call& call) { return app::add_covenant(call, input); });
    ASSERT_FALSE(made.ok());
    EXPECT_THAT(pointers(made.error()), ElementsAre("/partners/0", "/partners/1"));
}

}  // namespace
}  // namespace ph::scenarios
