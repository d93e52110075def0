// A letter or flyer that was sent, to give out once more: on paper or as lines of text.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "domain/letter.hpp"

namespace ph::app {

// Word for word what was sent, with who sent it.
struct LetterFile {
    LetterKind kind = LetterKind::letter;
    std::string language;
    std::string title;
    std::vector<LetterParagraph> paragraphs;
    Date sent_on;
    std::string sent_by;
    std::string municipality;
};

// What draws it comes from outside.
struct LetterTools {
    // The bytes of a PDF.
    std::function<Result<std::string>(const LetterFile&)> paper;
};

// Of a dossier. Fault::missing when there is no such letter, when its words were taken out, or when they are
// not for this reader.
Result<LetterFile> letter_file(Call& call, const DossierId& dossier, const LetterId& id);
// To somebody who is approached; of who joined, only to who may open the dossier. Fault::missing likewise.
Result<LetterFile> approached_letter_file(Call& call, const OutreachPersonId& person, const LetterId& id);

// For a message: who sends it and when, the title and the paragraphs, in lines of at most 72 characters.
std::string letter_lines(const LetterFile& letter);

}  // namespace ph::app
