// Drawings beside a text on paper: small SVG files of the catalogue, drawn by librsvg as lines and planes.
#pragma once
#include <cairo.h>

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace ph::interop {

// Read again each time it is drawn: librsvg wants a handle in one thread at a time, and letters are made in
// several.
struct Drawing {
    std::string svg;
    bool mirrored_rtl = false;  // follows the way a text reads, as steps and lists do
};

// An SVG of shapes in a square `viewBox="0 0 n n"`; `data-spiegelen="ja"` on it turns it around where text
// reads from right to left. Fault::invalid, in words with the reason, with anything else: what paper would
// leave out (text, pictures, scripts, what stands in another file) must not be left out in silence.
Result<Drawing> read_drawing(std::string_view svg);

struct DrawnAs {
    double side = 0;
    std::string_view ink;  // "#171717", where the drawing says `currentColor`
    bool turned = false;   // left for right
};

// In a square below and to the right of where the pen's origin is. Fault::unavailable when it cannot be
// drawn.
Status draw(const Drawing& drawing, cairo_t* pen, const DrawnAs& as);

}  // namespace ph::interop
