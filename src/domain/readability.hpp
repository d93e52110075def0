// How hard a text is to read: long sentences, difficult words with plainer ones, and Flesch-Douma, the ease
// of a Dutch text. What is long, hard and difficult is data (catalogue/teksten/leesbaarheid.yaml).
// web/tools/readability.mjs counts the same for the texts of the screens; tests/readability/samples.json
// holds both to it.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ph {

// A word, or a few that follow on each other, with what to write instead.
struct HardWord {
    std::string word;
    std::vector<std::string> better;
};

struct ReadingLimits {
    int words_per_sentence = 0;  // more is long
    int ease = 0;                // less is hard
};

// What holds for letters.
struct ReadingRules {
    ReadingLimits limits;
    std::vector<HardWord> hard_words;
};

BOOST_DEFINE_ENUM_CLASS(ReadingFlaw, long_sentence, hard_word, hard_text)

struct ReadingFinding {
    ReadingFlaw flaw = ReadingFlaw::long_sentence;
    int begin = 0;   // UTF-16 units from the beginning of the text, as a browser counts
    int length = 0;  // likewise
    std::string text;
    int words = 0;                    // of a long sentence
    std::vector<std::string> better;  // instead of a difficult word
};

struct Reading {
    int words = 0;
    int sentences = 0;
    std::optional<double> ease;            // none: too few words to tell, or no Dutch
    std::vector<ReadingFinding> findings;  // in the order of the text, what is about all of it last
};

// From how many words on the ease of a text says something.
inline constexpr int fewest_words_for_ease = 10;

// Groups of vowels, where "ij" is one and a trema begins a new one; at least one.
int syllables(std::string_view word);
// 206.84 - 0.77 * syllables per 100 words - 0.93 * words per sentence; higher is easier, about 60 is B1.
// Source: W.H. Douma, De leesbaarheid van landbouwbladen (Wageningen, 1960), after Flesch. 100 for no words.
double flesch_douma(std::string_view text);
// Of another language than Dutch only the length of sentences is judged.
Reading read_through(std::string_view text, const ReadingRules& rules, bool is_dutch);

}  // namespace ph
