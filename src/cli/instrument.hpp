// A measurement instrument in words, for "instrument check".
#pragma once
#include <string>

#include "app/catalogue.hpp"

namespace ph::cli {

// "Tevredenheid, 3 domeinen, 1 tot en met 10 (hoger is beter), door deelnemer": what it scores, how, and who.
std::string in_words(const app::Instrument& instrument);

}  // namespace ph::cli
