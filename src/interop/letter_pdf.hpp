// A letter or flyer as PDF, on sheets of A4 upright: who sends it and when, a title, and paragraphs with
// drawings beside them. Begins at the side where its language does. The title and each paragraph carry their
// names (tagged PDF); drawings do not, because they tell nothing that the words beside them do not.
#pragma once
#include <string>
#include <vector>

#include "base/result.hpp"
#include "interop/drawing.hpp"

namespace ph::interop {

struct LetterPart {
    std::string words;
    const Drawing* drawing = nullptr;  // none: only words
};

struct LetterPaper {
    std::string language;  // BCP 47
    bool right_to_left = false;
    bool flyer = false;                // large, and on one sheet as long as that can be read
    std::vector<std::string> sender;   // the first line stands out; empty ones are left out
    std::vector<std::string> address;  // for the window of an envelope; of a flyer, or not known: none
    std::string date;                  // in words
    std::string title;
    std::vector<LetterPart> parts;
};

// The bytes of the file. Fault::unavailable when it cannot be drawn.
Result<std::string> letter_pdf(const LetterPaper& letter);

}  // namespace ph::interop
