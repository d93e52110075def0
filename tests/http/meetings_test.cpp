// Meetings, the plan of a family and safety agreements over HTTP. The client holds every answer against the
// contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

struct TalksOverHttp : ::testing::Test {
    void SetUp() override {
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Berg",
            "rol":"aanvrager"},"gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
        dossier = "/v1/dossiers/" + json_text(registered.body, "dossierId");
        const Reply involved =
            coach.post(dossier + "/betrokkenen",
                       R"({"medewerkerId":")" + server.coach.id.to_string() + R"(","rol":"coach"})");
        ASSERT_EQ(involved.status, 201) << involved.body;
        static_cast<void>(server.add_user("jan", {Role::participant}, false,
                                          PersonId::parse(json_text(registered.body, "persoonId"))));
    }
    Reply planned(const std::string& more = "") {
        const Reply reply = coach.post(
            "/v1/overleggen",
            R"({"soort":"casusoverleg","moment":")" + to_string(server.clock.now() + std::chrono::days{2}) +
                R"(","plek":"Kamer 3","genodigden":[")" + partner.id.to_string() + "\"]" + more + "}");
        EXPECT_EQ(reply.status, 201) << reply.body;
        return reply;
    }
    Reply brought(const std::string& meeting, const std::string& more = "") {
        return coach.post(dossier + "/overlegpunten",
                          R"({"overlegId":")" + meeting +
                              R"(","vraag":"Hoe krijgen wij de energie aan?","soorten":["wonen"])" + more +
                              "}");
    }
    static Headers version(int number) { return {{"If-Match", '"' + std::to_string(number) + '"'}}; }

    TestServer server;
    const User partner = server.add_user("partner", {Role::partner});
    Client coach = server.signed_in("coach");
    std::string dossier;
};

TEST_F(TalksOverHttp, AQuestionIsDiscussedAndADecisionIsATask) {
    const std::string id = json_text(planned().body, "id");
    const std::string today = to_string(server.clock.today());
    const Reply asked = brought(id, R"(,"besprokenOp":")" + today + '"');
    ASSERT_EQ(asked.status, 201) << asked.body;
    const std::string item = "/v1/overleggen/" + id + "/punten/" + json_text(asked.body, "id");
    const std::string minutes = R"({"verslag":"De meter is dicht.","besproken":true})";
    EXPECT_EQ(coach.send("PUT", item + "/verslag", minutes).status, 428);
    const Reply said = coach.send("PUT", item + "/verslag", minutes, version(1));
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(coach.send("PUT", item + "/verslag", minutes, version(1)).status, 412);
    const Reply decided = coach.post(item + "/besluiten", R"({"titel":"Bellen met het energiebedrijf"})");
    ASSERT_EQ(decided.status, 201) << decided.body;
    EXPECT_THAT(decided.body, HasSubstr(R"("isTaak":true)"));
    EXPECT_THAT(coach.get(dossier + "/taken").body, HasSubstr("Bellen met het energiebedrijf"));

    Client told = server.signed_in("partner");
    const Reply seen = told.get("/v1/overleggen/" + id);
    ASSERT_EQ(seen.status, 200) << seen.body;
    EXPECT_THAT(seen.body, AllOf(HasSubstr(R"("nummer":1)"), Not(HasSubstr("energie")),
                                 Not(HasSubstr("Berg")), Not(HasSubstr("meter"))));
    EXPECT_EQ(told.send("PUT", item + "/verslag", minutes, version(2)).status, 404);
}

TEST_F(TalksOverHttp, EveryFieldOfAMeetingThatIsWrongIsTold) {
    const Reply reply = coach.post(
        "/v1/overleggen",
        R"({"soort":"casusoverleg","moment":")" + to_string(server.clock.now() - std::chrono::days{2}) +
            R"(","minuten":5,"plek":"Kamer","genodigden":[")" + server.administrator.id.to_string() + "\"]}");
    EXPECT_EQ(reply.status, 400);
    for (const std::string pointer : {"/moment", "/genodigden/0"})
        EXPECT_THAT(reply.body, HasSubstr('"' + pointer + '"'));
    EXPECT_EQ(coach.post("/v1/overleggen", R"({"soort":"feest"})").status, 400);
    EXPECT_THAT(coach.get("/v1/overleggen").body, HasSubstr(R"("items":[])")) << "nothing is kept";
    EXPECT_EQ(coach.get("/v1/overleggen?wanneer=ooit").status, 400);
}

TEST_F(TalksOverHttp, WithoutNamesANameIsRefusedAtItsField) {
    const std::string id = json_text(planned(R"(,"anoniem":true)").body, "id");
    const Reply refused = brought(id, R"(,"feiten":"Familie Berg kreeg een brief.")");
    EXPECT_EQ(refused.status, 400);
    EXPECT_THAT(refused.body, HasSubstr(R"("/feiten")"));
    ASSERT_EQ(brought(id).status, 201);
    Client told = server.signed_in("partner");
    const std::string body = told.get("/v1/overleggen/" + id).body;
    EXPECT_THAT(body, AllOf(HasSubstr("energie"), Not(HasSubstr(dossier.substr(13)))));
}

TEST_F(TalksOverHttp, WhoIsInvitedSaysWhetherTheyComeAndOnlyTheLeaderMovesIt) {
    const Reply made = planned();
    const std::string one = "/v1/overleggen/" + json_text(made.body, "id");
    Client told = server.signed_in("partner");
    const std::string guests = made.body.substr(made.body.find(R"("genodigden")"));
    std::string id;
    for (std::size_t at = guests.find(R"({"id":")"); at != std::string::npos && id.empty();
         at = guests.find(R"({"id":")", at + 1)) {
        if (guests.find(partner.id.to_string(), at) < guests.find(R"({"id":")", at + 1))
            id = json_text(guests.substr(at), "id");
    }
    const Reply comes = told.post(one + "/genodigden/" + id + "/aanwezigheid", R"({"aanwezig":"komt"})");
    ASSERT_EQ(comes.status, 201) << comes.body;
    EXPECT_THAT(told.get("/v1/overleggen").body, HasSubstr(R"("ikKom":"komt")"));
    EXPECT_EQ(told.send("PATCH", one, R"({"plek":"Elders"})", version(1)).status, 403);
    EXPECT_EQ(coach.send("PATCH", one, R"({"plek":"Elders"})").status, 428);
    const Reply off =
        coach.send("PATCH", one, R"({"status":"afgezegd","reden":"Te weinig mensen"})", version(1));
    ASSERT_EQ(off.status, 200) << off.body;
    EXPECT_THAT(off.body, HasSubstr("Te weinig mensen"));
    EXPECT_EQ(coach.send("PATCH", one, R"({"plek":"Elders"})", version(1)).status, 412);
}

TEST_F(TalksOverHttp, WhoWasThereIsWrittenDownOnceItBegan) {
    const std::string one = "/v1/overleggen/" + json_text(planned().body, "id");
    const std::string list =
        R"({"collegas":[{"medewerkerId":")" + partner.id.to_string() + R"(","was":"afgemeld"}]})";
    EXPECT_EQ(coach.send("PUT", one + "/aanwezigen", list).status, 428);
    EXPECT_EQ(coach.send("PUT", one + "/aanwezigen", list, version(1)).status, 409) << "it did not begin";
    server.clock.advance(std::chrono::hours{49});
    Client leader = server.signed_in("coach");
    const Reply noted = leader.send("PUT", one + "/aanwezigen", list, version(1));
    ASSERT_EQ(noted.status, 200) << noted.body;
    EXPECT_THAT(noted.body, AllOf(HasSubstr(R"("aanwezigen")"), HasSubstr(R"("was":"afgemeld")"),
                                  HasSubstr(R"("was":"afwezig")")));
    EXPECT_EQ(leader.send("PUT", one + "/aanwezigen", list, version(1)).status, 412);
    const Reply refused =
        leader.send("PUT", one + "/aanwezigen",
                    R"({"collegas":[],"deelnemer":"aanwezig","anderen":["Jan Berg"]})", version(2));
    EXPECT_EQ(refused.status, 400);
    for (const std::string pointer : {"/deelnemer", "/anderen"})
        EXPECT_THAT(refused.body, HasSubstr('"' + pointer + '"'));
    Client told = server.signed_in("partner");
    EXPECT_THAT(told.get(one).body, HasSubstr(R"("was":"afgemeld")"));
    EXPECT_EQ(told.send("PUT", one + "/aanwezigen", list, version(2)).status, 403);
}

TEST_F(TalksOverHttp, TheFamilyIsAmongItselfUntilItShowsItsPlan) {
    const std::string plan = dossier + "/familieplan";
    EXPECT_EQ(coach.get(plan).status, 200) << "there is none yet";
    ASSERT_EQ(coach.post(plan, R"({"coordinator":"Mevrouw Vos"})").status, 201);
    EXPECT_EQ(coach.post(plan, "{}").status, 409);
    EXPECT_EQ(coach.send("PUT", plan + "/fase", R"({"fase":"besloten-tijd"})").status, 428);
    const Reply closed = coach.send("PUT", plan + "/fase", R"({"fase":"besloten-tijd"})", version(1));
    ASSERT_EQ(closed.status, 200) << closed.body;
    const Reply refused = coach.get(plan);
    EXPECT_EQ(refused.status, 403);
    EXPECT_THAT(refused.body, HasSubstr("familie"));

    Client jan = server.signed_in("jan");
    const std::string own = "/v1/mijn/familieplan";
    const std::string line = R"({"afspraken":[{"tekst":"Tante Rika kookt","wie":"Rika"}]})";
    EXPECT_EQ(jan.send("PUT", own, line).status, 428);
    const Reply written = jan.send("PUT", own, line, version(2));
    ASSERT_EQ(written.status, 200) << written.body;
    EXPECT_EQ(jan.send("PUT", own, line, version(2)).status, 412);
    const Reply shown = jan.send("PUT", own + "/fase", R"({"fase":"presentatie"})", version(3));
    ASSERT_EQ(shown.status, 200) << shown.body;
    EXPECT_THAT(coach.get(plan).body, HasSubstr("Tante Rika kookt"));
    EXPECT_EQ(coach.send("PUT", plan + "/fase", R"({"fase":"opvolging"})", version(4)).status, 400);
}

TEST_F(TalksOverHttp, AProposalIsAnsweredByTheFamilyOnce) {
    ASSERT_EQ(coach.post(dossier + "/familieplan", "{}").status, 201);
    const Reply proposed =
        coach.post(dossier + "/familieplan/voorstellen", R"({"tekst":"De coach regelt een fiets"})");
    ASSERT_EQ(proposed.status, 201) << proposed.body;
    const std::string proposals = proposed.body.substr(proposed.body.find(R"("voorstellen")"));
    Client jan = server.signed_in("jan");
    const std::string answer = "/v1/mijn/familieplan/voorstellen/" + json_text(proposals, "id") + "/antwoord";
    EXPECT_EQ(jan.post(answer, R"({"antwoord":"open"})").status, 400);
    const Reply yes = jan.post(answer, R"({"antwoord":"aangenomen"})");
    ASSERT_EQ(yes.status, 201) << yes.body;
    EXPECT_THAT(yes.body, HasSubstr(R"("afspraken":[{"tekst":"De coach regelt een fiets")"));
    EXPECT_EQ(jan.post(answer, R"({"antwoord":"afgewezen"})").status, 409);
}

TEST_F(TalksOverHttp, ASafetyAgreementThatStaysVisibleHasAReason) {
    const std::string safety = dossier + "/veiligheidsafspraken";
    const Reply refused = coach.post(safety, R"({"tekst":"Jan gaat naar zijn zus","blijftZichtbaar":true})");
    EXPECT_EQ(refused.status, 400);
    EXPECT_THAT(refused.body, HasSubstr(R"("/reden")"));
    const Reply made = coach.post(
        safety, R"({"tekst":"Jan gaat naar zijn zus","blijftZichtbaar":true,"reden":"Er is geslagen"})");
    ASSERT_EQ(made.status, 201) << made.body;
    Client jan = server.signed_in("jan");
    EXPECT_THAT(jan.get("/v1/mijn/veiligheidsafspraken").body, HasSubstr("Jan gaat naar zijn zus"));
    EXPECT_EQ(coach.get("/v1/mijn/veiligheidsafspraken").status, 403) << "that is the participant's own";
    const std::string id = json_text(made.body.substr(made.body.find(R"("afspraken")")), "id");
    ASSERT_EQ(coach.send("DELETE", safety + "/" + id, "").status, 204);
    EXPECT_EQ(coach.send("DELETE", safety + "/" + id, "").status, 409);
    EXPECT_THAT(coach.get(safety).body, Not(HasSubstr("zijn zus")));
}

TEST_F(TalksOverHttp, AParticipantIsInvitedAnswersAndAsks) {
    const std::string id = json_text(planned().body, "id");
    const std::string invitations = dossier + "/overleguitnodigingen";
    const std::string invitation = R"({"overlegId":")" + id + R"(","onderwerp":"Uw energie"})";
    EXPECT_EQ(coach.post(invitations, invitation).status, 400) << "nothing of this household is discussed";
    ASSERT_EQ(brought(id, R"(,"besprokenOp":")" + to_string(server.clock.today()) + '"').status, 201);
    const Reply invited = coach.post(invitations, invitation);
    ASSERT_EQ(invited.status, 201) << invited.body;
    EXPECT_EQ(coach.post(invitations, invitation).status, 409);
    EXPECT_THAT(coach.get("/v1/overleggen/" + id).body, HasSubstr(R"("komt":"uitgenodigd")"));

    Client jan = server.signed_in("jan");
    const std::string own = "/v1/mijn/overleggen";
    EXPECT_THAT(jan.get(own).body, AllOf(HasSubstr("Uw energie"), HasSubstr("Hoe krijgen wij de energie")));
    EXPECT_EQ(jan.post(own + "/" + id + "/antwoord", R"({"komt":"misschien"})").status, 400);
    EXPECT_EQ(
        jan.post(own + "/" + id + "/antwoord", R"({"komt":"komt","moment":"2020-01-01T10:00:00Z"})").status,
        409)
        << "the meeting is at another moment than the one that was read";
    const Reply said = jan.post(own + "/" + id + "/antwoord",
                                R"({"komt":"komt-niet","toelichting":"Ik moet naar de dokter."})");
    ASSERT_EQ(said.status, 201) << said.body;
    EXPECT_THAT(coach.get("/v1/overleggen/" + id).body,
                AllOf(HasSubstr(R"("komt":"komt-niet")"), HasSubstr("naar de dokter")));
    const Reply asked = jan.post(own + "/" + id + "/vragen", R"({"vraag":"Wie belt mij daarna?"})");
    ASSERT_EQ(asked.status, 201) << asked.body;
    EXPECT_THAT(coach.get("/v1/overleggen/" + id).body,
                AllOf(HasSubstr("Wie belt mij daarna?"), HasSubstr(R"("vanDeelnemer":true)")));
    EXPECT_THAT(jan.get("/v1/mijn/gegevens").body, HasSubstr("naar de dokter"));

    const std::string questions = asked.body.substr(asked.body.find(R"("punten")"));
    const std::string mine = questions.substr(0, questions.find("Wie belt mij daarna?"));
    const std::string question = mine.substr(mine.rfind(R"("id")"));
    ASSERT_EQ(jan.send("DELETE", own + "/" + id + "/vragen/" + json_text(question, "id"), "").status, 204);
    EXPECT_THAT(jan.get(own).body, Not(HasSubstr("Wie belt mij daarna?")));
    EXPECT_EQ(coach.get(own).status, 403);
    const std::string withdrawn = invitations + "/" + json_text(invited.body, "id");
    EXPECT_NE(jan.send("DELETE", withdrawn, "").status, 204);
    ASSERT_EQ(coach.send("DELETE", withdrawn, "").status, 204);
    EXPECT_EQ(coach.send("DELETE", withdrawn, "").status, 404);
    EXPECT_THAT(jan.get(own).body, HasSubstr(R"("items":[])"));
    EXPECT_EQ(
        jan.post("/v1/mijn/overleggen/01900000-0000-7000-8000-00000000beef/vragen", R"({"vraag":"Ik?"})")
            .status,
        404);
}

TEST_F(TalksOverHttp, WhoIsNotInvitedOrInvolvedFindsNothing) {
    server.add_user("ander", {Role::coach});
    Client other = server.signed_in("ander");
    const std::string one = "/v1/overleggen/" + json_text(planned().body, "id");
    EXPECT_EQ(other.get(one).status, 404);
    EXPECT_EQ(other.get(dossier + "/familieplan").status, 404);
    EXPECT_EQ(other.get(dossier + "/overlegpunten").status, 404);
    EXPECT_EQ(server.client().get("/v1/overleggen").status, 401);
}

}  // namespace
}  // namespace ph::testing
