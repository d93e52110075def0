// Letters and flyers (catalogue/brieven), and how they must read (catalogue/teksten/leesbaarheid.yaml).
#include "catalogue/parts.hpp"
#include "wire/letter_names.hpp"

namespace ph::catalogue {
namespace {

// What stands in the place of a field while a text is judged: one word, as the fields are.
constexpr std::string_view any_word = "naam";

const std::set<std::string>& letter_words() {
    static const std::set<std::string> words = [] {
        std::set<std::string> all;
        for (const auto& [field, word] : wire::Names<LetterField>::table) all.emplace(word);
        return all;
    }();
    return words;
}

std::string with_any_words(const std::string& text) {
    std::string read;
    for (std::size_t at = 0; at < text.size();) {
        const auto open = text.find('{', at);
        const auto close = open == std::string::npos ? open : text.find('}', open);
        if (close == std::string::npos) return read + text.substr(at);
        read += text.substr(at, open - at);
        read += any_word;
        at = close + 1;
    }
    return read;
}

std::string told(const ReadingFinding& finding, const ReadingRules& rules) {
    switch (finding.flaw) {
        case ReadingFlaw::long_sentence:
            return "Deze zin heeft " + std::to_string(finding.words) + " woorden: \"" + finding.text +
                   "\" Schrijf er hoogstens " + std::to_string(rules.limits.words_per_sentence) + '.';
        case ReadingFlaw::hard_word: {
            std::string better;
            for (const std::string& one : finding.better)
                better += (better.empty() ? "\"" : "\" of \"") + one;
            return "Schrijf " + better + "\" in plaats van \"" + finding.text + "\".";
        }
        case ReadingFlaw::hard_text:
            return "Deze tekst leest te moeilijk. Schrijf kortere zinnen en kortere woorden.";
    }
    return {};
}

void check_reading(const View& written, const ReadingRules& rules, bool is_dutch, Problems& problems) {
    for (const ReadingFinding& finding :
         read_through(with_any_words(written.text()), rules, is_dutch).findings)
        problems.add("te-moeilijk", told(finding, rules), written.place());
}

LetterWording read_wording(const View& written, const ReadingRules& rules, bool is_dutch,
                           Problems& problems) {
    LetterWording wording;
    const View title = written.at("titel");
    check_words(title, letter_words(), problems);
    check_reading(title, rules, is_dutch, problems);
    wording.title = title.text();
    bool has_own = false;
    for (const View& one : written.items("alineas")) {
        const bool own = one.has("eigenTekst");
        if (own == one.has("tekst"))
            problems.add("past-niet", "Een alinea heeft een tekst, of maakt plaats voor een eigen tekst.",
                         one.place());
        if (own && has_own)
            problems.add("past-niet", "Er is hoogstens één plek voor een eigen tekst.", one.place());
        has_own = has_own || own;
        wording.paragraphs.push_back({one.text_or("pictogram"), own ? std::string{} : one.text_or("tekst")});
        if (!one.has("tekst")) continue;
        check_words(one.at("tekst"), letter_words(), problems);
        check_reading(one.at("tekst"), rules, is_dutch, problems);
    }
    return wording;
}

}  // namespace

ReadingRules read_reading_rules(const View& document, Problems& problems) {
    ReadingRules rules;
    const View limits = document.at("grenzen").at("brief");
    rules.limits = {limits.integer("woordenPerZin"), limits.integer("leesgemak")};
    std::set<std::string> seen;
    for (const View& written : document.items("moeilijkeWoorden")) {
        HardWord hard{written.text("woord"), {}};
        if (!seen.insert(hard.word).second)
            problems.add("dubbele-id", "Het woord \"" + hard.word + "\" staat hier twee keer.",
                         written.at("woord").place());
        for (const View& better : written.items("beter")) hard.better.push_back(better.text());
        rules.hard_words.push_back(std::move(hard));
    }
    return rules;
}

LetterTemplate read_letter(const View& document, const ReadingRules& rules, Problems& problems) {
    LetterTemplate letter;
    letter.id = document.text("id");
    letter.version = document.integer("versie");
    letter.name = document.text("naam");
    letter.explanation = document.text("uitleg");
    letter.kind = *wire::named<LetterKind>(document.text("soort"));
    for (const View& use : document.items("voor")) letter.uses.push_back(*wire::named<LetterUse>(use.text()));
    for (const auto& [language, written] : document.entries("talen"))
        letter.wordings.emplace(language.text(),
                                read_wording(written, rules, language.text() == "nl", problems));
    return letter;
}

}  // namespace ph::catalogue
