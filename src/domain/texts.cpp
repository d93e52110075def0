#include "domain/texts.hpp"

namespace ph {

std::string fill_in(std::string_view sentence, std::initializer_list<Word> words) {
    std::string_view rest = sentence;
    std::string said;
    for (;;) {
        const auto open = rest.find('{');
        const auto close = rest.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) return said.append(rest);
        said += rest.substr(0, open);
        const auto name = rest.substr(open + 1, close - open - 1);
        const auto* const found =
            std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.first == name; });
        said += found == words.end() ? rest.substr(open, close - open + 1) : found->second;
        rest.remove_prefix(close + 1);
    }
}

}  // namespace ph
