// The page for where scripts do not run: what a participant reads there of the first talks and of the plan of
// the family, letter by letter.
#include "base/dutch_time.hpp"
#include "domain/planned_measurement.hpp"
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// From the heading of a part to its end.
std::string part_with(const std::string& page, const std::string& id) {
    const auto from = page.find("<section class=\"card\" id=\"" + id + "\"><h2>");
    if (from == std::string::npos) return {};
    const auto begin = page.find("<h2>", from);
    return page.substr(begin, page.find("</section>", begin) - begin);
}

struct PlainPageOverHttp : ::testing::Test {
    void SetUp() override {
        dossier = registered("Zoë", "Ångström-Çelik", "zoe");
        const Reply involved =
            coach.post(dossier + "/betrokkenen",
                       R"({"medewerkerId":")" + server.coach.id.to_string() + R"(","rol":"coach"})");
        ASSERT_EQ(involved.status, 201) << involved.body;
    }
    // The path of the dossier; the participant has this account.
    std::string registered(const std::string& first, const std::string& last, const std::string& login) {
        const Reply made = coach.post(
            "/v1/aanmeldingen",
            R"({"aanvrager":"inwoner","kanaal":"balie","vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":")" +
                first + R"(","achternaam":")" + last +
                R"(","rol":"aanvrager"},"gecontroleerdOpDubbel":true})");
        EXPECT_EQ(made.status, 201) << made.body;
        static_cast<void>(server.add_user(login, {Role::participant}, false,
                                          PersonId::parse(json_text(made.body, "persoonId"))));
        return "/v1/dossiers/" + json_text(made.body, "dossierId");
    }
    [[nodiscard]] Date in_days(int days) const { return server.clock.today() + std::chrono::days{days}; }
    std::string read(const std::string& login) {
        const Reply reply = server.signed_in(login).get("/mijn/lezen");
        EXPECT_EQ(reply.status, 200) << reply.body;
        return reply.body;
    }

    TestServer server;
    Client coach = server.signed_in("coach");
    std::string dossier;
};

TEST_F(PlainPageOverHttp, ShowsWhatWasToldAsTextInItsOwnDirection) {
    ASSERT_EQ(
        coach.post(dossier + "/talenten", R"({"soort":"handig","woorden":"<script>alert('x')</script>"})")
            .status,
        201);
    ASSERT_EQ(coach
                  .post(dossier + "/gespreksantwoorden",
                        R"({"antwoorden":[{"vraag":"wat-wilt-u","antwoord":"Rust & een tuin"}]})")
                  .status,
              201);
    ASSERT_EQ(coach.post(dossier + "/klantprofielen", R"({"profiel":2,"reden":"Eerst mensen zien."})").status,
              201);
    Client zoe = server.signed_in("zoe");
    ASSERT_EQ(zoe.post("/v1/mijn/talenten", R"({"woorden":"أطبخ للجيران"})").status, 201);
    ASSERT_EQ(zoe.post("/v1/mijn/kaarten", R"({"volgorde":["wonen","financien"]})").status, 201);
    const std::string page = read("zoe");
    EXPECT_THAT(page, HasSubstr("<h1>Welkom, Zoë Ångström-Çelik</h1>"));
    EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
    EXPECT_EQ(
        part_with(page, "verteld"),
        "<h2>Dit vertelde u</h2><h3>Dit kunt u goed</h3>"
        "<ul><li>Met de handen werken: &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</li>"
        "<li><span dir=\"rtl\">أطبخ للجيران</span><br><span class=\"hint\">Dit zei u zelf.</span></li></ul>"
        "<h3>Dit is belangrijk voor u</h3><p>U legde de kaarten op " +
            dutch_date(in_days(0)) +
            ". Het belangrijkste staat bovenaan.</p><ol><li>Wonen</li><li>Financiën</li></ol>"
            "<h3>Uw antwoorden</h3><dl><dt>Wat wilt u?</dt><dd>Rust &amp; een tuin</dd></dl>"
            "<h3>Deze hulp past nu bij u</h3><p><strong>Hulp om mee te doen</strong></p>"
            "<p>Eerst mensen zien.</p><p>Op " +
            dutch_date(months_after(in_days(0), 6)) + " kijkt u samen of dit nog klopt.</p>");
}

TEST_F(PlainPageOverHttp, ShowsThePlanOfTheFamilyAndWhoSeesWhat) {
    const auto version = [](int number) { return Headers{{"If-Match", '"' + std::to_string(number) + '"'}}; };
    ASSERT_EQ(coach.post(dossier + "/familieplan", R"({"coordinator":"Mevrouw Łuczak"})").status, 201);
    ASSERT_EQ(coach.post(dossier + "/familieplan/voorstellen", R"({"tekst":"Een fiets regelen"})").status,
              201);
    ASSERT_EQ(coach
                  .post(dossier + "/veiligheidsafspraken",
                        R"({"tekst":"Zoë gaat naar haar zus","wie":"Zoë","blijftZichtbaar":true,)"
                        R"("reden":"Er is geslagen"})")
                  .status,
              201);
    server.clock.advance(std::chrono::seconds{1});
    ASSERT_EQ(coach
                  .post(dossier + "/veiligheidsafspraken",
                        R"({"tekst":"Bel het nummer <112>","blijftZichtbaar":false})")
                  .status,
              201);
    ASSERT_EQ(
        coach.send("PUT", dossier + "/familieplan/fase", R"({"fase":"besloten-tijd"})", version(1)).status,
        200);
    Client zoe = server.signed_in("zoe");
    const Reply written =
        zoe.send("PUT", "/v1/mijn/familieplan",
                 R"({"afspraken":[{"tekst":"Tante Rika kookt & wast","wie":"ريكا","voor":")" +
                     to_string(in_days(30)) + R"("},{"tekst":"Oma past op"}],"wieKomen":"Oma en Rika"})",
                 version(2));
    ASSERT_EQ(written.status, 200) << written.body;
    const std::string page = read("zoe");
    EXPECT_EQ(part_with(page, "familie"),
              "<h2>Het plan van uw familie</h2><p>Uw familie is onder elkaar sinds " +
                  dutch_date(in_days(0)) +
                  ". Niemand anders ziet nu het plan.</p>"
                  "<dl><dt>Wie helpt uw familie hierbij?</dt><dd>Mevrouw Łuczak</dd>"
                  "<dt>Wie er komen</dt><dd>Oma en Rika</dd></dl><h3>Dit spreken wij af</h3>"
                  "<ol><li>Tante Rika kookt &amp; wast<br><span class=\"hint\">Wie: "
                  "<span dir=\"rtl\">ريكا</span>. Uiterlijk " +
                  dutch_date(in_days(30)) +
                  ".</span></li><li>Oma past op</li></ol><h3>Wat anderen voorstellen</h3>"
                  "<ul><li>Een fiets regelen<br><span class=\"hint\">Van " +
                  server.coach.display_name + ". U zegt nog ja of nee.</span></li></ul>");
    EXPECT_EQ(
        part_with(page, "veilig"),
        "<h2>Zo blijft iedereen veilig</h2>"
        "<ul><li>Bel het nummer &lt;112&gt;<br><span class=\"hint\">Is uw familie onder elkaar? Dan ziet "
        "niemand anders dit.</span></li>"
        "<li>Zoë gaat naar haar zus<br><span class=\"hint\">Wie: Zoë.</span><br><span class=\"hint\">Dit "
        "ziet wie u helpt altijd, ook als uw familie onder elkaar is. Dat besloot " +
            server.coach.display_name + ".<br>Waarom: Er is geslagen</span></li></ul>");
}

TEST_F(PlainPageOverHttp, ShowsOneParticipantNothingOfAnother) {
    ASSERT_EQ(coach.post(dossier + "/familieplan", R"({"coordinator":"Mevrouw Łuczak"})").status, 201);
    ASSERT_EQ(coach.post(dossier + "/talenten", R"({"woorden":"Zingt in een koor"})").status, 201);
    static_cast<void>(registered("Jan", "Berg", "jan"));
    EXPECT_THAT(read("zoe"), AllOf(HasSubstr("Łuczak"), HasSubstr("Zingt in een koor")));
    EXPECT_THAT(read("jan"), AllOf(HasSubstr("Welkom, Jan Berg"), Not(HasSubstr("Łuczak")),
                                   Not(HasSubstr("koor")), HasSubstr("Vraag uw coach ernaar.")));
    const Reply work = coach.get("/mijn/lezen");
    EXPECT_EQ(work.status, 303);
    EXPECT_EQ(work.header("location"), "/werk/");
    EXPECT_EQ(server.client().get("/mijn/lezen").status, 303);
}

TEST_F(PlainPageOverHttp, StandsInTheLogAsWhatWasReadByThisReader) {
    Client zoe = server.signed_in("zoe");
    const auto before = server.audit_events();
    ASSERT_EQ(zoe.get("/mijn/lezen").status, 200);
    EXPECT_GE(server.audit_events() - before, 4) << "each part passed the gate";
}

}  // namespace
}  // namespace ph::testing
