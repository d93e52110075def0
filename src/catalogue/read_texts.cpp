// The sentences of catalogue/teksten. The schemas know which there are; here it is checked what they fill in.
#include "base/suggest.hpp"
#include "catalogue/parts.hpp"

namespace ph::catalogue {
namespace {

std::set<std::string> split(std::string_view text, char separator) {
    std::set<std::string> parts;
    while (!text.empty()) {
        const auto end = text.find(separator);
        parts.emplace(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

std::string listed(const std::set<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "{" : ", {") + word + '}';
    return all;
}

// The value under "traject/zorg".
View under(const View& view, std::string_view keys) {
    const auto end = keys.find('/');
    const View found = view.at(std::string{keys.substr(0, end)});
    return end == std::string_view::npos ? found : under(found, keys.substr(end + 1));
}

}  // namespace

void check_words(const View& sentence, const std::set<std::string>& known, Problems& problems) {
    const std::string text = sentence.text();
    std::string_view rest = text;
    for (;;) {
        const auto brace = rest.find_first_of("{}");
        if (brace == std::string_view::npos) return;
        const auto close = rest.find_first_of("{}", brace + 1);
        if (rest[brace] == '}' || close == std::string_view::npos || rest[close] == '{') {
            problems.add("losse-accolade",
                         "Bij een { hoort een }, met een woord ertussen dat het systeem invult.",
                         sentence.place());
            return;
        }
        const std::string word{rest.substr(brace + 1, close - brace - 1)};
        if (!known.contains(word)) {
            const auto near = nearest(word, {known.begin(), known.end()});
            problems.add("onbekend-woord",
                         "Het systeem kan hier {" + word + "} niet invullen. " +
                             (known.empty() ? "In deze zin valt niets in te vullen."
                              : near        ? "Bedoelt u {" + *near + "}?"
                                            : "Kies uit: " + listed(known) + "."),
                         sentence.place());
        }
        rest.remove_prefix(close + 1);
    }
}

const std::set<std::string>& sentence_files() {
    static const std::set<std::string> files = [] {
        std::set<std::string> names;
        for (const SentenceRule& rule : sentence_rules)
            names.emplace(rule.path.substr(0, rule.path.find('/')));
        return names;
    }();
    return files;
}

void read_texts(const View& document, const std::string& file, Texts& into, Problems& problems) {
    for (const SentenceRule& rule : sentence_rules) {
        if (!rule.path.starts_with(file + '/')) continue;
        const View found = under(document, rule.path.substr(file.size() + 1));
        check_words(found, split(rule.words, ' '), problems);
        into.set(rule.sentence, found.text());
    }
}

}  // namespace ph::catalogue
