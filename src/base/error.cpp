#include "base/error.hpp"

namespace ph {

std::string to_text(const Error& error) {
    std::string text = error.title;
    for (const Problem& problem : error.problems) {
        text += '\n';
        if (!problem.place.file.empty()) {
            text += problem.place.file;
            // Without a line the problem is the file as a whole.
            if (problem.place.line > 0) {
                text += ':' + std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column);
            }
            text += ": ";
        } else if (!problem.place.pointer.empty()) {
            text += problem.place.pointer + ": ";
        }
        text += problem.message;
    }
    return text;
}

}  // namespace ph
