#include "http/inputs.hpp"

#include "domain/ids.hpp"
#include "domain/work.hpp"
#include "http/problem.hpp"
#include "wire/domain_names.hpp"

namespace ph::http {
namespace {

Request with_header(std::string name, std::string value) {
    Request request;
    request.headers.push_back({std::move(name), std::move(value)});
    return request;
}

Request asking(std::string query) {
    Request request;
    request.query = std::move(query);
    return request;
}

std::vector<std::string> pointers(const Error& error) {
    std::vector<std::string> all;
    for (const Problem& problem : error.problems) all.push_back(problem.place.pointer + ' ' + problem.code);
    return all;
}

}  // namespace

TEST(IfMatch, IsRequiredAndMustBeAVersionOfOurs) {
    EXPECT_EQ(required_version(Request{}).error().fault, Fault::unversioned);
    EXPECT_EQ(*required_version(with_header("if-match", "\"12\"")), 12);
    for (const auto* odd : {"12", "\"\"", "\"0\"", "W/\"1\"", "*", "\"1\", \"2\"", "\"99999999999\""}) {
        EXPECT_EQ(required_version(with_header("if-match", odd)).error().fault, Fault::stale) << odd;
    }
}

TEST(Body, MustBeJson) {
    Request request = with_header("content-type", "text/plain");
    request.body = "3";
    EXPECT_EQ(body_as<int>(request).error().fault, Fault::invalid);
    request.headers[0].value = "application/json; charset=utf-8";
    EXPECT_EQ(*body_as<int>(request), 3);
}

TEST(IdOfAPath, ThatIsNoUuidCannotExist) {
    Request request;
    request.parameters.push_back({"dossierId", "12"});
    EXPECT_EQ(id_parameter<DossierId>(request, "dossierId").error().fault, Fault::missing);
    request.parameters[0].value = "01900000-0000-7000-8000-000000000001";
    EXPECT_TRUE(id_parameter<DossierId>(request, "dossierId").ok());
}

TEST(QueryString, GivesTypedValuesAndDefaults) {
    const Request request =
        asking("status=gedaan&voor=2026-11-22&limit=7&naam=Jan+van+der%20Berg&teLaat=true");
    Query query{request};
    EXPECT_EQ(query.one_of<TaskStatus>("status"), TaskStatus::done);
    EXPECT_EQ(to_string(*query.value<Date>("voor")), "2026-11-22");
    EXPECT_EQ(query.integer("limit", 1, 200, 50), 7);
    EXPECT_EQ(query.text("naam"), "Jan van der Berg");
    EXPECT_TRUE(query.flag("teLaat", false));
    EXPECT_FALSE(query.flag("anders", false));
    EXPECT_TRUE(query.finish().ok());
}

TEST(QueryString, TellsEveryProblemAtOnceAlsoUnknownAndRepeatedNames) {
    const Request request = asking("status=x&limit=0&limit=1&onbekend=1&voor=gisteren&vlag=ja&stuk=%C3");
    Query query{request};
    (void)query.one_of<TaskStatus>("status");
    (void)query.integer("limit", 1, 200, 50);
    (void)query.value<Date>("voor");
    (void)query.flag("vlag", false);
    EXPECT_THAT(pointers(query.finish().error()),
                ::testing::UnorderedElementsAre("?status onbekende-waarde", "?limit dubbel-veld",
                                                "?limit buiten-bereik", "?onbekend onbekend-veld",
                                                "?voor ongeldige-datum", "?vlag verkeerd-type",
                                                "?stuk ongeldige-tekens"));
}

TEST(Paging, TakesTheCursorOfTheAnswerBefore) {
    const app::PageKey key{Instant{std::chrono::milliseconds{1'700'000'000'000}}, {}};
    Request request = asking("status=open&limit=2");
    request.path = "/v1/taken";
    const Response first = with_next_page(no_content(), request, key);
    ASSERT_EQ(first.headers.size(), 1U);
    const std::string& link = first.headers[0].value;
    EXPECT_THAT(link, ::testing::StartsWith("</v1/taken?status=open&limit=2&cursor="));
    const Request next = asking(link.substr(link.find('?') + 1, link.find('>') - link.find('?') - 1));
    Query query{next};
    (void)query.text("status");
    EXPECT_EQ(query.page().after, key);
    EXPECT_TRUE(query.finish().ok());
    EXPECT_TRUE(with_next_page(no_content(), request, std::nullopt).headers.empty());
    Query odd{asking("cursor=zomaar")};
    (void)odd.page();
    EXPECT_FALSE(odd.finish().ok());
}

TEST(Paging, TellsOfABadCursorTogetherWithWhatElseIsWrong) {
    const Request request = asking("cursor=zomaar&limit=0&onbekend=1");
    Query by_time{request};
    (void)by_time.page();
    Query by_name{request};
    (void)by_name.integer("limit", 1, 200, 50);
    (void)by_name.text_cursor();
    for (const Error& error : {by_time.finish().error(), by_name.finish().error()}) {
        EXPECT_THAT(pointers(error),
                    ::testing::UnorderedElementsAre("?cursor ongeldige-cursor", "?limit buiten-bereik",
                                                    "?onbekend onbekend-veld"));
    }
}

TEST(Cookies, AreFoundByTheirExactName) {
    const Request request = with_header("cookie", "a=1; ph_sessie=abc; xph_sessie=def");
    EXPECT_EQ(request.cookie("ph_sessie"), "abc");
    EXPECT_EQ(request.cookie("sessie"), std::nullopt);
    EXPECT_EQ(Request{}.cookie("ph_sessie"), std::nullopt);
}

TEST(Problem, NamesEveryErrorAndTheTraceToQuote) {
    const Error error{Fault::invalid,
                      "De gegevens kloppen niet.",
                      {{"verplicht", "Dit veld is verplicht.", wire::at_pointer("/titel")}}};
    const Response response = problem_response(error, "abc");
    EXPECT_EQ(response.status, 400);
    EXPECT_EQ(response.body,
              R"({"type":"/fouten#ongeldig","title":"De gegevens kloppen niet.","status":400,)"
              R"("detail":"/titel: Dit veld is verplicht.","code":"ongeldig","kenmerk":"abc",)"
              R"("errors":[{"pointer":"/titel","code":"verplicht","message":"Dit veld is verplicht."}]})");
}

TEST(Problem, ADefectTellsNothingOfTheInside) {
    const Response response =
        problem_response({Fault::internal, "SQL logic error near x", {{"sql", "select bsn", {}}}}, "abc");
    EXPECT_EQ(response.status, 500);
    EXPECT_THAT(response.body, ::testing::Not(::testing::HasSubstr("SQL")));
    EXPECT_THAT(response.body, ::testing::Not(::testing::HasSubstr("bsn")));
}

TEST(Problem, EveryFaultHasItsOwnStatusAndCode) {
    const std::vector<std::pair<Fault, int>> rows{
        {Fault::invalid, 400},   {Fault::unauthenticated, 401}, {Fault::forbidden, 403},
        {Fault::missing, 404},   {Fault::conflict, 409},        {Fault::stale, 412},
        {Fault::too_large, 413}, {Fault::unversioned, 428},     {Fault::too_many, 429},
        {Fault::internal, 500},  {Fault::unavailable, 503}};
    for (const auto& [fault, status] : rows) EXPECT_EQ(status_of(fault), status);
}

}  // namespace ph::http
