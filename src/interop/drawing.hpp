// Drawings as paper needs them: the outlines of a small SVG file, with every curve as a cubic one.
#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace ph::interop {

enum class DrawingMove { start, line, curve, close };

// Where a line goes: x and y of the end, of a curve of both its handles before that.
struct DrawingStep {
    DrawingMove move = DrawingMove::start;
    std::array<double, 6> to{};
};

struct DrawingPath {
    std::vector<DrawingStep> steps;
    double opacity = 1;
};

struct Drawing {
    double side = 0;            // of the square it is drawn in
    bool mirrored_rtl = false;  // follows the way a text reads, as steps and lists do
    std::vector<DrawingPath> paths;
};

// An SVG of filled paths in a square `viewBox="0 0 n n"`; `data-spiegelen="ja"` on it turns it around where
// text reads from right to left. Path data by SVG 1.1, chapter 8.3: M L H V C S Q A Z, also relative.
// Fault::invalid, in words, with anything else: what cannot be drawn must not be left out in silence.
Result<Drawing> read_drawing(std::string_view svg);

}  // namespace ph::interop
