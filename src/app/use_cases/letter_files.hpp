// A letter or flyer on paper or as lines of text: one that was sent, or how one would be.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "domain/letter.hpp"

namespace ph::app {

// Word for word what was sent or would be, with who sends it.
struct LetterFile {
    LetterKind kind = LetterKind::letter;
    std::string language;
    std::string title;
    std::vector<LetterParagraph> paragraphs;
    Date sent_on;
    std::string sent_by;
    std::string municipality;
    std::vector<std::string> address{};  // for an envelope, only before it is sent: it is not kept
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

// One that is not sent yet.
struct LetterProof {
    LetterInput input;
    std::optional<Date> sent_on;  // absent: today
    std::vector<std::string> address;
};
inline constexpr std::size_t address_lines = 6;

// Keeps nothing and records no contact. What is missing stands in it as an ellipsis. Fault::invalid: a
// template or language that is not there, a text that is too long, a day in the future.
Result<LetterFile> letter_proof(Call& call, const LetterProof& proof);

// For a message: who sends it and when, the title and the paragraphs, in lines of at most 72 characters.
std::string letter_lines(const LetterFile& letter);

}  // namespace ph::app
