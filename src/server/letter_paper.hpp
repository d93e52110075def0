// A letter on paper: what was sent, with the drawings of the catalogue.
#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "app/use_cases/letter_files.hpp"
#include "interop/letter_pdf.hpp"

namespace ph::server {

// By the name that a paragraph has for it.
using LetterDrawings = std::map<std::string, interop::Drawing, std::less<>>;

// Those of catalogue/pictogrammen; none without that folder. Every file that is no drawing at once
// (Fault::invalid).
Result<LetterDrawings> load_letter_drawings(const std::filesystem::path& catalogue);

// `drawings` outlives what comes back. A paragraph whose drawing is not there has only words.
interop::LetterPaper letter_paper(const app::LetterFile& letter, const LetterDrawings& drawings);

}  // namespace ph::server
