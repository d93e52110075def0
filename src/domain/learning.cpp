#include "domain/learning.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>

#include "domain/checks.hpp"

namespace ph {
namespace {

constexpr int shortest_training = 15;  // minutes
constexpr int longest_training = 5 * 24 * 60;
constexpr int most_places = 1000;
constexpr int shortest_name = 3;  // letters; shorter ones are words of any sentence

// Runs of letters; "O'Brien" and "El-Amrani" are two each, so that half a name is found as well.
std::vector<icu::UnicodeString> letter_runs(std::string_view text) {
    const auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::vector<icu::UnicodeString> found;
    icu::UnicodeString run;
    for (int at = 0; at < unicode.length(); at = unicode.moveIndex32(at, 1)) {
        const UChar32 c = unicode.char32At(at);
        if (u_isalpha(c) != 0 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0) {
            run.append(c);
        } else if (!run.isEmpty()) {
            found.push_back(run);
            run.remove();
        }
    }
    if (!run.isEmpty()) found.push_back(run);
    return found;
}

icu::UnicodeString folded_name(icu::UnicodeString word) {
    return word.foldCase();
}

}  // namespace

std::vector<Problem> problems_of(const Training& training) {
    Checks checks;
    checks.required("/titel", training.title);
    checks.limited("/uitleg", training.explanation, text_length);
    checks.between("/minuten", training.minutes, shortest_training, longest_training);
    checks.required("/plaats", training.place);
    checks.required("/voorWie", training.for_whom);
    if (training.places) checks.between("/plekken", *training.places, 1, most_places);
    return checks.take();
}

std::vector<Problem> problems_of(const IntervisionCase& one) {
    Checks checks;
    checks.required("/vraag", one.question, text_length);
    checks.limited("/geprobeerd", one.tried, text_length);
    return checks.take();
}

std::vector<std::string> names_in(std::string_view text, const std::vector<std::string>& full_names) {
    std::set<icu::UnicodeString> names;
    for (const std::string& full_name : full_names) {
        for (const icu::UnicodeString& word : letter_runs(full_name)) {
            // A script without capitals has no small first letter either.
            if (word.countChar32() >= shortest_name && u_islower(word.char32At(0)) == 0)
                names.insert(folded_name(word));
        }
    }
    std::vector<std::string> found;
    for (const icu::UnicodeString& word : letter_runs(text)) {
        if (!names.contains(folded_name(word))) continue;
        std::string said;
        word.toUTF8String(said);
        if (std::ranges::find(found, said) == found.end()) found.push_back(std::move(said));
    }
    return found;
}

}  // namespace ph
