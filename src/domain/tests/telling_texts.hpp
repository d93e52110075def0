// Sentences for tests: each says where it stands in catalogue/teksten and what is filled in, such as
// "tijdlijn/taak/open(Bellen)", so that a test sees which sentence was chosen and not how a municipality
// words it.
#pragma once
#include "domain/texts.hpp"

namespace ph::testing_texts {

inline Texts telling_texts() {
    Texts texts;
    for (const SentenceRule& rule : sentence_rules) {
        std::string text{rule.path};
        std::string_view words = rule.words;
        while (!words.empty()) {
            const auto end = words.find(' ');
            text += "({" + std::string{words.substr(0, end)} + "})";
            words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
        }
        texts.set(rule.sentence, std::move(text));
    }
    return texts;
}

}  // namespace ph::testing_texts
