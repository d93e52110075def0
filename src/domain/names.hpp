// Names as people write, hear and mistype them: what makes two names the same, nearly the same or different.
// Everything here is pure and works on folded tokens: lower case, Latin letters, no diacritics.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace ph {

// "Müller-van 't Hof" -> muller, van, t, hof. Other scripts are romanised (ICU Any-Latin; Latin-ASCII).
std::vector<std::string> name_tokens(std::string_view text);

// "van", "de", "el": words that stand before many family names and tell nobody apart.
bool is_particle(std::string_view token) noexcept;

// How a token sounds to a Dutch ear: ij = y = ei, ck = k, ph = f, dt = d = t at the end, c = k or s, z = s, v
// = f, x = ks, ch = g, one letter for doubles; vowels only count at the beginning. "Hendrickx" and "Hendriks"
// are equal.
std::string sound_of(std::string_view token);

// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) that turn one into
// the other; `most` + 1 when there are more than `most`.
int edit_distance(std::string_view left, std::string_view right, int most);

// The tokens of one person's name, particles left out (unless there is nothing else).
struct NameTokens {
    std::vector<std::string> given;
    std::vector<std::string> family;
};
NameTokens name_of_person(std::string_view given_names, std::string_view family_name);

// What was typed in a search field: tokens in any order, particles left out.
std::vector<std::string> searched_tokens(std::string_view text);

// Keys under which a person is kept for the search, each with its kind in front: n: family name with
// given name, f: sound of a family name (also with one letter left out) with the initial sound of a given
// name, t: token, s: sound, b: birth date.
std::vector<std::string> search_keys(std::string_view given_names, std::string_view family_name,
                                     const std::optional<Date>& birth_date);

// The keys that lead to everybody who may be meant. Most telling first.
std::vector<std::string> lookup_keys(const std::vector<std::string>& searched,
                                     const std::optional<Date>& birth_date);

// How alike the searched tokens and a name are: 0 (nothing) to 100 (every token is there).
int name_likeness(const std::vector<std::string>& searched, const NameTokens& name);

// How alike two birth dates are: 100 the same; 70 day and month swapped; 50 one part differs; 0 otherwise.
int date_likeness(Date searched, Date known);

}  // namespace ph
