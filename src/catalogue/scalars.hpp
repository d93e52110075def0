// FEEL inside YAML: a problem that FEEL reports at a place in its own text is shown where that text stands in
// the file, also when YAML spells it with quotes, escapes or over several lines.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "catalogue/view.hpp"
#include "engine/draft.hpp"

namespace ph::catalogue {

class Scalars {
  public:
    // The text of a scalar, and the place of its first character. FEEL counts on from there.
    engine::Written written(const View& scalar);
    // A place that FEEL counted inside one of these texts, as a place in the file. Any other place is itself.
    [[nodiscard]] Place corrected(Place place) const;
    // What stands in the text from a place that FEEL counted; empty for any other place.
    [[nodiscard]] std::string text_from(const Place& place) const;

  private:
    struct Scalar {
        View view;
        Place start;
    };
    // The text a place is in, and how many characters of it come before.
    struct Position {
        const Scalar* scalar;
        std::size_t passed;
    };
    [[nodiscard]] std::optional<Position> find(const Place& place) const;

    std::vector<Scalar> scalars_;
};

}  // namespace ph::catalogue
