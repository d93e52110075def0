// Drawings out of SVG: each command goes where SVG 1.1 says, and what cannot be drawn is told.
#include "interop/drawing.hpp"

#include <string>

namespace ph::interop {
namespace {

std::string svg_of(const std::string& path, const std::string& attributes = {}) {
    return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" )" + attributes + R"(><path d=")" +
           path + R"("/></svg>)";
}

std::vector<DrawingStep> steps_of(const std::string& path) {
    const auto read = read_drawing(svg_of(path));
    if (!read.ok()) throw std::runtime_error(path + ": " + to_text(read.error()));
    return read->paths.at(0).steps;
}

// Where a step ends.
std::pair<double, double> end_of(const DrawingStep& step) {
    const std::size_t at = step.move == DrawingMove::curve ? 4 : 0;
    return {step.to[at], step.to[at + 1]};
}

void expect_end(const DrawingStep& step, double x, double y) {
    EXPECT_NEAR(end_of(step).first, x, 1e-9);
    EXPECT_NEAR(end_of(step).second, y, 1e-9);
}

TEST(Drawing, LinesGoOnFromWhereTheLastOneEnded) {
    const auto steps = steps_of("M1,2 3 4h2V1l-1-1.5.5.5z m1 1L0,0");
    ASSERT_EQ(steps.size(), 9U);
    expect_end(steps[0], 1, 2);
    expect_end(steps[1], 3, 4);
    expect_end(steps[2], 5, 4);
    expect_end(steps[3], 5, 1);
    expect_end(steps[4], 4, -0.5);
    expect_end(steps[5], 4.5, 0);
    EXPECT_EQ(steps[6].move, DrawingMove::close);
    EXPECT_EQ(steps[7].move, DrawingMove::start);
    expect_end(steps[7], 2, 3);
    expect_end(steps[8], 0, 0);
}

TEST(Drawing, ASmoothCurveLeavesAsTheLastOneArrived) {
    const auto steps = steps_of("M0,0C0,2,2,4,4,4s4-2,4-4");
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[2].to, (std::array<double, 6>{6, 4, 8, 2, 8, 0}));
    // After a line there is nothing to go on from.
    EXPECT_EQ(steps_of("M0,0L1,1S2,2,3,3")[2].to, (std::array<double, 6>{1, 1, 2, 2, 3, 3}));
}

TEST(Drawing, AQuadraticCurveIsACubicOneWithTheSameShape) {
    EXPECT_EQ(steps_of("M0,0Q3,3,6,0")[1].to, (std::array<double, 6>{2, 2, 4, 2, 6, 0}));
}

TEST(Drawing, AnArcGoesRoundTheSideThatItsFlagsSay) {
    // Half a circle over the top, in two quarters; flags may stand without a space.
    for (const char* path : {"M0,0A5,5,0,0,1,10,0", "M0,0a5 5 0 0110,0"}) {
        const auto steps = steps_of(path);
        ASSERT_EQ(steps.size(), 3U) << path;
        expect_end(steps[1], 5, -5);
        expect_end(steps[2], 10, 0);
    }
    expect_end(steps_of("M0,0A5,5,0,0,0,10,0")[1], 5, 5);
    // A quarter, and the other three of the same circle.
    EXPECT_EQ(steps_of("M5,0A5,5,0,0,1,10,5").size(), 2U);
    EXPECT_EQ(steps_of("M5,0A5,5,0,1,0,10,5").size(), 4U);
    // Too small to reach is made larger; without a radius it is a line; to itself it is nothing.
    expect_end(steps_of("M0,0A1,1,0,0,1,10,0")[1], 5, -5);
    EXPECT_EQ(steps_of("M0,0A0,5,0,0,1,10,0")[1].move, DrawingMove::line);
    EXPECT_EQ(steps_of("M1,1A5,5,0,0,1,1,1").size(), 1U);
}

TEST(Drawing, KnowsItsSizeHowStrongItIsAndWhetherItTurnsAround) {
    const auto read = read_drawing(
        R"(<svg viewBox="0 0 256 256" data-spiegelen="ja"><path d="M0,0H1V1Z" opacity="0.2"/><path d="M0,0H1"/></svg>)");
    ASSERT_TRUE(read.ok()) << to_text(read.error());
    EXPECT_EQ(read->side, 256);
    EXPECT_TRUE(read->mirrored_rtl);
    ASSERT_EQ(read->paths.size(), 2U);
    EXPECT_DOUBLE_EQ(read->paths[0].opacity, 0.2);
    EXPECT_DOUBLE_EQ(read->paths[1].opacity, 1);
    EXPECT_FALSE(read_drawing(svg_of("M0,0H1"))->mirrored_rtl);
}

TEST(Drawing, WhatCannotBeDrawnIsTold) {
    for (const char* path : {"", "L1,1", "M1", "M1,x", "M0,0T1,1", "M0,0Z1,1", "M0,0A5,5,0,2,1,10,0",
                             "M0,0C1,1", "M0,0Linf,1", "M0,0L1e999,1", "M0,0L1,1,2"}) {
        const auto read = read_drawing(svg_of(path));
        ASSERT_FALSE(read.ok()) << path;
        EXPECT_EQ(read.error().fault, Fault::invalid);
    }
    for (const char* file : {"", "geen svg", "<svg/>", R"(<svg viewBox="0 0 16 16"/>)",
                             R"(<svg viewBox="0 0 16 9"><path d="M0,0"/></svg>)",
                             R"(<svg viewBox="0 0 16 16"><circle r="3"/></svg>)",
                             R"(<svg viewBox="1 0 16 16"><path d="M0,0"/></svg>)"}) {
        EXPECT_FALSE(read_drawing(file).ok()) << file;
    }
}

}  // namespace
}  // namespace ph::interop
