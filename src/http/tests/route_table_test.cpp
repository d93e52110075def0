#include "http/route_table.hpp"

namespace ph::http {
namespace {

Handler nothing() {
    return [](app::Call&, const Request&) -> Result<Response> { return no_content(); };
}

PublicHandler silent() {
    return [](const Request&, const Answer& answer) { answer(no_content()); };
}

std::string names(const Match& match) {
    std::string all;
    for (const Parameter& parameter : match.parameters) all += parameter.name + '=' + parameter.value + ' ';
    return all;
}

struct RouteTableTest : ::testing::Test {
    RouteTable table;
    RouteTableTest() {
        table.add({Method::get, "/v1/dossiers", access::Permission::dossier_list, nothing()});
        table.add({Method::get, "/v1/dossiers/{dossierId}", access::Permission::dossier_read, nothing()});
        table.add({Method::get, "/v1/dossiers/{dossierId}/taken/{taakId}", access::Permission::task_read,
                   nothing()});
        table.add({Method::patch, "/v1/dossiers/{dossierId}/taken/{taakId}", access::Permission::task_change,
                   nothing()});
        table.add_public({.path = "/werk/*", .handler = silent()});
        table.add_public({.path = "/", .handler = silent()});
    }
};

}  // namespace

TEST_F(RouteTableTest, FindsTheTemplateAndItsParameters) {
    const Match match = table.match(Method::get, "/v1/dossiers/abc/taken/d%C3%A9f");
    EXPECT_EQ(match.path_template(), "/v1/dossiers/{dossierId}/taken/{taakId}");
    EXPECT_EQ(names(match), "dossierId=abc taakId=déf ");
    EXPECT_EQ(table.match(Method::get, "/").path_template(), "/");
}

TEST_F(RouteTableTest, ATrailingSlashAnEmptySegmentAndAnUnknownPathAreNothing) {
    for (const std::string_view path :
         {"/v1/dossiers/", "/v1//dossiers", "/v1", "/v1/dossiers/x/onbekend", "", "v1/dossiers"}) {
        const Match match = table.match(Method::get, path);
        EXPECT_FALSE(match.found()) << path;
        EXPECT_EQ(match.path_template(), "-");
    }
}

TEST_F(RouteTableTest, BrokenEscapesAndControlCharactersMatchNothing) {
    for (const std::string_view path :
         {"/v1/dossiers/%", "/v1/dossiers/%zz", "/v1/dossiers/%00", "/v1/dossiers/%C3"}) {
        EXPECT_FALSE(table.match(Method::get, path).found()) << path;
    }
}

TEST_F(RouteTableTest, AnEscapedSlashStaysInsideItsSegment) {
    EXPECT_EQ(names(table.match(Method::get, "/v1/dossiers/a%2Fb")), "dossierId=a/b ");
}

TEST_F(RouteTableTest, AnotherMethodOnAKnownPathTellsWhatIsAllowed) {
    const Match match = table.match(Method::remove, "/v1/dossiers/a/taken/b");
    EXPECT_FALSE(match.found());
    EXPECT_EQ(match.allowed, "GET, PATCH");
}

TEST_F(RouteTableTest, AStarTakesEverythingBelow) {
    EXPECT_EQ(table.match(Method::get, "/werk/dossiers/1").path_template(), "/werk/*");
    EXPECT_EQ(table.match(Method::get, "/werk/").path_template(), "/werk/*");
    EXPECT_FALSE(table.match(Method::get, "/werk").found());
}

TEST_F(RouteTableTest, AGetReadsAndTheRestWritesUnlessSaidOtherwise) {
    EXPECT_EQ(table.routes()[0].access, app::Access::read);
    EXPECT_EQ(table.routes()[3].access, app::Access::write);
    const Route search{Method::post,
                       "/v1/zoekopdrachten",
                       access::Permission::person_search,
                       nothing(),
                       {.access = app::Access::read, .rate = RateClass::search}};
    EXPECT_EQ(search.access, app::Access::read);
}

TEST_F(RouteTableTest, TheSameRouteTwiceIsADefectThatShowsAtStart) {
    EXPECT_THROW(table.add({Method::get, "/v1/dossiers", access::Permission::dossier_list, nothing()}),
                 std::logic_error);
    EXPECT_THROW(
        table.add({Method::get, "/v1/dossiers/{anders}/x", access::Permission::dossier_list, nothing()}),
        std::logic_error);
}

}  // namespace ph::http
