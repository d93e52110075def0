// A letter as lines of text, and which way a language reads.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace ph {

// Lines of at most `columns` characters, broken at spaces; accents and vowel signs above a letter take no
// place of their own. A word that is longer stands alone on its line, whole: an address must be copied whole.
// Line breaks stay.
std::string wrapped(std::string_view text, std::size_t columns);

// Of a language (BCP 47), by the script that it is written in.
bool reads_right_to_left(const std::string& language);

}  // namespace ph
