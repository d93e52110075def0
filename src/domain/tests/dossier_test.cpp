#include "domain/dossier.hpp"

namespace ph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Date today{std::chrono::year{2026} / 11 / 22};

std::vector<std::string> pointers(const std::vector<Problem>& problems) {
    std::vector<std::string> found;
    for (const Problem& problem : problems) found.push_back(problem.place.pointer);
    return found;
}

Dossier dossier_in(DossierPhase phase) {
    Dossier dossier;
    dossier.phase = phase;
    return dossier;
}

TEST(Phase, GoesFromRegisteredThroughGuidanceAndAftercareToClosed) {
    Dossier dossier;
    for (const auto phase : {DossierPhase::guided, DossierPhase::aftercare, DossierPhase::closed}) {
        ASSERT_TRUE(change_phase(dossier, phase, "Volgende stap", today).ok());
        EXPECT_EQ(dossier.phase, phase);
    }
    EXPECT_EQ(dossier.closed_on, today);
    EXPECT_EQ(dossier.phase_reason, "Volgende stap");
}

TEST(Phase, CanAlwaysGoBackToGuidance) {
    for (const auto phase : {DossierPhase::registered, DossierPhase::aftercare, DossierPhase::closed}) {
        Dossier dossier = dossier_in(phase);
        dossier.closed_on = today;
        ASSERT_TRUE(change_phase(dossier, DossierPhase::guided, "Het gaat toch niet", today).ok());
        EXPECT_EQ(dossier.closed_on, std::nullopt);
    }
}

TEST(Phase, RefusesWhatMakesNoSense) {
    Dossier registered;
    EXPECT_EQ(change_phase(registered, DossierPhase::aftercare, "x", today).error().problems.front().code,
              "eerst-begeleid");
    EXPECT_EQ(change_phase(registered, DossierPhase::registered, "x", today).error().fault, Fault::conflict);
    Dossier guided = dossier_in(DossierPhase::guided);
    EXPECT_EQ(change_phase(guided, DossierPhase::registered, "x", today).error().fault, Fault::conflict);
    EXPECT_EQ(change_phase(guided, DossierPhase::closed, "", today).error().fault, Fault::invalid);
    EXPECT_EQ(guided.phase, DossierPhase::guided);
}

Registration registration() {
    Registration made;
    made.question = "Ik kan de huur niet betalen";
    made.received_at = Instant{today};
    return made;
}

TEST(Registration, NeedsTheQuestionInThePersonsOwnWords) {
    EXPECT_THAT(problems_of(registration(), true, Instant{today}), IsEmpty());
    Registration silent = registration();
    silent.question.clear();
    EXPECT_THAT(pointers(problems_of(silent, true, Instant{today})), ElementsAre("/vraag"));
}

TEST(Registration, ByAnAgencyNamesOneFromTheList) {
    Registration made = registration();
    made.requester = Requester::agency;
    EXPECT_THAT(pointers(problems_of(made, false, Instant{today})), ElementsAre("/aanmelder"));
    made.agency = "voedselbank";
    EXPECT_THAT(pointers(problems_of(made, false, Instant{today})), ElementsAre("/aanmelder"));
    EXPECT_THAT(problems_of(made, true, Instant{today}), IsEmpty());
    made.requester = Requester::person;
    EXPECT_THAT(pointers(problems_of(made, true, Instant{today})), ElementsAre("/aanmelder"));
}

TEST(Registration, TellsEverythingThatIsWrongAtOnce) {
    Registration made = registration();
    made.question.clear();
    made.requester = Requester::network;
    made.received_at = Instant{today} + std::chrono::hours{1};
    made.urgent_needs = {{UrgentNeedKind::food, true, ""}, {UrgentNeedKind::food, false, ""}};
    EXPECT_THAT(pointers(problems_of(made, true, Instant{today})),
                ElementsAre("/vraag", "/aanvragerNaam", "/ontvangenOp", "/noden/1/soort"));
}

TEST(Involvement, AsksForARoleThatTheColleagueHas) {
    User colleague;
    colleague.display_name = "Samira";
    colleague.roles = {Role::coach};
    Involvement involvement;
    involvement.role = Role::coach;
    EXPECT_THAT(problems_of(involvement, colleague), IsEmpty());
    involvement.role = Role::partner;
    EXPECT_THAT(pointers(problems_of(involvement, colleague)), ElementsAre("/rol"));
    involvement.role = Role::participant;
    colleague.active = false;
    EXPECT_THAT(pointers(problems_of(involvement, colleague)), ElementsAre("/medewerkerId", "/rol"));
}

TEST(Involvement, EndsOnceAndNotBeforeItBegan) {
    Involvement involvement;
    involvement.starts_on = today;
    const Instant now = local_instant(today, std::chrono::hours{10});
    EXPECT_EQ(end_involvement(involvement, today - std::chrono::days{1}, "Andere baan", now).error().fault,
              Fault::invalid);
    EXPECT_EQ(end_involvement(involvement, today, "", now).error().fault, Fault::invalid);
    ASSERT_TRUE(end_involvement(involvement, today, "Andere baan", now).ok());
    EXPECT_EQ(involvement.ends_on, today);
    EXPECT_EQ(involvement.ended_at, now);
    EXPECT_EQ(end_involvement(involvement, today, "Nog eens", now).error().fault, Fault::conflict);
}

}  // namespace
}  // namespace ph
