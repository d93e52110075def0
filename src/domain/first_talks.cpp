#include "domain/first_talks.hpp"

#include "domain/checks.hpp"

namespace ph {

std::vector<Problem> problems_of(const Talent& talent) {
    Checks checks;
    checks.limited("/woorden", talent.words, text_length);
    if (talent.kind.empty() && talent.words.empty())
        checks.fail("/woorden", "verplicht",
                    "Kies een talent uit de lijst, of schrijf het in eigen woorden op.");
    return checks.take();
}

std::optional<int> moved(std::optional<int> earlier_place, int place) {
    if (!earlier_place) return std::nullopt;
    return *earlier_place - place;
}

}  // namespace ph
