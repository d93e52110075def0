#include "stats/multiplicity.hpp"

namespace ph::stats {
namespace {

Status probabilities(const Family& family) {
    for (std::size_t i = 0; i < family.size(); ++i) {
        // Written so that NaN is refused as well.
        if (family[i] && !(*family[i] >= 0 && *family[i] <= 1)) {
            return refuse("out_of_range", "Kans " + std::to_string(i + 1) + " ligt niet tussen 0 en 1.");
        }
    }
    return {};
}

// The places of the tests that were done, smallest p-value first.
std::vector<std::size_t> ascending(const Family& family) {
    std::vector<std::size_t> order;
    order.reserve(family.size());
    for (std::size_t i = 0; i < family.size(); ++i) {
        if (family[i]) order.push_back(i);
    }
    std::ranges::sort(order, {}, [&](std::size_t i) { return *family[i]; });
    return order;
}

}  // namespace

Result<Family> holm(const Family& family) {
    PH_CHECK(probabilities(family));
    Family adjusted(family.size());
    double largest = 0;
    std::size_t before = 0;
    for (const std::size_t i : ascending(family)) {
        largest = std::max(largest, static_cast<double>(family.size() - before++) * *family[i]);
        adjusted[i] = std::min(1.0, largest);
    }
    return adjusted;
}

Result<Family> benjamini_hochberg(const Family& family) {
    PH_CHECK(probabilities(family));
    Family adjusted(family.size());
    const std::vector<std::size_t> order = ascending(family);
    double smallest = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const std::size_t i = order[rank - 1];
        smallest =
            std::min(smallest, static_cast<double>(family.size()) / static_cast<double>(rank) * *family[i]);
        adjusted[i] = smallest;
    }
    return adjusted;
}

}  // namespace ph::stats
