// The destruction list through the real server: two people, a hold, and a back-up that is put back. The
// client holds every answer against the contract.
#include <filesystem>
#include <thread>

#include "http/test_server.hpp"

namespace ph::testing {
namespace {

namespace fs = std::filesystem;

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class RetentionOverHttp : public ::testing::Test {
  protected:
    RetentionOverHttp() { server.add_user("privacy", {Role::privacy_officer}); }

    // A dossier that the coach registered and closed; its id.
    std::string closed() {
        Client coach = server.signed_in("coach");
        const Reply registered = coach.post("/v1/aanmeldingen", R"({"aanvrager":"inwoner","kanaal":"balie",
            "vraag":"Hulp bij geld","noden":[],"persoon":{"voornamen":"Jan","achternaam":"Zonderling",
            "rol":"aanvrager"},"gecontroleerdOpDubbel":true})");
        EXPECT_EQ(registered.status, 201) << registered.body;
        const std::string id = json_text(registered.body, "dossierId");
        const std::string dossier = "/v1/dossiers/" + id;
        const Reply phase =
            coach.post(dossier + "/fasewisselingen", R"({"fase":"afgesloten","reden":"Klaar."})",
                       {{"if-match", coach.get(dossier).header("etag")}});
        EXPECT_EQ(phase.status, 201) << phase.body;
        return id;
    }
    // The server does its rounds right after the start.
    Reply eventually(const std::string& path, const std::string& text) {
        Reply reply;
        for (int i = 0; i < 100; ++i) {
            Client privacy = server.signed_in("privacy");
            reply = privacy.get(path);
            if (reply.body.find(text) != std::string::npos) break;
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
        EXPECT_THAT(reply.body, HasSubstr(text));
        return reply;
    }
    std::string listed() {
        const std::string id = closed();
        server.clock.advance(std::chrono::days{43});
        server.restart();
        eventually("/v1/vernietiging", id);
        return id;
    }
    static Headers version(const std::string& number) { return {{"if-match", "\"" + number + "\""}}; }
    static void copy_database(const fs::path& from, const fs::path& to) {
        fs::create_directories(to);
        for (const auto& entry : fs::directory_iterator{from}) {
            if (entry.path().filename().string().starts_with("participatiehuis"))
                fs::copy_file(entry.path(), to / entry.path().filename(),
                              fs::copy_options::overwrite_existing);
        }
    }

    TestServer server;
};

TEST_F(RetentionOverHttp, TheListShowsInitialsAndWhyAndNothingMore) {
    const std::string id = listed();
    Client privacy = server.signed_in("privacy");
    const Reply list = privacy.get("/v1/vernietiging?limit=10");
    EXPECT_EQ(list.status, 200);
    EXPECT_THAT(list.body, HasSubstr(R"("initialen":"J.Z.")"));
    EXPECT_THAT(list.body, HasSubstr(R"("stand":"wacht")"));
    EXPECT_THAT(list.body, Not(HasSubstr("Zonderling")));
    EXPECT_EQ(server.signed_in("coach").get("/v1/vernietiging").status, 403);
    EXPECT_EQ(privacy.get("/v1/vernietiging?cursor=x").status, 400);
}

TEST_F(RetentionOverHttp, ApprovingAsksTheVersionAndTwoPeople) {
    const std::string id = listed();
    const std::string approval = "/v1/vernietiging/" + id + "/akkoord";
    Client privacy = server.signed_in("privacy");
    Client administrator = server.signed_in("beheer");
    EXPECT_EQ(privacy.post(approval, "").status, 428);
    EXPECT_EQ(privacy.post(approval, "", version("7")).status, 412);
    const Reply first = privacy.post(approval, "", version("1"));
    EXPECT_EQ(first.status, 201) << first.body;
    EXPECT_THAT(first.body, HasSubstr(R"("uzelf":true)"));
    EXPECT_EQ(privacy.post(approval, "", version("2")).status, 409);
    EXPECT_EQ(administrator.post(approval + "/intrekking", "", version("2")).status, 201);
    const Reply objected =
        administrator.post("/v1/vernietiging/" + id + "/bezwaren", R"({"reden":"Klacht."})");
    EXPECT_EQ(objected.status, 201) << objected.body;
    EXPECT_EQ(administrator.post(approval, "", version("3")).status, 409);
    const std::string holds = "/v1/vernietiging/" + id + "/tegenhoudingen";
    EXPECT_EQ(administrator.post(holds, R"({"reden":"x","tot":"2099-01-01"})").status, 403);
    EXPECT_EQ(privacy.post(holds, R"({"reden":""})").status, 400);
    EXPECT_EQ(privacy.post(holds, R"({"reden":"Rechtszaak.","tot":"2099-01-01"})").status, 201);
    const std::string lift = holds + "/" + json_text(objected.body, "id") + "/vrijgave";
    EXPECT_EQ(privacy.post(lift, R"({"reden":"Opgelost."})").status, 204);
    EXPECT_EQ(privacy.post(lift, R"({"reden":"Nog eens."})").status, 409);
    const std::string nobody = "/v1/vernietiging/0190a000-0000-7000-8000-000000000000";
    EXPECT_EQ(privacy.post(nobody + "/akkoord", "", version("1")).status, 404);
    EXPECT_EQ(privacy.post(nobody + "/tegenhoudingen", R"({"reden":"x","tot":"2099-01-01"})").status, 404);
}

TEST_F(RetentionOverHttp, ABackUpThatIsPutBackDoesNotBringItBack) {
    const std::string id = closed();
    server.clock.advance(std::chrono::days{43});
    const fs::path backup = server.folder() / "reservekopie";
    server.restart([&] { copy_database(server.folder(), backup); });
    eventually("/v1/vernietiging", id);
    for (const auto& [login, number] : {std::pair{"privacy", "1"}, std::pair{"beheer", "2"}}) {
        Client client = server.signed_in(login);
        EXPECT_EQ(client.post("/v1/vernietiging/" + id + "/akkoord", "", version(number)).status, 201);
    }
    server.restart();
    eventually("/v1/vernietigd", R"("akkoordVan":["privacy")");
    EXPECT_EQ(server.signed_in("coach").get("/v1/dossiers/" + id).status, 404);

    server.restart([&] { copy_database(backup, server.folder()); });
    EXPECT_THAT(server.journal.lines(), Contains(HasSubstr("Opnieuw vernietigd: 1.")));
    EXPECT_EQ(server.signed_in("coach").get("/v1/dossiers/" + id).status, 404);
    eventually("/v1/vernietigd", R"("opnieuw":true)");
    EXPECT_GT(server.audit_events(), 0) << "the chain is whole";
    EXPECT_EQ(server.signed_in("privacy").get("/v1/vernietigd/cijfers").status, 200);
}

}  // namespace
}  // namespace ph::testing
