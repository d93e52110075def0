#include "domain/names.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <set>
#include <stdexcept>

namespace ph {
namespace {

constexpr bool is_letter_or_digit(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Transliterators hold no state between calls, so one serves every thread.
std::unique_ptr<icu::Transliterator> transliterator(const char* rules) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made{
        icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status)};
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no transliterator for names");
    return made;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string transliterated(const icu::Transliterator& rules, std::string_view text) {
    auto unicode =
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    rules.transliterate(unicode);
    std::string out;
    return unicode.toUTF8String(out);
}

// Lower-case ASCII. Most names need no ICU at all; romanising other scripts loads rules for 100 ms, once.
std::string folded(std::string_view text) {
    if (!is_ascii(text)) {
        static const auto latin = transliterator("NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
        std::string plain = transliterated(*latin, text);
        if (is_ascii(plain)) return plain;
        static const auto any =
            transliterator("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
        return transliterated(*any, plain);
    }
    std::string out{text};
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

constexpr bool is_vowel(char c) noexcept {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

// Consonants as they sound; vowels stay, for sound_of() to drop.
std::string respelled(std::string_view t) {
    std::string out;
    const auto next_is = [&](std::size_t i, std::string_view wanted) {
        return i + 1 < t.size() && wanted.find(t[i + 1]) != std::string_view::npos;
    };
    for (std::size_t i = 0; i < t.size(); ++i) {
        const bool last = i + 1 == t.size();
        switch (const char c = t[i]; c) {
            case 'c':
                if (next_is(i, "h")) {
                    out += 'g';
                    ++i;
                } else {
                    out += next_is(i, "eiy") ? 's' : 'k';
                }
                break;
            case 'd': out += last || (i + 2 == t.size() && t[i + 1] == 't') ? 't' : 'd'; break;
            case 'g':
                out += 'g';
                if (next_is(i, "h")) ++i;
                break;
            case 'p':
                if (next_is(i, "h")) {
                    out += 'f';
                    ++i;
                } else {
                    out += 'p';
                }
                break;
            case 't':
                out += 't';
                if (next_is(i, "h")) ++i;
                break;
            case 's':
                out += 's';
                // "sj" and "sh" are one sound; "sch" keeps its g.
                if (next_is(i, "jh")) ++i;
                break;
            case 'j':
            case 'y': out += i == 0 ? 'j' : 'i'; break;
            case 'q': out += 'k'; break;
            case 'v': out += 'f'; break;
            case 'x': out += "ks"; break;
            case 'z': out += 's'; break;
            default: out += c;
        }
    }
    return out;
}

void add_without_one(std::set<std::string>& variants, const std::string& sound) {
    // Leaving a letter out of one or two sounds would make everybody alike.
    if (sound.size() < 3) return;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        std::string shorter = sound;
        shorter.erase(i, 1);
        variants.insert(std::move(shorter));
    }
}

std::set<std::string> family_sounds(const std::string& token) {
    const std::string sound = sound_of(token);
    std::set<std::string> variants{sound};
    add_without_one(variants, sound);
    return variants;
}

std::string family_key(std::string_view sound, std::string_view given_token) {
    std::string key = "f:";
    key += sound;
    key += '|';
    key += sound_of(given_token).substr(0, 1);
    return key;
}

std::string whole_key(std::string_view family, std::string_view given) {
    std::string key = "n:";
    key += family;
    key += '|';
    key += given;
    return key;
}

std::vector<std::string> without_particles(const std::vector<std::string>& tokens) {
    std::vector<std::string> kept;
    for (const std::string& token : tokens) {
        if (!is_particle(token)) kept.push_back(token);
    }
    return kept.empty() ? tokens : kept;
}

// 0-100 for one searched token against one token of a name.
int token_likeness(const std::string& searched, const std::string& known) {
    if (searched == known) return 100;
    if (searched.size() == 1) return known.front() == searched.front() ? 70 : 0;  // an initial
    if (sound_of(searched) == sound_of(known)) return 92;
    const std::size_t longest = std::max(searched.size(), known.size());
    const int distance = edit_distance(searched, known, 2);
    if (distance == 1 && longest >= 3) return longest >= 5 ? 90 : 80;
    if (distance == 2 && longest >= 6) return 76;
    if (searched.size() >= 3 && known.starts_with(searched)) return 85;  // still typing
    return 0;
}

int best_of(const std::string& searched, const std::vector<std::string>& tokens) {
    int best = 0;
    for (const std::string& token : tokens) best = std::max(best, token_likeness(searched, token));
    return best;
}

}  // namespace

std::vector<std::string> name_tokens(std::string_view text) {
    std::vector<std::string> tokens;
    std::string token;
    for (const char c : folded(text)) {
        if (is_letter_or_digit(c)) {
            token += c;
        } else if (!token.empty()) {
            tokens.push_back(std::exchange(token, {}));
        }
    }
    if (!token.empty()) tokens.push_back(std::move(token));
    return tokens;
}

bool is_particle(std::string_view token) noexcept {
    static constexpr std::array<std::string_view, 33> particles = {
        "van", "de",  "der", "den", "het", "t",   "s",  "d",     "ten",    "ter",    "te",
        "in",  "op",  "aan", "bij", "la",  "le",  "el", "al",    "von",    "di",     "da",
        "do",  "dos", "du",  "ben", "bin", "ibn", "vd", "vande", "vander", "vanden", "e"};
    return std::find(particles.begin(), particles.end(), token) != particles.end();
}

std::string sound_of(std::string_view token) {
    std::string sound;
    for (const char c : respelled(token)) {
        if (is_vowel(c)) {
            if (sound.empty()) sound += 'a';  // one sign for a name that begins with any vowel
            continue;
        }
        if (sound.empty() || sound.back() != c) sound += c;
    }
    return sound;
}

int edit_distance(std::string_view left, std::string_view right, int most) {
    const std::size_t n = left.size();
    const std::size_t m = right.size();
    if ((n > m ? n - m : m - n) > static_cast<std::size_t>(most)) return most + 1;
    std::vector<int> before(m + 1);
    std::vector<int> previous(m + 1);
    std::vector<int> current(m + 1);
    for (std::size_t j = 0; j <= m; ++j) previous[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= n; ++i) {
        current[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= m; ++j) {
            const int changed = left[i - 1] == right[j - 1] ? 0 : 1;
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + changed});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                current[j] = std::min(current[j], before[j - 2] + 1);
        }
        before.swap(previous);
        previous.swap(current);
    }
    return std::min(previous[m], most + 1);
}

NameTokens name_of_person(std::string_view given_names, std::string_view family_name) {
    return {without_particles(name_tokens(given_names)), without_particles(name_tokens(family_name))};
}

std::vector<std::string> searched_tokens(std::string_view text) {
    // More than four words tell nothing more about who is meant, and each pair costs look-ups.
    std::vector<std::string> tokens = without_particles(name_tokens(text));
    if (tokens.size() > 4) tokens.resize(4);
    return tokens;
}

std::vector<std::string> search_keys(std::string_view given_names, std::string_view family_name,
                                     const std::optional<Date>& birth_date) {
    const NameTokens name = name_of_person(given_names, family_name);
    std::set<std::string> keys;
    for (const auto* tokens : {&name.given, &name.family}) {
        for (const std::string& token : *tokens) {
            keys.insert("t:" + token);
            keys.insert("s:" + sound_of(token));
        }
    }
    for (const std::string& family : name.family) {
        for (const std::string& given : name.given) keys.insert(whole_key(family, given));
        for (const std::string& sound : family_sounds(family)) {
            for (const std::string& given : name.given) keys.insert(family_key(sound, given));
        }
    }
    if (birth_date) keys.insert("b:" + to_string(*birth_date));
    return {keys.begin(), keys.end()};
}

std::vector<std::string> lookup_keys(const std::vector<std::string>& searched,
                                     const std::optional<Date>& birth_date) {
    std::vector<std::string> keys;
    const auto add = [&](std::string key) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
    };
    if (birth_date) add("b:" + to_string(*birth_date));
    // Any of the words may be the family name: people write "Jansen Jan" as well.
    const auto add_pairs = [&](auto keys_of) {
        for (const std::string& family : searched) {
            for (const std::string& given : searched) {
                if (&family != &given) keys_of(family, given);
            }
        }
    };
    add_pairs([&](const auto& family, const auto& given) { add(whole_key(family, given)); });
    add_pairs([&](const auto& family, const auto& given) { add(family_key(sound_of(family), given)); });
    add_pairs([&](const auto& family, const auto& given) {
        for (const std::string& sound : family_sounds(family)) add(family_key(sound, given));
    });
    if (searched.empty()) return keys;
    // One word of several is not alike enough by itself, but the last may still be half typed.
    add("t:" + searched.back());
    if (searched.size() == 1) add("s:" + sound_of(searched.front()));
    return keys;
}

int name_likeness(const std::vector<std::string>& searched, const NameTokens& name) {
    if (searched.empty()) return 0;
    int sum = 0;
    int best_family = 0;
    for (const std::string& token : searched) {
        const int family = best_of(token, name.family);
        best_family = std::max(best_family, family);
        sum += std::max(family, best_of(token, name.given));
    }
    const int mean = sum / static_cast<int>(searched.size());
    // Of two words or more one must be the family name: "Jan Peter" is not "Jan de Wit".
    return searched.size() > 1 && best_family < 70 ? mean / 2 : mean;
}

int date_likeness(Date searched, Date known) {
    if (searched == known) return 100;
    const std::chrono::year_month_day a{searched};
    const std::chrono::year_month_day b{known};
    const auto number = [](auto part) { return static_cast<unsigned>(part); };
    if (a.year() == b.year() && number(a.day()) == number(b.month()) && number(a.month()) == number(b.day()))
        return 70;
    const int same =
        (a.year() == b.year() ? 1 : 0) + (a.month() == b.month() ? 1 : 0) + (a.day() == b.day() ? 1 : 0);
    return same == 2 ? 50 : 0;
}

}  // namespace ph
