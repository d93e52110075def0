// Decision tables through the real server: who may, a trial, publishing with the version one saw, and what is
// refused. The client holds every answer against the contract.
#include "http/test_server.hpp"

namespace ph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class DecisionTablesOverHttp : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        one_ = std::make_unique<TestServer>();
        one_->add_user("beleid", {Role::policy_officer});
    }
    static void TearDownTestSuite() { one_.reset(); }
    static TestServer& server() { return *one_; }
    static Client policy() { return server().signed_in("beleid"); }
    static std::string quoted(const std::string& text) {
        std::string json;
        for (const char sign : text) {
            if (sign == '"' || sign == '\\') json += '\\';
            if (sign == '\n') {
                json += "\\n";
            } else {
                json += sign;
            }
        }
        return '"' + json + '"';
    }
    static std::string shipped(const std::string& id) {
        return server().composition().catalogue().decision_sources.at(id);
    }
    static std::string replaced(std::string text, const std::string& from, const std::string& to) {
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
        return text;
    }
    static std::string new_version(const std::string& xml, const std::string& more = "") {
        return R"({"xml":)" + quoted(xml) + R"(,"geldtVanaf":"2099-01-01","reden":"Besluit van de raad.")" +
               more + "}";
    }
    static constexpr const char* table = "/v1/beslistabellen/bijstand-zoektermijn";

  private:
    static inline std::unique_ptr<TestServer> one_;
};

TEST_F(DecisionTablesOverHttp, ListsTheTablesAndTellsOneWithItsRules) {
    Client client = policy();
    const Reply list = client.get("/v1/beslistabellen");
    EXPECT_EQ(list.status, 200) << list.body;
    EXPECT_THAT(list.body, HasSubstr(R"("id":"bijstand-zoektermijn")"));
    EXPECT_THAT(list.body, HasSubstr(R"("gebruiktIn":[{"id":"bijstandsroute")"));
    EXPECT_THAT(list.body, HasSubstr(R"("wijzigbaar":false,"waaromNiet":"Deze tabel berekent)"));
    const Reply one = client.get(table);
    EXPECT_EQ(one.status, 200) << one.body;
    EXPECT_FALSE(one.header("etag").empty());
    EXPECT_THAT(one.body, HasSubstr(R"("dmn":"1.3")"));
    EXPECT_THAT(one.body, HasSubstr(R"("cellen":["< 27","4"])"));
    EXPECT_EQ(client.get("/v1/beslistabellen/bestaat-niet").status, 404);
    EXPECT_EQ(client.get(std::string{table} + "/versies/0").status, 200);
    EXPECT_EQ(client.get(std::string{table} + "/versies/77").status, 404);
    EXPECT_EQ(client.get(std::string{table} + "/versies/x").status, 404);
}

TEST_F(DecisionTablesOverHttp, TriesATableWithoutKeepingIt) {
    Client client = policy();
    const std::string path = std::string{table} + "/controles";
    const Reply same = client.post(path, R"({"xml":)" + quoted(shipped("bijstand-zoektermijn")) + "}");
    EXPECT_EQ(same.status, 200) << same.body;
    EXPECT_THAT(same.body, HasSubstr(R"("klopt":true,"fouten":[],"verschillen":[],"gewijzigd":[])"));
    const Reply other =
        client.post(path, R"({"xml":)" + quoted(replaced(shipped("bijstand-zoektermijn"), "27", "20")) + "}");
    EXPECT_THAT(other.body, HasSubstr(R"("persoon":"noor")"));
    EXPECT_THAT(other.body, HasSubstr(R"("soort":"feit")"));
    const Reply wrong = client.post(
        path, R"({"xml":)" + quoted(replaced(shipped("bijstand-zoektermijn"), ">4<", ">vier<")) + "}");
    EXPECT_EQ(wrong.status, 200) << wrong.body;
    EXPECT_THAT(wrong.body, HasSubstr(R"("regel":1,"kolom":2,"kop":"Weken zoeken","element":"r1-uitkomst")"));
    EXPECT_EQ(client.post(path, R"({"xml":"<a"})").status, 200);
    EXPECT_EQ(client.post(path, R"({"xml":""})").status, 400);
    EXPECT_EQ(client.post(path, R"({})").status, 400);
    EXPECT_EQ(client.post("/v1/beslistabellen/participatieladder/controles", R"({"xml":"<a/>"})").status,
              409);
    EXPECT_EQ(client.post(path, R"({"xml":")" + std::string(4'100'000, 'x') + "\"}").status, 413);
}

TEST_F(DecisionTablesOverHttp, PublishesOnTheVersionThatWasSeenAndTakesItBack) {
    Client client = policy();
    const std::string path = std::string{table} + "/versies";
    const std::string xml = replaced(shipped("bijstand-zoektermijn"), "27", "30");
    EXPECT_EQ(client.post(path, new_version(xml)).status, 428);
    const std::string etag = client.get(table).header("etag");
    const Reply wrong = client.post(path, new_version("<a/>"), {{"If-Match", etag}});
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, HasSubstr(R"("pointer":"/xml")"));
    const Reply published = client.post(path, new_version(xml), {{"If-Match", etag}});
    EXPECT_EQ(published.status, 201) << published.body;
    EXPECT_THAT(published.body, HasSubstr(R"("geldt":0,"komt":1,"komtOp":"2099-01-01")"));
    EXPECT_THAT(published.body, HasSubstr(R"("reden":"Besluit van de raad.")"));
    EXPECT_EQ(client.post(path, new_version(xml), {{"If-Match", etag}}).status, 412);
    const Reply changes = client.get(std::string{table} + "/verschillen?van=0&naar=1");
    EXPECT_EQ(changes.status, 200);
    EXPECT_THAT(changes.body, HasSubstr("was < 27, is nu < 30."));
    const Reply withdrawn = client.post(path + "/1/intrekking", R"({"reden":"Toch niet."})",
                                        {{"If-Match", published.header("etag")}});
    EXPECT_EQ(withdrawn.status, 201) << withdrawn.body;
    EXPECT_THAT(withdrawn.body, HasSubstr(R"("redenIntrekking":"Toch niet.")"));
    EXPECT_THAT(withdrawn.body, Not(HasSubstr(R"("komt":1)")));
    EXPECT_EQ(client
                  .post(path + "/1/intrekking", R"({"reden":"Nog eens."})",
                        {{"If-Match", withdrawn.header("etag")}})
                  .status,
              409);
}

TEST_F(DecisionTablesOverHttp, IsForWhoMakesPolicyAndTheAdministrator) {
    EXPECT_EQ(server().signed_in("coach").get("/v1/beslistabellen").status, 403);
    EXPECT_EQ(server().signed_in("coach").post(std::string{table} + "/controles", R"({"xml":"<a/>"})").status,
              403);
    EXPECT_EQ(server().signed_in("beheer").get("/v1/beslistabellen").status, 200);
}

}  // namespace
}  // namespace ph::testing
