#include "domain/readability.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace ph {
namespace {

// A stretch of a text, in UTF-16 units.
struct Stretch {
    int begin = 0;
    int end = 0;
};

icu::UnicodeString unicode_of(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string utf8_of(const icu::UnicodeString& text, Stretch part) {
    std::string out;
    return text.tempSubStringBetween(part.begin, part.end).toUTF8String(out);
}

bool is_inside_word(UChar32 c) {
    return u_isalpha(c) != 0 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || c == '\'' || c == U'\u2019' ||
           c == '-';
}

// A word begins with a letter.
std::vector<Stretch> words_of(const icu::UnicodeString& text) {
    std::vector<Stretch> found;
    for (int at = 0; at < text.length();) {
        if (u_isalpha(text.char32At(at)) == 0) {
            at = text.moveIndex32(at, 1);
            continue;
        }
        Stretch word{at, at};
        while (at < text.length() && is_inside_word(text.char32At(at))) at = text.moveIndex32(at, 1);
        word.end = at;
        found.push_back(word);
    }
    return found;
}

bool is_space(const icu::UnicodeString& text, int at) {
    return u_isUWhiteSpace(text.char32At(at)) != 0;
}

bool ends_sentence(UChar32 c) {
    return c == '.' || c == '!' || c == '?';
}

// What lies between two ends of a sentence: white space after . ! ? and new lines.
std::vector<Stretch> pieces_of(const icu::UnicodeString& text) {
    std::vector<Stretch> found;
    int begin = 0;
    for (int at = 0; at < text.length();) {
        const bool after_mark = at > 0 && ends_sentence(text.char32At(at - 1)) && is_space(text, at);
        if (!after_mark && text.char32At(at) != '\n') {
            at = text.moveIndex32(at, 1);
            continue;
        }
        found.push_back({begin, at});
        while (at < text.length() && (after_mark ? is_space(text, at) : text.char32At(at) == '\n'))
            at = text.moveIndex32(at, 1);
        begin = at;
    }
    found.push_back({begin, text.length()});
    return found;
}

struct CountedSentence {
    Stretch place;
    int words = 0;
};

std::vector<CountedSentence> sentences_of(const icu::UnicodeString& text, const std::vector<Stretch>& words) {
    std::vector<CountedSentence> found;
    for (Stretch piece : pieces_of(text)) {
        while (piece.begin < piece.end && is_space(text, piece.begin)) ++piece.begin;
        while (piece.begin < piece.end && is_space(text, piece.end - 1)) --piece.end;
        const auto count = std::ranges::count_if(
            words, [&](Stretch word) { return word.begin >= piece.begin && word.end <= piece.end; });
        if (count > 0) found.push_back({piece, static_cast<int>(count)});
    }
    return found;
}

bool is_trema(UChar32 c) {
    return c == U'ë' || c == U'ï' || c == U'ö' || c == U'ü';
}

bool is_vowel_sound(UChar32 c) {
    constexpr std::u32string_view vowels = U"aeiouyáéíóúàè";
    return vowels.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

int syllables_of(icu::UnicodeString word) {
    word.toLower(icu::Locale::getRoot());
    word.findAndReplace(u"ij", u"y");
    int groups = 0;
    bool in_group = false;
    for (int at = 0; at < word.length(); at = word.moveIndex32(at, 1)) {
        const UChar32 c = word.char32At(at);
        if (is_trema(c)) {
            ++groups;
            in_group = false;
        } else if (is_vowel_sound(c)) {
            if (!in_group) ++groups;
            in_group = true;
        } else {
            in_group = false;
        }
    }
    return std::max(1, groups);
}

double ease_of(const icu::UnicodeString& text, const std::vector<Stretch>& words, std::size_t sentences) {
    if (words.empty()) return 100;
    int all = 0;
    for (const Stretch word : words) all += syllables_of(text.tempSubStringBetween(word.begin, word.end));
    const double count = static_cast<double>(words.size());
    const double per_hundred = all / count * 100;
    return 206.84 - 0.77 * per_hundred -
           0.93 * (count / static_cast<double>(std::max<std::size_t>(1, sentences)));
}

icu::UnicodeString lowered(const icu::UnicodeString& text, Stretch part) {
    icu::UnicodeString out{text, part.begin, part.end - part.begin};
    return out.toLower(icu::Locale::getRoot());
}

// How many words, from `first` on, are these; 0 when they are others or something stands between them.
std::size_t matches(const icu::UnicodeString& text, const std::vector<Stretch>& words, std::size_t first,
                    const icu::UnicodeString& hard) {
    const auto wanted = words_of(hard);
    if (wanted.empty() || first + wanted.size() > words.size()) return 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Stretch word = words[first + i];
        if (lowered(text, word) != lowered(hard, wanted[i])) return 0;
        if (i == 0) continue;
        for (int at = words[first + i - 1].end; at < word.begin; ++at) {
            if (!is_space(text, at)) return 0;
        }
    }
    return wanted.size();
}

void find_hard_words(const icu::UnicodeString& text, const std::vector<Stretch>& words,
                     const std::vector<HardWord>& hard_words, std::vector<ReadingFinding>& into) {
    std::vector<icu::UnicodeString> wanted;
    for (const HardWord& one : hard_words) wanted.push_back(unicode_of(one.word));
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::size_t longest = 0;
        const HardWord* found = nullptr;
        for (std::size_t i = 0; i < hard_words.size(); ++i) {
            const std::size_t length = matches(text, words, at, wanted[i]);
            if (length <= longest) continue;
            longest = length;
            found = &hard_words[i];
        }
        if (found == nullptr) continue;
        const Stretch place{words[at].begin, words[at + longest - 1].end};
        into.push_back({ReadingFlaw::hard_word, place.begin, place.end - place.begin, utf8_of(text, place), 0,
                        found->better});
        at += longest - 1;
    }
}

}  // namespace

int syllables(std::string_view word) {
    return syllables_of(unicode_of(word));
}

double flesch_douma(std::string_view text) {
    const auto unicode = unicode_of(text);
    const auto words = words_of(unicode);
    return ease_of(unicode, words, sentences_of(unicode, words).size());
}

Reading read_through(std::string_view text, const ReadingRules& rules, bool is_dutch) {
    const auto unicode = unicode_of(text);
    const auto words = words_of(unicode);
    const auto sentences = sentences_of(unicode, words);
    Reading reading;
    reading.words = static_cast<int>(words.size());
    reading.sentences = static_cast<int>(sentences.size());
    for (const CountedSentence& one : sentences) {
        if (one.words <= rules.limits.words_per_sentence) continue;
        reading.findings.push_back({ReadingFlaw::long_sentence,
                                    one.place.begin,
                                    one.place.end - one.place.begin,
                                    utf8_of(unicode, one.place),
                                    one.words,
                                    {}});
    }
    if (!is_dutch) return reading;
    find_hard_words(unicode, words, rules.hard_words, reading.findings);
    std::ranges::sort(reading.findings, {},
                      [](const ReadingFinding& one) { return std::pair{one.begin, one.length}; });
    if (reading.words < fewest_words_for_ease) return reading;
    reading.ease = ease_of(unicode, words, sentences.size());
    if (*reading.ease < rules.limits.ease)
        reading.findings.push_back(
            {ReadingFlaw::hard_text, 0, unicode.length(), std::string{text}, reading.words, {}});
    return reading;
}

}  // namespace ph
