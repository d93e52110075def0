// Drawings out of SVG: what is in them comes on paper, and what cannot be drawn is told with the reason.
#include "interop/drawing.hpp"

#include <array>
#include <memory>
#include <string>

namespace ph::interop {
namespace {

using testing::HasSubstr;

constexpr int side = 16;

std::string svg_of(const std::string& inside, const std::string& attributes = {}) {
    return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" )" + attributes + ">" + inside +
           "</svg>";
}

// How dark each point of 16 by 16 becomes: 0 is paper, 255 is black.
using Points = std::array<std::array<int, side>, side>;

Points painted(const std::string& svg, bool turned = false) {
    const auto drawing = read_drawing(svg);
    if (!drawing.ok()) throw std::runtime_error(to_text(drawing.error()));
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> paper{
        cairo_image_surface_create(CAIRO_FORMAT_A8, side, side), cairo_surface_destroy};
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> pen{cairo_create(paper.get()), cairo_destroy};
    if (const auto drawn = draw(*drawing, pen.get(), {side, "#000000", turned}); !drawn.ok())
        throw std::runtime_error(to_text(drawn.error()));
    cairo_surface_flush(paper.get());
    const unsigned char* const bytes = cairo_image_surface_get_data(paper.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(paper.get()));
    Points points{};
    for (std::size_t y = 0; y < side; ++y) {
        for (std::size_t x = 0; x < side; ++x) points.at(y).at(x) = bytes[y * stride + x];
    }
    return points;
}

TEST(Drawing, FillsTheSquareThatItIsGiven) {
    const Points left = painted(svg_of(R"(<path d="M0,0H128V256H0Z"/>)"));
    for (std::size_t y = 0; y < side; ++y) {
        EXPECT_EQ(left.at(y).at(0), 255) << y;
        EXPECT_EQ(left.at(y).at(7), 255) << y;
        EXPECT_EQ(left.at(y).at(8), 0) << y;
        EXPECT_EQ(left.at(y).at(15), 0) << y;
    }
}

TEST(Drawing, WhatIsLighterInItIsLighterOnPaper) {
    const Points points = painted(
        svg_of(R"(<path d="M0,0H128V256H0Z" opacity="0.2"/><g><circle cx="192" cy="128" r="60"/></g>)"));
    EXPECT_NEAR(points.at(8).at(4), 51, 2);
    EXPECT_EQ(points.at(8).at(12), 255);
    EXPECT_EQ(points.at(0).at(15), 0);
}

TEST(Drawing, IsInTheColourOfTheWordsBesideIt) {
    const auto drawing = read_drawing(svg_of(R"(<path d="M0,0H256V256H0Z"/>)", R"(fill="currentColor")"));
    ASSERT_TRUE(drawing.ok()) << to_text(drawing.error());
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> paper{
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1), cairo_surface_destroy};
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> pen{cairo_create(paper.get()), cairo_destroy};
    ASSERT_TRUE(draw(*drawing, pen.get(), {1, "#171819"}).ok());
    cairo_surface_flush(paper.get());
    const unsigned char* const bytes = cairo_image_surface_get_data(paper.get());
    EXPECT_EQ(bytes[2], 0x17);
    EXPECT_EQ(bytes[1], 0x18);
    EXPECT_EQ(bytes[0], 0x19);
}

TEST(Drawing, TurnedAroundItsLeftIsItsRight) {
    const std::string half = svg_of(R"(<path d="M0,0H128V256H0Z" opacity="0.2"/><path d="M0,0H16V16H0Z"/>)");
    const Points left = painted(half);
    const Points right = painted(half, true);
    for (std::size_t y = 0; y < side; ++y) {
        for (std::size_t x = 0; x < side; ++x) EXPECT_EQ(right.at(y).at(x), left.at(y).at(side - 1 - x));
    }
    EXPECT_EQ(right.at(0).at(15), 255);
}

TEST(Drawing, IsDrawnAnywhereOnASheetAlsoTurnedAround) {
    const auto drawing = read_drawing(svg_of(R"(<path d="M8,8H248V248H8Z" opacity="0.2"/>)"));
    ASSERT_TRUE(drawing.ok()) << to_text(drawing.error());
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> paper{
        cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr), cairo_surface_destroy};
    for (const double at : {0.0, 62.0, 503.28, 533.28, 811.89}) {
        for (const bool turned : {false, true}) {
            const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> pen{cairo_create(paper.get()),
                                                                         cairo_destroy};
            cairo_translate(pen.get(), at, at);
            EXPECT_TRUE(draw(*drawing, pen.get(), {30, "#171717", turned}).ok()) << at << turned;
        }
    }
}

TEST(Drawing, KnowsWhetherItTurnsAround) {
    const std::string shape = R"(<path d="M0,0H9V9Z"/>)";
    const auto turning = read_drawing(svg_of(shape, R"(data-spiegelen="ja")"));
    ASSERT_TRUE(turning.ok()) << to_text(turning.error());
    EXPECT_TRUE(turning->mirrored_rtl);
    EXPECT_FALSE(read_drawing(svg_of(shape))->mirrored_rtl);
}

TEST(Drawing, WhatCannotBeDrawnIsToldWithTheReason) {
    const std::string shape = R"(<path d="M0,0H9V9Z"/>)";
    const std::string name = R"(<svg xmlns="http://www.w3.org/2000/svg")";
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"", "geen SVG-bestand"},
        {"geen svg", "line 1"},
        {svg_of("<path"), "line 1"},
        {name + "/>", "vierkant"},
        {name + R"( viewBox="0 0 16 9">)" + shape + "</svg>", "vierkant"},
        {name + R"( viewBox="1 0 16 16">)" + shape + "</svg>", "vierkant"},
        {svg_of(""), "niets in"},
        {svg_of(R"(<path d="L1,1"/>)"), "niets in"},
    };
    for (const auto& [file, reason] : wrong) {
        const auto read = read_drawing(file);
        ASSERT_FALSE(read.ok()) << file;
        EXPECT_EQ(read.error().fault, Fault::invalid);
        EXPECT_THAT(read.error().title, HasSubstr(reason)) << file;
    }
}

// A picture or a letter type that is not there would be left out in silence, and nothing outside is opened.
TEST(Drawing, WhatStandsElsewhereOrIsNoShapeIsRefusedByName) {
    const std::string shape = R"(<path d="M0,0H9V9Z"/>)";
    for (const char* other :
         {R"(<image href="file:///etc/hostname" width="9" height="9"/>)", R"(<text x="9" y="9">Dag</text>)",
          R"(<script>1</script>)", R"(<g><use href="http://elders.example/boom.svg#a"/></g>)",
          R"(<style>@import "boom.css";</style>)", R"(<foreignObject width="9" height="9"/>)"}) {
        const auto read = read_drawing(svg_of(shape + other));
        ASSERT_FALSE(read.ok()) << other;
        EXPECT_THAT(read.error().title, HasSubstr("Gebruik alleen vormen")) << other;
    }
    const auto deep = read_drawing(svg_of(shape + R"(<g><use href="#a"/></g>)"));
    ASSERT_FALSE(deep.ok());
    EXPECT_THAT(deep.error().title, HasSubstr("geen use."));
}

}  // namespace
}  // namespace ph::interop
