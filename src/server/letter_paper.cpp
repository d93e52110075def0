#include "server/letter_paper.hpp"

#include <fstream>
#include <iterator>

#include "domain/letter_text.hpp"

namespace ph::server {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view drawings_folder = "pictogrammen";

std::string contents_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

Result<LetterDrawings> load_letter_drawings(const fs::path& catalogue) {
    LetterDrawings drawings;
    const fs::path folder = catalogue / drawings_folder;
    if (!fs::is_directory(folder)) return drawings;
    Error wrong{Fault::invalid, "De catalogus heeft fouten.", {}};
    for (const auto& entry : fs::directory_iterator{folder}) {
        if (entry.path().extension() != ".svg") continue;
        auto drawing = interop::read_drawing(contents_of(entry.path()));
        if (drawing.ok())
            drawings.emplace(entry.path().stem().string(), std::move(*drawing));
        else
            wrong.problems.push_back(
                {"geen-tekening", drawing.error().title, {entry.path().string(), 0, 0, {}}});
    }
    if (!wrong.problems.empty()) return wrong;
    return drawings;
}

interop::LetterPaper letter_paper(const app::LetterFile& letter, const LetterDrawings& drawings) {
    interop::LetterPaper paper;
    paper.language = letter.language;
    paper.right_to_left = reads_right_to_left(letter.language);
    paper.flyer = letter.kind == LetterKind::flyer;
    paper.sender = {letter.municipality, letter.sent_by};
    if (!paper.flyer) paper.address = letter.address;
    paper.date = day_in_words(letter.sent_on, letter.language);
    paper.title = letter.title;
    for (const LetterParagraph& one : letter.paragraphs) {
        const auto drawing = drawings.find(one.pictogram);
        paper.parts.push_back({one.text, drawing == drawings.end() ? nullptr : &drawing->second});
    }
    return paper;
}

}  // namespace ph::server
