// Every consent of the municipality over HTTP: what the query accepts, the pages, and the file for a
// spreadsheet. The client holds every answer against the contract.
#include <fstream>

#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct ConsentOverviewOverHttp : ::testing::Test {
    void SetUp() override {
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Zonderling",
            "rol":"aanvrager","geboortedatum":"1980-04-03"},"gecontroleerdOpDubbel":true})");
        ASSERT_EQ(registered.status, 201) << registered.body;
        dossier = json_text(registered.body, "dossierId");
    }
    std::string agreed(const std::string& kinds, int for_days, const Organisation& with) {
        const std::string last = to_string(server.clock.today() + std::chrono::days{for_days});
        const Reply given = coach.post("/v1/dossiers/" + dossier + "/toestemmingen",
                                       R"({"organisatieId":")" + with.id.to_string() + R"(","soorten":[)" +
                                           kinds + R"(],"doel":"begeleiding","totEnMet":")" + last +
                                           R"(","gegeven":{"manier":"op-papier","op":")" +
                                           to_string(server.clock.today()) + R"("}})");
        EXPECT_EQ(given.status, 201) << given.body;
        return json_text(given.body, "id");
    }

    TestServer server;
    const User officer = server.add_user("privacy", {Role::privacy_officer});
    const Organisation partner = server.add_partner("=Voedselbank");
    Client coach = server.signed_in("coach");
    Client privacy = server.signed_in("privacy");
    const std::string list = "/v1/toezicht/toestemmingen";
    std::string dossier;
};

TEST_F(ConsentOverviewOverHttp, WithoutAnyTheListIsEmptyAndEveryCountIsNought) {
    const Reply reply = privacy.get(list);
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_THAT(reply.body, HasSubstr(R"("items":[])"));
    EXPECT_THAT(reply.body, HasSubstr(R"("totaal":0)"));
    EXPECT_THAT(reply.body, HasSubstr(R"({"stand":"loopt-binnenkort-af","aantal":0})"));
}

TEST_F(ConsentOverviewOverHttp, ALineHasInitialsAndAYearAndNotWhoItIs) {
    agreed(R"("wonen")", 90, partner);
    const Reply reply = privacy.get(list);
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_THAT(reply.body, HasSubstr(R"("voorletters":"J.Z.","geboortejaar":1980)"));
    EXPECT_THAT(reply.body, HasSubstr(R"("stand":"geldig","manier":"op-papier")"));
    EXPECT_THAT(reply.body, HasSubstr(R"("magOpenen":false)"));
    EXPECT_THAT(reply.body, Not(HasSubstr("Zonderling")));
    EXPECT_EQ(coach.get(list).status, 403);
    EXPECT_EQ(server.client().get(list).status, 401);
}

TEST_F(ConsentOverviewOverHttp, PagesLeadToEachOtherWithTheSameFilter) {
    for (int i = 0; i < 3; ++i) agreed(R"("wonen")", 90 + i, partner);
    agreed(R"("gezin")", 5, server.organisation);
    const std::string filtered = list + "?soort=wonen&stand=geldig&limit=2";
    const Reply first = privacy.get(filtered);
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_THAT(first.body, HasSubstr(R"("totaal":3)"));
    EXPECT_THAT(first.header("link"), HasSubstr("soort=wonen"));
    const std::string cursor = json_text(first.body, "volgende");
    ASSERT_FALSE(cursor.empty());
    const Reply second = privacy.get(filtered + "&cursor=" + cursor);
    ASSERT_EQ(second.status, 200) << second.body;
    EXPECT_THAT(second.body, HasSubstr(R"("totaal":3)"));
    EXPECT_THAT(second.body, Not(HasSubstr("volgende")));
    const Reply at_home = privacy.get(list + "?organisatieId=" + server.organisation.id.to_string());
    EXPECT_THAT(at_home.body, HasSubstr(R"("stand":"loopt-binnenkort-af")"));
    EXPECT_THAT(at_home.body, HasSubstr(R"("totaal":1)"));
}

TEST_F(ConsentOverviewOverHttp, EverythingThatIsWrongInTheQueryIsSaidAtOnce) {
    const Reply reply = privacy.get(
        list + "?organisatieId=x&soort=alles&stand=soms&eindigtVoor=morgen&limit=0&cursor=y&wat=1");
    EXPECT_EQ(reply.status, 400);
    for (const char* pointer :
         {"?organisatieId", "?soort", "?stand", "?eindigtVoor", "?limit", "?cursor", "?wat"})
        EXPECT_THAT(reply.body, HasSubstr(pointer));
    EXPECT_EQ(privacy.get(list + "/bestand?limit=5").status, 400);
    // Moments before and after every day that there is.
    for (const char* at : {"-8000000000000000", "7fffffffffffffff", "0", "-1"})
        EXPECT_LT(privacy.get(list + "?cursor=" + at + "." + dossier).status, 500) << at;
}

TEST_F(ConsentOverviewOverHttp, TheFileHasTheSameLinesAndCarriesNoFormula) {
    agreed(R"("wonen","geestelijke-gezondheid")", 90, partner);
    agreed(R"("gezin")", 5, partner);
    const Reply file = privacy.get(list + "/bestand");
    ASSERT_EQ(file.status, 200) << file.body;
    EXPECT_THAT(file.header("content-type"), HasSubstr("text/csv"));
    EXPECT_THAT(file.header("content-disposition"), HasSubstr("toestemmingen.csv"));
    EXPECT_EQ(std::ranges::count(file.body, '\n'), 3);
    EXPECT_THAT(file.body, HasSubstr("'=Voedselbank"));
    EXPECT_THAT(file.body, HasSubstr("loopt-binnenkort-af"));
    EXPECT_THAT(file.body, HasSubstr("J.Z."));
    EXPECT_THAT(file.body, Not(HasSubstr("Zonderling")));
    const Reply less = privacy.get(list + "/bestand?soort=gezin");
    EXPECT_EQ(std::ranges::count(less.body, '\n'), 2);
    EXPECT_EQ(coach.get(list + "/bestand").status, 403);
}

}  // namespace
}  // namespace ph::testing
