#include "stats/refusal.hpp"

namespace ph::stats {

Error refuse(std::string code, std::string message) {
    return Error{
        Fault::invalid, "Dit getal is niet te berekenen.", {{std::move(code), std::move(message), {}}}};
}

Error too_few(std::string_view what, std::size_t found, std::size_t needed) {
    return refuse("too_few", "Aantal " + std::string(what) + ": " + std::to_string(found) +
                                 ". Er zijn er minstens " + std::to_string(needed) + " nodig.");
}

Status same_length(std::size_t left, std::size_t right) {
    if (left == right) return {};
    return refuse("lengths_differ", "De kolommen zijn niet even lang: " + std::to_string(left) + " en " +
                                        std::to_string(right) + " rijen.");
}

Status all_finite(Column values) {
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (std::isinf(values[row])) {
            return refuse("not_finite", "Rij " + std::to_string(row + 1) + " bevat een oneindig getal.");
        }
    }
    return {};
}

Status fit_level(double level) {
    if (level > 0 && level < 1) return {};
    return refuse("out_of_range", "De betrouwbaarheid moet tussen 0 en 1 liggen, bijvoorbeeld 0,95.");
}

}  // namespace ph::stats
